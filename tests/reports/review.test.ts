import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { RemarkKind } from '../../src-shared/remarks';
import { labsAfter } from '../../src-shared/lab-catalogue';
import { writeReport } from '../../src-main/reports/index';
import { LabSession, modelVersion, referenceOf } from '../../src-main/lab/session';
import { shipped } from '../lab/support';

const remark = (id: number, kind: RemarkKind, text: string) => ({
  ...{ id, kind, text },
  attempt: 1,
  atMs: 100_000,
});

/** The review of L05 with one machine turned off on the way. */
function review(language: 'en' | 'de'): string {
  const session = new LabSession(shipped('L05'));
  session.goLive(() => {});
  session.submit({ name: 'lab.start', args: { mode: 'exercise' } }, 'user');
  session.advanceTo(120_000);
  session.submit({ name: 'vm.turnOff', args: { vm: 'vm:web01' } }, 'user');
  session.advanceTo(1_200_000);
  const input = {
    reader: session.engine.reader,
    events: session.engine.drainChanges().events,
    attempt: 1,
    modelVersion,
    writtenAt: '2026-11-30T20:00:00Z',
    remarks: [
      remark(1, 'note', 'The phones ring.'),
      remark(2, 'trainer', 'Patience would have paid.'),
      { ...remark(3, 'trainer', 'Of another attempt.'), attempt: 2 },
    ],
    labReview: () => ({
      exams: ['AZ-801'],
      reference: referenceOf(shipped('L05'))?.reading ?? null,
      next: [{ name: 'L18', title: { en: 'A disk at noon', de: 'Platte zur Mittagszeit' } }],
    }),
  };
  const written = writeReport(
    { report: 'review', format: 'json', language, learner: 'Ada' },
    input,
    '0',
  );
  if (!written.ok) throw new Error(written.fault.code);
  return written.value.text;
}

describe('R14, the review after a lab', () => {
  test.each(['en', 'de'] as const)('fact: ux §2.4 its sections, in order (%s)', (language) => {
    const text = review(language);
    const places = [
      '"head"',
      '"prediction"',
      '"timeline"',
      '"well"',
      '"cost"',
      '"downtime"',
      '"risks"',
      '"reference"',
      '"next"',
      '"exams"',
      '"notes"',
      '"signature"',
    ].map((id) => text.indexOf(id));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((left, right) => left - right));
  });

  test.each([
    ['en', 'The reference solution next to yours'],
    ['de', 'Die Musterlösung neben Ihrer'],
  ] as const)(
    'fact: ux §2.4 the played solution stands beside the learner (%s)',
    (language, title) => {
      const table = referenceOf(shipped('L05'));
      const text = review(language);
      expect(text).toContain(title);
      const { items } = z
        .object({ items: z.array(z.looseObject({ section: z.string() })) })
        .parse(JSON.parse(text));
      const { rows } = z
        .object({ rows: z.array(z.record(z.string(), z.string())) })
        .parse(items.find((item) => item.section === 'reference'));
      const at = (clock: string) => rows.find((row) => row['at']?.startsWith(clock));
      // Ninety seconds after the start the lab's own fault befalls both.
      const [crash, turnedOff] = [at('00:01:30'), at('00:02:00')];
      expect(crash?.['solution']).toMatch(/^★ .*HV03/);
      expect(crash?.['yours']).toBe(crash?.['solution']);
      expect(turnedOff).toMatchObject({ solution: '', yours: expect.stringContaining('WEB01') });
      expect(table?.reading.score).toBe(100);
    },
  );

  test('fact: ux §2.4 carries the trainer’s notes, and the reporter’s in the timeline', () => {
    const text = review('en');
    expect(text.indexOf('The phones ring.')).toBeLessThan(text.indexOf('"section": "well"'));
    expect(text).toContain('"who": "Reporter"');
    expect(text).toContain('Patience would have paid.');
    expect(text).not.toContain('Of another attempt.');
    expect(text).toContain('Date, signature: ____');
  });

  test('says who played, why an act was risky, and what to play next', () => {
    const text = review('en');
    expect(text).toContain('Ada');
    expect(text).toContain('It was turned off instead of shut down');
    expect(text).toContain('L18: A disk at noon');
    expect(text).toContain('AZ-801');
  });
});

describe('fact: lab-scenarios §G what to play after a lab', () => {
  const known = ['L01', 'L02', 'L05', 'L18', 'L14', 'L03'];
  test.each<[lab: string, passed: boolean, next: readonly string[]]>([
    ['L01', true, ['L02', 'L05', 'L18']],
    ['L01', false, ['L01', 'L02', 'L05']],
    ['L14', true, ['L03', 'L01', 'L02']],
    ['mine', true, ['L01', 'L02', 'L05']],
  ])('%s, passed: %s', (lab, passed, next) => {
    expect(labsAfter(lab, passed, known)).toEqual(next);
  });
});
