import type { CommandArguments } from '../commands/index';
import type { Fault } from '../faults';
import type { ClusterNode } from '../model/node';
import type { VirtualMachine } from '../model/vm';
import type { Reader } from '../reader';
import { volumeName, volumesOf } from './disk-facts';
import { profileOf } from './facts';
import type { ImportSource } from './import-facts';
import { importBytes, importSourceOf, isOrphaned, reaches } from './import-facts';
import { isDiverged } from './snapshot-facts';
import { drivesRefusal, machineRoomRefusal, snapshotBusy } from './snapshot-guards';
import { runningTaskOf } from './vhd-tasks';

type Importing = CommandArguments<'vm.import'>;

/** Why something cannot be imported on a host, or null (hyperv-host §2.7). */
export function importRefusal(reader: Reader, args: Importing): Fault | null {
  const node = reader.get<'node'>(args.node);
  if (!node) return { code: 'record.missing', id: args.node };
  if (node.machine !== 'on') {
    return { code: 'node.machineNotOn', node: node.name, machine: node.machine };
  }
  const source = importSourceOf(reader, args.source);
  if (!source) return { code: 'record.missing', id: args.source };
  const volumes = new Set(volumesOf(reader, node.id));
  if (!reaches(reader, volumes, source)) {
    return { code: 'import.notHere', node: node.name, folder: source.path };
  }
  if (args.volume !== null && !volumes.has(args.volume)) {
    const volume = volumeName(reader, args.volume);
    return { code: 'export.noVolume', node: node.name, volume };
  }
  return connectionRefusal(node, args) ?? sourceRefusal(reader, source, args);
}

function connectionRefusal(node: ClusterNode, { connections = [] }: Importing): Fault | null {
  const there = new Set(node.virtualSwitches.map(({ name }) => name));
  const missing = connections.find(({ to }) => to !== null && !there.has(to))?.to;
  return missing == null ? null : { code: 'import.noNetwork', node: node.name, network: missing };
}

function sourceRefusal(reader: Reader, source: ImportSource, args: Importing): Fault | null {
  const { machine, path } = source;
  if (source.usedUp) return { code: 'export.importedAlready', folder: path };
  const registered = source.id === machine.id && source.exportedAt === null;
  const fault = registered
    ? machineRefusal(reader, machine, args)
    : folderRefusal(reader, source, args);
  if (fault || !args.duplicate) return fault;
  const bytes = importBytes(reader, source);
  return machineRoomRefusal(reader, machine.name, args.volume ?? args.node, bytes);
}

function folderRefusal(
  reader: Reader,
  { machine, vhds, path }: ImportSource,
  { mode }: Importing,
): Fault | null {
  const known = reader.all('vm').some(({ guid }) => guid === machine.guid);
  if (mode === 'restore' && known) return { code: 'import.idTaken', vm: machine.name };
  const missing = vhds.find((id) => !reader.get<'vhd'>(id));
  if (missing === undefined) return null;
  return { code: 'export.filesMissing', folder: path, file: missing.slice('vhd:'.length) };
}

/**
 * From 2012 on files need no export: those of a machine that does not run can be copied, and those of
 * one whose host is out of order can be registered where they lie.
 */
function machineRefusal(reader: Reader, vm: VirtualMachine, args: Importing): Fault | null {
  if (!profileOf(reader).snapshots.importsWithoutExport.value) {
    return { code: 'import.notExported', vm: vm.name };
  }
  if (reader.count('worker.vm', vm.id) > 0) return { code: 'import.inUse', vm: vm.name };
  if (isDiverged(reader, vm)) return { code: 'snapshot.diverged', vm: vm.name };
  const busy =
    snapshotBusy(reader, vm) ?? drivesRefusal(reader, { ...vm, node: args.node }, vm.drives);
  if (busy) return busy;
  for (const id of importSourceOf(reader, vm.id)?.vhds ?? []) {
    const task = runningTaskOf(reader, id);
    const vhd = id.slice('vhd:'.length);
    if (task) return { code: 'vhd.busy', vhd, task: task.what };
  }
  if (args.mode === 'copy') {
    return args.duplicate ? null : { code: 'import.inUse', vm: vm.name };
  }
  const free = isOrphaned(reader, vm) && vm.node !== args.node && !args.duplicate;
  return free ? null : { code: 'import.idTaken', vm: vm.name };
}
