import { assert } from '../../../src-shared/assert';
import type { Fault } from '../../../src-shared/faults';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { NodeId, TaskId, VmId, WorkerId } from '../../../src-shared/model/tables';
import type { VirtualMachine, Worker } from '../../../src-shared/model/vm';
import { isSilent } from '../../../src-shared/model/vm';
import type { Result } from '../../../src-shared/result';
import { ok, refused } from '../../../src-shared/result';
import { disksRefusal } from '../../../src-shared/rules/disk-room';
import {
  neededMiB,
  profileOf,
  startRefusal,
  virtualProcessorsOn,
} from '../../../src-shared/rules/facts';
import { numaCommittedMiB, numaNodeFor } from '../../../src-shared/rules/numa';
import { ratioOn, shadowTablesMiB } from '../../../src-shared/rules/processor-start';
import { visibleFeatures } from '../../../src-shared/rules/processor';
import { beginBoot, guestCameUp } from '../machines/boot';
import { bridge, bridgedMiB, makeRoom } from '../memory/reclaim';
import { sabotaged } from '../sabotage';
import { noticeAdapters, powerAdapters } from '../switches/start';
import { followMachine } from '../storage/machines';
import { beginTask, finishTask } from '../tasks';
import type { SimTx } from '../wakeups';
import { loseHeartbeat } from './guest';
import type { VmHooks } from './hooks';
import { hostOf, vmOf, workerById, workerIdOf } from './lookup';
import { beginServing } from './service';

export interface StartOptions {
  /** Reads the saved state back; without it a machine boots cold and a saved state is given up. */
  readonly restore: boolean;
  /** It ran when its host went down: from 2012 on a paging file bridges what memory lacks (hyperv-host §4.4). */
  readonly restarts?: boolean;
}

/**
 * Begins a start on a host whose machine is on: the worker is there and its memory committed at once,
 * Running follows after configuration and self test. Where the host has no room the failure is logged
 * there (events 12030 and, for memory, 3122) and the refusal is returned; nothing else changes.
 */
export function beginStart(
  tx: SimTx,
  id: VmId,
  node: NodeId,
  options: StartOptions,
): Result<TaskId, Fault> {
  const vm = vmOf(tx, id);
  const host = hostOf(tx, node);
  const workerId = workerIdOf(id, node);
  assert(!tx.get<'worker'>(workerId), `${id} does not run on ${node} yet`);
  const wanted = options.restore ? vm : { ...vm, saved: null };
  const pagedMiB = options.restarts === true ? bridgedMiB(tx, wanted, host) : 0;
  const needed = neededMiB(tx, wanted) - pagedMiB;
  const fault = startFault(tx, vm, host, needed);
  if (fault) {
    logRefusal(tx, vm, host, fault);
    return refused(fault);
  }
  const restore = options.restore && vm.saved !== null;
  const powered = powerAdapters(tx, vm, host, restore);
  if (!powered.ok) return failStart(tx, vm, host, restore, powered.fault);
  warnOfRatio(tx, vm, host);
  const committedMiB = needed + shadowTablesMiB(profileOf(tx), host);
  makeRoom(tx, vm, host, committedMiB);
  const durationMs = startDurationMs(tx, vm, restore);
  const task = beginTask(tx, restore ? 'vm.restore' : 'vm.start', id, node, durationMs);
  const worker = newWorker(tx, vm, node, task, committedMiB);
  tx.put(worker);
  if (pagedMiB > 0) bridge(tx, vm, worker, pagedMiB);
  tx.cancel(id, 'vm.automaticStartDue');
  tx.put({
    ...vm,
    adapters: powered.value,
    saved: restore ? vm.saved : null,
    meantToServe: true,
    ranAtHostStop: false,
    waitsToStartUntil: null,
  });
  if (!sabotaged('task-without-wakeup')) {
    tx.after(durationMs, { name: 'vm.startDue', owner: task, data: { worker: workerId } });
  }
  tx.because(tx.cause, () => noticeAdapters(tx, vm, powered.value, host));
  return ok(task);
}

