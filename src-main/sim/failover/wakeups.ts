import type { GroupId, NodeId, TaskId, ViewId } from '../../../src-shared/model/tables';
import { finishTask } from '../tasks';
import type { WakeupHandlers } from '../wakeups';
import { leaveNode } from './evacuate';
import { failbackDue } from './failback';
import { formationWaitDue } from './formation';
import { healthDue } from './health';
import { deadlockDue, pendingTimeoutDue } from './monitor';
import { moveDue } from './move';
import { placeGroup } from './placement';
import { restartDue, retryDue } from './resource';

type Nothing = Record<never, never>;

/** All but the last three belong to the group. */
export interface FailoverWakeups {
  /** The cluster decides where the group goes; `owner`: it is started where it is, if that node is there. */
  'failover.placementDue': { readonly where: 'owner' | 'best' };
  'failover.retryDue': Nothing;
  'failover.restartDue': Nothing;
  /** The machine of a group that is to leave its node changed its state meanwhile. */
  'failover.leaveDue': Nothing;
  'failover.moveDue': Nothing;
  /** LooksAlive of a resource that has something to find. */
  'failover.healthDue': Nothing;
  /** A call to a resource has not returned for DeadlockTimeout. */
  'failover.deadlockDue': Nothing;
  /** A resource has been pending for PendingTimeout. */
  'failover.pendingTimeoutDue': Nothing;
  /** Of a task: the order has taken too long to be waited for. */
  'failover.orderDue': Nothing;
  /** Of the preferred node: a group may go back to it now. */
  'failover.failbackDue': { readonly group: GroupId };
  /** Of the view: groups have waited long enough for their last owner after a cold start. */
  'failover.formationWaitDue': Nothing;
}

export const failoverWakeups: WakeupHandlers<keyof FailoverWakeups> = {
  'failover.placementDue': (tx, { where }, owner) => placeGroup(tx, owner as GroupId, where),
  'failover.retryDue': (tx, _data, owner) => retryDue(tx, owner as GroupId),
  'failover.restartDue': (tx, _data, owner) => restartDue(tx, owner as GroupId),
  'failover.leaveDue': (tx, _data, owner) => leaveNode(tx, owner as GroupId),
  'failover.moveDue': (tx, _data, owner) => moveDue(tx, owner as GroupId),
  'failover.healthDue': (tx, _data, owner) => healthDue(tx, owner as GroupId),
  'failover.deadlockDue': (tx, _data, owner) => deadlockDue(tx, owner as GroupId),
  'failover.pendingTimeoutDue': (tx, _data, owner) => pendingTimeoutDue(tx, owner as GroupId),
  'failover.orderDue': (tx, _data, owner) => finishTask(tx, owner as TaskId, 'failed'),
  'failover.failbackDue': (tx, { group }, owner) => failbackDue(tx, group, owner as NodeId),
  'failover.formationWaitDue': (tx, _data, owner) => formationWaitDue(tx, owner as ViewId),
};
