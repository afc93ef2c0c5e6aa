import { assert } from '../../../src-shared/assert';
import type {
  Backup,
  BackupItem,
  BackupJob,
  BackupRun,
  BackupStore,
  Restore,
} from '../../../src-shared/model/backup';
import type {
  BackupId,
  BackupJobId,
  BackupStoreId,
  RestoreId,
  VmId,
} from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import type { SimTx } from '../wakeups';

export function storeOf(reader: Reader, id: BackupStoreId): BackupStore {
  const store = reader.get<'backupStore'>(id);
  assert(store, `${id} exists`);
  return store;
}

export function jobOf(reader: Reader, id: BackupJobId): BackupJob {
  const job = reader.get<'backupJob'>(id);
  assert(job, `${id} exists`);
  return job;
}

export function pointOf(reader: Reader, id: BackupId): Backup {
  const backup = reader.get<'backup'>(id);
  assert(backup, `${id} exists`);
  return backup;
}

export function restoreOf(reader: Reader, id: RestoreId): Restore {
  const restore = reader.get<'restore'>(id);
  assert(restore, `${id} exists`);
  return restore;
}

/** The run under way; whoever asks knows there is one. */
export function runOf(reader: Reader, id: BackupJobId): BackupRun {
  const { run } = jobOf(reader, id);
  assert(run, `${id} runs`);
  return run;
}

export function itemOf(reader: Reader, job: BackupJobId, vm: VmId): BackupItem {
  const item = runOf(reader, job).items.find((each) => each.vm === vm);
  assert(item, `${job} backs up ${vm}`);
  return item;
}

/** Changes what a run says of one machine. */
export function putItem(
  tx: SimTx,
  id: BackupJobId,
  vm: VmId,
  changes: Partial<BackupItem>,
): BackupItem {
  const job = jobOf(tx, id);
  const run = runOf(tx, id);
  const changed: BackupItem = { ...itemOf(tx, id, vm), ...changes };
  const items = run.items.map((item) => (item.vm === vm ? changed : item));
  tx.put({ ...job, run: { ...run, items } });
  return changed;
}
