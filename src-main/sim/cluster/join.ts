import { assert } from '../../../src-shared/assert';
import type { ClusterView, Votes } from '../../../src-shared/model/cluster';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { ClusterId, NodeId, ViewId } from '../../../src-shared/model/tables';
import { byNumber, nodesOf, votesWith } from '../../../src-shared/rules/cluster-facts';
import { profileOf, viewOf } from '../../../src-shared/rules/facts';
import { groupsAfterForming } from '../failover/formation';
import { groupsAfterJoin } from '../failover/orphans';
import type { SimTx } from '../wakeups';
import { clusterOf, membersOf, nodeOf, observersOf, viewById, withStates } from './membership';
import { adoptWitness, isMajority } from './witness';

/** Whether a node's cluster service runs and looks for its cluster. */
function isWaiting(tx: SimTx, node: ClusterNode): boolean {
  return (
    node.machine === 'on' &&
    node.service === 'starting' &&
    node.view === null &&
    !tx.pending(node.id, 'node.serviceStartDue')
  );
}

/**
 * Lets the waiting nodes of a cluster go on where they can: join the view there is, or form one as
 * soon as they have a majority (failover-cluster §1.3, §2.5). Asked whenever either may have changed.
 */
export function attendWaiting(tx: SimTx, id: ClusterId): void {
  const view = viewOf(tx, id);
  assert(view, `${id} has a view`);
  const waiting = nodesOf(tx, id).filter((node) => isWaiting(tx, node));
  if (view.members.length > 0) {
    const sponsored = view.quorate && view.phase === 'stable' && observersOf(tx, view).length > 0;
    if (sponsored) for (const node of waiting) beginJoin(tx, node);
    return;
  }
  const votes = votesWith(tx, clusterOf(tx, id), waiting.length);
  const states = nodesOf(tx, id).map((node) => [
    node.id,
    waiting.includes(node) ? 'joining' : 'down',
  ]);
  tx.put({ ...view, votes, states: Object.fromEntries(states) as ClusterView['states'] });
  if (!isMajority(votes)) {
    tx.cancel(view.id, 'cluster.formDue');
    if (votes.have > view.votes.have) sayWaiting(tx, id, votes);
    return;
  }
  if (tx.pending(view.id, 'cluster.formDue')) return;
  const delayMs = tx.draw('form', view.id, profileOf(tx).cluster.joinMs.value);
  tx.after(delayMs, { name: 'cluster.formDue', owner: view.id, data: {} });
}

function sayWaiting(tx: SimTx, id: ClusterId, { have, need }: Votes): void {
  const fields = { cluster: clusterOf(tx, id).name, have, need };
  tx.because(tx.cause, () => tx.emit('cluster.waitingForQuorum', { object: id, fields }));
}

/** Sponsor, database, Up: the join takes its time (failover-cluster §1.3). */
function beginJoin(tx: SimTx, node: ClusterNode): void {
  const view = node.cluster && viewOf(tx, node.cluster);
  if (!view || tx.pending(node.id, 'cluster.joinDue')) return;
  tx.because(tx.cause, () => {
    tx.emit('node.joining', { object: node.id, fields: { node: node.name } });
    tx.put({ ...view, states: withStates(view, [node.id], 'joining') });
    const delayMs = tx.draw('join', node.id, profileOf(tx).cluster.joinMs.value);
    tx.after(delayMs, { name: 'cluster.joinDue', owner: node.id, data: {} });
  });
}

/** A node that waited for its cluster does so no longer. */
export function stopWaiting(tx: SimTx, id: NodeId): void {
  const node = nodeOf(tx, id);
  if (node.cluster === null) return;
  tx.cancel(id, 'cluster.joinDue');
  const view = viewOf(tx, node.cluster);
  if (view?.states[id] === 'joining') tx.put({ ...view, states: withStates(view, [id], 'down') });
  attendWaiting(tx, node.cluster);
}

/** The sponsor takes the node in, unless the cluster regroups or is down by now: then it waits on. */
export function joinDue(tx: SimTx, id: NodeId): void {
  const node = nodeOf(tx, id);
  const view = node.cluster && viewOf(tx, node.cluster);
  if (!view || !isWaiting(tx, node)) return;
  if (!view.quorate || view.phase !== 'stable' || observersOf(tx, view).length === 0) {
    attendWaiting(tx, view.cluster);
    return;
  }
  takeIn(tx, view.id, [node]);
  groupsAfterJoin(tx, view.id, id);
}

/** Enough nodes wait: they form the cluster, and its groups come online. */
export function formDue(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  const cluster = clusterOf(tx, view.cluster);
  const waiting = nodesOf(tx, view.cluster).filter((node) => isWaiting(tx, node));
  if (view.members.length > 0 || !isMajority(votesWith(tx, cluster, waiting.length))) return;
  const formed = tx.emit('cluster.formed', {
    object: cluster.id,
    fields: { cluster: cluster.name },
  });
  takeIn(tx, id, waiting);
  adoptWitness(tx, id);
  tx.because(formed, () => groupsAfterForming(tx, id));
}

function takeIn(tx: SimTx, id: ViewId, nodes: readonly ClusterNode[]): void {
  const cause = tx.cause;
  for (const node of nodes) {
    tx.put({ ...node, service: 'running', view: id, silentSince: null });
    const view = viewById(tx, id);
    const members = [...view.members, node.id];
    const votes = votesWith(tx, clusterOf(tx, view.cluster), members.length);
    const states = withStates(view, [node.id], node.paused ? 'paused' : 'up');
    tx.put({ ...view, members, states, votes, quorate: true });
    tx.because(cause, () =>
      tx.emit('node.joined', { object: node.id, fields: { node: node.name } }),
    );
  }
  const view = viewById(tx, id);
  const members = [...membersOf(tx, view)].sort(byNumber).map((node) => node.id);
  tx.put({ ...view, members, phase: 'stable', since: tx.now });
}
