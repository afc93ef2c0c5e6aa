import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { ReportInput } from '../../src-main/reports/index';
import { createReportWriter } from '../../src-main/reports/index';
import { reportFileName } from '../../src-main/reports/file-name';
import type { Language, ReportFormat, ReportKind } from '../../src-shared/ipc';
import { languages } from '../../src-shared/ipc';
import { aVm, storeOf } from '../support/records';
import { gradedRun, input, numbered, records } from './fixture';
import type { JsonDocument } from './support';
import { rowsOf } from './support';

const writer = createReportWriter('0.1.0');

function write(
  format: ReportFormat,
  language: Language = 'en',
  changes: Partial<ReportInput> = {},
): string {
  const result = writer.write(
    { report: 'whatHappened', format, language, detail: 3 },
    input(changes),
  );
  if (!result.ok) throw new Error(result.fault.code);
  return result.value.text;
}

const graded = { reader: storeOf([...records, gradedRun], 300_000) };
const evil = '<script>alert("x")</script>&\u0000';
const withEvil = {
  reader: storeOf([...records, aVm(evil, 'HV01', { id: 'vm:evil', downtimeMs: 5 })], 300_000),
  events: numbered([
    {
      at: 5,
      name: 'vm.guestHung',
      fields: { vm: evil },
      object: 'vm:evil',
      causedBy: null,
    },
  ]),
};

