import type { Page } from '@playwright/test';
import { expect, expectAccessible, keepScreenshot, test } from '../app';

const storage = (page: Page) => page.getByRole('dialog', { name: /^Storage of/ });

test('a disk is added while a transfer runs, refused on IDE, and removed safely', async ({
  console,
  page,
}) => {
  await console.go('Virtual machines');
  await console.filter.fill('node:HV02');
  // The memory of another machine of the same host travels while the disk is added.
  await console.act('WEB02', 'Migration Wizard…');
  const wizard = console.dialog;
  await wizard.getByRole('radio', { name: /^HV01/ }).click();
  const next = () => wizard.getByRole('button', { name: 'Next' }).click();
  await next();
  await next();
  await wizard.getByRole('button', { name: 'Migrate', exact: true }).click();
  await expect(wizard).toContainText('WEB02 from HV02 to HV01');
  await page.keyboard.press('Escape');
  await expect(wizard).toBeHidden();
  await console.step(1);
  const moving = console.row('WEB02').locator('[data-column=status]');
  await expect(moving).toHaveText(/^Live migrating to HV01/);
  await console.row('ERP01').click();
  await console.choose('Storage…');
  const dialog = storage(page);
  await expect(dialog.getByText('IDE 0:0')).toBeVisible();
  await keepScreenshot(page, 'storage-of-a-machine');
  await expectAccessible(page);

  await dialog.getByRole('combobox', { name: 'Controller' }).selectOption('ide0');
  await expect(dialog.getByText('IDE controllers know no hot plug')).toBeVisible();
  const add = dialog.getByRole('button', { name: 'Add', exact: true });
  await expect(add).toHaveAttribute('aria-disabled', 'true');

  await dialog.getByRole('combobox', { name: 'Controller' }).selectOption('scsi0');
  await expect(dialog.getByText(/keeps running/)).toBeVisible();
  await add.click();
  await expect(dialog.getByText(/is being created and is added/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();

  await console.step(1, 5);
  await expect(moving).toHaveText(/^Live migrating to HV01/);
  await console.row('ERP01').click();
  await console.choose('Storage…');
  await expect(dialog.getByText('SCSI 0:0')).toBeVisible();
  await dialog.getByRole('button', { name: /^Remove ERP01-2\.vhd at SCSI 0:0/ }).click();
  const remove = page.getByRole('dialog', { name: /^How .* is removed/ });
  await expect(remove.getByRole('radio', { name: /Safely/ })).toBeChecked();
  await keepScreenshot(page, 'remove-a-disk');
  await remove.getByRole('button', { name: 'Remove', exact: true }).click();
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  await console.step(10);
  const events = await console.showEvents();
  await expect(events.getByText(/has found a new disk: ERP01-2\.vhd/)).toBeVisible();
  await expect(events.getByText(/ERP01-2\.vhd was removed from/)).toBeVisible();
});

test('virtual hard disks are listed, created, edited and inspected', async ({ console, page }) => {
  await console.go('Virtual hard disks');
  await expect(console.row('ERP01.vhd')).toBeVisible();
  await keepScreenshot(page, 'virtual-hard-disks');
  await expectAccessible(page);
  await page.getByRole('main').getByRole('button', { name: 'New Virtual Hard Disk' }).click();
  const wizard = page.getByRole('dialog', { name: 'New Virtual Hard Disk' });
  const next = () => wizard.getByRole('button', { name: 'Next', exact: true }).click();
  await next();
  await expect(wizard.getByRole('radio', { name: /Dynamically expanding/ })).toBeChecked();
  await next();
  await wizard.getByRole('textbox', { name: 'Name' }).fill('spare');
  await next();
  await expect(wizard.getByText(/It takes 262,144 B now/)).toBeVisible();
  await keepScreenshot(page, 'new-virtual-hard-disk');
  await expectAccessible(page);
  await next();
  await wizard.getByRole('button', { name: 'Finish', exact: true }).click();
  await expect(wizard.getByText('spare.vhd is being created.')).toBeVisible();
  await wizard.getByRole('button', { name: 'Close', exact: true }).last().click();
  await console.step(1);

  await console.filter.fill('spare');
  await console.act('spare.vhd', 'Inspect Disk…');
  const inspected = page.getByRole('dialog', { name: 'Properties of spare.vhd' });
  await expect(inspected.getByText('262,144 B')).toBeVisible();
  await keepScreenshot(page, 'inspect-disk');
  await page.keyboard.press('Escape');

  await console.choose('Edit Disk…');
  const edit = page.getByRole('dialog', { name: 'Edit Virtual Hard Disk' });
  await edit.getByRole('radio', { name: /Expand/ }).click();
  await edit.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(edit.getByRole('textbox', { name: 'New size (GB)' })).toHaveValue('128');
  await edit.getByRole('button', { name: 'Next', exact: true }).click();
  await edit.getByRole('button', { name: 'Finish', exact: true }).click();
  await edit.getByRole('button', { name: 'Close', exact: true }).last().click();
  await console.step(1);
  await expect(console.row('spare.vhd').locator('[data-column=size]')).toHaveText('128 GB');
});
