import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { labSource } from '../../src-main/host/labs';
import type { LabSource } from '../../src-main/host/ports';
import { verifyAnyCertificate } from '../../src-main/host/path-certificates';
import { ProgressFolder } from '../../src-main/host/progress-folder';
import { sha256 } from '../../src-main/host/sha256';
import { standings } from '../../src-shared/lab-progress';
import type { PathCertificate } from '../../src-shared/path-certificate';
import type { TestClient } from '../support/host';
import { MemoryProgress, TestHost, testLabFiles } from '../support/host';

/** L05 with its questions answered: enough points, if it is played as an exercise. */
function playL05(client: TestClient, mode: 'guided' | 'exercise' = 'exercise'): void {
  const answer = (question: string, option: string) =>
    client.must('command.submit', { command: { name: 'lab.answer', args: { question, option } } });
  client.must('lab.open', { name: 'L05' });
  client.must('command.submit', { command: { name: 'lab.start', args: { mode } } });
  client.must('pace.step', { ms: 600_000 });
  answer('order', 'rightOrder');
  answer('cause', 'power');
  answer('downtime', 'minutes');
  client.must('pace.step', { ms: 600_000 });
}

const isL05 = ({ name }: { readonly name: string }) => name === 'L05';

const withRun = (change: object) => (certificate: PathCertificate) => ({
  ...certificate,
  runs: certificate.runs.map((run) => ({ ...run, ...change })),
});

/** L05 with a check that weighs less. */
function easier(): string {
  const shipped = testLabFiles.read('L05');
  return shipped.ok ? shipped.value.text.replace('weight: 6', 'weight: 1') : '';
}

const recordOf = (client: TestClient) => client.must('lab.progress', {});

describe('fact: lab-scenarios §G what was played is kept', () => {
  test('attempt by attempt, with everything a path asks for and the hash a certificate has', () => {
    const host = new TestHost();
    const client = host.client();
    playL05(client, 'guided');
    host.clock.wallMs += 3_600_000;
    playL05(client);
    const { attempts, proven } = recordOf(client);
    expect(attempts).toMatchObject([
      { lab: 'L05', mode: 'guided', countsForPath: false },
      {
        lab: 'L05',
        mode: 'exercise',
        seed: 505,
        startedAt: '2026-01-01T01:00:00.000Z',
        finishedAt: '2026-01-01T01:00:00.000Z',
        simulatedMs: 1_080_000,
        score: 100,
        outcome: 100,
        hints: 0,
        shown: 0,
        deductions: { hints: 0, collateral: 0, risky: 0 },
        countsForPath: true,
      },
    ]);
    expect(proven).toEqual(['L05']);
    expect(attempts[1]?.eventLog).toEqual(
      client.must('certificate.issue', { learner: 'Ada' }).eventLog,
    );
    expect(standings({ attempts, earlier: [] })['L05']).toMatchObject({ best: 100, passed: true });
  });

  test('but not one that was given up, and none twice when it is looked at again', () => {
    const client = new TestHost().client();
    playL05(client);
    client.must('pace.rewind', { toMs: 300_000 });
    client.must('pace.step', { ms: 1_200_000 });
    client.must('lab.open', { name: 'L05' });
    client.must('command.submit', { command: { name: 'lab.start', args: { mode: 'exercise' } } });
    client.must('command.submit', { command: { name: 'lab.abort', args: {} } });
    expect(recordOf(client).attempts).toHaveLength(1);
  });

  test('and a worse attempt does not take the place of the journal that proves a better one', () => {
    const host = new TestHost();
    const client = host.client();
    playL05(client);
    const proof = host.progress.readRun('L05');
    client.must('lab.open', { name: 'L05' });
    client.must('command.submit', { command: { name: 'lab.start', args: { mode: 'exercise' } } });
    client.must('command.submit', { command: { name: 'lab.finish', args: {} } });
    expect(recordOf(client).attempts.map(({ countsForPath }) => countsForPath)).toEqual([
      true,
      false,
    ]);
    expect(host.progress.readRun('L05')).toBe(proof);
  });
});

