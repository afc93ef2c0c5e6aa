import type { Snapshot } from '../../../src-shared/model/snapshot';
import type { SnapshotId, VmId } from '../../../src-shared/model/tables';
import { nextMerge, subtreeOf } from '../../../src-shared/rules/snapshot-facts';
import { sabotaged } from '../sabotage';
import { vmOf } from '../vm/lookup';
import type { SimTx } from '../wakeups';
import { clearChain, settleFates } from './chain';
import { snapshotById, snapshotFields } from './lookup';
import { fold } from './merge';

/** Deletes one snapshot: those after it now follow the one before it. */
export function deleteSnapshot(tx: SimTx, id: SnapshotId): void {
  const snapshot = snapshotById(tx, id);
  tx.emit('snapshot.deleted', {
    node: vmOf(tx, snapshot.vm).node,
    object: snapshot.vm,
    fields: snapshotFields(tx, snapshot),
  });
  leaveTree(tx, snapshot, [snapshot]);
}

/** Deletes a snapshot with all that were taken after it; the present state stays as it is. */
export function deleteSubtree(tx: SimTx, id: SnapshotId): void {
  const snapshot = snapshotById(tx, id);
  const gone = subtreeOf(tx, snapshot);
  tx.emit('snapshot.subtreeDeleted', {
    node: vmOf(tx, snapshot.vm).node,
    object: snapshot.vm,
    fields: { ...snapshotFields(tx, snapshot), snapshots: gone.length },
  });
  leaveTree(tx, snapshot, gone);
}

function leaveTree(tx: SimTx, first: Snapshot, gone: readonly Snapshot[]): void {
  const ids = new Set(gone.map(({ id }) => id));
  if (!sabotaged('deleted-snapshot-stays-parent')) {
    for (const each of tx.by('snapshot.vm', first.vm)) {
      if (!ids.has(each.id) && each.parent !== null && ids.has(each.parent)) {
        tx.put({ ...each, parent: first.parent });
      }
    }
  }
  const vm = vmOf(tx, first.vm);
  if (vm.snapshot !== null && ids.has(vm.snapshot)) tx.put({ ...vm, snapshot: first.parent });
  for (const each of gone) {
    // Its memory stays on the volume until the chain is worked on (hyperv-host §12).
    if (each.saved === null) tx.remove(each.id);
    else tx.put({ ...each, parent: null, drives: [], deletedAt: tx.now });
  }
  settleFates(tx, first.vm);
}

/**
 * A machine is about to be deleted: its snapshots go, and what its disks hold is written into the files
 * they stand on, which is part of deleting it.
 */
export function forgetSnapshots(tx: SimTx, id: VmId): void {
  const vm = vmOf(tx, id);
  for (const each of tx.by('snapshot.vm', id)) tx.remove(each.id);
  if (vm.snapshot !== null) tx.put({ ...vm, snapshot: null });
  settleFates(tx, id);
  clearChain(tx, id);
  for (;;) {
    const next = nextMerge(tx, id);
    if (!next) break;
    fold(tx, id, next);
    settleFates(tx, id);
  }
  clearChain(tx, id);
  // What others built on stays as a file like any other.
  for (const vhd of tx.by('vhd.chain', id)) tx.put({ ...vhd, chain: null });
}
