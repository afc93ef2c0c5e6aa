import type { Cluster, ClusterView, Votes } from '../model/cluster';
import type { NodeId } from '../model/tables';
import type { Reader } from '../reader';
import type { SimMs } from '../units';
import {
  hasQuorum,
  holdsWitness,
  nodesOf,
  voteOf,
  voteOfWitness,
  votesWith,
} from './cluster-facts';
import { profileOf } from './facts';
import { reachesWitness } from './witness-facts';

/** Whether somebody may fail next: it may, it may not, nobody else is there, it is gone, or nothing runs. */
export type VoterVerdict = 'yes' | 'no' | 'noVote' | 'alone' | 'gone' | 'down';

/** A node or the witness with its votes, and what is left when it fails next. */
export interface Voter {
  readonly id: NodeId | 'witness';
  readonly name: string;
  readonly assigned: 0 | 1;
  readonly current: 0 | 1;
  readonly present: boolean;
  readonly verdict: VoterVerdict;
  /** Votes that remain without it, of those needed. */
  readonly left: number;
  readonly need: number;
}

/** Everybody who may vote, in order of node numbers, the witness last (failover-cluster §2.1, §2.2). */
export function votersOf(
  reader: Reader,
  cluster: Cluster,
  view: ClusterView | undefined,
): readonly Voter[] {
  const members = view?.members ?? [];
  const held = holdsWitness(cluster, members);
  const votes = votesWith(reader, cluster, members, held);
  const byDisk = cluster.quorumMode === 'diskOnly';
  const voters: Voter[] = nodesOf(reader, cluster.id).map((node) => {
    const present = members.includes(node.id);
    const left = present ? votesLeft(reader, cluster, members, node.id) : votes;
    return {
      id: node.id,
      name: node.name,
      assigned: byDisk ? 0 : node.weight,
      current: byDisk ? 0 : voteOf(cluster, node),
      present,
      verdict: verdictOf(view, present, members.length, votes, left),
      left: left.have,
      need: left.need,
    };
  });
  const { witness } = cluster;
  if (!witness || cluster.quorumMode === 'nodeMajority') return voters;
  const bare = votesWith(reader, cluster, members, false);
  const current = byDisk ? 1 : voteOfWitness(cluster);
  return [
    ...voters,
    {
      id: 'witness',
      name: witness.name,
      assigned: 1,
      current,
      present: held,
      verdict: verdictOf(view, held, members.length + 1, votes, bare),
      left: bare.have,
      need: bare.need,
    },
  ];
}

function verdictOf(
  view: ClusterView | undefined,
  present: boolean,
  others: number,
  before: Votes,
  left: Votes,
): VoterVerdict {
  if (!view?.quorate) return 'down';
  if (!present) return 'gone';
  if (others < 2) return 'alone';
  if (!hasQuorum(left) && !view.forced) return 'no';
  return left.have === before.have ? 'noVote' : 'yes';
}

/** The votes after an unannounced loss: with the witness only where another member reaches it. */
function votesLeft(
  reader: Reader,
  cluster: Cluster,
  members: readonly NodeId[],
  lost: NodeId,
): Votes {
  const rest = members.filter((id) => id !== lost);
  const holds = holdsWitness(cluster, members);
  const stays =
    cluster.witness?.owner !== lost || rest.some((id) => reachesWitness(reader, cluster, id));
  return votesWith(reader, cluster, rest, holds && stays);
}

/** What follows when a member falls silent: when it is noticed, whether the witness costs time, what is left. */
export interface NextLoss {
  readonly detectionMs: SimMs;
  readonly arbitrationMs: SimMs | null;
  readonly left: number;
  readonly need: number;
  readonly kept: boolean;
}

export function lossOf(
  reader: Reader,
  cluster: Cluster,
  view: ClusterView,
  node: NodeId,
): NextLoss {
  const left = votesLeft(reader, cluster, view.members, node);
  const { witness } = cluster;
  const costs = witness?.type === 'disk' && witness.online && witness.owner === node;
  return {
    detectionMs: cluster.sameSubnetDelayMs * cluster.sameSubnetThreshold,
    arbitrationMs: costs ? profileOf(reader).cluster.diskArbitrationMs.value : null,
    left: left.have,
    need: left.need,
    kept: view.members.length > 1 && (hasQuorum(left) || view.forced),
  };
}
