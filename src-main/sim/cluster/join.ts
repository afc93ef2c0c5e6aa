import type { Cluster, ClusterView, Votes } from '../../../src-shared/model/cluster';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { ClusterId, NodeId, ViewId } from '../../../src-shared/model/tables';
import {
  byNumber,
  nodesOf,
  votesWith,
  witnessVotes,
} from '../../../src-shared/rules/cluster-facts';
import { profileOf } from '../../../src-shared/rules/facts';
import { canReach } from '../../../src-shared/rules/network-facts';
import { reachesWitness } from '../../../src-shared/rules/witness-facts';
import { groupsAfterForming } from '../failover/formation';
import { groupsAfterJoin } from '../failover/orphans';
import { isCurrent, sayStale } from '../quorum/database';
import { partWays } from '../quorum/copies';
import { queueForce } from '../quorum/force';
import { sayUnreachable } from '../quorum/join-failures';
import { meet } from '../quorum/meet';
import { freshView, liveViews } from '../quorum/views';
import { isMajority } from '../quorum/votes';
import { refreshStates } from '../network/states';
import { sabotaged } from '../sabotage';
import { storageChanged } from '../storage/changed';
import { storageAfterCommit } from '../storage/membership';
import type { SimTx } from '../wakeups';
import { followContacts } from './contact';
import { endIsolation, sayQuarantined, takeFromOthers } from './isolation';
import { clusterOf, membersOf, nodeOf, observersOf, viewById, withStates } from './membership';
import { adoptWitness, commit } from './witness';

/** Whether a node's cluster service runs and looks for its cluster. */
export function isWaiting(tx: SimTx, node: ClusterNode): boolean {
  return (
    node.machine === 'on' &&
    node.service === 'starting' &&
    node.view === null &&
    !tx.pending(node.id, 'node.serviceStartDue')
  );
}

/**
 * Lets the waiting nodes of a cluster go on where they can: join a view they reach, or form one as
 * soon as those that hear each other have a majority (failover-cluster §1.3, §2.5). Asked whenever
 * either may have changed.
 */
export function attendWaiting(tx: SimTx, id: ClusterId): void {
  const left: ClusterNode[] = [];
  for (const node of nodesOf(tx, id)) {
    if (!isWaiting(tx, node)) continue;
    if (node.quorumStart === 'force') queueForce(tx, node.id);
    else if (isQuarantined(tx, node)) continue;
    else if (sponsorOf(tx, node)) beginJoin(tx, node);
    else {
      sayUnreachable(tx, node);
      left.push(node);
    }
  }
  const forming = bestPart(tx, clusterOf(tx, id), left);
  sayStates(tx, id, left, forming);
  if (!forming || !isMajority(forming.votes)) {
    tx.cancel(id, 'cluster.formDue');
    return;
  }
  if (tx.pending(id, 'cluster.formDue')) return;
  if (!mayForm(tx, id, forming.nodes)) return;
  const delayMs = tx.draw('form', id, profileOf(tx).cluster.joinMs.value);
  tx.after(delayMs, { name: 'cluster.formDue', owner: id, data: {} });
}

/** A quarantined node waits until that is over, or cleared (failover-cluster §1.4, 2016). */
function isQuarantined(tx: SimTx, node: ClusterNode): boolean {
  if (node.quarantinedUntil === null || node.quarantinedUntil <= tx.now) return false;
  if (!tx.pending(node.id, 'quorum.joinRetryDue')) {
    sayQuarantined(tx, node);
    const leftMs = node.quarantinedUntil - tx.now;
    tx.after(leftMs, { name: 'quorum.joinRetryDue', owner: node.id, data: {} });
  }
  return true;
}

/** The view a node can join: settled, with quorum, and with a member it reaches; a forced one first. */
function sponsorOf(tx: SimTx, node: ClusterNode): ClusterView | null {
  if (node.cluster === null) return null;
  const open = liveViews(tx, node.cluster).filter(
    (view) =>
      view.quorate &&
      view.phase === 'stable' &&
      observersOf(tx, view).length > 0 &&
      // Whoever does not hear every member would be left out again at once (§1.2, pruning).
      observersOf(tx, view).every((member) => canReach(tx, node.id, member.id)),
  );
  return open.find((view) => view.forced) ?? open[0] ?? null;
}

