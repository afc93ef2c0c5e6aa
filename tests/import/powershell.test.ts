import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { file, preview, read, twin } from './support';

const GiB = 1024 ** 3;

/** As `Get-VM | ConvertTo-Json -Depth 5` of Windows PowerShell writes it: enumerations as numbers. */
const machine = (name: string, more: object = {}) => ({
  Name: name,
  VMId: `id-${name}`,
  State: 2,
  Generation: 2,
  Version: '8.0',
  ProcessorCount: 4,
  MemoryStartup: 4 * GiB,
  MemoryMinimum: 1 * GiB,
  MemoryMaximum: 8 * GiB,
  DynamicMemoryEnabled: true,
  Uptime: { Ticks: 864_000_000_000, Days: 1 },
  CreationTime: '/Date(1700000000000)/',
  ComputerName: 'HV01',
  IsClustered: true,
  Notes: '',
  HardDrives: [
    { Path: 'C:\\ClusterStorage\\Volume1\\A\\A.vhdx', ControllerType: 1, ControllerNumber: 0 },
  ],
  NetworkAdapters: [
    {
      SwitchName: 'LAN',
      MacAddress: '00155D010B80',
      VlanSetting: { AccessVlanId: 12 },
      IsLegacy: false,
    },
  ],
  ...more,
});

const cluster = {
  Cluster: { Name: 'CL-A', SameSubnetDelay: 1000, SameSubnetThreshold: 10 },
  Nodes: ['HV01', 'HV02'].map((Name) => ({
    Name,
    State: 0,
    NodeWeight: 1,
    DynamicWeight: 1,
    Cluster: { Name: 'CL-A' },
  })),
  Groups: [
    {
      Name: 'A',
      OwnerNode: { Name: 'HV01' },
      State: 0,
      GroupType: 111,
      Priority: 3000,
      AntiAffinityClassNames: ['web'],
    },
    { Name: 'Cluster Group', OwnerNode: { Name: 'HV01' }, State: 0, GroupType: 1, Priority: 2000 },
  ],
  Networks: [
    { Name: 'Mgmt', Role: 3, Metric: 39_840, Address: '10.7.1.0', State: 3 },
    { Name: 'Heartbeat', Role: 1, Metric: 39_841, Address: '10.7.2.0', State: 3 },
  ],
  Volumes: [
    {
      Name: 'Cluster Disk 1',
      OwnerNode: { Name: 'HV02' },
      SharedVolumeInfo: [
        {
          FriendlyVolumeName: 'C:\\ClusterStorage\\Volume1',
          Partition: { Size: 2048 * GiB, FreeSpace: 1024 * GiB },
        },
      ],
    },
  ],
  Quorum: { Cluster: { Name: 'CL-A' }, QuorumResource: { Name: 'Cluster Disk 9' }, QuorumType: 4 },
};

const utf16 = (text: string) => {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let index = 0; index < text.length; index += 1) {
    bytes[2 + index * 2] = text.charCodeAt(index) & 0xff;
    bytes[3 + index * 2] = text.charCodeAt(index) >> 8;
  }
  return bytes;
};

