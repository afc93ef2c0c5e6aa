import { describe, expect, test } from 'vitest';
import { nextRunAt } from '../../../src-shared/rules/backup-facts';
import { profiles } from '../../../src-shared/profiles/index';
import { aWorld, storeOf } from '../../support/records';
import { backupLab, createJob, jobIn, pointsOf, untilIdle } from './backup-lab';

const minutes = (count: number) => count * 60_000;
const hours = (count: number) => count * 3_600_000;

describe('the next run', () => {
  // The lab's clock starts at 09:00.
  const reader = storeOf([aWorld()]);

  test.each([
    ['later today', 22 * 60, hours(13)],
    ['tomorrow, because its hour is over', 2 * 60, hours(17)],
    ['tomorrow, because it is that minute now', 9 * 60, hours(24)],
  ])('of a daily schedule is %s', (_when, atMinute, expected) => {
    expect(nextRunAt(reader, { type: 'daily', atMinute }, 0)).toBe(expected);
  });

  test('of an hourly schedule is so many hours after the last', () => {
    expect(nextRunAt(reader, { type: 'hours', every: 6 }, minutes(5))).toBe(hours(6) + minutes(5));
  });
});

test('a job runs by its schedule, every time', () => {
  const t = backupLab();
  createJob(t, [1], { schedule: { type: 'hours', every: 4 } });
  expect(jobIn(t).nextRunAt).toBe(hours(4));
  t.run('4h');
  expect(jobIn(t).run).not.toBeNull();
  expect(jobIn(t).nextRunAt).toBe(hours(8));
  t.run('5h');
  expect(jobIn(t).results).toHaveLength(2);
});

test('a run that is due while the last one goes on is left out', () => {
  const usual = profiles['2008r2sp1'];
  const copyBytesPerSecond = { ...usual.backup.copyBytesPerSecond, value: 1_000_000 };
  const t = backupLab({ profile: { ...usual, backup: { ...usual.backup, copyBytesPerSecond } } });
  createJob(t, [1], { schedule: { type: 'hours', every: 1 } });
  t.run('2h');
  expect(t.events('backup.runSkipped')).toHaveLength(1);
  expect(jobIn(t).run?.startedAt).toBe(hours(1));
});

test('without a schedule nothing is queued any more', () => {
  const t = backupLab();
  createJob(t, [1], { schedule: { type: 'hours', every: 4 } });
  t.command({ name: 'backup.configureJob', args: { job: 'backupJob:nightly', schedule: null } });
  expect(jobIn(t).nextRunAt).toBeNull();
  t.run('9h');
  expect(pointsOf(t, 1)).toHaveLength(0);
});

test('volumes in turn: one machine of the job at a time', () => {
  const t = backupLab();
  createJob(t, [1, 2, 3], { volumesInTurn: true });
  t.command({ name: 'backup.runJob', args: { job: 'backupJob:nightly' } });
  const active = () => jobIn(t).run?.items.filter((item) => item.phase !== 'waiting').length;
  expect(active()).toBe(1);
  untilIdle(t);
  expect(jobIn(t).results[0]?.completed).toBe(3);
});

test('a job that runs is neither changed nor removed', () => {
  const t = backupLab();
  createJob(t, [1]);
  const job = 'backupJob:nightly' as const;
  t.command({ name: 'backup.runJob', args: { job } });
  expect(t.refusal({ name: 'backup.runJob', args: { job } }).code).toBe('backup.jobRunning');
  expect(t.refusal({ name: 'backup.removeJob', args: { job } }).code).toBe('backup.jobRunning');
  untilIdle(t).command({ name: 'backup.removeJob', args: { job } });
  expect(t.engine.reader.get<'backupJob'>(job)).toBeUndefined();
  expect(pointsOf(t, 1)).toHaveLength(1);
});