describe('HTML', () => {
  test.each(languages)(
    'is one page without scripts, images or anything from elsewhere (%s)',
    (language) => {
      const html = write('html', language, graded);
      expect(html).toMatch(/^<!doctype html>\n<html lang="(en|de)">/);
      expect(html).toContain(`<html lang="${language}">`);
      expect(html).not.toMatch(/<script|<img|<iframe|<link|@import|url\(|https?:|javascript:/i);
    },
  );

  test('has one main heading, captions, scopes and no id twice', () => {
    const html = write('html', 'en', graded);
    expect(html.match(/<h1/g)).toHaveLength(1);
    const tables = html.match(/<table>/g)?.length ?? 0;
    // Eight for the screen, and the widest in two parts for paper.
    expect(tables).toBe(10);
    expect(html.match(/<caption[^>]*>[^<]+<\/caption>/g)).toHaveLength(tables);
    expect(html).not.toMatch(/<th(?![^>]*scope=)[ >]/);
    expect(html).not.toMatch(/<th[^>]*><\/th>/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('every link leads to an element of the page', () => {
    const html = write('html', 'en', graded);
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
  });

  test('says that the data is simulated, what broke and what is still down', () => {
    const html = write('html');
    expect(html).toContain('Simulated data');
    expect(html).toContain('HV03 lost power');
    expect(html).toContain('5.4\u00a0s');
    expect(html).toContain('Not back: SQL01.');
    expect(html).toMatch(/<td class="number"><a href="#event-3">3<\/a><\/td>/);
    expect(html).toContain('23/11/2026, 07:08:09 UTC+01:00');
  });

  test('German is German to the digits', () => {
    const html = write('html', 'de', graded);
    expect(html).toContain('Simulierte Daten');
    expect(html).toContain('5,4\u00a0s');
    expect(html).toContain('64 von 100 Punkten');
    expect(html).toContain('68,8 von 100 Punkten');
    expect(html).toContain('Prüfung c2');
  });

  test('the header of a table is repeated on every printed page', () => {
    const html = write('html');
    expect(html).toContain('size: A4');
    expect(html).toContain('display: table-header-group');
  });

  test('a name that is markup is shown, not run', () => {
    const html = write('html', 'en', withEvil);
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;\ufffd');
  });

  test('an empty history is a report too', () => {
    const html = write('html', 'en', { events: [], reader: storeOf(records.slice(0, 5)) });
    expect(html).toContain('No virtual machine was interrupted.');
    expect(html).toContain('No fault occurred.');
  });
});

/** The lines of one of the tables: below its title, to the next empty one. */
function csvTable(csv: string, title: string, delimiter = ','): readonly Record<string, string>[] {
  const blocks = csv.slice(1).split('\r\n\r\n');
  const block = blocks.find((each) => each.startsWith(title) || each.startsWith(`"${title}`));
  const [, ...lines] = block?.split('\r\n') ?? [];
  const parsed = Papa.parse<Record<string, string>>(lines.join('\r\n'), {
    header: true,
    delimiter,
    skipEmptyLines: true,
  });
  expect(parsed.errors).toEqual([]);
  return parsed.data;
}

describe('CSV', () => {
  test('begins with a byte order mark, says what it is, and has its tables one below the other', () => {
    const csv = write('csv');
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csvTable(csv, 'MetaData')[0]).toMatchObject({ Property: 'Simulated data' });
    const downtime = csvTable(csv, 'Virtual machines that were meant to serve');
    expect(
      downtime.map((row) => [row['Virtual machine'], row['Downtime (s)'], row['To node']]),
    ).toEqual([
      ['SQL01', '210', ''],
      ['WEB01', '97', 'HV01'],
    ]);
    const events = csvTable(csv, 'Events in order of time');
    expect(events).toHaveLength(11);
    expect(events[5]).toMatchObject({
      'No.': '6',
      Time: '2026-03-02T09:01:35.400+01:00',
      'Lab time (s)': '95.4',
      Level: 'Critical',
      'Event ID': '1135',
      Source: 'Microsoft-Windows-FailoverClustering',
      Node: 'HV01',
      Object: 'HV03',
      'Cause no.': '3',
    });
  });

  test('German has semicolons and decimal commas, and no thousands separators', () => {
    const events = csvTable(write('csv', 'de'), 'Ereignisse in zeitlicher', ';');
    expect(events[5]?.['Labzeit (s)']).toBe('95,4');
    const [first] = csvTable(write('csv', 'de'), 'Virtuelle Computer, die', ';');
    expect(first?.['Ausfallzeit (s)']).toBe('210');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=1\n+2'])(
    'a name that begins like a formula does not become one: %j',
    (name) => {
      const reader = storeOf(
        [...records, aVm(name, 'HV01', { id: 'vm:evil', downtimeMs: 999_999 })],
        300_000,
      );
      const [row] = csvTable(
        write('csv', 'en', { reader }),
        'Virtual machines that were meant to serve',
      );
      expect(row?.['Virtual machine']).toBe(`'${name}`);
    },
  );
});

describe('JSON', () => {
  test('names its schema first and holds the whole report', () => {
    const text = write('json', 'en', graded);
    const report = JSON.parse(text) as JsonDocument;
    expect(Object.keys(report).slice(0, 4)).toEqual([
      'schema',
      'schemaVersion',
      'generatedAt',
      'source',
    ]);
    expect(report).toMatchObject({
      schema: 'hyperlab/what-happened',
      schemaVersion: 2,
      generatedAt: '2026-11-23T07:08:09+01:00',
      highlights: [{ grade: 'critical', text: 'Not back: SQL01.' }, { grade: 'warning' }],
    });
    expect(rowsOf(report, 'events')).toHaveLength(11);
    expect(rowsOf(report, 'checks').map((row) => row['points'])).toEqual([50, 18.75, 0]);
    expect(rowsOf(report, 'timeline')[1]?.['what']).toEqual({
      depth: 1,
      text: 'HV03 lost power. Everything in its memory is gone.',
    });
  });
});

describe('the file', () => {
  test('is named after cluster, report, time and language, in ASCII', () => {
    const result = writer.write(
      { report: 'whatHappened', format: 'html', language: 'de' },
      input(),
    );
    expect(result.ok && result.value.fileName).toBe(
      'CL-NORD_what-happened_20261123-070809_de.html',
    );
    expect(result.ok && result.value.mediaType).toBe('text/html;charset=utf-8');
    expect(reportFileName('Größe/Süd é', 'x', '2026-01-02T03:04:05.678Z', 'en', 'csv')).toBe(
      'Groesse-Sued-e_x_20260102-030405_en.csv',
    );
    expect(reportFileName('../..', 'x', '2026-01-02T03:04:05Z', 'en', 'csv')).toMatch(
      /^hyperlab_x_/,
    );
  });

  test('a report nobody knows is refused', () => {
    const result = writer.write(
      { report: 'other' as ReportKind, format: 'html', language: 'en' },
      input(),
    );
    expect(result).toEqual({ ok: false, fault: { code: 'report.unknown', report: 'other' } });
  });
});
