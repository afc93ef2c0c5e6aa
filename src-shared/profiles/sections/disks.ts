import { byVersion, figure } from '../figure';
import type { Figure } from '../profile';

/** Virtual hard disks, their volumes and their drives. */
export interface DiskFigures {
  /** Largest virtual hard disk by format; a version without VHDX has none. */
  readonly vhdLimitMiB: Figure<number>;
  readonly vhdxLimitMiB: Figure<number>;
  /** Whether there is VHDX (2012 and later). */
  readonly vhdx: Figure<boolean>;
  /** Whether disks and DVD drives can be put on SCSI while the machine runs. */
  readonly hotScsi: Figure<boolean>;
  /** Whether a VHDX on SCSI can be resized while it is in use (2012 R2 and later). */
  readonly onlineResize: Figure<boolean>;
  /** Whether snapshots can be merged while the machine runs (2012 and later). */
  readonly liveMerge: Figure<boolean>;
  /** Whether a file as large as the memory is kept whatever the automatic stop action is. */
  readonly reservesMemoryFile: Figure<boolean>;
  readonly stateFileMiB: Figure<number>;
  /** Free space at which a volume is warned about, and at which machines are stopped. */
  readonly warnBelowMiB: Figure<number>;
  readonly pauseBelowMiB: Figure<number>;
  /** Which machines a full volume stops: all on it, those with growing disks, or whose I/O fails. */
  readonly pausesForSpace: Figure<'all' | 'growing' | 'failing'>;
  /** Share of the native speed a disk has, in permille; each further differencing level takes its share again. */
  readonly passThroughPermille: Figure<number>;
  readonly fixedPermille: Figure<number>;
  readonly dynamicPermille: Figure<number>;
  readonly levelPermille: Figure<number>;
  /** What a request on VHDX gains over VHD in writing, in permille of the VHD. */
  readonly vhdxPermille: Figure<number>;
  /** A block touched for the first time: allocation table and bitmap are written too, in microseconds. */
  readonly firstTouchUs: Figure<number>;
  /** What the local disks of a host serve, in bytes per second. */
  readonly localBytesPerSecond: Figure<number>;
  /** A request that takes longer is bad. */
  readonly badLatencyUs: Figure<number>;
  /** What a task on a disk reads or writes, in bytes per second. */
  readonly taskBytesPerSecond: Figure<number>;
  /** Creating a dynamic or differencing disk, and other changes of a header. */
  readonly headerMs: Figure<number>;
  /** From the hot add to the guest noticing its new disk. */
  readonly appearsMs: Figure<readonly [number, number]>;
  /** New data a guest writes where it has not written before; each workload has its share of it. */
  readonly growthBytesPerSecond: Figure<number>;
  /** How much faster a differencing disk grows: what exists is copied when it is changed. */
  readonly differencingGrowth: Figure<number>;
  /** Share of the blocks of a dynamic disk a compaction finds empty, in permille. */
  readonly compactablePermille: Figure<number>;
}

const { documented, inferred, fromMemory } = figure;

const r2: DiskFigures = {
  vhdLimitMiB: documented(2040 * 1024, 'hyperv-host §1.1'),
  vhdxLimitMiB: documented(2040 * 1024, 'hyperv-host §1.1'),
  vhdx: documented(false, 'hyperv-host §5.2'),
  hotScsi: documented(true, 'hyperv-host §2.6'),
  onlineResize: documented(false, 'hyperv-host §5.5'),
  liveMerge: documented(false, 'hyperv-host §5.4'),
  reservesMemoryFile: fromMemory(true, 'hyperv-host §2.5'),
  stateFileMiB: inferred(8, 'modelling choice'),
  warnBelowMiB: documented(2048, 'hyperv-host §2.4'),
  pauseBelowMiB: documented(200, 'hyperv-host §2.4'),
  pausesForSpace: documented('all', 'hyperv-host §2.4'),
  passThroughPermille: inferred(1000, 'hyperv-host §5.3'),
  fixedPermille: inferred(990, 'hyperv-host §5.3: about native'),
  dynamicPermille: documented(870, 'hyperv-host §5.3'),
  levelPermille: inferred(950, 'hyperv-host §5.3'),
  vhdxPermille: documented(1250, 'hyperv-host §5.3: about 25 % faster writes'),
  firstTouchUs: inferred(2000, 'modelling choice: hyperv-host §5.3 names the extra writes only'),
  localBytesPerSecond: inferred(120_000_000, 'modelling choice'),
  badLatencyUs: documented(50_000, 'hyperv-host §5.3'),
  taskBytesPerSecond: inferred(80_000_000, 'modelling choice'),
  headerMs: inferred(300, 'modelling choice'),
  appearsMs: inferred([800, 3000] as const, 'modelling choice'),
  growthBytesPerSecond: inferred(1000, 'modelling choice; workloads differ by their share of it'),
  differencingGrowth: inferred(10, 'modelling choice'),
  compactablePermille: inferred(250, 'modelling choice'),
};

const r2012: DiskFigures = {
  ...r2,
  vhdx: documented(true, 'hyperv-host §5.2'),
  vhdxLimitMiB: documented(64 * 1024 * 1024, 'hyperv-host §1.1'),
  reservesMemoryFile: fromMemory(false, 'hyperv-host §2.5'),
  liveMerge: documented(true, 'hyperv-host §5.4'),
};

const r2012r2: DiskFigures = {
  ...r2012,
  onlineResize: fromMemory(true, 'hyperv-host §5.5'),
  pausesForSpace: documented('growing', 'hyperv-host §2.4'),
};

const r2016: DiskFigures = {
  ...r2012r2,
  pausesForSpace: documented('failing', 'hyperv-host §2.4'),
};

export const diskFigures = byVersion<DiskFigures>({
  '2008r2sp1': r2,
  '2012': r2012,
  '2012r2': r2012r2,
  '2016': r2016,
});
