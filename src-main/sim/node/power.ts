import type { MachineState } from '../../../src-shared/model/node';
import type { NodeId } from '../../../src-shared/model/tables';
import { profileOf } from '../../../src-shared/rules/facts';
import { heartbeatsStop } from '../cluster/detection';
import { stopWaiting } from '../cluster/join';
import { nodeOf } from '../cluster/membership';
import { storageChanged } from '../storage/changed';
import { beginTask } from '../tasks';
import { loseWorkers, startAutomatic } from '../vm/host';
import type { SimTx } from '../wakeups';
import { finishTasks, stopClocks } from './clocks';
import { startService } from './service';

/** Stop code 0x9E, which the cluster watchdog uses; 0xD1 stands for a driver gone wrong. */
export const stopCodes = { watchdog: '0x0000009E', driver: '0x000000D1' } as const;

/** Firmware and Windows start; then the cluster service and the management service of the host. */
export function powerOn(tx: SimTx, id: NodeId): void {
  const node = nodeOf(tx, id);
  tx.emit('node.powerOnBegun', { object: id, fields: { node: node.name } });
  const durationMs = beginBoot(tx, id);
  const task = beginTask(tx, 'node.powerOn', id, id, durationMs);
  tx.after(durationMs, { name: 'node.taskDue', owner: task, data: {} });
}

function beginBoot(tx: SimTx, id: NodeId): number {
  tx.cancel(id, 'node.managementDue');
  tx.cancel(id, 'node.managementStartDue');
  tx.cancel(id, 'node.managementRestartDue');
  const durationMs = tx.draw('boot', id, profileOf(tx).machine.bootMs.value);
  tx.put({ ...nodeOf(tx, id), machine: 'starting', managementService: 'stopped' });
  tx.after(durationMs, { name: 'node.bootDue', owner: id, data: {} });
  return durationMs;
}

export function bootDue(tx: SimTx, id: NodeId): void {
  const node = nodeOf(tx, id);
  if (node.bootFails) {
    tx.emit('node.bootFailed', { object: id, fields: { node: node.name } });
    beginBoot(tx, id);
    return;
  }
  const system = { ...node.system, pendingReboot: false };
  tx.put({ ...node, machine: 'on', managementService: 'starting', bootedAt: tx.now, system });
  tx.emit('node.started', { node: id, object: id, fields: { node: node.name } });
  finishTasks(tx, id, 'completed');
  tx.because(tx.cause, () => storageChanged(tx));
  queueManagementService(tx, id);
  if (node.cluster !== null) startService(tx, id);
}

function queueManagementService(tx: SimTx, id: NodeId): void {
  const { managementServiceMs } = profileOf(tx).machine;
  const delayMs = tx.draw('managementService', id, managementServiceMs.value);
  tx.after(delayMs, { name: 'node.managementDue', owner: id, data: {} });
}

/**
 * The host's management service is up: machines outside the cluster start by their own setting. On a
 * machine that froze meanwhile it is still on its way.
 */
export function managementDue(tx: SimTx, id: NodeId): void {
  const node = nodeOf(tx, id);
  const { machine } = node;
  if (machine === 'on') {
    tx.put({ ...node, managementService: 'running' });
    startAutomatic(tx, id);
  } else if (machine === 'hung') queueManagementService(tx, id);
}

/** Power is lost: whatever the machine held in memory is gone at once (failover-cluster §4.1). */
export function crash(tx: SimTx, id: NodeId): void {
  const node = nodeOf(tx, id);
  tx.emit('node.powerLost', { object: id, fields: { node: node.name } });
  fall(tx, id, 'off');
}

/** Windows stops, writes its dump and restarts. To the cluster it is a lost node like any other. */
export function stopWithError(tx: SimTx, id: NodeId, code: string): void {
  const node = nodeOf(tx, id);
  tx.emit('node.stopError', { object: id, fields: { node: node.name, code } });
  fall(tx, id, 'stopError');
  const durationMs = tx.draw('dump', id, profileOf(tx).machine.dumpMs.value);
  tx.after(durationMs, { name: 'node.dumpDue', owner: id, data: {} });
}

export function dumpDue(tx: SimTx, id: NodeId): void {
  beginRestart(tx, id);
}

/** The machine starts again by itself. */
export function beginRestart(tx: SimTx, id: NodeId): void {
  tx.emit('node.restartBegun', { object: id, fields: { node: nodeOf(tx, id).name } });
  beginBoot(tx, id);
}

/** Windows is gone from one moment to the next. */
function fall(tx: SimTx, id: NodeId, machine: MachineState): void {
  const { cause } = tx;
  stopClocks(tx, id);
  loseWorkers(tx, id, cause);
  const node = nodeOf(tx, id);
  tx.put({ ...node, machine, service: 'stopped', managementService: 'stopped', bootedAt: null });
  tx.because(cause, () => {
    if (node.view !== null) heartbeatsStop(tx, id);
    else stopWaiting(tx, id);
  });
  tx.because(cause, () => storageChanged(tx));
}
