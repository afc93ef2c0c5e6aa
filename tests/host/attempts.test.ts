import { describe, expect, test } from 'vitest';
import type { Command } from '../../src-shared/commands/index';
import type { NodeId } from '../../src-shared/model/tables';
import { History, historyLimits } from '../../src-main/host/history';
import { keptSavePoints, savePointEvery, SavePoints } from '../../src-main/host/save-points';
import { hashOf } from '../support/hash';
import type { TestClient } from '../support/host';
import { TestHost } from '../support/host';

const crash = (node: NodeId): Command => ({ name: 'fault.crashNode', args: { node } });
const powerOn = (node: NodeId): Command => ({ name: 'node.powerOn', args: { node } });

/** Crashes HV03 at 60 s, powers it on at 10 min, and plays until 20 min. */
function play(client: TestClient): void {
  client.must('pace.step', { ms: 60_000 });
  client.must('command.submit', { command: crash('node:hv03') });
  client.must('pace.step', { ms: 540_000 });
  client.must('command.submit', { command: powerOn('node:hv03') });
  client.must('pace.step', { ms: 600_000 });
}

describe('rewinding', () => {
  test('shows an earlier moment exactly as it was', () => {
    const t = new TestHost();
    const client = t.open();
    client.must('pace.step', { ms: 60_000 });
    client.must('command.submit', { command: crash('node:hv03') });
    client.must('pace.step', { ms: 7000 });
    const then = { records: client.replica.all('vm'), events: [...client.events] };
    client.must('pace.step', { ms: 900_000 });
    expect(client.replica.all('vm')).not.toEqual(then.records);
    expect(client.must('pace.rewind', { toMs: 67_000 })).toEqual({ now: 67_000 });
    expect(client.frames.at(-1)?.reset).toBe(true);
    expect(client.replica.all('vm')).toEqual(then.records);
    expect(client.events).toEqual(then.events);
  });

  test('loses nothing: playing on repeats what was recorded and then continues', () => {
    const t = new TestHost();
    const client = t.open();
    play(client);
    const whole = hashOf(client.events);
    for (const toMs of [0, 59_999, 60_000, 60_001, 600_000, 1_100_000]) {
      client.must('pace.rewind', { toMs });
      expect(client.host?.endsAtMs).toBe(1_200_000);
      client.must('pace.set', { running: true, speed: 1000 });
      t.pass(50);
      client.must('pace.set', { running: false });
      client.must('pace.rewind', { toMs: 1_200_000 });
      expect(hashOf(client.events), `from ${toMs}`).toBe(whole);
    }
    expect(client.host?.attempts).toHaveLength(1);
    client.must('pace.step', { ms: 1000 });
    expect(client.must('pace.rewind', { toMs: 1_201_000 })).toEqual({ now: 1_201_000 });
  });

  test('played past the recorded end, it goes on live in the same attempt', () => {
    const t = new TestHost();
    const client = t.open();
    play(client);
    const recorded = [...client.events];
    client.must('pace.rewind', { toMs: 1_000_000 });
    client.must('pace.set', { running: true, speed: 1000 });
    t.pass(400);
    client.must('pace.set', { running: false });
    expect(t.host.stage.now).toBe(1_400_000);
    expect(client.host).toMatchObject({ attempt: 1, endsAtMs: 1_400_000 });
    expect(hashOf(client.events.slice(0, recorded.length))).toBe(hashOf(recorded));
  });

  test('goes no further than the recorded end', () => {
    const client = new TestHost().open();
    client.must('pace.step', { ms: 5000 });
    expect(client.refusal('pace.rewind', { toMs: 5001 })).toEqual({
      code: 'pace.notInPast',
      atMs: 5001,
    });
  });
});

describe('attempts', () => {
  test('acting in the past starts a new attempt, and the old one stays', () => {
    const t = new TestHost();
    const client = t.open();
    play(client);
    const first = hashOf(client.events);
    client.must('pace.rewind', { toMs: 300_000 });
    client.must('command.submit', { command: crash('node:hv01') });
    expect(client.host).toMatchObject({ attempt: 2, endsAtMs: 300_000 });
    expect(client.host?.attempts).toEqual([
      { number: 1, parent: null, endsAtMs: 1_200_000, commands: 2 },
      { number: 2, parent: { number: 1, atMs: 300_000 }, endsAtMs: 300_000, commands: 2 },
    ]);
    client.must('pace.step', { ms: 200_000 });
    const second = hashOf(client.events);
    client.must('attempt.switch', { attempt: 1 });
    expect(t.host.stage.now).toBe(1_200_000);
    expect(hashOf(client.events)).toBe(first);
    client.must('attempt.switch', { attempt: 2 });
    expect(t.host.stage.now).toBe(500_000);
    expect(hashOf(client.events)).toBe(second);
    expect(client.refusal('attempt.switch', { attempt: 3 })).toEqual({
      code: 'attempt.missing',
      attempt: 3,
    });
  });

  test('a refusal in the past starts nothing', () => {
    const t = new TestHost();
    const client = t.open();
    play(client);
    client.must('pace.rewind', { toMs: 90_000 });
    expect(client.refusal('command.submit', { command: crash('node:hv03') })).toMatchObject({
      code: 'node.machineForbids',
    });
    expect(client.host?.attempts).toHaveLength(1);
    client.must('pace.rewind', { toMs: 1_200_000 });
  });

  test('in a new attempt the lab goes on with its own events', () => {
    const t = new TestHost();
    const client = t.open('L05');
    client.must('command.submit', { command: { name: 'lab.start', args: {} } });
    client.must('pace.step', { ms: 1_200_000 });
    const failure = client.events.find((event) => event.name === 'node.powerLost');
    expect(failure).toBeDefined();
    client.must('pace.rewind', { toMs: (failure?.at ?? 0) - 1000 });
    client.must('command.submit', { command: { name: 'node.pause', args: { node: 'node:hv04' } } });
    client.must('pace.step', { ms: 1_200_000 });
    const again = client.events.find((event) => event.name === 'node.powerLost');
    expect(again).toMatchObject({ at: failure?.at, object: failure?.object });
    expect(client.host?.attempt).toBe(2);
    const hash = hashOf(client.events);
    client.must('attempt.switch', { attempt: 1 });
    client.must('attempt.switch', { attempt: 2 });
    expect(hashOf(client.events)).toBe(hash);
  });

  test('attempts branch from attempts, and each replays to the same history', () => {
    const t = new TestHost();
    const client = t.open();
    play(client);
    const hashes = new Map<number, string>([[1, hashOf(client.events)]]);
    let seed = 7;
    const draw = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let round = 0; round < 12; round += 1) {
      const attempt = 1 + draw(client.host?.attempts.length ?? 1);
      client.must('attempt.switch', { attempt });
      client.must('pace.rewind', { toMs: draw(t.host.stage.now) });
      const node = `node:hv0${1 + draw(4)}` as const;
      const sent =
        client.call('command.submit', { command: crash(node) }).ok ||
        client.call('command.submit', { command: powerOn(node) }).ok;
      if (sent) client.must('pace.step', { ms: 1 + draw(700_000) });
      else client.must('attempt.switch', { attempt });
      hashes.set(client.host?.attempt ?? 0, hashOf(client.events));
    }
    expect(hashes.size).toBeGreaterThan(6);
    for (const [attempt, hash] of hashes) {
      client.must('attempt.switch', { attempt });
      expect(hashOf(client.events), `attempt ${attempt}`).toBe(hash);
    }
  });
});

