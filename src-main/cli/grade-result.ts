import { explainGrade } from '../../src-shared/grade';
import type { DeductionKind } from '../../src-shared/grade';
import type { Texts } from '../../src-shared/text/index';
import type { Played } from './play';

/** The grade of a lab, as `run --json` prints it. */
export interface GradeResult {
  /** False while the lab is not over: then this is how it stands. */
  readonly finished: boolean;
  /** 0 to 100: the weighted share of the checks. */
  readonly outcome: number;
  /** 0 to 100: the outcome less the deductions. */
  readonly total: number;
  readonly checks: readonly {
    readonly id: string;
    readonly weight: number;
    /** 0 to 1. */
    readonly share: number;
    /** What is said where it did not pass in full; null where it did. */
    readonly message: string | null;
  }[];
  readonly deductions: readonly {
    readonly kind: DeductionKind;
    readonly count: number;
    readonly points: number;
    readonly cap: number;
  }[];
  /** Steps of the script that the cluster refused, and why. */
  readonly refused: readonly {
    readonly atMs: number;
    readonly command: string;
    readonly reason: string;
  }[];
}

/** Null where nothing is graded. */
export function gradeResult({ reader, refused }: Played, texts: Texts): GradeResult | null {
  const run = reader.all('run')[0];
  if (!run) return null;
  const { outcomeMilliPoints, deductions, score } = explainGrade(run);
  return {
    finished: run.phase === 'finished',
    outcome: outcomeMilliPoints / 1000,
    total: run.score ?? score,
    checks: run.checks.map(({ id, weight, sharePermille, failMessage }) => ({
      id,
      weight,
      share: (sharePermille ?? 0) / 1000,
      message: sharePermille === 1000 ? null : texts.local(failMessage),
    })),
    deductions: deductions.map(({ kind, count, points, cap }) => ({ kind, count, points, cap })),
    refused: refused.map(({ at, step, fault }) => ({
      atMs: at,
      command: step.command.name,
      reason: texts.fault(fault),
    })),
  };
}
