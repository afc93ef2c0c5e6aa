import type { ClusterId, ViewId } from '../../../src-shared/model/tables';
import { attendWaiting } from '../cluster/join';
import { clusterOf, viewById } from '../cluster/membership';
import { loseQuorum } from '../cluster/quorum-loss';
import type { SimTx } from '../wakeups';
import { adjustVotes, isMajority, recount } from './votes';

/**
 * Votes changed without a regroup: a weight, the mode, the witness. Every partition counts anew; one
 * that lacks votes stops (failover-cluster §2.5), one that was forced and has enough is so no longer.
 */
export function countAgain(tx: SimTx, id: ClusterId): void {
  for (const { id: view } of tx.by('view.cluster', id)) {
    const votes = recount(tx, view);
    const { members, phase, forced } = viewById(tx, view);
    // While the members regroup or arbitrate the votes are counted at the end of it.
    if (members.length === 0 || phase !== 'stable') continue;
    if (isMajority(votes)) {
      endForce(tx, view);
      adjustVotes(tx, view);
    } else if (!forced) loseQuorum(tx, view);
  }
  attendWaiting(tx, id);
}

/** Normal votes suffice: quorum is no longer forced, and a later loss stops the cluster again (§2.4). */
export function endForce(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  if (!view.forced) return;
  const cluster = clusterOf(tx, view.cluster);
  const { have, need } = view.votes;
  tx.put({ ...view, forced: false });
  tx.because(tx.cause, () =>
    tx.emit('cluster.forceEnded', {
      object: cluster.id,
      fields: { cluster: cluster.name, have, need },
    }),
  );
}
