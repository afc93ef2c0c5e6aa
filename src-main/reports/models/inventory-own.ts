import type { Cell } from '../document';
import { capacityBytes, usedBytes, vhdPath } from '../../../src-shared/rules/disk-facts';
import { lastBackupOf } from '../../../src-shared/rules/backup-facts';
import {
  committedMiB,
  groupOf,
  heldMiB,
  nodeState,
  uptimeMs,
  viewOf,
  virtualProcessorsOn,
  vmState,
  workerOf,
} from '../../../src-shared/rules/facts';
import { snapshotMemoryBytes, snapshotsOf } from '../../../src-shared/rules/snapshot-facts';
import { fileBytesOf } from '../../../src-shared/rules/vhd-files';
import { sharedVolumes } from './cluster-overview';
import type { ReportContext } from './frame';
import { bytesOf, dateOf, nameOf, sampleOf } from './frame';
import type { Sheet } from './inventory';
import { byName } from './vm-inventory';

/*
 * Heads are English in both languages: they are read by programs, as those of RVTools are, and a
 * workbook must not change its columns with the language of the person who wrote it.
 */
type SheetKinds = Sheet['kinds'];

/** A sheet from objects and the value each head has of one. */
export function sheetOf<T>(
  id: string,
  objects: readonly T[],
  values: Readonly<Record<string, (object: T) => Cell>>,
  kinds: SheetKinds = {},
): Sheet {
  const heads = Object.keys(values);
  const rows = objects.map((object) => Object.values(values).map((value) => value(object)));
  return { id, heads, kinds, rows };
}

export function ownSheets(context: ReportContext): readonly Sheet[] {
  return [
    infoSheet(context),
    cpuSheet(context),
    memorySheet(context),
    diskSheet(context),
    networkSheet(context),
    snapshotSheet(context),
    hostSheet(context),
    clusterSheet(context),
    volumeSheet(context),
    switchSheet(context),
  ];
}

function infoSheet(context: ReportContext): Sheet {
  const { reader } = context;
  return sheetOf(
    'hvInfo',
    byName(context),
    {
      'VM Name': (vm) => vm.name,
      'VM Id': (vm) => vm.guid,
      State: (vm) => vmState(reader, vm),
      'Owner Node': (vm) => nameOf(reader, vm.node),
      Cluster: (vm) => nameOf(reader, groupOf(reader, vm)?.cluster ?? null),
      'Is Clustered': (vm) => String(vm.group !== null),
      Generation: (vm) => vm.generation,
      'Guest OS': (vm) => vm.guestSystem,
      Tier: (vm) => vm.tier,
      'CPU Count': (vm) => vm.virtualProcessors,
      'CPU Usage %': (vm) => sampleOf(context, 'vm.cpu', vm.row),
      'Memory Startup': (vm) => bytesOf(vm.startupMiB),
      'Memory Assigned': (vm) => (workerOf(reader, vm.id) ? bytesOf(heldMiB(reader, vm)) : null),
      'Dynamic Memory': (vm) => String(vm.dynamicMemory !== null),
      Uptime: (vm) => uptimeMs(reader, vm.id),
      Heartbeat: (vm) => workerOf(reader, vm.id)?.heartbeat ?? '',
      'Integration Services': (vm) => vm.integrationVersion,
      'Auto Start': (vm) => vm.automaticStart,
      'Auto Stop': (vm) => vm.automaticStop,
      Checkpoints: (vm) => snapshotsOf(reader, vm.id).length,
      'Last Backup': (vm) => dateOf(reader, lastBackupOf(reader, vm)?.takenAt ?? null),
      'Anti-Affinity': (vm) => groupOf(reader, vm)?.antiAffinity.join(', ') ?? '',
      Created: (vm) => dateOf(reader, vm.createdAt),
      Notes: (vm) => vm.notes,
    },
    {
      Generation: 'integer',
      Tier: 'integer',
      'CPU Count': 'integer',
      'CPU Usage %': 'percent',
      'Memory Startup': 'bytes',
      'Memory Assigned': 'bytes',
      Uptime: 'duration',
      Checkpoints: 'integer',
      'Last Backup': 'date',
      Created: 'date',
    },
  );
}

function cpuSheet(context: ReportContext): Sheet {
  return sheetOf(
    'hvCPU',
    byName(context),
    {
      'VM Name': (vm) => vm.name,
      'CPU Count': (vm) => vm.virtualProcessors,
      Reserve: (vm) => vm.cpuReservePermille,
      Limit: (vm) => vm.cpuLimitPermille,
      Weight: (vm) => vm.cpuWeight,
      'Usage %': (vm) => sampleOf(context, 'vm.cpu', vm.row),
      'Processor Compatibility': (vm) => String(vm.processorCompatibility),
      Host: (vm) => nameOf(context.reader, vm.node),
    },
    {
      'CPU Count': 'integer',
      Reserve: 'percent',
      Limit: 'percent',
      Weight: 'integer',
      'Usage %': 'percent',
    },
  );
}

