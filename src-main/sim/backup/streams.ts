import type { Stream } from '../../../src-shared/model/backup';
import type { BackupStoreId, TaskId } from '../../../src-shared/model/tables';
import { leftBytesOf } from '../../../src-shared/rules/backup-facts';
import { profileOf } from '../../../src-shared/rules/facts';
import type { SimTx, SimWakeup } from '../wakeups';
import { putItem, restoreOf, storeOf } from './lookup';

/** A stream that begins: it has no rate before `replan` has shared out what the store bears. */
export function newStream(totalBytes: number, now: number): Stream {
  return { totalBytes, leftBytes: totalBytes, bytesPerSecond: 0, asOf: now };
}

/**
 * Shares out what a store takes and gives: every stream gets the rate of its kind, or its share of the
 * store where that is less. Called whenever a stream began or ended; what stays as it is is left alone.
 */
export function replan(tx: SimTx, id: BackupStoreId): void {
  const store = tx.get<'backupStore'>(id);
  if (!store) return;
  const jobs = tx.by('backupJob.live', 'world:lab').filter((job) => job.store === id);
  const items = jobs.flatMap((job) =>
    (job.run?.items ?? []).flatMap((item) =>
      item.phase === 'copying' && item.stream && item.task
        ? [{ job: job.id, vm: item.vm, task: item.task, stream: item.stream }]
        : [],
    ),
  );
  const restores = tx
    .by('restore.live', 'world:lab')
    .filter((restore) => restore.store === id && restore.phase === 'copying');
  const share = Math.max(1, Math.floor(store.bytesPerSecond / (items.length + restores.length)));
  const { copyBytesPerSecond, restoreBytesPerSecond } = profileOf(tx).backup;
  const writing = Math.min(share, copyBytesPerSecond.value);
  const reading = Math.min(share, restoreBytesPerSecond.value);
  for (const { job, vm, task, stream } of items) {
    const changed = withRate(tx, task, stream, writing, {
      name: 'backup.stepDue',
      owner: task,
      data: { job, vm },
    });
    if (changed) putItem(tx, job, vm, { stream: changed });
  }
  for (const restore of restores) {
    const { id: restored, task, stream } = restore;
    const changed = withRate(tx, task, stream, reading, {
      name: 'backup.restoreDue',
      owner: task,
      data: { restore: restored },
    });
    if (changed) tx.put({ ...restoreOf(tx, restored), stream: changed });
  }
}

/** The stream at another rate from now on, with its end queued anew; null where its rate stays. */
function withRate(
  tx: SimTx,
  task: TaskId,
  stream: Stream,
  bytesPerSecond: number,
  wakeup: SimWakeup,
): Stream | null {
  if (stream.bytesPerSecond === bytesPerSecond) return null;
  const leftBytes = leftBytesOf(stream, tx.now);
  const leftMs = Math.ceil((leftBytes * 1000) / bytesPerSecond);
  tx.cancel(task, wakeup.name);
  tx.after(leftMs, wakeup);
  const record = tx.get<'task'>(task);
  if (record) tx.put({ ...record, dueAt: tx.now + leftMs });
  return { ...stream, leftBytes, bytesPerSecond, asOf: tx.now };
}

export function storeIsUp(tx: SimTx, id: BackupStoreId): boolean {
  return tx.get<'backupStore'>(id) !== undefined && storeOf(tx, id).up;
}
