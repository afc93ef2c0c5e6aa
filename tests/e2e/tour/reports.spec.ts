import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { reportCatalogue, reportKinds } from '../../../src-shared/report-kinds';
import { expect, test, violationsOf } from '../app';

const program = new URL('../../../src-main/launch/hyperlab.mjs', import.meta.url).pathname;

test('every report is a page that is accessible in both themes', async ({ page }, testInfo) => {
  test.setTimeout(300_000);
  const pages = reportKinds.map((kind) => {
    const { name } = reportCatalogue[kind];
    return { name, file: testInfo.outputPath(`${name}.html`) };
  });
  // Its solution validates the cluster, which one of the reports is about.
  const lab = ['--lab', 'L29', '--solve', '--detail', '3'];
  const run = promisify(execFile);
  for (const { name, file } of pages) {
    await run(process.execPath, [program, 'report', name, ...lab, '--out', file]);
  }
  const found: string[] = [];
  for (const { name, file } of pages) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`file://${file}`);
      const broken = await violationsOf(page, colorScheme === 'light' ? 'all' : 'colour');
      found.push(...broken.map((violation) => `${name}, ${colorScheme}: ${violation}`));
    }
  }
  expect(found).toEqual([]);
});
