import { assert } from '../../../src-shared/assert';
import type { Cluster, Votes } from '../../../src-shared/model/cluster';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { NodeId, ViewId } from '../../../src-shared/model/tables';
import {
  hasQuorum,
  holdsWitness,
  nodesOf,
  votesWith,
} from '../../../src-shared/rules/cluster-facts';
import { adjustedVotes } from '../../../src-shared/rules/dynamic-votes';
import { clusterOf, viewById } from '../cluster/membership';
import { sabotaged } from '../sabotage';
import type { SimTx } from '../wakeups';
import { liveViews } from './views';

export function isMajority(votes: Votes): boolean {
  return sabotaged('quorum-by-half') ? votes.have * 2 >= votes.total : hasQuorum(votes);
}

/**
 * A view was committed with quorum: where votes are managed, those that are not there lose theirs and
 * those that are have theirs again (failover-cluster §2.2). Puts the votes of the view as they are then.
 */
export function adjustVotes(tx: SimTx, id: ViewId, leaving?: NodeId): void {
  const view = viewById(tx, id);
  const cluster = clusterOf(tx, view.cluster);
  // A forced part ignores votes, and beside one nobody's are changed (failover-cluster §2.4).
  const byForce = liveViews(tx, cluster.id).some((each) => each.forced);
  const members = view.members.filter((member) => member !== leaving);
  // The last one to go keeps its vote: it is the one that may form the cluster again.
  if (cluster.dynamicQuorum && !byForce && members.length > 0) {
    const held = holdsWitness(cluster, view.members);
    const set = adjustedVotes(tx, cluster, members, held, (voters) => anyOf(tx, cluster, voters));
    for (const node of nodesOf(tx, cluster.id)) {
      const dynamicWeight = set.voters.has(node.id) ? 1 : 0;
      if (node.dynamicWeight !== dynamicWeight) tx.put({ ...node, dynamicWeight });
    }
    const { witness } = cluster;
    if (witness && witness.dynamicWeight !== set.witness) {
      tx.put({ ...cluster, witness: { ...witness, dynamicWeight: set.witness } });
    }
  }
  recount(tx, id);
}

/** Without management every node with a weight has its vote, and so has the witness. */
export function resetVotes(tx: SimTx, cluster: Cluster): void {
  for (const node of nodesOf(tx, cluster.id)) {
    if (node.dynamicWeight !== 1) tx.put({ ...node, dynamicWeight: 1 });
  }
  const { witness } = clusterOf(tx, cluster.id);
  if (witness && witness.dynamicWeight !== 1) {
    tx.put({ ...clusterOf(tx, cluster.id), witness: { ...witness, dynamicWeight: 1 } });
  }
}

/** Puts the votes of a view as they are counted now, and logs where their number changed. */
export function recount(tx: SimTx, id: ViewId): Votes {
  const view = viewById(tx, id);
  const cluster = clusterOf(tx, view.cluster);
  const votes = votesWith(tx, cluster, view.members);
  tx.put({ ...view, votes });
  if (cluster.dynamicQuorum && votes.total !== view.votes.total && view.quorate) {
    const { total, need } = votes;
    tx.emit('cluster.votesAdjusted', {
      object: cluster.id,
      fields: { cluster: cluster.name, total, need },
    });
  }
  return votes;
}

/** One of an even number of voters loses its vote at random (failover-cluster §2.2). */
function anyOf(tx: SimTx, cluster: Cluster, voters: readonly ClusterNode[]): NodeId {
  const chosen = voters[tx.draw('tieBreaker', cluster.id, [0, voters.length - 1])];
  assert(chosen, 'somebody votes');
  return chosen.id;
}
