import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { candidates } from '../runner/browser.mjs';
import {
  closing,
  honest,
  nothing,
  playwrightTally,
  single,
  sum,
  vitestTally,
} from '../runner/tally.mjs';

const folder = mkdtempSync(join(tmpdir(), 'hyperlab-tally-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: unknown): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe('the sum of all tests', () => {
  test('ends in one plain line', () => {
    expect(closing(sum(single(true), { passed: 3, failed: 0, skipped: 2 }))).toBe(
      '4 passed, 0 failed, 2 skipped',
    );
  });

  test('counts a test file that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'passed', assertionResults: [] },
      ],
    };
    expect(vitestTally(file(report))).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  test('counts a test that passed only when it was repeated as a failure', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 } };
    expect(playwrightTally(file(report))).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  test('never takes a stage that failed, ran nothing or left no report for a good one', () => {
    expect(honest({ passed: 5, failed: 0, skipped: 0 }, false).failed).toBe(1);
    expect(honest(nothing, true).failed).toBe(1);
    expect(honest(vitestTally(join(folder, 'missing.json')), true).failed).toBe(1);
    expect(honest({ passed: 0, failed: 0, skipped: 1 }, true).failed).toBe(0);
  });
});

describe('a browser is looked for', () => {
  test('where the person says, before anywhere else', () => {
    const env = { HYPERLAB_BROWSER: '/own/browser', PATH: '/usr/bin' };
    expect(candidates('linux', env)[0]).toBe('/own/browser');
  });

  test('on the path, Chromium first', () => {
    const found = candidates('linux', { PATH: '/usr/bin' });
    expect(found).toContain('/usr/bin/google-chrome');
    expect(found[0]).toBe('/usr/bin/chromium');
  });

  test('among the applications of macOS and the programs of Windows', () => {
    expect(candidates('darwin', { HOME: '/Users/a' })[0]).toContain('Google Chrome.app');
    const windows = candidates('win32', { ProgramFiles: 'C:\\Program Files' });
    expect(windows.some((path) => path.includes('msedge.exe'))).toBe(true);
  });
});
