import type { EventIdentity } from '../events';
import { fact, windows } from './identity';

/** What can happen to networks, routes, isolation. */
export interface NetworkEvents {
  'network.configured': { network: string };
  'network.switchFailed': { network: string };
  'network.switchRestored': { network: string };
  /** `nodes` and `others` are lists of names. */
  'network.cut': { network: string; nodes: string; others: string };
  'network.cutOneWay': { network: string; nodes: string; others: string };
  'network.healed': { network: string };
  'network.lossSet': { network: string; lossPermille: number };
  'network.latencySet': { network: string; latencyMs: number };
  'interface.disconnected': { interface: string; node: string };
  'interface.connected': { interface: string; node: string };
  /** Every heartbeat between the two lists was missed often enough. */
  'network.routeDown': { network: string; nodes: string; others: string };
  /** The same, among all of them. */
  'network.allRoutesDown': { network: string; nodes: string };
  'network.routeUp': { network: string; nodes: string };
  'network.heartbeatsDropped': { node: string; other: string; missed: number };
  'network.partitioned': { network: string };
  'network.down': { network: string };
  /** Only a network the cluster must not use would still connect the sides. */
  'network.onlyUnusedPath': { network: string };
  'interface.failed': { interface: string; node: string; network: string };
  'interface.unreachable': { interface: string; node: string; network: string };
  'node.noConnectivity': { node: string };
  'node.connectivityLost': { node: string };
  'node.contactReestablished': { node: string; other: string };
  'node.halted': { node: string };
  'node.quarantined': { node: string; times: number; quarantineMs: number };
  'node.quarantineRefused': { node: string; leftMs: number };
  'node.inQuarantine': { node: string; leftMs: number };
  'node.isolated': { node: string; resiliencyMs: number };
  'node.isolationExpired': { node: string };
  'node.isolationEnded': { node: string };
  'vm.unmonitored': { vm: string; node: string };
  'vm.monitored': { vm: string; node: string };
  /** `sides`: the names of each side, with a bar between the sides. */
  'cluster.split': { cluster: string; sides: string };
}

export const networkEvents: Readonly<Record<keyof NetworkEvents, EventIdentity>> = {
  'network.configured': fact(),
  'network.switchFailed': fact('error'),
  'network.switchRestored': fact(),
  'network.cut': fact('error'),
  'network.cutOneWay': fact('error'),
  'network.healed': fact(),
  'network.lossSet': fact('warning'),
  'network.latencySet': fact('warning'),
  'interface.disconnected': fact('error'),
  'interface.connected': fact(),
  'network.routeDown': fact('warning'),
  'network.allRoutesDown': fact('warning'),
  'network.routeUp': fact(),
  'network.heartbeatsDropped': fact('error'),
  'network.partitioned': windows(1129, 'error', 'cluster'),
  'network.down': windows(1130, 'error', 'cluster'),
  'network.onlyUnusedPath': windows(1569, 'warning', 'cluster', 'inferred'),
  'interface.failed': windows(1127, 'error', 'cluster'),
  'interface.unreachable': windows(1125, 'warning', 'cluster'),
  'node.noConnectivity': windows(1553, 'critical', 'cluster'),
  'node.connectivityLost': windows(1554, 'critical', 'cluster'),
  'node.contactReestablished': windows(1592, 'information', 'cluster'),
  'node.halted': windows(1006, 'critical', 'cluster'),
  'cluster.split': fact('error'),
  'node.quarantined': windows(1672, 'critical', 'cluster'),
  'node.quarantineRefused': windows(1675, 'warning', 'cluster', 'inferred'),
  'node.inQuarantine': windows(1676, 'warning', 'cluster', 'inferred'),
  'node.isolated': windows(1673, 'warning', 'cluster'),
  'node.isolationExpired': fact('warning'),
  'node.isolationEnded': windows(1680, 'information', 'cluster'),
  'vm.unmonitored': windows(1681, 'warning', 'cluster'),
  'vm.monitored': windows(1682, 'information', 'cluster'),
};
