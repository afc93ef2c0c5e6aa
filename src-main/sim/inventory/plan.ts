import type {
  Failback,
  OfflineAction,
  Priority,
  QuorumMode,
  ResourcePolicy,
} from '../../../src-shared/model/cluster';
import type { DriveController, VhdFormat, VhdType } from '../../../src-shared/model/disks';
import type { NetworkRole } from '../../../src-shared/model/network';
import type {
  DynamicMemory,
  GraphicsProcessor,
  HotAddAnswer,
  RemoteFxAdapter,
} from '../../../src-shared/model/memory';
import type {
  MacPool,
  NetworkAdapter,
  PhysicalAdapter,
  VirtualSwitch,
} from '../../../src-shared/model/switches';
import type {
  Edition,
  LicenseCount,
  ServerLicense,
  HostFolders,
  HostSystem,
  ParkingSettings,
  PowerPlan,
  Processor,
} from '../../../src-shared/model/node';
import type { ClusterDisk, StorageArray } from '../../../src-shared/model/storage';
import type {
  AutomaticRecovery,
  AutomaticStartAction,
  AutomaticStopAction,
  Bios,
  Enlightenment,
  IntegrationServices,
  Workload,
} from '../../../src-shared/model/vm';
import type { LabRun, LocalText } from '../../../src-shared/model/world';
import type { Profile } from '../../../src-shared/profiles/profile';
import type { SimMs } from '../../../src-shared/units';

/** A host as a lab names it. Everything is on and up at time 0. */
export interface HostPlan {
  readonly name: string;
  /** The name of its cluster; null for a stand-alone host. */
  readonly cluster: string | null;
  readonly edition: Edition;
  /** Licences by edition; null: as many of its edition as cover it once. */
  readonly licenses: readonly ServerLicense[] | null;
  readonly sockets: number;
  readonly coresPerSocket: number;
  readonly threadsPerCore: number;
  readonly memoryMiB: number;
  readonly processor: Processor;
  /** Null: one a socket. */
  readonly numaNodes: number | null;
  readonly slat: boolean;
  readonly numaSpanning: boolean;
  readonly powerPlan: PowerPlan;
  /** What differs from the power plan's own parameters. */
  readonly parking: Partial<ParkingSettings>;
  /** Null: what is usual for its sockets. */
  readonly maximumWatts: number | null;
  readonly system: HostSystem;
  readonly site: string | null;
  readonly physicalAdapters: readonly PhysicalAdapter[];
  readonly virtualSwitches: readonly VirtualSwitch[];
  /** Null: from its first address (hyperv-host §6). */
  readonly macPool: MacPool | null;
  readonly folders: HostFolders;
  /** The disk it is installed on; null: as large as its machines need. */
  readonly localVolume: { readonly capacityMiB: number; readonly usedMiB: number } | null;
  readonly weight: 0 | 1;
  readonly gpus: readonly GraphicsProcessor[];
}

export interface NetworkPlan {
  readonly name: string;
  readonly role: NetworkRole;
  /** In CIDR notation with 24 bits: `10.0.1.0/24`; nodes get `.11` and on. */
  readonly subnet: string;
  readonly hasGateway: boolean;
  readonly bandwidthMbps: number;
  /** Null: automatic (failover-cluster §7). */
  readonly metric: number | null;
}

export interface ArrayPlan {
  readonly name: string;
  readonly site: string | null;
  readonly controllers: readonly string[];
  /** The array it mirrors; both name each other. */
  readonly mirror: string | null;
  readonly bytesPerSecond: StorageArray['bytesPerSecond'];
  readonly latencyUs: StorageArray['latencyUs'];
  /** Hosts that have no path to it; every other host of the lab has one to each controller. */
  readonly unconnected: readonly string[];
}

/** A LUN, or a local disk where `host` is given. */
export interface DiskPlan {
  readonly name: string;
  readonly cluster: string | null;
  readonly arrays: readonly string[];
  readonly host: string | null;
  readonly use: ClusterDisk['use'];
  /** The folder of a shared volume. */
  readonly folder: string | null;
  readonly capacityMiB: number;
  readonly usedMiB: number;
  /** The node that owns it at time 0; null: the core group's owner, shared volumes in turn. */
  readonly owner: string | null;
  readonly persistentReservation: boolean;
  readonly uniqueIdentifier: boolean;
  readonly dynamicDisk: boolean;
}

export interface ClusterPlan {
  readonly name: string;
  readonly quorum: QuorumMode;
  readonly witness: { readonly type: 'disk' | 'fileShare'; readonly name: string } | null;
  /** Which node owns the core group, and with it the witness; null means the first one. */
  readonly coreGroupOwner: string | null;
  readonly networks: readonly NetworkPlan[];
  /** Null: from a DHCP server. */
  readonly address: string | null;
  /** What an administrator set differently from the profile; see the fields of `Cluster`. */
  readonly settings: {
    readonly sameSubnetDelayMs?: SimMs;
    readonly sameSubnetThreshold?: number;
    readonly crossSubnetDelayMs?: SimMs;
    readonly crossSubnetThreshold?: number;
    readonly dynamicQuorum?: boolean;
    readonly lowerQuorumPriorityNode?: string;
    readonly enforcedAntiAffinity?: boolean;
    readonly migrationsPerNode?: number;
    readonly migrationPerformance?: 'tcp' | 'compression' | 'smb';
  };
}

