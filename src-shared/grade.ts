import type { LabAct, LabCheck, LabRun } from './model/world';

/*
 * The score of a lab (ux §2.3): Outcome = 100 × Σ(weight × share) ÷ Σ weight, minus capped
 * deductions for help, needless interruptions and risky acts. Nothing is added for speed. One
 * arithmetic for the runner that writes the score and for whoever explains it.
 */

/** What a hint of level 1, 2 and 3 costs; of one objective only the highest opened level counts. */
export const hintCost = [1, 3, 5] as const;
export const collateralCost = 2;
export const riskyCost = 5;
export const deductionCaps = { hints: 15, collateral: 20, risky: 30 } as const;
export type DeductionKind = keyof typeof deductionCaps;

export interface GradedLine {
  readonly check: LabCheck;
  /** What it adds to the outcome, in thousandths of a point. */
  readonly milliPoints: number;
  /** What it would add if it had passed in full. */
  readonly ofMilliPoints: number;
}

export interface Deduction {
  readonly kind: DeductionKind;
  /** Hints opened, virtual machines interrupted, risky acts. */
  readonly count: number;
  /** Points before the cap, and the points that count. */
  readonly uncapped: number;
  readonly points: number;
  readonly cap: number;
  /** The acts behind it; empty for hints. */
  readonly acts: readonly LabAct[];
}

/** A grade with everything that led to it, line by line. */
export interface GradeExplanation {
  readonly lines: readonly GradedLine[];
  /** 0 to 100,000: the outcome in thousandths of a point. */
  readonly outcomeMilliPoints: number;
  readonly deductions: readonly Deduction[];
  /** 0 to 100. */
  readonly score: number;
}

/** Explains the grade of a run as it stands; a check that was not judged counts as not passed. */
export function explainGrade(run: LabRun): GradeExplanation {
  const weights = run.checks.reduce((sum, check) => sum + check.weight, 0);
  const lines = run.checks.map((check) => ({
    check,
    milliPoints:
      weights === 0 ? 0 : Math.floor((100 * check.weight * (check.sharePermille ?? 0)) / weights),
    ofMilliPoints: weights === 0 ? 0 : Math.floor((100_000 * check.weight) / weights),
  }));
  const weighted = run.checks.reduce(
    (sum, check) => sum + check.weight * (check.sharePermille ?? 0),
    0,
  );
  const outcomeMilliPoints = weights === 0 ? 0 : Math.floor((100 * weighted) / weights);
  const deductions = [hintDeduction(run), collateralDeduction(run), riskyDeduction(run)];
  const deducted = deductions.reduce((sum, deduction) => sum + deduction.points, 0);
  const score = Math.floor(outcomeMilliPoints / 1000 + 0.5) - deducted;
  return { lines, outcomeMilliPoints, deductions, score: Math.max(0, Math.min(100, score)) };
}

function capped(
  kind: DeductionKind,
  count: number,
  uncapped: number,
  acts: readonly LabAct[],
): Deduction {
  const cap = deductionCaps[kind];
  return { kind, count, uncapped, points: Math.min(cap, uncapped), cap, acts };
}

function hintDeduction(run: LabRun): Deduction {
  const highest = new Map<string, number>();
  for (const hint of run.hintsOpened) {
    const [objective = '', level = '1'] = hint.split('/');
    highest.set(objective, Math.max(highest.get(objective) ?? 0, Number(level)));
  }
  let points = 0;
  for (const level of highest.values()) points += hintCost[level - 1] ?? 0;
  return capped('hints', run.hintsOpened.length, points, []);
}

function collateralDeduction(run: LabRun): Deduction {
  const acts = run.acts.filter((act) => act.interrupted > 0);
  const count = acts.reduce((sum, act) => sum + act.interrupted, 0);
  return capped('collateral', count, count * collateralCost, acts);
}

function riskyDeduction(run: LabRun): Deduction {
  const acts = run.acts.filter((act) => act.risk !== null);
  return capped('risky', acts.length, acts.length * riskyCost, acts);
}
