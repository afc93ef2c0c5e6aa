import type { TaskKind } from '../../../src-shared/model/task';
import type { TaskId, VmId, WorkerId } from '../../../src-shared/model/tables';
import type { Worker } from '../../../src-shared/model/vm';
import { heldMiB, profileOf } from '../../../src-shared/rules/facts';
import { sabotaged } from '../sabotage';
import { beginTask, finishTask } from '../tasks';
import type { SimTx } from '../wakeups';
import type { StopCause, VmHooks } from './hooks';
import { vmOf, workerById, workerOfVm } from './lookup';
import { interrupt, retire } from './service';
import { transferMs } from './start';

/**
 * Who orders a stop. What an administrator stops is meant to be down; what the host or the cluster
 * stops on its way is downtime of a machine that is still meant to serve.
 */
export type StopBy = Exclude<StopCause, 'workerTerminated'>;

/** Turn Off: Stopping, then off; the guest is not asked. Returns the task. */
export function beginTurnOff(tx: SimTx, id: VmId, by: StopBy): TaskId {
  const durationMs = profileOf(tx).vm.turnOffMs.value;
  const { worker, task } = beginEnding(tx, id, by, 'vm.turnOff', durationMs);
  tx.put({ ...worker, state: 'stopping' });
  tx.after(durationMs, {
    name: 'vm.stoppedDue',
    owner: task,
    data: { worker: worker.id, by, how: 'turnedOff' },
  });
  return task;
}

/** Shut Down: the guest ends its services (still Running), then Stopping, then off. Returns the task. */
export function beginShutDown(tx: SimTx, id: VmId, by: StopBy): TaskId {
  const { shutDownMs } = vmOf(tx, id);
  const stoppingMs = profileOf(tx).vm.turnOffMs.value;
  const { worker, task } = beginEnding(tx, id, by, 'vm.shutDown', shutDownMs + stoppingMs);
  tx.put({ ...worker, guest: 'shuttingDown' });
  tx.after(shutDownMs, {
    name: 'vm.guestShutDownDue',
    owner: task,
    data: { worker: worker.id, by },
  });
  return task;
}

export function completeGuestShutDown(tx: SimTx, id: WorkerId, task: TaskId, by: StopBy): void {
  tx.put({ ...workerById(tx, id), state: 'stopping', heartbeat: 'noContact' });
  tx.after(profileOf(tx).vm.turnOffMs.value, {
    name: 'vm.stoppedDue',
    owner: task,
    data: { worker: id, by, how: 'shutDown' },
  });
}

/** Save: Saving while the memory goes to disk, then saved. Returns the task. */
export function beginSave(tx: SimTx, id: VmId, by: StopBy): TaskId {
  const vm = vmOf(tx, id);
  const before = workerOfVm(tx, id);
  const bootLeftMs = tx.dueInMs(before.id, 'vm.guestBootDue') ?? before.bootLeftMs;
  const durationMs = transferMs(heldMiB(tx, vm), profileOf(tx).vm.saveMiBPerSecond.value);
  const { worker, task } = beginEnding(tx, id, by, 'vm.save', durationMs);
  tx.put({ ...worker, state: 'saving', bootLeftMs });
  tx.after(durationMs, { name: 'vm.savedDue', owner: task, data: { worker: worker.id, by } });
  return task;
}

/** What every way down begins with: earlier intents are dropped, service ends, a task begins. */
function beginEnding(
  tx: SimTx,
  id: VmId,
  by: StopBy,
  what: TaskKind,
  durationMs: number,
): { readonly worker: Worker; readonly task: TaskId } {
  const before = workerOfVm(tx, id);
  if (before.task) finishTask(tx, before.task, 'cancelled');
  tx.cancel(before.id);
  if (by === 'administrator') retire(tx, id);
  else tx.because(tx.cause, () => interrupt(tx, before));
  const task = beginTask(tx, what, id, before.node, durationMs);
  return { worker: { ...workerById(tx, before.id), servingSince: null, task }, task };
}

/** Stopping is over: the worker is gone and its memory free. */
export function completeStop(
  tx: SimTx,
  hooks: VmHooks,
  id: WorkerId,
  by: StopBy,
  how: 'turnedOff' | 'shutDown',
): void {
  const worker = workerById(tx, id);
  const vm = vmOf(tx, worker.vm);
  tx.emit(how === 'turnedOff' ? 'vm.turnedOff' : 'vm.shutDown', {
    node: worker.node,
    object: vm.id,
    fields: { vm: vm.name, guid: vm.guid },
  });
  endWorker(tx, worker, 'completed');
  if (vm.group) hooks.onVmStopped(tx, vmOf(tx, vm.id), by);
}

export function completeSave(tx: SimTx, hooks: VmHooks, id: WorkerId, by: StopBy): void {
  const worker = workerById(tx, id);
  const vm = vmOf(tx, worker.vm);
  const guest = worker.guest === 'shuttingDown' ? 'running' : worker.guest;
  if (vm.storageLostSince !== null) {
    giveUpSave(tx, hooks, worker, by);
    return;
  }
  tx.put({
    ...vm,
    saved: { at: tx.now, memoryMiB: heldMiB(tx, vm), guest, bootLeftMs: worker.bootLeftMs },
  });
  tx.emit('vm.saved', {
    node: worker.node,
    object: vm.id,
    fields: { vm: vm.name, guid: vm.guid },
  });
  if (!sabotaged('saved-worker-stays')) endWorker(tx, worker, 'completed');
  // Its group stays online: the backup starts it again in a moment.
  if (vm.group && by !== 'backup') hooks.onVmStopped(tx, vmOf(tx, vm.id), by);
}

/** The disk does not answer, so that nothing could be written: the memory is lost. */
function giveUpSave(tx: SimTx, hooks: VmHooks, worker: Worker, by: StopBy): void {
  const { id, name } = vmOf(tx, worker.vm);
  tx.emit('vm.saveFailed', { node: worker.node, object: id, fields: { vm: name } });
  endWorker(tx, worker, 'failed');
  const vm = vmOf(tx, id);
  if (vm.group) hooks.onVmStopped(tx, vm, by === 'backup' ? 'workerTerminated' : by);
}

/** Removes a worker with its wakeups and ends its task; the caller has seen to the service. */
export function endWorker(
  tx: SimTx,
  worker: Worker,
  task: 'completed' | 'failed' | 'cancelled',
): void {
  if (worker.task) finishTask(tx, worker.task, task);
  const vm = vmOf(tx, worker.vm);
  if (vm.storageLostSince !== null) tx.put({ ...vm, storageLostSince: null });
  tx.remove(worker.id);
}

/** Deletes a saved state: the machine is off (hyperv-host §2.2: Turn Off of a saved machine). */
export function deleteSavedState(tx: SimTx, id: VmId): void {
  const vm = vmOf(tx, id);
  retire(tx, id);
  tx.put({ ...vmOf(tx, id), saved: null });
  tx.emit('vm.savedStateDeleted', { node: vm.node, object: id, fields: { vm: vm.name } });
}
