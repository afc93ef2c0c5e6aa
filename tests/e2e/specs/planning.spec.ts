import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, keepScreenshot, test } from '../app';

test('a node is emptied by the planner while one looks elsewhere', async ({ console, page }) => {
  await console.openLab('T4');
  const main = page.getByRole('main');
  await console.go(/^HV01/);
  await console.choose('Maintenance Planner');
  await expect(main.getByText(/It takes about .*, and nobody notices\./)).toBeVisible();
  await main.getByRole('combobox', { name: 'How TEST01 leaves' }).selectOption('stay');
  await expect(main.getByText('TEST01 would still run on the node.')).toBeVisible();
  await expect(main.getByRole('row').nth(1)).toContainText('TEST01');
  await main.getByRole('button', { name: 'Undo changes' }).click();
  await keepScreenshot(page, 'planner');
  await main.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(main.getByText('0 of 9 steps')).toBeVisible();
  await console.run('10');
  await console.go('Virtual machines');
  const chip = console.statusBar.getByRole('button', { name: /^Maintenance of HV01/ });
  await expect(chip).toHaveText(/[1-9] of 9/, { timeout: 60_000 });
  await chip.click();
  await keepScreenshot(page, 'planner-running');
  await expect(main.getByText('HV01 is paused and can be worked on.')).toBeVisible({
    timeout: 90_000,
  });
  await console.pause();
  await expectAccessible(page);
  await main.getByRole('button', { name: 'Resume node' }).click();
  await expect(main.getByText('Takes part')).toBeVisible();
});

test('what-if shows where machines go before anything fails, by keyboard', async ({
  console,
  page,
}) => {
  await console.openLab('T4');
  const main = page.getByRole('main');
  await console.statusBar.getByRole('button', { name: 'N+1: OK' }).press('Enter');
  await main.getByRole('checkbox', { name: 'HV02' }).press('Space');
  await expect(main.getByText(/virtual machines find a place on the other nodes/)).toBeVisible();
  await main.getByRole('checkbox', { name: 'HV03' }).press('Space');
  await expect(main.getByRole('table', { name: 'Where the rest goes' })).toBeVisible();
  await keepScreenshot(page, 'what-if');
  await expectAccessible(page);
});

test('a configuration is validated, and the report kept', async ({ console, page }) => {
  await console.openLab('T4');
  await console.menu('Action', 'Validate a Configuration…');
  const next = () => console.dialog.getByRole('button', { name: 'Next' }).click();
  await next();
  await next();
  await next();
  await console.dialog.getByRole('button', { name: 'Validate', exact: true }).click();
  await expect(console.dialog.getByText(/of \d+ tests/)).toBeVisible();
  await console.dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  await console.step(60, 6);
  await console.menu('File', 'Export Report…');
  await console.dialog.getByLabel('Report', { exact: true }).selectOption('validation');
  const keep = console.dialog.getByRole('button', { name: 'Export', exact: true });
  await expect(keep).not.toHaveAttribute('aria-disabled');
  await keepScreenshot(page, 'validation-report');
  const download = page.waitForEvent('download');
  await keep.click();
  const html = await readFile((await (await download).path()) ?? '', 'utf8');
  expect(html).toContain('Validate SCSI-3 Persistent Reservation');
  expect(html).toContain('No test failed');
});