/** What keeps a machine from starting; guards that are taken out for a test look away. */
function startFault(
  tx: SimTx,
  vm: VirtualMachine,
  host: ClusterNode,
  needed: number,
): Fault | null {
  if (sabotaged('start-ignores-memory')) return null;
  const fault = startRefusal(tx, vm, host, needed) ?? disksRefusal(tx, vm);
  if (fault?.code === 'node.reserveNotMet' && sabotaged('reserve-ignored')) return null;
  if (fault?.code === 'node.numaTooSmall' && sabotaged('numa-spanning-ignored')) return null;
  if (fault?.code === 'node.managementStopped' && sabotaged('management-ignored')) return null;
  return fault;
}

/**
 * An adapter that could not be switched on ends the start (event 12565). Nobody can see it coming, so
 * the start is no refused command but a task that failed.
 */
function failStart(
  tx: SimTx,
  vm: VirtualMachine,
  host: ClusterNode,
  restore: boolean,
  fault: Fault,
): Result<TaskId, Fault> {
  const task = beginTask(tx, restore ? 'vm.restore' : 'vm.start', vm.id, host.id, 0);
  const fields = { vm: vm.name, guid: vm.guid };
  tx.emit('vm.adapterFailed', { node: host.id, object: vm.id, fields });
  logRefusal(tx, vm, host, fault);
  finishTask(tx, task, 'failed', fault);
  return refused(fault);
}

/** Starting until Running: configuration and worker, then self test or reading memory back. */
function startDurationMs(tx: SimTx, vm: VirtualMachine, restore: boolean): number {
  const figures = profileOf(tx).vm;
  const configuration = tx.draw(
    'vm.configurationOnline',
    vm.id,
    figures.configurationOnlineMs.value,
  );
  if (!restore)
    return configuration + tx.draw('vm.selfTest', vm.id, figures.powerOnSelfTestMs.value);
  return configuration + transferMs(vm.saved?.memoryMiB ?? 0, figures.saveMiBPerSecond.value);
}

/** Time to write or read this much memory, rounded up to whole milliseconds. */
export function transferMs(memoryMiB: number, rateMiBPerSecond: number): number {
  return Math.ceil((memoryMiB * 1000) / rateMiBPerSecond);
}

function newWorker(
  tx: SimTx,
  vm: VirtualMachine,
  node: NodeId,
  task: TaskId,
  committedMiB: number,
): Worker {
  const host = hostOf(tx, node);
  const { processor } = host;
  const used = numaCommittedMiB(host, tx.by('worker.node', node));
  const { virtualProcessors } = vm;
  return {
    kind: 'worker',
    id: workerIdOf(vm.id, node),
    vm: vm.id,
    node,
    processId: tx.newProcessId(node),
    state: 'starting',
    virtualProcessors,
    committedMiB,
    startedAt: null,
    guest: 'booting',
    bootLeftMs: null,
    servingSince: null,
    heartbeat: 'noContact',
    critical: null,
    operation: 'none',
    vendor: processor.vendor,
    features: visibleFeatures(processor, vm.processorCompatibility),
    numaNode: numaNodeFor(host, used, { neededMiB: committedMiB, virtualProcessors }),
    task,
  };
}

function logRefusal(tx: SimTx, vm: VirtualMachine, host: ClusterNode, fault: Fault): void {
  const about = { node: host.id, object: vm.id };
  const fields = { vm: vm.name, node: host.name, guid: vm.guid };
  if (fault.code === 'node.noMemory') {
    const { neededMiB: needed, availableMiB } = fault;
    tx.emit('vm.startFailedForMemory', {
      ...about,
      fields: { ...fields, neededMiB: needed, availableMiB },
    });
  }
  if (fault.code === 'volume.noRoom') {
    const { volume, neededMiB: needed, freeMiB } = fault;
    const room = { vm: vm.name, volume, neededMiB: needed, freeMiB };
    tx.emit('vm.noRoomForMemory', { ...about, fields: room });
  }
  tx.emit('vm.startFailed', { ...about, fields });
}