export interface VmPlan {
  readonly name: string;
  /** Name of the host it runs on, or would run on. */
  readonly node: string;
  readonly highlyAvailable: boolean;
  readonly state: 'running' | 'off' | 'saved';
  readonly processors: number;
  readonly memoryMiB: number;
  readonly dynamicMemory: DynamicMemory | null;
  readonly memoryWeight: number;
  readonly memoryDriver: boolean;
  readonly memoryHotAdd: HotAddAnswer;
  readonly memoryLoadMiB: number;
  readonly remoteFx: RemoteFxAdapter | null;
  readonly cpuReservePermille: number;
  readonly cpuLimitPermille: number;
  readonly cpuWeight: number;
  readonly workload: Workload;
  readonly tier: 1 | 2 | 3;
  readonly guest: string;
  readonly notes: string;
  readonly integrationServices: IntegrationServices;
  readonly automaticStart: AutomaticStartAction;
  readonly automaticStartDelayMs: SimMs;
  readonly automaticStop: AutomaticStopAction;
  readonly automaticRecovery: AutomaticRecovery;
  readonly generation: 1 | 2;
  readonly bios: Bios;
  readonly comPorts: readonly [string | null, string | null];
  readonly diskette: string | null;
  /** Null: the folder its disk or its host has for it. */
  readonly configurationFolder: string | null;
  readonly guestInstalled: boolean;
  readonly bootMs: SimMs;
  readonly shutDownMs: SimMs;
  /** Cluster only: whether the group starts after a failover, and which nodes it prefers or may use. */
  readonly autoStart: boolean;
  readonly preferredOwners: readonly string[];
  readonly possibleOwners: readonly string[];
  readonly failoverThreshold: number | null;
  readonly failoverPeriodMs: SimMs | null;
  readonly failback: Failback;
  readonly antiAffinity: readonly string[];
  readonly priority: Priority;
  /** Of its resource; null follows the profile. */
  readonly policy: ResourcePolicy | null;
  readonly offlineAction: OfflineAction;
  readonly checkHeartbeat: boolean;
  /** Name of its disk; null: a shared volume of its cluster in turn, or the local disks of its host. */
  readonly disk: string | null;
  /** A dynamic address left open is dealt by the host of a machine that has run. */
  readonly adapters: readonly NetworkAdapter[];
  readonly processorCompatibility: boolean;
  readonly limitProcessorFunctionality: boolean;
  readonly enlightenment: Enlightenment;
  /** `current`: the version its host has; null: none are installed. */
  readonly integrationVersion: string | null;
  /** Null: one dynamic disk on IDE 0, sized by the workload. */
  readonly disks: readonly VhdPlan[] | null;
  readonly scsiControllers: number;
  readonly dvd: { readonly name: string; readonly place: 'host' | 'shared' } | null;
  /** Null: what is usual for its workload (`defaults.ts`). */
  readonly usedMiB: number | null;
  readonly dirtyBytesPerSecond: number | null;
  readonly workingSetMiB: number | null;
  readonly clients: number | null;
}

/** A virtual hard disk of a machine, or a disk of its host it has directly. */
export interface VhdPlan {
  /** With its extension; null: named after the machine. */
  readonly name: string | null;
  readonly controller: DriveController;
  readonly location: number;
  readonly format: VhdFormat;
  readonly type: Exclude<VhdType, 'differencing'>;
  readonly sizeMiB: number;
  /** What its guest has written; null: what is usual for the workload, as far as the volume has room. */
  readonly usedMiB: number | null;
  /** Name of the disk its file is on; null: where the machine is. */
  readonly disk: string | null;
  /** Name of the host's disk that takes its place; null for a file. */
  readonly passThrough: string | null;
  readonly growthBytesPerSecond: number | null;
}

/** A lab resolved to the last number: what `buildInventory` turns into records. */
export interface WorldPlan {
  readonly lab: string;
  readonly title: LocalText;
  readonly description: LocalText;
  readonly seed: number;
  /** The profile after the lab's overrides. */
  readonly profile: Profile;
  readonly startsAt: string;
  /** Licences of Windows that are assigned to no host. */
  readonly spareLicenses: readonly LicenseCount[];
  readonly clusters: readonly ClusterPlan[];
  readonly hosts: readonly HostPlan[];
  readonly arrays: readonly ArrayPlan[];
  readonly disks: readonly DiskPlan[];
  readonly vms: readonly VmPlan[];
  /** The state of a graded lab before it begins; null where nothing is graded. */
  readonly run: LabRun | null;
}
