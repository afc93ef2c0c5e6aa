import { unzipSync, strFromU8 } from 'fflate';
import { HtmlValidate } from 'html-validate';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FileContent, Language, ReportFormat, ReportRequest } from '../../src-shared/ipc';
import { languages, listFormats } from '../../src-shared/ipc';
import type { ReportKind } from '../../src-shared/report-kinds';
import { reportCatalogue, reportKindOf, reportKinds } from '../../src-shared/report-kinds';
import { matrixCells, matrixRows, matrixWord } from '../../src-shared/planning/matrix';
import { voterVerdict } from '../../src-shared/planning/voter-words';
import { nodesOf } from '../../src-shared/rules/cluster-facts';
import { viewOf } from '../../src-shared/rules/facts';
import { whatIf } from '../../src-shared/planning/index';
import { votersOf } from '../../src-shared/rules/quorum-forecast';
import { createTexts } from '../../src-shared/text/index';
import { licenseUses } from '../../src-shared/licensing/index';
import { rvtoolsHeads } from '../../src-main/reports/models/rvtools-heads';
import type { ReportInput } from '../../src-main/reports/index';
import { writeList, writeReport } from '../../src-main/reports/index';
import { begun, lostNode } from './lost-node';
import type { JsonDocument } from './support';
import { rowsOf } from './support';

let input: ReportInput;
beforeAll(() => {
  input = lostNode();
});

function write(
  report: ReportKind,
  format: ReportFormat,
  language: Language = 'en',
  more: Partial<ReportRequest> = {},
): FileContent {
  const result = writeReport({ report, format, language, ...more }, input, '0.1.0');
  if (!result.ok) throw new Error(`${report}: ${result.fault.code}`);
  return result.value;
}

const json = (report: ReportKind, more: Partial<ReportRequest> = {}) =>
  JSON.parse(write(report, 'json', 'en', { detail: 3, ...more }).text) as JsonDocument;

