import { describe, expect, test } from 'vitest';
import type { Speed } from '../../src-shared/ipc';
import { endOfTimeMs, Pacer, pacing } from '../../src-main/host/pacer';
import { longestStepMs } from '../../src-main/host/stage';
import { hashOf } from '../support/hash';
import { TestHost } from '../support/host';

const crash = { name: 'fault.crashNode', args: { node: 'node:hv03' } } as const;

/** A simulation that only counts; running a simulated second costs so much wall time. */
class Costly {
  now = 0;
  wallMs = 0;
  calls = 0;
  constructor(readonly msPerSecond: number) {}
  advanceTo(at: number): void {
    this.wallMs += ((at - this.now) / 1000) * this.msPerSecond;
    this.now = at;
    this.calls += 1;
  }
}

describe('pace', () => {
  test('at speed 1 a simulated second passes in a wall second, at 1000 a thousand', () => {
    for (const speed of [1, 7, 1000]) {
      const t = new TestHost();
      const client = t.open();
      client.must('pace.set', { running: true, speed });
      t.pass(1000);
      expect(t.host.stage.now).toBe(1000 * speed);
    }
  });

  test('changing the speed does not make time jump', () => {
    const t = new TestHost();
    const client = t.open();
    client.must('pace.set', { running: true, speed: 1000 });
    t.pass(500);
    client.must('pace.set', { speed: 1 });
    t.pass(500);
    client.must('pace.set', { running: false });
    t.pass(500);
    expect(t.host.stage.now).toBe(500_500);
  });

  test('one history at every speed and in every cut', () => {
    const hashAt = (speed: Speed, wallMs: number, tickMs: number) => {
      const t = new TestHost();
      const client = t.open();
      client.must('pace.step', { ms: 60_000 });
      client.must('command.submit', { command: crash });
      client.must('pace.set', { running: true, speed });
      t.pass(wallMs, tickMs);
      client.must('pace.set', { running: false });
      const rest = 60_000 + 1_200_000 - t.host.stage.now;
      if (rest > 0) client.must('pace.step', { ms: rest });
      else client.must('pace.rewind', { toMs: 1_260_000 });
      return hashOf(client.events);
    };
    const once = hashAt(1, 0, 50);
    expect(hashAt(1, 20_000, 50)).toBe(once);
    expect(hashAt(1000, 1200, 50)).toBe(once);
    expect(hashAt(37, 4000, 13)).toBe(once);
    expect(hashAt('max', 100, 50)).toBe(once);
  });

  test('a lab whose runner acts gives one history too, and rewinding repeats it', () => {
    const hashAt = (speed: Speed, wallMs: number, tickMs: number) => {
      const t = new TestHost();
      const client = t.open('L05');
      client.must('pace.step', { ms: 5000 });
      client.must('command.submit', { command: { name: 'lab.start', args: {} } });
      client.must('pace.set', { running: true, speed });
      t.pass(wallMs, tickMs);
      client.must('pace.set', { running: false });
      const rest = 1_805_000 - t.host.stage.now;
      if (rest > 0) client.must('pace.step', { ms: rest });
      client.must('pace.rewind', { toMs: 70_000 });
      client.must('pace.rewind', { toMs: 1_805_000 });
      const byRunner = client.events.filter(
        (event) => event.name === 'command.accepted' && event.fields.origin === 'lab',
      );
      expect(byRunner.length).toBeGreaterThan(1);
      return hashOf(client.events);
    };
    const once = hashAt(1, 0, 50);
    expect(hashAt(13, 8000, 17)).toBe(once);
    expect(hashAt(1000, 1000, 50)).toBe(once);
    expect(hashAt('max', 50, 50)).toBe(once);
  });

  test('a step runs exactly so much and stands still afterwards', () => {
    const t = new TestHost();
    const client = t.open();
    client.must('pace.set', { running: true });
    expect(client.must('pace.step', { ms: 1234 })).toEqual({ now: 1234 });
    t.pass(1000);
    expect(t.host.stage.now).toBe(1234);
    expect(client.refusal('pace.step', { ms: longestStepMs + 1 })).toEqual({
      code: 'pace.stepTooLong',
      stepMs: longestStepMs + 1,
      limitMs: longestStepMs,
    });
  });

  test('a speed out of range is refused with the range', () => {
    const client = new TestHost().open();
    for (const speed of [0, -1, 1001, 0.5]) {
      expect(client.refusal('pace.set', { speed })).toEqual({
        code: 'pace.outOfRange',
        value: speed,
        min: 1,
        max: 1000,
      });
    }
  });

  test('a tick keeps to its budget and gives up what it could not run', () => {
    const costly = new Costly(1);
    const pacer = new Pacer(() => costly.wallMs);
    pacer.set({ running: true, speed: 1000 }, 0);
    costly.wallMs += 1000;
    const begun = costly.wallMs;
    pacer.tick(costly);
    expect(costly.wallMs - begun).toBeLessThan(pacing.budgetMs + 10);
    const reached = costly.now;
    expect(reached).toBeLessThan(1_000_000);
    costly.wallMs += 1;
    pacer.tick(costly);
    expect(costly.now - reached).toBeLessThanOrEqual(1000 * 1000);
  });

  test('as fast as possible uses the budget, and an idle lab leaps at most an hour a tick', () => {
    const costly = new Costly(0.1);
    const pacer = new Pacer(() => costly.wallMs);
    pacer.set({ running: true, speed: 'max' }, 0);
    pacer.tick(costly);
    expect(costly.wallMs).toBeGreaterThanOrEqual(pacing.budgetMs);
    const idle = new Costly(0);
    const free = new Pacer(() => 0);
    free.set({ running: true, speed: 'max' }, 0);
    free.tick(idle);
    expect(idle.now).toBe(pacing.leapMs);
  });

  test('a machine that slept makes up for a second, not for the night', () => {
    const t = new TestHost();
    const client = t.open();
    client.must('pace.set', { running: true });
    t.pass(100);
    t.clock.wallMs += 8 * 3_600_000;
    t.host.tick();
    expect(t.host.stage.now).toBe(100 + pacing.gapMs);
  });

  test('time ends: the pace stops there and cannot go on', () => {
    const ending = { now: endOfTimeMs - 500, advanceTo: (at: number) => void (ending.now = at) };
    let wall = 0;
    const pacer = new Pacer(() => wall);
    pacer.set({ running: true, speed: 1000 }, ending.now);
    wall += 50;
    expect(pacer.tick(ending)).toBe(true);
    expect(ending.now).toBe(endOfTimeMs);
  });
});

test('fact: ux §2.1 the clock of a tabletop stands still but for the steps of the instructor', () => {
  const t = new TestHost();
  const client = t.open('L05');
  client.must('pace.set', { running: true, speed: 20 });
  const command = { name: 'lab.start', args: { mode: 'tabletop' } } as const;
  client.must('command.submit', { command });
  t.pass(1000);
  expect(t.host.stage.now).toBe(0);
  expect(client.refusal('pace.set', { running: true }).code).toBe('pace.tabletop');
  expect(client.must('pace.step', { ms: 60_000 })).toEqual({ now: 60_000 });
  client.must('command.submit', { command: { name: 'lab.finish', args: {} } });
  client.must('pace.set', { running: true, speed: 1 });
});
