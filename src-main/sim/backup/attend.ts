import type { Fault } from '../../../src-shared/faults';
import type { BackupItem, BackupJob, Restore } from '../../../src-shared/model/backup';
import type { BackupJobId, RecordId, SimRecord } from '../../../src-shared/model/tables';
import { kindOf } from '../../../src-shared/model/tables';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import { isActive } from '../../../src-shared/rules/backup-facts';
import { targetRefusal } from '../../../src-shared/rules/backup-restore';
import { isDisk, volumeName } from '../../../src-shared/rules/disk-facts';
import { workerOf } from '../../../src-shared/rules/facts';
import { reachesDisk } from '../../../src-shared/rules/storage-facts';
import { sabotaged } from '../sabotage';
import type { SimTx } from '../wakeups';
import { failItem, savedForShadow } from './item';
import { release } from './resume';
import { beginCopy, failRestore } from './restore';
import { advance } from './run';

type Touched = ReadonlyMap<RecordId, SimRecord | undefined>;

/** Records a backup or a restore depends on. */
const backupsDependOn: ReadonlySet<string> = new Set([
  'vm',
  'worker',
  'node',
  'disk',
  'array',
  'path',
  'group',
  'backupStore',
  'backupJob',
]);

/**
 * What a transaction changed may concern backups and restores, whoever changed it. Called once at the
 * end of every transaction, so that nobody else has to think of them.
 */
export function attendBackups(tx: SimTx, touched: Touched): void {
  attendWriters(tx, touched);
  attendSaved(tx, touched);
  const jobs = tx.count('backupJob.live', 'world:lab');
  const restores = tx.count('restore.live', 'world:lab');
  if (jobs + restores === 0) return;
  if (![...touched.keys()].some((id) => backupsDependOn.has(kindOf(id)))) return;
  const { cause } = tx;
  for (const { id } of tx.by('backupJob.live', 'world:lab')) attendJob(tx, id);
  for (const restore of tx.by('restore.live', 'world:lab')) {
    tx.because(cause, () => attendRestore(tx, restore));
  }
  for (const { id } of tx.by('backupJob.live', 'world:lab')) {
    if (ended(touched, tx.get<'backupJob'>(id))) tx.because(cause, () => advance(tx, id));
  }
}

/** A writer that failed answers again once its system was started anew. */
function attendWriters(tx: SimTx, touched: Touched): void {
  for (const [id, was] of touched) {
    if (was?.kind === 'node') {
      const node = tx.get<'node'>(was.id);
      const booted = was.machine !== 'on' && node?.machine === 'on';
      if (booted && node.backupWriter === 'failed') tx.put({ ...node, backupWriter: 'stable' });
    }
    const worker = kindOf(id) === 'worker' ? tx.get(id) : undefined;
    if (worker?.kind !== 'worker' || worker.guest !== 'booting') continue;
    const vm = tx.get<'vm'>(worker.vm);
    if (vm?.guestWriter === 'failed') tx.put({ ...vm, guestWriter: 'stable' });
  }
}

/** A machine saved for a backup that somebody else took up is nobody's to start any more. */
function attendSaved(tx: SimTx, touched: Touched): void {
  for (const id of touched.keys()) {
    const record = tx.get(id);
    const vm = record?.kind === 'worker' ? tx.get<'vm'>(record.vm) : record;
    if (vm?.kind !== 'vm' || vm.savedForBackup === null) continue;
    const worker = workerOf(tx, vm.id);
    const goesOn = worker !== undefined && worker.state !== 'saving';
    const gone = worker === undefined && vm.saved === null;
    if (goesOn || gone) release(tx, vm.id);
  }
}

function attendJob(tx: SimTx, id: BackupJobId): void {
  const { cause } = tx;
  const job = tx.get<'backupJob'>(id);
  for (const { vm: vmId, phase } of job?.run?.items ?? []) {
    if (phase === 'waiting') continue;
    const item = tx.get<'backupJob'>(id)?.run?.items.find((each) => each.vm === vmId);
    if (!job || !item || !isActive(item)) continue;
    const fault = brokenBy(tx, job, item);
    if (fault) tx.because(cause, () => failItem(tx, id, vmId, fault));
    else if (item.phase === 'saving' && isSaved(tx.get<'vm'>(vmId))) {
      if (!workerOf(tx, vmId)) tx.because(cause, () => savedForShadow(tx, id, vmId));
    }
  }
}

