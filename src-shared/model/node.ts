import type { SimMs } from '../units';
import type { LocalVolume } from './disks';
import type { ClusterId, NodeId, ViewId } from './ids';
import type { MacPool, PhysicalAdapter, VirtualSwitch } from './switches';
import type { GraphicsProcessor } from './memory';

export const editions = ['standard', 'enterprise', 'datacenter', 'hyperVServer'] as const;
export type Edition = (typeof editions)[number];

/** Editions licences are sold of; Hyper-V Server is free and allows no Windows in its machines. */
export const licensedEditions = ['standard', 'enterprise', 'datacenter'] as const;
export type LicensedEdition = (typeof licensedEditions)[number];

/** A number of licences of one edition. */
export interface LicenseCount {
  readonly edition: LicensedEdition;
  readonly count: number;
}

/** Licences of Windows assigned to a server at one time (hyperv-host §9). */
export interface ServerLicense extends LicenseCount {
  /** Before time 0 where it is negative; they stay with the server for as long as a licence has to. */
  readonly assignedAt: SimMs;
}

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

export const processorVendors = ['intel', 'amd'] as const;
export type ProcessorVendor = (typeof processorVendors)[number];

/** Processor features a guest may see, as far as processor compatibility knows them (hyperv-host §3.2). */
export const processorFeatures = [
  'sse',
  'sse2',
  'sse3',
  'cmpxchg16b',
  'lahfSahf',
  'ssse3',
  'sse4.1',
  'sse4.2',
  'sse4a',
  'sse5',
  'popcnt',
  'lzcnt',
  'misalignSse',
  '3dnow',
  'xsave',
  'xsaveopt',
  'avx',
  'altMovCr8',
  'mmxExt',
] as const;
export type ProcessorFeature = (typeof processorFeatures)[number];

export interface Processor {
  readonly vendor: ProcessorVendor;
  readonly name: string;
  readonly features: readonly ProcessorFeature[];
}

/** What Windows on a server is like: what validation, migration and maintenance look at. */
export interface HostSystem {
  readonly domain: string | null;
  readonly organizationalUnit: string;
  readonly installation: 'full' | 'core';
  readonly servicePack: number;
  /** Installed updates, by number: `KB2494036`. */
  readonly updates: readonly string[];
  /** Updates downloaded and waiting to be installed. */
  readonly availableUpdates: readonly string[];
  readonly pendingReboot: boolean;
  readonly unsignedDrivers: readonly string[];
  readonly memoryDump: 'none' | 'small' | 'kernel' | 'complete';
  readonly systemDrive: string;
  /** Whether the firewall lets cluster traffic (3343) and live migration (TCP 6600) through. */
  readonly clusterPortOpen: boolean;
  readonly migrationPort: 'open' | 'refused' | 'blocked' | 'reset';
  /** Roles and services clustering needs that are missing: `Failover Clustering`, `Hyper-V`. */
  readonly missingRoles: readonly string[];
  /** Whether it is a domain controller beside; RemoteFX is not for such (hyperv-host §8). */
  readonly domainController: boolean;
}

/** Default folders of a host. */
export interface HostFolders {
  readonly virtualHardDisks: string;
  readonly virtualMachines: string;
}

/** The power plans Windows comes with. */
export const powerPlans = ['balanced', 'highPerformance', 'powerSaver'] as const;
export type PowerPlan = (typeof powerPlans)[number];

/** Core parking parameters of the active power plan, for every NUMA node alike (hyperv-host §3.4). */
export interface ParkingSettings {
  /** Logical processors of a NUMA node that must, and that may, be unparked, in percent. */
  readonly minimumPercent: number;
  readonly maximumPercent: number;
  /** Checks in a row, ten a second, before more or fewer are unparked. */
  readonly increaseChecks: number;
  readonly decreaseChecks: number;
  /** Share of the time whose concurrency the unparked ones must hold, in percent. */
  readonly concurrencyPercent: number;
  /** Utilisation of the unparked ones above which more are unparked, in percent. */
  readonly distributionPercent: number;
  /** Utilisation that must remain below this, in percent, so that one more is parked. */
  readonly headroomPercent: number;
}

