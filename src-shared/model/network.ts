import type { SimMs } from '../units';
import type { ClusterId, InterfaceId, NetworkId, NodeId } from './ids';

/** What a cluster uses a network for, with the numbers of failover-cluster §3.1. */
export const networkRoleNumber = { none: 0, cluster: 1, client: 2, clusterAndClient: 3 } as const;
export type NetworkRole = keyof typeof networkRoleNumber;
/** The roles an administrator may give (failover-cluster §7); *client* alone stands in the enumeration only. */
export const networkRoles = ['none', 'cluster', 'clusterAndClient'] as const;

export const networkStateNumber = { unavailable: 0, down: 1, partitioned: 2, up: 3 } as const;
export type NetworkState = keyof typeof networkStateNumber;

export const interfaceStateNumber = { unavailable: 0, failed: 1, unreachable: 2, up: 3 } as const;
export type InterfaceState = keyof typeof interfaceStateNumber;

/** Frames from some nodes to others get lost. `oneWay`: only in that direction. */
export interface NetworkCut {
  readonly from: readonly NodeId[];
  readonly to: readonly NodeId[];
  readonly oneWay: boolean;
}

/** Pairs of nodes, one of each list, between which a network carries no heartbeats. */
export interface BrokenRoutes {
  readonly from: readonly NodeId[];
  readonly to: readonly NodeId[];
  readonly since: SimMs;
  /** When they will have missed enough of them: from then on the cluster knows (failover-cluster §1.1). */
  readonly noticedAt: SimMs;
}

/** A cluster network: one subnet with an adapter of every node. What is wrong with it is simulated. */
export interface ClusterNetwork {
  readonly kind: 'network';
  readonly id: NetworkId;
  readonly cluster: ClusterId;
  readonly name: string;
  readonly role: NetworkRole;
  /** In CIDR notation: `10.0.1.0/24`. */
  readonly subnet: string;
  readonly hasGateway: boolean;
  /** Line rate of its adapters in megabits (1,000,000 bits) per second. */
  readonly bandwidthMbps: number;
  /** The lowest metric carries shared volumes and cluster traffic, the second lowest live migration (§7). */
  readonly metric: number;
  readonly autoMetric: boolean;
  /** What the cluster says of it. */
  readonly state: NetworkState;
  /** Truth: the switch works. */
  readonly switchUp: boolean;
  /** Truth: time added to every frame in one direction, in milliseconds. */
  readonly latencyMs: number;
  /** Truth: frames lost in one direction, in permille. */
  readonly lossPermille: number;
  readonly cuts: readonly NetworkCut[];
  /** Routes that are down for whatever reason, some of them not noticed yet. */
  readonly broken: readonly BrokenRoutes[];
  /** Row in the network columns. */
  readonly row: number;
}

/** A node's adapter on a cluster network. */
export interface NetworkInterface {
  readonly kind: 'interface';
  readonly id: InterfaceId;
  readonly node: NodeId;
  readonly network: NetworkId;
  readonly name: string;
  readonly address: string;
  /** Truth: adapter and cable work. */
  readonly connected: boolean;
  /** What the cluster says of it. */
  readonly state: InterfaceState;
}
