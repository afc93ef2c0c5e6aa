import type { VirtualMachine } from '../../../src-shared/model/vm';
import { lastBackupOf } from '../../../src-shared/rules/backup-facts';
import { nodesOf } from '../../../src-shared/rules/cluster-facts';
import { capacityBytes, usedBytes, vhdPath } from '../../../src-shared/rules/disk-facts';
import {
  committedMiB,
  groupOf,
  heldMiB,
  nodeState,
  viewOf,
  virtualProcessorsOn,
  vmState,
  workerOf,
} from '../../../src-shared/rules/facts';
import { filesMiBOf } from '../../../src-shared/rules/backup-facts';
import { snapshotMemoryBytes, snapshotsOf } from '../../../src-shared/rules/snapshot-facts';
import { mebibyte } from '../../../src-shared/units';
import type { Cell, CellKind } from '../document';
import { sharedVolumes } from './cluster-overview';
import type { ReportContext } from './frame';
import { dateOf, nameOf, sampleOf } from './frame';
import type { Sheet } from './inventory';
import type { RvtoolsHead, RvtoolsSheet } from './rvtools-heads';
import { rvtoolsHeads } from './rvtools-heads';
import { byName } from './vm-inventory';

const mebibytes = (bytes: number) => Math.round(bytes / mebibyte);

/** A row of a sheet: what is known by its head, and blanks. */
type Known<S extends RvtoolsSheet> = Partial<Record<RvtoolsHead<S>, Cell>>;

function sheet<S extends RvtoolsSheet>(id: S, rows: readonly Known<S>[]): Sheet {
  const heads: readonly RvtoolsHead<S>[] = rvtoolsHeads[id];
  const kinds: Record<string, CellKind> = {};
  for (const head of heads) {
    const sample = rows.map((row) => row[head]).find((cell) => typeof cell === 'number');
    if (sample !== undefined) kinds[head] = 'decimal';
    if (dates.includes(head)) kinds[head] = 'date';
  }
  return { id, heads, kinds, rows: rows.map((row) => heads.map((head) => row[head] ?? null)) };
}

const dates: readonly string[] = [
  'Creation date',
  'Last backup',
  'Date / time',
  'Boot time',
  'xlsx creation datetime',
];

/** What every sheet about machines begins and ends with. */
function common({ reader }: ReportContext, vm: VirtualMachine) {
  return {
    VM: vm.name,
    Powerstate: powerOf(vmState(reader, vm)),
    Template: 'False',
    Annotation: vm.notes,
    'Last backup': dateOf(reader, lastBackupOf(reader, vm)?.takenAt ?? null),
    Cluster: nameOf(reader, groupOf(reader, vm)?.cluster ?? null),
    Host: nameOf(reader, vm.node),
    'OS according to the configuration file': vm.guestSystem,
    'OS according to the VMware Tools': vm.integrationVersion === null ? '' : vm.guestSystem,
    'VM ID': vm.id,
    'VM UUID': vm.guid,
  };
}

/** The three words readers of the layout know. */
function powerOf(state: ReturnType<typeof vmState>): string {
  if (state === 'off' || state === 'unknown') return 'poweredOff';
  return state === 'saved' || state === 'paused' ? 'suspended' : 'poweredOn';
}

export function rvtoolsSheets(context: ReportContext): readonly Sheet[] {
  return [
    infoSheet(context),
    cpuSheet(context),
    memorySheet(context),
    diskSheet(context),
    networkSheet(context),
    snapshotSheet(context),
    toolsSheet(context),
    clusterSheet(context),
    hostSheet(context),
    datastoreSheet(context),
    nicSheet(context),
    sheet('vMetaData', [{ 'xlsx creation datetime': context.writtenAt, Server: 'Hyperlab' }]),
  ];
}

