import type { Cluster, ClusterView, Votes } from '../model/cluster';
import type { ClusterNode, Edition, NodeState } from '../model/node';
import type { ClusterId, NodeId } from '../model/tables';
import type { Profile } from '../profiles/profile';
import type { Reader } from '../reader';

export { survivableFailures } from './survivable';
export type { Survivable } from './survivable';

/** Whether Windows of this edition may be a cluster node (hyperv-host §1.1, failover-cluster §5.1). */
export function mayCluster(profile: Profile, edition: Edition): boolean {
  return profile.limits.clusteredEditions.value.includes(edition);
}

/** Whether the quorum mode counts a vote of the witness, whatever its state (failover-cluster §2.1). */
export function witnessVotes(cluster: Cluster): boolean {
  return cluster.quorumMode !== 'nodeMajority' && cluster.witness !== null;
}

/** The vote of a node: NodeWeight, and where votes are managed DynamicWeight with it (failover-cluster §2.2). */
export function voteOf(cluster: Cluster, node: ClusterNode): 0 | 1 {
  return cluster.dynamicQuorum && node.dynamicWeight === 0 ? 0 : node.weight;
}

/** The vote of the witness, be it reached or not; 0 where the mode counts none. */
export function voteOfWitness(cluster: Cluster): 0 | 1 {
  if (!witnessVotes(cluster) || cluster.witness === null) return 0;
  return cluster.dynamicQuorum ? cluster.witness.dynamicWeight : 1;
}

/** Whether a partition with these members holds the witness: it is online, and owned by one of them. */
export function holdsWitness({ witness }: Cluster, members: readonly NodeId[]): boolean {
  return witness !== null && witness.online && witness.owner !== null
    ? members.includes(witness.owner)
    : false;
}

/**
 * The votes of a partition in which these nodes take part, by the inequality of failover-cluster
 * §2.1: it needs more than half of every vote there is, present or not. The prose rule of the same
 * section over-states what an odd number of nodes with a witness survives and is not used.
 */
export function votesWith(
  reader: Reader,
  cluster: Cluster,
  members: readonly NodeId[],
  withWitness = holdsWitness(cluster, members),
): Votes {
  const witness = voteOfWitness(cluster);
  const reached = withWitness && members.length > 0 ? witness : 0;
  // With *Disk Only* the disk alone decides, whatever its dynamic weight.
  if (cluster.quorumMode === 'diskOnly') {
    return { have: withWitness && members.length > 0 ? 1 : 0, need: 1, total: 1 };
  }
  let have: number = reached;
  let total: number = witness;
  const present = new Set(members);
  for (const node of reader.by('node.cluster', cluster.id)) {
    const vote = voteOf(cluster, node);
    total += vote;
    if (present.has(node.id)) have += vote;
  }
  return { have, need: Math.floor(total / 2) + 1, total };
}

export function hasQuorum(votes: Votes): boolean {
  return votes.have >= votes.need;
}

/** What a view says of a node; a node it does not know is down to it. */
export function stateInView(view: ClusterView, node: NodeId): NodeState {
  return view.states[node] ?? 'down';
}

export function isMember(view: ClusterView, node: NodeId): boolean {
  return view.members.includes(node);
}

/** The nodes a cluster was configured with, in order of their number. */
export function nodesOf(reader: Reader, cluster: ClusterId): readonly ClusterNode[] {
  const nodes = reader.by('node.cluster', cluster);
  const known = sortedByNumber.get(nodes);
  if (known) return known;
  const sorted = [...nodes].sort(byNumber);
  sortedByNumber.set(nodes, sorted);
  return sorted;
}

/** By the listing they come from, which never changes: every disk asks for the nodes of its cluster. */
const sortedByNumber = new WeakMap<readonly ClusterNode[], readonly ClusterNode[]>();

export function byNumber(left: ClusterNode, right: ClusterNode): number {
  return left.number - right.number;
}
