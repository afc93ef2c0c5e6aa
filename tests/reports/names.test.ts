import * as fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { ReportFormat } from '../../src-shared/ipc';
import { createReportWriter } from '../../src-main/reports/index';
import { aVm, storeOf } from '../support/records';
import { input, records } from './fixture';
import type { JsonDocument } from './support';
import { rowsOf } from './support';

const writer = createReportWriter('0.1.0');

function reportWith(name: string, format: ReportFormat): string {
  const vm = aVm(name, 'HV01', { id: 'vm:named', downtimeMs: 999_999 });
  const reader = storeOf([...records, vm], 300_000);
  const result = writer.write(
    { report: 'whatHappened', format: format, language: 'en' },
    input({ reader }),
  );
  if (!result.ok) throw new Error(result.fault.code);
  return result.value.text;
}

/** Anything a lab file or a rename could carry, and things that mean something to a format. */
const names = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        ';',
        ',',
        '=',
        '{{vm}}',
        '$t(terms:x)',
        '\n',
        '\t',
        'x',
      ),
      {
        minLength: 1,
      },
    )
    .map((parts) => parts.join('')),
);

test('no name of a virtual machine changes the structure of the page', () => {
  // How wide a column is on paper may follow from the names in it.
  const tags = (html: string) =>
    html.replaceAll(/<col style="[^"]*">/g, '<col>').match(/<[^>]*>/g) ?? [];
  const usual = tags(reportWith('WEB99', 'html'));
  fc.assert(
    fc.property(names, (name) => {
      expect(tags(reportWith(name, 'html'))).toEqual(usual);
    }),
    { numRuns: 100, seed: 1 },
  );
});

test('every name comes back from CSV as it was, guarded where it would be a formula', () => {
  fc.assert(
    fc.property(names, (name) => {
      const { data } = Papa.parse<string[]>(reportWith(name, 'csv').slice(1), {
        delimiter: ',',
        newline: '\r\n',
      });
      const head = data.findIndex(([first]) => first === 'Virtual machine');
      const guarded = /^[=+\-@\t\r\n]/.test(name) ? `'${name}` : name;
      expect(data[head + 1]?.[0]).toBe(guarded);
    }),
    { numRuns: 100, seed: 1 },
  );
});

test('every name comes back from JSON as it was', () => {
  fc.assert(
    fc.property(names, (name) => {
      const document = JSON.parse(reportWith(name, 'json')) as JsonDocument;
      expect(rowsOf(document, 'downtime')[0]?.['vm']).toBe(name);
    }),
    { numRuns: 100, seed: 1 },
  );
});
