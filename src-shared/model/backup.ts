import type { Fault } from '../faults';
import type { SimMs } from '../units';
import type { Drive, VirtualHardDisk, VolumeId } from './disks';
import type {
  BackupId,
  BackupJobId,
  BackupStoreId,
  DiskId,
  NodeId,
  RestoreId,
  TaskId,
  VmId,
} from './ids';
import type { VirtualMachine } from './vm';

/**
 * What backups are written to: a device outside the arrays, with a limited space of its own. Its used
 * space is kept, and an invariant adds it up from what lies on it.
 */
export interface BackupStore {
  readonly kind: 'backupStore';
  readonly id: BackupStoreId;
  readonly name: string;
  readonly capacityMiB: number;
  /** What lies on it beside backups of this lab. */
  readonly otherMiB: number;
  /** Everything that lies on it, the restore points being written included. */
  readonly usedMiB: number;
  /** What it writes or reads in bytes per second, all streams together. */
  readonly bytesPerSecond: number;
  /** Truth: the device answers. */
  readonly up: boolean;
}

/**
 * How the content of a machine was brought to rest (failover-cluster §11): `online` by its guest's own
 * writers, `savedState` by saving it for as long as the shadow copy takes, `copy` of a machine that did
 * not run, `crashConsistent` without asking anybody, as after a power failure.
 */
export const backupMethods = ['online', 'savedState', 'copy', 'crashConsistent'] as const;
export type BackupMethod = (typeof backupMethods)[number];

/** `consistent`: online where the guest can, else with a saved state. */
export const backupModes = ['consistent', 'crashConsistent'] as const;
export type BackupMode = (typeof backupModes)[number];

/** When a job runs by itself, on the clock of the lab. */
export type BackupSchedule =
  | { readonly type: 'daily'; readonly atMinute: number }
  | { readonly type: 'hours'; readonly every: number };

export const backupPhases = [
  'waiting',
  'saving',
  'preparing',
  'shadowCopy',
  'copying',
  'completed',
  'failed',
  'cancelled',
] as const;
export type BackupPhase = (typeof backupPhases)[number];

/**
 * What is read or written at a rate: `leftBytes` was true at `asOf` and has fallen by `bytesPerSecond`
 * since (`rules/backup-facts.ts` works it out).
 */
export interface Stream {
  readonly totalBytes: number;
  readonly leftBytes: number;
  readonly bytesPerSecond: number;
  readonly asOf: SimMs;
}

/** One machine of a run. */
export interface BackupItem {
  readonly vm: VmId;
  readonly name: string;
  readonly phase: BackupPhase;
  readonly since: SimMs;
  /** Since when only the machine itself keeps it from being begun: it starts, stops or moves. */
  readonly turnSince: SimMs | null;
  readonly method: BackupMethod | null;
  /** The volumes its files are on, of which shadow copies are made. */
  readonly volumes: readonly VolumeId[];
  /** The node that reads: the coordinator of its shared volume, else its host; null before. */
  readonly source: NodeId | null;
  readonly task: TaskId | null;
  /** The restore point that is written; null before and after a failure. */
  readonly backup: BackupId | null;
  readonly stream: Stream | null;
  readonly fault: Fault | null;
}

export interface BackupRun {
  readonly task: TaskId;
  readonly startedAt: SimMs;
  /** From 1; failed machines are tried again as often as the job says. */
  readonly attempt: number;
  /** When failed machines are tried again; null while any is worked on. */
  readonly retryAt: SimMs | null;
  readonly items: readonly BackupItem[];
}

export const backupOutcomes = ['completed', 'partly', 'failed', 'cancelled'] as const;
export type BackupOutcome = (typeof backupOutcomes)[number];

export interface BackupResult {
  readonly startedAt: SimMs;
  readonly finishedAt: SimMs;
  readonly outcome: BackupOutcome;
  readonly completed: number;
  readonly failed: number;
  readonly writtenMiB: number;
}

