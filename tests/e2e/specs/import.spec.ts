import { madeUpWorkbook } from '../../support/rvtools';
import { expect, expectAccessible, keepScreenshot, test } from '../app';

const GiB = 1024;

/** Three hosts of 64 GiB with three machines of 14 GiB each: one lost host is one machine too many. */
const north = (vms: number) => ({
  name: 'north.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(
    madeUpWorkbook({ hosts: 3, vms, hostMiB: 64 * GiB, memoryOf: () => 14 * GiB }),
  ),
});

test('an inventory becomes a lab, and what dies with a host is shown at once', async ({
  console,
  page,
}) => {
  const dialog = page.getByRole('dialog');
  const next = dialog.getByRole('button', { name: 'Next' });
  const choose = async (vms: number) => {
    await console.menu('File', 'Import Inventory…');
    await next.click();
    await expect(dialog).toContainText('No file chosen');
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Choose files…' }).click();
    await (await chooser).setFiles(north(vms));
    await expect(dialog).toContainText(`Hosts: 3, clusters: 1, virtual machines: ${vms}`);
  };

  await choose(9);
  await dialog.getByRole('button', { name: 'Show collector script' }).click();
  await expect(dialog.getByRole('group', { name: 'Collector' })).toContainText('schemaVersion');
  await expectAccessible(page);
  await next.click();
  await expect(dialog.getByRole('row', { name: /^APP0001/ })).toContainText('14');
  await expectAccessible(page);
  await next.click();
  await expect(dialog.getByRole('row', { name: /^Memory vInfo/ })).toContainText(
    'virtual machine: memory',
  );
  await next.click();
  await expect(dialog).toContainText('Edition of Windows');
  await expectAccessible(page);
  await next.click();
  await keepScreenshot(page, 'import-lab');
  await dialog.getByRole('button', { name: 'Create lab' }).click();

  await expect(page).toHaveTitle(/^Twin: NORTH/);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 2 })).toContainText('NORTH');
  await expect(main.getByRole('table', { name: 'Without a place' })).toContainText('APP0');
  await keepScreenshot(page, 'import-what-if');

  // A second import is compared with the twin in front.
  await choose(8);
  for (let pages = 0; pages < 4; pages += 1) await next.click();
  await expect(dialog).toContainText('0 added, 1 removed');
  await expect(dialog.getByRole('row', { name: /^APP0009/ })).toContainText('removed');
  await expectAccessible(page);
});

test('what is no inventory is refused in the wizard, in the language spoken', async ({
  console,
  page,
}) => {
  const dialog = page.getByRole('dialog');
  await console.menu('View', 'Language', 'German (Deutsch)');
  await console.menu('Datei', 'Bestand importieren…');
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Dateien wählen…' }).click();
  await (
    await chooser
  ).setFiles({ name: 'brief.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
  await expect(dialog.getByRole('alert')).toContainText(
    'brief.json ist keiner der bekannten Bestände',
  );
});
