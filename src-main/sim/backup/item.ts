import type { Fault } from '../../../src-shared/faults';
import type { Backup, BackupItem, BackupJob, BackupMethod } from '../../../src-shared/model/backup';
import { backupLimits } from '../../../src-shared/model/backup';
import type { BackupId, BackupJobId, NodeId, TaskId, VmId } from '../../../src-shared/model/tables';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import {
  backedUpDisks,
  backupMethodOf,
  backupSource,
  bytesOfMiB,
  filesMiBOf,
  freeMiB,
  volumesOfMachine,
  workUntilNow,
} from '../../../src-shared/rules/backup-facts';
import { profileOf } from '../../../src-shared/rules/facts';
import { sabotaged } from '../sabotage';
import { beginTask, finishTask } from '../tasks';
import { hostOf, vmOf } from '../vm/lookup';
import { beginSave } from '../vm/stop';
import type { SimTx } from '../wakeups';
import { itemOf, jobOf, pointOf, putItem, storeOf } from './lookup';
import { pruneMachine } from './retention';
import { resumeMachine } from './resume';
import { endRedirection, redirectVolume } from './shadow';
import { dropPoint, takeSpace } from './stores';
import { newStream, replan } from './streams';

/** The turn of a machine has come: it is brought to rest the way it can be, or fails at once. */
export function beginItem(tx: SimTx, jobId: BackupJobId, id: VmId): void {
  const job = jobOf(tx, jobId);
  const vm = vmOf(tx, id);
  const source = backupSource(tx, vm);
  const fault = beginFault(tx, job, vm, source);
  if (fault || source === null) {
    failItem(tx, jobId, id, fault ?? { code: 'backup.volumeLost', vm: vm.name });
    return;
  }
  const method = backupMethodOf(tx, vm, job.mode);
  const task = beginTask(tx, 'backup.machine', id, source, null);
  const point = newPoint(tx, job, vm, method, task);
  takeSpace(tx, point);
  const volumes = volumesOfMachine(tx, vm);
  const begun = { method, source, task, volumes, backup: point.id, since: tx.now, fault: null };
  tx.emit('backup.machineBegun', {
    node: source,
    object: id,
    fields: { vm: vm.name, node: hostOf(tx, source).name, method },
  });
  if (method === 'savedState') {
    putItem(tx, jobId, id, { ...begun, phase: 'saving' });
    saveMachine(tx, job, id, task);
  } else if (method === 'online') {
    putItem(tx, jobId, id, { ...begun, phase: 'preparing' });
    const bounds = profileOf(tx).backup.prepareMs.value;
    stepAfter(tx, jobId, id, task, tx.draw('backup.prepare', id, bounds));
  } else {
    putItem(tx, jobId, id, { ...begun, phase: 'shadowCopy' });
    beginShadow(tx, jobId, id);
  }
}

function beginFault(
  tx: SimTx,
  job: BackupJob,
  vm: VirtualMachine,
  source: NodeId | null,
): Fault | null {
  const store = storeOf(tx, job.store);
  if (!store.up) return { code: 'backup.storeDown', store: store.name };
  if (source === null) return { code: 'backup.volumeLost', vm: vm.name };
  const host = hostOf(tx, vm.node);
  if (job.mode === 'consistent' && host.backupWriter === 'failed') {
    return { code: 'backup.hostWriterFailed', vm: vm.name, node: host.name };
  }
  if (tx.all('backup').length >= backupLimits.backups) {
    return { code: 'backup.tooManyPoints', limit: backupLimits.backups };
  }
  const neededMiB = sizeMiBOf(tx, job, vm);
  if (neededMiB <= freeMiB(store) || sabotaged('backup-ignores-space')) return null;
  return { code: 'backup.storeFull', store: store.name, neededMiB, freeMiB: freeMiB(store) };
}