describe('the record of what was played', () => {
  test('a damaged line is refused, the whole file is put aside, and the other lines stay', () => {
    const host = new TestHost();
    const client = host.client();
    playL05(client, 'guided');
    const whole = host.progress.text;
    host.progress.text = `${whole.replace('guided', 'exercise')}${whole}${whole.slice(0, 60)}`;
    const damaged = host.progress.text;
    expect(recordOf(client)).toMatchObject({
      attempts: [{ mode: 'guided' }],
      damage: { lines: 2, file: 'damaged-1' },
    });
    expect(host.progress.aside).toEqual([damaged]);
    expect(host.progress.text).toBe(whole);
  });

  test('a line of a later version is left where it is', () => {
    const host = new TestHost();
    const later = '1b128ca6 {"type":"badge"}\n';
    host.progress.text = later;
    expect(recordOf(host.client())).toMatchObject({ attempts: [], damage: null });
    expect(host.progress.text).toBe(later);
  });

  test('what the disk does not take is told, and written as soon as it does', () => {
    const host = new TestHost();
    const client = host.client();
    host.progress.failure = 'no space left';
    playL05(client, 'guided');
    expect(recordOf(client)).toMatchObject({
      attempts: [],
      unkept: { code: 'save.writeFailed', reason: 'no space left' },
    });
    host.progress.failure = null;
    expect(recordOf(client)).toMatchObject({ attempts: [{ lab: 'L05' }], unkept: null });
  });

  test('takes over the best scores of an earlier version, once, and not after it was cleared', async () => {
    const progress = new MemoryProgress();
    const settings = {
      read: () => ({ console: { labResults: { L01: { best: 80, passed: true } } } }),
      write: () => ({ ok: true, value: null }) as const,
    };
    const opened = async () => {
      const client = new TestHost(undefined, { progress, settings }).client();
      await Promise.resolve();
      return client;
    };
    expect(recordOf(await opened()).earlier).toMatchObject([{ lab: 'L01', best: 80 }]);
    const client = await opened();
    expect(recordOf(client).earlier).toHaveLength(1);
    client.must('lab.clearProgress', {});
    expect(recordOf(client).earlier).toEqual([]);
    expect(recordOf(await opened()).earlier).toEqual([]);
  });
});

describe('fact: lab-scenarios §G the certificate of a path', () => {
  const shippedLabs = labSource(testLabFiles);
  /** A program that can play one lab of the path only: the others are named as absent. */
  const labs: LabSource = { ...shippedLabs, list: () => shippedLabs.list().filter(isL05) };
  const issued = (client: TestClient) =>
    client.must('certificate.issuePath', { learner: 'Ada', path: 'starter' });
  const verdict = (certificate: object, by = labs) => {
    const text = JSON.stringify(certificate);
    const verified = verifyAnyCertificate(by, 'it.json', text, null, sha256);
    return verified.ok ? 'holds' : verified.fault;
  };
  const opened = () => new TestHost(undefined, { labs, sha256 }).client();
  let good: PathCertificate;

  beforeAll(() => {
    const client = opened();
    playL05(client);
    good = issued(client);
  });

  test('is made of the runs that were kept, and names what its version cannot play', () => {
    expect(good).toMatchObject({
      title: 'Certificate of practice',
      learner: 'Ada',
      path: 'starter',
      absent: ['L01', 'L02', 'L18', 'L14'],
      runs: [{ scenario: { id: 'L05' }, score: 100, countsForPath: true }],
    });
    expect(verdict(good)).toBe('holds');
  });

  test('is refused where a lab has no run, or none that counts', () => {
    const client = opened();
    const refusal = () =>
      client.refusal('certificate.issuePath', { learner: 'Ada', path: 'starter' });
    expect(refusal()).toEqual({ code: 'certificate.pathIncomplete', labs: 'L05' });
    playL05(client, 'guided');
    expect(refusal()).toEqual({ code: 'certificate.pathIncomplete', labs: 'L05' });
  });

  test.each<[what: string, change: (certificate: PathCertificate) => object, fault: object]>([
    ['another name', (c) => ({ ...c, learner: 'Eve' }), { code: 'certificate.changed' }],
    ['a better run', withRun({ score: 99 }), { code: 'certificate.otherValue', key: 'score' }],
    ['a run that does not count', withRun({ countsForPath: false }), { key: 'countsForPath' }],
    ['another date', (c) => ({ ...c, issuedAt: '2020' }), { code: 'certificate.changed' }],
    ['one lab less', (c) => ({ ...c, absent: ['L01'] }), { code: 'certificate.changed' }],
  ])('a copy with %s is refused, with the reason', (_what, change, fault) => {
    expect(verdict(change(good))).toMatchObject(fault);
  });

  test('a lab that is said to be absent has to be absent', () => {
    expect(verdict(good, shippedLabs)).toEqual({
      code: 'certificate.pathIncomplete',
      labs: 'L01, L02, L18, L14',
    });
  });

  test('a lab file of the same number that is easier is not believed', () => {
    const other = { ...labs, open: () => labs.parse('L05.yaml', easier()) };
    expect(verdict(good, other)).toEqual({ code: 'certificate.otherScenario', lab: 'L05' });
  });
});

test('the folder of the record keeps a damaged file beside the good one, under a name of its own', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'hyperlab-progress-'));
  try {
    const folder = new ProgressFolder(dataDir);
    expect([folder.read(), folder.runs(), folder.readRun('L05')]).toEqual(['', [], null]);
    folder.append('one\n');
    folder.append('two\n');
    folder.putAside('one\n');
    folder.putAside('');
    folder.keepRun('L05', 'journal');
    expect(folder.runs()).toEqual(['L05']);
    expect(folder.readRun('L05')).toBe('journal');
    folder.dropRuns();
    expect(readdirSync(join(dataDir, 'progress')).sort()).toEqual([
      'attempts-damaged-1.jsonl',
      'attempts-damaged-2.jsonl',
      'attempts.jsonl',
    ]);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
