import type { Cluster, ClusterView } from '../model/cluster';
import type { ClusterId, NodeId } from '../model/tables';
import type { Reader } from '../reader';
import { hasQuorum, holdsWitness, voteOf, voteOfWitness, votesWith } from './cluster-facts';
import { viewOf } from './facts';
import { reachesWitness } from './witness-facts';

/** What a cluster may still lose without going down. */
export interface Survivable {
  /** How many further nodes may fail at the same time, whichever they are. */
  readonly nodes: number;
  /** The same, should the witness fail first. Equal to `nodes` where no witness votes. */
  readonly withoutWitness: number;
  /** The members each of which may fail next, alone. */
  readonly mayFail: readonly NodeId[];
  /** Whether the witness may fail next; null where none votes. */
  readonly witnessMayFail: boolean | null;
}

const nothing: Survivable = { nodes: 0, withoutWitness: 0, mayFail: [], witnessMayFail: null };

/**
 * Which nodes may still fail: what remains of the votes above the majority (failover-cluster §2.1). A
 * failure that comes unannounced is counted with the votes as they are, managed or not (§2.2).
 */
export function survivableFailures(reader: Reader, id: ClusterId): Survivable {
  const cluster = reader.get<'cluster'>(id);
  const view = viewOf(reader, id);
  if (!cluster || !view?.quorate) return nothing;
  const held = holdsWitness(cluster, view.members);
  const votes = votesWith(reader, cluster, view.members, held);
  const bare = votesWith(reader, cluster, view.members, false);
  const others = view.members.length > 1;
  const mayFail = view.members.filter((node) => {
    if (!others) return false;
    const keeps = held && staysHeld(reader, cluster, view, node);
    const member = reader.get<'node'>(node);
    const vote = member && cluster.quorumMode !== 'diskOnly' ? voteOf(cluster, member) : 0;
    const lost = vote + (held && !keeps ? witnessWeight(cluster) : 0);
    return hasQuorum({ ...votes, have: votes.have - lost });
  });
  return {
    nodes: lossesWith(reader, cluster, view, held),
    withoutWitness: lossesWith(reader, cluster, view, false),
    mayFail,
    witnessMayFail: witnessWeight(cluster) === 0 ? null : !held || hasQuorum(bare),
  };
}

function witnessWeight(cluster: Cluster): number {
  return cluster.quorumMode === 'diskOnly' ? 1 : voteOfWitness(cluster);
}

/** Whether another member takes the witness over when this one is lost. */
function staysHeld(reader: Reader, cluster: Cluster, view: ClusterView, lost: NodeId): boolean {
  if (cluster.witness?.owner !== lost) return true;
  return view.members.some((node) => node !== lost && reachesWitness(reader, cluster, node));
}

/** The largest number of members that may go at once, those that vote first. At least one has to stay. */
function lossesWith(
  reader: Reader,
  cluster: Cluster,
  view: ClusterView,
  withWitness: boolean,
): number {
  const { have, need } = votesWith(reader, cluster, view.members, withWitness);
  if (have < need) return 0;
  const most = view.members.length - 1;
  if (cluster.quorumMode === 'diskOnly') return most;
  let voters = 0;
  for (const id of view.members) {
    const node = reader.get<'node'>(id);
    if (node) voters += voteOf(cluster, node);
  }
  return have - need >= voters ? most : Math.min(most, have - need);
}
