import type { SimMs } from '../units';
import type { ResourcePolicy, ResourceState } from './cluster';
import type { VolumeSpace } from './disks';
import type { ArrayId, ClusterId, DiskId, GroupId, NodeId, PathId } from './ids';

/** One side of a synchronous mirror. Both partners hold the same state. */
export interface ArrayMirror {
  readonly partner: ArrayId;
  readonly state: 'synchronized' | 'split' | 'resynchronizing';
  /** The side whose content counts when the halves are joined again; settled when that begins. */
  readonly survivor: ArrayId | null;
  readonly splitAt: SimMs | null;
  readonly resyncEndsAt: SimMs | null;
}

/** A disk array (SAN). What is wrong with it is simulated. */
export interface StorageArray {
  readonly kind: 'array';
  readonly id: ArrayId;
  readonly name: string;
  /** The room it stands in; null where the lab names none. */
  readonly site: string | null;
  readonly up: boolean;
  readonly controllers: readonly { readonly name: string; readonly up: boolean }[];
  readonly mirror: ArrayMirror | null;
  /** Reads and writes it serves, in bytes per second, and its own latency in microseconds. */
  readonly bytesPerSecond: number;
  readonly latencyUs: number;
}

/** One way from a node to a controller of an array; several of them are MPIO. */
export interface StoragePath {
  readonly kind: 'path';
  readonly id: PathId;
  readonly node: NodeId;
  readonly array: ArrayId;
  /** Index into the controllers of the array. */
  readonly controller: number;
  /** Truth: adapter, cable and switch of this path work. */
  readonly connected: boolean;
}

/** States with the numbers of failover-cluster §3.1. `fileSystemRedirected` is *Redirected Access* of 2008 R2. */
export const volumeAccessNumber = {
  none: 0,
  paused: 1,
  direct: 2,
  fileSystemRedirected: 3,
  blockRedirected: 4,
} as const;
export type VolumeAccessMode = keyof typeof volumeAccessNumber;

/** Why a node has no direct access (failover-cluster §6). */
export type VolumeAccessReason =
  | 'userRequest'
  | 'noDiskConnectivity'
  | 'incompatibleFileSystemFilter'
  | 'incompatibleVolumeFilter'
  | 'backup'
  | 'coordinatorMoving'
  | 'maintenance'
  | 'offline'
  | 'noPathToCoordinator';

export interface VolumeAccess {
  readonly mode: VolumeAccessMode;
  readonly reason: VolumeAccessReason | null;
}

/** What a disk is as a cluster shared volume. Its coordinator is the disk's owner. */
export interface SharedVolume {
  /** The folder under `ClusterStorage`: `Volume1`. */
  readonly folder: string;
  /** Redirected access was turned on by an administrator, or by a backup. */
  readonly redirectedBy: 'user' | 'backup' | null;
  readonly incompatibleFilter: 'fileSystem' | 'volume' | null;
  /** While a new coordinator mounts it, I/O waits on every node. */
  readonly pausedSince: SimMs | null;
  /** How each node reaches it now, as the nodes themselves know. */
  readonly access: Readonly<Record<NodeId, VolumeAccess>>;
}

/** A LUN, or a local disk of one host. */
export interface ClusterDisk {
  readonly kind: 'disk';
  readonly id: DiskId;
  readonly cluster: ClusterId | null;
  /** *Cluster Disk 1*: the name of its resource. */
  readonly name: string;
  /** Disk number in Windows. */
  readonly number: number;
  readonly capacityMiB: number;
  /** What is on it besides the files of machines, which `usedBytes` adds up. */
  readonly otherMiB: number;
  readonly space: VolumeSpace;
  /** The arrays that hold it: two where they mirror each other, none for a local disk. */
  readonly arrays: readonly ArrayId[];
  /** The host of a local disk; null for a LUN. */
  readonly host: NodeId | null;
  readonly use: 'witness' | 'available' | 'group' | 'sharedVolume' | 'unclustered';
  /** The group its resource is in; null for a shared volume, which is in a group of its own, and outside clusters. */
  readonly group: GroupId | null;
  /** The node that owns the resource: it holds the reservation, and coordinates a shared volume. */
  readonly owner: NodeId | null;
  readonly state: ResourceState;
  /** Whether it should be online when the cluster forms (PersistentState, failover-cluster §3.3). */
  readonly persistentOnline: boolean;
  /** *Online (Maintenance)*: dependent machines are offline, the disk stays with its owner. */
  readonly maintenance: boolean;
  readonly volume: SharedVolume | null;
  /** Truth: the LUN answers at all. */
  readonly healthy: boolean;
  readonly fileSystemDamaged: boolean;
  /** What validation looks at: SCSI-3 persistent reservation, VPD page 83, basic disk, access latency. */
  readonly persistentReservation: boolean;
  readonly uniqueIdentifier: boolean;
  readonly dynamicDisk: boolean;
  readonly policy: ResourcePolicy | null;
  /** Restarts inside the restart period. */
  readonly restarts: readonly SimMs[];
  /** Row in the disk columns. */
  readonly row: number;
}
