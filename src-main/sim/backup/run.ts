import type {
  BackupItem,
  BackupJob,
  BackupOutcome,
  BackupResult,
} from '../../../src-shared/model/backup';
import { backupLimits } from '../../../src-shared/model/backup';
import type { VolumeId } from '../../../src-shared/model/disks';
import type { BackupJobId, VmId } from '../../../src-shared/model/tables';
import {
  hasEnded,
  isActive,
  isSettled,
  volumesOfMachine,
} from '../../../src-shared/rules/backup-facts';
import { profileOf } from '../../../src-shared/rules/facts';
import { sabotaged } from '../sabotage';
import { beginTask, finishTask } from '../tasks';
import type { SimTx } from '../wakeups';
import { beginItem, failItem } from './item';
import { itemOf, jobOf, putItem, runOf, storeOf } from './lookup';
import { pruneOnceJobs } from './retention';
import type { BusyVolumes } from './shadow';
import { addBusy, busyVolumes } from './shadow';

/** How often a run looks whether a machine that had to wait can be begun. */
const lookEveryMs = 10_000;

export function beginRun(tx: SimTx, id: BackupJobId): void {
  const job = jobOf(tx, id);
  const task = beginTask(tx, 'backup.run', id, null, null);
  const items = job.vms.map((vm) => waitingItem(tx, vm));
  tx.put({ ...job, run: { task, startedAt: tx.now, attempt: 1, retryAt: null, items } });
  tx.emit('backup.runBegun', {
    object: id,
    fields: { job: job.name, machines: items.length, store: storeOf(tx, job.store).name },
  });
  tx.after(lookEveryMs, { name: 'backup.lookDue', owner: task, data: { job: id } });
  advance(tx, id);
}

function waitingItem(tx: SimTx, vm: VmId): BackupItem {
  return {
    vm,
    name: tx.get<'vm'>(vm)?.name ?? vm.slice('vm:'.length),
    phase: 'waiting',
    since: tx.now,
    turnSince: null,
    method: null,
    volumes: [],
    source: null,
    task: null,
    backup: null,
    stream: null,
    fault: null,
  };
}

export function lookDue(tx: SimTx, id: BackupJobId): void {
  const { task } = runOf(tx, id);
  tx.after(lookEveryMs, { name: 'backup.lookDue', owner: task, data: { job: id } });
  advance(tx, id);
}

/**
 * Begins every machine whose turn has come: one at a time on a volume, and in 2008 R2 for all jobs
 * together on a shared one (failover-cluster §11). Ends the run when nothing is left.
 */
export function advance(tx: SimTx, id: BackupJobId): void {
  const { cause } = tx;
  const run = jobOf(tx, id).run;
  if (!run || run.retryAt !== null) return;
  const waiting = run.items.filter((item) => item.phase === 'waiting');
  const busy = waiting.length > 0 ? busyVolumes(tx) : new Map();
  for (const item of waiting) tx.because(cause, () => consider(tx, id, item.vm, busy));
  const left = runOf(tx, id).items.some((item) => !hasEnded(item));
  if (!left) tx.because(cause, () => endAttempt(tx, id));
}

function consider(tx: SimTx, id: BackupJobId, vmId: VmId, busy: BusyVolumes): void {
  const vm = tx.get<'vm'>(vmId);
  if (!vm) {
    const { name } = itemOf(tx, id, vmId);
    failItem(tx, id, vmId, { code: 'backup.machineGone', vm: name });
    return;
  }
  const volumes = volumesOfMachine(tx, vm);
  if (!hasTurn(tx, jobOf(tx, id), volumes, busy)) return;
  if (isSettled(tx, vm)) {
    beginItem(tx, id, vmId);
    const begun = itemOf(tx, id, vmId);
    if (isActive(begun)) for (const volume of begun.volumes) addBusy(busy, volume, id);
    return;
  }
  const since = itemOf(tx, id, vmId).turnSince;
  if (since === null) putItem(tx, id, vmId, { turnSince: tx.now });
  if (tx.now - (since ?? tx.now) >= profileOf(tx).backup.patienceMs.value) {
    failItem(tx, id, vmId, { code: 'backup.machineBusy', vm: vm.name });
  }
}