describe('limits', () => {
  test('a history holds so many commands and so many attempts', () => {
    const full = new History();
    expect(full.isFull).toBe(false);
    for (let index = 0; index < historyLimits.commands; index += 1) {
      full.append(1, index, 'user', crash('node:hv01'));
    }
    expect(full.isFull).toBe(true);
    const branched = new History();
    for (let attempt = 1; attempt < historyLimits.attempts; attempt += 1) branched.branch(1, 0, 0);
    expect(branched.isFull).toBe(true);
  });
});

describe('save points', () => {
  const point = (now: number, position = 0) => ({
    point: { modelVersion: 1, now, records: [], state: null },
    position,
    lastEvent: position,
  });

  test('are due after ten simulated minutes or two thousand commands', () => {
    const points = new SavePoints();
    expect(points.isDue(0, 0, 0)).toBe(false);
    for (const from of [0, 5000]) {
      if (from > 0) points.add(point(from, from));
      expect(points.isDue(from + savePointEvery.ms - 1, from, 0)).toBe(false);
      expect(points.isDue(from + savePointEvery.ms, from, 0)).toBe(true);
      expect(points.isDue(from, from + savePointEvery.commands, 0)).toBe(true);
    }
  });

  test('take no more than a fiftieth of the wall time', () => {
    const points = new SavePoints();
    points.add(point(savePointEvery.ms), 1000, 1100);
    const next = savePointEvery.ms * 2;
    expect(points.isDue(next, 0, 1100 + 4999)).toBe(false);
    expect(points.isDue(next, 0, 1100 + 5000)).toBe(true);
  });

  test('are thinned out towards the past', () => {
    const points = new SavePoints();
    const times = Array.from({ length: 2000 }, (_, index) => index * savePointEvery.ms);
    for (const now of times) points.add(point(now));
    expect(points.count).toBe(keptSavePoints);
    const before = (at: number) => points.before(at, 0, 0)?.point.now ?? -1;
    expect(before(0)).toBe(0);
    const end = times.at(-1) ?? 0;
    expect(end - before(end)).toBe(0);
    for (let back = 1; back < end; back *= 2) {
      // How far one has to replay stays in proportion to how far one goes back.
      const replayed = end - back - before(end - back);
      expect(replayed, `${back} ms back`).toBeLessThanOrEqual(
        Math.max(back, savePointEvery.ms * 2),
      );
    }
  });
});

describe('reading an attempt', () => {
  test('fact: ux §2.2 says how each one ended, and leaves alone what is shown', () => {
    const t = new TestHost();
    const client = t.open('L05');
    client.must('command.submit', { command: { name: 'lab.start', args: {} } });
    client.must('pace.step', { ms: 300_000 });
    const hint: Command = { name: 'lab.openHint', args: { objective: 'removal', level: 1 } };
    client.must('command.submit', { command: hint });
    client.must('pace.rewind', { toMs: 30_000 });
    client.must('command.submit', { command: { name: 'lab.finish', args: {} } });
    const shown = client.replica.all('vm');

    const first = client.must('attempt.read', { attempt: 1 });
    expect(first.run).toMatchObject({ phase: 'running', hintsOpened: ['removal/1'] });
    expect(first.downtime.map(({ name }) => name)).toContain('EX01');
    const second = client.must('attempt.read', { attempt: 2 });
    expect(second.run).toMatchObject({ phase: 'finished', hintsOpened: [] });
    expect(second.downtime).toEqual([]);

    expect(client.replica.all('vm')).toEqual(shown);
    expect(client.host?.attempt).toBe(2);
    const unknown = client.call('attempt.read', { attempt: 7 });
    expect(unknown).toMatchObject({ ok: false, fault: { code: 'attempt.missing' } });
  });
});
