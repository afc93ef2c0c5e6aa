import { describe, expect, test } from 'vitest';
import { aimedSabotages, drawnSabotages, sabotage, sabotages } from '../../src-main/sim/sabotage';
import { allFiles, textOf } from '../support/source-files';
import { firstBroken, runs, seedsFrom } from './broken';
import { caughtBefore } from './caught-before';

describe('a broken guard of the engine', () => {
  test('there are at least twelve to break', () => {
    expect(sabotages.length).toBeGreaterThanOrEqual(12);
  });

  test.each(aimedSabotages)('%s, which runs hardly come to, has a test of its own', (name) => {
    const tests = allFiles.filter((path) => /^tests\/sim\/.*\.test\.ts$/.test(path));
    expect(tests.filter((path) => textOf(path).includes(`'${name}'`))).not.toEqual([]);
  });

  test.each(drawnSabotages)(`%s is caught within ${runs} runs`, { timeout: 600_000 }, (name) => {
    const restore = sabotage(name);
    try {
      expect(firstBroken(seedsFrom(caughtBefore[name] ?? 1))).not.toBeNull();
    } finally {
      restore();
    }
  });
});
