import { describe, expect, test } from 'vitest';
import { compareTwins } from '../../src-main/import/compare';
import { file, preview, read, twin } from './support';
import { madeUpWorkbook } from '../support/rvtools';

describe('HVTools', () => {
  const vms = [
    'VM Name;VM Id;State;CPU Count;Memory Startup (MB);Dynamic Memory;Total Disk (GB);Generation;Is Clustered;Owner Node;New Column',
    'DC01;1;Running;2;4096;False;127,5;2;True;HV01;x',
    'OLD;2;Off;1;1024;False;60;1;True;HV02;x',
  ].join('\n');

  test('fact: ux §3.1 its CSV is read, and a column nobody knows is listed as ignored', () => {
    const inventory = read(file('Exported_VMData_HV01_20260311_101112.csv', vms));
    expect(inventory.sources[0]?.format).toBe('hvtools');
    expect(inventory.inventory.vms).toMatchObject([
      {
        name: 'DC01',
        processors: 2,
        memoryMiB: 4096,
        diskMiB: 130_560,
        host: 'HV01',
        clustered: true,
      },
      { name: 'OLD', state: 'off' },
    ]);
    expect(
      inventory.inventory.mapping.find(({ column }) => column === 'New Column')?.field,
    ).toBeNull();
    expect(twin(inventory).plan.clusters).toMatchObject([{ name: 'CL-TWIN' }]);
  });

  test('its JSON brings hosts, disks and checkpoints along', () => {
    const { inventory } = read(
      file(
        'export.json',
        JSON.stringify({
          Metadata: { AppVersion: '0.1' },
          VMs: [
            {
              'VM Name': 'A',
              State: 'Running',
              'CPU Count': 2,
              'Memory Startup (MB)': 2048,
              'Owner Node': 'HV01',
            },
          ],
          Hosts: [
            {
              'Host Name': 'HV01',
              'Cluster Name': 'CL',
              OS: 'Windows Server 2022',
              Sockets: 2,
              Cores: 16,
              'Logical CPUs': 32,
              'Total RAM (GB)': 256,
            },
          ],
          Disks: [
            {
              'VM Name': 'A',
              'Disk Name': 'A.vhdx',
              'Disk Path': 'C:\\ClusterStorage\\V1\\A.vhdx',
              'Disk Type': 'Fixed',
              'Disk Format': 'VHDX',
              'Max Size (GB)': 40,
              'File Size (GB)': 40,
              'Controller Type': 'SCSI',
            },
          ],
          Checkpoints: [
            { 'VM Name': 'A', 'Checkpoint Name': 'c', Created: '2026-01-01T00:00:00Z' },
          ],
        }),
      ),
    );
    expect(inventory.hosts).toMatchObject([
      { name: 'HV01', cluster: 'CL', coresPerSocket: 8, threadsPerCore: 2, memoryMiB: 262_144 },
    ]);
    expect(inventory.disks).toMatchObject([{ sizeMiB: 40_960, type: 'fixed', format: 'vhdx' }]);
    expect(inventory.snapshots).toHaveLength(1);
  });
});

const ovf = `<?xml version="1.0"?>
<Envelope xmlns="http://schemas.dmtf.org/ovf/envelope/1" xmlns:ovf="http://schemas.dmtf.org/ovf/envelope/1" xmlns:rasd="http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_ResourceAllocationSettingData">
  <DiskSection><Disk ovf:diskId="d1" ovf:capacity="40" ovf:capacityAllocationUnits="byte * 2^30"/></DiskSection>
  <VirtualSystem ovf:id="appliance">
    <Name>Appliance</Name>
    <OperatingSystemSection ovf:id="1"><Description>Linux</Description></OperatingSystemSection>
    <VirtualHardwareSection>
      <Item><rasd:InstanceID>1</rasd:InstanceID><rasd:ResourceType>3</rasd:ResourceType><rasd:VirtualQuantity>2</rasd:VirtualQuantity></Item>
      <Item><rasd:InstanceID>2</rasd:InstanceID><rasd:ResourceType>4</rasd:ResourceType><rasd:AllocationUnits>byte * 2^20</rasd:AllocationUnits><rasd:VirtualQuantity>3072</rasd:VirtualQuantity></Item>
      <Item><rasd:InstanceID>3</rasd:InstanceID><rasd:ResourceType>5</rasd:ResourceType></Item>
      <Item><rasd:InstanceID>4</rasd:InstanceID><rasd:Parent>3</rasd:Parent><rasd:ResourceType>17</rasd:ResourceType><rasd:HostResource>ovf:/disk/d1</rasd:HostResource></Item>
      <Item><rasd:InstanceID>5</rasd:InstanceID><rasd:ResourceType>10</rasd:ResourceType><rasd:Connection>Bridged</rasd:Connection></Item>
      <Item><rasd:InstanceID>6</rasd:InstanceID><rasd:ResourceType>1</rasd:ResourceType><rasd:OtherResourceType>watchdog</rasd:OtherResourceType></Item>
    </VirtualHardwareSection>
  </VirtualSystem>
</Envelope>`;

