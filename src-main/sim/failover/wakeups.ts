import type { GroupId, ViewId } from '../../../src-shared/model/tables';
import type { WakeupHandlers } from '../wakeups';
import { leaveNode, moveDue } from './evacuate';
import { formationWaitDue } from './formation';
import { placeGroup } from './placement';
import { restartDue, retryDue } from './resource';

type Nothing = Record<never, never>;

/** All but the last belong to the group. */
export interface FailoverWakeups {
  /** The cluster decides where the group goes; `owner`: it is started where it is, if that node is there. */
  'failover.placementDue': { readonly where: 'owner' | 'best' };
  'failover.retryDue': Nothing;
  'failover.restartDue': Nothing;
  /** The machine of a group that is to leave its node changed its state meanwhile. */
  'failover.leaveDue': Nothing;
  'failover.moveDue': Nothing;
  /** Of the view: groups have waited long enough for their last owner after a cold start. */
  'failover.formationWaitDue': Nothing;
}

export const failoverWakeups: WakeupHandlers<keyof FailoverWakeups> = {
  'failover.placementDue': (tx, { where }, owner) => placeGroup(tx, owner as GroupId, where),
  'failover.retryDue': (tx, _data, owner) => retryDue(tx, owner as GroupId),
  'failover.restartDue': (tx, _data, owner) => restartDue(tx, owner as GroupId),
  'failover.leaveDue': (tx, _data, owner) => leaveNode(tx, owner as GroupId),
  'failover.moveDue': (tx, _data, owner) => moveDue(tx, owner as GroupId),
  'failover.formationWaitDue': (tx, _data, owner) => formationWaitDue(tx, owner as ViewId),
};
