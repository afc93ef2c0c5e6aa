import type { SimMs } from '../units';
import type { ClusterId, NodeId, ViewId } from './ids';

export const editions = ['standard', 'enterprise', 'datacenter', 'hyperVServer'] as const;
export type Edition = (typeof editions)[number];

/** The physical machine, whatever anybody believes of it. */
export type MachineState = 'off' | 'starting' | 'on' | 'shuttingDown' | 'hung' | 'stopError';

/** The cluster service (clussvc) as a process on that machine. */
export type ServiceState = 'stopped' | 'starting' | 'running' | 'stopping' | 'hung';

/** What a view says of a node. WMI numbers: failover-cluster §1.3. */
export type NodeState = 'up' | 'down' | 'paused' | 'joining';
export const nodeStateNumber: Readonly<Record<NodeState, number>> = {
  up: 0,
  down: 1,
  paused: 2,
  joining: 3,
};

/**
 * A physical server: its hardware, and three independent facts about it. The machine may be on while
 * the service is stopped, and the service may run while the node belongs to no view.
 */
export interface ClusterNode {
  readonly kind: 'node';
  readonly id: NodeId;
  readonly name: string;
  /** The node id inside the cluster, from 1; ties in placement are settled by it. */
  readonly number: number;
  readonly cluster: ClusterId | null;
  readonly edition: Edition;
  readonly sockets: number;
  readonly coresPerSocket: number;
  readonly threadsPerCore: number;
  readonly logicalProcessors: number;
  readonly memoryMiB: number;
  /** Memory the parent partition keeps for itself (hyperv-host §4.4). */
  readonly rootReserveMiB: number;
  readonly machine: MachineState;
  readonly service: ServiceState;
  /** The view this node takes part in; null while it is not a member. */
  readonly view: ViewId | null;
  /** Whether an administrator paused the node: it keeps its groups and receives no further ones. */
  readonly paused: boolean;
  /** Since when the members of its view no longer hear it; null while they do, or it is no member. */
  readonly silentSince: SimMs | null;
  /** When Windows on it last came up; null while the machine is not on. */
  readonly bootedAt: SimMs | null;
  /** Row in the node columns. */
  readonly row: number;
}
