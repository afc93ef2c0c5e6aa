import type { Attempt, HostState } from '../../src-shared/ipc';
import type { SimMs } from '../../src-shared/units';

/** What is known of a history: which one it is. */
export type HistoryLine = Pick<HostState, 'opened' | 'attempt' | 'attempts'>;

/** An attempt with all it branched from, the first one last; with the moment up to which each counts. */
function descent(
  attempts: readonly Attempt[],
  from: number,
): readonly { readonly number: number; readonly untilMs: SimMs }[] {
  const line: { number: number; untilMs: SimMs }[] = [];
  let number: number | null = from;
  let untilMs = Number.POSITIVE_INFINITY;
  while (number !== null) {
    line.push({ number, untilMs });
    const found: Attempt | undefined = attempts.find((each) => each.number === number);
    untilMs = Math.min(untilMs, found?.parent?.atMs ?? 0);
    number = found?.parent?.number ?? null;
  }
  return line;
}

/**
 * Until when two histories are the same one; infinity where the newer one goes on from the older. What
 * was measured up to there is true of both: samples are a pure function of history and time.
 */
export function sharedUntil(before: HistoryLine, after: HistoryLine): SimMs {
  if (before.opened !== after.opened) return -1;
  if (before.attempt === after.attempt) return Number.POSITIVE_INFINITY;
  const older = descent(after.attempts, before.attempt);
  for (const { number, untilMs } of descent(after.attempts, after.attempt)) {
    const common = older.find((each) => each.number === number);
    if (common) return Math.min(untilMs, common.untilMs);
  }
  return -1;
}