describe('Get-VM as JSON', () => {
  test('fact: ux §3.3 with the cmdlets of the cluster it becomes a cluster with its volumes and votes', () => {
    const inventory = read(
      file('vms.json', JSON.stringify([machine('A'), machine('B', { State: 3 })])),
      file('cluster.json', JSON.stringify(cluster)),
    );
    const { plan } = twin(inventory, { profile: '2016' });
    expect(plan.clusters).toMatchObject([
      { name: 'CL-A', quorum: 'nodeAndDiskMajority', witness: { name: 'Cluster Disk 9' } },
    ]);
    expect(plan.clusters[0]?.networks.map(({ name, subnet }) => [name, subnet])).toEqual([
      ['Mgmt', '10.7.1.0/24'],
      ['Heartbeat', '10.7.2.0/24'],
    ]);
    expect(plan.hosts.map(({ name, cluster: of }) => [name, of])).toEqual([
      ['HV01', 'CL-A'],
      ['HV02', 'CL-A'],
    ]);
    expect(plan.vms[0]).toMatchObject({
      name: 'A',
      node: 'HV01',
      disk: 'Cluster Disk 1',
      generation: 2,
      priority: 3000,
      antiAffinity: ['web'],
      dynamicMemory: { minimumMiB: 1024, maximumMiB: 8192 },
    });
    expect(plan.vms[0]?.adapters[0]).toMatchObject({
      network: 'LAN',
      vlan: 12,
      mac: { address: '00-15-5D-01-0B-80' },
    });
    expect(plan.vms[1]?.state).toBe('off');
    expect(plan.disks.find(({ name }) => name === 'Cluster Disk 1')).toMatchObject({
      owner: 'HV02',
      capacityMiB: 2_097_152,
    });
  });

  test('fact: ux §3.3 a single object instead of a list, in UTF-16 as > writes it', () => {
    const { inventory } = read(file('vm.json', utf16(JSON.stringify(machine('A')))));
    expect(inventory.vms).toMatchObject([{ name: 'A', state: 'running', memoryMiB: 4096 }]);
  });

  test('fact: ux §3.3 a list that Windows PowerShell wrapped, and enumerations as words', () => {
    const { inventory } = read(
      file('vm.json', JSON.stringify({ value: [machine('A', { State: 'Saved' })], Count: 1 })),
    );
    expect(inventory.vms).toMatchObject([{ name: 'A', state: 'saved' }]);
  });

  test('fact: ux §3.3 nested objects that the depth has cut are said to be missing', () => {
    const cut = machine('A', {
      HardDrives: ['VMHardDiskDrive'],
      NetworkAdapters: 'System.Object[]',
    });
    const inventory = read(file('vm.json', JSON.stringify([cut])));
    const { issues, defaults } = preview(inventory);
    expect(issues.filter(({ code }) => code === 'depthCut')).toHaveLength(2);
    expect(defaults.find(({ field }) => field === 'vmDisk')).toMatchObject({
      value: '127GiB',
      objects: ['A'],
    });
  });

  test('sizes of Get-VHD are added to the disks of the machines', () => {
    const vhd = {
      Path: 'c:\\clusterstorage\\volume1\\a\\a.vhdx',
      VhdType: 3,
      Size: 80 * GiB,
      FileSize: 20 * GiB,
    };
    const { inventory } = read(
      file('vms.json', JSON.stringify([machine('A')])),
      file('vhds.json', JSON.stringify([vhd])),
    );
    expect(inventory.disks).toMatchObject([{ sizeMiB: 81_920, usedMiB: 20_480, type: 'dynamic' }]);
  });

  test('a machine of the second generation becomes one of the first where the version has no other', () => {
    const inventory = read(file('vms.json', JSON.stringify([machine('A')])));
    expect(preview(inventory, { profile: '2008r2sp1' }).issues.map(({ code }) => code)).toContain(
      'generationCut',
    );
    expect(twin(inventory, { profile: '2008r2sp1' }).plan.vms[0]).toMatchObject({ generation: 1 });
  });
});

const clixml = `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">
  <Obj RefId="0">
    <TN RefId="0"><T>Microsoft.HyperV.PowerShell.VirtualMachine</T><T>System.Object</T></TN>
    <ToString>A</ToString>
    <Props>
      <S N="Name">Web_x0020_01</S>
      <G N="VMId">id-a</G>
      <Obj N="State" RefId="1"><TN RefId="1"><T>VMState</T></TN><ToString>Off</ToString><I32>3</I32></Obj>
      <I64 N="ProcessorCount">2</I64>
      <I64 N="MemoryStartup">2147483648</I64>
      <B N="DynamicMemoryEnabled">false</B>
      <I32 N="Generation">1</I32>
      <TS N="Uptime">PT0S</TS>
      <DT N="CreationTime">2023-11-14T22:13:20Z</DT>
      <S N="ComputerName">HV07</S>
      <Obj N="HardDrives" RefId="2">
        <TN RefId="2"><T>System.Collections.ArrayList</T></TN>
        <LST><Obj RefId="3"><Props><S N="Path">D:\\VM\\A.vhd</S><I32 N="ControllerType">0</I32></Props></Obj></LST>
      </Obj>
    </Props>
  </Obj>
  <Obj RefId="4">
    <TNRef RefId="0" />
    <Props>
      <S N="Name">B</S>
      <I32 N="State">2</I32>
      <I64 N="ProcessorCount">1</I64>
      <I64 N="MemoryStartup">1073741824</I64>
      <S N="ComputerName">HV07</S>
      <Ref N="HardDrives" RefId="2" />
    </Props>
  </Obj>
</Objs>`;

