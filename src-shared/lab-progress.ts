import { z } from 'zod';
import type { Fault } from './faults';
import { passScore } from './lab-catalogue';
import { labModes } from './model/world';

/*
 * What a person did in the labs so far, as it is kept on their own computer. A line a finished attempt;
 * a field a later version adds is left alone here, so that an older copy loses nothing.
 */

const text = z.string().max(500);
const points = z.int().min(0).max(100);

/** One lab that was played to its grade. */
const playedLab = z.object({
  type: z.literal('attempt'),
  lab: z.string().min(1).max(200),
  title: z.object({ en: text, de: text }),
  /** SHA-256 over the lab file and what it builds on: which version of the scenario it was. */
  scenario: z.string().max(64),
  mode: z.enum(labModes),
  seed: z.int(),
  /** ISO 8601; the start is unknown where the attempt was taken up from a file. */
  startedAt: z.string().max(40).nullable(),
  finishedAt: z.string().max(40),
  simulatedMs: z.int().min(0),
  /** What the checks came to, and what is left of it after the deductions. */
  outcome: points,
  score: points,
  /** Hint levels that were opened, and objectives that were shown. */
  hints: z.int().min(0),
  shown: z.int().min(0),
  deductions: z.object({ hints: points, collateral: points, risky: points }),
  countsForPath: z.boolean(),
  eventLog: z.object({ events: z.int().min(1), sha256: z.string().max(64) }),
  modelVersion: z.int().min(1),
  appVersion: z.string().max(60),
});
export type PlayedLab = Readonly<z.infer<typeof playedLab>>;

/** What an earlier version had kept of a lab: its best score, without a date. */
const earlierResult = z.object({
  type: z.literal('earlier'),
  lab: z.string().min(1).max(200),
  best: points,
  passed: z.boolean(),
});
export type EarlierResult = Readonly<z.infer<typeof earlierResult>>;

/** A person wanted to begin afresh; says too that nothing is to be taken over from before. */
const cleared = z.object({ type: z.literal('cleared'), at: z.string().max(40) });

export const progressLine = z.discriminatedUnion('type', [playedLab, earlierResult, cleared]);
export type ProgressLine = Readonly<z.infer<typeof progressLine>>;

export interface LabProgress {
  /** Oldest first. */
  readonly attempts: readonly PlayedLab[];
  readonly earlier: readonly EarlierResult[];
  /** The record was damaged: what of it cannot be read, and where the whole file was put. */
  readonly damage: { readonly lines: number; readonly file: string } | null;
  /** Why what was played last is not in the file yet; it is tried again. */
  readonly unkept: Fault | null;
  /** Labs with an attempt that a certificate of their path can be made of. */
  readonly proven: readonly string[];
}

export const noProgress: LabProgress = {
  attempts: [],
  earlier: [],
  damage: null,
  unkept: null,
  proven: [],
};

/** How a person stands in one lab. */
export interface LabStanding {
  readonly best: number;
  readonly passed: boolean;
  /** Oldest first; empty where only an earlier version knew of it. */
  readonly attempts: readonly PlayedLab[];
}

/** How a person stands in each lab they have played. */
export function standings({
  attempts,
  earlier,
}: Pick<LabProgress, 'attempts' | 'earlier'>): Readonly<Record<string, LabStanding>> {
  const found: Record<string, LabStanding> = {};
  const add = (lab: string, score: number, passed: boolean, attempt: PlayedLab | null) => {
    const before = found[lab] ?? { best: 0, passed: false, attempts: [] };
    found[lab] = {
      best: Math.max(before.best, score),
      passed: before.passed || passed,
      attempts: attempt ? [...before.attempts, attempt] : before.attempts,
    };
  };
  for (const { lab, best, passed } of earlier) add(lab, best, passed, null);
  for (const attempt of attempts) add(attempt.lab, attempt.score, attempt.countsForPath, attempt);
  return found;
}

/** Whether a run counts for the certificate of its path (lab-scenarios §G). */
export function countsForPath(run: {
  readonly mode: string;
  readonly score: number | null;
  readonly shown: readonly unknown[];
}): boolean {
  return (run.score ?? 0) >= passScore && run.mode === 'exercise' && run.shown.length === 0;
}
