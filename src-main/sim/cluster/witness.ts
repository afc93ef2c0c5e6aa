import type { Cluster, ClusterView } from '../../../src-shared/model/cluster';
import type { NodeId, ViewId } from '../../../src-shared/model/tables';
import { holdsWitness, votesWith, witnessVotes } from '../../../src-shared/rules/cluster-facts';
import { profileOf } from '../../../src-shared/rules/facts';
import { reachesWitness } from '../../../src-shared/rules/witness-facts';
import { failOver } from '../failover/orphans';
import { placementTarget } from '../failover/placement';
import { endForce } from '../quorum/commit';
import { raiseDatabase } from '../quorum/database';
import { meet } from '../quorum/meet';
import { liveViews } from '../quorum/views';
import { adjustVotes, isMajority } from '../quorum/votes';
import { moveDisk, queueRestart, setDiskState, watchWitness } from '../quorum/witness-health';
import { refreshStates } from '../network/states';
import { sabotaged } from '../sabotage';
import { storageAfterCommit } from '../storage/membership';
import type { SimTx } from '../wakeups';
import { partWithLost } from './isolation';
import { attendWaiting } from './join';
import { acts, clusterOf, nodeOf, observersOf, silentMembers, viewById } from './membership';
import { loseQuorum } from './quorum-loss';

/**
 * The members have agreed on who is there, and all of them answer. Where a witness votes and is not
 * surely theirs they try to get it (failover-cluster §2.3); then the votes are counted.
 */
export function stagesDone(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  const cluster = clusterOf(tx, view.cluster);
  const { witness } = cluster;
  if (!witness || !witnessVotes(cluster) || isFirmlyHeld(tx, cluster, view)) {
    completeRegroup(tx, id);
    return;
  }
  if (takerOf(tx, cluster, view) === null) {
    loseArbitration(tx, id);
    return;
  }
  tx.put({ ...view, phase: 'arbitrating', since: tx.now });
  tx.emit('cluster.arbitrationBegun', {
    object: cluster.id,
    fields: { cluster: cluster.name, witness: witness.name },
  });
  tx.after(arbitrationMs(tx, cluster), { name: 'cluster.arbitrationDue', owner: id, data: {} });
}

/**
 * Whether a member holds the reservation of the witness disk, so that nobody else can take it. The lock
 * on a share is taken anew whenever members were lost: the first side that locks it stays.
 */
function isFirmlyHeld(tx: SimTx, cluster: Cluster, view: ClusterView): boolean {
  const { witness } = cluster;
  if (witness?.type !== 'disk' || witness.owner === null) return false;
  return holdsWitness(cluster, view.members) && reachesWitness(tx, cluster, witness.owner);
}

/** A challenger waits 7 s for the holder's key to reappear; a lock on a share is one operation (§2.3). */
function arbitrationMs(tx: SimTx, cluster: Cluster): number {
  const profile = profileOf(tx);
  return cluster.witness?.type === 'disk'
    ? profile.cluster.diskArbitrationMs.value
    : tx.draw('shareArbitration', cluster.id, profile.quorum.shareArbitrationMs.value);
}

/** The member that tries to take the witness: the one that will own the core group, else any that reaches it. */
function takerOf(tx: SimTx, cluster: Cluster, view: ClusterView): NodeId | null {
  const reaches = (id: NodeId) => reachesWitness(tx, cluster, id) && acts(nodeOf(tx, id));
  const core = tx
    .by('group.cluster', cluster.id)
    .find((group) => group.type === 'core' && group.partition === null);
  const owner = core?.owner ?? null;
  if (owner !== null && view.members.includes(owner) && reaches(owner)) return owner;
  const target = core && placementTarget(tx, core, view);
  if (target && reaches(target)) return target;
  return view.members.find(reaches) ?? null;
}

/** Whether another partition defends the witness: its holder refreshes the reservation, or keeps the lock. */
function isDefended(tx: SimTx, cluster: Cluster, view: ClusterView): boolean {
  const { witness } = cluster;
  if (!witness || witness.owner === null || view.members.includes(witness.owner)) return false;
  const owner = tx.get<'node'>(witness.owner);
  const theirs = owner?.view == null ? undefined : tx.get<'view'>(owner.view);
  if (!owner || !theirs || !witness.online || !reachesWitness(tx, cluster, owner.id)) return false;
  // The service of a holder that hangs no longer refreshes; its kernel does.
  const holds = acts(owner) || owner.service === 'hung';
  return holds && (witness.type === 'disk' || (theirs.quorate && theirs.phase === 'stable'));
}

