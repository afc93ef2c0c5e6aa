import type { MachineState } from '../../../src-shared/model/node';
import { hostAvailableMiB, workerOf } from '../../../src-shared/rules/facts';
import { isSkeleton } from '../migration/lookup';
import type { Checked, Invariant } from './scope';

/** States of a machine in which a worker process can exist; a hung one keeps what it holds. */
const keepsWorkers: readonly MachineState[] = ['on', 'hung', 'shuttingDown'];

/**
 * A worker frozen with its hung machine does not run; it ends when the machine is fenced. Nor does the
 * skeleton of a live migration, which holds memory on the target until the hand-over.
 */
function noVmHasTwoWorkersThatRun({ state, scope }: Checked): string | null {
  for (const id of scope.vms) {
    if (state.store.count('worker.vm', id) < 2) continue;
    const live = state.store
      .by('worker.vm', id)
      .filter((worker) => state.store.get<'node'>(worker.node)?.machine !== 'hung')
      .filter((worker) => !isSkeleton(worker));
    if (live.length > 1) return live.map((worker) => worker.id).join(' and ');
  }
  return null;
}

function aWorkersMachineIsOn({ state, scope }: Checked): string | null {
  for (const id of scope.vms) {
    for (const worker of state.store.by('worker.vm', id)) {
      const machine = state.store.get<'node'>(worker.node)?.machine;
      if (!machine || !keepsWorkers.includes(machine)) {
        return `${worker.id} is ${worker.state} while ${worker.node} is ${machine ?? 'missing'}`;
      }
    }
  }
  return null;
}

function aWorkerBelongsToAMachine({ state, scope }: Checked): string | null {
  for (const id of scope.vms) {
    if (!state.store.get<'vm'>(id) && state.store.count('worker.vm', id) > 0) return id;
  }
  return null;
}

function committedMemoryFits({ state, scope }: Checked): string | null {
  for (const id of scope.nodes) {
    const node = state.store.get<'node'>(id);
    const available = node ? hostAvailableMiB(state.store, node) : 0;
    if (available < 0) return `${id} lacks ${-available} MiB`;
  }
  return null;
}

function aServingMachineRuns({ state, scope }: Checked): string | null {
  for (const id of scope.vms) {
    for (const worker of state.store.by('worker.vm', id)) {
      if (worker.servingSince === null) continue;
      if (worker.state !== 'running' || worker.guest !== 'running') {
        return `${worker.id} serves while ${worker.state} with a guest ${worker.guest}`;
      }
      if (state.store.get<'node'>(worker.node)?.machine === 'hung') {
        return `${worker.id} serves on a hung machine`;
      }
    }
  }
  return null;
}

/** A spell of downtime is open exactly while an interrupted machine that is meant to serve does not. */
function downtimeIsOfMachinesMeantToServe({ state, scope }: Checked): string | null {
  for (const id of scope.vms) {
    const vm = state.store.get<'vm'>(id);
    if (!vm || vm.downSince === null) continue;
    if (!vm.meantToServe) return `${id} counts downtime though nobody wants it to serve`;
    const serves = state.store.by('worker.vm', id).some((worker) => worker.servingSince !== null);
    if (serves) return `${id} counts downtime while it serves`;
  }
  return null;
}

/** A machine that served and was not stopped on purpose counts downtime from that very moment. */
function anInterruptionCounts({ state, scope, before }: Checked): string | null {
  if (!before) return null;
  for (const [id, worker] of before) {
    if (worker?.kind !== 'worker' || worker.servingSince === null || !scope.vms.has(worker.vm)) {
      continue;
    }
    const after = state.store.get<'worker'>(worker.id);
    const vm = state.store.get<'vm'>(worker.vm);
    if (!vm || (after?.servingSince !== undefined && after.servingSince !== null)) continue;
    // Of two sides that meet again the winner's machine goes on; it was never interrupted.
    const goesOn = state.store.by('worker.vm', vm.id).some((each) => each.servingSince !== null);
    if (vm.meantToServe && vm.downSince === null && !goesOn) return `${id} ended unnoticed`;
  }
  return null;
}

function aSavedMachineHasNoRunningWorker({ state, scope }: Checked): string | null {
  for (const id of scope.vms) {
    const vm = state.store.get<'vm'>(id);
    if (!vm?.saved) continue;
    const worker = workerOf(state.store, id);
    if (worker && worker.state !== 'starting') return `${id} is saved and ${worker.state}`;
  }
  return null;
}

export const vmInvariants: readonly Invariant[] = [
  { name: 'no virtual machine has two workers that run', check: noVmHasTwoWorkersThatRun },
  { name: 'the machine of a worker is on', check: aWorkersMachineIsOn },
  { name: 'a worker belongs to a virtual machine', check: aWorkerBelongsToAMachine },
  { name: 'committed memory fits the host', check: committedMemoryFits },
  { name: 'a serving machine runs', check: aServingMachineRuns },
  { name: 'downtime is of machines meant to serve', check: downtimeIsOfMachinesMeantToServe },
  { name: 'an interruption counts as downtime', about: ['worker'], check: anInterruptionCounts },
  { name: 'a saved machine runs nowhere', check: aSavedMachineHasNoRunningWorker },
];