interface Part {
  readonly nodes: readonly ClusterNode[];
  readonly votes: Votes;
}

/** The waiting nodes that hear each other and have the most votes together; null where none may form. */
function bestPart(tx: SimTx, cluster: Cluster, waiting: readonly ClusterNode[]): Part | null {
  let best: Part | null = null;
  // A node started with PreventQuorum joins only (failover-cluster §2.4).
  let rest = waiting.filter((node) => node.quorumStart !== 'prevent');
  while (rest.length > 0) {
    const nodes = partWith(tx, rest);
    const ids = nodes.map((node) => node.id);
    const reached = ids.some((node) => reachesWitness(tx, cluster, node));
    const votes = votesWith(tx, cluster, ids, reached && witnessIsFree(tx, cluster));
    if (!best || votes.have > best.votes.have) best = { nodes, votes };
    rest = rest.filter((node) => !ids.includes(node.id));
  }
  return best;
}

/** The first of some nodes with all it reaches, directly or through others. */
function partWith(tx: SimTx, nodes: readonly ClusterNode[]): readonly ClusterNode[] {
  const [first, ...others] = nodes;
  const part = first ? [first] : [];
  let rest: readonly ClusterNode[] = others;
  for (let index = 0; index < part.length && rest.length > 0; index += 1) {
    const here = part[index] as ClusterNode;
    const reached = rest.filter((node) => canReach(tx, here.id, node.id));
    part.push(...reached);
    rest = rest.filter((node) => !reached.includes(node));
  }
  return part.sort(byNumber);
}

/** Nobody who is a member somewhere holds the witness. */
function witnessIsFree(tx: SimTx, cluster: Cluster): boolean {
  const { witness } = cluster;
  if (!witness || witness.owner === null || !witness.online) return true;
  return tx.get<'node'>(witness.owner)?.view == null;
}

/**
 * Whether the nodes know the latest configuration, or read it from the witness disk. Others wait for a
 * node that has it (failover-cluster §1.3: 1561, 5398).
 */
function mayForm(tx: SimTx, id: ClusterId, nodes: readonly ClusterNode[]): boolean {
  if (isCurrent(tx, clusterOf(tx, id), nodes) || sabotaged('stale-node-forms')) return true;
  sayStale(tx, id, nodes);
  return false;
}

/** What the empty view of a cluster that is down says of the nodes that wait, and how many votes they have. */
function sayStates(
  tx: SimTx,
  id: ClusterId,
  waiting: readonly ClusterNode[],
  forming: Part | null,
): void {
  if (liveViews(tx, id).length > 0) return;
  const [view] = tx.by('view.cluster', id);
  if (!view) return;
  const cluster = clusterOf(tx, id);
  const votes = forming?.votes ?? votesWith(tx, cluster, []);
  const ids = waiting.map((node) => node.id);
  const states = nodesOf(tx, id).map((node) => [
    node.id,
    ids.includes(node.id) ? 'joining' : 'down',
  ]);
  tx.put({ ...view, votes, states: Object.fromEntries(states) as ClusterView['states'] });
  if (!forming || isMajority(votes) || votes.have <= view.votes.have) return;
  const fields = { cluster: cluster.name, have: votes.have, need: votes.need };
  tx.because(tx.cause, () => tx.emit('cluster.waitingForQuorum', { object: id, fields }));
  sayWitnessMissing(tx, cluster, forming);
}

/** With the witness the votes would do: it cannot be reached, and the cluster is not formed for it (1573). */
function sayWitnessMissing(tx: SimTx, cluster: Cluster, { nodes }: Part): void {
  const ids = nodes.map((node) => node.id);
  const [first] = nodes;
  if (!first || !cluster.witness || !witnessVotes(cluster)) return;
  if (!isMajority(votesWith(tx, cluster, ids, true))) return;
  tx.emit('cluster.formFailed', {
    node: first.id,
    object: cluster.id,
    fields: { node: first.name, witness: cluster.witness.name },
  });
}

