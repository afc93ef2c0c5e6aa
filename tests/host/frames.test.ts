import { describe, expect, test } from 'vitest';
import type { Command } from '../../src-shared/commands/index';
import { messageLimits } from '../../src-shared/framing';
import { kinds } from '../../src-shared/model/tables';
import type { Reader } from '../../src-shared/reader';
import { TestClient, TestHost } from '../support/host';

const crash = (node: string): Command => ({
  name: 'fault.crashNode',
  args: { node: `node:${node}` },
});

const recordsOf = (reader: Reader) => kinds.flatMap((kind) => reader.all(kind));

function expectSame(client: TestClient, test: TestHost): void {
  const { reader } = test.host.stage;
  expect(reader).not.toBeNull();
  if (reader) expect(recordsOf(client.replica)).toEqual(recordsOf(reader));
  expect(client.replica.now).toBe(test.host.stage.now);
}

function expectNoGaps(client: TestClient): void {
  expect(client.frames.map((frame) => frame.seq)).toEqual(
    client.frames.map((_, index) => index + 1),
  );
}

describe('frames', () => {
  test('a client is sent nothing before it asks for everything', () => {
    const t = new TestHost();
    const opener = t.open();
    const silent = new TestClient(t.host);
    opener.must('command.submit', { command: crash('hv03') });
    t.pass(1000);
    expect(silent.frames).toEqual([]);
    silent.must('session.resync', {});
    expect(silent.frames.map((frame) => frame.reset)).toEqual([true]);
    expectSame(silent, t);
  });

  test('a command’s changes are there before its answer', () => {
    const t = new TestHost();
    const client = t.open();
    const before = client.frames.length;
    const receipt = client.must('command.submit', { command: crash('hv03') });
    expect(client.frames.length).toBe(before + 1);
    expect(client.replica.get<'node'>('node:hv03')?.machine).toBe('off');
    expect(client.events.some((event) => event.seq === receipt.event)).toBe(true);
  });

  test('a frame holds what changed and nothing else', () => {
    const t = new TestHost();
    const client = t.open();
    client.must('command.submit', { command: { name: 'node.pause', args: { node: 'node:hv02' } } });
    const frame = client.frames.at(-1);
    expect(frame?.reset).toBe(false);
    expect(frame?.put.map((record) => record.id)).toContain('node:hv02');
    expect(frame?.put.length).toBeLessThan(5);
  });

  test('while time runs a client gets at most ten frames a second', () => {
    const t = new TestHost();
    const client = t.open();
    client.must('pace.set', { running: true });
    const before = client.frames.length;
    t.pass(3000, 10);
    expect(client.frames.length - before).toBe(30);
  });

  test('questions do not hurry frames, however often they are asked', () => {
    const t = new TestHost();
    const client = t.open();
    client.must('pace.set', { running: true });
    const before = client.frames.length;
    for (let round = 0; round < 100; round += 1) {
      t.pass(10, 10);
      client.must('session.hello', { language: 'en' });
      client.must('command.check', { commands: [crash('hv03')] });
    }
    expect(client.frames.length - before).toBe(10);
  });

  test('a standing clock sends nothing and wants no ticks', () => {
    const t = new TestHost();
    const client = t.open();
    const before = client.frames.length;
    t.pass(2000);
    expect(client.frames.length).toBe(before);
    expect(t.host.wantsTicks).toBe(false);
  });

  test('the replica equals the engine through a failover, frame by frame', () => {
    const t = new TestHost();
    const client = t.open();
    client.must('command.submit', { command: crash('hv03') });
    client.must('pace.set', { running: true, speed: 20 });
    for (let second = 0; second < 15; second += 1) {
      t.pass(1000);
      expectSame(client, t);
    }
    expect(client.events.filter((event) => event.name === 'group.placed').length).toBeGreaterThan(
      0,
    );
    expectNoGaps(client);
  });

  test('a slow client skips frames without losing a change', () => {
    const t = new TestHost();
    const quick = t.open();
    const slow = t.client();
    quick.must('command.submit', { command: crash('hv03') });
    slow.congested(true);
    const held = slow.frames.length;
    quick.must('pace.set', { running: true, speed: 100 });
    t.pass(3000);
    expect(slow.frames.length).toBe(held);
    slow.congested(false);
    quick.must('pace.set', { running: false });
    expect(slow.frames.length).toBe(held + 1);
    expectSame(slow, t);
    expectSame(quick, t);
    expect(slow.events).toEqual(quick.events);
    expectNoGaps(slow);
  });

  test('an answer reaches a slow client all the same', () => {
    const t = new TestHost();
    const client = t.open();
    client.congested(true);
    expect(client.must('session.hello', { language: 'de' })).toEqual({
      version: '0.0.0',
      shell: 'web',
    });
  });

  test('a slow client sees what it did itself before it is told that it was done', () => {
    const t = new TestHost();
    const slow = t.open();
    slow.congested(true);
    const held = slow.frames.length;
    slow.must('command.submit', { command: crash('hv01') });
    expect(slow.frames.length).toBe(held + 1);
    expectSame(slow, t);
    t.client().must('command.submit', { command: crash('hv02') });
    expect(slow.frames.length).toBe(held + 1);
  });

  test('what one client does the others see', () => {
    const t = new TestHost();
    const one = t.open();
    const other = t.client();
    one.must('command.submit', { command: crash('hv01') });
    one.must('pace.set', { running: true, speed: 50 });
    t.pass(1000);
    expectSame(other, t);
    expect(other.host?.pace).toEqual({ running: true, speed: 50 });
    other.leave();
    const frames = other.frames.length;
    t.pass(1000);
    expect(other.frames.length).toBe(frames);
  });

  test('asking anew gives everything: records, events of the attempt, the host’s state', () => {
    const t = new TestHost();
    const client = t.open();
    client.must('command.submit', { command: crash('hv03') });
    client.must('pace.step', { ms: 300_000 });
    const known = [...client.events];
    client.must('session.resync', {});
    const frame = client.frames.at(-1);
    expect(frame).toMatchObject({ reset: true, removed: [] });
    expect(frame?.host).not.toBeNull();
    expect(client.events).toEqual(known);
    expectSame(client, t);
    expectNoGaps(client);
  });

  test('the host’s state comes with a frame only when it changed, the clock apart', () => {
    const t = new TestHost();
    const client = t.open();
    client.must('pace.set', { running: true });
    const from = client.frames.length;
    t.pass(1000);
    expect(client.frames.slice(from).filter((frame) => frame.host !== null)).toEqual([]);
    client.must('pace.set', { running: false });
    expect(client.frames.at(-1)?.host?.pace.running).toBe(false);
  });
});

