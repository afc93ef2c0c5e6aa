import { describe, expect, test } from 'vitest';
import { traceLegend, traceLines } from '../../src-main/lab/trace';
import { aimedSabotages, sabotage, sabotages } from '../../src-main/sim/sabotage';
import { allFiles, textOf } from '../support/source-files';
import { drawScenario } from './draw';
import { play } from './play';

const runs = 200;

/** Plays seeds until one breaks a law; says which with its trace, or null after all of them held. */
function firstBroken(): string | null {
  for (let seed = 1; seed <= runs; seed += 1) {
    const { breach, events, nodes } = play(drawScenario(seed));
    if (!breach) continue;
    const trace = [...traceLegend, ...traceLines(events.slice(-100), nodes)];
    return [`seed ${seed}: ${breach.law}: ${breach.why}`, ...trace].join('\n');
  }
  return null;
}

describe('random clusters under random faults', () => {
  test(`keep every law and come back whole in ${runs} runs`, { timeout: 600_000 }, () => {
    expect(firstBroken()).toBeNull();
  });
});

describe('a broken guard of the engine', () => {
  test('there are at least twelve to break', () => {
    expect(sabotages.length).toBeGreaterThanOrEqual(12);
  });

  const aimed = new Set<string>(aimedSabotages);
  const drawn = sabotages.filter((name) => !aimed.has(name));

  test.each(aimedSabotages)('%s, which runs hardly come to, has a test of its own', (name) => {
    const tests = allFiles.filter((path) => /^tests\/sim\/.*\.test\.ts$/.test(path));
    expect(tests.filter((path) => textOf(path).includes(`'${name}'`))).not.toEqual([]);
  });

  test.each(drawn)(`%s is caught within ${runs} runs`, { timeout: 600_000 }, (name) => {
    const restore = sabotage(name);
    try {
      expect(firstBroken()).not.toBeNull();
    } finally {
      restore();
    }
  });
});
