import type { snapshotsCommands } from '../../../src-shared/commands/snapshots';
import type { Effects } from '../effects';
import { beginApply, revert } from './apply';
import { beginExport } from './export';
import { hoard } from './hoard';
import { beginImport, deleteExport } from './import';
import { snapshotById, snapshotFields } from './lookup';
import { deleteSnapshot, deleteSubtree } from './remove';
import { beginTake } from './take';

/** What the commands about snapshots, export and import do. */
export const snapshotsEffects: Effects<keyof typeof snapshotsCommands> = {
  'snapshot.take'(tx, { vm, name }) {
    beginTake(tx, vm, name ?? null);
  },
  'snapshot.configure'(tx, { snapshot: id, name, notes }) {
    const before = snapshotById(tx, id);
    const after = { ...before, name: name ?? before.name, notes: notes ?? before.notes };
    tx.put(after);
    if (after.name === before.name) return;
    const fields = { ...snapshotFields(tx, before), name: after.name };
    tx.emit('snapshot.renamed', { object: before.vm, fields });
  },
  'snapshot.apply'(tx, { snapshot, takeFirst }) {
    if (takeFirst) beginTake(tx, snapshotById(tx, snapshot).vm, null, snapshot);
    else beginApply(tx, snapshot);
  },
  'snapshot.delete'(tx, { snapshot }) {
    deleteSnapshot(tx, snapshot);
  },
  'snapshot.deleteSubtree'(tx, { snapshot }) {
    deleteSubtree(tx, snapshot);
  },
  'vm.revert'(tx, { vm }) {
    revert(tx, vm);
  },
  'vm.export'(tx, { vm, volume, folder }) {
    beginExport(tx, { vm, snapshot: null, volume, folder });
  },
  'snapshot.export'(tx, { snapshot, volume, folder }) {
    beginExport(tx, { vm: snapshotById(tx, snapshot).vm, snapshot, volume, folder });
  },
  'vm.import'(tx, args) {
    beginImport(tx, args);
  },
  'fault.hoardSnapshots'(tx, args) {
    hoard(tx, args);
  },
  'export.delete'(tx, args) {
    deleteExport(tx, args.export);
  },
};
