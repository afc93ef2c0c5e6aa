import { beforeAll, describe, expect, test } from 'vitest';
import type { Certificate } from '../../src-shared/certificate';
import { checksum } from '../../src-main/host/checksum';
import { issueCertificate, verifyCertificate } from '../../src-main/host/certificates';
import type { Entry } from '../../src-main/host/history';
import { labSource } from '../../src-main/host/labs';
import type { OpenLab } from '../../src-main/host/ports';
import { readSave } from '../../src-main/host/save-reader';
import { sha256 } from '../../src-main/host/sha256';
import { TestHost, testLabFiles } from '../support/host';

const labs = labSource(testLabFiles);
const issue = { learner: 'Ada', appVersion: '0.3.0', issuedAt: '2026-11-30T20:00:00Z' };

/** L05 played in a host to its end; answers with its save. */
function playedSave(): string {
  const client = new TestHost().open('L05');
  client.must('command.submit', { command: { name: 'lab.start', args: { mode: 'exercise' } } });
  client.must('pace.step', { ms: 200_000 });
  client.must('command.submit', { command: { name: 'lab.finish', args: {} } });
  return client.must('file.save', {}).text;
}

function opened(save: string): { readonly lab: OpenLab; readonly line: readonly Entry[] } {
  const read = readSave('my.hyperlab', save);
  if (!read.ok) throw new Error(read.fault.code);
  const { file } = read.value.header;
  const lab = labs.parse(file.name, file.text, file.topologies);
  if (!lab.ok) throw new Error(lab.fault.code);
  return { lab: lab.value, line: read.value.history.line(1) };
}

let save = '';
let good: Certificate;

beforeAll(() => {
  save = playedSave();
  const { lab, line } = opened(save);
  const issued = issueCertificate(lab, line, issue, sha256);
  if (!issued.ok) throw new Error(issued.fault.code);
  good = issued.value;
});

const verdict = (certificate: unknown, beside: string | null = null) => {
  const text = typeof certificate === 'string' ? certificate : JSON.stringify(certificate);
  const saved = beside === null ? null : { file: 'my.hyperlab', text: beside };
  const result = verifyCertificate(labs, 'it.json', text, saved, sha256);
  return result.ok ? 'holds' : result.fault;
};

/** The journal with one line changed and every checksum right again. */
function forged(journal: string, change: (json: string) => string): string {
  let sum = '00000000';
  const lines = journal.trimEnd().split('\n');
  return lines
    .map((line) => {
      const json = change(line.slice(9));
      sum = checksum(json, sum);
      return `${sum} ${json}\n`;
    })
    .join('');
}

describe('fact: ux §2.4 a certificate of practice', () => {
  test('says practice and never certified, what was played, and a hash over the events', () => {
    expect(good).toMatchObject({
      title: 'Certificate of practice',
      notice: 'Not affiliated with Microsoft.',
      learner: 'Ada',
      scenario: { id: 'L05' },
      mode: 'exercise',
      simulatedMs: 200_000,
      appVersion: '0.3.0',
    });
    expect(JSON.stringify({ ...good, journal: '' })).not.toMatch(/certified/i);
    expect(good.eventLog.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('holds when its journal is played again, its own or that of the save', () => {
    expect(verdict(good)).toBe('holds');
    expect(verdict(good, save)).toBe('holds');
  });

  test('without journal it holds with the save only', () => {
    const { lab, line } = opened(save);
    const bare = { ...good, journal: null };
    expect(verdict(bare)).toMatchObject({ code: 'certificate.noJournal' });
    expect(issueCertificate(lab, line.slice(0, 1), issue, sha256)).toMatchObject({
      fault: { code: 'certificate.notFinished' },
    });
  });

  test.each<[what: string, change: (certificate: Certificate) => unknown, fault: object]>([
    ['another name', (c) => ({ ...c, learner: 'Eve' }), { code: 'certificate.changed' }],
    [
      'a better score',
      (c) => ({ ...c, score: 100 }),
      { code: 'certificate.otherValue', key: 'score', given: '100' },
    ],
    [
      'another hash',
      (c) => ({ ...c, eventLog: { ...c.eventLog, sha256: '0'.repeat(64) } }),
      { code: 'certificate.otherHistory' },
    ],
    [
      'a line of the journal changed by hand',
      (c) => ({ ...c, journal: c.journal?.replace('"lab.finish"', '"lab.finisH"') }),
      { code: 'save.damaged' },
    ],
    [
      'a grade forged with right checksums, which is not believed',
      (c) => ({
        ...c,
        score: 100,
        journal: forged(c.journal ?? '', (json) => json.replace(/"score":\d+/, '"score":100')),
      }),
      { code: 'certificate.otherValue', key: 'score' },
    ],
    [
      'an act forged with right checksums',
      (c) => ({
        ...c,
        journal: forged(c.journal ?? '', (json) => json.replace('"exercise"', '"guided"')),
      }),
      { code: 'certificate.otherValue', key: 'mode' },
    ],
    [
      'another model',
      (c) => ({ ...c, modelVersion: c.modelVersion + 1 }),
      { code: 'certificate.otherModel' },
    ],
    [
      'the word certified',
      (c) => ({ ...c, title: 'Certified' }),
      { code: 'certificate.malformed' },
    ],
    ['no JSON at all', () => 'hello', { code: 'certificate.malformed' }],
  ])('a copy with %s is refused, with the reason', (_what, change, fault) => {
    expect(verdict(change(good))).toMatchObject(fault);
  });
});