describe('a single machine', () => {
  test('fact: ux §3.3 of an OVF descriptor, by the types of its items', () => {
    const inventory = read(file('appliance.ovf', ovf));
    expect(inventory.inventory.vms).toMatchObject([
      { name: 'Appliance', processors: 2, memoryMiB: 3072, guest: 'Linux' },
    ]);
    expect(inventory.inventory.disks).toMatchObject([{ sizeMiB: 40_960, controller: 'ide' }]);
    expect(
      inventory.inventory.mapping.filter(({ field }) => field === null).map(({ column }) => column),
    ).toEqual(['ResourceType 1 watchdog']);
    const lab = twin(inventory);
    expect(lab.plan.hosts.map(({ name }) => name)).toEqual(['HV01', 'HV02']);
    expect(preview(inventory).defaults.map(({ field }) => field)).toContain('host');
  });

  test('fact: ux §3.3 of a VMX, keys in any case', () => {
    const vmx = [
      '.encoding = "UTF-8"',
      'config.version = "8"',
      'displayName = "Print |22server|22"',
      'memSize = "4096"',
      'NUMVCPUS = "2"',
      'guestOS = "windows9srv-64"',
      'scsi0:0.fileName = "Print.vmdk"',
      'ide1:0.fileName = "setup.iso"',
      'ethernet0.present = "TRUE"',
      'ethernet0.networkName = "Servers"',
      'ethernet0.generatedAddress = "00:50:56:aa:00:01"',
    ].join('\r\n');
    const inventory = read(file('print.vmx', vmx));
    expect(inventory.inventory.vms).toMatchObject([
      { name: 'Print "server"', memoryMiB: 4096, processors: 2, generation: 1 },
    ]);
    expect(inventory.inventory.disks.map(({ name }) => name)).toEqual(['Print.vmdk']);
    expect(twin(inventory).plan.vms[0]?.adapters).toMatchObject([{ network: 'Servers' }]);
  });
});

describe('names of somebody', () => {
  const inventory = read(
    file('n.xlsx', madeUpWorkbook({ hosts: 2, vms: 4, hostMiB: 65_536, memoryOf: () => 4096 })),
  );

  test('are replaced by stable pseudonyms everywhere', () => {
    const first = preview(inventory, { anonymise: true });
    expect(JSON.stringify({ ...first, sources: [] })).not.toMatch(
      /APP0|app0|esx0|NORTH|north|STORE0|store0|00-50-56|example/,
    );
    expect(preview(inventory, { anonymise: true }).text).toBe(first.text);
    expect(twin(inventory, { anonymise: true }).plan.vms).toHaveLength(4);
  });

  test('that the format does not take are made valid and unique', () => {
    const rows = [
      'VM,Powerstate,CPUs,Memory,Host',
      '"!!!",poweredOn,1,1024,h1',
      'A B,poweredOn,1,1024,h1',
      'a-b,poweredOn,1,1024,h1',
    ];
    const odd = read(file('RVTools_tabvInfo.csv', rows.join('\n')));
    expect(twin(odd).plan.vms.map(({ name }) => name)).toEqual(['VM1', 'A B', 'a-b-2']);
    expect(preview(odd).issues.filter(({ code }) => code === 'renamed')).toHaveLength(2);
  });
});

describe('a second import', () => {
  const made = (vms: number, memoryMiB: number) =>
    read(
      file(
        'n.xlsx',
        madeUpWorkbook({
          hosts: 2,
          vms,
          hostMiB: 65_536,
          memoryOf: (vm) => (vm === 0 ? memoryMiB : 4096),
        }),
      ),
    );

  test('is compared with the twin in front: added, removed, changed', () => {
    const before = preview(made(4, 4096)).text;
    const { differences } = preview(made(5, 8192), {}, before);
    expect(differences?.filter(({ kind }) => kind === 'vm')).toEqual([
      {
        kind: 'vm',
        name: 'APP0001',
        change: 'changed',
        setting: 'memory',
        before: '4GiB',
        after: '8GiB',
      },
      { kind: 'vm', name: 'APP0005', change: 'added', setting: null, before: null, after: null },
    ]);
    const back = preview(made(4, 4096), {}, preview(made(5, 4096)).text);
    expect(back.differences?.filter(({ kind }) => kind === 'vm')).toMatchObject([
      { name: 'APP0005', change: 'removed' },
    ]);
  });

  test('is compared with no lab that is not a twin', () => {
    expect(compareTwins('hyperlab: 1\nid: x\n', preview(made(1, 1024)).text)).toBeNull();
  });
});
