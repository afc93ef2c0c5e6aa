import type { NodeId, TaskId } from '../../../src-shared/model/tables';
import { profileOf } from '../../../src-shared/rules/facts';
import { nodeOf } from '../cluster/membership';
import { cancelUpdates } from '../maintenance/updates';
import { beginDrain, drainsOnShutdown } from '../migration/drain';
import { storageChanged } from '../storage/changed';
import { beginTask } from '../tasks';
import { stopWithHost } from '../vm/host';
import type { SimTx } from '../wakeups';
import { finishTasks } from './clocks';
import { beginRestart } from './power';
import { forceStop, stopService } from './service';

/**
 * Windows shuts down in order: the cluster service first, so that its groups leave with their offline
 * action; then the machines outside the cluster by their automatic stop action; then the machine.
 */
export function shutDown(tx: SimTx, id: NodeId): void {
  if (drainsOnShutdown(tx, id)) beginDrain(tx, id, { followedBy: 'node.shutDown' });
  else stopWindows(tx, id, 'node.shutDown');
}

/** The same, and then Windows starts again. */
export function restart(tx: SimTx, id: NodeId): void {
  if (drainsOnShutdown(tx, id)) beginDrain(tx, id, { followedBy: 'node.restart' });
  else stopWindows(tx, id, 'node.restart');
}

/** Windows goes down, with everything that is still on it. */
export function stopWindows(tx: SimTx, id: NodeId, what: 'node.shutDown' | 'node.restart'): void {
  const node = nodeOf(tx, id);
  tx.cancel(id, 'node.managementDue');
  tx.put({ ...node, machine: 'shuttingDown' });
  tx.emit('node.shutDownBegun', { node: id, object: id, fields: { node: node.name } });
  queueTimeout(tx, id, what);
  const { cause } = tx;
  tx.because(cause, () => cancelUpdates(tx, id));
  const takesTime = stopService(tx, id);
  if (!takesTime) tx.because(cause, () => stopHostedVms(tx, id));
}

/** An order that waits for groups to leave owns the time-out that ends the waiting. */
export function queueTimeout(
  tx: SimTx,
  id: NodeId,
  what: 'node.shutDown' | 'node.restart' | 'node.stopClusterService',
): void {
  waitForStop(tx, beginTask(tx, what, id, id, null));
}

function waitForStop(tx: SimTx, task: TaskId): void {
  const { serviceStopTimeoutMs } = profileOf(tx).cluster;
  tx.after(serviceStopTimeoutMs.value, { name: 'node.taskDue', owner: task, data: {} });
}

/**
 * The cluster service has taken as long as it may: what has not left yet ends hard. Machines outside
 * the cluster take as long as they need; the host waits for them.
 */
export function timeOut(tx: SimTx, id: NodeId, task: TaskId): void {
  forceStop(tx, id);
  if (tx.get<'task'>(task)?.state === 'running') waitForStop(tx, task);
}

/** The cluster service is out of the way: what still runs on the host ends with it. */
export function stopHostedVms(tx: SimTx, id: NodeId): void {
  const { cause } = tx;
  const lastMs = stopWithHost(tx, id);
  const durationMs = lastMs + tx.draw('shutDown', id, profileOf(tx).machine.shutDownMs.value);
  tx.because(cause, () => tx.after(durationMs, { name: 'node.offDue', owner: id, data: {} }));
}

export function offDue(tx: SimTx, id: NodeId): void {
  const node = nodeOf(tx, id);
  tx.put({ ...node, machine: 'off', managementService: 'stopped', bootedAt: null });
  tx.because(tx.cause, () => storageChanged(tx));
  if (restarts(tx, id)) {
    beginRestart(tx, id);
    return;
  }
  tx.emit('node.shutDown', { object: id, fields: { node: node.name } });
  finishTasks(tx, id, 'completed');
}

function restarts(tx: SimTx, id: NodeId): boolean {
  return tx
    .by('task.object', id)
    .some((task) => task.what === 'node.restart' && task.state === 'running');
}
