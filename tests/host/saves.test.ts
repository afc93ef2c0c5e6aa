import { describe, expect, test } from 'vitest';
import { checksum } from '../../src-main/host/checksum';
import { labSource } from '../../src-main/host/labs';
import { readLines } from '../../src-main/host/save-format';
import { modelVersion } from '../../src-main/sim/api';
import { breakingLabs } from '../support/breaking-labs';
import { hashOf } from '../support/hash';
import type { TestClient } from '../support/host';
import { MemoryJournal, TestHost, testLabFiles } from '../support/host';

const crash = { name: 'fault.crashNode', args: { node: 'node:hv03' } } as const;
const pause = { name: 'node.pause', args: { node: 'node:hv02' } } as const;

/** Two attempts; the second is shown. */
function play(client: TestClient): void {
  client.must('pace.step', { ms: 60_000 });
  client.must('command.submit', { command: crash });
  client.must('pace.step', { ms: 600_000 });
  client.must('pace.rewind', { toMs: 30_000 });
  client.must('command.submit', { command: pause });
  client.must('pace.step', { ms: 100_000 });
}

/** The same file with its lines changed and its checksums right again. */
function rewritten(text: string, change: (line: Record<string, unknown>) => unknown): string {
  let sum = '00000000';
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const json = JSON.stringify(change(JSON.parse(line.slice(9)) as Record<string, unknown>));
      sum = checksum(json, sum);
      return `${sum} ${json}\n`;
    })
    .join('');
}

describe('saving and opening', () => {
  test('a save opens as it was left, with every attempt', () => {
    const t = new TestHost();
    const client = t.open();
    play(client);
    const file = client.must('file.save', {});
    expect(file).toMatchObject({ fileName: 'T4.hyperlab' });
    const other = new TestHost();
    const opened = other.client();
    opened.must('file.open', { fileName: 'mine.hyperlab', text: file.text });
    client.must('session.resync', {});
    expect(client.host?.unsaved).toBe(true);
    expect(opened.host).toEqual({ ...client.host, fileName: 'mine.hyperlab', unsaved: false });
    expect(hashOf(opened.events)).toBe(hashOf(client.events));
    expect(opened.replica.all('vm')).toEqual(client.replica.all('vm'));
    for (const each of [client, opened]) each.must('attempt.switch', { attempt: 1 });
    expect(hashOf(opened.events)).toBe(hashOf(client.events));
  });

  test('a lab file a person chose is opened; a bad one is refused and the open lab stays', () => {
    const t = new TestHost();
    const client = t.open();
    const file = testLabFiles.read('T2');
    if (!file.ok) throw new Error('T2 is shipped');
    client.must('file.open', { fileName: 'own.yaml', text: file.value.text });
    expect(client.host?.fileName).toBe('own.yaml');
    expect(client.replica.all('node')).toHaveLength(2);
    expect(client.refusal('file.open', { fileName: 'bad.yaml', text: 'a: [' })).toMatchObject({
      code: 'labFile.syntax',
      file: 'bad.yaml',
    });
    expect(client.refusal('lab.open', { name: 'T99' })).toMatchObject({ code: 'labFile.notFound' });
    expect(client.replica.all('node')).toHaveLength(2);
  });

  test('a damaged save is refused with its line, and what is before it can be taken up', () => {
    const t = new TestHost();
    const client = t.open();
    play(client);
    const lines = client.must('file.save', {}).text.split('\n');
    const at = lines.findIndex((line) => line.includes('"name":"node.pause"'));
    lines[at] = lines[at]?.replace('hv02', 'hv04') ?? '';
    client.must('lab.open', { name: 'T2' });
    const text = lines.join('\n');
    expect(client.refusal('file.open', { fileName: 'x.hyperlab', text })).toEqual({
      code: 'save.damaged',
      file: 'x.hyperlab',
      line: at + 1,
    });
    expect(client.replica.all('node')).toHaveLength(2);
    expect(client.host?.recovery).toMatchObject({ lab: 'T4', damagedLine: at + 1 });
    client.must('recovery.accept', {});
    expect(client.replica.all('node')).toHaveLength(4);
    client.must('attempt.switch', { attempt: 1 });
    expect(client.events.some((event) => event.name === 'node.powerLost')).toBe(true);
  });

  test('a save that was cut off is refused, unlike a journal', () => {
    const t = new TestHost();
    const client = t.open();
    play(client);
    const { text } = client.must('file.save', {});
    const half = text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1);
    expect(client.refusal('file.open', { fileName: 'x.hyperlab', text: half })).toMatchObject({
      code: 'save.damaged',
    });
  });

  test('a save of a newer format is refused with both versions', () => {
    const client = new TestHost().open();
    const text = rewritten(client.must('file.save', {}).text, (line) =>
      line['type'] === 'hyperlab' ? { ...line, format: 2 } : line,
    );
    expect(client.refusal('file.open', { fileName: 'x', text })).toEqual({
      code: 'save.tooNew',
      file: 'x',
      version: 2,
      supported: 1,
    });
  });

  test('a save whose commands do not replay is refused, and the open lab stays', () => {
    const client = new TestHost().open();
    client.must('command.submit', { command: crash });
    const text = rewritten(client.must('file.save', {}).text, (line) =>
      line['type'] === 'command' ? { ...line, command: { ...pause, name: 'node.resume' } } : line,
    );
    expect(client.refusal('file.open', { fileName: 'x', text })).toMatchObject({
      code: 'save.notReplayable',
      file: 'x',
    });
    expect(client.replica.get<'node'>('node:hv03')?.machine).toBe('off');
  });

  test('a save carries the lab files its lab builds on', () => {
    const client = new TestHost().open('L05');
    const { text } = client.must('file.save', {});
    const bare = new TestHost(new MemoryJournal(), {
      labs: labSource({ list: () => [], read: (name) => testLabFiles.read(`none-${name}`) }),
    });
    bare.client().must('file.open', { fileName: 'x.hyperlab', text });
    expect(readLines(text).header?.file.name).toMatch(/^L05/);
  });
});

