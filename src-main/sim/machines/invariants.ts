import { processorLimit } from '../../../src-shared/rules/machine-limits';
import { profileOf } from '../../../src-shared/rules/facts';
import type { Checked, Invariant } from '../invariants/scope';

function aServingGuestIsInstalled({ state, scope }: Checked): string | null {
  for (const id of scope.vms) {
    const vm = state.store.get<'vm'>(id);
    if (!vm || vm.guestInstalled) continue;
    const serves = state.store.by('worker.vm', id).some((worker) => worker.servingSince !== null);
    if (serves) return `${id} serves without an operating system`;
  }
  return null;
}

/** Nobody can get past the limits of Windows and the order of reserve and limit (hyperv-host §1.1, §3.1). */
function settingsAreWithinLimits({ state, scope }: Checked): string | null {
  const profile = profileOf(state.store);
  for (const id of scope.vms) {
    const vm = state.store.get<'vm'>(id);
    if (!vm) continue;
    if (vm.cpuReservePermille > vm.cpuLimitPermille) return `${id} reserves more than its limit`;
    const limit = processorLimit(profile, vm.generation);
    if (vm.virtualProcessors > limit) return `${id} has ${vm.virtualProcessors} processors`;
  }
  return null;
}

/** Hardware changes only while a machine is off, so a worker has what its machine has (hyperv-host §2.6). */
function aWorkerHasTheProcessorsOfItsMachine({ state, scope }: Checked): string | null {
  for (const id of scope.vms) {
    const vm = state.store.get<'vm'>(id);
    if (!vm) continue;
    for (const worker of state.store.by('worker.vm', id)) {
      if (worker.virtualProcessors !== vm.virtualProcessors) {
        return `${worker.id} runs ${worker.virtualProcessors} processors of ${vm.virtualProcessors}`;
      }
    }
  }
  return null;
}

export const machinesInvariants: readonly Invariant[] = [
  {
    name: 'who serves has an operating system',
    about: ['vm', 'worker'],
    check: aServingGuestIsInstalled,
  },
  { name: 'settings are within limits', about: ['vm'], check: settingsAreWithinLimits },
  {
    name: 'a worker has the processors of its machine',
    about: ['vm', 'worker'],
    check: aWorkerHasTheProcessorsOfItsMachine,
  },
];
