import { describe, expect, test } from 'vitest';
import type { Command, Origin } from '../../../src-shared/commands/index';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';
import { aRun } from '../../support/records';

const text = (en: string) => ({ en, de: en });
const options = [
  { id: 'yes', text: text('Yes') },
  { id: 'no', text: text('No') },
];

const brief = aRun({
  phase: 'brief',
  brief: text('A node will die.'),
  learning: text('What survives.'),
  level: 1,
  minutes: 10,
  startedAt: null,
  finishedAt: null,
  prediction: {
    id: 'comesBack',
    text: text('Do they come back?'),
    options,
    answer: null,
    answeredAt: null,
  },
  questions: [{ id: 'why', text: text('Why?'), options, answer: null, answeredAt: null }],
  objectives: [
    {
      id: 'all-up',
      title: text('All up'),
      hints: [text('Look'), text('Wait')],
      reachedAt: null,
      canShow: false,
    },
  ],
  checks: [
    {
      id: 'fast',
      title: text('Fast'),
      weight: 5,
      failMessage: text('Slow'),
      sharePermille: null,
      hint: null,
    },
  ],
  hintsOpened: [],
  acts: [],
  score: null,
});

const graded = () => lab({ nodes: 2, vms: 2, change: (plan) => ({ ...plan, run: brief }) });
const run = (t: LabDriver) => t.engine.reader.get<'run'>('run:lab');
const give = (t: LabDriver, name: Command['name'], args: object = {}, origin: Origin = 'user') =>
  t.command({ name, args } as Command, origin);
const refusal = (t: LabDriver, name: Command['name'], args: object = {}, origin: Origin = 'user') =>
  t.refusal({ name, args } as Command, origin);

describe('the run of a lab', () => {
  test('goes from the brief through objectives and answers to a score', () => {
    const t = graded();
    give(t, 'lab.predict', { option: 'yes' });
    t.run('5s');
    give(t, 'lab.start');
    t.run('5s');
    give(t, 'lab.openHint', { objective: 'all-up', level: 1 });
    give(t, 'lab.answer', { question: 'why', option: 'no' });
    give(t, 'lab.reachObjective', { objective: 'all-up' }, 'lab');
    const act = { command: 'vm.reset', object: t.vm(1).id, interrupted: 1, risk: 'reset' };
    give(t, 'lab.recordAct', act, 'lab');
    t.run('5s');
    give(t, 'lab.finish');
    give(t, 'lab.judge', { check: 'fast', sharePermille: 750 }, 'lab');
    give(t, 'lab.grade', { score: 75 }, 'lab');
    expect(run(t)).toMatchObject({
      phase: 'finished',
      startedAt: 5000,
      finishedAt: 15_000,
      prediction: { answer: 'yes' },
      questions: [{ answer: 'no' }],
      objectives: [{ reachedAt: 10_000 }],
      checks: [{ sharePermille: 750 }],
      hintsOpened: ['all-up/1'],
      acts: [{ at: 10_000, object: 'vm:vm01', objectName: 'VM01', interrupted: 1, risk: 'reset' }],
      score: 75,
    });
    const said = t.events().filter((event) => event.name.startsWith('lab.'));
    expect(said.map((event) => event.name)).toEqual([
      'lab.opened',
      'lab.predicted',
      'lab.started',
      'lab.hintOpened',
      'lab.answered',
      'lab.objectiveReached',
      'lab.finished',
    ]);
  });

  test('refuses what does not fit its phase', () => {
    const t = graded();
    expect(refusal(t, 'lab.answer', { question: 'why', option: 'no' }).code).toBe('lab.notRunning');
    expect(refusal(t, 'lab.finish').code).toBe('lab.notRunning');
    expect(refusal(t, 'lab.grade', { score: 1 }, 'lab').code).toBe('lab.notRunning');
    give(t, 'lab.start');
    expect(refusal(t, 'lab.start').code).toBe('lab.alreadyStarted');
  });

  test('refuses what it does not know, and a second answer', () => {
    const t = graded();
    give(t, 'lab.start');
    expect(refusal(t, 'lab.predict', { option: 'maybe' })).toEqual({
      code: 'lab.unknownOption',
      option: 'maybe',
    });
    give(t, 'lab.predict', { option: 'no' });
    expect(refusal(t, 'lab.predict', { option: 'yes' })).toEqual({
      code: 'lab.alreadyAnswered',
      question: 'comesBack',
    });
    expect(refusal(t, 'lab.answer', { question: 'what', option: 'no' }).code).toBe(
      'lab.unknownOption',
    );
    expect(refusal(t, 'lab.openHint', { objective: 'all-up', level: 3 }).code).toBe(
      'lab.unknownObjective',
    );
    expect(refusal(t, 'lab.judge', { check: 'none', sharePermille: 1 }, 'lab').code).toBe(
      'lab.unknownObjective',
    );
  });

  test('takes judgement from its runner only', () => {
    const t = graded();
    give(t, 'lab.start');
    for (const [name, args] of [
      ['lab.reachObjective', { objective: 'all-up' }],
      ['lab.judge', { check: 'fast', sharePermille: 1000 }],
      ['lab.recordAct', { command: 'vm.reset', object: null, interrupted: 0, risk: null }],
      ['lab.grade', { score: 100 }],
    ] as const) {
      expect(refusal(t, name, args)).toEqual({ code: 'lab.reserved', command: name });
      expect(refusal(t, name, args, 'cli').code).toBe('lab.reserved');
    }
  });

  test('a hint opened or an objective reached twice counts once', () => {
    const t = graded();
    give(t, 'lab.start');
    for (let time = 0; time < 2; time += 1) {
      give(t, 'lab.openHint', { objective: 'all-up', level: 2 });
      give(t, 'lab.reachObjective', { objective: 'all-up' }, 'lab');
      t.run('1s');
    }
    expect(run(t)).toMatchObject({ hintsOpened: ['all-up/2'], objectives: [{ reachedAt: 0 }] });
    expect(t.events('lab.hintOpened', 'lab.objectiveReached')).toHaveLength(2);
  });

  test('is missing in a lab without objectives', () => {
    const t = lab({ nodes: 1, cluster: null });
    expect(refusal(t, 'lab.start').code).toBe('lab.none');
    expect(refusal(t, 'lab.finish').code).toBe('lab.none');
  });
});
