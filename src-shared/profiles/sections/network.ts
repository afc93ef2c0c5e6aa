import { byVersion, figure } from '../figure';
import type { Figure } from '../profile';

/** Routes, regroup and what becomes of a node that was lost. */
export interface NetworkFigures {
  readonly crossSubnetDelayMs: Figure<number>;
  readonly crossSubnetThreshold: Figure<number>;
  /** How long a stage of the regroup waits for a node that does not answer. */
  readonly stageTimeoutMs: Figure<number>;
  /** How long the members wait for all of them to hear each other before some are left out. */
  readonly pruningTimeoutMs: Figure<number>;
  /** Isolations inside this time count towards quarantine. */
  readonly quarantinePeriodMs: Figure<number>;
  /** Compute resiliency (2016+): null where a lost node is simply removed. */
  readonly resiliencyPeriodMs: Figure<number> | null;
  readonly quarantineThreshold: Figure<number> | null;
  readonly quarantineMs: Figure<number> | null;
}

const { documented } = figure;

const r2: NetworkFigures = {
  crossSubnetDelayMs: documented(1000, 'failover-cluster §1.1'),
  crossSubnetThreshold: documented(5, 'failover-cluster §1.1'),
  stageTimeoutMs: documented(5000, 'failover-cluster §1.2, StageTimeout'),
  pruningTimeoutMs: documented(5000, 'failover-cluster §1.2, PruningTimeout'),
  quarantinePeriodMs: documented(3_600_000, 'failover-cluster §1.4'),
  resiliencyPeriodMs: null,
  quarantineThreshold: null,
  quarantineMs: null,
};

const r2012r2: NetworkFigures = {
  ...r2,
  crossSubnetThreshold: documented(20, 'failover-cluster §1.1'),
};

const r2016: NetworkFigures = {
  ...r2012r2,
  resiliencyPeriodMs: documented(240_000, 'failover-cluster §1.4'),
  quarantineThreshold: documented(3, 'failover-cluster §1.4'),
  quarantineMs: documented(7_200_000, 'failover-cluster §1.4'),
};

export const networkFigures = byVersion<NetworkFigures>({
  '2008r2sp1': r2,
  '2012r2': r2012r2,
  '2016': r2016,
});
