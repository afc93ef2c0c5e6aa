import type { CommandArguments } from '../../../src-shared/commands/index';
import { slug } from '../../../src-shared/model/ids';
import type { BackupJob } from '../../../src-shared/model/backup';
import type { BackupJobId } from '../../../src-shared/model/tables';
import { nextRunAt } from '../../../src-shared/rules/backup-facts';
import { profileOf } from '../../../src-shared/rules/facts';
import type { SimTx } from '../wakeups';
import { jobOf } from './lookup';
import { beginRun } from './run';

export function createJob(tx: SimTx, args: CommandArguments<'backup.createJob'>): void {
  const id = freeId(tx, args.name);
  tx.put({ ...emptyJob, ...args, kind: 'backupJob', id, vms: [...new Set(args.vms)] });
  tx.emit('backup.jobCreated', { object: id, fields: { job: args.name } });
  armSchedule(tx, id);
}

const emptyJob = {
  once: false,
  nextRunAt: null,
  run: null,
  lastItems: [],
  results: [],
} as const;

function freeId(tx: SimTx, name: string): BackupJobId {
  const base: BackupJobId = `backupJob:${slug(name)}`;
  let id = base;
  for (let number = 2; tx.get<'backupJob'>(id); number += 1) id = `${base}-${number}`;
  return id;
}

export function configureJob(tx: SimTx, args: CommandArguments<'backup.configureJob'>): void {
  const job = jobOf(tx, args.job);
  const changed: BackupJob = {
    ...job,
    name: args.name ?? job.name,
    vms: args.vms === undefined ? job.vms : [...new Set(args.vms)],
    store: args.store ?? job.store,
    mode: args.mode ?? job.mode,
    schedule: args.schedule === undefined ? job.schedule : args.schedule,
    volumesInTurn: args.volumesInTurn ?? job.volumesInTurn,
    keep: args.keep ?? job.keep,
    retries: args.retries ?? job.retries,
    retryDelayMs: args.retryDelayMs ?? job.retryDelayMs,
  };
  tx.put(changed);
  tx.emit('backup.jobConfigured', { object: job.id, fields: { job: changed.name } });
  if (args.schedule !== undefined) armSchedule(tx, job.id);
}

export function removeJob(tx: SimTx, id: BackupJobId): void {
  tx.emit('backup.jobRemoved', { object: id, fields: { job: jobOf(tx, id).name } });
  tx.remove(id);
}

/** *Back Up Now*: a job for one run, named after the machine, or numbered. */
export function runNow(tx: SimTx, args: CommandArguments<'backup.runNow'>): void {
  const vms = [...new Set(args.vms)];
  const [first] = vms;
  const name = (first && tx.get<'vm'>(first)?.name) ?? '';
  const id = freeId(tx, `now-${name}`);
  tx.put({
    ...emptyJob,
    ...args,
    kind: 'backupJob',
    id,
    vms,
    name: vms.length === 1 ? name : `${name} + ${vms.length - 1}`,
    schedule: null,
    once: true,
    keep: 30,
    retries: 0,
    retryDelayMs: profileOf(tx).backup.retryDelayMs.value,
  });
  beginRun(tx, id);
}

/** Queues the next run of a job's schedule, counted from now. */
export function armSchedule(tx: SimTx, id: BackupJobId): void {
  const job = jobOf(tx, id);
  tx.cancel(id, 'backup.scheduleDue');
  const next = job.schedule === null ? null : nextRunAt(tx, job.schedule, tx.now);
  tx.put({ ...job, nextRunAt: next });
  if (next !== null) {
    tx.after(next - tx.now, { name: 'backup.scheduleDue', owner: id, data: {} });
  }
}

/** The jobs a lab begins with have no wakeup yet. */
export function armJobs(tx: SimTx): void {
  for (const { id, schedule } of tx.all('backupJob')) if (schedule !== null) armSchedule(tx, id);
}

/** A run that is due begins, unless the last one still goes on. */
export function scheduleDue(tx: SimTx, id: BackupJobId): void {
  armSchedule(tx, id);
  const job = jobOf(tx, id);
  if (job.run) tx.emit('backup.runSkipped', { object: id, fields: { job: job.name } });
  else beginRun(tx, id);
}
