import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { createEngine } from '../../src-main/sim/engine';
import { createReportWriter } from '../../src-main/reports/index';
import type { Language, ReportFormat } from '../../src-shared/ipc';
import { languages } from '../../src-shared/ipc';
import { validationCategories } from '../../src-shared/model/validation';
import type { Reader } from '../../src-shared/reader';
import { createTexts } from '../../src-shared/text/index';
import { validationTests } from '../../src-shared/validation/index';
import { testName } from '../../src-shared/validation/words';
import { testInventory } from '../support/inventory';
import { lab, LabDriver } from '../support/lab';
import { writtenAt } from './fixture';
import type { JsonDocument } from './support';
import { rowsOf } from './support';

const writer = createReportWriter('0.1.0');

/** A validated cluster in which HV02 waits for a restart and HV01's firewall is closed. */
function validated() {
  const inventory = testInventory({ nodes: 2, vms: 2, quorum: 'nodeAndDiskMajority' });
  const t = new LabDriver(createEngine(inventory));
  const system = (node: `node:${string}`, change: object) =>
    t.engine.submit({ name: 'node.configureSystem', args: { node, ...change } }, 'user');
  system('node:hv02', { pendingReboot: true, organizationalUnit: '<b>Other</b>' });
  system('node:hv01', { clusterPortOpen: false });
  t.engine.submit(
    {
      name: 'cluster.validate',
      args: { cluster: 'cluster:cl-test', nodes: [], categories: [...validationCategories] },
    },
    'user',
  );
  t.runUntil(() => t.events('cluster.validationCompleted').length > 0);
  return t.engine.reader;
}

let reader: Reader;
beforeAll(() => {
  reader = validated();
});

function write(format: ReportFormat, language: Language) {
  const input = { reader, events: [], attempt: 1, modelVersion: 1, writtenAt };
  const result = writer.write({ report: 'validation', format, language }, input);
  if (!result.ok) throw new Error(result.fault.code);
  return result.value;
}

describe('the report of a validation', () => {
  test('fact: failover-cluster §8.1 holds every test with its times, lines and verdict', () => {
    const report = JSON.parse(write('json', 'en').text) as JsonDocument;
    expect(report.schema).toBe('hyperlab/validation');
    const texts = createTexts('en', 'r2');
    const tests = rowsOf(report, 'tests');
    expect(tests.map(({ test: name }) => name)).toEqual(
      validationTests.map(({ id }) => testName(texts, id)),
    );
    for (const each of tests) expect(String(each['began']) < String(each['ended'])).toBe(true);
    expect(report.highlights[0]).toMatchObject({ grade: 'critical' });
    expect(report.subject).toBe('CL-TEST');
  });

  test('says what to do about everything that is wrong, and of nothing else', () => {
    const report = JSON.parse(write('json', 'en').text) as JsonDocument;
    const lines = validationCategories.flatMap((id) => rowsOf(report, `lines-${id}`));
    expect(lines.length).toBeGreaterThan(validationTests.length);
    for (const line of lines) {
      const { grade } = line['level'] as { grade: string };
      expect(line['fix'] === '').toBe(grade === 'information');
    }
    const error = lines.find((line) => (line['level'] as { grade: string }).grade === 'critical');
    expect(error?.['fix']).toContain('firewall');
  });

  test.each(languages)('is one page without scripts, with every name escaped (%s)', (language) => {
    const { text, fileName } = write('html', language);
    expect(fileName).toBe(`CL-TEST_validation_20261123-070809_${language}.html`);
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).not.toMatch(/<script|<img|<iframe|<link|https?:/i);
    expect(text).not.toContain('<b>Other');
    expect(text).toContain('&lt;b&gt;Other');
  });

  test('is tables under their titles as CSV, in the separators of the language', () => {
    const german = write('csv', 'de').text;
    expect(german.charCodeAt(0)).toBe(0xfeff);
    const rows = Papa.parse<string[]>(german.slice(1), { delimiter: ';' }).data;
    const firewall = rows.find((row) => row[1] === 'Fehler' && row[2]?.includes('3343'));
    expect(firewall?.[3]).toContain('Firewall');
  });

  test('is refused while nothing was validated', () => {
    const fresh = lab({ nodes: 2 }).engine.reader;
    const input = { reader: fresh, events: [], attempt: 1, modelVersion: 1, writtenAt };
    const request = { report: 'validation', format: 'html', language: 'en' } as const;
    expect(writer.write(request, input)).toEqual({
      ok: false,
      fault: { code: 'report.noValidation' },
    });
  });
});