function hasTurn(
  tx: SimTx,
  job: BackupJob,
  volumes: readonly VolumeId[],
  busy: BusyVolumes,
): boolean {
  if (job.volumesInTurn && [...busy.values()].some((jobs) => jobs.includes(job.id))) return false;
  const jobs = volumes.flatMap((volume) => busy.get(volume) ?? []);
  if (jobs.length === 0 || sabotaged('backup-shares-volume')) return true;
  return !jobs.includes(job.id) && !profileOf(tx).backup.oneJobPerVolume.value;
}

/** Nothing is left of this attempt: failed machines are tried again, or the run is over. */
function endAttempt(tx: SimTx, id: BackupJobId): void {
  const job = jobOf(tx, id);
  const run = runOf(tx, id);
  const failed = run.items.filter((item) => item.phase === 'failed').length;
  if (failed === 0 || run.attempt > job.retries) {
    endRun(tx, id);
    return;
  }
  tx.put({ ...job, run: { ...run, retryAt: tx.now + job.retryDelayMs } });
  tx.emit('backup.runRetries', {
    object: id,
    fields: { job: job.name, machines: failed, delayMs: job.retryDelayMs },
  });
  tx.after(job.retryDelayMs, { name: 'backup.retryDue', owner: run.task, data: { job: id } });
}

export function retryDue(tx: SimTx, id: BackupJobId): void {
  const job = jobOf(tx, id);
  const run = runOf(tx, id);
  const items = run.items.map((item) =>
    item.phase === 'failed' ? waitingItem(tx, item.vm) : item,
  );
  tx.put({ ...job, run: { ...run, attempt: run.attempt + 1, retryAt: null, items } });
  advance(tx, id);
}

/** An administrator takes the run back: what is finished stays. */
export function cancelRun(tx: SimTx, id: BackupJobId): void {
  const { cause } = tx;
  for (const item of runOf(tx, id).items) {
    if (hasEnded(item)) continue;
    const fault = { code: 'backup.cancelled', vm: item.name } as const;
    tx.because(cause, () => failItem(tx, id, item.vm, fault, 'cancelled'));
  }
  tx.because(cause, () => endRun(tx, id));
}

function endRun(tx: SimTx, id: BackupJobId): void {
  const job = jobOf(tx, id);
  const { items, startedAt, task } = runOf(tx, id);
  const result = resultOf(tx, job, items, startedAt);
  tx.put({
    ...job,
    run: null,
    lastItems: items,
    results: [result, ...job.results].slice(0, backupLimits.results),
  });
  finishTask(tx, task, taskStates[result.outcome]);
  sayEnd(tx, job, result);
  pruneOnceJobs(tx);
}

const taskStates = {
  completed: 'completed',
  partly: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
} as const;

function resultOf(
  tx: SimTx,
  { id }: BackupJob,
  items: readonly BackupItem[],
  startedAt: number,
): BackupResult {
  const completed = items.filter((item) => item.phase === 'completed');
  const failed = items.filter((item) => item.phase === 'failed').length;
  let writtenMiB = 0;
  for (const { backup } of completed) {
    const point = backup === null ? undefined : tx.get<'backup'>(backup);
    if (point?.job === id) writtenMiB += point.sizeMiB;
  }
  return {
    startedAt,
    finishedAt: tx.now,
    outcome: outcomeOf(items, completed.length, failed),
    completed: completed.length,
    failed,
    writtenMiB,
  };
}

function outcomeOf(items: readonly BackupItem[], completed: number, failed: number): BackupOutcome {
  if (items.some((item) => item.phase === 'cancelled')) return 'cancelled';
  if (failed === 0) return 'completed';
  return completed === 0 ? 'failed' : 'partly';
}

function sayEnd(tx: SimTx, job: BackupJob, result: BackupResult): void {
  const { completed, failed, startedAt, outcome } = result;
  const about = { object: job.id };
  if (outcome === 'completed') {
    const fields = { job: job.name, machines: completed, totalMs: tx.now - startedAt };
    tx.emit('backup.runCompleted', { ...about, fields });
  } else if (outcome === 'partly') {
    tx.emit('backup.runPartly', { ...about, fields: { job: job.name, completed, failed } });
  } else if (outcome === 'failed') {
    tx.emit('backup.runFailed', { ...about, fields: { job: job.name, failed } });
  } else {
    tx.emit('backup.runCancelled', { ...about, fields: { job: job.name } });
  }
}