/** The Virtual Machine Management service (vmms): without it machines run on, unmanaged (hyperv-host §7). */
export type ManagementService = 'stopped' | 'starting' | 'running';

/** DrainStatus (failover-cluster §1.3). */
export type DrainStatus = 'notInitiated' | 'inProgress' | 'completed' | 'failed';

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
  /** One entry an edition and time of assignment, none of count 0. */
  readonly licenses: readonly ServerLicense[];
  readonly sockets: number;
  readonly coresPerSocket: number;
  readonly threadsPerCore: number;
  readonly logicalProcessors: number;
  /** Its logical processors and its memory are dealt to these evenly (hyperv-host §3.5). */
  readonly numaNodes: number;
  /** Second-level address translation: nested or extended page tables (hyperv-host §3.3). */
  readonly slat: boolean;
  /** Whether a machine may take memory and processors of several NUMA nodes. */
  readonly numaSpanning: boolean;
  readonly powerPlan: PowerPlan;
  readonly parking: ParkingSettings;
  /** What the server draws under full load, in watts. */
  readonly maximumWatts: number;
  readonly memoryMiB: number;
  /** Memory the parent partition keeps for itself (hyperv-host §4.4). */
  readonly rootReserveMiB: number;
  /** Its graphics processors, for RemoteFX (hyperv-host §8). */
  readonly gpus: readonly GraphicsProcessor[];
  readonly machine: MachineState;
  readonly service: ServiceState;
  readonly managementService: ManagementService;
  /** The view this node takes part in; null while it is not a member. */
  readonly view: ViewId | null;
  /** Whether an administrator paused the node: it keeps its groups and receives no further ones. */
  readonly paused: boolean;
  /** Since when the members of its view no longer hear it; null while they do, or it is no member. */
  readonly silentSince: SimMs | null;
  /** When Windows on it last came up; null while the machine is not on. */
  readonly bootedAt: SimMs | null;
  readonly processor: Processor;
  readonly system: HostSystem;
  /** The room it stands in; null where the lab names none. */
  readonly site: string | null;
  /** Its network cards as far as virtual networks can be bound to them; those of the cluster stand beside them. */
  readonly physicalAdapters: readonly PhysicalAdapter[];
  /** The virtual networks its host offers, known by their names (hyperv-host §6). */
  readonly virtualSwitches: readonly VirtualSwitch[];
  /** The range of its dynamic MAC addresses. */
  readonly macPool: MacPool;
  /** Where Hyper-V puts new virtual hard disks and machines (hyperv-host §2.7). */
  readonly folders: HostFolders;
  readonly localVolume: LocalVolume;
  /** NodeWeight: whether its vote counts at all; and DynamicWeight (2012+), 1 where there is none. */
  readonly weight: 0 | 1;
  readonly dynamicWeight: 0 | 1;
  /** The version of the cluster database it holds a copy of (failover-cluster §1.3). */
  readonly databaseVersion: number;
  /** How its service was started last: `prevent` joins only, `force` formed a cluster without votes (§2.4). */
  readonly quorumStart: 'normal' | 'prevent' | 'force';
  readonly drain: DrainStatus;
  /** Since when it is isolated (2016+): no member, its machines run on unmonitored. */
  readonly isolatedSince: SimMs | null;
  /** When it was isolated inside the last hour. */
  readonly isolations: readonly SimMs[];
  readonly quarantinedUntil: SimMs | null;
  /** When it was last evicted; it may be added again AddEvictDelay later (failover-cluster §1.2). */
  readonly evictedAt: SimMs | null;
  /** Truth: the writer of Hyper-V for volume shadow copies answers, or failed. */
  readonly backupWriter: 'stable' | 'failed';
  /** Truth: Windows on it does not come up; whenever it is switched on it begins again. */
  readonly bootFails: boolean;
  /** Row in the node columns. */
  readonly row: number;
}
