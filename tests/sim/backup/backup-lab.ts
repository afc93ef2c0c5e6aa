import { assert } from '../../../src-shared/assert';
import type { CommandArguments } from '../../../src-shared/commands/index';
import type { Backup, BackupItem, BackupJob, BackupStore } from '../../../src-shared/model/backup';
import type { BackupJobId, VmId } from '../../../src-shared/model/tables';
import type { LabDriver } from '../../support/lab';
import { storageLab } from '../storage/storage-lab';

export const store = 'backupStore:bk01' as const;

/** Four machines on one shared volume, each on a node of its own, and a backup store. */
export function backupLab(
  options: Parameters<typeof storageLab>[0] = {},
  capacityMiB = 1_048_576,
): LabDriver {
  const t = storageLab(options);
  t.command({
    name: 'backup.createStore',
    args: { name: 'BK01', capacityMiB, bytesPerSecond: 110_000_000 },
  });
  return t;
}

export function storeIn(t: LabDriver): BackupStore {
  const record = t.engine.reader.get<'backupStore'>(store);
  assert(record, 'the store exists');
  return record;
}

export function vmIds(t: LabDriver, ...rows: readonly number[]): VmId[] {
  return rows.map((row) => t.vm(row).id);
}

export function backUp(
  t: LabDriver,
  rows: readonly number[],
  changes: Partial<CommandArguments<'backup.runNow'>> = {},
): LabDriver {
  t.command({
    name: 'backup.runNow',
    args: { vms: vmIds(t, ...rows), store, mode: 'consistent', volumesInTurn: false, ...changes },
  });
  return t;
}

export function createJob(
  t: LabDriver,
  rows: readonly number[],
  changes: Partial<CommandArguments<'backup.createJob'>> = {},
): BackupJobId {
  t.command({
    name: 'backup.createJob',
    args: {
      name: 'Nightly',
      vms: vmIds(t, ...rows),
      store,
      mode: 'consistent',
      schedule: null,
      volumesInTurn: false,
      keep: 2,
      retries: 0,
      retryDelayMs: 300_000,
      ...changes,
    },
  });
  return 'backupJob:nightly';
}

export function jobIn(t: LabDriver, id: BackupJobId = 'backupJob:nightly'): BackupJob {
  const job = t.engine.reader.get<'backupJob'>(id);
  assert(job, `${id} exists`);
  return job;
}

/** Every job there is, in the order of their ids. */
export function jobs(t: LabDriver): readonly BackupJob[] {
  return t.engine.reader.all('backupJob');
}

/** The machine of the run under way, or of the last one. */
export function itemIn(t: LabDriver, row: number): BackupItem {
  const vm = t.vm(row).id;
  const items = jobs(t).flatMap((job) => job.run?.items ?? job.lastItems);
  const item = items.find((each) => each.vm === vm);
  assert(item, `${vm} is backed up`);
  return item;
}

/** The restore points of a machine, the oldest first. */
export function pointsOf(t: LabDriver, row: number): readonly Backup[] {
  return [...t.engine.reader.by('backup.vm', t.vm(row).id)].sort(
    (left, right) => left.takenAt - right.takenAt,
  );
}

export function lastPoint(t: LabDriver, row: number): Backup {
  const point = pointsOf(t, row).at(-1);
  assert(point, 'there is a restore point');
  return point;
}

/** Runs until no backup and no restore is under way. */
export function untilIdle(t: LabDriver): LabDriver {
  const { reader } = t.engine;
  return t.runUntil(
    () =>
      reader.count('backupJob.live', 'world:lab') + reader.count('restore.live', 'world:lab') === 0,
    '24h',
  );
}
