import type { Group, GroupResource } from '../../../src-shared/model/cluster';
import type { GroupId } from '../../../src-shared/model/tables';
import { policyOf, resourceName, viewOfGroup } from '../../../src-shared/rules/group-facts';
import { nodeOf } from '../cluster/membership';
import { sabotaged } from '../sabotage';
import type { SimTx } from '../wakeups';
import { calmGroup, groupById, waitingGroup } from './groups';
import { terminateMachine } from './offline';
import { failOverToNext } from './placement';
import { queuePlacements } from './queue';
import { leaveFailed, sayResourceFailed, startGroup } from './start';

/**
 * A resource of a group has failed. It is restarted where it is as often as its threshold allows in a
 * period, then its group goes to another node, if its policy says so (failover-cluster §3.3).
 */
export function resourceFailed(tx: SimTx, id: GroupId, part: GroupResource): void {
  const group = groupById(tx, id);
  if (group.owner === null) return;
  const { restartAction, restartDelayMs, restartPeriodMs, restartThreshold } = policyOf(tx, group);
  sayResourceFailed(tx, group, part);
  tx.cancel(id, 'failover.deadlockDue');
  tx.cancel(id, 'failover.healthDue');
  const field = part === 'virtualMachine' || part === 'clusterName' ? 'restarts' : 'secondRestarts';
  const restarts = group[field].filter((at) => at > tx.now - restartPeriodMs);
  const calm: Group = { ...calmGroup(group), hungSince: null };
  const failing: Group = { ...calm, failing: part, [field]: restarts };
  if (
    restartAction !== 0 &&
    restarts.length < restartThreshold &&
    !sabotaged('restart-forgotten')
  ) {
    const waiting = waitingGroup(failing, 'restart', tx.now);
    tx.put({ ...waiting, state: 'pending', [field]: [...restarts, tx.now] });
    tx.after(restartDelayMs, { name: 'failover.restartDue', owner: id, data: {} });
    return;
  }
  tx.put(failing);
  terminateMachine(tx, failing);
  if (restartAction === 2) failOverGroup(tx, id);
  else leaveFailed(tx, id);
}

/** The group goes to another node, if one can take it and it may fail over once more (§3.3). */
function failOverGroup(tx: SimTx, id: GroupId): void {
  const group = groupById(tx, id);
  if (group.owner === null) return;
  const leaving: Group = { ...waitingGroup(group, 'placement', tx.now), state: 'pending' };
  tx.put({ ...leaving, tried: [group.owner] });
  failOverToNext(tx, id);
}

/** A disk of the group's own is gone: without it nothing of the group can run here. */
export function lostDiskOf(tx: SimTx, id: GroupId): void {
  const group = groupById(tx, id);
  const view = viewOfGroup(tx, group);
  const runs = group.state === 'online' || (group.state === 'pending' && group.waiting === null);
  if (!runs || !view?.quorate || group.owner === null) return;
  tx.cancel(id);
  tx.put({ ...calmGroup(group), hungSince: null, failing: 'disk' });
  terminateMachine(tx, groupById(tx, id));
  failOverGroup(tx, id);
}

export function restartDue(tx: SimTx, id: GroupId): void {
  const group = groupById(tx, id);
  if (group.waiting !== 'restart' || group.owner === null) return;
  const part = group.failing ?? 'virtualMachine';
  const fields = {
    resource: resourceName(tx, group, part),
    group: group.name,
    node: nodeOf(tx, group.owner).name,
  };
  tx.emit('resource.restarting', { object: id, fields });
  startGroup(tx, id);
}

/** The hour is over: the group is started again, wherever it is owned (failover-cluster §3.3). */
export function retryDue(tx: SimTx, id: GroupId): void {
  const group = groupById(tx, id);
  const view = viewOfGroup(tx, group);
  const makesRoom = group.preemptedBy !== null && group.state === 'offline';
  if (makesRoom || (group.waiting === 'placement' && group.state === 'failed')) {
    queuePlacements(tx, view?.quorate ? view : undefined, [group], 'best');
    return;
  }
  const waits = group.waiting === 'retry' || group.waiting === 'storage';
  if (!waits || !view?.quorate || group.owner === null) return;
  tx.emit('group.retryDue', { object: id, fields: { group: group.name } });
  const again: Group = { ...group, tried: [] };
  tx.put(again);
  if (view.members.includes(group.owner)) startGroup(tx, id);
  else queuePlacements(tx, view, [again], 'best');
}
