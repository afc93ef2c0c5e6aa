import { assert } from '../../src-shared/assert';
import { kindOf, kinds } from '../../src-shared/model/tables';
import { backupInvariants } from './backup/invariants';
import { viewInvariants } from './cluster/invariants';
import { diskInvariants } from './disks/invariants';
import { groupInvariants } from './failover/invariants';
import { clusterInvariants } from './invariants/cluster';
import { columnInvariants } from './invariants/columns';
import { queueInvariants } from './invariants/queue';
import type { Checked, Invariant } from './invariants/scope';
import { addRecord, emptyScope, scopeOf } from './invariants/scope';
import { networkInvariants } from './network/invariants';
import { processorInvariants } from './processor/invariants';
import { quorumInvariants } from './quorum/invariants';
import { snapshotsInvariants } from './snapshots/invariants';
import { storageInvariants } from './storage/invariants';
import { migrationInvariants } from './migration/invariants';
import { memoryInvariants } from './memory/invariants';
import { licensingInvariants } from './licensing/invariants';
import { maintenanceInvariants } from './maintenance/invariants';
import { machinesInvariants } from './machines/invariants';
import { switchesInvariants } from './switches/invariants';
import { vmInvariants } from './invariants/vm';
import type { KernelState } from './kernel/state';
import type { Transaction } from './kernel/tx';

/** Everything that always holds. A failed one is a bug: it halts the simulation. */
export const invariants: readonly Invariant[] = [
  ...vmInvariants,
  ...clusterInvariants,
  ...viewInvariants,
  ...groupInvariants,
  ...queueInvariants,
  ...columnInvariants,
  ...networkInvariants,
  ...quorumInvariants,
  ...storageInvariants,
  ...snapshotsInvariants,
  ...diskInvariants,
  ...migrationInvariants,
  ...maintenanceInvariants,
  ...licensingInvariants,
  ...processorInvariants,
  ...memoryInvariants,
  ...machinesInvariants,
  ...switchesInvariants,
  ...backupInvariants,
];

/** Checks what a transaction touched, in time proportional to that. */
export function checkTouched(state: KernelState, tx: Transaction): void {
  checkAll({ state, before: tx.before, scope: scopeOf(state, tx) });
}

/** Checks every record and every wakeup. */
export function checkWorld(state: KernelState): void {
  const scope = emptyScope();
  for (const kind of kinds) for (const record of state.store.all(kind)) addRecord(scope, record.id);
  for (const worker of state.store.all('worker')) scope.vms.add(worker.vm);
  for (const owner of state.queue.owners()) scope.owners.add(owner);
  checkAll({ state, before: null, scope });
}

function checkAll(checked: Checked): void {
  const touched = checked.before && new Set([...checked.before.keys()].map(kindOf));
  for (const invariant of invariants) {
    if (touched && invariant.about?.some((kind) => touched.has(kind)) === false) continue;
    const failure = invariant.check(checked);
    if (failure !== null) assert(false, `${invariant.name}: ${failure}`);
  }
}
