import type { NodeId, VmId } from '../../../src-shared/model/tables';
import type { VirtualMachine, Worker } from '../../../src-shared/model/vm';
import { heldMiB, profileOf, workerOf } from '../../../src-shared/rules/facts';
import { recordAssigned } from '../memory/reclaim';
import { sabotaged } from '../sabotage';
import type { SimTx } from '../wakeups';
import { hostOf, vmOf } from './lookup';
import { beginServing, interrupt } from './service';
import { beginStart, transferMs } from './start';
import { beginSave, beginShutDown, beginTurnOff, endWorker } from './stop';

/**
 * The management service of a host came up: machines start by their automatic start action
 * (hyperv-host §2.5). Clustered machines are the cluster's to start.
 */
export function startAutomatic(tx: SimTx, node: NodeId): void {
  const { cause } = tx;
  for (const vm of tx.by('vm.node', node)) {
    if (vm.group !== null || workerOf(tx, vm.id)) continue;
    const wanted =
      vm.automaticStart === 'start' || (vm.automaticStart === 'startIfRunning' && vm.ranAtHostStop);
    if (!wanted) continue;
    if (vm.automaticStartDelayMs > 0) tx.because(cause, () => delayStart(tx, vm));
    else
      tx.because(cause, () =>
        beginStart(tx, vm.id, node, { restore: true, restarts: vm.ranAtHostStop }),
      );
  }
}

function delayStart(tx: SimTx, vm: VirtualMachine): void {
  const delayMs = vm.automaticStartDelayMs;
  tx.put({ ...vm, waitsToStartUntil: tx.now + delayMs });
  tx.emit('vm.automaticStartDelayed', {
    node: vm.node,
    object: vm.id,
    fields: { vm: vm.name, seconds: Math.ceil(delayMs / 1000) },
  });
  tx.after(delayMs, { name: 'vm.automaticStartDue', owner: vm.id, data: { vm: vm.id } });
}

/** The start that was put off is due; a machine started or saved meanwhile is left alone. */
export function completeAutomaticStart(tx: SimTx, id: VmId): void {
  const vm = vmOf(tx, id);
  tx.put({ ...vm, waitsToStartUntil: null });
  if (!workerOf(tx, id)) beginStart(tx, id, vm.node, { restore: true, restarts: vm.ranAtHostStop });
}

/** Takes back an automatic start that waits: the host goes down, or a person decides otherwise. */
function cancelAutomaticStart(tx: SimTx, id: VmId): void {
  const vm = vmOf(tx, id);
  if (vm.waitsToStartUntil === null) return;
  tx.cancel(id, 'vm.automaticStartDue');
  tx.put({ ...vm, waitsToStartUntil: null });
}

/**
 * Windows shuts down in order: every machine on the host ends by its automatic stop action. Returns
 * the milliseconds after which the last worker is gone, 0 where there is none; the host waits for it.
 */
export function stopWithHost(tx: SimTx, node: NodeId): number {
  const { cause } = tx;
  let lastMs = 0;
  for (const worker of tx.by('worker.node', node)) {
    const vm = vmOf(tx, worker.vm);
    tx.put({ ...vm, ranAtHostStop: true });
    tx.because(cause, () => {
      lastMs = Math.max(lastMs, stopOne(tx, vm, worker));
    });
  }
  for (const vm of tx.by('vm.node', node)) cancelAutomaticStart(tx, vm.id);
  return lastMs;
}

