import { byVersion, figure } from '../figure';
import type { Figure } from '../profile';

/** Votes and witnesses. */
export interface QuorumFigures {
  /** Votes follow the members (2012+), and the witness with them (2012 R2+). */
  readonly dynamicQuorum: Figure<boolean>;
  readonly dynamicWitness: Figure<boolean>;
  /** How often the owner of a disk refreshes its reservation, and when a challenger gives up. */
  readonly diskArbitrationIntervalMs: Figure<number>;
  readonly arbitrationTimeMaxMs: Figure<number>;
  /** Locking the file on the share: one SMB operation. */
  readonly shareArbitrationMs: Figure<readonly [number, number]>;
  readonly witnessRestartMs: Figure<number>;
  readonly evictDelayMs: Figure<number>;
  readonly smallestWitnessDiskMiB: Figure<number>;
}

const { documented, inferred, fromMemory } = figure;

const r2: QuorumFigures = {
  dynamicQuorum: documented(false, 'failover-cluster §2.2'),
  dynamicWitness: documented(false, 'failover-cluster §2.2'),
  diskArbitrationIntervalMs: documented(3000, 'failover-cluster §2.3, DiskArbInterval'),
  arbitrationTimeMaxMs: documented(20_000, 'failover-cluster §2.3, QuorumArbitrationTimeMax'),
  shareArbitrationMs: inferred([1000, 2000] as const, 'failover-cluster §2.3'),
  witnessRestartMs: fromMemory(900_000, 'failover-cluster §2.3, WitnessRestartInterval'),
  evictDelayMs: documented(60_000, 'failover-cluster §1.2, AddEvictDelay'),
  smallestWitnessDiskMiB: documented(512, 'failover-cluster §2.1'),
};

const r2012: QuorumFigures = {
  ...r2,
  dynamicQuorum: documented(true, 'failover-cluster §2.2'),
};
const r2012r2: QuorumFigures = {
  ...r2012,
  dynamicWitness: documented(true, 'failover-cluster §2.2'),
};

export const quorumFigures = byVersion<QuorumFigures>({
  '2008r2sp1': r2,
  '2012': r2012,
  '2012r2': r2012r2,
});
