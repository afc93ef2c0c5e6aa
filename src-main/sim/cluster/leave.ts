import type { NodeId } from '../../../src-shared/model/tables';
import { votesWith } from '../../../src-shared/rules/cluster-facts';
import { adjustVotes } from '../quorum/votes';
import { storageAfterCommit } from '../storage/membership';
import type { SimTx } from '../wakeups';
import { clusterOf, isHeld, nodeOf, viewById, withoutMembers } from './membership';
import { dissolveView } from './quorum-loss';
import { continueRegroup } from './regroup';
import { adoptWitness, completeRegroup } from './witness';

/**
 * A node leaves its view in order: it says so, hence no heartbeat is missed, nothing is logged as
 * removed, and the others agree at once. What it still owns is taken over like a lost node's.
 */
export function leaveView(tx: SimTx, id: NodeId): void {
  const node = nodeOf(tx, id);
  if (node.view === null) return;
  // Where votes are managed the others agree to go on without its vote before it goes (§2.2).
  const before = viewById(tx, node.view);
  if (before.quorate && before.phase === 'stable') adjustVotes(tx, before.id, id);
  const view = withoutMembers(viewById(tx, node.view), [id]);
  tx.cancel(id, 'cluster.routesDown');
  tx.put({ ...nodeOf(tx, id), view: null, silentSince: null });
  tx.put({ ...view, votes: votesWith(tx, clusterOf(tx, view.cluster), view.members) });
  if (view.phase === 'stable' && view.members.length > 0) adoptWitness(tx, view.id);
  if (!isHeld(tx, view)) dissolveView(tx, view.id);
  else if (view.phase === 'stable') completeRegroup(tx, view.id);
  else {
    // The regroup under way will commit; what reaches the shared volumes is known at once.
    continueRegroup(tx, view.id);
    storageAfterCommit(tx, view.cluster);
  }
}

/** Pausing changes what the view says of a member, and nothing else: it keeps its groups and its vote. */
export function setPaused(tx: SimTx, id: NodeId, paused: boolean): void {
  const node = nodeOf(tx, id);
  tx.put({ ...node, paused });
  if (node.view === null) return;
  const view = viewById(tx, node.view);
  tx.put({ ...view, states: { ...view.states, [id]: paused ? 'paused' : 'up' } });
}
