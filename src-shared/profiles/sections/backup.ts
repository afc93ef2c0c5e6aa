import { byVersion, figure } from '../figure';
import type { Figure } from '../profile';

/** Backup and restore. */
export interface BackupFigures {
  /** One machine is read, or written back, at this rate where nothing else shares the way. */
  readonly copyBytesPerSecond: Figure<number>;
  readonly restoreBytesPerSecond: Figure<number>;
  /** What a backup store takes or gives in bytes per second, all streams together, where a lab says nothing. */
  readonly storeBytesPerSecond: Figure<number>;
  /** The writers inside a guest bring its data to rest. */
  readonly prepareMs: Figure<readonly [number, number]>;
  /** A volume's shadow copy is made. */
  readonly shadowCopyMs: Figure<readonly [number, number]>;
  /** How long a machine that starts, stops or moves just now is waited for. */
  readonly patienceMs: Figure<number>;
  /** Whether a shared volume is redirected while its shadow copy is made (2008 R2). */
  readonly redirectsVolume: Figure<boolean>;
  /** Whether only one backup at a time may be under way on a shared volume. */
  readonly oneJobPerVolume: Figure<boolean>;
  readonly retryDelayMs: Figure<number>;
}

const { documented, inferred, fromMemory } = figure;

const r2: BackupFigures = {
  copyBytesPerSecond: inferred(50_000_000, 'lab-scenarios §B: backup to disk 50 MB/s'),
  restoreBytesPerSecond: inferred(40_000_000, 'lab-scenarios §B: restore 40 MB/s'),
  storeBytesPerSecond: inferred(110_000_000, 'modelling choice: one gigabit line'),
  prepareMs: inferred([4000, 12_000] as const, 'modelling choice'),
  shadowCopyMs: inferred([15_000, 40_000] as const, 'modelling choice'),
  patienceMs: inferred(600_000, 'modelling choice'),
  redirectsVolume: documented(true, 'failover-cluster §6, §11'),
  oneJobPerVolume: fromMemory(true, 'failover-cluster §11: with the software provider'),
  retryDelayMs: inferred(300_000, 'modelling choice'),
};

const r2012: BackupFigures = {
  ...r2,
  redirectsVolume: documented(false, 'failover-cluster §6: 2012 stays direct'),
  oneJobPerVolume: fromMemory(false, 'volumes bear several shadow copies since 2012'),
};

export const backupFigures = byVersion<BackupFigures>({ '2008r2sp1': r2, '2012': r2012 });
