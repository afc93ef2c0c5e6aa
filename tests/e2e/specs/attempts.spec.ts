import { expect, keepScreenshot, test } from '../app';

test('going back and acting differently begins a second attempt; the first is kept', async ({
  console,
  page,
}) => {
  const state = (name: string) => console.row(name).locator('[data-column=state]');
  await console.go('Virtual machines');
  await console.filter.fill('node:HV01');
  await console.step(10);
  await console.act('WEB01', 'Turn Off…');
  await console.confirm('Turn Off');
  await console.step(10);
  await expect(state('WEB01')).toHaveText('Off');
  const attempt = console.simulation.getByRole('combobox', { name: 'Attempt' });
  await expect(attempt).toBeHidden();

  await console.menu('Simulation', 'Rewind…');
  await console.dialog.getByRole('radio', { name: /^Before: Turn off virtual machine/ }).check();
  await console.confirm('Rewind');
  await expect(page.getByText('You are looking at the past.')).toBeVisible();
  await expect(state('WEB01')).toHaveText('Running');
  await keepScreenshot(page, 'past');

  await console.act('DC01', 'Turn Off…');
  await console.confirm('Turn Off');
  await expect(page.getByText('You are looking at the past.')).toBeHidden();
  await console.step(10);
  await expect(attempt).toHaveValue('2');
  await expect(state('DC01')).toHaveText('Off');
  await expect(state('WEB01')).toHaveText('Running');

  await attempt.selectOption('1');
  await expect(state('WEB01')).toHaveText('Off');
  await expect(state('DC01')).toHaveText('Running');
  await expect(console.simulation.getByRole('timer')).toContainText('00:00:20.0');
  await attempt.selectOption('2');
  await expect(state('DC01')).toHaveText('Off');
  await expect(state('WEB01')).toHaveText('Running');
});
