import { describe, expect, test } from 'vitest';
import { learningWordsLimit, wordsIn } from '../../src-shared/lab-editing/words';
import type { LabRun } from '../../src-shared/model/world';
import type { LabDefinition } from '../../src-main/lab/definition';
import type { Solved } from '../support/scenario';
import {
  begin,
  doNothing,
  endOf,
  finish,
  hashAt,
  runOf,
  shareOf,
  solve,
} from '../support/scenario';
import { folder, shipped } from './support';

/*
 * What every scenario has to prove (lab-scenarios §H). Nothing here knows a lab by name, but for the
 * one in which patience is right.
 */

const names = folder
  .list()
  .filter((lab) => lab.graded)
  .map((lab) => lab.name);

const patienceIsRight = new Set(['L05']);

/** Computed once, by whichever test asks first. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

describe.each(names)('fact: lab-scenarios §H %s', (name) => {
  const lab = once(() => shipped(name));
  const solved = once(() => solve(lab()));
  const idle = once(() => doNothing(lab()));

  test('1 its solution reaches 95 and every objective, and no step of it is refused', () => {
    const { player, run } = solved();
    expect(player.refused.map(({ at, step, fault }) => [at, step.command.name, fault])).toEqual([]);
    const failed = run.checks.filter((check) => check.sharePermille !== 1000);
    const why = failed.map((check) => `${check.id} ${check.sharePermille}`).join(', ');
    expect(run.score, why).toBeGreaterThanOrEqual(95);
    expect(player.given).toHaveLength(lab().script.solve.length);
    const missed = run.objectives.filter(({ reachedAt }) => reachedAt === null);
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  test('1 without any one of its steps, the check it is for loses or its objective is missed', () => {
    expect(stepsThatDoNotMatter(lab(), solved())).toEqual([]);
  });

  test('2 to do nothing is not enough', () => {
    const { score } = idle().run;
    if (patienceIsRight.has(name)) expect(score).toBeGreaterThanOrEqual(40);
    else expect(score).toBeLessThan(40);
  });

  test('3 each mistake trips its check, which says so', () => {
    const { script } = lab();
    expect(script.mistakes.length).toBeGreaterThan(0);
    for (const mistake of script.mistakes) {
      const kept = script.solve.filter(({ check }) => !mistake.without.includes(check ?? ''));
      const run = finish(begin(lab(), [...kept, ...mistake.steps]));
      expect(shareOf(run, mistake.trips), `${mistake.id} trips ${mistake.trips}`).toBeLessThan(
        1000,
      );
    }
  });

  test('4 its history is the same at speed 1 and 20, told by the wall clock of a host', () => {
    const { hash } = solved();
    expect(hashAt(solved(), 1)).toBe(hash);
    expect(hashAt(solved(), 20)).toBe(hash);
  });

  test('5 and 7 every check has both messages and an objective with hints; its lesson is short', () => {
    const { checks, objectives, learning } = runOf(begin(lab(), []));
    for (const { id, failMessage, hint } of checks) {
      const hints = objectives.find((objective) => objective.id === hint)?.hints ?? [];
      expect([id, hints.length > 0, failMessage.en !== '', failMessage.de !== '']).toEqual([
        id,
        true,
        true,
        true,
      ]);
    }
    expect(wordsIn(learning.en)).toBeLessThanOrEqual(learningWordsLimit);
    expect(wordsIn(learning.de)).toBeLessThanOrEqual(learningWordsLimit);
  });

  test('6 after its end the cluster can be put back, and nothing stays broken', () => {
    expect(idle().brokenAfterRestore).toEqual([]);
  });

  test('9 an abort returns to a steady state within five seconds, whenever it comes', () => {
    for (const [at, broken] of idle().brokenAfterAbort) expect([at, broken]).toEqual([at, []]);
  });

  test('8 takes no more than four minutes at speed 20', () => {
    expect(endOf(lab())).toBeLessThanOrEqual(80 * 60_000);
  });
});

/** 1 where an objective was reached, else 0. */
function reached(run: LabRun, objective: string | null): number {
  return run.objectives.some(({ id, reachedAt }) => id === objective && reachedAt !== null) ? 1 : 0;
}

/** Steps of the solution whose check has all its points without them. */
function stepsThatDoNotMatter({ script }: LabDefinition, solved: Solved): string[] {
  return script.solve.flatMap(({ check, objective, command }, index) => {
    const had = check === null ? reached(solved.run, objective) : shareOf(solved.run, check);
    const without = solved.without(index);
    const has = check === null ? reached(without, objective) : shareOf(without, check);
    return has < had ? [] : [`${index + 1} ${command.name} for ${check ?? objective}`];
  });
}
