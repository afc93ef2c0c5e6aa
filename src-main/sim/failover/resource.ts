import type { Group } from '../../../src-shared/model/cluster';
import type { GroupId } from '../../../src-shared/model/tables';
import { profileOf, viewOf } from '../../../src-shared/rules/facts';
import type { SimTx } from '../wakeups';
import { groupById, waitingGroup } from './groups';
import { tryNextNode } from './placement';
import { queuePlacements } from './queue';
import { sayResourceFailed, startGroup } from './start';

/**
 * The virtual machine of a group ended by itself: its resource has failed. It is restarted where it is
 * as often as the threshold allows in a period, then its group goes to another node (failover-cluster
 * §3.3).
 */
export function resourceFailed(tx: SimTx, id: GroupId): void {
  const group = groupById(tx, id);
  if (group.owner === null) return;
  const { restartDelayMs, restartPeriodMs, restartThreshold } = profileOf(tx).cluster;
  sayResourceFailed(tx, group);
  const restarts = group.restarts.filter((at) => at > tx.now - restartPeriodMs.value);
  if (restarts.length < restartThreshold.value) {
    const waiting = waitingGroup(group, 'restart', tx.now);
    tx.put({ ...waiting, state: 'pending', restarts: [...restarts, tx.now] });
    tx.after(restartDelayMs.value, { name: 'failover.restartDue', owner: id, data: {} });
    return;
  }
  const failed: Group = { ...waitingGroup(group, 'placement', tx.now), state: 'pending' };
  tx.put({ ...failed, restarts, tried: [group.owner] });
  tryNextNode(tx, id);
}

export function restartDue(tx: SimTx, id: GroupId): void {
  if (groupById(tx, id).waiting === 'restart') startGroup(tx, id);
}

/** The hour is over: the group is started again, wherever it is owned (failover-cluster §3.3). */
export function retryDue(tx: SimTx, id: GroupId): void {
  const group = groupById(tx, id);
  const view = viewOf(tx, group.cluster);
  if (group.waiting !== 'retry' || !view?.quorate || group.owner === null) return;
  tx.emit('group.retryDue', { object: id, fields: { group: group.name } });
  const again: Group = { ...group, tried: [] };
  tx.put(again);
  if (view.members.includes(group.owner)) startGroup(tx, id);
  else queuePlacements(tx, group.cluster, [again], 'best');
}
