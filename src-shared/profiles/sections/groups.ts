import { figure } from '../figure';
import type { Figure, ProfileId } from '../profile';

/** Groups and resources: health, failover, order. Restart figures stand with the cluster's. */
export interface GroupFigures {
  /** Null: nodes less one. */
  readonly failoverThreshold: Figure<number> | null;
  readonly failoverPeriodMs: Figure<number>;
  readonly looksAliveMs: Figure<number>;
  readonly isAliveMs: Figure<number>;
  readonly pendingTimeoutMs: Figure<number>;
  readonly deadlockTimeoutMs: Figure<number>;
  /** Whether roles have priorities and may push each other out (2012+). */
  readonly priorities: Figure<boolean>;
  /** Whether placement looks at free memory (2012+). */
  readonly placementByMemory: Figure<boolean>;
  /** Whether a guest that is heard no more is reported as a critical application (event 1250, 2012+). */
  readonly applicationHealth: Figure<boolean>;
}

const { documented } = figure;

const r2: GroupFigures = {
  failoverThreshold: null,
  failoverPeriodMs: documented(21_600_000, 'failover-cluster §3.3, FailoverPeriod'),
  looksAliveMs: documented(5000, 'failover-cluster §3.2'),
  isAliveMs: documented(60_000, 'failover-cluster §3.2'),
  pendingTimeoutMs: documented(180_000, 'failover-cluster §3.2'),
  deadlockTimeoutMs: documented(300_000, 'failover-cluster §3.2'),
  priorities: documented(false, 'failover-cluster §3.4'),
  placementByMemory: documented(false, 'failover-cluster §3.4'),
  applicationHealth: documented(false, 'failover-cluster §8.2, event 1250'),
};

const later: GroupFigures = {
  ...r2,
  priorities: documented(true, 'failover-cluster §3.4'),
  placementByMemory: documented(true, 'failover-cluster §3.4'),
  applicationHealth: documented(true, 'failover-cluster §8.2, event 1250'),
};

export const groupFigures: Readonly<Record<ProfileId, GroupFigures>> = {
  '2008r2sp1': r2,
  '2012': later,
  '2012r2': later,
  '2016': later,
  '2019': later,
  '2022': later,
  '2025': later,
};
