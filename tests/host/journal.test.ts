import { describe, expect, test } from 'vitest';
import { checksum } from '../../src-main/host/checksum';
import { journaling } from '../../src-main/host/journal';
import { looksLikeSave, readLines } from '../../src-main/host/save-format';
import { readSave } from '../../src-main/host/save-reader';
import { hashOf } from '../support/hash';
import { MemoryJournal, TestHost } from '../support/host';

const crash = { name: 'fault.crashNode', args: { node: 'node:hv03' } } as const;
const pause = { name: 'node.pause', args: { node: 'node:hv02' } } as const;
const resume = { name: 'node.resume', args: { node: 'node:hv02' } } as const;

function commandsIn(text: string): readonly string[] {
  return readLines(text).lines.flatMap((line) =>
    line.type === 'command' ? [line.command.name] : [],
  );
}

describe('the journal', () => {
  test('holds a command before its result is returned', () => {
    const t = new TestHost();
    const client = t.open();
    client.must('command.submit', { command: crash });
    expect(commandsIn(t.journal.text)).toEqual(['fault.crashNode']);
    expect(t.journal.syncs).toBe(1);
  });

  test('holds no command that was refused', () => {
    const t = new TestHost();
    const client = t.open();
    client.refusal('command.submit', { command: resume });
    expect(commandsIn(t.journal.text)).toEqual([]);
  });

  test('in a burst, commands share one effort to reach the medium', () => {
    const t = new TestHost();
    const client = t.open();
    for (let round = 0; round < 50; round += 1) {
      client.must('command.submit', { command: pause });
      client.must('command.submit', { command: resume });
    }
    expect(t.journal.syncs).toBe(1);
    expect(t.host.wantsTicks).toBe(true);
    t.pass(50);
    expect(t.journal.syncs).toBe(2);
    expect(t.host.wantsTicks).toBe(false);
  });

  test('marks the clock every 200 ms while time runs', () => {
    const t = new TestHost();
    const client = t.open();
    client.must('pace.set', { running: true, speed: 10 });
    let marked = 0;
    for (let tick = 0; tick < 100; tick += 1) {
      t.pass(50);
      const clocks = readLines(t.journal.text).lines.filter((line) => line.type === 'clock');
      marked = clocks.at(-1)?.at ?? 0;
      expect(t.host.stage.now - marked).toBeLessThan(200 * 10);
    }
    expect(marked).toBeGreaterThan(40_000);
  });

  test('is written anew, without its old clock lines, when it has grown', () => {
    const t = new TestHost();
    const client = t.open();
    client.must('command.submit', { command: crash });
    client.must('pace.set', { running: true, speed: 1 });
    const header = t.journal.text.length;
    const replaced: number[] = [];
    const replace = t.journal.replace.bind(t.journal);
    t.journal.replace = (text) => {
      replaced.push(text.length);
      replace(text);
    };
    // Clock lines are some 60 bytes each, so that this is a good two hours of playing.
    for (let round = 0; replaced.length === 0; round += 1) {
      expect(t.journal.text.length).toBeLessThan(journaling.growthBytes + header + 1000);
      t.pass(100_000, 200);
    }
    expect(replaced[0]).toBeLessThan(header + 1000);
    const save = readSave('journal', t.journal.text);
    expect(save).toMatchObject({ ok: true, value: { damagedLine: null } });
    expect(commandsIn(t.journal.text)).toEqual(['fault.crashNode']);
  }, 60_000);

  test('a disk that refuses takes the command back and says so', () => {
    const t = new TestHost();
    const client = t.open();
    client.must('pace.step', { ms: 30_000 });
    const before = { events: hashOf(client.events), nodes: client.replica.all('node') };
    t.journal.failure = 'ENOSPC: no space left on device';
    expect(client.refusal('command.submit', { command: crash })).toEqual({
      code: 'save.writeFailed',
      file: 'journal',
      reason: 'ENOSPC: no space left on device',
    });
    expect(client.replica.all('node')).toEqual(before.nodes);
    expect(hashOf(client.events)).toBe(before.events);
    t.journal.failure = null;
    client.must('command.submit', { command: crash });
    expect(commandsIn(t.journal.text)).toEqual(['fault.crashNode']);
    expect(readSave('journal', t.journal.text)).toMatchObject({ value: { damagedLine: null } });
  });

  test('a disk that refuses in the past leaves no half attempt behind', () => {
    const t = new TestHost();
    const client = t.open();
    client.must('pace.step', { ms: 60_000 });
    client.must('command.submit', { command: crash });
    client.must('pace.step', { ms: 60_000 });
    const whole = hashOf(client.events);
    client.must('pace.rewind', { toMs: 30_000 });
    t.journal.failure = 'EIO';
    expect(client.refusal('command.submit', { command: pause })).toMatchObject({
      code: 'save.writeFailed',
    });
    t.journal.failure = null;
    expect(client.host?.attempts).toHaveLength(1);
    client.must('pace.rewind', { toMs: 120_000 });
    expect(hashOf(client.events)).toBe(whole);
  });

  test('after a failure while nobody acts, it is tried again until it works', () => {
    const t = new TestHost();
    const client = t.open();
    client.must('pace.set', { running: true });
    t.journal.failure = 'EIO';
    t.pass(3000);
    t.journal.failure = null;
    t.pass(journaling.retryMs);
    expect(readSave('journal', t.journal.text)).toMatchObject({
      value: { damagedLine: null, shown: { attempt: 1, atMs: 3000 + journaling.retryMs } },
    });
  });

  test('a lab whose journal cannot be written is not opened, and the open one stays', () => {
    const t = new TestHost();
    const client = t.open('T4');
    t.journal.failure = 'EROFS';
    expect(client.refusal('lab.open', { name: 'T2' })).toMatchObject({ code: 'save.writeFailed' });
    expect(client.replica.size('vm')).toBe(24);
    t.journal.failure = null;
    client.must('command.submit', { command: crash });
    expect(commandsIn(t.journal.text)).toEqual(['fault.crashNode']);
  });
});