/** What a restore point will take; one with a saved state holds the memory too. */
function sizeMiBOf(tx: SimTx, job: BackupJob, vm: VirtualMachine): number {
  const saves = backupMethodOf(tx, vm, job.mode) === 'savedState';
  return filesMiBOf(tx, vm) + (saves ? vm.startupMiB : 0);
}

function newPoint(
  tx: SimTx,
  job: BackupJob,
  vm: VirtualMachine,
  method: BackupMethod,
  task: TaskId,
): Backup {
  const id: BackupId = `backup:${task.slice('task:'.length)}`;
  return {
    kind: 'backup',
    id,
    vm: vm.id,
    vmName: vm.name,
    store: job.store,
    job: job.id,
    jobName: job.name,
    state: 'writing',
    method,
    mode: job.mode,
    takenAt: tx.now,
    completedAt: null,
    sizeMiB: sizeMiBOf(tx, job, vm),
    disks: backedUpDisks(tx, vm),
    machine: vm,
    work: vm.work,
  };
}

/** How much longer than expected a machine may take to be saved. */
const savePatienceMs = 60_000;

function saveMachine(tx: SimTx, job: BackupJob, id: VmId, task: TaskId): void {
  beginSave(tx, id, 'backup');
  const vm = vmOf(tx, id);
  // A host that stops meanwhile and comes back starts it as it starts what ran.
  tx.put({ ...vm, savedForBackup: job.id, ranAtHostStop: true });
  const rate = profileOf(tx).vm.saveMiBPerSecond.value;
  const expectedMs = Math.ceil((vm.startupMiB * 1000) / rate);
  tx.because(tx.cause, () =>
    tx.emit('backup.machineSaved', { node: vm.node, object: id, fields: { vm: vm.name } }),
  );
  stepAfter(tx, job.id, id, task, expectedMs + savePatienceMs);
}

function stepAfter(tx: SimTx, job: BackupJobId, vm: VmId, task: TaskId, delayMs: number): void {
  tx.cancel(task, 'backup.stepDue');
  tx.after(delayMs, { name: 'backup.stepDue', owner: task, data: { job, vm } });
}

/** What a machine's phase waited for is over. */
export function stepDue(tx: SimTx, job: BackupJobId, id: VmId): void {
  const { phase, method } = itemOf(tx, job, id);
  const vm = tx.get<'vm'>(id);
  const name = vm?.name ?? itemOf(tx, job, id).name;
  if (phase === 'saving') failItem(tx, job, id, { code: 'backup.saveFailed', vm: name });
  else if (phase === 'preparing') {
    if (method === 'online' && vm?.guestWriter === 'failed') {
      failItem(tx, job, id, { code: 'backup.guestWriterFailed', vm: name });
    } else {
      putItem(tx, job, id, { phase: 'shadowCopy', since: tx.now });
      beginShadow(tx, job, id);
    }
  } else if (phase === 'shadowCopy') endShadow(tx, job, id);
  else if (phase === 'copying') completeItem(tx, job, id);
}

/** The machine is saved: its files rest, and the shadow copy can be made. */
export function savedForShadow(tx: SimTx, job: BackupJobId, id: VmId): void {
  putItem(tx, job, id, { phase: 'shadowCopy', since: tx.now });
  beginShadow(tx, job, id);
}

function beginShadow(tx: SimTx, job: BackupJobId, id: VmId): void {
  const { task, volumes } = itemOf(tx, job, id);
  if (task === null) return;
  for (const volume of volumes) redirectVolume(tx, volume);
  stepAfter(
    tx,
    job,
    id,
    task,
    tx.draw('backup.shadow', id, profileOf(tx).backup.shadowCopyMs.value),
  );
}

