import type { CommandArguments } from '../commands/index';
import type { Fault } from '../faults';
import type { Backup } from '../model/backup';
import type { BackupId, DiskId, NodeId, RestoreId } from '../model/tables';
import type { VirtualMachine } from '../model/vm';
import type { Reader } from '../reader';
import { backupHold, isBeingShadowed, isSettled, originalOf } from './backup-facts';
import { profileOf, workerOf } from './facts';
import type { Rules } from './rule';
import { furtherMiB, promisedMiB, roomMiB, volumeFor } from './backup-room';
import { volumeName, volumesOf } from './disk-facts';
import { nameRefusal } from './machines';
import { storageOfMachine } from './storage-facts';

/** A restore point that is whole, on a store that answers. */
function pointRefusal(
  reader: Reader,
  id: BackupId,
  check: (point: Backup) => Fault | null,
): Fault | null {
  const point = reader.get<'backup'>(id);
  if (!point) return { code: 'record.missing', id };
  if (point.state !== 'complete') return { code: 'backup.pointIncomplete', vm: point.vmName };
  const store = reader.get<'backupStore'>(point.store);
  if (!store) return { code: 'record.missing', id: point.store };
  if (!store.up) return { code: 'backup.storeDown', store: store.name };
  return check(point);
}

/** Why a node cannot take files onto a volume, or null; `own` is a restore that is under way itself. */
export function targetRefusal(
  reader: Reader,
  node: NodeId,
  disk: DiskId | null,
  neededMiB: number,
  own: RestoreId | null = null,
): Fault | null {
  const host = reader.get<'node'>(node);
  if (!host) return { code: 'record.missing', id: node };
  if (host.machine !== 'on') {
    return { code: 'node.machineNotOn', node: host.name, machine: host.machine };
  }
  const record = disk === null ? null : reader.get<'disk'>(disk);
  if (record === undefined) return { code: 'record.missing', id: disk ?? '' };
  const volume = volumeFor(node, disk);
  const mode = record?.volume ? (record.volume.access[node]?.mode ?? 'none') : 'direct';
  const there = volumesOf(reader, node).includes(volume) && mode !== 'none' && mode !== 'paused';
  if (record && !there) return { code: 'disk.notReachable', disk: record.name, node: host.name };
  const free = Math.max(0, roomMiB(reader, volume) - promisedMiB(reader, volume, own));
  if (neededMiB <= free) return null;
  return { code: 'backup.noRoom', volume: volumeName(reader, volume), neededMiB, freeMiB: free };
}

function overRefusal(reader: Reader, point: Backup, turnOff: boolean): Fault | null {
  const vm = originalOf(reader, point);
  if (!vm) return { code: 'backup.originalGone', vm: point.vmName };
  const busy = busyRefusal(reader, vm);
  if (busy) return busy;
  if (reader.count('snapshot.vm', vm.id) > 0) return { code: 'backup.hasSnapshots', vm: vm.name };
  const host = reader.get<'node'>(vm.node);
  if (!host) return { code: 'record.missing', id: vm.node };
  if (host.machine !== 'on') {
    return { code: 'node.machineNotOn', node: host.name, machine: host.machine };
  }
  if (storageOfMachine(reader, vm.id, vm.node) !== 'available') {
    return { code: 'backup.volumeLost', vm: vm.name };
  }
  if (workerOf(reader, vm.id) && !turnOff) return { code: 'backup.machineRuns', vm: vm.name };
  return targetRefusal(reader, vm.node, vm.disk, furtherMiB(reader, point, vm));
}

function busyRefusal(reader: Reader, vm: VirtualMachine): Fault | null {
  const hold = backupHold(reader, vm);
  if (hold !== null) return { code: 'vm.busy', vm: vm.name, task: hold };
  if (isBeingShadowed(reader, vm.id)) {
    return { code: 'vm.busy', vm: vm.name, task: 'backup.machine' };
  }
  return isSettled(reader, vm) ? null : { code: 'backup.machineBusy', vm: vm.name };
}

function besideRefusal(
  reader: Reader,
  point: Backup,
  args: CommandArguments<'backup.restoreBeside'>,
): Fault | null {
  const taken = nameRefusal(reader, args.name);
  if (taken) return taken;
  const { virtualProcessors, startupMiB } = point.machine;
  const { limits } = profileOf(reader);
  const processors = limits.virtualProcessorsPerVm.value;
  if (virtualProcessors > processors) {
    return {
      code: 'vm.tooManyProcessors',
      vm: args.name,
      processors: virtualProcessors,
      limit: processors,
    };
  }
  const limitMiB = limits.memoryPerVmMiB.value;
  if (startupMiB > limitMiB) {
    return { code: 'vm.tooMuchMemory', vm: args.name, memoryMiB: startupMiB, limitMiB };
  }
  return targetRefusal(reader, args.node, args.disk, point.sizeMiB);
}

/** Whether what is asked for may be restored to where it is asked for. */
export const restoreRules: Rules<
  'backup.restoreOver' | 'backup.restoreBeside' | 'backup.restoreDisk' | 'backup.cancelRestore'
> = {
  'backup.restoreOver': (reader, { backup, turnOff }) =>
    pointRefusal(reader, backup, (point) => overRefusal(reader, point, turnOff)),
  'backup.restoreBeside': (reader, args) =>
    pointRefusal(reader, args.backup, (point) => besideRefusal(reader, point, args)),
  'backup.restoreDisk': (reader, { backup, diskIndex, fileName, node, disk }) =>
    pointRefusal(reader, backup, (point) => {
      const wanted = point.disks[diskIndex];
      if (!wanted) return { code: 'backup.noSuchDisk', vm: point.vmName };
      const there = reader
        .by('vhd.volume', volumeFor(node, disk))
        .some((vhd) => vhd.fileName.toLowerCase() === fileName.toLowerCase());
      if (there) return { code: 'vm.diskFileThere', file: fileName };
      return targetRefusal(reader, node, disk, wanted.fileMiB);
    }),
  'backup.cancelRestore': (reader, { restore: id }) => {
    const restore = reader.get<'restore'>(id);
    if (!restore) return { code: 'record.missing', id };
    return restore.finishedAt === null
      ? null
      : { code: 'backup.restoreFinished', vm: restore.vmName };
  },
};
