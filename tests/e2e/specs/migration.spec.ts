import { expect, expectAccessible, keepScreenshot, test } from '../app';

test('a machine migrates by the wizard while its load is drawn, and its users stay', async ({
  console,
  page,
}) => {
  await console.openLab('T4');
  await console.go('Services and applications');
  await console.row('ERP01').click();
  await console.choose('Migration Wizard…');
  const { dialog } = console;
  const next = () => dialog.getByRole('button', { name: 'Next' }).click();
  const target = dialog.getByRole('radio', { name: /^HV01/ });
  await target.click();
  await expect(target).toHaveAccessibleName(/Ready/);
  await next();
  await next();
  await expect(dialog).toContainText('Nothing has happened yet.');
  await dialog.getByRole('button', { name: 'Migrate', exact: true }).click();
  await expect(dialog).toContainText('ERP01 from HV02 to HV01');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  // It goes on without the wizard: in the list, in the tasks, and with its chart below.
  await console.go('Virtual machines');
  await console.row('ERP01').click();
  await console.step(10, 6);
  const status = console.row('ERP01').locator('[data-column=status]');
  await expect(status).toHaveText(/^Live migrating to HV01 \(\d+%, pass \d+\)$/);
  const chart = page.getByRole('img', { name: /^CPU usage of ERP01/ });
  await expect(chart).toBeVisible();
  await keepScreenshot(page, 'live-migration');
  await console.step(60, 6);
  await expect(status).toHaveText('');
  await expect(chart).toBeVisible();
  await console.filter.fill('node:HV01');
  await expect(console.row('ERP01')).toBeVisible();
  await console.filter.fill('');
  await console.go('CL-NORD');
  await expect(page.getByRole('region', { name: 'Client sessions' })).toContainText('451 of 451');
});

test('what cannot migrate says why, and one press removes the reason', async ({
  console,
  page,
}) => {
  await console.openLab('Practice: moves');
  await console.go('Services and applications');
  await console.row('LEGACY01').click();
  await console.choose('Migration Wizard…');
  const { dialog } = console;
  const target = dialog.getByRole('radio', { name: /^HV01/ });
  await target.click();
  const why = dialog.getByRole('region', { name: 'Why' });
  await expect(why).toContainText('legacy.iso');
  await expect(why).toContainText('What helps');
  await expectAccessible(page);
  await keepScreenshot(page, 'refusal');
  await why.getByRole('button', { name: 'Eject DVD' }).click();
  await expect(why).toBeHidden();
  await expect(target).toHaveAccessibleName(/Ready/);
});
