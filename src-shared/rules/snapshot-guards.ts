import type { CommandArguments } from '../commands/index';
import type { Fault } from '../faults';
import type { Drive, VolumeId } from '../model/disks';
import type { VirtualMachine } from '../model/vm';
import type { Reader } from '../reader';
import { mebibyte } from '../units';
import { freeBytes, volumeName } from './disk-facts';
import { profileOf } from './facts';
import { snapshotTaskOf } from './snapshot-facts';
import { storageOfMachine } from './storage-facts';

/** A snapshot or an export of the machine is under way; asked by everything that starts, stops or moves it. */
export function snapshotBusy(reader: Reader, vm: VirtualMachine): Fault | null {
  const task = snapshotTaskOf(reader, vm.id);
  return task ? { code: 'vm.busy', vm: vm.name, task: task.what } : null;
}

/** What of a change of settings concerns snapshots (hyperv-host §2.6, §5.4). */
export function snapshotSettingsRefusal(
  reader: Reader,
  vm: VirtualMachine,
  {
    checkpointType,
    snapshotFolder,
  }: Pick<CommandArguments<'vm.configure'>, 'checkpointType' | 'snapshotFolder'>,
): Fault | null {
  if (snapshotFolder !== undefined && snapshotFolder !== vm.snapshotFolder) {
    if (reader.count('snapshot.vm', vm.id) > 0)
      return { code: 'snapshot.folderFixed', vm: vm.name };
  }
  const knows = profileOf(reader).snapshots.checkpointType.value !== 'standard';
  const changes = checkpointType !== undefined && checkpointType !== vm.checkpointType;
  return changes && !knows ? { code: 'snapshot.typeUnknown', vm: vm.name } : null;
}

/** A physical disk cannot be frozen, nor a file that is gone (hyperv-host §5.4). */
export function drivesRefusal(
  reader: Reader,
  vm: VirtualMachine,
  drives: readonly Drive[],
): Fault | null {
  if (storageOfMachine(reader, vm.id, vm.node) !== 'available') {
    return { code: 'snapshot.noStorage', vm: vm.name };
  }
  for (const { medium } of drives) {
    if (medium.type === 'passThrough') return { code: 'snapshot.passThrough', vm: vm.name };
    if (medium.type === 'vhd' && !reader.get<'vhd'>(medium.vhd)) {
      return { code: 'snapshot.noDiskFile', vm: vm.name, file: medium.vhd.slice('vhd:'.length) };
    }
  }
  return null;
}

/** Whether something of a machine finds room on a volume. */
export function machineRoomRefusal(
  reader: Reader,
  vm: string,
  volume: VolumeId,
  bytes: number,
): Fault | null {
  const free = freeBytes(reader, volume);
  if (bytes <= free) return null;
  return {
    code: 'snapshot.noSpace',
    vm,
    volume: volumeName(reader, volume),
    neededMiB: Math.ceil(bytes / mebibyte),
    freeMiB: Math.floor(free / mebibyte),
  };
}
