import { expect } from '@playwright/test';
import { madeUpWorkbook } from '../support/rvtools';
import type { Guide } from './pages/guide';
import type { Stop } from './stops';

const workbook = {
  name: 'north.xlsx',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(
    madeUpWorkbook({ hosts: 3, vms: 9, hostMiB: 65_536, memoryOf: () => 14_336 }),
  ),
};

const next = async ({ dialog }: Guide) => dialog.locator('[data-part=action]').click();

/** The pages of the wizard after its first, in order; they go on in its dialog. */
const pages = ['preview', 'mapping', 'left', 'lab'] as const;

/** An inventory is imported, page by page, and its twin opened. */
export const importStops: readonly Stop[] = [
  {
    name: 'import',
    open: async (guide) => {
      await guide.act('file.import');
      const chooser = guide.page.waitForEvent('filechooser');
      await guide.dialog
        .getByRole('button', { name: guide.word('imports:sources.choose') })
        .click();
      await (await chooser).setFiles(workbook);
      await expect(guide.dialog).toContainText('RVTools');
    },
  },
  {
    name: 'import-collector',
    open: (guide) =>
      guide.dialog.getByRole('button', { name: guide.word('imports:sources.show') }).click(),
  },
  ...pages.map((page) => ({ name: `import-${page}`, open: next })),
  {
    name: 'import-what-if',
    open: async (guide) => {
      await next(guide);
      await expect(guide.page).toHaveTitle(/NORTH/);
      await expect(guide.main.getByRole('table').first()).toBeVisible();
    },
  },
];

/** Those that go on in the dialog of the stop before. */
export const insideImport: readonly string[] = importStops.slice(1).map(({ name }) => name);
