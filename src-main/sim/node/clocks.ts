import type { NodeId } from '../../../src-shared/model/tables';
import { runningTaskOf, finishTask } from '../tasks';
import type { SimTx } from '../wakeups';
import type { NodeWakeups } from './wakeups';

/** What a machine or its cluster service was about to do; the task of an order is not among it. */
const ownClocks: readonly (keyof NodeWakeups)[] = [
  'node.bootDue',
  'node.dumpDue',
  'node.offDue',
  'node.managementDue',
  'node.serviceStartDue',
  'node.serviceRestartDue',
  'node.serviceStopDue',
  'node.watchdogDue',
];

/** Takes back everything a node was about to do; that others miss its heartbeats is not its own to stop. */
export function stopClocks(tx: SimTx, id: NodeId): void {
  for (const name of ownClocks) tx.cancel(id, name);
  tx.cancel(id, 'cluster.joinDue');
  const task = runningTaskOf(tx, id);
  if (task) finishTask(tx, task.id, 'failed');
}

/** The order the node was carrying out is done. */
export function completeTask(tx: SimTx, id: NodeId): void {
  const task = runningTaskOf(tx, id);
  if (task) finishTask(tx, task.id, 'completed');
}
