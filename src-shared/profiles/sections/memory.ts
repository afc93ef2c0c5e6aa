import { byVersion, figure } from '../figure';
import type { Figure } from '../profile';

/** Dynamic memory: what hyperv-host §4.1 to §4.4 says of it, and the model of its balancer. */
export interface DynamicMemoryFigures {
  readonly defaultMaximumMiB: Figure<number>;
  readonly defaultBufferPercent: Figure<number>;
  readonly bufferPercent: Figure<readonly [number, number]>;
  /** Whether the minimum may be below the start-up memory (2012+). */
  readonly minimumBelowStartup: Figure<boolean>;
  /** Whether the maximum may be raised and the minimum lowered while the machine runs (2012+). */
  readonly limitsWhileRunning: Figure<boolean>;
  /** Whether the start-up memory of a machine without dynamic memory may change while it runs (2016+). */
  readonly resizeWhileRunning: Figure<boolean>;
  /** Whether a paging file bridges a restart that finds too little memory (2012+). */
  readonly smartPaging: Figure<boolean>;
  /** Memory moves in units of this size. */
  readonly unitMiB: Figure<number>;
  /** What a machine is given at most, and gives back at most, in one second. */
  readonly growMiBPerSecond: Figure<number>;
  readonly shrinkMiBPerSecond: Figure<number>;
  /** The weight of the newest second in the demand, in permille. */
  readonly newestPermille: Figure<number>;
  /** A machine above its target by more than this share gives back after so many seconds. */
  readonly spareSharePermille: Figure<number>;
  readonly spareSeconds: Figure<number>;
  /** By how much the weighted pressures of starving machines may differ, in permille. */
  readonly equalPermille: Figure<number>;
  /** Factor on the memory a machine counts with, in permille, at the highest and at the lowest weight. */
  readonly weightFactorPermille: Figure<readonly [number, number]>;
  /** A guest that was given no page is asked again after so many seconds. */
  readonly retrySeconds: Figure<number>;
  /**
   * What a guest keeps of its total, by the total from which a row counts: so many MiB and one part in so
   * many. Keys ascend, as whole numbers of an object do.
   */
  readonly guestFloor: Figure<Readonly<Record<string, readonly [base: number, share: number]>>>;
  /** How fast a load somebody puts on a guest comes and goes. */
  readonly loadMiBPerSecond: Figure<number>;
  /** Limits at which the balancer's counters mean trouble, and for how long the pressure must last. */
  readonly troubleAvailableMiB: Figure<number>;
  readonly troublePressurePercent: Figure<number>;
  readonly troubleMs: Figure<number>;
}

const { documented, inferred, fromMemory } = figure;
const model = 'hyperv-host §4.3: the balancer is unpublished, this is the model of it';

const r2: DynamicMemoryFigures = {
  defaultMaximumMiB: fromMemory(65_536, 'hyperv-host §4.1'),
  defaultBufferPercent: documented(20, 'hyperv-host §4.1'),
  bufferPercent: documented([5, 2000] as const, 'hyperv-host §4.1: 5 to 95 in a beta'),
  minimumBelowStartup: documented(false, 'hyperv-host §4.1'),
  limitsWhileRunning: documented(false, 'hyperv-host §2.6'),
  resizeWhileRunning: documented(false, 'hyperv-host §2.6'),
  smartPaging: documented(false, 'hyperv-host §4.4'),
  unitMiB: documented(2, 'hyperv-host §4.3'),
  growMiBPerSecond: inferred(256, model),
  shrinkMiBPerSecond: inferred(128, model),
  newestPermille: inferred(300, model),
  spareSharePermille: inferred(50, model),
  spareSeconds: inferred(30, model),
  equalPermille: inferred(50, 'modelling choice: keeps memory from moving to and fro'),
  weightFactorPermille: inferred([500, 1500] as const, model),
  retrySeconds: inferred(30, 'hyperv-host §4.3 says the host may retry; the wait is a choice'),
  guestFloor: inferred(
    { 0: [8, 2], 128: [40, 4], 512: [104, 8], 2048: [232, 16], 8192: [488, 32] } as const,
    "hyperv-host §4.3: from the driver of Linux; Windows's own is not published",
  ),
  loadMiBPerSecond: inferred(64, 'modelling choice'),
  troubleAvailableMiB: documented(2048, 'hyperv-host §4.4'),
  troublePressurePercent: documented(85, 'hyperv-host §4.4'),
  troubleMs: documented(60_000, 'hyperv-host §4.4'),
};

const r2012: DynamicMemoryFigures = {
  ...r2,
  defaultMaximumMiB: fromMemory(1_048_576, 'the limit of a machine'),
  minimumBelowStartup: documented(true, 'hyperv-host §4.1'),
  limitsWhileRunning: documented(true, 'hyperv-host §2.6'),
  smartPaging: documented(true, 'hyperv-host §4.4'),
};

const r2016: DynamicMemoryFigures = {
  ...r2012,
  resizeWhileRunning: documented(true, 'hyperv-host §2.6'),
};

export const dynamicMemoryFigures = byVersion<DynamicMemoryFigures>({
  '2008r2sp1': r2,
  '2012': r2012,
  '2016': r2016,
});
