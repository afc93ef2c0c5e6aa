import { describe, expect, test } from 'vitest';
import type { Command } from '../../src-shared/commands/index';
import type { SimEvent } from '../../src-shared/events';
import { explainGrade } from '../../src-shared/grade';
import type { LabRun } from '../../src-shared/model/world';
import { LabSession } from '../../src-main/lab/session';
import { shipped } from './support';

const minute = 60_000;

interface Played {
  readonly run: LabRun;
  readonly events: readonly SimEvent[];
  readonly session: LabSession;
}

/** Plays L05 as a learner who gives these commands at these moments after the start. */
function play(acts: readonly { readonly at: number; readonly command: Command }[]): Played {
  const session = new LabSession(shipped('L05'));
  session.goLive(() => {});
  session.submit({ name: 'lab.start', args: {} }, 'user');
  for (const { at, command } of acts) {
    session.advanceTo(at);
    const result = session.submit(command, 'user');
    if (!result.ok) throw new Error(`${command.name}: ${JSON.stringify(result.fault)}`);
  }
  session.advanceTo(20 * minute);
  const run = session.engine.reader.get<'run'>('run:lab');
  if (!run) throw new Error('no run');
  return { run, events: session.engine.drainChanges().events, session };
}

const answer = (question: string, option: string): Command => ({
  name: 'lab.answer',
  args: { question, option },
});

const rightAnswers = [
  { at: 10 * minute, command: answer('order', 'rightOrder') },
  { at: 10 * minute, command: answer('cause', 'power') },
  { at: 10 * minute, command: answer('downtime', 'minutes') },
  { at: 16 * minute, command: answer('failback', 'leave') },
];

const shares = (run: LabRun) =>
  Object.fromEntries(run.checks.map((check) => [check.id, check.sharePermille]));
const reached = (run: LabRun) =>
  run.objectives.filter((objective) => objective.reachedAt !== null).map(({ id }) => id);

const vm = (name: 'vm.start' | 'vm.turnOff' | 'vm.shutDown' | 'vm.reset', id: string): Command => ({
  name,
  args: { vm: `vm:${id}` },
});

describe('L05, a node dies', () => {
  test('watching, and answering what was seen, scores 100', () => {
    const { run } = play(rightAnswers);
    expect(shares(run)).toEqual({
      servingAgain: 1000,
      patience: 1000,
      order: 1000,
      balanced: 1000,
      review: 1000,
    });
    expect(run.score).toBe(100);
    expect(reached(run)).toEqual(['removal', 'restarted', 'serving', 'failback']);
    expect(run.finishedAt).toBe(18 * minute);
  });

  test('objectives tick at the moment of what they are about', () => {
    const { run, events } = play(rightAnswers);
    const at = (name: SimEvent['name']) => events.find((event) => event.name === name)?.at;
    const lastServing = events.filter((event) => event.name === 'vm.serving').at(5)?.at;
    expect(run.objectives.map((objective) => objective.reachedAt)).toEqual([
      at('node.removed'),
      events.filter((event) => event.name === 'vm.started').at(5)?.at,
      lastServing,
      16 * minute,
    ]);
  });

  test('doing nothing is right: only what was asked and not answered is lost', () => {
    const { run } = play([]);
    expect(shares(run)).toEqual({
      servingAgain: 1000,
      patience: 1000,
      order: 0,
      balanced: 1000,
      review: 0,
    });
    // (6 + 4 + 3) of 20.
    expect(run.score).toBe(65);
  });

  test('stepping in while the cluster is at work loses “patience”, and a machine that served costs more', () => {
    const { run } = play([{ at: 2 * minute, command: vm('vm.turnOff', 'web01') }, ...rightAnswers]);
    expect(shares(run)['patience']).toBe(0);
    expect(run.acts).toMatchObject([
      { command: 'vm.turnOff', objectName: 'WEB01', interrupted: 1, risk: 'turnedOff' },
    ]);
    const grade = explainGrade(run);
    expect(grade.outcomeMilliPoints).toBe(80_000);
    expect(grade.deductions.map(({ kind, points }) => [kind, points])).toEqual([
      ['hints', 0],
      ['collateral', 2],
      ['risky', 5],
    ]);
    expect(run.score).toBe(73);
  });

  test('switching a machine off after minute six loses its share of “serving again”', () => {
    const { run } = play([{ at: 8 * minute, command: vm('vm.shutDown', 'bi01') }, ...rightAnswers]);
    expect(shares(run)['servingAgain']).toBe(833);
    expect(shares(run)['patience']).toBe(1000);
    expect(run.score).toBe(93);
  });

  test('stopping further nodes loses “balanced”, the more the fewer remain', () => {
    const { run } = play([
      { at: 13 * minute, command: { name: 'node.shutDown', args: { node: 'node:hv02' } } },
      ...rightAnswers.slice(3),
    ]);
    expect(shares(run)['balanced']).toBeLessThan(1000);
    expect(run.acts[0]?.interrupted).toBeGreaterThan(5);
  });

  test('wrong answers lose “order” and half of “review”', () => {
    const { run } = play([
      { at: 10 * minute, command: answer('order', 'startsFirst') },
      { at: 10 * minute, command: answer('cause', 'power') },
      { at: 10 * minute, command: answer('downtime', 'seconds') },
    ]);
    expect(shares(run)).toMatchObject({ order: 0, review: 500 });
  });

  test('hints cost by their highest level, and no more than fifteen points', () => {
    const hint = (objective: string, level: number): Command => ({
      name: 'lab.openHint',
      args: { objective, level },
    });
    const one = play([
      { at: minute, command: hint('removal', 1) },
      { at: minute, command: hint('removal', 2) },
      ...rightAnswers,
    ]);
    expect(one.run.score).toBe(97);
    const all = play([
      ...['removal', 'restarted', 'serving', 'failback'].map((objective) => ({
        at: minute,
        command: hint(objective, 3),
      })),
      ...rightAnswers,
    ]);
    expect(all.run.score).toBe(85);
  });

  test('ending before minute six leaves open what had to be shown then', () => {
    const { run } = play([{ at: 4 * minute, command: { name: 'lab.finish', args: {} } }]);
    expect(run.finishedAt).toBe(4 * minute);
    expect(shares(run)).toMatchObject({ servingAgain: 0, balanced: 1000, order: 0 });
  });

  test('the right answer to “how long” agrees with what was simulated', () => {
    const { session } = play([]);
    const longest = Math.max(...session.engine.reader.all('vm').map((each) => each.downtimeMs));
    expect(longest).toBeGreaterThanOrEqual(2 * minute);
    expect(longest).toBeLessThanOrEqual(3 * minute);
  });

  test('learning text, brief and every message are there in both languages, and the text is short', () => {
    const { run } = play([]);
    const texts = [
      run.brief,
      run.learning,
      ...run.checks.flatMap((check) => [check.title, check.failMessage]),
      ...run.objectives.flatMap((objective) => [objective.title, ...objective.hints]),
    ];
    for (const text of texts) {
      expect(text.en.length).toBeGreaterThan(5);
      expect(text.de.length).toBeGreaterThan(5);
      expect(text.en).not.toBe(text.de);
    }
    expect(run.learning.en.split(/\s+/).length).toBeLessThanOrEqual(90);
    expect(run.learning.de.split(/\s+/).length).toBeLessThanOrEqual(90);
    expect(run.objectives.every((objective) => objective.hints.length === 3)).toBe(true);
  });

  test('the run record tells nobody the right answers', () => {
    const { run } = play([]);
    expect(JSON.stringify(run.questions)).not.toContain('"answer":"');
  });
});