describe('the format', () => {
  const played = () => {
    const t = new TestHost();
    const client = t.open();
    client.must('pace.step', { ms: 60_000 });
    client.must('command.submit', { command: crash });
    client.must('pace.step', { ms: 60_000 });
    client.must('command.submit', { command: pause });
    client.must('pace.rewind', { toMs: 90_000 });
    client.must('command.submit', { command: pause });
    client.must('pace.step', { ms: 60_000 });
    return t.journal.text;
  };

  test('is recognised by its beginning, and a lab file is not', () => {
    const text = played();
    expect(looksLikeSave(text)).toBe(true);
    expect(looksLikeSave(`\uFEFF${text}`)).toBe(true);
    expect(looksLikeSave('hyperlab: 1\nid: T4\n')).toBe(false);
  });

  test('the checksum is CRC-32 and continues over lines', () => {
    expect(checksum('123456789')).toBe('cbf43926');
    expect(checksum('56789', checksum('1234'))).toBe('cbf43926');
  });

  test('whatever byte at which a journal was cut off, what is before it is read', () => {
    const text = played();
    const header = text.indexOf('\n');
    const whole = readLines(text).lines.length;
    for (let end = header + 1; end < text.length; end += 7) {
      const read = readLines(text.slice(0, end));
      expect(read.damagedLine).toBeNull();
      expect(read.lines.length).toBeLessThanOrEqual(whole);
      const lines = text.slice(0, end).split('\n').length - 1;
      expect(read.lines.length).toBeGreaterThanOrEqual(lines);
    }
  });

  test('damage in the middle is found at its line', () => {
    const lines = played().split('\n');
    for (let at = 1; at < lines.length - 3; at += 1) {
      const damaged = lines.map((line, index) =>
        index === at
          ? line.replace(/(\d)([^\d]*)$/, (_, digit, rest) => `${9 - digit}${rest}`)
          : line,
      );
      expect(readLines(damaged.join('\n')).damagedLine, `line ${at + 1}`).toBe(at + 1);
      const missing = lines.filter((_, index) => index !== at);
      expect(readLines(missing.join('\n')).damagedLine, `without line ${at + 1}`).toBe(at + 1);
    }
  });

  test('line ends of Windows and a byte order mark do no harm', () => {
    const text = played();
    const foreign = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(readLines(foreign)).toEqual(readLines(text));
  });

  test('a well-formed line that does not fit those before it counts as damage', () => {
    const t = new TestHost(new MemoryJournal());
    const client = t.open();
    client.must('command.submit', { command: crash });
    const { lines } = readLines(t.journal.text);
    let sum = '00000000';
    const write = (line: unknown) => {
      const json = JSON.stringify(line);
      sum = checksum(json, sum);
      return `${sum} ${json}\n`;
    };
    const command = lines.find((line) => line.type === 'command');
    for (const wrong of [
      { ...command, index: 7 },
      { ...command, parent: 0 },
      { ...command, attempt: 2 },
      { type: 'attempt', attempt: 3, parent: { number: 1, atMs: 0 } },
      { type: 'attempt', attempt: 2, parent: { number: 1, atMs: 5000 } },
      { type: 'clock', attempt: 9, at: 0 },
      { type: 'clock', attempt: 1, at: Number.MAX_SAFE_INTEGER },
      { type: 'record', record: {} },
      lines[0],
    ]) {
      sum = '00000000';
      const text = [lines[0], wrong].map(write).join('');
      expect(readSave('a', `${text}${write({ type: 'clock', attempt: 1, at: 0 })}`)).toMatchObject({
        value: { damagedLine: 2 },
      });
    }
  });
});
