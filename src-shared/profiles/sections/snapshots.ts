import type { CheckpointType } from '../../model/vm';
import { byVersion, figure } from '../figure';
import type { Figure } from '../profile';

/** Snapshots, the merge of their disks, export and import. */
export interface SnapshotFigures {
  /** Snapshots in the tree of one machine. */
  readonly perVm: Figure<number>;
  /** Configuration and differencing disks of a snapshot, beside writing memory. */
  readonly createMs: Figure<number>;
  /** For how long a running guest stands still while its disks change over. */
  readonly freezeMs: Figure<number>;
  /** Giving a machine back the configuration and disks of a snapshot. */
  readonly applyMs: Figure<number>;
  /** Share of a disk's rate that a merge gets, in permille. */
  readonly mergeRatePermille: Figure<number>;
  /** Whether a machine that runs can be exported (2012 R2 and later). */
  readonly liveExport: Figure<boolean>;
  /** What *Checkpoint* takes where nobody chose; earlier versions than 2016 know `standard` only. */
  readonly checkpointType: Figure<CheckpointType>;
  /** Whether import reports what does not fit the host, instead of disconnecting it (2012 and later). */
  readonly compatibilityReport: Figure<boolean>;
  /** Whether the files of a machine can be imported that were never exported (2012 and later). */
  readonly importsWithoutExport: Figure<boolean>;
}

const { documented, inferred, fromMemory } = figure;

const r2: SnapshotFigures = {
  perVm: documented(50, 'hyperv-host §1.1'),
  createMs: inferred(2000, 'modelling choice'),
  freezeMs: inferred(1000, 'modelling choice: hyperv-host §5.4 names no duration'),
  applyMs: inferred(2000, 'modelling choice'),
  mergeRatePermille: inferred(500, 'hyperv-host §5.4: half the disk rate'),
  liveExport: fromMemory(false, 'hyperv-host §2.2'),
  checkpointType: documented('standard', 'hyperv-host §5.4'),
  compatibilityReport: documented(false, 'hyperv-host §2.7'),
  importsWithoutExport: documented(false, 'hyperv-host §2.7'),
};

const r2012: SnapshotFigures = {
  ...r2,
  compatibilityReport: documented(true, 'hyperv-host §2.7'),
  importsWithoutExport: documented(true, 'hyperv-host §2.7'),
};

const r2012r2: SnapshotFigures = { ...r2012, liveExport: fromMemory(true, 'hyperv-host §2.2') };

const r2016: SnapshotFigures = {
  ...r2012r2,
  checkpointType: documented('production', 'hyperv-host §5.4'),
};

export const snapshotFigures = byVersion<SnapshotFigures>({
  '2008r2sp1': r2,
  '2012': r2012,
  '2012r2': r2012r2,
  '2016': r2016,
});
