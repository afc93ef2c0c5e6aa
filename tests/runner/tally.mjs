import { readFileSync } from 'node:fs';

/**
 * How many test cases of a stage passed, failed and were skipped.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

export const nothing = { passed: 0, failed: 0, skipped: 0 };

/** @param {Tally} a @param {Tally} b @returns {Tally} */
export function sum(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** A stage that is one case by itself. */
export function single(ok) {
  return ok ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
}

/** A stage that failed fails in the sum as well, also where no case of its own says so. */
export function honest(tally, ok) {
  if (!ok && tally.failed === 0) return { ...tally, failed: 1 };
  if (ok && tally.passed + tally.skipped + tally.failed === 0) return { ...tally, failed: 1 };
  return tally;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Vitest's report. A file that could not be loaded has no cases, and counts as one that failed. */
export function vitestTally(file) {
  const report = read(file);
  if (!report) return nothing;
  const broken = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/** Playwright's report; a test that passed only when it was repeated has failed. */
export function playwrightTally(file) {
  const stats = read(file)?.stats;
  if (!stats) return nothing;
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  };
}

/** The closing line. */
export function closing({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