/** Sponsor, database, Up: the join takes its time (failover-cluster §1.3). */
function beginJoin(tx: SimTx, node: ClusterNode): void {
  const view = sponsorOf(tx, node);
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
  tx.cancel(id, 'quorum.forceDue');
  tx.cancel(id, 'quorum.joinRetryDue');
  for (const view of tx.by('view.cluster', node.cluster)) {
    if (view.states[id] !== 'joining') continue;
    tx.put({ ...view, states: withStates(view, [id], 'down') });
  }
  attendWaiting(tx, node.cluster);
}

/** The sponsor takes the node in, unless the cluster regroups or is down by now: then it waits on. */
export function joinDue(tx: SimTx, id: NodeId): void {
  const node = nodeOf(tx, id);
  if (node.cluster === null || !isWaiting(tx, node)) return;
  const view = sponsorOf(tx, node);
  if (!view) {
    attendWaiting(tx, node.cluster);
    return;
  }
  takeIn(tx, view.id, [node]);
  commit(tx, view.id);
  groupsAfterJoin(tx, view.id, id);
  followContacts(tx, view.id);
  meet(tx, node.cluster);
}

/** Enough nodes wait: they form the cluster, and its groups come online. */
export function formDue(tx: SimTx, id: ClusterId): void {
  const cluster = clusterOf(tx, id);
  const waiting = nodesOf(tx, id).filter(
    (node) => isWaiting(tx, node) && !isQuarantined(tx, node) && !sponsorOf(tx, node),
  );
  const part = bestPart(tx, cluster, waiting);
  if (!part || !isMajority(part.votes) || !mayForm(tx, id, part.nodes)) return;
  // Beside a part of the cluster that runs by force the groups are decided about from a copy of their own.
  form(tx, id, part.nodes, false, () => partWays(tx, id, part.nodes));
}

/** Nodes become a cluster of their own: by their votes, or by force (failover-cluster §2.4). */
export function form(
  tx: SimTx,
  id: ClusterId,
  nodes: readonly ClusterNode[],
  forced: boolean,
  beforeGroups: () => void,
): ViewId {
  const view = freshView(tx, id);
  tx.put({ ...view, forced });
  const formed = tx.emit('cluster.formed', {
    object: id,
    fields: { cluster: clusterOf(tx, id).name },
  });
  takeIn(tx, view.id, nodes);
  adoptWitness(tx, view.id);
  const { members } = viewById(tx, view.id);
  const votes = votesWith(tx, clusterOf(tx, id), members);
  tx.put({ ...viewById(tx, view.id), votes });
  commit(tx, view.id);
  tx.because(formed, () => takeFromOthers(tx, view.id));
  beforeGroups();
  // It may have met a forced part, and given way to it at once.
  if (!tx.get<'view'>(view.id)?.members.length) return view.id;
  tx.because(formed, () => groupsAfterForming(tx, view.id));
  // Nodes that found each other through others need not all hear each other.
  tx.because(formed, () => followContacts(tx, view.id));
  tx.because(formed, () => storageChanged(tx));
  attendWaiting(tx, id);
  return view.id;
}

function takeIn(tx: SimTx, id: ViewId, nodes: readonly ClusterNode[]): void {
  const cause = tx.cause;
  for (const node of nodes) {
    tx.cancel(node.id, 'quorum.joinRetryDue');
    tx.put({ ...nodeOf(tx, node.id), service: 'running', view: id, silentSince: null });
    const view = viewById(tx, id);
    const members = [...view.members, node.id];
    const states = withStates(view, [node.id], node.paused ? 'paused' : 'up');
    tx.put({ ...view, members, states, quorate: true });
    tx.because(cause, () =>
      tx.emit('node.joined', { object: node.id, fields: { node: node.name } }),
    );
  }
  const view = viewById(tx, id);
  const members = [...membersOf(tx, view)].sort(byNumber).map((node) => node.id);
  const votes = votesWith(tx, clusterOf(tx, view.cluster), members);
  tx.put({ ...view, members, votes, phase: 'stable', since: tx.now });
  tx.because(cause, () => storageAfterCommit(tx, view.cluster));
  for (const node of nodes) tx.because(cause, () => endIsolation(tx, id, node.id));
  tx.because(cause, () => refreshStates(tx, view.cluster));
}
