import type { SimMs } from '../units';
import type { Work } from './backup';
import type { Drive } from './disks';
import type {
  BackupJobId,
  DiskId,
  GroupId,
  NetworkId,
  NodeId,
  SnapshotId,
  TaskId,
  VmId,
  WorkerId,
} from './ids';
import type { DynamicMemory, HotAddAnswer, MemoryLoad, RemoteFxAdapter } from './memory';
import type { ProcessorFeature, ProcessorVendor } from './node';
import type { NetworkAdapter } from './switches';

/** Virtual machine states with the EnabledState numbers of hyperv-host §2.1. */
export const vmStateNumber = {
  unknown: 0,
  running: 2,
  off: 3,
  paused: 32768,
  saved: 32769,
  starting: 32770,
  saving: 32773,
  stopping: 32774,
  pausing: 32776,
  resuming: 32777,
  /** The number of 2012 and later; before, a paused machine of which the health says why. */
  pausedCritical: 32785,
} as const;
export type VmState = keyof typeof vmStateNumber;

/** The states a worker process can be in; a machine without a worker is off or saved. */
export type WorkerState = Exclude<VmState, 'unknown' | 'off' | 'saved' | 'pausedCritical'>;

/** OperationalStatus[0] and [1] of hyperv-host §2.3. */
export const operationalStatusNumber = {
  ok: 2,
  degraded: 3,
  predictiveFailure: 5,
  inService: 11,
  creatingSnapshot: 32768,
  applyingSnapshot: 32769,
  waitingToStart: 32771,
  mergingDisks: 32772,
  exporting: 32773,
  migrating: 32774,
} as const;
export type OperationalStatus = keyof typeof operationalStatusNumber;

/** Heartbeat integration component, hyperv-host §2.3. */
export const heartbeatNumber = {
  ok: 2,
  noContact: 12,
  lostCommunication: 13,
  paused: 15,
} as const;
export type Heartbeat = keyof typeof heartbeatNumber;

export const workloads = ['idle', 'file', 'web', 'sql', 'vdi', 'batch'] as const;
export type Workload = (typeof workloads)[number];

export const automaticStartActions = ['nothing', 'startIfRunning', 'start'] as const;
export type AutomaticStartAction = (typeof automaticStartActions)[number];
export const automaticStopActions = ['turnOff', 'save', 'shutDown'] as const;
export type AutomaticStopAction = (typeof automaticStopActions)[number];

/** What *Checkpoint* takes (2016 and later, hyperv-host §5.4); earlier versions know `standard` only. */
export const checkpointTypes = ['production', 'productionOnly', 'standard', 'disabled'] as const;
export type CheckpointType = (typeof checkpointTypes)[number];

/** What a machine does after its worker process ended unexpectedly (hyperv-host §2.5); a clustered one follows its group. */
export const automaticRecoveries = ['none', 'restart', 'revert'] as const;
export type AutomaticRecovery = (typeof automaticRecoveries)[number];

/** What a firmware may start from, with the BootOrder codes of hyperv-host §2.7. */
export const bootDeviceNumber = { floppy: 0, cd: 1, ide: 2, network: 3, scsi: 4 } as const;
export type BootDevice = keyof typeof bootDeviceNumber;
export const bootDevices = Object.keys(bootDeviceNumber) as readonly BootDevice[];

export interface Bios {
  readonly numLock: boolean;
  /** What is tried first stands first. */
  readonly bootOrder: readonly BootDevice[];
}

/**
 * What a guest does inside a running machine. `noSystem`: its firmware found nothing to start;
 * `stopError`: its kernel gave up and shows why.
 */
export type GuestState = 'booting' | 'running' | 'shuttingDown' | 'hung' | 'stopError' | 'noSystem';

/** Whether a guest answers nobody until its machine is reset. */
export function isSilent(guest: GuestState): boolean {
  return guest === 'hung' || guest === 'stopError' || guest === 'noSystem';
}
/** `boot`: its system stops with an error whenever it starts; `data`: it runs, but its data are damaged. */
export const guestFlaws = ['boot', 'data'] as const;
export type GuestFlaw = (typeof guestFlaws)[number];

/**
 * How a guest knows of the hypervisor (hyperv-host §7): by hypercalls and synthetic devices, by the
 * calls of another hypervisor that are translated, or not at all.
 */
