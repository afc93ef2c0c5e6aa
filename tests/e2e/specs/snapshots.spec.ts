import { expect, expectAccessible, keepScreenshot, test } from '../app';

test('a snapshot is taken, applied and deleted; its disk is merged once the machine is off', async ({
  console,
  page,
}) => {
  const state = console.row('WEB02').locator('[data-column=state]');
  const status = console.row('WEB02').locator('[data-column=status]');
  const snapshots = page.getByRole('region', { name: 'Snapshots' });
  const tree = snapshots.getByRole('tree', { name: 'Snapshots' });

  await console.go('Virtual machines');
  await console.filter.fill('node:HV02');
  await console.act('WEB02', 'Snapshot');
  await console.step(1);
  await expect(status).toHaveText(/^Creating Snapshot/);
  await console.step(60, 3);
  await expect(state).toHaveText('Running');
  await page.getByRole('tab', { name: 'Snapshots' }).click();
  const taken = tree.getByRole('treeitem', { name: /^WEB02 - \(/ });
  await expect(taken).toHaveCount(1);
  await expect(tree.getByRole('treeitem', { name: 'Now' })).toHaveAttribute('aria-level', '2');
  await taken.click();
  await keepScreenshot(page, 'snapshots');
  await expectAccessible(page);

  // The keyboard opens its settings; name and notes can change.
  await expect(taken).toBeFocused();
  await page.keyboard.press('Enter');
  await console.dialog.getByRole('textbox', { name: 'Name' }).fill('Before the update');
  await keepScreenshot(page, 'snapshot-settings');
  await console.dialog.getByRole('button', { name: 'OK' }).click();
  const renamed = tree.getByRole('treeitem', { name: 'Before the update' });
  await expect(renamed).toBeVisible();

  await renamed.click();
  await snapshots.getByRole('button', { name: 'Apply…' }).click();
  await expect(console.dialog).toContainText('The present state is lost');
  await expectAccessible(page);
  await keepScreenshot(page, 'snapshot-apply');
  await console.dialog.getByRole('button', { name: 'Apply', exact: true }).click();
  await console.step(10);
  await expect(state).toHaveText('Saved');
  await console.row('WEB02').click();
  await console.choose('Start');
  await console.step(60, 2);
  await expect(state).toHaveText('Running');

  // Deleted while it runs, the entry goes and the disk stays; turned off, it is merged.
  await renamed.click();
  await snapshots.getByRole('button', { name: 'Delete Snapshot…' }).click();
  await console.confirm('Delete Snapshot');
  await expect(snapshots.getByText('1 disk waits to be merged.')).toBeVisible();
  await console.row('WEB02').click();
  await console.choose('Turn Off…');
  await console.confirm('Turn Off');
  await console.step(60, 2);
  await expect(state).toHaveText('Off');
  await expect(snapshots.getByText('1 disk waits to be merged.')).toBeHidden();
});

test('a machine is exported and imported as a copy', async ({ console, page }) => {
  await console.go('Virtual machines');
  await console.filter.fill('WEB02');
  await console.act('WEB02', 'Turn Off…');
  await console.confirm('Turn Off');
  await console.step(10);
  await console.choose('Export…');
  await expect(console.dialog).toContainText('The export takes');
  await expectAccessible(page);
  await keepScreenshot(page, 'export');
  await console.dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await console.step(60, 20);
  await console.menu('Action', 'Snapshot, Export and Import', 'Import Virtual Machine…');
  await console.dialog.getByRole('combobox', { name: 'Host' }).selectOption('HV02');
  await expect(console.dialog.getByText('A virtual machine with the identifier')).toBeVisible();
  await console.dialog.getByRole('radio', { name: /^Copy the virtual machine/ }).check();
  await expectAccessible(page);
  await keepScreenshot(page, 'import');
  await console.dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await console.step(60);
  await expect(console.row('WEB02 (2)')).toBeVisible();
});
