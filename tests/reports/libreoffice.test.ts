import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportInput } from '../../src-main/reports/index';
import { writeReport } from '../../src-main/reports/index';
import { lostNode } from './lost-node';

const isThere = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;
if (!isThere) console.log('skipped: LibreOffice is not installed, so no workbook was shown to it');

/** Comma, quotes, UTF-8, cells as they are shown, and every sheet in a file of its own. */
const csvOfEverySheet =
  'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';

const workbooks = [
  { name: 'R2', report: 'vmInventory', language: 'en' },
  { name: 'R2 in German', report: 'vmInventory', language: 'de' },
  { name: 'R3', report: 'inventory', language: 'en' },
  { name: 'R3 in the layout of RVTools', report: 'rvtools', language: 'en' },
  { name: 'What happened', report: 'whatHappened', language: 'en' },
  { name: 'R7', report: 'migration', language: 'en' },
] as const;
type Workbook = (typeof workbooks)[number];

const fileOf = ({ report, language }: Workbook) => `${report}-${language}`;

let folder: string;
let input: ReportInput;

function write({ report, language }: Workbook, format: 'xlsx' | 'json'): string {
  const written = writeReport({ report, format, language, detail: 3 }, input, '0.1.0');
  if (!written.ok) throw new Error(written.fault.code);
  return written.value.text;
}

interface Item {
  readonly type: string;
  readonly id: string;
  readonly columns: readonly (string | { readonly id: string; readonly kind: string })[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

/** What a person reads in the cells of a value; sizes stand in two, as bytes and as GiB. */
function shown(kind: string, value: unknown): readonly string[] {
  if (value === null || value === undefined || value === '') {
    return kind === 'bytes' ? ['', ''] : [''];
  }
  if (typeof value === 'object') return [(value as { readonly text: string }).text];
  if (typeof value === 'string') {
    return [kind === 'date' ? value.slice(0, 19).replace('T', ' ') : value];
  }
  const number = Number(value);
  switch (kind) {
    case 'bytes':
      return [String(number), (number / 1024 ** 3).toFixed(2)];
    case 'percent':
      return [`${(number / 10).toFixed(1)}%`];
    case 'decimal':
      return [number.toFixed(2)];
    case 'bar':
      return [];
    case 'clock':
    case 'duration':
      return [clock(number)];
    default:
      return [String(number)];
  }
}

/** Hours, however many, minutes and seconds. */
function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const twoDigits = (value: number) => String(value % 60).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${twoDigits(Math.floor(seconds / 60))}:${twoDigits(seconds)}`;
}

/** A matrix has a column for each node beside that of its heads. */
function rowsShown({ type, columns, rows }: Item): readonly (readonly string[])[] {
  return rows.map((row) =>
    type === 'matrix'
      ? [
          String(row['name']),
          ...Object.values(row['cells'] ?? {}).flatMap((c) => shown('verdict', c)),
        ]
      : columns.flatMap((column) =>
          typeof column === 'string' ? [] : shown(column.kind, row[column.id]),
        ),
  );
}

/** One start of LibreOffice for all of them: it takes longer than the conversions. */
beforeAll(() => {
  if (!isThere) return;
  input = lostNode();
  folder = mkdtempSync(join(tmpdir(), 'hyperlab-workbooks-'));
  const files = workbooks.map((workbook) => join(folder, `${fileOf(workbook)}.xlsx`));
  workbooks.forEach((workbook, at) =>
    writeFileSync(files[at] ?? '', bytesOf(write(workbook, 'xlsx'))),
  );
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const { status, stderr } = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', csvOfEverySheet, '--outdir', folder, ...files],
    { encoding: 'utf8', timeout: 110_000 },
  );
  expect(status, stderr).toBe(0);
}, 120_000);
afterAll(() => {
  if (isThere) rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!isThere)('fact: ux §3.2 XLSX, a workbook opened by LibreOffice', () => {
  test.each(workbooks)('$name shows every cell as the report has it', (workbook) => {
    const { items } = JSON.parse(write(workbook, 'json')) as { readonly items: readonly Item[] };
    const tables = items.filter(({ type }) => type === 'table' || type === 'matrix');
    const sheetOf = (name: string) => {
      const text = readFileSync(join(folder, `${fileOf(workbook)}-${name}.csv`), 'utf8');
      return Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data;
    };
    for (const table of tables) {
      const [, ...rows] = sheetOf(table.id);
      expect(rows, table.id).toEqual(rowsShown(table));
    }
    expect(tables.some(({ rows }) => rows.length > 3)).toBe(true);
    const about = sheetOf('MetaData').map(([, value]) => value);
    expect(about).toContain(
      workbook.language === 'de'
        ? 'Nichts in diesem Bericht ist auf einem echten Cluster geschehen.'
        : 'Nothing in this report happened on a real cluster.',
    );
  });
});
