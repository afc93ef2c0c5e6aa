import type { Edition } from '../model/node';
import type { SimMs } from '../units';
import type { Sections } from './sections/index';

export const profileIds = ['2008r2sp1', '2012', '2012r2', '2016', '2019', '2022', '2025'] as const;
export type ProfileId = (typeof profileIds)[number];

/**
 * Where a number comes from: `documented` was read in a public source, `computed` follows from
 * documented ones, `inferred` is a modelling choice, `memory` is common knowledge without a source.
 * The last two are editable data and are never shown as documented fact.
 */
export type Evidence = 'documented' | 'computed' | 'inferred' | 'memory';

/** A number or a pair of bounds a lab may override, with its evidence and the place it is from. */
export interface Figure<T> {
  readonly value: T;
  readonly evidence: Evidence;
  readonly source: string;
}

/** Bounds of a uniform draw, both inclusive, in milliseconds. */
export type RangeMs = readonly [SimMs, SimMs];

/** Limits and defaults of one Windows version: data, no behaviour. */
export interface Profile extends Sections {
  readonly id: ProfileId;
  readonly name: string;
  /** Which vocabulary the console speaks: *Snapshot* and *Services and applications*, or the later words. */
  readonly vocabulary: 'r2' | 'current';
  readonly limits: {
    readonly logicalProcessorsPerHost: Figure<number>;
    readonly hostMemoryMiB: Figure<number>;
    readonly runningVmsPerHost: Figure<number>;
    readonly virtualProcessorsPerHost: Figure<number>;
    /** Supported virtual processors per logical processor; exceeding it warns. Null: no such limit. */
    readonly supportedVpPerLp: Figure<number> | null;
    /** The same where every guest of the host is a Windows 7; null: no difference. */
    readonly supportedVpPerLpWindows7: Figure<number> | null;
    /** Logical processors the parent partition itself sees of a large host; null: all of them. */
    readonly rootLogicalProcessors: Figure<number> | null;
    readonly virtualProcessorsPerVm: Figure<number>;
    readonly memoryPerVmMiB: Figure<number>;
    /** What a machine of generation 1 may have; where there are no generations, the same as any. */
    readonly virtualProcessorsPerFirstGenerationVm: Figure<number>;
    readonly memoryPerFirstGenerationVmMiB: Figure<number>;
    readonly virtualDiskMiB: Figure<number>;
    readonly ideDisksPerVm: Figure<number>;
    readonly scsiControllersPerVm: Figure<number>;
    readonly disksPerScsiController: Figure<number>;
    readonly syntheticAdaptersPerVm: Figure<number>;
    readonly legacyAdaptersPerVm: Figure<number>;
    readonly snapshotsPerVm: Figure<number>;
    readonly comPortsPerVm: Figure<number>;
    readonly disketteDrivesPerVm: Figure<number>;
    /** Virtual Fibre Channel adapters; 0: the version has none. */
    readonly fibreChannelAdaptersPerVm: Figure<number>;
    readonly nodesPerCluster: Figure<number>;
    readonly vmsPerCluster: Figure<number>;
    readonly clusteredEditions: Figure<readonly Edition[]>;
  };
  readonly memory: {
    readonly rootReserveBaseMiB: Figure<number>;
    readonly rootReservePerGiBMiB: Figure<number>;
    readonly overheadFirstGiBMiB: Figure<number>;
    readonly overheadPerFurtherGiBMiB: Figure<number>;
  };
  readonly cluster: {
    readonly sameSubnetDelayMs: Figure<number>;
    readonly sameSubnetThreshold: Figure<number>;
    readonly regroupMs: Figure<RangeMs>;
    readonly diskArbitrationMs: Figure<number>;
    readonly serviceHangTimeoutMs: Figure<number>;
    readonly placementMs: Figure<number>;
    readonly groupRetryMs: Figure<number>;
    readonly startsPerNode: Figure<number>;
    readonly formationWaitMs: Figure<number>;
    readonly joinMs: Figure<RangeMs>;
    readonly serviceStopMs: Figure<number>;
    readonly groupMoveMs: Figure<RangeMs>;
    /** From the command to the running process, before it joins or forms. */
    readonly serviceStartMs: Figure<number>;
    /** What the service control manager waits before it restarts a service that ended by itself. */
    readonly serviceRestartMs: Figure<number>;
    /** How long a stopping service waits for its groups to leave (ShutdownTimeoutInMinutes). */
    readonly serviceStopTimeoutMs: Figure<number>;
    /** A failed resource: the wait before its restart, restarts on its own node in a period, and the period. */
    readonly restartDelayMs: Figure<number>;
    readonly restartThreshold: Figure<number>;
    readonly restartPeriodMs: Figure<number>;
  };
  readonly machine: {
    readonly bootMs: Figure<RangeMs>;
    readonly shutDownMs: Figure<RangeMs>;
    /** A stop error: writing the memory dump, then the restart. */
    readonly dumpMs: Figure<RangeMs>;
    readonly managementServiceMs: Figure<RangeMs>;
  };
  readonly vm: {
    /** Virtual machine configuration and worker process, before power-on self test. */
    readonly configurationOnlineMs: Figure<RangeMs>;
    /** Power-on self test: Starting until Running. */
    readonly powerOnSelfTestMs: Figure<RangeMs>;
    /** Guest boot from Running to serving, where the lab gives none. */
    readonly guestBootMs: Figure<RangeMs>;
    readonly guestShutDownMs: Figure<RangeMs>;
    readonly turnOffMs: Figure<number>;
    readonly pauseMs: Figure<number>;
    readonly resumeMs: Figure<number>;
    /** Saved-state write and read rate in MiB per second. */
    readonly saveMiBPerSecond: Figure<number>;
    readonly heartbeatLostMs: Figure<RangeMs>;
  };
  /** What the profile does not model yet; listed in the lab's properties. */
  readonly notModelled: readonly string[];
}