/** The shadow copy is there: from now on the machine may do what it likes, and its copy is read. */
function endShadow(tx: SimTx, jobId: BackupJobId, id: VmId): void {
  const item = itemOf(tx, jobId, id);
  const vm = vmOf(tx, id);
  for (const volume of item.volumes) endRedirection(tx, volume);
  if (item.backup === null || item.source === null) return;
  const point = atShadowCopy(tx, item.backup, vm);
  if (point === null) {
    const store = storeOf(tx, jobOf(tx, jobId).store);
    const neededMiB = filesMiBOf(tx, vm);
    const fields = { store: store.name, neededMiB, freeMiB: freeMiB(store) };
    failItem(tx, jobId, id, { code: 'backup.storeFull', ...fields });
    return;
  }
  tx.put({
    ...point,
    takenAt: tx.now,
    machine: vmOf(tx, id),
    work: workUntilNow(tx, vm),
  });
  const shadowMs = tx.now - item.since;
  tx.because(tx.cause, () =>
    tx.emit('backup.shadowCopyMade', {
      node: item.source,
      object: id,
      fields: { vm: vm.name, node: hostOf(tx, item.source as NodeId).name, shadowMs },
    }),
  );
  if (vm.savedForBackup === jobId) resumeMachine(tx, id);
  putItem(tx, jobId, id, {
    phase: 'copying',
    since: tx.now,
    stream: newStream(bytesOfMiB(point.sizeMiB), tx.now),
  });
  replan(tx, jobOf(tx, jobId).store);
}

/** The restore point with what the machine's files are by now; null where its store has no room for it. */
function atShadowCopy(tx: SimTx, id: BackupId, vm: VirtualMachine): Backup | null {
  const point = pointOf(tx, id);
  const store = storeOf(tx, point.store);
  const sizeMiB = filesMiBOf(tx, vm);
  const usedMiB = store.usedMiB - point.sizeMiB + sizeMiB;
  if (usedMiB > store.capacityMiB && !sabotaged('backup-ignores-space')) return null;
  tx.put({ ...store, usedMiB });
  return { ...point, sizeMiB, disks: backedUpDisks(tx, vm) };
}

function completeItem(tx: SimTx, jobId: BackupJobId, id: VmId): void {
  const { backup, task } = itemOf(tx, jobId, id);
  if (backup === null || task === null) return;
  const point = pointOf(tx, backup);
  const startedAt = tx.get<'task'>(task)?.startedAt ?? tx.now;
  tx.put({ ...point, state: 'complete', completedAt: tx.now });
  putItem(tx, jobId, id, { phase: 'completed', since: tx.now, stream: null });
  finishTask(tx, task, 'completed');
  const store = storeOf(tx, point.store);
  tx.emit('backup.machineCompleted', {
    object: id,
    fields: {
      vm: point.vmName,
      store: store.name,
      sizeMiB: point.sizeMiB,
      totalMs: tx.now - startedAt,
    },
  });
  pruneMachine(tx, jobOf(tx, jobId), id);
  replan(tx, store.id);
}

/** A machine could not be backed up: everything is as it was, and a machine that was saved goes on. */
export function failItem(
  tx: SimTx,
  jobId: BackupJobId,
  id: VmId,
  fault: Fault,
  phase: 'failed' | 'cancelled' = 'failed',
): void {
  const item = itemOf(tx, jobId, id);
  const job = jobOf(tx, jobId);
  const vm = tx.get<'vm'>(id);
  undo(tx, item);
  putItem(tx, jobId, id, {
    phase,
    since: tx.now,
    stream: null,
    backup: null,
    fault,
    turnSince: null,
  });
  if (item.task !== null) finishTask(tx, item.task, phase, fault);
  const fields = { vm: item.name, job: job.name, reason: fault.code };
  if (phase === 'failed') {
    tx.because(tx.cause, () =>
      tx.emit('backup.machineFailed', { node: item.source, object: vm ? id : null, fields }),
    );
  }
  if (vm?.savedForBackup === jobId) resumeMachine(tx, id);
  if (item.phase === 'copying') replan(tx, job.store);
}

function undo(tx: SimTx, item: BackupItem): void {
  if (item.phase === 'shadowCopy') for (const volume of item.volumes) endRedirection(tx, volume);
  if (item.backup !== null && item.phase !== 'completed') dropPoint(tx, item.backup);
}
