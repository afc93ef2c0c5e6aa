import type { BackupJob, BackupResult, BackupSchedule } from '../../../src-shared/model/backup';
import { hasEnded } from '../../../src-shared/rules/backup-facts';
import type { Texts } from '../../../src-shared/text/index';

/** `22:00` of a minute after midnight. */
export function clockOf(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The minute after midnight of `22:00`, or null. */
export function minuteOf(text: string): number | null {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text.trim());
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

export function scheduleText({ t }: Texts, schedule: BackupSchedule | null): string {
  if (schedule === null) return t('backupPages:schedule.none');
  return schedule.type === 'daily'
    ? t('backupPages:schedule.daily', { time: clockOf(schedule.atMinute) })
    : t('backupPages:schedule.hours', { count: schedule.every });
}

export function jobName({ t }: Texts, job: Pick<BackupJob, 'name' | 'once'>): string {
  return job.once ? t('backupPages:job.once', { name: job.name }) : job.name;
}

/** What a job does now. */
export function jobStateText(texts: Texts, startsAt: string, job: BackupJob): string {
  const { t } = texts;
  if (!job.run) return t('backupPages:job.idle');
  const { items, retryAt } = job.run;
  if (retryAt !== null) {
    return t('backupPages:job.retrying', { time: texts.timeOfDay(startsAt, retryAt).slice(0, 5) });
  }
  return t('backupPages:job.running', {
    done: texts.number(items.filter(hasEnded).length),
    total: texts.number(items.length),
  });
}

export function resultText(texts: Texts, result: BackupResult | undefined): string {
  if (!result) return texts.t('backupPages:job.neverRan');
  return texts.t('backupPages:job.result', {
    outcome: texts.state(`backupOutcome.${result.outcome}`),
    completed: texts.number(result.completed),
    total: texts.number(result.completed + result.failed),
  });
}

/** Bytes per second as whole megabytes. */
export function speedText(texts: Texts, bytesPerSecond: number): string {
  return texts.t('backupPages:speed', {
    rate: texts.number(Math.round(bytesPerSecond / 1_000_000)),
  });
}