export const enlightenments = ['enlightened', 'xenLinux', 'unaware'] as const;
export type Enlightenment = (typeof enlightenments)[number];

export interface IntegrationServices {
  readonly shutdown: boolean;
  readonly timeSynchronization: boolean;
  readonly dataExchange: boolean;
  readonly heartbeat: boolean;
  readonly backup: boolean;
}

/** A saved state: the memory of a machine on disk, with the guest as it was. */
export interface SavedMemory {
  readonly at: SimMs;
  readonly memoryMiB: number;
  readonly guest: Exclude<GuestState, 'shuttingDown'>;
  /** The rest of its boot where the guest was booting; null else. */
  readonly bootLeftMs: SimMs | null;
}

/** What an administrator configured. Who runs it is the worker, who owns it in a cluster is the group. */
export interface VirtualMachine {
  readonly kind: 'vm';
  readonly id: VmId;
  readonly name: string;
  readonly guid: string;
  /** The host it is registered on; for a clustered machine, the owner of its group. */
  readonly node: NodeId;
  /** The cluster group that owns it; null for a machine that was not made highly available. */
  readonly group: GroupId | null;
  readonly virtualProcessors: number;
  readonly startupMiB: number;
  /** Null: it holds its start-up memory from its start to its end. */
  readonly dynamicMemory: DynamicMemory | null;
  /** How it ranks where memory is short, 0 to 10000 (hyperv-host §4.1). */
  readonly memoryWeight: number;
  /** Whether its guest has a driver for dynamic memory; without one it stays at its start-up memory. */
  readonly memoryDriver: boolean;
  readonly memoryHotAdd: HotAddAnswer;
  /** What somebody makes its guest use beside its work; null for nothing. */
  readonly memoryLoad: MemoryLoad | null;
  /** What somebody makes its guest use of its processors at least, in permille; 0 for nothing. */
  readonly processorLoadPermille: number;
  /** Its RemoteFX 3D video adapter; null where it has none. */
  readonly remoteFx: RemoteFxAdapter | null;
  /** Processor reserve and limit in permille of its own virtual processors, and the relative weight. */
  readonly cpuReservePermille: number;
  readonly cpuLimitPermille: number;
  readonly cpuWeight: number;
  readonly workload: Workload;
  /** 1 production critical, 2 production, 3 test; weights downtime in scores. */
  readonly tier: 1 | 2 | 3;
  readonly guestSystem: string;
  readonly notes: string;
  readonly integrationServices: IntegrationServices;
  readonly automaticStart: AutomaticStartAction;
  readonly automaticStartDelayMs: SimMs;
  /** Until when an automatic start is put off (status *waiting to start*); null while none is. */
  readonly waitsToStartUntil: SimMs | null;
  readonly automaticStop: AutomaticStopAction;
  readonly automaticRecovery: AutomaticRecovery;
  /** Machines of generation 2 exist from 2012 R2 on. */
  readonly generation: 1 | 2;
  readonly bios: Bios;
  /** The named pipe each serial port leads to; null: none. */
  readonly comPorts: readonly [string | null, string | null];
  /** The virtual floppy disk in its drive; null: none. */
  readonly diskette: string | null;
  /** Where its configuration is stored. */
  readonly configurationFolder: string;
  /** Whether an operating system is on its disks; without one its firmware looks for a medium to install from. */
  readonly guestInstalled: boolean;
  /** What is wrong with what its guest has on its disks; every copy of them has it too. */
  readonly flaw: GuestFlaw | null;
  /** From power-on self test to the first answered request; the lab's figure for this guest. */
  readonly bootMs: SimMs;
  readonly shutDownMs: SimMs;
  /** Memory saved to disk; null while there is no saved state. */
  readonly saved: SavedMemory | null;
  /** Whether it ran when its host last stopped (automatic start action 3). */
  readonly ranAtHostStop: boolean;
  /** Whether it is meant to serve: true from a start on, false after an administrator stopped it. */
  readonly meantToServe: boolean;
  /** Since when a machine that is meant to serve does not; null while it serves or is not meant to. */
  readonly downSince: SimMs | null;
  /** Finished spells of downtime, in milliseconds. A spell still open adds `now - downSince`. */
  readonly downtimeMs: SimMs;
  /** The disk its files are on; null: the local disks of its host. */
  readonly disk: DiskId | null;
  /** Its virtual network adapters, in the order of the settings tree (hyperv-host §6). */
  readonly adapters: readonly NetworkAdapter[];
  /** Hides processor features so that it can move between versions of a vendor (hyperv-host §3.2). */
  readonly processorCompatibility: boolean;
  /** Tells the guest of a processor as an old system expects it (LimitCPUID, hyperv-host §3.2). */
  readonly limitProcessorFunctionality: boolean;
  readonly enlightenment: Enlightenment;
  /** Version of the integration services in its guest; null: none are installed. */
  readonly integrationVersion: string | null;
  /** Networks for its live migrations, the first one tried first; empty: the usual order (failover-cluster §5.1). */
  readonly migrationNetworks: readonly NetworkId[];
  /** Its disks and DVD drives, in order of controller and location; and how many SCSI controllers it has. */
  readonly drives: readonly Drive[];
  readonly scsiControllers: number;
  /** Memory its guest has touched, which a migration copies; and what its workload keeps writing to. */
  readonly usedMiB: number;
  readonly dirtyBytesPerSecond: number;
  /** Whether that rate is of its busiest hour and moves with its load; false where somebody set it. */
  readonly dirtyFollowsLoad: boolean;
  readonly workingSetMiB: number;
  /** Client sessions it has when all goes well, those connected now, and those that were cut off so far. */
  readonly clients: number;
  readonly sessions: number;
  readonly sessionsDropped: number;
  /** Since when its disk does not answer; null while it does. */
  readonly storageLostSince: SimMs | null;
  /** Written data lost for good, in milliseconds of work, after a diverged copy was thrown away. */
  readonly dataLossMs: SimMs;
  /** The machine of which this is a diverged copy on the other half of a split mirror; null for every other. */
  readonly divergedFrom: VmId | null;
  /** The snapshot its present state, *Now*, descends from; null where there is none. */
  readonly snapshot: SnapshotId | null;
  /** The folder of its snapshots' files; it cannot change once there is a snapshot. */
  readonly snapshotFolder: string;
  readonly checkpointType: CheckpointType;
  /** The job that saved it for its shadow copy and starts it again; null for every other machine. */
  readonly savedForBackup: BackupJobId | null;
  /** Truth: the writers inside its guest answer a request for a shadow copy, or failed. */
  readonly guestWriter: 'stable' | 'failed';
  /** Whether its files are those of a restore over it that broke off or still goes on. */
  readonly filesIncomplete: boolean;
  readonly work: Work;
  readonly createdAt: SimMs;
  /** Row in the virtual machine columns. */
  readonly row: number;
}

