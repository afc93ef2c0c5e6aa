import { describe, expect, test } from 'vitest';
import type { Command } from '../../src-shared/commands/index';
import { measuresOf } from '../../src-shared/lab-measures';
import { LabSession } from '../../src-main/lab/session';
import { isCauseAsked } from '../../src-shared/lab-faults';
import { labMoments } from '../../src-shared/lab-moments';
import { createTexts } from '../../src-shared/text/index';
import { faultOf, goodLab } from './support';

const minute = 60_000;

const lab = `hyperlab: 1
id: measured
title: { en: Measured, de: Gemessen }
topology: T4
timeline:
  - { id: paused, at: 30s, command: fault.crashWorker, vm: TEST01 }
  - { id: crash, at: 90s, command: fault.crashNode, node: HV03 }
lab:
  level: 1
  minutes: 10
  brief: { en: b, de: b }
  learning: { en: l, de: l }
  tiers:
    EX01: { tier: 1, rto: 1m, rpo: 5m }
    DC01: { tier: 1, rto: 5m }
  questions:
    - id: why
      rootCause: true
      text: { en: Why?, de: Warum? }
      options:
        - { id: power, text: { en: Power, de: Strom } }
        - { id: disk, text: { en: Disk, de: Platte } }
        - { id: cable, text: { en: Cable, de: Kabel } }
        - { id: guest, text: { en: Guest, de: Gast } }
        - { id: user, text: { en: User, de: Benutzer } }
      answer: power
  objectives:
    - { id: seen, title: { en: o, de: o }, faults: [crash], reached: { event.seen: { event: node.removed } }, hints: [{ en: h, de: h }] }
  checks:
    - { id: up, title: { en: t, de: t }, weight: 8, failMessage: { en: f, de: f }, when: end, test: { vm.serving: { vms: [EX01, DC01] } } }
    - { id: asked, title: { en: t, de: t }, weight: 2, failMessage: { en: f, de: f }, when: end, test: { learner.answered: { questions: [why] } } }
`;

interface Act {
  readonly at: number;
  readonly command: Command;
}

const look = (at: number, object: `node:${string}` | `vm:${string}` | `group:${string}`): Act => ({
  at,
  command: { name: 'lab.look', args: { object } },
});
const answer = (at: number, option: string): Act => ({
  at,
  command: { name: 'lab.answer', args: { question: 'why', option } },
});

function begin(text = lab): LabSession {
  const session = new LabSession(goodLab(text));
  session.goLive(() => {});
  session.submit({ name: 'lab.start', args: {} }, 'user');
  return session;
}

function playedOn(session: LabSession, at: number) {
  session.advanceTo(at);
  const { engine } = session;
  const run = engine.reader.get<'run'>('run:lab');
  if (!run) throw new Error('the lab runs');
  return { engine, run };
}

const powerOn = (at: number): Act => ({
  at,
  command: { name: 'node.powerOn', args: { node: 'node:hv03' } },
});

function measure(...acts: readonly Act[]) {
  const session = begin();
  for (const { at, command } of acts) {
    session.advanceTo(at);
    const result = session.submit(command, 'user');
    if (!result.ok) throw new Error(JSON.stringify(result.fault));
  }
  session.advanceTo(11 * minute);
  const { reader } = session.engine;
  const run = reader.get<'run'>('run:lab');
  if (!run) throw new Error('the lab is graded');
  return measuresOf(reader, run, session.engine.drainChanges().events);
}

