import { byVersion, figure } from '../figure';
import type { Figure } from '../profile';

/** Live migration: the figures of failover-cluster §5.4 and §5.5. */
export interface MigrationFigures {
  readonly setupMs: Figure<number>;
  /** Standard deviation of the set-up, in milliseconds. */
  readonly setupDeviationMs: Figure<number>;
  readonly resumeMs: Figure<readonly [number, number]>;
  /** Switches learn where the machine is: time until frames reach it again. */
  readonly relearnMs: Figure<readonly [number, number]>;
  readonly maxRounds: Figure<number>;
  /** What may be left for the blackout, in MiB. */
  readonly thresholdMiB: Figure<number>;
  /** Bytes per second of one migration on a line of 1 Gbit/s and of 10 Gbit/s. */
  readonly bytesPerSecondAt1Gbps: Figure<number>;
  readonly bytesPerSecondAt10Gbps: Figure<number>;
  /** Migrations a node takes part in at a time; null: the cluster's own setting (2012+). */
  readonly concurrentPerNode: Figure<number>;
  /** Clients give up after this long without an answer. */
  readonly tcpLimitMs: Figure<number>;
  /** Whether a cluster drains a node when it is paused (2012+). */
  readonly drain: Figure<boolean>;
  /** Whether a node drains when its Windows shuts down (2012 R2+). */
  readonly drainOnShutdown: Figure<boolean>;
  /** A connection that nobody answers is given up after this long. */
  readonly connectTimeoutMs: Figure<number>;
  /** What compression makes of a byte of bandwidth, in permille. */
  readonly compressionPermille: Figure<number>;
  /** Clients come back one after the other, at the latest after this long. */
  readonly sessionReturnMs: Figure<readonly [number, number]>;
  /** Ways memory can travel. */
  readonly performanceOptions: Figure<readonly ('tcp' | 'compression' | 'smb')[]>;
}

const { documented, inferred, fromMemory } = figure;

const r2: MigrationFigures = {
  setupMs: inferred(3500, 'failover-cluster §5.5'),
  setupDeviationMs: inferred(700, 'failover-cluster §5.5'),
  resumeMs: inferred([200, 500] as const, 'failover-cluster §5.5'),
  relearnMs: inferred([500, 1000] as const, 'failover-cluster §5.5'),
  maxRounds: fromMemory(10, 'failover-cluster §5.2'),
  thresholdMiB: inferred(8, 'failover-cluster §5.5'),
  bytesPerSecondAt1Gbps: inferred(118_000_000, 'failover-cluster §5.5: 0.95 of the line rate'),
  bytesPerSecondAt10Gbps: inferred(700_000_000, 'failover-cluster §5.5'),
  concurrentPerNode: documented(1, 'failover-cluster §5.1'),
  tcpLimitMs: documented(20_000, 'failover-cluster §5.2'),
  drain: documented(false, 'failover-cluster §4.2'),
  drainOnShutdown: documented(false, 'failover-cluster §4.2'),
  connectTimeoutMs: inferred(21_000, 'modelling choice: three attempts of a TCP connection'),
  compressionPermille: inferred(2000, 'modelling choice: memory halves when it is compressed'),
  sessionReturnMs: inferred([5000, 45_000] as const, 'modelling choice: clients retry'),
  performanceOptions: documented(['tcp'] as const, 'failover-cluster §5.3'),
};

const r2012: MigrationFigures = {
  ...r2,
  concurrentPerNode: fromMemory(2, 'failover-cluster §5.1'),
  drain: documented(true, 'failover-cluster §4.2'),
};
const r2012r2: MigrationFigures = {
  ...r2012,
  drainOnShutdown: fromMemory(true, 'failover-cluster §4.2'),
  performanceOptions: documented(['tcp', 'compression', 'smb'] as const, 'failover-cluster §5.3'),
};

export const migrationFigures = byVersion<MigrationFigures>({
  '2008r2sp1': r2,
  '2012': r2012,
  '2012r2': r2012r2,
});
