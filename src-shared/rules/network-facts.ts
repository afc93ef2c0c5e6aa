import type { Cluster } from '../model/cluster';
import type { ClusterNetwork, NetworkInterface } from '../model/network';
import type { ClusterNode } from '../model/node';
import type { ClusterId, NetworkId, NodeId } from '../model/tables';
import type { Reader } from '../reader';

/** A way between two nodes: a network both have an adapter on (failover-cluster §1.1). */
export interface Route {
  readonly network: ClusterNetwork;
  /** Heartbeats pass in both directions. */
  readonly works: boolean;
}

/** The adapter of a node on a network, or undefined. */
export function interfaceOn(
  reader: Reader,
  node: NodeId,
  network: NetworkId,
): NetworkInterface | undefined {
  return reader.by('interface.node', node).find((adapter) => adapter.network === network);
}

/** The networks of a cluster from the lowest metric on: that order is the order of use (§7). */
export function networksByMetric(reader: Reader, cluster: ClusterId): readonly ClusterNetwork[] {
  return [...reader.by('network.cluster', cluster)].sort(
    (left, right) => left.metric - right.metric || left.row - right.row,
  );
}

/** Whether a network carries heartbeats and other traffic of the cluster. */
export function carriesHeartbeats(network: ClusterNetwork): boolean {
  return network.role === 'cluster' || network.role === 'clusterAndClient';
}

/** Whether a frame sent by one node is on its way to the other, as far as cuts are concerned. */
function arrives({ cuts }: ClusterNetwork, sender: NodeId, receiver: NodeId): boolean {
  return !cuts.some(
    ({ from, to, oneWay }) =>
      (from.includes(sender) && to.includes(receiver)) ||
      (!oneWay && from.includes(receiver) && to.includes(sender)),
  );
}

/** Whether frames pass between two nodes on a network in both directions: its cables, switch and cuts. */
export function framesPass(reader: Reader, network: ClusterNetwork, a: NodeId, b: NodeId): boolean {
  return (
    network.switchUp &&
    network.lossPermille < 1000 &&
    interfaceOn(reader, a, network.id)?.connected === true &&
    interfaceOn(reader, b, network.id)?.connected === true &&
    arrives(network, a, b) &&
    arrives(network, b, a)
  );
}

/** The first three octets of an address: networks have 24 bits. */
function subnetOf(address: string): string {
  return address.slice(0, address.lastIndexOf('.'));
}

/** How often heartbeats go between two adapters, and how many may be missed (failover-cluster §1.1). */
export function heartbeatOf(
  cluster: Cluster,
  from: Pick<NetworkInterface, 'address'>,
  to: Pick<NetworkInterface, 'address'>,
): { readonly delayMs: number; readonly threshold: number } {
  return subnetOf(from.address) === subnetOf(to.address)
    ? { delayMs: cluster.sameSubnetDelayMs, threshold: cluster.sameSubnetThreshold }
    : { delayMs: cluster.crossSubnetDelayMs, threshold: cluster.crossSubnetThreshold };
}

/** Whether Windows on a node sends heartbeats: the kernel does, for a hung cluster service too. */
export function sendsHeartbeats(node: ClusterNode): boolean {
  const windowsRuns = node.machine === 'on' || node.machine === 'shuttingDown';
  return windowsRuns && node.service !== 'stopped';
}

/** Whether a network lets heartbeats and their replies through in time, were both nodes to send them. */
export function routeExists(
  reader: Reader,
  network: ClusterNetwork,
  a: ClusterNode,
  b: ClusterNode,
): boolean {
  if (!carriesHeartbeats(network) || !framesPass(reader, network, a.id, b.id)) return false;
  if (!a.system.clusterPortOpen || !b.system.clusterPortOpen) return false;
  const cluster = reader.get<'cluster'>(network.cluster);
  const from = interfaceOn(reader, a.id, network.id);
  const to = interfaceOn(reader, b.id, network.id);
  if (!cluster || !from || !to) return false;
  // A heartbeat is a request and its reply: an answer later than the next request counts as missed.
  return 2 * network.latencyMs <= heartbeatOf(cluster, from, to).delayMs;
}

/** The routes between two nodes of a cluster, from the lowest metric on. */
export function routesBetween(reader: Reader, a: NodeId, b: NodeId): readonly Route[] {
  const from = reader.get<'node'>(a);
  const to = reader.get<'node'>(b);
  if (!from?.cluster || !to || from.cluster !== to.cluster) return [];
  const send = sendsHeartbeats(from) && sendsHeartbeats(to);
  return networksByMetric(reader, from.cluster)
    .filter(carriesHeartbeats)
    .map((network) => ({ network, works: send && routeExists(reader, network, from, to) }));
}

/**
 * Whether two nodes hear each other on any network. Truth, not what anybody has noticed. Nodes of a
 * cluster without a network hear each other: there is nothing that could come between them.
 */
export function canReach(reader: Reader, a: NodeId, b: NodeId): boolean {
  if (a === b) return true;
  const from = reader.get<'node'>(a);
  const to = reader.get<'node'>(b);
  if (!from || !to || !sendsHeartbeats(from) || !sendsHeartbeats(to)) return false;
  return isLinked(reader, from, to);
}

/** Whether a network would let two nodes hear each other, were both to send. */
export function isLinked(reader: Reader, from: ClusterNode, to: ClusterNode): boolean {
  if (from.cluster === null || from.cluster !== to.cluster) return false;
  const networks = reader.by('network.cluster', from.cluster);
  if (networks.length === 0) return true;
  return networks.some((network) => routeExists(reader, network, from, to));
}

/** Whether a node hears every one of the others. */
export function reachesAll(reader: Reader, node: NodeId, others: readonly NodeId[]): boolean {
  return others.every((other) => canReach(reader, node, other));
}

/**
 * The network that carries shared volumes: the one with the lowest metric (failover-cluster §6, §7);
 * between two nodes, the lowest on which frames pass between them. Null where there is none.
 */
export function csvNetwork(
  reader: Reader,
  cluster: ClusterId,
  between?: readonly [NodeId, NodeId],
): ClusterNetwork | null {
  const usable = networksByMetric(reader, cluster).filter(carriesHeartbeats);
  if (!between) return usable[0] ?? null;
  const [from, to] = between;
  return usable.find((network) => framesPass(reader, network, from, to)) ?? null;
}

/**
 * The networks for live migration in the order in which they are tried: those an administrator chose,
 * else networks without a default gateway first and the one of the shared volumes last
 * (failover-cluster §5.1, §7). Networks the cluster does not use are left out.
 */
export function migrationNetworks(
  reader: Reader,
  cluster: ClusterId,
  chosen: readonly NetworkId[] = [],
): readonly ClusterNetwork[] {
  const networks = networksByMetric(reader, cluster).filter(carriesHeartbeats);
  const picked = chosen.flatMap((id) => networks.find((network) => network.id === id) ?? []);
  if (picked.length > 0) return picked;
  const [lowest, ...others] = networks;
  return lowest === undefined ? [] : [...others, lowest];
}
