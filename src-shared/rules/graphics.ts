import type { CommandArguments } from '../commands/index';
import type { Fault } from '../faults';
import type { VirtualMachine } from '../model/vm';
import type { Reader } from '../reader';
import { profileOf, vmState } from './facts';

/** Why a machine cannot have such a RemoteFX adapter, or null (hyperv-host §8): what it is, and when. */
export function adapterRefusal(
  reader: Reader,
  vm: VirtualMachine,
  { remoteFx: wanted }: Pick<CommandArguments<'vm.configure'>, 'remoteFx'>,
): Fault | null {
  if (wanted === undefined) return null;
  const profile = profileOf(reader);
  if (!profile.remoteFx.offered.value)
    return { code: 'remoteFx.notOffered', profile: profile.name };
  if (vmState(reader, vm) !== 'off') return { code: 'remoteFx.onlyWhileOff', vm: vm.name };
  if (wanted === null) return null;
  const { monitors, resolution } = wanted;
  const limit = profile.remoteFx.maxMonitors.value[resolution];
  return monitors > limit
    ? { code: 'remoteFx.tooManyMonitors', vm: vm.name, resolution, monitors, limit }
    : null;
}
