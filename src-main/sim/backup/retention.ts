import type { Backup, BackupJob } from '../../../src-shared/model/backup';
import { backupLimits } from '../../../src-shared/model/backup';
import type { VmId } from '../../../src-shared/model/tables';
import type { SimTx } from '../wakeups';
import { deletePoint } from './stores';

/** A job keeps so many restore points of a machine; the oldest go, unless one is just restored from. */
export function pruneMachine(tx: SimTx, job: BackupJob, vm: VmId): void {
  const points = tx
    .by('backup.vm', vm)
    .filter((point) => point.job === job.id && point.state === 'complete')
    .sort((left, right) => right.takenAt - left.takenAt || (left.id < right.id ? 1 : -1));
  const { cause } = tx;
  for (const point of points.slice(job.keep)) {
    if (!isUsed(tx, point)) tx.because(cause, () => deletePoint(tx, point.id));
  }
}

function isUsed(tx: SimTx, point: Backup): boolean {
  return tx.by('restore.live', 'world:lab').some((restore) => restore.backup === point.id);
}

/** *Back Up Now* leaves a job for its result; the oldest of them go. Their restore points stay. */
export function pruneOnceJobs(tx: SimTx): void {
  const done = tx.all('backupJob').filter((job) => job.once && job.run === null);
  if (done.length <= backupLimits.onceJobs) return;
  const oldest = [...done].sort(
    (left, right) => (left.results[0]?.startedAt ?? 0) - (right.results[0]?.startedAt ?? 0),
  );
  for (const job of oldest.slice(0, done.length - backupLimits.onceJobs)) tx.remove(job.id);
}

/** Finished restores are listed until later ones push them out. */
export function pruneRestores(tx: SimTx): void {
  const done = tx.all('restore').filter((restore) => restore.finishedAt !== null);
  if (done.length <= backupLimits.restores) return;
  const oldest = [...done].sort((left, right) => left.startedAt - right.startedAt);
  for (const each of oldest.slice(0, done.length - backupLimits.restores)) tx.remove(each.id);
}