/** The worker process (vmwp.exe) that runs a virtual machine on one node. */
export interface Worker {
  readonly kind: 'worker';
  readonly id: WorkerId;
  readonly vm: VmId;
  readonly node: NodeId;
  readonly processId: number;
  readonly state: WorkerState;
  /** Virtual processors it was started with. */
  readonly virtualProcessors: number;
  /** Memory committed to it on the host: start-up memory plus overhead (hyperv-host §4.4). */
  readonly committedMiB: number;
  /** When the machine last went from off to running; a resume keeps it. Null while it starts. */
  readonly startedAt: SimMs | null;
  readonly guest: GuestState;
  /** The rest of its boot while a booting guest is paused; null else. */
  readonly bootLeftMs: SimMs | null;
  /** Since when the guest answers requests; null while it does not. Running is not serving. */
  readonly servingSince: SimMs | null;
  readonly heartbeat: Heartbeat;
  /** Why it was paused other than by an administrator; null while it runs, or was paused on purpose. */
  readonly critical: 'noSpace' | 'noStorage' | null;
  readonly operation: 'none' | 'migrating';
  /** Vendor and features of the processor its guest saw when it started (hyperv-host §3.2). */
  readonly vendor: ProcessorVendor;
  readonly features: readonly ProcessorFeature[];
  /** The NUMA node of its host that it was put on; null: it spans several (hyperv-host §3.5). */
  readonly numaNode: number | null;
  readonly task: TaskId | null;
}