describe('every report as a page', () => {
  const checker = new HtmlValidate({
    extends: ['html-validate:standard'],
    // The style sheet hides the drawings' source; and names of tables may be as long as they are.
    rules: { 'no-inline-style': 'off', 'long-title': 'off' },
  });

  test.each(reportKinds)(
    '%s is valid, has no script and shows names as they are',
    async (report) => {
      for (const language of languages) {
        const { text } = write(report, 'html', language, { detail: 3 });
        expect(text).not.toMatch(/<script|<img|<iframe|<link|@import|url\(|https?:|javascript:/i);
        expect(text).toContain(language === 'en' ? 'Simulated data' : 'Simulierte Daten');
        const found = await checker.validateString(text);
        const messages = found.results.flatMap(({ messages: each }) => each);
        expect(messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
      }
    },
  );
});

describe('every report as data', () => {
  test.each(reportKinds)(
    '%s names its schema, and its rows have the keys of their columns',
    (report) => {
      const document = json(report);
      expect(document.schema).toBe(`hyperlab/${reportCatalogue[report].name}`);
      expect(Object.keys(document).slice(0, 4)).toEqual([
        'schema',
        'schemaVersion',
        'generatedAt',
        'source',
      ]);
      expect(document.items.length).toBeGreaterThan(0);
    },
  );

  test('highlights only keeps what is wrong', () => {
    const nodes = rowsOf(json('clusterOverview', { highlightsOnly: true }), 'nodes');
    expect(nodes.map(({ name }) => name)).toEqual(['HV03']);
  });

  test('a level of detail has fewer columns', () => {
    const columns = (detail: 1 | 2 | 3) =>
      Object.keys(rowsOf(json('vmInventory', { detail }), 'machines')[0] ?? {}).length;
    expect(columns(1)).toBeLessThan(columns(2));
    expect(columns(2)).toBeLessThan(columns(3));
  });
});

describe('fact: ux §3.2 CSV', () => {
  test('German has semicolons and decimal commas, and sizes in two columns', () => {
    const { text, fileName } = write('vmInventory', 'csv', 'de', { detail: 3 });
    expect(fileName).toBe('CL-TEST_vm-inventory_20261123-070809_de.csv');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const { data } = Papa.parse<Record<string, string>>(text.slice(1), {
      header: true,
      delimiter: ';',
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(7);
    expect(data[0]?.['Arbeitsspeicher beim Start (Byte)']).toBe(String(1024 ** 3));
    expect(data[0]?.['Arbeitsspeicher beim Start (GiB)']).toBe('1');
    expect(data[0]?.['Erstellt']).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  test('a cell that begins like a formula is none', () => {
    const { text } = write('vmInventory', 'csv', 'en', { detail: 3 });
    expect(text).toContain(`"'=1+<script>`);
    expect(text).not.toMatch(/(^|,)"?=1\+/m);
  });
});

describe('fact: ux §3.2 XLSX', () => {
  const opened = (report: ReportKind, language: Language = 'en') => {
    const { text, encoding } = write(report, 'xlsx', language, { detail: 3 });
    expect(encoding).toBe('base64');
    const files = unzipSync(new Uint8Array(Buffer.from(text, 'base64')));
    return (path: string) => strFromU8(files[path] ?? new Uint8Array());
  };

  test('every table is an Excel table with a frozen, filterable head, and MetaData comes last', () => {
    const part = opened('inventory');
    const names = [...part('xl/workbook.xml').matchAll(/<sheet name="([^"]+)"/g)].map((m) => m[1]);
    expect(names).toEqual([
      'hvInfo',
      'hvCPU',
      'hvMemory',
      'hvDisk',
      'hvNetwork',
      'hvSnapshot',
      'hvHost',
      'hvCluster',
      'hvCSV',
      'hvSwitch',
      'hvHealth',
      'MetaData',
    ]);
    names.forEach((_name, at) => {
      const sheet = part(`xl/worksheets/sheet${at + 1}.xml`);
      expect(sheet).toContain('state="frozen"');
      expect(part(`xl/tables/table${at + 1}.xml`)).toContain('<autoFilter ref="A1:');
    });
  });

  test('cells read back as the numbers, texts and dates of the report', () => {
    const rows = rowsOf(json('vmInventory'), 'machines');
    const sheet = opened('vmInventory')('xl/worksheets/sheet1.xml');
    const heads = [...sheet.matchAll(/<c r="([A-Z]+)1" [^>]*><is><t[^>]*>([^<]*)</g)];
    const columnOf = (head: string) => heads.find((match) => match[2] === head)?.[1] ?? '?';
    const valueAt = (head: string, row: number) =>
      new RegExp(`<c r="${columnOf(head)}${row}"[^>]*>(?:<is><t[^>]*>|<v>)([^<]*)<`).exec(
        sheet,
      )?.[1];
    rows.forEach((row, at) => {
      expect(valueAt('Name', at + 2)).toBe(row['name']);
      expect(Number(valueAt('Start-up memory (bytes)', at + 2))).toBe(row['memoryStartup']);
      const days = Number(valueAt('Created', at + 2));
      const iso = String(row['created']).slice(0, 19);
      expect(new Date(Math.round((days - 25_569) * 86_400) * 1000).toISOString().slice(0, 19)).toBe(
        iso,
      );
    });
    expect(sheet).toContain('=1+&lt;script&gt;');
    expect(sheet).not.toContain('<f>');
  });

  test('fact: ux §3.1 the other layout has the names and heads of RVTools, unknowns blank', () => {
    const part = opened('rvtools', 'de');
    const names = [...part('xl/workbook.xml').matchAll(/<sheet name="([^"]+)"/g)].map((m) => m[1]);
    expect(names.slice(0, -1)).toEqual(Object.keys(rvtoolsHeads));
    const heads = [
      ...part('xl/tables/table1.xml').matchAll(/<tableColumn id="\d+" name="([^"]+)"/g),
    ];
    expect(heads.map((match) => match[1])).toEqual([...rvtoolsHeads.vInfo]);
    expect(rvtoolsHeads.vInfo).toHaveLength(93);
  });
});

const cluster = 'cluster:cl-test';

describe('reports say what the console says', () => {
  const texts = createTexts('en', 'r2');

  test('R7 is the migration matrix, cell for cell', () => {
    const { reader } = input;
    const nodes = nodesOf(reader, cluster);
    const expected = matrixRows(reader, cluster, texts.compare).map((row) =>
      matrixCells(reader, row, nodes, 'live').map((cell) => matrixWord(texts, cell)),
    );
    const matrix = json('migration').items.find((item) => item.type === 'matrix');
    const rows = (matrix?.rows ?? []) as unknown as readonly {
      readonly cells: Readonly<Record<string, { readonly text: string }>>;
    }[];
    expect(rows.map(({ cells }) => Object.values(cells).map(({ text }) => text))).toEqual(expected);
    expect(expected.flat().some((word) => word !== 'Can' && word !== 'Here')).toBe(true);
  });

  test('R9 has the votes of the quorum page, row for row', () => {
    const { reader } = input;
    const record = reader.get<'cluster'>(cluster);
    if (!record) throw new Error('the cluster is there');
    const voters = votersOf(reader, record, viewOf(reader, cluster));
    const rows = rowsOf(json('quorum'), 'votes CL-TEST');
    expect(rows.map((row) => (row['mayFail'] as { text: string }).text)).toEqual(
      voters.map((voter) => voterVerdict(texts, voter)),
    );
    expect(rows.map((row) => row['current'])).toEqual(voters.map(({ current }) => current));
  });

  test('R11 counts as the rules of licensing count', () => {
    const rows = rowsOf(json('licensing'), 'hosts');
    const worst = rows.map((row) => (row['worst'] as { text: string }).text);
    expect(worst).toEqual(licenseUses(input.reader, 1).map((use) => String(use.worst.instances)));
  });
});

describe('a list of the console', () => {
  const list = {
    title: 'Nodes of <CL>',
    columns: [
      { id: 'name', head: 'Name' },
      { id: 'vms', head: 'Machines' },
    ],
    rows: [
      ['HV01', 3],
      ['=HV02', 12],
    ],
  };

  test.each(listFormats)('is written as %s by the writers of reports', (format) => {
    const file = writeList({ list, format, language: 'de' }, input, '0.1.0');
    expect(file.fileName).toBe(`CL-TEST_Nodes-of-CL_20261123-070809_de.${format}`);
    if (format === 'csv')
      expect(file.text).toBe('\ufeffName;Machines\r\nHV01;3\r\n"\'=HV02";12\r\n');
    if (format === 'html') expect(file.text).toContain('Nodes of &lt;CL&gt;');
    if (format === 'json') {
      const rows = rowsOf(JSON.parse(file.text) as JsonDocument, 'Nodes of <CL>');
      expect(rows[1]).toEqual({ name: '=HV02', vms: 12 });
    }
    if (format === 'xlsx') {
      const files = unzipSync(new Uint8Array(Buffer.from(file.text, 'base64')));
      const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      expect(sheet).toMatch(/<c r="B3" s="\d"><v>12</);
    }
  });
});

describe('single reports', () => {
  test('R13 tells what changed between two moments, and who did it', () => {
    const rows = rowsOf(json('drift'), 'changes');
    const notes = rows.find((row) => row['object'] === 'VM02' && row['property'] === 'Notes');
    expect(notes).toMatchObject({ before: 'None', after: 'changed' });
    expect(notes?.['command']).toBe('Change settings of virtual machine');
    expect(rows.some((row) => row['object'] === 'HV03' && row['after'] === 'off')).toBe(true);
    const added = rows.filter((row) => (row['change'] as { text: string }).text === 'Added');
    expect(added.map((row) => row['kind'])).toContain('Snapshot');
  });

  test('R5 lists the snapshot with its depth', () => {
    expect(rowsOf(json('snapshots'), 'hvSnapshot')).toMatchObject([{ vm: 'VM01', depth: 1 }]);
  });

  test('R6 says for each node what it needs and what is left', () => {
    const { reader } = begun({ nodes: 3, vms: 12, host: { memoryMiB: 6144 } }).engine;
    const request = { report: 'capacity', format: 'json', language: 'en' } as const;
    const written = writeReport(request, { ...input, reader }, '0.1.0');
    const document = JSON.parse(written.ok ? written.value.text : '') as JsonDocument;
    const foreseen = whatIf(reader, cluster, ['node:hv01']);
    const [first] = rowsOf(document, 'losses CL-TEST');
    expect(foreseen?.unplaced.length).toBeGreaterThan(0);
    expect(first).toMatchObject({ node: 'HV01', unplaceable: foreseen?.unplaced.length });
    const moved = foreseen?.moves.filter(({ starts }) => starts) ?? [];
    const needed = moved.reduce((sum, { neededMiB }) => sum + neededMiB, 0);
    expect(first?.['needed']).toBe((needed + (foreseen?.unplacedMiB ?? 0)) * 1024 ** 2);
    // A node that fails is told from the records as they are: without quorum nothing is placed.
    const stopped = rowsOf(json('capacity'), 'losses CL-TEST')[0];
    expect(stopped?.['result']).toMatchObject({ grade: 'critical', text: 'Cluster stops' });
  });

  test('R12 adds up what hosts draw', () => {
    const rows = rowsOf(json('energy'), 'energy');
    const sum = rows.reduce((total, row) => total + Number(row['watts']), 0);
    expect(sum).toBeGreaterThan(100);
    expect(json('energy').highlights[0]?.text).toContain(String(sum));
  });

  test('fact: deck, risk analysis: R10 has the four risks with probability and impact', () => {
    const rows = rowsOf(json('risk'), 'risks');
    expect(rows.map((row) => [row['probability'], row['impact']])).toEqual([
      ['Low', 'Medium'],
      ['Low', 'Medium'],
      ['Medium', 'Low'],
      ['Low', 'High'],
    ]);
  });

  test('reports are found by name and by number', () => {
    expect(reportKindOf('r11')).toBe('licensing');
    expect(reportKindOf('Cluster-Overview')).toBe('clusterOverview');
    expect(reportKindOf('R99')).toBeNull();
  });
});
