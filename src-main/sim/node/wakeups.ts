import type { TaskKind } from '../../../src-shared/model/task';
import type { NodeId, TaskId } from '../../../src-shared/model/tables';
import { finishTask } from '../tasks';
import type { SimTx, WakeupHandlers } from '../wakeups';
import { watchdogDue } from './hang';
import { bootDue, dumpDue, managementDue } from './power';
import { serviceRestartDue, serviceStartDue, serviceStopDue } from './service';
import { offDue, timeOut } from './shut-down';

type Nothing = Record<never, never>;

/** All but the last belong to the node. */
export interface NodeWakeups {
  'node.bootDue': Nothing;
  'node.dumpDue': Nothing;
  'node.offDue': Nothing;
  'node.managementDue': Nothing;
  'node.serviceStartDue': Nothing;
  'node.serviceRestartDue': Nothing;
  'node.serviceStopDue': Nothing;
  'node.watchdogDue': Nothing;
  /** Of the task: the order is done, or has taken as long as it may. */
  'node.taskDue': Nothing;
}

export const nodeWakeups: WakeupHandlers<keyof NodeWakeups> = {
  'node.bootDue': (tx, _data, owner) => bootDue(tx, owner as NodeId),
  'node.dumpDue': (tx, _data, owner) => dumpDue(tx, owner as NodeId),
  'node.offDue': (tx, _data, owner) => offDue(tx, owner as NodeId),
  'node.managementDue': (tx, _data, owner) => managementDue(tx, owner as NodeId),
  'node.serviceStartDue': (tx, _data, owner) => serviceStartDue(tx, owner as NodeId),
  'node.serviceRestartDue': (tx, _data, owner) => serviceRestartDue(tx, owner as NodeId),
  'node.serviceStopDue': (tx, _data, owner) => serviceStopDue(tx, owner as NodeId),
  'node.watchdogDue': (tx, _data, owner) => watchdogDue(tx, owner as NodeId),
  'node.taskDue': (tx, _data, owner) => taskDue(tx, owner as TaskId),
};

/** Orders that wait until the cluster service has let go of everything. */
const stopping = new Set<TaskKind>(['node.shutDown', 'node.restart', 'node.stopClusterService']);

function taskDue(tx: SimTx, id: TaskId): void {
  const task = tx.get<'task'>(id);
  if (!task || task.node === null) return;
  const stops = stopping.has(task.what);
  if (stops) timeOut(tx, task.node, id);
  else finishTask(tx, id, 'completed');
}
