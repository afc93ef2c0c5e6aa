import type { TaskId, VmId, WorkerId } from '../../../src-shared/model/tables';
import { profileOf } from '../../../src-shared/rules/facts';
import { beginBoot } from '../machines/boot';
import { restartMemory } from '../memory/restart';
import { sabotaged } from '../sabotage';
import { followMachine } from '../storage/machines';
import { beginTask, finishTask } from '../tasks';
import type { SimTx } from '../wakeups';
import { vmOf, workerById, workerOfVm } from './lookup';
import { interrupt, retire } from './service';
import { resumeGuest } from './start';

/** Pausing, then Paused; memory stays committed (hyperv-host §2.5). */
export function beginPause(tx: SimTx, id: VmId): void {
  const worker = workerOfVm(tx, id);
  const bootLeftMs = tx.dueInMs(worker.id, 'vm.guestBootDue');
  tx.cancel(worker.id);
  retire(tx, id);
  const servingSince = sabotaged('serving-while-paused') ? worker.servingSince : null;
  tx.put({ ...worker, state: 'pausing', critical: null, servingSince, bootLeftMs });
  tx.after(profileOf(tx).vm.pauseMs.value, {
    name: 'vm.pausedDue',
    owner: worker.id,
    data: { worker: worker.id },
  });
}

export function completePause(tx: SimTx, id: WorkerId): void {
  const worker = workerById(tx, id);
  const vm = vmOf(tx, worker.vm);
  tx.put({ ...worker, state: 'paused', heartbeat: 'paused' });
  tx.emit('vm.paused', {
    node: worker.node,
    object: vm.id,
    fields: { vm: vm.name, guid: vm.guid },
  });
}

/** Resuming, then Running where the guest was left. */
export function beginResume(tx: SimTx, id: VmId): void {
  const worker = workerOfVm(tx, id);
  tx.put({ ...vmOf(tx, id), meantToServe: true });
  tx.put({ ...worker, state: 'resuming', critical: null });
  tx.after(profileOf(tx).vm.resumeMs.value, {
    name: 'vm.resumedDue',
    owner: worker.id,
    data: { worker: worker.id },
  });
}

export function completeResume(tx: SimTx, id: WorkerId): void {
  const worker = workerById(tx, id);
  const vm = vmOf(tx, worker.vm);
  tx.emit('vm.resumed', {
    node: worker.node,
    object: vm.id,
    fields: { vm: vm.name, guid: vm.guid },
  });
  resumeGuest(tx, worker);
}

/** Reset: Stopping, then Running again with a booting guest (hyperv-host §2.2). Returns the task. */
export function beginReset(tx: SimTx, id: VmId): TaskId {
  const before = workerOfVm(tx, id);
  if (before.task) finishTask(tx, before.task, 'cancelled');
  tx.cancel(before.id);
  tx.because(tx.cause, () => {
    if (before.servingSince !== null) interrupt(tx, before);
  });
  const durationMs = profileOf(tx).vm.turnOffMs.value;
  const task = beginTask(tx, 'vm.reset', id, before.node, durationMs);
  tx.put({ ...vmOf(tx, id), meantToServe: true });
  const worker = workerById(tx, before.id);
  tx.put({ ...worker, state: 'stopping', heartbeat: 'noContact', bootLeftMs: null, task });
  tx.after(durationMs, { name: 'vm.resetDue', owner: task, data: { worker: worker.id } });
  return task;
}

export function completeReset(tx: SimTx, id: WorkerId): void {
  const worker = workerById(tx, id);
  const vm = vmOf(tx, worker.vm);
  if (worker.task) finishTask(tx, worker.task, 'completed');
  tx.emit('vm.reset', {
    node: worker.node,
    object: vm.id,
    fields: { vm: vm.name, guid: vm.guid },
  });
  tx.put({ ...worker, state: 'running', guest: 'booting', startedAt: tx.now, task: null });
  restartMemory(tx, id);
  beginBoot(tx, vm, id);
  followMachine(tx, vm.id);
}