const isSaved = (vm: VirtualMachine | undefined) => vm !== undefined && vm.saved !== null;

/** Why a backup of a machine cannot go on, or null. */
function brokenBy(tx: SimTx, job: BackupJob, item: BackupItem): Fault | null {
  if (sabotaged('backup-unattended')) return null;
  const store = tx.get<'backupStore'>(job.store);
  if (!store?.up) return { code: 'backup.storeDown', store: store?.name ?? '' };
  const vm = tx.get<'vm'>(item.vm);
  const lost = sourceFault(tx, item);
  if (lost || item.phase === 'copying') return lost;
  if (!vm) return { code: 'backup.machineGone', vm: item.name };
  const worker = workerOf(tx, vm.id);
  const changed: Fault = { code: 'backup.machineChanged', vm: vm.name };
  switch (item.method) {
    case 'online': {
      const there = worker?.state === 'running' && worker.guest === 'running';
      return there ? null : changed;
    }
    case 'savedState':
      if (item.phase === 'saving' && worker) {
        return worker.state === 'saving' ? null : changed;
      }
      if (vm.saved !== null && !worker) return null;
      return item.phase === 'saving' ? { code: 'backup.saveFailed', vm: vm.name } : changed;
    case 'copy':
      return worker ? changed : null;
    default:
      return null;
  }
}

/** The node that reads is gone, or reaches or coordinates the volume no more. */
function sourceFault(tx: SimTx, item: BackupItem): Fault | null {
  const node = item.source === null ? undefined : tx.get<'node'>(item.source);
  const on = node?.machine === 'on' || node?.machine === 'shuttingDown';
  if (!node || !on) return { code: 'backup.sourceLost', vm: item.name, node: node?.name ?? '' };
  const [first] = item.volumes;
  for (const id of item.volumes) {
    const disk = isDisk(id) ? tx.get<'disk'>(id) : undefined;
    if (!disk) continue;
    const owned = disk.volume === null || id !== first || disk.owner === node.id;
    if (!owned) {
      return { code: 'backup.coordinatorChanged', vm: item.name, volume: volumeName(tx, id) };
    }
    const there = reachesDisk(tx, node.id, disk.id) && !disk.maintenance;
    const online = disk.cluster === null || disk.state === 'online';
    if (!there || !online) return { code: 'backup.volumeLost', vm: item.name };
  }
  return null;
}

function attendRestore(tx: SimTx, { id, ...restore }: Restore): void {
  const store = tx.get<'backupStore'>(restore.store);
  const node = tx.get<'node'>(restore.node);
  if (!store?.up) {
    failRestore(tx, id, { code: 'backup.storeDown', store: store?.name ?? '' });
  } else if (restore.vm !== null && !tx.get<'vm'>(restore.vm)) {
    failRestore(tx, id, { code: 'backup.originalGone', vm: restore.vmName });
  } else if (node?.machine !== 'shuttingDown' && targetRefusal(tx, restore.node, restore.disk, 0)) {
    const fields = { name: restore.name, node: node?.name ?? '' };
    failRestore(tx, id, { code: 'backup.targetLost', ...fields });
  } else if (restore.phase === 'stopping' && restore.vm !== null && !workerOf(tx, restore.vm)) {
    beginCopy(tx, id);
  }
}

/** Whether machines of a run ended in this transaction, so that the next may have their turn. */
function ended(touched: Touched, job: BackupJob | undefined): boolean {
  if (!job?.run) return false;
  const was = touched.get(job.id);
  const before = was?.kind === 'backupJob' ? (was.run?.items ?? []) : [];
  return job.run.items.some((item, at) => item.phase !== before[at]?.phase && !isActive(item));
}
