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
 * The members have agreed on who is there, and all of them answer. A disk witness whose holder is not
 * among them is arbitrated for first; then the votes are counted (failover-cluster §1.2, §2.3).
 */
export function stagesDone(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
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
