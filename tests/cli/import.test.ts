import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { goodLab } from '../lab/support';
import { madeUpWorkbook } from '../support/rvtools';
import { hyperlab } from './support';

const folder = mkdtempSync(join(tmpdir(), 'hyperlab-import-'));
const book = join(folder, 'north.xlsx');
beforeAll(() => {
  writeFileSync(book, madeUpWorkbook({ hosts: 2, vms: 4, hostMiB: 65_536, memoryOf: () => 4096 }));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('hyperlab import writes a lab file that opens, and says what it found', async () => {
  const { code, out, files } = await hyperlab(
    'import',
    book,
    '--out',
    'twin.yaml',
    '--profile',
    '2016',
  );
  expect(code).toBe(0);
  expect(out).toContain('Hosts: 2, clusters: 1, virtual machines: 4, volumes: 8');
  expect(out).toContain('Edition of Windows: datacenter (2)');
  const { summary } = goodLab(files['twin.yaml'] ?? '');
  expect(summary).toMatchObject({ nodes: 2, vms: 4, profile: '2016' });
});

test('hyperlab import --json gives the preview with the lab file, anonymised where asked', async () => {
  const { code, out } = await hyperlab('import', book, '--json', '--anonymise');
  expect(code).toBe(0);
  const preview = z
    .looseObject({
      text: z.string(),
      profile: z.string(),
      issues: z.array(z.unknown()),
      inventory: z.looseObject({}),
    })
    .parse(JSON.parse(out));
  expect(preview.text).not.toContain('APP0001');
  expect(goodLab(preview.text).summary.vms).toBe(4);
});

test('hyperlab import refuses a file of 100 MB by its size, in the language of the person', async () => {
  const large = join(folder, 'large.xlsx');
  writeFileSync(large, '');
  truncateSync(large, 100_000_000);
  const { code, error } = await hyperlab('import', large, '--lang', 'de');
  expect(code).toBe(1);
  expect(error).toContain('large.xlsx ist zu groß');
});

test('hyperlab import without a file explains itself', async () => {
  expect((await hyperlab('import')).code).toBe(2);
  expect((await hyperlab('import', join(folder, 'none.xlsx'))).code).toBe(1);
});
