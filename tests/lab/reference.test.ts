import { describe, expect, test } from 'vitest';
import { aligned } from '../../src-shared/lab-moments';
import type { LabMoment } from '../../src-shared/lab-moments';
import { referenceOf } from '../../src-main/lab/session';
import type { Command } from '../../src-shared/commands/index';
import { begin, runOf } from '../support/scenario';
import { folder, goodLab, shipped } from './support';

const minute = 60_000;

/** A scenario in which FILE01 has to be shut down once, whatever else is done. */
const lab = (more = '') =>
  goodLab(`hyperlab: 1
id: measured
title: { en: Measured, de: Gemessen }
topology: T2
lab:
  level: 1
  minutes: 10
  brief: { en: b, de: b }
  learning: { en: l, de: l }
  objectives:
    - { id: off, title: { en: o, de: o }, reached: { vm.state: { vms: [FILE01], state: off } }, hints: [{ en: h, de: h }] }
  checks:
    - { id: off, title: { en: t, de: t }, weight: 8, hint: off, failMessage: { en: f, de: f }, when: end, test: { vm.state: { vms: [FILE01], state: off } } }
${more}`);
const solve = '  solve:\n    - { for: off, at: 2m, command: vm.shutDown, vm: FILE01 }\n';

/** What acts five minutes apart were: machines interrupted without need, and why each was risky. */
function acts(definition: ReturnType<typeof lab>, ...commands: readonly Command[]) {
  const player = begin(definition, []);
  for (const command of commands) {
    const result = player.session.submit(command, 'user');
    if (!result.ok) throw new Error(JSON.stringify(result.fault));
    player.session.advanceTo(player.session.engine.now + 4 * minute);
  }
  return runOf(player).acts.map(({ interrupted, risk }) => [interrupted, risk]);
}

const file = { vm: 'vm:file01' } as const;
const web = { vm: 'vm:web01' } as const;

describe('fact: ux §2.3 collateral is what the played reference solution does without', () => {
  test('the machine it stops too, by whatever means, is none; another one is', () => {
    const save: Command = { name: 'vm.save', args: file };
    const other: Command = { name: 'vm.save', args: web };
    expect(acts(lab(solve), save, other)).toEqual([
      [0, null],
      [1, null],
    ]);
  });

  test('to stop it more often than the solution does is', () => {
    const pause: Command = { name: 'vm.pause', args: file };
    const go: Command = { name: 'vm.resume', args: file };
    expect(acts(lab(solve), pause, go, pause)).toEqual([
      [0, null],
      [0, null],
      [1, null],
    ]);
  });

  test('without a solution every interruption is; what the file calls as good is none', () => {
    const down: Command = { name: 'vm.shutDown', args: file };
    expect(acts(lab(), down)).toEqual([[1, null]]);
    const allowed = '  reference:\n    - { command: vm.shutDown, vm: FILE01 }\n';
    expect(acts(lab(allowed), down)).toEqual([[0, null]]);
  });

  test('a way that is risky stays so although the machine had to stop', () => {
    expect(acts(lab(solve), { name: 'vm.turnOff', args: file })).toEqual([[0, 'turnedOff']]);
  });
});

describe('the reference solution is really played', () => {
  test('once a scenario and seed; another seed is another playing', () => {
    const definition = shipped('L05');
    expect(referenceOf(definition)).toBe(referenceOf(definition));
    const other = folder.define('L05', { seed: 7 });
    if (!other.ok) throw new Error(other.fault.code);
    const at = (moments: readonly LabMoment[] = []) =>
      moments.find(({ title }) => title?.en.includes('serve'))?.at;
    const [here, there] = [definition, other.value].map((each) =>
      at(referenceOf(each)?.reading.moments),
    );
    expect(here).toBeGreaterThan(90_000);
    expect(there).not.toBe(here);
  });
});

test('fact: ux §2.4 two ways stand beside each other by the second of simulated time', () => {
  const moment = (at: number): LabMoment => ({
    at,
    kind: 'act',
    what: 'vm.start',
    object: 'A',
    title: null,
    answer: null,
    decisive: false,
  });
  const rows = aligned([moment(1200), moment(60_000)], [moment(1900), moment(2000)]);
  expect(rows.map(({ at, left, right }) => [at, left.length, right.length])).toEqual([
    [1000, 1, 1],
    [2000, 0, 1],
    [60_000, 1, 0],
  ]);
});
