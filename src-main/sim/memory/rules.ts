import type { DynamicMemoryFigures } from '../../../src-shared/profiles/sections/memory';
import { floorTable } from '../../../src-shared/rules/memory-facts';

/** The figures of a balancer as plain numbers: sizes in MiB, shares as fractions, times in seconds. */
export interface BalanceRules {
  readonly unitMiB: number;
  readonly growMiB: number;
  readonly shrinkMiB: number;
  readonly newest: number;
  readonly spareShare: number;
  readonly spareSeconds: number;
  readonly equalShare: number;
  readonly retrySeconds: number;
  /** Factors at the highest and at the lowest weight. */
  readonly factors: readonly [number, number];
  readonly guestFloorMiB: (totalMiB: number) => number;
}

/** Weights go to this number. */
export const highestWeight = 10_000;

export function balanceRules(figures: DynamicMemoryFigures): BalanceRules {
  const [least, most] = figures.weightFactorPermille.value;
  return {
    unitMiB: figures.unitMiB.value,
    growMiB: figures.growMiBPerSecond.value,
    shrinkMiB: figures.shrinkMiBPerSecond.value,
    newest: figures.newestPermille.value / 1000,
    spareShare: figures.spareSharePermille.value / 1000,
    spareSeconds: figures.spareSeconds.value,
    equalShare: figures.equalPermille.value / 1000,
    retrySeconds: figures.retrySeconds.value,
    factors: [least / 1000, most / 1000],
    guestFloorMiB: floorTable(figures),
  };
}

/** What memory counts with: at weight 0 one and a half times, at the highest weight half. */
export function factorOf(rules: BalanceRules, weight: number): number {
  const [least, most] = rules.factors;
  return most - ((most - least) * weight) / highestWeight;
}