describe('a save of another model version', () => {
  const foreign = () => {
    const client = new TestHost().open();
    play(client);
    const { text } = client.must('file.save', {});
    const version = modelVersion + 1;
    return {
      text: rewritten(text, (line) =>
        line['type'] === 'hyperlab' ? { ...line, modelVersion: version } : line,
      ),
      client,
    };
  };

  test('opens at its save point, to be looked at only', () => {
    const { text, client } = foreign();
    const t = new TestHost();
    const viewer = t.open();
    viewer.must('file.open', { fileName: 'old.hyperlab', text });
    expect(viewer.host).toMatchObject({ readOnly: true, attempt: 2, fileName: 'old.hyperlab' });
    expect(viewer.host?.attempts).toHaveLength(2);
    expect(viewer.replica.now).toBe(130_000);
    expect(viewer.replica.all('vm')).toEqual(client.replica.all('vm'));
    expect(viewer.events).toEqual(client.events);
    const notNow = { code: 'command.notNow', reason: 'history' };
    expect(viewer.refusal('command.submit', { command: pause })).toEqual(notNow);
    expect(viewer.refusal('pace.set', { running: true })).toEqual(notNow);
    expect(viewer.refusal('pace.rewind', { toMs: 0 })).toEqual(notNow);
    expect(viewer.must('file.save', {}).text).toBe(text);
    expect(t.journal.text).toBe('');
  });

  test('is refused when it has no save point', () => {
    const { text } = foreign();
    const kept = text
      .split('\n')
      .filter((line) => !/"type":"(savePoint|record|event)"/.test(line))
      .join('\n');
    const lines = kept.trimEnd().split('\n').length;
    const bare = rewritten(kept, (line) => (line['type'] === 'end' ? { ...line, lines } : line));
    expect(new TestHost().open().refusal('file.open', { fileName: 'x', text: bare })).toEqual({
      code: 'save.otherModel',
      file: 'x',
      version: modelVersion + 1,
      supported: modelVersion,
    });
  });

  test('is refused when its records are not what they claim to be', () => {
    const { text } = foreign();
    for (const change of [
      { guid: 7 },
      { kind: 'nonsense' },
      { id: 'vm:../../x y' },
      { integrationServices: {} },
    ]) {
      const hostile = rewritten(text, (line) => {
        const record = line['record'] as Record<string, unknown> | undefined;
        return record?.['kind'] === 'vm' ? { ...line, record: { ...record, ...change } } : line;
      });
      const client = new TestHost().open();
      expect(client.refusal('file.open', { fileName: 'x', text: hostile })).toMatchObject({
        code: 'save.notASave',
      });
      expect(client.host?.readOnly).toBe(false);
    }
  });
});

