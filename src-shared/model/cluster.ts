import type { SimMs } from '../units';
import type { ClusterId, GroupId, NodeId, ViewId, VmId } from './ids';
import type { NodeState } from './node';

export const quorumModes = [
  'nodeMajority',
  'nodeAndDiskMajority',
  'nodeAndFileShareMajority',
  'diskOnly',
] as const;
export type QuorumMode = (typeof quorumModes)[number];

export interface Witness {
  readonly type: 'disk' | 'fileShare';
  readonly name: string;
  readonly online: boolean;
  /** The node that holds the witness; a lost holder costs arbitration (failover-cluster §2.3). */
  readonly owner: NodeId | null;
}

/** The cluster as configured: what its database says, the same on every member. */
export interface Cluster {
  readonly kind: 'cluster';
  readonly id: ClusterId;
  readonly name: string;
  readonly quorumMode: QuorumMode;
  readonly witness: Witness | null;
  /** Milliseconds between heartbeats (SameSubnetDelay). */
  readonly sameSubnetDelayMs: number;
  /** Consecutive misses that take a route down (SameSubnetThreshold). */
  readonly sameSubnetThreshold: number;
}

export interface Votes {
  readonly have: number;
  readonly need: number;
  readonly total: number;
}

/**
 * What one partition of a cluster believes. Decisions are taken from it, effects happen to the truth:
 * a node that lost power a second ago is still up here.
 */
export interface ClusterView {
  readonly kind: 'view';
  readonly id: ViewId;
  readonly cluster: ClusterId;
  readonly members: readonly NodeId[];
  readonly states: Readonly<Record<NodeId, NodeState>>;
  readonly votes: Votes;
  readonly quorate: boolean;
  /** `stable`, or the regroup that is under way (failover-cluster §1.2). */
  readonly phase: 'stable' | 'regrouping' | 'arbitrating';
  readonly since: SimMs;
  /** When the placements queued so far will have been decided; a further one is queued behind them. */
  readonly placingUntil: SimMs;
}

/** Group states with the numbers of failover-cluster §3.1. */
export type GroupState = 'online' | 'offline' | 'failed' | 'partialOnline' | 'pending';
export const groupStateNumber: Readonly<Record<GroupState, number>> = {
  online: 0,
  offline: 1,
  failed: 2,
  partialOnline: 3,
  pending: 4,
};

/**
 * `placement`: a node is to be chosen; `startSlot`: its node starts too many at once; `restart`: its
 * resource failed and is restarted where it is; `retry`: every node refused it; `quorum`: the cluster
 * is down; `offlineAction`: its resource is saved or stopped; `move`: it changes hands.
 */
export type GroupWait =
  'placement' | 'startSlot' | 'restart' | 'retry' | 'quorum' | 'offlineAction' | 'move';

/** A service or application: who owns a virtual machine in the cluster. */
export interface Group {
  readonly kind: 'group';
  readonly id: GroupId;
  readonly cluster: ClusterId;
  readonly name: string;
  readonly type: 'core' | 'availableStorage' | 'virtualMachine';
  readonly vm: VmId | null;
  readonly owner: NodeId | null;
  readonly state: GroupState;
  /** Whether the group should be online when the cluster service starts (PersistentState). */
  readonly persistentOnline: boolean;
  /** Whether it is started after a failover (Auto start). */
  readonly autoStart: boolean;
  readonly preferredOwners: readonly NodeId[];
  /** Empty means every node. */
  readonly possibleOwners: readonly NodeId[];
  /** Nodes that refused the start since the last success, in the order they were tried. */
  readonly tried: readonly NodeId[];
  /** What the group is waiting for, or null. A pending group that waits for nothing is being started. */
  readonly waiting: GroupWait | null;
  /** Since when it waits; null while it does not. The order in which start slots are given. */
  readonly waitingSince: SimMs | null;
  /** When its resource was restarted on its own node, inside the restart period (failover-cluster §3.3). */
  readonly restarts: readonly SimMs[];
}