describe('samples', () => {
  test('a subscribed column comes at most ten times a second, one value a row', () => {
    const t = new TestHost();
    const client = t.open();
    client.must('samples.subscribe', { columns: ['vm.cpu'] });
    expect(client.samples).toHaveLength(1);
    expect(client.samples[0]?.values.length).toBe(24);
    client.must('pace.set', { running: true });
    t.pass(1000, 10);
    expect(client.samples.length).toBeGreaterThanOrEqual(10);
    expect(client.samples.length).toBeLessThanOrEqual(11);
    client.must('samples.subscribe', { columns: [] });
    const count = client.samples.length;
    t.pass(1000);
    expect(client.samples.length).toBe(count);
  });

  test('a chart that is opened late asks for the past, as far as the clock has come', () => {
    const t = new TestHost();
    const client = t.open();
    const past = () => {
      const sources = [{ column: 'vm.cpu', of: 'vm:dc01' }] as const;
      return client.must('samples.history', { sources })[0] ?? { times: [], values: [] };
    };
    client.must('pace.step', { ms: 10_000 });
    t.pass(100);
    client.must('pace.step', { ms: 10_000 });
    expect(past().times).toEqual([0, 10_000, 20_000]);
    expect(past().values.every((value) => value !== null)).toBe(true);
    // Nothing later than what is shown, and after acting there nothing of what came before.
    client.must('pace.rewind', { toMs: 12_000 });
    expect(past().times).toEqual([0, 10_000, 12_000]);
    client.must('lab.open', { name: 'T4' });
    expect(past().times).toEqual([0]);
  });

  test('a client that subscribed to nothing is sent none', () => {
    const t = new TestHost();
    const [one, other] = [t.open(), t.client()];
    one.must('samples.subscribe', { columns: ['vm.cpu', 'node.cpu'] });
    expect(one.samples.map((each) => each.column)).toEqual(['vm.cpu', 'node.cpu']);
    expect(other.samples).toEqual([]);
  });
});

describe('calls', () => {
  test('without a lab, what needs one is refused and the rest works', () => {
    const t = new TestHost();
    const client = t.client();
    for (const refused of [
      client.refusal('command.submit', { command: crash('hv01') }),
      client.refusal('pace.set', { running: true }),
      client.refusal('pace.rewind', { toMs: 0 }),
      client.refusal('file.save', {}),
      client.refusal('journal.export', {}),
      client.refusal('report.export', { report: 'whatHappened', format: 'csv', language: 'en' }),
    ]) {
      expect(refused).toEqual({ code: 'host.noLab' });
    }
    expect(client.must('lab.list', {}).map((lab) => lab.name)).toContain('T4');
    expect(client.host).toMatchObject({ attempt: 0, attempts: [], readOnly: false });
  });

  test('a malformed message is answered, not obeyed, and harms nobody', () => {
    const t = new TestHost();
    const client = t.open();
    client.send('{"id":77,"call":"lab.open"}');
    expect(client.answerTo(77)).toMatchObject({ fault: { code: 'request.malformed' } });
    client.send('nonsense');
    expect(client.answerTo(-1)).toMatchObject({ ok: false });
    expectSame(client, t);
  });

  test('verdicts are given without doing anything', () => {
    const t = new TestHost();
    const client = t.open();
    const { journal } = t;
    const text = journal.text;
    const commands: Command[] = [
      crash('hv03'),
      { name: 'node.powerOn', args: { node: 'node:hv03' } },
      { name: 'lab.grade', args: { score: 100 } },
    ];
    const [fine, machineRuns, reserved] = client.must('command.check', { commands });
    expect(fine).toBeNull();
    expect(machineRuns).toMatchObject({ code: 'node.machineForbids' });
    expect(reserved).toMatchObject({ code: 'lab.reserved' });
    expect(journal.text).toBe(text);
    expectSame(client, t);
  });

  test('settings are passed on; more than the limit is refused', async () => {
    const t = new TestHost();
    const client = t.client();
    client.must('settings.write', { settings: { density: 'compact' } });
    expect(t.settings).toEqual({ density: 'compact' });
    client.send('{"id":900,"call":"settings.read","args":{}}');
    await expect.poll(() => client.answerTo(900)).toEqual({ ok: true, value: t.settings });
    const note = 'x'.repeat(messageLimits.settingsBytes);
    expect(client.refusal('settings.write', { settings: { note } })).toMatchObject({
      code: 'request.tooLarge',
    });
  });
});
