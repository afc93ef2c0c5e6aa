import { expect, keepScreenshot, test } from '../app';

test.beforeEach(async ({ console }) => {
  await console.go('Virtual machines');
});

test('the list is filtered, sorted and shows the columns a person wants', async ({
  console,
  page,
}) => {
  await console.filter.fill('state:running node:HV02 mem>8GB');
  await expect(console.filterCount).toHaveText(/^\d of 24$/);
  const [heavy] = await console.names();
  expect(heavy).toBe('ERP01');

  await console.filter.fill('mem>');
  await expect(page.getByText('A value is missing after “mem”.')).toBeVisible();
  await console.filter.fill('stat:running');
  await expect(page.getByText('Did you mean “state”?')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filter' }).click();
  await expect(console.list).toHaveAttribute('aria-rowcount', '25');

  const memory = console.list.getByRole('columnheader', { name: 'Assigned Memory' });
  await memory.click();
  await expect(memory).toHaveAttribute('aria-sort', 'descending');
  expect((await console.names())[0]).toBe('ERP01');
  await memory.click();
  await expect(memory).toHaveAttribute('aria-sort', 'ascending');
  await expect(console.row('ERP01')).toBeHidden();

  await page.getByRole('main').getByRole('button', { name: 'Choose columns' }).click();
  await console.menuEntry('Node').click();
  await page.keyboard.press('Escape');
  await expect(console.list.getByRole('columnheader', { name: 'Node', exact: true })).toBeVisible();
  await keepScreenshot(page, 'virtual-machines');

  // Columns and order are remembered, also across a new start of the page.
  await page.reload();
  await console.ready();
  await expect(console.list.getByRole('columnheader', { name: 'Node', exact: true })).toBeVisible();
  await expect(memory).toHaveAttribute('aria-sort', 'ascending');
});

test('a virtual machine is paused, resumed, saved, started and turned off', async ({ console }) => {
  const state = (name: string) => console.row(name).locator('[data-column=state]');
  await console.filter.fill('node:HV02');
  await console.act('WEB02', 'Pause');
  await console.step(10);
  await expect(state('WEB02')).toHaveText('Paused');
  await console.choose('Resume');
  await console.step(10);
  await expect(state('WEB02')).toHaveText('Running');

  await console.choose('Save');
  await expect(state('WEB02')).toHaveText(/Saving|Saved/);
  await console.step(60, 2);
  await expect(state('WEB02')).toHaveText('Saved');
  await console.choose('Start');
  await console.step(60, 2);
  await expect(state('WEB02')).toHaveText('Running');

  await console.choose('Turn Off…');
  await expect(console.dialog).toContainText('“WEB02” loses its power at once.');
  await console.confirm('Turn Off');
  await console.step(10);
  await expect(state('WEB02')).toHaveText('Off');
  await expect(console.row('WEB02').locator('[data-column=cpu]')).toHaveText('');
  await expect(console.statusBar).toContainText('23 of 24 virtual machines running');
});

test('an action on several says what it skipped and why; a greyed one says why', async ({
  console,
  page,
}) => {
  await console.filter.fill('node:HV02');
  await expect(console.filterCount).toHaveText('6 of 24');
  await console.act('WEB02', 'Turn Off…');
  await console.confirm('Turn Off');
  await console.step(10);
  await console.filter.fill('web');
  await console.list.press('Control+a');
  await expect(console.actionsPane).toContainText('4 virtual machines');
  await console.choose('Turn Off…');
  await expect(console.dialog).toContainText('Applies to 3 of 4, skipped: 1.');
  await expect(console.dialog).toContainText('WEB02');
  await page.keyboard.press('Escape');

  await console.choose('Save');
  await expect(console.messages).toContainText('Save: applies to 3 of 4; skipped: WEB02.');
  await console.messages.getByRole('button', { name: 'Show reasons' }).click();
  await expect(console.messages.getByRole('listitem')).toContainText('WEB02');

  await console.row('WEB02').click();
  await page.getByRole('menuitem', { name: 'Action', exact: true }).click();
  const pause = console.menuEntry('Pause');
  await expect(pause).toHaveAttribute('aria-disabled', 'true');
  await pause.hover();
  await expect(page.getByRole('menu')).toContainText('WEB02');
  await keepScreenshot(page, 'greyed-action');
});