function infoSheet(context: ReportContext): Sheet {
  const { reader } = context;
  return sheet(
    'vInfo',
    byName(context).map((vm): Known<'vInfo'> => {
      const disks = reader.by('vhd.vm', vm.id);
      const capacity = disks.reduce((sum, { sizeMiB }) => sum + sizeMiB, 0);
      const [first, second, third, fourth] = vm.adapters.map(({ network }) => network ?? '');
      return {
        ...common(context, vm),
        'Connection state': 'connected',
        'Creation date': dateOf(reader, vm.createdAt),
        CPUs: vm.virtualProcessors,
        Memory: vm.startupMiB,
        NICs: vm.adapters.length,
        Disks: disks.length,
        'Total disk capacity MiB': capacity,
        'Network #1': first ?? null,
        'Network #2': second ?? null,
        'Network #3': third ?? null,
        'Network #4': fourth ?? null,
        'DAS protection': vm.group === null ? 'False' : 'True',
        'Provisioned MiB': capacity,
        'In Use MiB': filesMiBOf(reader, vm),
        Firmware: vm.generation === 1 ? 'bios' : 'efi',
        Path: vm.configurationFolder,
        'Snapshot directory': vm.snapshotFolder,
        'SMBIOS UUID': vm.guid,
      };
    }),
  );
}

function cpuSheet(context: ReportContext): Sheet {
  return sheet(
    'vCPU',
    byName(context).map((vm): Known<'vCPU'> => ({
      ...common(context, vm),
      CPUs: vm.virtualProcessors,
      Sockets: 1,
      'Cores p/s': vm.virtualProcessors,
      Shares: vm.cpuWeight,
    })),
  );
}

function memorySheet(context: ReportContext): Sheet {
  const { reader } = context;
  return sheet(
    'vMemory',
    byName(context).map((vm): Known<'vMemory'> => ({
      ...common(context, vm),
      'Size MiB': vm.startupMiB,
      Max: vm.dynamicMemory?.maximumMiB ?? vm.startupMiB,
      Consumed: workerOf(reader, vm.id) ? heldMiB(reader, vm) : 0,
      Active: sampleOf(context, 'vm.demand', vm.row),
      Shares: vm.memoryWeight,
    })),
  );
}

function diskSheet(context: ReportContext): Sheet {
  const { reader } = context;
  const rows = byName(context).flatMap((vm) =>
    vm.drives.flatMap(({ medium, controller, location }): readonly Known<'vDisk'>[] => {
      const vhd = medium.type === 'vhd' ? reader.get<'vhd'>(medium.vhd) : undefined;
      if (!vhd) return [];
      return [
        {
          ...common(context, vm),
          Disk: vhd.fileName,
          'Disk Path': vhdPath(reader, vhd),
          Path: vhdPath(reader, vhd),
          'Capacity MiB': vhd.sizeMiB,
          Raw: 'False',
          Thin: vhd.type === 'fixed' ? 'False' : 'True',
          Controller: controller,
          'Unit #': location,
        },
      ];
    }),
  );
  return sheet('vDisk', rows);
}

function networkSheet(context: ReportContext): Sheet {
  const rows = byName(context).flatMap((vm) =>
    vm.adapters.map((adapter): Known<'vNetwork'> => ({
      ...common(context, vm),
      'NIC label': adapter.name,
      Adapter: adapter.type,
      Network: adapter.network,
      Switch: adapter.network,
      Connected: adapter.network === null ? 'False' : 'True',
      'Mac Address': adapter.mac.address,
      Type: adapter.mac.mode,
    })),
  );
  return sheet('vNetwork', rows);
}

function snapshotSheet(context: ReportContext): Sheet {
  const { reader } = context;
  const rows = byName(context).flatMap((vm) =>
    snapshotsOf(reader, vm.id).map((each): Known<'vSnapshot'> => ({
      ...common(context, vm),
      Name: each.name,
      Description: each.notes,
      'Date / time': dateOf(reader, each.createdAt),
      'Size MiB (vmsn)': mebibytes(snapshotMemoryBytes(reader, each)),
      Quiesced: each.type === 'production' ? 'True' : 'False',
    })),
  );
  return sheet('vSnapshot', rows);
}

function toolsSheet(context: ReportContext): Sheet {
  return sheet(
    'vTools',
    byName(context).map((vm): Known<'vTools'> => ({
      ...common(context, vm),
      Tools: vm.integrationVersion === null ? 'toolsNotInstalled' : 'toolsOk',
      'Tools Version': vm.integrationVersion,
      'Sync time': vm.integrationServices.timeSynchronization ? 'True' : 'False',
    })),
  );
}

