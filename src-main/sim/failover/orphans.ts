import type { Group } from '../../../src-shared/model/cluster';
import type { ClusterId, NodeId, ViewId } from '../../../src-shared/model/tables';
import { viewById } from '../cluster/membership';
import type { SimTx } from '../wakeups';
import { startsWithCluster, waitingGroup } from './groups';
import { queuePlacements } from './queue';
import { startGroup } from './start';

/**
 * The members have agreed on their view: what nodes outside it own is placed anew, and so is what was
 * to be placed when the regroup began.
 */
export function failOver(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  const orphans = new Set<Group>(tx.by('group.unplaced', view.cluster));
  for (const node of tx.by('node.cluster', view.cluster)) {
    if (view.members.includes(node.id)) continue;
    for (const group of tx.by('group.owner', node.id)) {
      // After a cold start a group waits for its own node for a while (failover-cluster §3.3).
      if (group.waiting !== 'quorum') orphans.add(group);
    }
  }
  queuePlacements(tx, view.cluster, [...orphans], 'best');
}

/** A node joined: groups that waited for it start there, those no other node took are placed. */
export function groupsAfterJoin(tx: SimTx, id: ViewId, node: NodeId): void {
  const { cluster } = viewById(tx, id);
  const own = tx.by('group.owner', node).filter((group) => group.waiting === 'quorum');
  queuePlacements(tx, cluster, own, 'owner');
  placeUnplaced(tx, cluster);
}

/** A node can take groups again: those for which there was none are placed. */
export function placeUnplaced(tx: SimTx, cluster: ClusterId): void {
  queuePlacements(tx, cluster, tx.by('group.unplaced', cluster), 'best');
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
  for (const group of tx.by('group.cluster', cluster)) {
    tx.cancel(group.id);
    const rest: Group = { ...group, state: 'offline', tried: [] };
    if (startsWithCluster(group)) tx.put(waitingGroup(rest, 'quorum', tx.now));
    else tx.put({ ...rest, waiting: null, waitingSince: null });
  }
}
