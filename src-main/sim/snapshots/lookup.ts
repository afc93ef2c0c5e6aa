import { assert } from '../../../src-shared/assert';
import type { Snapshot } from '../../../src-shared/model/snapshot';
import type { SnapshotId, VmId } from '../../../src-shared/model/tables';
import type { SimTx } from '../wakeups';
import { vmOf } from '../vm/lookup';

export function snapshotById(tx: SimTx, id: SnapshotId): Snapshot {
  const snapshot = tx.get<'snapshot'>(id);
  assert(snapshot, `${id} exists`);
  return snapshot;
}

/** The number of the next snapshot of a machine: never that of one that still exists. */
export function nextNumber(tx: SimTx, vm: VmId): number {
  let last = 0;
  for (const index of ['snapshot.vm', 'snapshot.deleted'] as const) {
    for (const { number } of tx.by(index, vm)) last = Math.max(last, number);
  }
  return last + 1;
}

export function snapshotIdOf(vm: VmId, number: number): SnapshotId {
  return `snapshot:${vm.slice('vm:'.length)}/${number}`;
}

/** The fields of an event about a snapshot. */
export function snapshotFields(tx: SimTx, snapshot: Snapshot) {
  return { vm: vmOf(tx, snapshot.vm).name, snapshot: snapshot.name };
}
