import { byVersion, figure } from '../figure';
import type { Figure } from '../profile';

/** Disks, shared volumes and arrays. */
export interface StorageFigures {
  /** A new coordinator takes a shared volume over while I/O waits. */
  readonly coordinatorMoveMs: Figure<readonly [number, number]>;
  /** Preempting the reservation of a LUN and mounting it. */
  readonly mountMs: Figure<readonly [number, number]>;
  /** What is left of a mirror takes over while I/O waits. */
  readonly mirrorSwitchMs: Figure<readonly [number, number]>;
  /** How fast a split mirror is brought together again, in bytes per second. */
  readonly resyncBytesPerSecond: Figure<number>;
  /** chkdsk: what it needs at least, and for every GiB in use. */
  readonly repairBaseMs: Figure<number>;
  readonly repairPerGiBMs: Figure<number>;
  /** How long a guest bears a disk that does not answer before it stops with an error. */
  readonly guestDiskTimeoutMs: Figure<number>;
  /** Whether a machine without storage is paused instead (2016+). */
  readonly pausesWithoutStorage: Figure<boolean>;
  /** How long it stays paused before it is powered off (2016+). */
  readonly criticalPauseMs: Figure<number>;
  /** What redirection adds to a request by itself, in microseconds: as file access, and by block (2012+). */
  readonly redirectionUs: Figure<number>;
  readonly blockRedirectionUs: Figure<number>;
  /** One round trip on a network of the cluster, in microseconds. */
  readonly networkRoundTripUs: Figure<number>;
  /** Thousandths of a logical processor a coordinator spends on 1 MB/s of others. */
  readonly coordinatorUsePerMBps: Figure<number>;
  /** What one path carries, in bytes per second. */
  readonly pathBytesPerSecond: Figure<number>;
  /** A request to the local disks of a host, in microseconds. */
  readonly localLatencyUs: Figure<number>;
  /** Whether shared volumes are spread evenly over the members (2012 R2+). */
  readonly spreadsCoordinators: Figure<boolean>;
  /** Whether access is redirected by block where only the path is lost (2012+). */
  readonly blockRedirection: Figure<boolean>;
}

const { documented, inferred } = figure;

const r2: StorageFigures = {
  coordinatorMoveMs: inferred([0, 3000] as const, 'failover-cluster §4.1'),
  mountMs: inferred([1000, 5000] as const, 'failover-cluster §4.1'),
  mirrorSwitchMs: inferred([6000, 10_000] as const, 'lab-scenarios L13: about 8 s'),
  resyncBytesPerSecond: inferred(200_000_000, 'modelling choice'),
  repairBaseMs: inferred(10_000, 'modelling choice'),
  repairPerGiBMs: inferred(200, 'modelling choice'),
  guestDiskTimeoutMs: inferred(60_000, 'modelling choice: disk time-out of Windows guests'),
  pausesWithoutStorage: documented(false, 'hyperv-host §2.4'),
  criticalPauseMs: documented(1_800_000, 'hyperv-host §2.4'),
  redirectionUs: inferred(5000, 'modelling choice: failover-cluster §6 names the round trip only'),
  blockRedirectionUs: inferred(1500, 'modelling choice: faster than by file, failover-cluster §6'),
  networkRoundTripUs: inferred(500, 'modelling choice'),
  coordinatorUsePerMBps: inferred(12, 'modelling choice'),
  pathBytesPerSecond: inferred(400_000_000, 'modelling choice: 4 Gbit/s Fibre Channel'),
  localLatencyUs: inferred(8000, 'modelling choice'),
  spreadsCoordinators: documented(false, 'failover-cluster §6'),
  blockRedirection: documented(false, 'failover-cluster §6'),
};

const r2012: StorageFigures = {
  ...r2,
  blockRedirection: documented(true, 'failover-cluster §6'),
};

const r2012r2: StorageFigures = {
  ...r2012,
  spreadsCoordinators: documented(true, 'failover-cluster §6'),
};

const r2016: StorageFigures = {
  ...r2012r2,
  pausesWithoutStorage: documented(true, 'hyperv-host §2.4'),
};

export const storageFigures = byVersion<StorageFigures>({
  '2008r2sp1': r2,
  '2012': r2012,
  '2012r2': r2012r2,
  '2016': r2016,
});
