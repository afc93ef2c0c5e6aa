import type { ClusterNetwork, NetworkCut } from '../model/network';
import type { ClusterNode } from '../model/node';
import type { ClusterId, NetworkId, NodeId } from '../model/tables';
import type { Reader } from '../reader';
import { hasQuorum, holdsWitness, nodesOf, votesWith } from './cluster-facts';
import { carriesHeartbeats, routeExists } from './network-facts';

export interface PlannedCut extends NetworkCut {
  readonly networks: readonly NetworkId[];
}

/** `stays`, `stops`, or `withWitness`: it has enough votes only if it gets the witness before the others. */
export type SideOutcome = 'stays' | 'stops' | 'withWitness';

export interface SideAfterCut {
  readonly nodes: readonly ClusterNode[];
  /** Whether all of them still hear each other; where they do not, some are halted (failover-cluster §1.2). */
  readonly whole: boolean;
  /** Votes it has for certain, and how many it needs. */
  readonly have: number;
  readonly need: number;
  readonly outcome: SideOutcome;
}

function isMember(node: ClusterNode): boolean {
  return node.view !== null && node.silentSince === null;
}

/**
 * The sides a cluster would fall into were networks cut as well as they are now, with the votes of each:
 * the first one is the largest. One side: the cut separates nobody.
 */
export function sidesAfterCut(
  reader: Reader,
  cluster: ClusterId,
  cut: PlannedCut,
): readonly SideAfterCut[] {
  const nodes = nodesOf(reader, cluster).filter(isMember);
  const networks = reader.by('network.cluster', cluster).filter(carriesHeartbeats);
  const hear = hearing(reader, networks, cut);
  return parted(nodes, hear)
    .map((side) => sideAfterCut(reader, cluster, side, hear))
    .sort((left, right) => right.nodes.length - left.nodes.length);
}

type Hear = (a: ClusterNode, b: ClusterNode) => boolean;

/** Whether two nodes would hear each other; remembered, since it is asked once for every pair and side. */
function hearing(reader: Reader, networks: readonly ClusterNetwork[], cut: PlannedCut): Hear {
  const planned = networks.map((network) =>
    cut.networks.includes(network.id)
      ? { ...network, cuts: [...network.cuts, { from: cut.from, to: cut.to, oneWay: cut.oneWay }] }
      : network,
  );
  const known = new Map<string, boolean>();
  return (a, b) => {
    const key = a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const heard = planned.some((network) => routeExists(reader, network, a, b));
    known.set(key, heard);
    return heard;
  };
}

function parted(nodes: readonly ClusterNode[], hear: Hear): readonly (readonly ClusterNode[])[] {
  const left = new Set(nodes);
  const sides: ClusterNode[][] = [];
  for (const first of nodes) {
    if (!left.delete(first)) continue;
    const side = [first];
    for (const here of side) {
      for (const other of left) {
        if (!hear(here, other)) continue;
        left.delete(other);
        side.push(other);
      }
    }
    sides.push(side.sort((a, b) => a.number - b.number));
  }
  return sides;
}

function sideAfterCut(
  reader: Reader,
  id: ClusterId,
  nodes: readonly ClusterNode[],
  hear: Hear,
): SideAfterCut {
  const whole = nodes.every((a, index) => nodes.slice(index + 1).every((b) => hear(a, b)));
  const cluster = reader.get<'cluster'>(id);
  if (!cluster) return { nodes, whole, have: 0, need: 0, outcome: 'stops' };
  const ids: readonly NodeId[] = nodes.map((node) => node.id);
  // Who holds the reservation of a disk keeps it; a share goes to whoever locks it first (§2.3).
  const disk = cluster.witness?.type === 'disk';
  const sure = votesWith(reader, cluster, ids, disk && holdsWitness(cluster, ids));
  const best = votesWith(reader, cluster, ids, !disk && cluster.witness?.online === true);
  const outcome = hasQuorum(sure) ? 'stays' : hasQuorum(best) ? 'withWitness' : 'stops';
  return { nodes, whole, have: sure.have, need: sure.need, outcome };
}
