import type { ClusterNetwork } from '../model/network';
import type { ClusterId, NodeId } from '../model/tables';
import type { Migration } from '../model/migration';
import type { VirtualMachine } from '../model/vm';
import type { MigrationFigures } from '../profiles/sections/migration';
import type { Reader } from '../reader';
import { profileOf } from './facts';
import { interfaceOn, migrationNetworks } from './network-facts';
import { redirectedBytesPerSecond } from './traffic-facts';

/**
 * The networks a live migration of a machine tries, in that order (failover-cluster §5.1): those chosen
 * for the machine, in 2012 and later for its cluster; else the usual order.
 */
export function networkOrder(
  reader: Reader,
  vm: VirtualMachine,
  cluster: ClusterId,
): readonly ClusterNetwork[] {
  const ofCluster = profileOf(reader).migration.drain.value;
  const chosen = ofCluster
    ? reader.get<'cluster'>(cluster)?.migrationNetworks
    : vm.migrationNetworks;
  return migrationNetworks(reader, cluster, chosen);
}

/** Whether the cluster takes a network for usable between two nodes. */
export function seemsUsable(
  reader: Reader,
  network: ClusterNetwork,
  a: NodeId,
  b: NodeId,
): boolean {
  if (network.state === 'down' || network.state === 'unavailable') return false;
  return [a, b].every((node) => interfaceOn(reader, node, network.id)?.state === 'up');
}

/** The first network the cluster takes for usable; null where there is none. */
export function firstNetwork(
  reader: Reader,
  vm: VirtualMachine,
  cluster: ClusterId,
  target: NodeId,
): ClusterNetwork | null {
  const order = networkOrder(reader, vm, cluster);
  return order.find((network) => seemsUsable(reader, network, vm.node, target)) ?? null;
}

/** What the adapters of a network carry in one direction, in bytes per second. */
export function lineBytesPerSecond(figures: MigrationFigures, network: ClusterNetwork): number {
  return Math.floor((figures.bytesPerSecondAt1Gbps.value * network.bandwidthMbps) / 1000);
}

/** Sending ten times as much is more than one connection manages (failover-cluster §5.5). */
function streamLimit(figures: MigrationFigures, network: ClusterNetwork, line: number): number {
  return network.bandwidthMbps <= 1000
    ? line
    : Math.min(line, figures.bytesPerSecondAt10Gbps.value);
}

/** What a connection has under way before it waits for an answer, in bytes. A modelling choice. */
const windowBytes = 4 * 1024 * 1024;
/** At this many lost frames in a thousand half of the bandwidth is left. A modelling choice. */
const halvingLossPermille = 20;

function afterLossAndLatency(network: ClusterNetwork, bytesPerSecond: number): number {
  const { lossPermille, latencyMs } = network;
  const left = (bytesPerSecond * halvingLossPermille) / (halvingLossPermille + lossPermille);
  const byWindow = latencyMs === 0 ? left : (windowBytes * 1000) / (2 * latencyMs);
  return Math.floor(Math.min(left, byWindow));
}

/** Whether a migration sends memory at the moment. */
export function sends(migration: Migration): boolean {
  return migration.phase === 'preCopy' || migration.phase === 'blackout';
}

/** Other traffic leaves a migration at least this much of an adapter, in permille. A modelling choice. */
const leastPermille = 100;

/**
 * The share of a network a migration between two nodes gets: adapters are shared fairly by the
 * migrations that send or receive there, after what other traffic takes. `joining` counts one more.
 */
export function shareOf(
  reader: Reader,
  network: ClusterNetwork,
  source: NodeId,
  target: NodeId,
  joining: 0 | 1,
): number {
  const figures = profileOf(reader).migration;
  const line = lineBytesPerSecond(figures, network);
  const senders = reader.by('migration.network', network.id).filter(sends);
  const at = (node: NodeId, count: number) => {
    const free = line - otherTraffic(reader, network, node);
    const usable = Math.max(free, Math.floor((line * leastPermille) / 1000));
    return Math.floor(usable / Math.max(1, count + joining));
  };
  const outgoing = senders.filter((each) => each.source === source).length;
  const incoming = senders.filter((each) => each.target === target).length;
  const fair = Math.min(at(source, outgoing), at(target, incoming));
  const performance = reader.get<'cluster'>(network.cluster)?.migrationPerformance ?? 'tcp';
  // SMB spreads over several connections: one of them is no limit any more.
  const single = performance === 'smb' ? line : streamLimit(figures, network, line);
  const carried = afterLossAndLatency(network, Math.min(fair, single));
  if (performance !== 'compression') return carried;
  return Math.floor((carried * figures.compressionPermille.value) / 1000);
}

/** Bytes per second shared volumes redirect over a node's adapter on a network. */
function otherTraffic(reader: Reader, network: ClusterNetwork, node: NodeId): number {
  return redirectedBytesPerSecond(reader, network.id, node);
}
