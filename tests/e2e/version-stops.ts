import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { Guide } from './pages/guide';
import type { Stop } from './stops';

const stop = (name: string, open: Stop['open']): Stop => ({ name, open });

const labs = new URL('../../assets/labs/', import.meta.url);

/** One server of the lab T1, as if Windows Server 2012 R2 ran on it. */
export async function openLaterLab(guide: Guide): Promise<void> {
  const text = await readFile(new URL('T1.yaml', labs), 'utf8');
  const buffer = Buffer.from(
    text.replace(/^id: .*$/m, 'id: T1-2012').replace(/^profile: .*$/m, 'profile: 2012r2'),
  );
  const chooser = guide.page.waitForEvent('filechooser');
  await guide.act('file.open');
  await (await chooser).setFiles({ name: 'T1-2012.yaml', mimeType: 'text/yaml', buffer });
  await expect(guide.page).toHaveTitle(/Ein Server|One server/);
  await guide.list('2');
}

const next: Stop['open'] = ({ dialog }) => dialog.locator('[data-part=action]').click();

/** What later versions of Windows have and 2008 R2 has not. */
export const laterVersions: readonly Stop[] = [
  stop('later-networking', async (guide) => {
    await guide.row('APP01').click();
    await guide.tabOf('lens:vmPage.networking');
  }),
  stop('later-settings', (guide) => guide.act('vm.properties')),
  stop('later-new-machine', async (guide) => {
    await guide.page.keyboard.press('Control+n');
    await next(guide);
  }),
  stop('later-generation', async (guide) => {
    await guide.dialog.getByRole('textbox').first().fill('NEW01');
    await next(guide);
  }),
  stop('later-new-disk', async (guide) => {
    await guide.goToHost('HV01');
    await guide.act('vhd.new');
  }),
  stop('later-disk-format', next),
  // The submenu of the bar it stands in is called differently there.
  stop('later-import', async (guide) => {
    const name = guide.word('actions:vm.import');
    await guide.page.locator('.actions-pane').getByRole('button', { name }).click();
  }),
  stop('later-import-folder', next),
];

/** Those that go on in the dialog of the stop before. */
export const insideVersions: readonly string[] = [
  'later-generation',
  'later-disk-format',
  'later-import-folder',
];