/** A backup job: what is backed up, where to, when, and what became of it. */
export interface BackupJob {
  readonly kind: 'backupJob';
  readonly id: BackupJobId;
  readonly name: string;
  readonly vms: readonly VmId[];
  readonly store: BackupStoreId;
  readonly mode: BackupMode;
  /** Null: it runs when somebody starts it. */
  readonly schedule: BackupSchedule | null;
  /** *Back Up Now*: made for one run, and listed until later ones push it out. */
  readonly once: boolean;
  /** Whether one shared volume follows the other instead of all at the same time. */
  readonly volumesInTurn: boolean;
  /** Restore points of a machine it keeps; older ones go after a further one was written. */
  readonly keep: number;
  readonly retries: number;
  readonly retryDelayMs: SimMs;
  readonly nextRunAt: SimMs | null;
  /** The run under way. */
  readonly run: BackupRun | null;
  /** The machines of the last run as they ended. */
  readonly lastItems: readonly BackupItem[];
  /** Finished runs, the last one first. */
  readonly results: readonly BackupResult[];
}

/**
 * A virtual hard disk as it was. A chain is kept as the one disk it stands for, so that a restore makes
 * one file of it.
 */
export interface BackedUpDisk {
  readonly at: Pick<Drive, 'controller' | 'location'>;
  readonly vhd: VirtualHardDisk;
  /** What its file took, in MiB, rounded up. */
  readonly fileMiB: number;
}

/** A restore point: one machine as it was when the shadow copy was made. */
export interface Backup {
  readonly kind: 'backup';
  readonly id: BackupId;
  readonly vm: VmId;
  readonly vmName: string;
  readonly store: BackupStoreId;
  readonly job: BackupJobId | null;
  readonly jobName: string;
  readonly state: 'writing' | 'complete';
  readonly method: BackupMethod;
  readonly mode: BackupMode;
  /** What its data is as of: the shadow copy; while that is not made, when its writing began. */
  readonly takenAt: SimMs;
  readonly completedAt: SimMs | null;
  readonly sizeMiB: number;
  readonly disks: readonly BackedUpDisk[];
  /** The machine as it was configured. */
  readonly machine: VirtualMachine;
  /** How far its work had come, and on which branch of its history. */
  readonly work: Work;
}

/**
 * The work of a machine: milliseconds in which it served and wrote. `doneMs` are finished spells; an
 * open one adds `now - servingSince`. A restore begins a new branch at what was restored, so that what a
 * further restore loses can be told.
 */
export interface Work {
  readonly doneMs: SimMs;
  /** When it wrote last; null while it serves, since it writes then. */
  readonly lastWriteAt: SimMs | null;
  readonly branches: readonly WorkBranch[];
}

export interface WorkBranch {
  readonly branch: number;
  readonly fromMs: SimMs;
}

/** Over the machine it is of, beside it as a new one, or one disk of it as a file. */
export const restoreModes = ['original', 'beside', 'disk'] as const;
export type RestoreMode = (typeof restoreModes)[number];

/** A restore, under way or finished. */
export interface Restore {
  readonly kind: 'restore';
  readonly id: RestoreId;
  readonly backup: BackupId;
  readonly vmName: string;
  /** As of when the data is that it brings back. */
  readonly takenAt: SimMs;
  readonly mode: RestoreMode;
  readonly store: BackupStoreId;
  /** The machine that is overwritten, or the one that was made; null before, and for a disk. */
  readonly vm: VmId | null;
  /** Name of the new machine or file. */
  readonly name: string;
  readonly node: NodeId;
  /** Null: the local disks of the node. */
  readonly disk: DiskId | null;
  /** Which disk of the restore point, for `disk`. */
  readonly diskIndex: number | null;
  /** Whether its adapters are connected as they were. */
  readonly connected: boolean;
  readonly task: TaskId;
  readonly phase: 'stopping' | 'copying' | 'completed' | 'failed' | 'cancelled';
  readonly stream: Stream;
  readonly startedAt: SimMs;
  readonly finishedAt: SimMs | null;
  /** Work lost for good by it, in milliseconds; null until it is completed. */
  readonly lostMs: SimMs | null;
  readonly fault: Fault | null;
}

/** Restore points a lab holds at most, jobs, stores, machines of a job, finished restores and results kept. */
export const backupLimits = {
  backups: 10_000,
  jobs: 64,
  onceJobs: 16,
  stores: 16,
  machines: 500,
  keep: 30,
  restores: 50,
  results: 20,
  branches: 40,
} as const;