function clusterSheet({ reader }: ReportContext): Sheet {
  return sheet(
    'vCluster',
    reader.all('cluster').map((cluster): Known<'vCluster'> => {
      const nodes = nodesOf(reader, cluster.id);
      return {
        Name: cluster.name,
        NumHosts: nodes.length,
        numEffectiveHosts: viewOf(reader, cluster.id)?.members.length ?? 0,
        NumCpuCores: nodes.reduce((sum, each) => sum + each.sockets * each.coresPerSocket, 0),
        NumCpuThreads: nodes.reduce((sum, each) => sum + each.logicalProcessors, 0),
        TotalMemory: nodes.reduce((sum, each) => sum + each.memoryMiB, 0),
        'HA enabled': 'True',
        'DRS enabled': 'False',
        'Object ID': cluster.id,
      };
    }),
  );
}

function hostSheet(context: ReportContext): Sheet {
  const { reader } = context;
  return sheet(
    'vHost',
    reader.all('node').map((node): Known<'vHost'> => {
      const cores = node.sockets * node.coresPerSocket;
      const cpu = sampleOf(context, 'node.cpu', node.row);
      const running = reader.count('worker.node', node.id);
      const virtual = virtualProcessorsOn(reader, node.id);
      return {
        Host: node.name,
        Cluster: nameOf(reader, node.cluster),
        'in Maintenance Mode': nodeState(reader, node) === 'paused' ? 'True' : 'False',
        'CPU Model': node.processor.name,
        'HT Active': node.threadsPerCore > 1 ? 'True' : 'False',
        '# CPU': node.sockets,
        'Cores per CPU': node.coresPerSocket,
        '# Cores': cores,
        'CPU usage %': cpu === null ? null : Math.round(cpu / 10),
        '# Memory': node.memoryMiB,
        'Memory usage %': Math.round(
          ((committedMiB(reader, node.id) + node.rootReserveMiB) / node.memoryMiB) * 100,
        ),
        '# NICs': node.physicalAdapters.length,
        '# VMs total': reader.count('vm.node', node.id),
        '# VMs': running,
        'VMs per Core': Math.round((running / cores) * 100) / 100,
        '# vCPUs': virtual,
        'vCPUs per Core': Math.round((virtual / cores) * 100) / 100,
        'VM Used memory': committedMiB(reader, node.id),
        'Assigned License(s)': node.licenses
          .map(({ edition, count }) => `${String(count)} ${edition}`)
          .join(', '),
        'Boot time': dateOf(reader, node.bootedAt),
        'Object ID': node.id,
      };
    }),
  );
}

function datastoreSheet({ reader }: ReportContext): Sheet {
  return sheet(
    'vDatastore',
    sharedVolumes(reader).map((disk): Known<'vDatastore'> => {
      const capacity = capacityBytes(reader, disk.id);
      const used = usedBytes(reader, disk.id);
      const nodes = disk.cluster === null ? [] : nodesOf(reader, disk.cluster);
      const planned = reader.by('vhd.volume', disk.id).reduce((sum, each) => sum + each.sizeMiB, 0);
      return {
        Name: disk.name,
        Address: disk.arrays.map((id) => nameOf(reader, id)).join(', '),
        Accessible: disk.state === 'online' ? 'True' : 'False',
        Type: 'CSV',
        '# VMs total': reader.count('vm.disk', disk.id),
        '# VMs': reader.count('vm.disk', disk.id),
        'Capacity MiB': mebibytes(capacity),
        'Provisioned MiB': planned,
        'In Use MiB': mebibytes(used),
        'Free MiB': mebibytes(Math.max(0, capacity - used)),
        'Free %': capacity === 0 ? null : Math.round(((capacity - used) / capacity) * 100),
        '# Hosts': nodes.length,
        Hosts: nodes.map(({ name }) => name).join(', '),
        'Cluster name': nameOf(reader, disk.cluster),
        'Object ID': disk.id,
      };
    }),
  );
}

function nicSheet({ reader }: ReportContext): Sheet {
  return sheet(
    'vNIC',
    reader.all('node').flatMap((node) =>
      node.physicalAdapters.map((card): Known<'vNIC'> => ({
        Host: node.name,
        Cluster: nameOf(reader, node.cluster),
        'Network Device': card.name,
        Speed: card.bandwidthMbps,
        Duplex: 'True',
        Switch: node.virtualSwitches.find(({ adapter }) => adapter === card.name)?.name ?? '',
      })),
    ),
  );
}
