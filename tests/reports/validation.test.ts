import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { createReportWriter } from '../../src-main/reports/index';
import type { ValidationReport } from '../../src-main/reports/validation';
import type { Language, ReportFormat } from '../../src-shared/ipc';
import { languages } from '../../src-shared/ipc';
import { validationCategories } from '../../src-shared/model/validation';
import { validationTests } from '../../src-shared/validation/index';
import { lab } from '../support/lab';
import { writtenAt } from './fixture';

const writer = createReportWriter('0.1.0');

/** A validated cluster in which HV02 waits for a restart and HV01's firewall is closed. */
function validated() {
  const t = lab({ nodes: 2, vms: 2, quorum: 'nodeAndDiskMajority' });
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

function write(format: ReportFormat, language: Language, reader = validated()) {
  const input = { reader, events: [], attempt: 1, modelVersion: 1, writtenAt };
  const result = writer.write('validation', format, language, input);
  if (!result.ok) throw new Error(result.fault.code);
  return result.value;
}

describe('the report of a validation', () => {
  test('fact: failover-cluster §8.1 holds every test with its times, lines and verdict', () => {
    const report = JSON.parse(write('json', 'en').text) as ValidationReport;
    expect(report.schema).toBe('hyperlab/validation');
    expect(report.categories.map((category) => category.id)).toEqual([...validationCategories]);
    const tests = report.categories.flatMap((category) => category.tests);
    expect(tests.map((each) => each.id)).toEqual(validationTests.map((each) => each.id));
    for (const each of tests) {
      expect(each.lines.length).toBeGreaterThan(0);
      expect(each.startedAt < each.finishedAt).toBe(true);
    }
    expect(report.cover).toMatchObject({
      validated: 'CL-TEST',
      verdict: 'failed',
      supported: false,
    });
  });

  test('says what to do about everything that is wrong, and of nothing else', () => {
    const report = JSON.parse(write('json', 'en').text) as ValidationReport;
    const lines = report.categories.flatMap(({ tests }) => tests.flatMap((each) => each.lines));
    for (const line of lines) expect(line.fix === null).toBe(line.level === 'information');
    expect(lines.find((line) => line.level === 'error')?.fix).toContain('firewall');
  });

  test.each(languages)('is one page without scripts, with every name escaped (%s)', (language) => {
    const { text, fileName } = write('html', language);
    expect(fileName).toBe(`CL-TEST_validation_20261123-070809_${language}.html`);
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).not.toMatch(/<script|<img|<iframe|<link|https?:/i);
    expect(text).not.toContain('<b>Other');
    expect(text).toContain('&lt;b&gt;Other');
    expect(text).toContain('id="test-network.firewall"');
  });

  test('is a table of lines as CSV, in the separators of the language', () => {
    const german = write('csv', 'de').text;
    expect(german.charCodeAt(0)).toBe(0xfeff);
    const parsed = Papa.parse<Record<string, string>>(german.slice(1), {
      header: true,
      skipEmptyLines: true,
      delimiter: ';',
    });
    expect(parsed.errors).toEqual([]);
    const firewall = parsed.data.find((row) => row['Was gefunden wurde']?.includes('3343'));
    expect(firewall).toMatchObject({ Ergebnis: 'Fehler', Ebene: 'Fehler' });
    expect(firewall?.['Was zu tun ist']).toContain('Firewall');
  });

  test('is refused while nothing was validated', () => {
    const { reader } = lab({ nodes: 2 }).engine;
    const input = { reader, events: [], attempt: 1, modelVersion: 1, writtenAt };
    expect(writer.write('validation', 'html', 'en', input)).toEqual({
      ok: false,
      fault: { code: 'report.noValidation' },
    });
  });
});