/** Ends one machine with its host; returns after how long its worker is gone. */
function stopOne(tx: SimTx, vm: VirtualMachine, worker: Worker): number {
  const { turnOffMs, saveMiBPerSecond } = profileOf(tx).vm;
  if (worker.state === 'saving' || worker.state === 'stopping') {
    const dueAt = worker.task ? tx.get<'task'>(worker.task)?.dueAt : undefined;
    const resets = tx.get<'task'>(worker.task ?? 'task:0')?.what === 'vm.reset';
    if (!resets) return (dueAt ?? tx.now) - tx.now;
  }
  const settled = worker.state === 'running' || worker.state === 'paused';
  if (settled && vm.automaticStop === 'save' && worker.guest !== 'shuttingDown') {
    beginSave(tx, vm.id, 'host');
    return transferMs(heldMiB(tx, vm), saveMiBPerSecond.value);
  }
  const answers = worker.state === 'running' && worker.guest === 'running';
  if (vm.automaticStop === 'shutDown' && answers && vm.integrationServices.shutdown) {
    beginShutDown(tx, vm.id, 'host');
    return vm.shutDownMs + turnOffMs.value;
  }
  beginTurnOff(tx, vm.id, 'host');
  return turnOffMs.value;
}

/**
 * Every worker of a host is gone at once: power loss, stop error, fencing, or a cluster service that
 * lost quorum (failover-cluster §2.5). What was not written is lost. `causedBy` is the event it follows
 * from. Groups are not told: who takes the workers away knows what becomes of their owners.
 */
export function loseWorkers(tx: SimTx, node: NodeId, causedBy: number | null): void {
  const host = hostOf(tx, node);
  for (const worker of tx.by('worker.node', node)) {
    tx.because(causedBy, () => loseWorker(tx, worker, host.name));
  }
  for (const vm of tx.by('vm.node', node)) cancelAutomaticStart(tx, vm.id);
}

/**
 * The clustered machines of a node end hard, because its cluster service ended or was fenced
 * (failover-cluster §2.5); machines that are not highly available do not notice.
 */
export function loseClusteredWorkers(tx: SimTx, node: NodeId, causedBy: number | null): void {
  const host = hostOf(tx, node);
  for (const worker of tx.by('worker.node', node)) {
    if (vmOf(tx, worker.vm).group === null) continue;
    tx.because(causedBy, () => loseWorker(tx, worker, host.name, 'vm.terminatedByCluster'));
  }
}

/** The cluster ends one machine hard, because it terminates its resource. Its group is not told. */
export function loseMachine(tx: SimTx, worker: Worker): void {
  loseWorker(tx, worker, hostOf(tx, worker.node).name, 'vm.terminatedByCluster');
}

function loseWorker(
  tx: SimTx,
  worker: Worker,
  host: string,
  how: 'vm.poweredOffWithHost' | 'vm.terminatedByCluster' = 'vm.poweredOffWithHost',
): void {
  if (sabotaged('worker-survives-power-loss')) return;
  const vm = vmOf(tx, worker.vm);
  // A frozen worker whose machine was failed over meanwhile: its service ended with the freeze.
  if (vm.node === worker.node) {
    tx.emit(how, { object: vm.id, fields: { vm: vm.name, node: host } });
    interrupt(tx, worker);
    tx.put({ ...vmOf(tx, vm.id), ranAtHostStop: true });
  }
  endWorker(tx, worker, 'failed');
}

/** The machine hangs and every worker with it: nothing moves and nobody is answered. */
export function freezeWorkers(tx: SimTx, node: NodeId, causedBy: number | null): void {
  for (const worker of tx.by('worker.node', node)) {
    const recorded = recordAssigned(tx, worker);
    if (worker.servingSince !== null) tx.because(causedBy, () => interrupt(tx, recorded));
  }
}

/** The machine goes on: what came due meanwhile happens now, and running guests answer again. */
export function thawWorkers(tx: SimTx, node: NodeId, causedBy: number | null): void {
  for (const worker of tx.by('worker.node', node)) {
    tx.hasten(worker.id, 'vm.heldDue');
    if (worker.task) tx.hasten(worker.task, 'vm.heldDue');
    const { state, guest } = worker;
    if (state === 'running' && guest === 'running' && worker.servingSince === null) {
      tx.because(causedBy, () => beginServing(tx, worker));
    }
  }
  for (const vm of tx.by('vm.node', node)) tx.hasten(vm.id, 'vm.heldDue');
}
