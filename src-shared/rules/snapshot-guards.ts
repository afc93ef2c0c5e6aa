import type { CommandArguments } from '../commands/index';
import type { Fault } from '../faults';
import type { VirtualMachine } from '../model/vm';
import type { Reader } from '../reader';
import { profileOf } from './facts';
import { snapshotTaskOf } from './snapshot-facts';

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
