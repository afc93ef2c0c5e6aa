import type { CommandArguments } from '../../../src-shared/commands/index';
import type { BackupJob, BackupSchedule, BackupStore } from '../../../src-shared/model/backup';
import { backupLimits } from '../../../src-shared/model/backup';
import type { VmId } from '../../../src-shared/model/tables';
import { clockOf, minuteOf } from '../../views/backup/words';
import type { TargetDraft } from './target-page';
import { roomiest } from './target-page';

/** A job as it is being entered; numbers stay texts until they are understood. */
export interface JobDraft {
  readonly name: string;
  readonly vms: readonly VmId[];
  readonly target: TargetDraft;
  readonly schedule: 'byHand' | 'everyDay' | 'everyHours';
  readonly time: string;
  readonly hours: string;
  readonly keep: string;
  readonly retries: string;
  readonly retryMinutes: string;
}

export function newDraft(vms: readonly VmId[], stores: readonly BackupStore[]): JobDraft {
  return {
    name: '',
    vms,
    target: { store: roomiest(stores), mode: 'consistent', inTurn: false },
    schedule: 'everyDay',
    time: '22:00',
    hours: '6',
    keep: '3',
    retries: '1',
    retryMinutes: '5',
  };
}

export function draftOf(job: BackupJob): JobDraft {
  const { schedule } = job;
  return {
    name: job.name,
    vms: job.vms,
    target: { store: job.store, mode: job.mode, inTurn: job.volumesInTurn },
    schedule: schedule === null ? 'byHand' : schedule.type === 'daily' ? 'everyDay' : 'everyHours',
    time: schedule?.type === 'daily' ? clockOf(schedule.atMinute) : '22:00',
    hours: schedule?.type === 'hours' ? String(schedule.every) : '6',
    keep: String(job.keep),
    retries: String(job.retries),
    retryMinutes: String(Math.round(job.retryDelayMs / 60_000)),
  };
}

/** A whole number between two bounds, or null. */
export function wholeNumber(text: string, from: number, to: number): number | null {
  const value = /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
  return value >= from && value <= to ? value : null;
}

export const bounds = {
  keep: [1, backupLimits.keep],
  retries: [0, 5],
  retryMinutes: [1, 1440],
  hours: [1, 168],
} as const;

/** The schedule of a draft; undefined where it is not understood. */
export function scheduleOf(draft: JobDraft): BackupSchedule | null | undefined {
  if (draft.schedule === 'byHand') return null;
  if (draft.schedule === 'everyDay') {
    const atMinute = minuteOf(draft.time);
    return atMinute === null ? undefined : { type: 'daily', atMinute };
  }
  const every = wholeNumber(draft.hours, ...bounds.hours);
  return every === null ? undefined : { type: 'hours', every };
}

/** The job a draft stands for; null while something in it is not understood. */
export function jobOf(draft: JobDraft): CommandArguments<'backup.createJob'> | null {
  const schedule = scheduleOf(draft);
  const keep = wholeNumber(draft.keep, ...bounds.keep);
  const retries = wholeNumber(draft.retries, ...bounds.retries);
  const minutes = wholeNumber(draft.retryMinutes, ...bounds.retryMinutes);
  const { store, mode, inTurn } = draft.target;
  const name = draft.name.trim();
  if (schedule === undefined || keep === null || retries === null || minutes === null) return null;
  if (store === null || name === '' || draft.vms.length === 0) return null;
  return {
    name,
    vms: [...draft.vms],
    store,
    mode,
    schedule,
    volumesInTurn: inTurn,
    keep,
    retries,
    retryDelayMs: minutes * 60_000,
  };
}
