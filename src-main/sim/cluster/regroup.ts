import { hasQuorum, votesWith } from '../../../src-shared/rules/cluster-facts';
import { profileOf } from '../../../src-shared/rules/facts';
import type { Votes } from '../../../src-shared/model/cluster';
import type { ViewId } from '../../../src-shared/model/tables';
import { failOver } from '../failover/orphans';
import { placementTarget } from '../failover/placement';
import { sabotaged } from '../sabotage';
import type { SimTx } from '../wakeups';
import { attendWaiting } from './join';
import { clusterOf, membersOf, observersOf, silentMembers, viewById } from './membership';
import { loseQuorum } from './quorum-loss';

/**
 * The members agree on who still belongs (failover-cluster §1.2). A member that is declared down while
 * a regroup is under way starts its stages anew, so that failures close together end in one view.
 */
export function beginRegroup(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  if (view.phase === 'stable') {
    const { name } = clusterOf(tx, view.cluster);
    tx.emit('cluster.regroupBegun', { object: view.cluster, fields: { cluster: name } });
  }
  tx.cancel(id, 'cluster.regroupDue');
  tx.cancel(id, 'cluster.arbitrationDue');
  tx.put({ ...view, phase: 'regrouping', since: tx.now });
  const { regroupMs } = profileOf(tx).cluster;
  const durationMs = tx.draw('regroup', id, regroupMs.value);
  tx.after(durationMs, { name: 'cluster.regroupDue', owner: id, data: {} });
  if (sabotaged('restart-before-regroup')) failOver(tx, id);
}

/** Takes up a regroup that stood still because nobody could answer. */
export function continueRegroup(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  const waits = tx.pending(id, 'cluster.regroupDue') || tx.pending(id, 'cluster.arbitrationDue');
  if (view.phase !== 'stable' && !waits) beginRegroup(tx, id);
}

/**
 * The stages are through, unless a member is silent: then they wait until it is declared down, which
 * begins them anew (failover-cluster §1.2: a silent node costs up to its time-out).
 */
export function regroupDue(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  if (observersOf(tx, view).length === 0 || silentMembers(tx, view).length > 0) return;
  const cluster = clusterOf(tx, view.cluster);
  const { witness } = cluster;
  const ownerLost = witness?.owner != null && !view.members.includes(witness.owner);
  if (witness?.type === 'disk' && witness.online && ownerLost) {
    tx.put({ ...view, phase: 'arbitrating', since: tx.now });
    tx.emit('cluster.arbitrationBegun', {
      object: cluster.id,
      fields: { cluster: cluster.name, witness: witness.name },
    });
    const { diskArbitrationMs } = profileOf(tx).cluster;
    tx.after(diskArbitrationMs.value, { name: 'cluster.arbitrationDue', owner: id, data: {} });
    return;
  }
  completeRegroup(tx, id);
}

/** The challenger's wait is over (failover-cluster §2.3) and the reservation is its own. */
export function arbitrationDue(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  if (observersOf(tx, view).length === 0 || silentMembers(tx, view).length > 0) return;
  completeRegroup(tx, id);
}

/**
 * The witness goes to the member that will also own the core group, which it belongs to. An absent
 * owner counts as lost.
 */
export function adoptWitness(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  const cluster = clusterOf(tx, view.cluster);
  const { witness } = cluster;
  if (!witness || (witness.owner !== null && view.members.includes(witness.owner))) return;
  const core = tx.by('group.cluster', cluster.id).find((group) => group.type === 'core');
  const target = core && placementTarget(tx, core, view);
  const owner = target ?? membersOf(tx, view)[0]?.id ?? null;
  tx.put({ ...cluster, witness: { ...witness, owner } });
}

/** Counts the votes of the members and commits the view, or gives up. */
export function completeRegroup(tx: SimTx, id: ViewId): void {
  adoptWitness(tx, id);
  const view = viewById(tx, id);
  const cluster = clusterOf(tx, view.cluster);
  const votes = votesWith(tx, cluster, view.members.length);
  const quorate = isMajority(votes);
  tx.put({ ...view, votes, quorate, phase: 'stable', since: tx.now });
  if (!quorate) {
    loseQuorum(tx, id);
    return;
  }
  const fields = { cluster: cluster.name, members: view.members.length, ...votes };
  tx.emit('cluster.regroupCompleted', { object: cluster.id, fields });
  failOver(tx, id);
  attendWaiting(tx, cluster.id);
}

export function isMajority(votes: Votes): boolean {
  return sabotaged('quorum-by-half') ? votes.have * 2 >= votes.total : hasQuorum(votes);
}