/**
 * The wait is over: without a sign of the holder the witness is the challenger's own. One whose member
 * lost the way to it meanwhile tries with another until QuorumArbitrationTimeMax (§2.3).
 */
export function arbitrationDue(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  if (observersOf(tx, view).length === 0 || silentMembers(tx, view).length > 0) return;
  const cluster = clusterOf(tx, view.cluster);
  const taker = takerOf(tx, cluster, view);
  if (taker === null) {
    const { arbitrationTimeMaxMs } = profileOf(tx).quorum;
    const againMs = arbitrationMs(tx, cluster);
    if (tx.now + againMs - view.since > arbitrationTimeMaxMs.value) loseArbitration(tx, id);
    else tx.after(againMs, { name: 'cluster.arbitrationDue', owner: id, data: {} });
    return;
  }
  if (isDefended(tx, cluster, view)) {
    loseArbitration(tx, id);
    return;
  }
  takeWitness(tx, cluster, taker);
  completeRegroup(tx, id);
}

/** The witness stays with others, or with nobody; this partition counts without its vote. */
function loseArbitration(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  const cluster = clusterOf(tx, view.cluster);
  const { witness } = cluster;
  const owns = holdsWitness(cluster, view.members);
  if (witness && (witness.online || view.phase === 'arbitrating')) {
    const name = witness.type === 'disk' ? 'witness.diskLost' : 'witness.arbitrationFailed';
    const node = observersOf(tx, view)[0]?.id ?? null;
    const fields = { cluster: cluster.name, witness: witness.name };
    tx.emit(name, { node, object: cluster.id, fields });
  }
  if (witness && owns) {
    tx.put({ ...cluster, witness: { ...witness, online: false } });
    setDiskState(tx, cluster.id, 'failed');
    queueRestart(tx, cluster.id);
  }
  completeRegroup(tx, id);
}

function takeWitness(tx: SimTx, cluster: Cluster, owner: NodeId): void {
  const { witness } = cluster;
  if (!witness) return;
  tx.put({ ...cluster, witness: { ...witness, owner, online: true } });
  moveDisk(tx, cluster.id, owner);
}

/** Without a contest: a member that leaves hands the witness over, one that forms the cluster takes it. */
export function adoptWitness(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  const cluster = clusterOf(tx, view.cluster);
  if (!cluster.witness || isDefended(tx, cluster, view)) return;
  if (isFirmlyHeld(tx, cluster, view)) return;
  const taker = takerOf(tx, cluster, view);
  if (taker !== null) takeWitness(tx, cluster, taker);
  else {
    tx.put({ ...cluster, witness: { ...cluster.witness, online: false } });
    setDiskState(tx, cluster.id, 'failed');
    queueRestart(tx, cluster.id);
  }
}

/** Counts the votes of the members and commits the view, or gives up. */
export function completeRegroup(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  const cluster = clusterOf(tx, view.cluster);
  const twice = sabotaged('witness-votes-twice') && cluster.witness?.online === true;
  const held = twice || holdsWitness(cluster, view.members);
  const votes = votesWith(tx, cluster, view.members, held);
  const majority = isMajority(votes);
  const quorate = majority || view.forced;
  tx.put({ ...view, votes, quorate, phase: 'stable', since: tx.now });
  if (!quorate) {
    loseQuorum(tx, id);
    return;
  }
  const fields = { cluster: cluster.name, members: view.members.length, ...votes };
  tx.emit('cluster.regroupCompleted', { object: cluster.id, fields });
  commit(tx, id);
  tx.because(tx.cause, () => partWithLost(tx, id));
  tx.because(tx.cause, () => refreshStates(tx, cluster.id));
  tx.because(tx.cause, () => storageAfterCommit(tx, cluster.id));
  failOver(tx, id);
  attendWaiting(tx, cluster.id);
  meet(tx, cluster.id);
}

/** A view stands with quorum: its votes are adjusted and its members write it down. */
export function commit(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  // A part whose votes are not counted yet has the word of the cluster no longer. One that was forced
  // takes it from nobody: it decides from a copy of its own while another part may still count.
  const common = !view.forced && tx.count('group.partition', id) === 0;
  for (const other of common ? liveViews(tx, view.cluster) : []) {
    if (other.id !== id && other.phase !== 'stable' && !other.forced) {
      tx.put({ ...other, quorate: false });
    }
  }
  if (isMajority(view.votes)) endForce(tx, id);
  adjustVotes(tx, id);
  raiseDatabase(tx, id);
  watchWitness(tx, view.cluster);
}