function memorySheet(context: ReportContext): Sheet {
  const { reader } = context;
  const demand = (row: number) => sampleOf(context, 'vm.demand', row);
  return sheetOf(
    'hvMemory',
    byName(context),
    {
      'VM Name': (vm) => vm.name,
      Startup: (vm) => bytesOf(vm.startupMiB),
      Minimum: (vm) => (vm.dynamicMemory ? bytesOf(vm.dynamicMemory.minimumMiB) : null),
      Maximum: (vm) => (vm.dynamicMemory ? bytesOf(vm.dynamicMemory.maximumMiB) : null),
      Assigned: (vm) => (workerOf(reader, vm.id) ? bytesOf(heldMiB(reader, vm)) : null),
      Demand: (vm) => {
        const value = demand(vm.row);
        return value === null ? null : bytesOf(value);
      },
      Weight: (vm) => vm.memoryWeight,
      'Dynamic Memory': (vm) => String(vm.dynamicMemory !== null),
      Host: (vm) => nameOf(reader, vm.node),
    },
    {
      Startup: 'bytes',
      Minimum: 'bytes',
      Maximum: 'bytes',
      Assigned: 'bytes',
      Demand: 'bytes',
      Weight: 'integer',
    },
  );
}

function diskSheet(context: ReportContext): Sheet {
  const { reader } = context;
  return sheetOf(
    'hvDisk',
    reader.all('vhd'),
    {
      'VM Name': (vhd) => nameOf(reader, vhd.vm ?? vhd.chain?.vm ?? null),
      'Disk Name': (vhd) => vhd.fileName,
      'Disk Path': (vhd) => vhdPath(reader, vhd),
      'Disk Type': (vhd) => vhd.type,
      'Disk Format': (vhd) => vhd.format,
      'Max Size': (vhd) => bytesOf(vhd.sizeMiB),
      'File Size': (vhd) => fileBytesOf(vhd, reader.now),
      'Block Size KiB': (vhd) => vhd.blockKiB,
      'Parent Path': (vhd) => {
        const parent = vhd.parent === null ? undefined : reader.get<'vhd'>(vhd.parent);
        return parent ? vhdPath(reader, parent) : '';
      },
      Snapshot: (vhd) => String(vhd.chain !== null),
    },
    { 'Max Size': 'bytes', 'File Size': 'bytes', 'Block Size KiB': 'integer' },
  );
}

function networkSheet(context: ReportContext): Sheet {
  const adapters = byName(context).flatMap((vm) => vm.adapters.map((adapter) => ({ vm, adapter })));
  return sheetOf(
    'hvNetwork',
    adapters,
    {
      'VM Name': ({ vm }) => vm.name,
      Adapter: ({ adapter }) => adapter.name,
      Type: ({ adapter }) => adapter.type,
      Switch: ({ adapter }) => adapter.network,
      Connected: ({ adapter }) => String(adapter.network !== null),
      'Mac Address': ({ adapter }) => adapter.mac.address,
      'Mac Mode': ({ adapter }) => adapter.mac.mode,
      VLAN: ({ adapter }) => adapter.vlan,
      Host: ({ vm }) => nameOf(context.reader, vm.node),
    },
    { VLAN: 'integer' },
  );
}

function snapshotSheet(context: ReportContext): Sheet {
  const { reader } = context;
  return sheetOf(
    'hvSnapshot',
    byName(context).flatMap((vm) => snapshotsOf(reader, vm.id).map((each) => ({ vm, each }))),
    {
      'VM Name': ({ vm }) => vm.name,
      'Checkpoint Name': ({ each }) => each.name,
      'Checkpoint Type': ({ each }) => each.type,
      Created: ({ each }) => dateOf(reader, each.createdAt),
      Age: ({ each }) => reader.now - each.createdAt,
      'Parent Checkpoint': ({ each }) => nameOf(reader, each.parent),
      'Memory Size': ({ each }) => snapshotMemoryBytes(reader, each),
      Notes: ({ each }) => each.notes,
    },
    { Created: 'date', Age: 'duration', 'Memory Size': 'bytes' },
  );
}

