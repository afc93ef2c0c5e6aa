import type { NodeId } from '../../../src-shared/model/tables';
import { finishTask } from '../tasks';
import type { SimTx } from '../wakeups';
import type { NodeWakeups } from './wakeups';

/**
 * What a machine or its cluster service was about to do. The task of an order is not among it, nor the
 * start of the management service, which only looks whether Windows runs when it is due.
 */
const ownClocks: readonly (keyof NodeWakeups)[] = [
  'node.bootDue',
  'node.dumpDue',
  'node.offDue',
  'node.serviceStartDue',
  'node.serviceRestartDue',
  'node.serviceStopDue',
  'node.watchdogDue',
];

/** Takes back everything a node was about to do; that others miss its heartbeats is not its own to stop. */
export function stopClocks(tx: SimTx, id: NodeId): void {
  for (const name of ownClocks) tx.cancel(id, name);
  tx.cancel(id, 'cluster.joinDue');
  finishTasks(tx, id, 'failed');
}

/** Ends the orders the node was carrying out. */
export function finishTasks(tx: SimTx, id: NodeId, state: 'completed' | 'failed'): void {
  for (const task of tx.by('task.object', id)) {
    // Updates go on whatever else is done; only what takes Windows away ends them early.
    if (state === 'completed' && task.what === 'node.installUpdates') continue;
    finishTask(tx, task.id, state);
  }
}