describe('recovery', () => {
  test('a host that was killed offers its lab, and takes it up where it was', () => {
    const t = new TestHost();
    const client = t.open();
    play(client);
    const next = t.successor();
    const again = next.client();
    expect(again.host?.recovery).toMatchObject({ lab: 'T4', atMs: 130_000, damagedLine: null });
    expect(again.replica.size('vm')).toBe(0);
    again.must('recovery.accept', {});
    expect(again.host).toMatchObject({ attempt: 2, recovery: null });
    expect(hashOf(again.events)).toBe(hashOf(client.events));
    client.must('session.resync', {});
    expect(again.host?.attempts).toEqual(client.host?.attempts);
    expect(next.journal.left).toEqual([]);
    again.must('command.submit', { command: crash });
    expect(next.successor().client().host?.recovery).not.toBeNull();
  });

  test('a lab nobody wants is forgotten, and the next one offered', () => {
    const t = new TestHost();
    t.open('T2');
    const second = t.successor();
    second.open('T4');
    const third = second.successor();
    const client = third.client();
    expect(client.host?.recovery?.lab).toBe('T4');
    client.must('recovery.discard', {});
    expect(client.host?.recovery?.lab).toBe('T2');
    client.must('recovery.discard', {});
    expect(client.host?.recovery).toBeNull();
    expect(client.refusal('recovery.accept', {})).toEqual({ code: 'recovery.none' });
  });

  test('of a damaged journal what is good is offered, and the file is put aside', () => {
    const t = new TestHost();
    play(t.open());
    t.journal.text = t.journal.text.replace('"name":"node.pause"', '"name":"node.psuae"');
    const next = t.successor();
    const client = next.client();
    expect(client.host?.recovery?.damagedLine).toBeGreaterThan(3);
    client.must('recovery.accept', {});
    client.must('attempt.switch', { attempt: 1 });
    expect(client.events.some((event) => event.name === 'node.powerLost')).toBe(true);
    expect(next.journal.aside).toHaveLength(1);
  });

  test('a journal that is no journal at all is put aside without a word', () => {
    const journal = new MemoryJournal();
    journal.left = [{ id: 'left-1', text: 'rubbish', writtenAt: '' }];
    expect(new TestHost(journal).client().host?.recovery).toBeNull();
    expect(journal.aside).toEqual(['rubbish']);
  });

  test('a program that ended in order offers unsaved work only', () => {
    const idle = new TestHost();
    idle.open().must('pace.step', { ms: 5000 });
    idle.host.close();
    expect(idle.successor().client().host?.recovery).toBeNull();

    const unsaved = new TestHost();
    unsaved.open().must('command.submit', { command: crash });
    unsaved.host.close();
    expect(unsaved.successor().client().host?.recovery).not.toBeNull();

    const saved = new TestHost();
    const client = saved.open();
    client.must('command.submit', { command: crash });
    client.must('file.save', {});
    client.must('file.saved', { fileName: 'kept.hyperlab' });
    expect(client.host?.fileName).toBe('kept.hyperlab');
    saved.host.close();
    expect(saved.successor().client().host?.recovery).toBeNull();
  });
});

describe('a broken promise', () => {
  test('halts the simulation, says why, and still gives the journal', () => {
    const t = new TestHost(new MemoryJournal(), { labs: breakingLabs() });
    const client = t.open();
    client.must('pace.step', { ms: 60_000 });
    client.must('command.submit', { command: crash });
    client.must('pace.set', { running: true });
    const halted = { reason: 'no node runs twice', atMs: 60_000, seed: 1004 };
    const fault = { code: 'host.halted', ...halted };
    expect(client.refusal('command.submit', { command: pause })).toEqual(fault);
    expect(client.host).toMatchObject({ halted, pace: { running: false } });
    for (const refused of [
      client.refusal('command.submit', { command: crash }),
      client.refusal('pace.set', { running: true }),
      client.refusal('pace.step', { ms: 1 }),
      client.refusal('pace.rewind', { toMs: 0 }),
      client.refusal('attempt.switch', { attempt: 1 }),
      ...client.must('command.check', { commands: [crash] }),
    ]) {
      expect(refused).toEqual(fault);
    }
    const { text } = client.must('journal.export', {});
    expect(readLines(text).lines.filter((line) => line.type === 'halt')).toEqual([
      { type: 'halt', at: 60_000, reason: 'no node runs twice', command: pause },
    ]);
    expect(
      client.must('report.export', { report: 'whatHappened', format: 'json', language: 'en' })
        .fileName,
    ).toBe('whatHappened.json');
    client.must('file.save', {});
    client.must('lab.open', { name: 'T2' });
    expect(client.host?.halted).toBeNull();
  });

  test('in the past leaves the attempts as they were', () => {
    const t = new TestHost(new MemoryJournal(), { labs: breakingLabs() });
    const client = t.open();
    client.must('pace.step', { ms: 60_000 });
    client.must('pace.rewind', { toMs: 30_000 });
    client.refusal('command.submit', { command: pause });
    expect(client.host?.attempts).toHaveLength(1);
    expect(client.host?.attempt).toBe(1);
  });

  test('is not broken again by taking the lab up', () => {
    const t = new TestHost(new MemoryJournal(), { labs: breakingLabs() });
    const client = t.open();
    client.must('command.submit', { command: crash });
    client.refusal('command.submit', { command: pause });
    const again = t.successor().client();
    again.must('recovery.accept', {});
    expect(again.host?.halted).toBeNull();
    expect(again.replica.get<'node'>('node:hv03')?.machine).toBe('off');
  });
});
