import type { SimMs } from '../units';
import type { ClusterId, DiskId, GroupId, NetworkId, NodeId, ViewId, VmId } from './ids';
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
  /** What the cluster says: its resource is online, so that its vote counts. */
  readonly online: boolean;
  /** The node that holds the witness; a lost holder costs arbitration (failover-cluster §2.3). */
  readonly owner: NodeId | null;
  /** The disk it is on; null for a file share. */
  readonly disk: DiskId | null;
  /** Truth: the file server answers. A disk's own health stands with the disk. */
  readonly healthy: boolean;
  /** Truth: nodes from which the file share cannot be reached. */
  readonly cutFrom: readonly NodeId[];
  /** WitnessDynamicWeight (2012 R2); 1 where the profile has no dynamic witness. */
  readonly dynamicWeight: 0 | 1;
}

/** Another computer has its address, or the name server or the directory do not take its name. */
export const accessPointTroubles = ['duplicateAddress', 'nameServer', 'directory'] as const;
export type AccessPointTrouble = (typeof accessPointTroubles)[number];

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
  readonly crossSubnetDelayMs: number;
  readonly crossSubnetThreshold: number;
  /** The access point: the address of the cluster name; null where it is given by DHCP. */
  readonly address: string | null;
  /** Truth: what keeps the access point from working; null while nothing does. */
  readonly accessPointTrouble: AccessPointTrouble | null;
  readonly sharedVolumesEnabled: boolean;
  /** Rises with every change of the database; a node that missed one is stale (failover-cluster §1.3). */
  readonly databaseVersion: number;
  /** The version the witness disk holds a copy of; null where the witness holds none. */
  readonly witnessDatabaseVersion: number | null;
  /** Dynamic management of votes (2012+); always false in 2008 R2. */
  readonly dynamicQuorum: boolean;
  /** LowerQuorumPriorityNodeID (2012 R2). */
  readonly lowerQuorumPriorityNode: NodeId | null;
  /** ClusterEnforcedAntiAffinity (2012+). */
  readonly enforcedAntiAffinity: boolean;
  /** Live migrations a node takes part in at a time; 1 in 2008 R2 (failover-cluster §5.1). */
  readonly migrationsPerNode: number;
  /** How memory travels: `compression` and `smb` in 2012 R2 and later only. */
  readonly migrationPerformance: 'tcp' | 'compression' | 'smb';
  /** Networks for live migration, the first one tried first (2012+); empty: the usual order. */
  readonly migrationNetworks: readonly NetworkId[];
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
  /** Started with ForceQuorum: votes do not matter until there are enough of them (failover-cluster §2.4). */
  readonly forced: boolean;
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
  | 'placement'
  | 'startSlot'
  | 'restart'
  | 'retry'
  | 'quorum'
  | 'offlineAction'
  | 'move'
  /** Its disk or shared volume is on its way online. */
  | 'storage';

/** Resource states with the numbers of failover-cluster §3.1. */
export const resourceStateNumber = {
  inherited: 0,
  initializing: 1,
  online: 2,
  offline: 3,
  failed: 4,
  pending: 128,
  onlinePending: 129,
  offlinePending: 130,
} as const;
export type ResourceState = keyof typeof resourceStateNumber;

/** The resources a group can hold, by the part they play in it; see `rules/group-facts.ts`. */
export const groupResources = [
  'virtualMachine',
  'configuration',
  'disk',
  'clusterName',
  'clusterAddress',
] as const;
export type GroupResource = (typeof groupResources)[number];

/** What is done when a resource fails (failover-cluster §3.2, §3.3). A record that has none follows the profile. */
export interface ResourcePolicy {
  /** 0 do not restart, 1 restart without failing over, 2 restart and then fail over. */
  readonly restartAction: 0 | 1 | 2;
  readonly restartThreshold: number;
  readonly restartDelayMs: SimMs;
  readonly restartPeriodMs: SimMs;
  /** When a resource that failed for good is started again; null: never. */
  readonly retryPeriodMs: SimMs | null;
  readonly pendingTimeoutMs: SimMs;
  readonly looksAliveMs: SimMs;
  readonly isAliveMs: SimMs;
  readonly separateMonitor: boolean;
}

/** OfflineAction of a virtual machine resource: 0 turn off, 1 save, 2 shut down, 3 shut down (forced). */
export const offlineActionNumber = { turnOff: 0, save: 1, shutDown: 2, shutDownForced: 3 } as const;
export type OfflineAction = keyof typeof offlineActionNumber;

/** AutoFailbackType with its window; hours 0 to 23, null: at once (failover-cluster §3.3). */
export interface Failback {
  readonly allowed: boolean;
  readonly window: { readonly fromHour: number; readonly toHour: number } | null;
}

/** Priorities of 2012 and later (failover-cluster §3.4); 0 is *No Auto Start*. */
export const priorities = [3000, 2000, 1000, 0] as const;
export type Priority = (typeof priorities)[number];

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
  /** The same of the resource beside it: the machine's configuration, or the cluster's address. */
  readonly secondRestarts: readonly SimMs[];
  /** The resource that failed last, while it is restarted or left failed; null else. */
  readonly failing: GroupResource | null;
  /** Truth: since when an entry point of its resource has not returned; null while they do. */
  readonly hungSince: SimMs | null;
  /** Where it goes once its offline action is done; null while nobody moves it. */
  readonly moveTo: NodeId | null;
  /** The group of higher priority it makes room for, from its offline action on until it starts again (2012+). */
  readonly preemptedBy: GroupId | null;
  /** Failovers allowed in a period before it is left failed; null: nodes less one (§3.3). */
  readonly failoverThreshold: number | null;
  readonly failoverPeriodMs: SimMs;
  /** When it failed over inside the period. */
  readonly failovers: readonly SimMs[];
  readonly failback: Failback;
  /** AntiAffinityClassNames. */
  readonly antiAffinity: readonly string[];
  readonly priority: Priority;
  /** The node it was last active on or moved to by an administrator (DefaultOwner, §3.3). */
  readonly defaultOwner: NodeId | null;
  /** Of the virtual machine resource; null follows the profile. */
  readonly policy: ResourcePolicy | null;
  readonly offlineAction: OfflineAction;
  /** Whether a lost guest heartbeat fails the resource (CheckHeartbeat). */
  readonly checkHeartbeat: boolean;
  /** Possible owners of the configuration resource; a node has to be one of every resource's (§3.4). Empty: all. */
  readonly configurationOwners: readonly NodeId[];
  /**
   * The view whose own copy of the database holds it, null for the cluster's. A second copy exists only
   * while a forced partition runs beside another one (failover-cluster §2.4).
   */
  readonly partition: ViewId | null;
}
