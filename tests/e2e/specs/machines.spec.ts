import { expect, expectAccessible, keepScreenshot, test } from '../app';

test('a machine is made by the wizard, installed, changed and the change taken back', async ({
  console,
  page,
}) => {
  const { dialog } = console;
  const next = () => dialog.getByRole('button', { name: 'Next', exact: true }).click();
  await console.go('Virtual machines');
  // Of R2's wizard: no generation, no disk format, no box for dynamic memory.
  await console.menu('Action', 'Hyper-V', 'New Virtual Machine…');
  await expect(dialog).toContainText('Before you begin');
  await expectAccessible(page);
  await next();
  await next();
  await expect(dialog.getByRole('alert')).toHaveText(/Enter a name/);
  await dialog.getByRole('textbox', { name: 'Name' }).fill('NEW01');
  await keepScreenshot(page, 'new-machine-name');
  await next();
  await dialog.getByRole('textbox', { name: 'Memory in MB' }).fill('1023');
  await next();
  await expect(dialog.getByRole('alert')).toContainText('2 MB');
  await dialog.getByRole('textbox', { name: 'Memory in MB' }).fill('1024');
  await next();
  await dialog.getByRole('combobox', { name: 'Connection' }).selectOption('LAN');
  await next();
  await expect(dialog.getByRole('textbox', { name: 'File name' })).toHaveValue('NEW01.vhd');
  await expect(dialog.getByRole('textbox', { name: 'Size in GB' })).toHaveValue('127');
  await keepScreenshot(page, 'new-machine-disk');
  await next();
  await dialog.getByRole('radio', { name: /boot CD or DVD/ }).click();
  await next();
  await expect(dialog).toContainText('windows-server-2008-r2-sp1-x64.iso');
  await keepScreenshot(page, 'new-machine-summary');
  await dialog.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(dialog).toContainText('NEW01 was created.');
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();

  // It is in the list at once, and is installed when it is started.
  await console.filter.fill('NEW01');
  const state = console.row('NEW01').locator('[data-column=state]');
  await expect(state).toHaveText('Off');
  await console.act('NEW01', 'Start');
  await console.step(60, 2);
  await expect(state).toHaveText('Running');
  await console.act('NEW01', 'Settings…');
  await expect(dialog.getByRole('combobox', { name: 'Virtual processors' })).toBeDisabled();
  await expect(dialog).toContainText('cannot be changed in the state “Running”');
  await keepScreenshot(page, 'settings-running');
  await expectAccessible(page);
  await dialog.getByRole('textbox', { name: 'Relative weight' }).fill('300');
  await keepScreenshot(page, 'settings-unapplied');
  await dialog.getByRole('button', { name: 'OK', exact: true }).click();
  await expect(dialog).toBeHidden();

  // Undo names what it takes back; redo makes it again.
  await page.getByRole('menuitem', { name: 'File', exact: true }).click();
  await expect(console.menuEntry('Undo “')).toContainText('NEW01');
  await keepScreenshot(page, 'undo-menu');
  await page.keyboard.press('Escape');
  await console.list.focus();
  await page.keyboard.press('Control+z');
  await console.act('NEW01', 'Settings…');
  const weight = dialog.getByRole('textbox', { name: 'Relative weight' });
  await expect(weight).toHaveValue('100');
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
  await console.list.focus();
  await page.keyboard.press('Control+y');
  await console.act('NEW01', 'Settings…');
  await expect(weight).toHaveValue('300');
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();

  // It cannot be deleted while it runs; off it can, and is gone at once.
  await console.act('NEW01', 'Turn Off…');
  await console.confirm('Turn Off');
  await console.step(10);
  await console.row('NEW01').click();
  await page.keyboard.press('Delete');
  await expect(dialog).toContainText('Its virtual hard disks stay where they are.');
  await console.confirm('Delete');
  await expect(console.row('NEW01')).toBeHidden();
});

test('the wizard and the settings are gone through by keyboard, in German', async ({
  console,
  page,
}) => {
  const { keyboard } = page;
  const { dialog } = console;
  await console.menu('View', 'Language', 'Deutsch');
  await keyboard.press('Control+2');
  await keyboard.press('Control+n');
  await expect(dialog).toContainText('Assistent für neue virtuelle Computer');
  const next = dialog.getByRole('button', { name: 'Weiter', exact: true });
  await next.press('Enter');
  await dialog.getByRole('textbox', { name: 'Name' }).focus();
  await keyboard.type('NEU01');
  // In a field Enter goes on; on the pages after it the button does.
  await keyboard.press('Enter');
  for (let pages = 0; pages < 4; pages += 1) await next.press('Enter');
  await expect(dialog).toContainText('Zusammenfassung');
  await keepScreenshot(page, 'new-machine-german');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Anlegen', exact: true }).press('Enter');
  await expect(dialog).toContainText('NEU01 wurde angelegt');
  await dialog.getByRole('button', { name: 'Einstellungen…' }).focus();
  await keyboard.press('Enter');
  await expect(dialog).toContainText('Einstellungen für NEU01');
  await dialog.getByRole('treeitem', { name: /^Prozessor/ }).focus();
  await keyboard.press('ArrowUp');
  await expect(dialog.getByRole('treeitem', { name: /^Arbeitsspeicher/ })).toBeFocused();
  await keyboard.press('Home');
  await expect(dialog.getByRole('treeitem', { name: 'Hardware', exact: true })).toBeFocused();
  await keyboard.press('End');
  await expect(dialog.getByRole('treeitem', { name: 'Gast und Lab' })).toBeFocused();
  await keepScreenshot(page, 'settings-german');
  await expectAccessible(page);
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
