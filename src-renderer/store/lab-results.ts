import { passScore } from '../../src-shared/lab-catalogue';
import type { LabRun } from '../../src-shared/model/world';
import type { LabResult } from './settings';

/** What a finished run adds to what is known of its lab; null where it adds nothing. */
export function resultWith(before: LabResult | undefined, run: LabRun): LabResult | null {
  if (run.phase !== 'finished' || run.score === null || run.abortedAt !== null) return null;
  const best = Math.max(before?.best ?? 0, run.score);
  const passed = (before?.passed ?? false) || counts(run, run.score);
  return before?.best === best && before.passed === passed ? null : { best, passed };
}

/** Only an exercise without the lab's own hands counts for a path (lab-scenarios §G). */
function counts(run: LabRun, score: number): boolean {
  return score >= passScore && run.mode === 'exercise' && run.shown.length === 0;
}
