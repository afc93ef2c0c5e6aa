import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { hyperlab, json } from './support';

const folder = mkdtempSync(join(tmpdir(), 'hyperlab-cli-task-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A scenario of somebody else's: HV03 dies, and the learner has it switched on and names the cause. */
const foreign = `hyperlab: 1
id: foreign
title: { en: Foreign, de: Fremd }
topology: T2
timeline:
  - { at: 30s, command: fault.crashNode, node: HV02 }
lab:
  level: 1
  minutes: 12
  brief: { en: b, de: b }
  questions:
    - id: cause
      text: { en: Why, de: Warum }
      options: [{ id: power, text: { en: p, de: p } }, { id: disk, text: { en: d, de: d } }]
      answer: power
  objectives:
    - { id: up, title: { en: up, de: an }, reached: { node.state: { nodes: [HV02], state: up } } }
  checks:
    - id: back
      title: { en: back, de: wieder da }
      weight: 6
      when: end
      test: { node.state: { nodes: [HV02], state: up } }
      failMessage: { en: HV02 is still off., de: HV02 ist noch aus. }
    - id: named
      title: { en: named, de: benannt }
      weight: 2
      when: end
      test: { learner.answered: { questions: [cause] } }
      failMessage: { en: The cause was power., de: Die Ursache war der Strom. }
  solve:
    - { for: back, after: { event: node.removed }, delay: 20s, command: node.powerOn, node: HV02 }
    - { for: named, at: 2m, answer: { cause: power } }
  learning: { en: l, de: l }
`;

describe('hyperlab run of a lab with a task', () => {
  const file = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const lab = () => file('foreign.yaml', foreign);

  test('is played to its end by somebody who does nothing, and graded', async () => {
    const { grade, simulatedMs } = await json(lab());
    expect(simulatedMs).toBe(720_000);
    expect(grade).toMatchObject({ finished: true, outcome: 0, total: 0, refused: [] });
    expect(grade?.checks).toEqual([
      { id: 'back', weight: 6, share: 0, message: 'HV02 is still off.' },
      { id: 'named', weight: 2, share: 0, message: 'The cause was power.' },
    ]);
    expect((await json('T2', '--until', '1s')).grade).toBeUndefined();
  });

  test('--solve plays its solution', async () => {
    const { grade } = await json(lab(), '--solve');
    expect(grade).toMatchObject({ finished: true, outcome: 100, total: 100, refused: [] });
    expect(grade?.checks.map(({ share, message }) => [share, message])).toEqual([
      [1, null],
      [1, null],
    ]);
  });

  test('--do plays a file of steps, says which were refused, and ends with the lab', async () => {
    const steps = file(
      'steps.yaml',
      `steps:
  - { at: 1m, command: node.powerOn, node: HV01 }
  - { at: 2m, answer: { cause: power } }
  - { at: 3m, command: lab.finish }
`,
    );
    const { grade, simulatedMs } = await json(lab(), '--do', steps, '--lang', 'de');
    expect(simulatedMs).toBe(180_000);
    expect(grade).toMatchObject({ outcome: 25, total: 25 });
    expect(grade?.checks[0]?.message).toBe('HV02 ist noch aus.');
    expect(grade?.refused).toEqual([
      { atMs: 60_000, command: 'node.powerOn', reason: expect.stringContaining('HV01') },
    ]);
  });

  test.each([
    ['no file', null, 'nothing.yaml'],
    ['no steps', 'step: []\n', 'steps'],
    ['a step without an act', 'steps: [{ at: 1m }]\n', 'steps[1]'],
    ['a step without a time', 'steps: [{ command: vm.start, vm: WEB01 }]\n', 'steps[1]'],
    ['an unknown machine', 'steps: [{ at: 1m, command: vm.start, vm: WEB91 }]\n', 'WEB01'],
    ['an unknown command', 'steps: [{ at: 1m, command: vm.begin, vm: WEB01 }]\n', 'vm.begin'],
    ['an unknown answer', 'steps: [{ at: 1m, answer: { cause: pwer } }]\n', 'power'],
    ['a command of the lab itself', 'steps: [{ at: 1m, command: lab.grade }]\n', 'lab.grade'],
    ['no YAML', 'steps: [\n', 'line 2'],
  ])('a file of steps is refused with its reason: %s', async (_what, text, said) => {
    const path = text === null ? join(folder, 'nothing.yaml') : file('bad.yaml', text);
    const { code, error, out } = await hyperlab('run', lab(), '--do', path, '--json');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain(said);
    if (text !== null) expect(error).toContain('bad.yaml');
  });

  test('a lab without a solution, or without a task, has nothing to play', async () => {
    expect((await hyperlab('run', 'T2', '--solve')).error).toContain('T2');
    const steps = file('steps.yaml', 'steps: [{ at: 1m, command: vm.start, vm: WEB01 }]\n');
    expect(await hyperlab('run', 'T2', '--do', steps)).toMatchObject({ code: 1 });
    expect(await hyperlab('run', lab(), '--solve', '--do', steps)).toMatchObject({ code: 2 });
  });
});
