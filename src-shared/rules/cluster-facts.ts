import type { Cluster, ClusterView, Votes } from '../model/cluster';
import type { ClusterNode, Edition, NodeState } from '../model/node';
import type { ClusterId, NodeId } from '../model/tables';
import type { Profile } from '../profiles/profile';
import type { Reader } from '../reader';
import { viewOf } from './facts';

/** Whether Windows of this edition may be a cluster node (hyperv-host §1.1, failover-cluster §5.1). */
export function mayCluster(profile: Profile, edition: Edition): boolean {
  return profile.limits.clusteredEditions.value.includes(edition);
}

/** Whether the quorum mode counts a vote of the witness, whatever its state (failover-cluster §2.1). */
export function witnessVotes(cluster: Cluster): boolean {
  return cluster.quorumMode !== 'nodeMajority' && cluster.witness !== null;
}

/**
 * The votes of a partition in which `members` nodes take part, by the inequality of failover-cluster
 * §2.1: it needs more than half of every vote there is, present or not. The prose rule of the same
 * section over-states what an odd number of nodes with a witness survives and is not used.
 */
export function votesWith(reader: Reader, cluster: Cluster, members: number): Votes {
  const nodes = reader.count('node.cluster', cluster.id);
  const witness = witnessVotes(cluster) && cluster.witness?.online === true && members > 0 ? 1 : 0;
  if (cluster.quorumMode === 'diskOnly') return { have: witness, need: 1, total: 1 };
  const total = nodes + (witnessVotes(cluster) ? 1 : 0);
  return { have: members + witness, need: Math.floor(total / 2) + 1, total };
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
  return [...reader.by('node.cluster', cluster)].sort(byNumber);
}

export function byNumber(left: ClusterNode, right: ClusterNode): number {
  return left.number - right.number;
}

export interface Survivable {
  /** How many further nodes may fail at the same time without the cluster going down. */
  readonly nodes: number;
  /** The same, should the witness fail too. Equal to `nodes` where no witness votes. */
  readonly withoutWitness: number;
  /** The members one of which may fail next: every one, or none, since votes are static. */
  readonly mayFail: readonly NodeId[];
}

/** Which nodes may still fail: what remains of the votes above the majority (failover-cluster §2.1). */
export function survivableFailures(reader: Reader, id: ClusterId): Survivable {
  const cluster = reader.get<'cluster'>(id);
  const view = viewOf(reader, id);
  if (!cluster || !view?.quorate) return { nodes: 0, withoutWitness: 0, mayFail: [] };
  const members = view.members.length;
  const lossesWith = (witnessOnline: boolean) => {
    const witness = cluster.witness && { ...cluster.witness, online: witnessOnline };
    let losses = 0;
    while (
      losses < members &&
      hasQuorum(votesWith(reader, { ...cluster, witness }, members - losses - 1))
    ) {
      losses += 1;
    }
    return losses;
  };
  const nodes = lossesWith(cluster.witness?.online === true);
  return {
    nodes,
    withoutWitness: lossesWith(false),
    mayFail: nodes > 0 ? view.members : [],
  };
}

/** The votes left, as its view believes, if a member left it now; null where the node is no member. */
export function votesAfterLeaving(reader: Reader, node: ClusterNode): Votes | null {
  const view = node.view === null ? undefined : reader.get<'view'>(node.view);
  const cluster = node.cluster === null ? undefined : reader.get<'cluster'>(node.cluster);
  if (!view || !cluster || !isMember(view, node.id)) return null;
  return votesWith(reader, cluster, view.members.length - 1);
}