/** Where the ratio of virtual to logical processors does not refuse (hyperv-host §1.1), it is said once per crossing. */
function warnOfRatio(tx: SimTx, vm: VirtualMachine, host: ClusterNode): void {
  const limit = ratioOn(tx, profileOf(tx), vm, host);
  if (limit === null) return;
  const supported = Math.floor(limit / host.logicalProcessors);
  const before = virtualProcessorsOn(tx, host.id);
  const virtualProcessors = before + vm.virtualProcessors;
  if (before > limit || virtualProcessors <= limit) return;
  // A side remark: what follows in this transaction follows from the start, not from the warning.
  tx.because(tx.cause, () =>
    tx.emit('vm.ratioExceeded', {
      node: host.id,
      object: host.id,
      fields: {
        node: host.name,
        virtualProcessors,
        logicalProcessors: host.logicalProcessors,
        supported,
      },
    }),
  );
}

/** The self test is passed, or memory is read back: Running. */
export function completeStart(tx: SimTx, hooks: VmHooks, id: WorkerId): void {
  const worker = workerById(tx, id);
  const vm = vmOf(tx, worker.vm);
  if (worker.task) finishTask(tx, worker.task, 'completed');
  const running: Worker = { ...worker, state: 'running', startedAt: tx.now, task: null };
  const about = { node: worker.node, object: vm.id };
  if (vm.saved) {
    const { guest, bootLeftMs } = vm.saved;
    tx.emit('vm.restored', { ...about, fields: { vm: vm.name, guid: vm.guid } });
    tx.put({ ...vm, saved: null });
    tx.because(tx.cause, () => resumeGuest(tx, { ...running, guest, bootLeftMs }));
  } else {
    const node = hostOf(tx, worker.node).name;
    tx.emit('vm.started', { ...about, fields: { vm: vm.name, node, guid: vm.guid } });
    tx.put(running);
    beginBoot(tx, vm, id);
  }
  tx.because(tx.cause, () => followMachine(tx, vm.id));
  if (vm.group) hooks.onVmRunning(tx, vmOf(tx, vm.id));
}

/** The guest goes on from where its memory was left: after a restore, a pause or a freeze. */
export function resumeGuest(tx: SimTx, worker: Worker): void {
  const { id, vm } = worker;
  const resumed: Worker = { ...worker, state: 'running', bootLeftMs: null };
  if (resumed.guest === 'booting') {
    tx.put({ ...resumed, heartbeat: 'noContact' });
    const left = worker.bootLeftMs ?? vmOf(tx, vm).bootMs;
    tx.after(left, { name: 'vm.guestBootDue', owner: id, data: { worker: id } });
  } else if (resumed.guest === 'noSystem') {
    tx.put({ ...resumed, heartbeat: 'noContact' });
  } else if (isSilent(resumed.guest)) {
    tx.put(resumed);
    loseHeartbeat(tx, resumed);
  } else {
    beginServing(tx, resumed);
  }
}

/** The guest system is up: the machine serves. */
export function completeBoot(tx: SimTx, id: WorkerId): void {
  const worker = workerById(tx, id);
  const vm = vmOf(tx, worker.vm);
  if (!guestCameUp(tx, vm, worker)) return;
  tx.emit('vm.guestBooted', {
    node: worker.node,
    object: vm.id,
    fields: { vm: vm.name, guid: vm.guid },
  });
  tx.because(tx.cause, () => compareIntegration(tx, vm));
  beginServing(tx, worker);
}

/** The host warns of a guest whose integration services are of another version (event 4010). */
function compareIntegration(tx: SimTx, vm: VirtualMachine): void {
  const current = profileOf(tx).processor.integrationVersion.value;
  const version = vm.integrationVersion;
  if (version === null || version === current) return;
  const fields = { vm: vm.name, version, current };
  tx.emit('vm.integrationMismatch', { node: vm.node, object: vm.id, fields });
}
