import { expect, keepScreenshot, test } from '../app';

test('a machine is backed up and restored beside the original', async ({ console, page }) => {
  await console.openLab('backup');
  await console.step(10);
  await console.go('Virtual machines');
  await console.filter.fill('web03');
  await console.row('WEB03').click();
  await console.menu('Action', 'Backup and Restore', 'Back Up Now');
  const next = console.dialog.getByRole('button', { name: 'Next', exact: true });
  const close = console.dialog.getByRole('button', { name: 'Close', exact: true }).last();
  await expect(console.dialog.getByRole('checkbox', { name: 'WEB03' })).toBeChecked();
  await next.click();
  await next.click();
  await expect(console.dialog.getByText('Online, consistent guest: 1')).toBeVisible();
  await console.dialog.getByRole('button', { name: 'Back up', exact: true }).click();
  await close.click();

  await console.go(/^Backup$/);
  const protection = (name: string) => console.row(name).locator('[data-column=protection]');
  await console.filter.fill('web03');
  await expect(protection('WEB03')).not.toHaveText('Never backed up');
  await console.step(60, 12);
  await expect(protection('WEB03')).toHaveText('Backed up');

  await console.row('WEB03').click();
  await console.menu('Action', 'Backup and Restore', 'Restore…');
  await next.click();
  await expect(console.dialog.getByRole('radio', { name: 'Beside the original' })).toBeChecked();
  await next.click();
  await expect(console.dialog.getByLabel('Name', { exact: true })).toHaveValue('WEB03-2');
  await next.click();
  await expect(console.dialog.getByText('Nothing: the original stays')).toBeVisible();
  await keepScreenshot(page, 'restore-summary');
  await console.dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await close.click();
  await console.step(60, 12);

  await console.go('Restores');
  await expect(console.list.getByRole('row').filter({ hasText: 'WEB03-2' })).toContainText(
    'Completed',
  );
  await console.go('Virtual machines');
  await expect(console.row('WEB03-2').locator('[data-column=state]')).toHaveText('Off');
  await expect(console.row('WEB03').locator('[data-column=state]')).toHaveText('Running');
});