describe('fact: ux §2.3 measures beside the score', () => {
  test.each<[what: string, acts: readonly Act[], at: number | null]>([
    ['nobody looked', [], null],
    ['at the node that lost power', [look(120_000, 'node:hv03')], 120_000],
    ['at a machine that stopped with it', [look(130_000, 'vm:ex01')], 130_000],
    ['at the group of that machine', [look(130_000, 'group:ex01')], 130_000],
    ['at a machine it did not touch', [look(130_000, 'vm:test01')], null],
    ['before it happened', [look(60_000, 'node:hv03')], null],
    [
      'an act on it tells as much',
      [{ at: 200_000, command: { name: 'node.powerOn', args: { node: 'node:hv03' } } }],
      200_000,
    ],
  ])('time to detect: %s', (_what, acts, at) => {
    expect(measure(...acts).detectedAt).toBe(at);
  });

  test('time to diagnose: the right cause of five, and no other', () => {
    const right = measure(powerOn(200_000), answer(240_000, 'power'));
    expect(right).toMatchObject({ asked: true, diagnosedAt: 240_000 });
    expect(measure(powerOn(200_000), answer(240_000, 'disk')).diagnosedAt).toBeNull();
  });

  test('the cause is asked after the first act against the fault the lab names, not before', () => {
    const session = begin();
    const ask = () => session.submit(answer(0, 'power').command, 'user');
    const early = { ok: false, fault: { code: 'lab.causeNotAsked' } };
    session.advanceTo(minute);
    session.submit({ name: 'vm.start', args: { vm: 'vm:test01' } }, 'user');
    expect(ask()).toEqual(early);
    session.advanceTo(2 * minute);
    // What was done before the fault was nothing against it.
    expect(ask()).toEqual(early);
    session.submit(powerOn(0).command, 'user');
    expect(ask()).toMatchObject({ ok: true });
    for (const language of ['en', 'de'] as const) {
      const text = createTexts(language, 'r2').fault({ code: 'lab.causeNotAsked' });
      expect(text).not.toContain('lab.');
    }
  });

  test('where the lab acts on request, the question about the cause is put at once', () => {
    const { reader } = begin().engine;
    const run = reader.get<'run'>('run:lab');
    if (!run) throw new Error('the lab runs');
    expect(isCauseAsked(reader, run)).toBe(false);
    expect(isCauseAsked(reader, { ...run, shown: [{ objective: 'seen', at: 0 }] })).toBe(true);
  });

  test('what the lab sets up before it begins is no fault, and no moment of the review', () => {
    const setup = '  setup: [{ command: fault.crashWorker, vm: TEST02 }]\n  objectives:\n';
    const text = lab.replace('  objectives:\n', setup).replace('faults: [crash], ', '');
    const { engine, run } = playedOn(begin(text), 2 * minute);
    const { events } = engine.drainChanges();
    const measures = measuresOf(engine.reader, run, events);
    expect(measures.fault?.at).toBe(30_000);
    const faults = labMoments(run, events, measures).filter(({ kind }) => kind === 'fault');
    expect(faults.map(({ at, object }) => [at, object])).toEqual([
      [30_000, 'TEST01'],
      [90_000, 'HV03'],
    ]);
  });

  test('the question about the cause offers five', () => {
    const four = lab.replace('        - { id: user, text: { en: User, de: Benutzer } }\n', '');
    expect(faultOf(four)).toMatchObject({ code: 'labFile.invalid', reason: 'file.fiveCauses' });
  });

  test('recovery: from when on everything the lab wants of the cluster held', () => {
    const { fault, recoveredAt, machines } = measure();
    const down = machines.find(({ name }) => name === 'EX01')?.downtimeMs ?? 0;
    expect(fault?.at).toBe(90_000);
    expect(recoveredAt).toBe(90_000 + down);
    const off: Act = { at: 9 * minute, command: { name: 'vm.turnOff', args: { vm: 'vm:dc01' } } };
    expect(measure(off).recoveredAt).toBeNull();
  });

  test('downtime by machine against its RTO, weighted 5, 2 and 1 by tier', () => {
    const { machines, weightedDowntimeMs } = measure();
    expect(machines.find(({ name }) => name === 'EX01')).toMatchObject({
      tier: 1,
      rtoMs: minute,
      rpoMs: 5 * minute,
      dataLossMs: 0,
    });
    // It did not go down, but the lab says how long it may.
    expect(machines.find(({ name }) => name === 'DC01')).toMatchObject({ downtimeMs: 0 });
    const weights = { 1: 5, 2: 2, 3: 1 };
    const sum = machines.reduce((all, each) => all + each.downtimeMs * weights[each.tier], 0);
    expect(weightedDowntimeMs).toBe(sum);
    expect(machines.length).toBeGreaterThan(2);
  });

  test('collateral, risky acts with their reason, and help', () => {
    const measures = measure(
      { at: 2 * minute, command: { name: 'lab.openHint', args: { objective: 'seen', level: 1 } } },
      { at: 3 * minute, command: { name: 'vm.turnOff', args: { vm: 'vm:test01' } } },
    );
    expect(measures).toMatchObject({
      interrupted: 1,
      collateral: [{ objectName: 'TEST01' }],
      risky: [{ objectName: 'TEST01', risk: 'turnedOff' }],
      hints: ['seen/1'],
      shown: [],
    });
  });
});
