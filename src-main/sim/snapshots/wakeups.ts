import type { SnapshotId, TaskId, VhdId, VmId } from '../../../src-shared/model/tables';
import type { WakeupHandlers } from '../wakeups';
import { completeApply } from './apply';
import type { Exporting } from './export';
import { completeExport } from './export';
import type { Importing } from './import';
import { completeImport } from './import';
import { completeMerge, mergeRetryDue } from './merge';
import type { Taking } from './take';
import { completeTake, freezeGuest } from './take';

export interface SnapshotsWakeups {
  /** The guest stands still while its disks change over. */
  'snapshots.freezeDue': Taking;
  /** Of a machine that runs, and of one that does not: each is given up where the other is the case. */
  'snapshots.takenDue': Taking;
  'snapshots.takenOfflineDue': Taking;
  'snapshots.appliedDue': { readonly snapshot: SnapshotId };
  'snapshots.mergedDue': { readonly vhd: VhdId };
  /** A merge that lacked space is tried again. */
  'snapshots.mergeRetryDue': { readonly vm: VmId };
  'snapshots.exportedLiveDue': Exporting;
  'snapshots.exportedDue': Exporting;
  'snapshots.importedDue': Importing;
}

export const snapshotsWakeups: WakeupHandlers<keyof SnapshotsWakeups> = {
  'snapshots.freezeDue': (tx, taking) => freezeGuest(tx, taking),
  'snapshots.takenDue': (tx, taking, owner) => completeTake(tx, taking, owner as TaskId),
  'snapshots.takenOfflineDue': (tx, taking, owner) => completeTake(tx, taking, owner as TaskId),
  'snapshots.appliedDue': (tx, { snapshot }, owner) => completeApply(tx, snapshot, owner as TaskId),
  'snapshots.mergedDue': (tx, { vhd }) => completeMerge(tx, vhd),
  'snapshots.mergeRetryDue': (tx, { vm }) => mergeRetryDue(tx, vm),
  'snapshots.exportedLiveDue': (tx, exporting, owner) =>
    completeExport(tx, exporting, owner as TaskId),
  'snapshots.exportedDue': (tx, exporting, owner) => completeExport(tx, exporting, owner as TaskId),
  'snapshots.importedDue': (tx, importing, owner) => completeImport(tx, importing, owner as TaskId),
};
