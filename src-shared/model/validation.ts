import type { SimMs } from '../units';
import type { ClusterId, NodeId, ValidationId } from './ids';

/** The five categories of failover-cluster §8.1, in the order of the report. */
export const validationCategories = [
  'clusterConfiguration',
  'inventory',
  'network',
  'storage',
  'systemConfiguration',
] as const;
export type ValidationCategory = (typeof validationCategories)[number];

export type Verdict = 'passed' | 'warning' | 'failed' | 'notRun';

/** One line of a test: a text key under `validation:` with its fields. */
export interface ValidationLine {
  readonly level: 'information' | 'warning' | 'error';
  readonly key: string;
  readonly fields: Readonly<Record<string, string | number>>;
}

export interface ValidationResult {
  /** `network.ipConfiguration`: text key under `validation:test.`. */
  readonly test: string;
  readonly category: ValidationCategory;
  readonly verdict: Verdict;
  readonly startedAt: SimMs;
  readonly finishedAt: SimMs;
  readonly lines: readonly ValidationLine[];
}

/** A finished or running *Validate a Configuration*. */
export interface Validation {
  readonly kind: 'validation';
  readonly id: ValidationId;
  /** The cluster that was validated; null where servers were, before there is one. */
  readonly cluster: ClusterId | null;
  readonly nodes: readonly NodeId[];
  readonly categories: readonly ValidationCategory[];
  readonly startedAt: SimMs;
  readonly finishedAt: SimMs | null;
  /** The worst verdict; null while it runs. */
  readonly verdict: Verdict | null;
  readonly results: readonly ValidationResult[];
}
