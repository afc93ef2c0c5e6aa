import { isSkeleton } from '../migration/lookup';
import type { Checked, Invariant } from './scope';

function aGroupAndItsMachineAgree({ state, scope }: Checked): string | null {
  for (const id of scope.groups) {
    const group = state.store.get<'group'>(id);
    if (!group || group.vm === null) continue;
    const vm = state.store.get<'vm'>(group.vm);
    if (!vm) return `${id} holds ${group.vm}, which is missing`;
    if (vm.group !== id) return `${id} holds ${vm.id}, which is in ${vm.group}`;
    if (group.owner !== null && group.owner !== vm.node) {
      return `${id} is owned by ${group.owner}, its machine is registered on ${vm.node}`;
    }
  }
  return null;
}

/** Where a group is owned is where its machine runs, save for a silent owner nobody can look at. */
function aClusteredMachineRunsAtItsOwner({ state, scope }: Checked): string | null {
  for (const id of scope.vms) {
    const vm = state.store.get<'vm'>(id);
    if (!vm?.group) continue;
    for (const worker of state.store.by('worker.vm', id)) {
      if (worker.node === vm.node || isSkeleton(worker)) continue;
      if (state.store.get<'node'>(worker.node)?.machine === 'hung') continue;
      return `${worker.id} runs while ${id} is registered on ${vm.node}`;
    }
  }
  return null;
}

export const clusterInvariants: readonly Invariant[] = [
  {
    name: 'a group and its machine agree',
    about: ['group', 'vm'],
    check: aGroupAndItsMachineAgree,
  },
  { name: 'a clustered machine runs at its owner', check: aClusteredMachineRunsAtItsOwner },
];