describe('Get-VM as Clixml', () => {
  test('fact: ux §3.3 is read with its types, and references lead to what was written before', () => {
    const inventory = read(file('vms.xml', clixml));
    expect(inventory.inventory.vms).toMatchObject([
      { name: 'Web 01', state: 'off', processors: 2, memoryMiB: 2048, host: 'HV07' },
      { name: 'B', state: 'running' },
    ]);
    expect(
      inventory.inventory.disks.map(({ vm, path, controller }) => [vm, path, controller]),
    ).toEqual([
      ['Web 01', 'D:\\VM\\A.vhd', 'ide'],
      ['B', 'D:\\VM\\A.vhd', 'ide'],
    ]);
    expect(twin(inventory).plan.hosts).toMatchObject([{ name: 'HV07', cluster: null }]);
  });
});

/*
 * PowerShell runs a block inside the function that calls it, whose parameters hide variables of the same name. Steps
 * once asked for the owners of a group called as the step.
 */
test('blocks of the collector see no parameter of the step that runs them', () => {
  const script = readFileSync('assets/collector/collect-twin.ps1', 'utf8');
  const step = /function Step\(\[string\] \$(\w+), \[scriptblock\] \$(\w+)\) \{[\s\S]*?\n\}/.exec(
    script,
  );
  const [own = '', ...parameters] = step ?? [];
  expect(parameters).toHaveLength(2);
  const blocks = script.replace(own, '').toLowerCase();
  for (const parameter of parameters) expect(blocks).not.toContain(`$${parameter.toLowerCase()}`);
});

describe('twin.json of the collector', () => {
  const collected = {
    schema: 'hyperlab-twin',
    schemaVersion: 1,
    cluster: [
      {
        name: 'CL-R2',
        quorum: 'NodeMajority',
        witness: null,
        sameSubnetDelay: 1000,
        sameSubnetThreshold: 5,
      },
    ],
    nodes: ['HV1', 'HV2', 'HV3'].map((name) => ({
      name,
      cluster: 'CL-R2',
      os: 'Microsoft Windows Server 2008 R2 Enterprise',
      processor: 'Intel(R) Xeon(R) CPU X5650 @ 2.67GHz',
      sockets: 2,
      cores: 12,
      logicalProcessors: 24,
      memoryBytes: 48 * GiB,
    })),
    networks: [],
    volumes: [
      {
        name: 'Cluster Disk 2',
        cluster: 'CL-R2',
        owner: 'HV1',
        path: 'C:\\ClusterStorage\\Volume1',
        sizeBytes: 500 * GiB,
        freeBytes: 300 * GiB,
      },
    ],
    switches: ['HV1', 'HV2', 'HV3'].map((host) => ({ host, name: 'Production', type: 'external' })),
    vms: [
      {
        name: 'DC',
        id: '1',
        host: 'HV1',
        state: '2',
        processors: 1,
        memoryBytes: 2 * GiB,
        dynamicMemory: false,
        generation: 1,
        clustered: true,
        disks: ['C:\\ClusterStorage\\Volume1\\DC\\DC.vhd'],
        adapters: [{ switch: 'Production', mac: '00155D000001', legacy: false }],
      },
    ],
    vhds: [
      {
        path: 'C:\\ClusterStorage\\Volume1\\DC\\DC.vhd',
        sizeBytes: 60 * GiB,
        fileBytes: 12 * GiB,
        type: 'dynamic',
      },
    ],
    groups: [],
    snapshots: [{ vm: 'DC', host: 'HV1', name: 'x' }],
    errors: [{ step: 'Get-VHD', message: 'access denied' }],
  };

  test('fact: ux §3.3 a cluster of 2008 R2 becomes one, and what the collector could not read is listed', () => {
    const inventory = read(file('twin.json', JSON.stringify(collected)));
    const { plan } = twin(inventory);
    expect(plan.profile.id).toBe('2008r2sp1');
    expect(plan.hosts[0]).toMatchObject({
      sockets: 2,
      coresPerSocket: 6,
      threadsPerCore: 2,
      processor: { name: expect.stringContaining('X5650') },
    });
    expect(plan.vms[0]).toMatchObject({ name: 'DC', disk: 'Cluster Disk 2' });
    expect(preview(inventory).issues).toContainEqual({
      code: 'collectorError',
      about: 'Get-VHD',
      value: 'access denied',
    });
  });

  test('one of a newer collector is refused', () => {
    const text = JSON.stringify({ ...collected, schemaVersion: 9 });
    expect(() => read(file('twin.json', strToU8(text)))).toThrow('import.newerSchema');
  });
});