function hostSheet(context: ReportContext): Sheet {
  const { reader } = context;
  return sheetOf(
    'hvHost',
    reader.all('node'),
    {
      'Host Name': (node) => node.name,
      'Cluster Name': (node) => nameOf(reader, node.cluster),
      'Node State': (node) => nodeState(reader, node),
      Edition: (node) => node.edition,
      Domain: (node) => node.system.domain,
      Processor: (node) => node.processor.name,
      Sockets: (node) => node.sockets,
      'Cores per Socket': (node) => node.coresPerSocket,
      'Logical CPUs': (node) => node.logicalProcessors,
      'CPU Usage %': (node) => sampleOf(context, 'node.cpu', node.row),
      'Total RAM': (node) => bytesOf(node.memoryMiB),
      'Used RAM': (node) => bytesOf(committedMiB(reader, node.id) + node.rootReserveMiB),
      'Running VMs': (node) => reader.count('worker.node', node.id),
      'Virtual Processors': (node) => virtualProcessorsOn(reader, node.id),
      'Virtual Switches': (node) => node.virtualSwitches.map(({ name }) => name).join(', '),
      'SLAT Support': (node) => String(node.slat),
      'NUMA Nodes': (node) => node.numaNodes,
      'NUMA Spanning': (node) => String(node.numaSpanning),
      'Boot Time': (node) => dateOf(reader, node.bootedAt),
      'Service Pack': (node) => node.system.servicePack,
      Site: (node) => node.site,
    },
    {
      Sockets: 'integer',
      'Cores per Socket': 'integer',
      'Logical CPUs': 'integer',
      'CPU Usage %': 'percent',
      'Total RAM': 'bytes',
      'Used RAM': 'bytes',
      'Running VMs': 'integer',
      'Virtual Processors': 'integer',
      'NUMA Nodes': 'integer',
      'Boot Time': 'date',
      'Service Pack': 'integer',
    },
  );
}

function clusterSheet({ reader }: ReportContext): Sheet {
  return sheetOf(
    'hvCluster',
    reader.all('cluster'),
    {
      Name: (cluster) => cluster.name,
      'Quorum Mode': (cluster) => cluster.quorumMode,
      Witness: (cluster) => cluster.witness?.name ?? '',
      Nodes: (cluster) => reader.count('node.cluster', cluster.id),
      Members: (cluster) => viewOf(reader, cluster.id)?.members.length ?? 0,
      'Has Quorum': (cluster) => String(viewOf(reader, cluster.id)?.quorate ?? false),
      Votes: (cluster) => viewOf(reader, cluster.id)?.votes.have ?? 0,
      'Votes Needed': (cluster) => viewOf(reader, cluster.id)?.votes.need ?? 0,
      Address: (cluster) => cluster.address,
      'Same Subnet Delay': (cluster) => cluster.sameSubnetDelayMs,
      'Same Subnet Threshold': (cluster) => cluster.sameSubnetThreshold,
    },
    {
      Nodes: 'integer',
      Members: 'integer',
      Votes: 'integer',
      'Votes Needed': 'integer',
      'Same Subnet Delay': 'duration',
      'Same Subnet Threshold': 'integer',
    },
  );
}

function volumeSheet({ reader }: ReportContext): Sheet {
  return sheetOf(
    'hvCSV',
    sharedVolumes(reader),
    {
      Name: (disk) => disk.name,
      Folder: (disk) => disk.volume?.folder ?? '',
      Owner: (disk) => nameOf(reader, disk.owner),
      State: (disk) => disk.state,
      Capacity: (disk) => capacityBytes(reader, disk.id),
      Used: (disk) => usedBytes(reader, disk.id),
      Free: (disk) => Math.max(0, capacityBytes(reader, disk.id) - usedBytes(reader, disk.id)),
      Arrays: (disk) => disk.arrays.map((id) => nameOf(reader, id)).join(', '),
      VMs: (disk) => reader.count('vm.disk', disk.id),
    },
    { Capacity: 'bytes', Used: 'bytes', Free: 'bytes', VMs: 'integer' },
  );
}

function switchSheet({ reader }: ReportContext): Sheet {
  const switches = reader
    .all('node')
    .flatMap((node) => node.virtualSwitches.map((each) => ({ node, each })));
  return sheetOf(
    'hvSwitch',
    switches,
    {
      Host: ({ node }) => node.name,
      Name: ({ each }) => each.name,
      Type: ({ each }) => each.type,
      Adapter: ({ each }) => each.adapter,
      'Shared with Parent': ({ each }) => String(each.sharedWithParent),
      'Parent VLAN': ({ each }) => each.parentVlan,
    },
    { 'Parent VLAN': 'integer' },
  );
}
