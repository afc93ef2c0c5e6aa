import type { Cluster, ClusterView, Votes } from '../model/cluster';
import type { ClusterNode } from '../model/node';
import type { NodeId } from '../model/tables';
import type { Reader } from '../reader';
import {
  byNumber,
  holdsWitness,
  isMember,
  nodesOf,
  votesWith,
  witnessVotes,
} from './cluster-facts';
import { profileOf } from './facts';

/** Who votes from now on: the nodes with a vote, and what the vote of the witness is worth. */
export interface VoteSet {
  readonly voters: ReadonlySet<NodeId>;
  readonly witness: 0 | 1;
}

/** Votes below which a cluster with a witness never goes (failover-cluster §2.2, floor). */
const floorVotes = 3;

/**
 * The votes after a view was committed (failover-cluster §2.2). Nodes that left lose theirs, members
 * have theirs again. With a witness there are never fewer than three votes. From 2012 R2 the witness
 * votes only where it makes the number odd, and without a working one a node of an even number loses
 * its vote: `pick` chooses it, from 2 nodes on in 2012 too.
 */
export function adjustedVotes(
  reader: Reader,
  cluster: Cluster,
  members: readonly NodeId[],
  withWitness: boolean,
  pick: (voters: readonly ClusterNode[]) => NodeId,
): VoteSet {
  const nodes = nodesOf(reader, cluster.id).filter((node) => node.weight === 1);
  const present = nodes.filter((node) => members.includes(node.id));
  const voters = new Set(present.map((node) => node.id));
  const manages = profileOf(reader).quorum.dynamicWitness.value;
  if (witnessVotes(cluster) && withWitness) {
    keepFloor(voters, nodes, cluster);
    return { voters, witness: !manages || voters.size % 2 === 0 ? 1 : 0 };
  }
  const breaksTies = manages || voters.size === 2;
  const witness = manages || !witnessVotes(cluster) ? 0 : 1;
  if (breaksTies && witness === 0 && voters.size > 1 && voters.size % 2 === 0) {
    voters.delete(tieBreaker(cluster, present, pick));
  }
  return { voters, witness };
}

/** Nodes that left keep their votes where fewer than three would remain, the witness among them. */
function keepFloor(voters: Set<NodeId>, nodes: readonly ClusterNode[], cluster: Cluster): void {
  const gone = nodes.filter((node) => !voters.has(node.id));
  // Of those that are gone, one that had its vote until now keeps it first.
  gone.sort((left, right) => right.dynamicWeight - left.dynamicWeight || byNumber(left, right));
  const least = cluster.quorumMode === 'diskOnly' ? 0 : floorVotes - 1;
  for (const node of gone) {
    if (voters.size >= least) return;
    voters.add(node.id);
  }
}

/** LowerQuorumPriorityNodeID, else the one that lost its vote before, else any (failover-cluster §2.2). */
function tieBreaker(
  cluster: Cluster,
  voters: readonly ClusterNode[],
  pick: (voters: readonly ClusterNode[]) => NodeId,
): NodeId {
  const named = voters.find((node) => node.id === cluster.lowerQuorumPriorityNode);
  const before = voters.filter((node) => node.dynamicWeight === 0);
  const [only] = before;
  return named?.id ?? (only && before.length === 1 ? only.id : pick(voters));
}

/** The votes as they would be counted with these voters. */
export function votesIn(
  reader: Reader,
  cluster: Cluster,
  { voters, witness }: VoteSet,
  members: readonly NodeId[],
  withWitness: boolean,
): Votes {
  if (cluster.quorumMode === 'diskOnly') return votesWith(reader, cluster, members, withWitness);
  const present = members.filter((id) => voters.has(id)).length;
  const counted = witnessVotes(cluster) ? witness : 0;
  const total = voters.size + counted;
  const have = present + (withWitness && members.length > 0 ? counted : 0);
  return { have, need: Math.floor(total / 2) + 1, total };
}

/**
 * The votes that would remain after a member left in order. Where votes are managed it hands its own
 * over before it goes (failover-cluster §2.2), and the witness moves on with the groups it owns.
 */
export function votesWithout(
  reader: Reader,
  cluster: Cluster,
  view: ClusterView,
  leaving: NodeId,
): Votes {
  const members = view.members.filter((id) => id !== leaving);
  const withWitness = holdsWitness(cluster, view.members) && members.length > 0;
  if (!cluster.dynamicQuorum) return votesWith(reader, cluster, members, withWitness);
  const votes = adjustedVotes(reader, cluster, members, withWitness, (voters) => {
    return voters[voters.length - 1]?.id ?? leaving;
  });
  return votesIn(reader, cluster, votes, members, withWitness);
}

/** The votes left, as its view believes, if a member left it now; null where the node is no member. */
export function votesAfterLeaving(reader: Reader, node: ClusterNode): Votes | null {
  const view = node.view === null ? undefined : reader.get<'view'>(node.view);
  const cluster = node.cluster === null ? undefined : reader.get<'cluster'>(node.cluster);
  if (!view || !cluster || !isMember(view, node.id)) return null;
  return votesWithout(reader, cluster, view, node.id);
}
