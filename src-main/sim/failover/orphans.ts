import type { ClusterView, Group } from '../../../src-shared/model/cluster';
import type { ClusterId, NodeId, ViewId } from '../../../src-shared/model/tables';
import { viewOf } from '../../../src-shared/rules/facts';
import { decidesAbout, groupsOfView } from '../../../src-shared/rules/group-facts';
import { viewById } from '../cluster/membership';
import type { SimTx } from '../wakeups';
import { queueFailbacks } from './failback';
import { dropPlans, finishGroupTasks, startsWithCluster, waitingGroup } from './groups';
import { queuePlacements } from './queue';
import { startGroup } from './start';

/** Groups of the view for which a node is to be chosen. */
function unplaced(tx: SimTx, view: ClusterView): readonly Group[] {
  return tx.by('group.unplaced', view.cluster).filter((group) => decidesAbout(tx, view, group));
}

/**
 * The members have agreed on their view: what nodes outside it own is placed anew, and so is what was
 * to be placed when the regroup began.
 */
export function failOver(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  const orphans = new Set<Group>(unplaced(tx, view));
  for (const node of tx.by('node.cluster', view.cluster)) {
    if (view.members.includes(node.id)) continue;
    for (const group of tx.by('group.owner', node.id)) {
      // What an isolated node hosts runs on there for a while (failover-cluster §1.4).
      if (node.isolatedSince !== null && group.type === 'virtualMachine') continue;
      // After a cold start a group waits for its own node for a while (failover-cluster §3.3).
      if (group.waiting !== 'quorum' && decidesAbout(tx, view, group)) orphans.add(group);
    }
  }
  queuePlacements(tx, view, [...orphans], 'best');
}

/**
 * A node joined: groups that waited for it start there, those no other node took are placed, and those
 * that prefer it and may come back do so (failover-cluster §3.3).
 */
export function groupsAfterJoin(tx: SimTx, id: ViewId, node: NodeId): void {
  const view = viewById(tx, id);
  const own = tx
    .by('group.owner', node)
    .filter((group) => group.waiting === 'quorum' && decidesAbout(tx, view, group));
  queuePlacements(tx, view, own, 'owner');
  placeUnplacedOf(tx, id);
  queueFailbacks(tx, viewById(tx, id), node);
}

/** A node can take groups again: those for which there was none are placed. */
export function placeUnplaced(tx: SimTx, cluster: ClusterId): void {
  const view = viewOf(tx, cluster);
  if (view) placeUnplacedOf(tx, view.id);
}

function placeUnplacedOf(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  queuePlacements(tx, view, unplaced(tx, view), 'best');
}

/** Groups that were given to a node while it was silent start now that it goes on. */
export function startUnstarted(tx: SimTx, node: NodeId): void {
  for (const group of tx.by('group.starting', node)) {
    if (group.vm && tx.count('worker.vm', group.vm) === 0) {
      tx.because(tx.cause, () => startGroup(tx, group.id));
    }
  }
}

/** The cluster is down: no group is online, and those that should be wait for quorum (§2.5). */
export function suspendGroups(tx: SimTx, cluster: ClusterId): void {
  suspend(
    tx,
    tx.by('group.cluster', cluster).filter((group) => group.partition === null),
  );
}

/** The same for a partition, with the copy of the groups it decides about. */
export function suspendGroupsOf(tx: SimTx, view: ClusterView): void {
  suspend(tx, groupsOfView(tx, view));
}

function suspend(tx: SimTx, groups: readonly Group[]): void {
  for (const group of groups) {
    const rest: Group = { ...dropPlans(tx, group), state: 'offline', tried: [], failing: null };
    tx.put(startsWithCluster(group) ? waitingGroup(rest, 'quorum', tx.now) : rest);
    finishGroupTasks(tx, group.id, 'failed');
  }
}
