import { expect, keepScreenshot, test } from '../app';

test('HV03 loses power: it is removed after five to six seconds, and its machines serve elsewhere', async ({
  console,
  page,
}) => {
  await console.go('Virtual machines');
  await console.filter.fill('node:HV03');
  await expect(console.filterCount).toHaveText('6 of 24');
  const lost = await console.names();
  expect(lost).toHaveLength(6);

  await console.go('Nodes');
  await console.injectFault('HV03', 'Pull the Power…');
  await expect(console.dialog).toContainText('HV03 loses power at once');
  await console.confirm('Pull the Power');
  const state = console.row('HV03').locator('[data-column=state]');
  // The survivors know nothing yet: what the list calls its state is what the cluster believes.
  await expect(state).toContainText('Up');
  await console.run('10');
  await expect(state).toHaveText('Down');
  await console.pause();

  await console.go('Virtual machines');
  await console.filter.fill('serving:yes');
  await expect(console.filterCount).toHaveText('18 of 24');
  await console.run('60');
  await expect(console.filterCount).toHaveText('24 of 24', { timeout: 30_000 });
  await console.pause();
  await console.filter.fill('node:HV03');
  await expect(console.filterCount).toHaveText('0 of 24');
  await keepScreenshot(page, 'failover');

  await console.go('Events');
  await console.filter.fill('id:1135');
  await expect(console.filterCount).toHaveText(/^3 of/);
  await console.row('1135').first().getByRole('button').click();
  const facts = console.dialog.getByRole('list', { name: 'Chain of causes' });
  const [removal] = await facts.locator('.causes-facts').allInnerTexts();
  const [, seconds] = /00:00:(\d\d\.\d)/.exec(removal ?? '') ?? [];
  expect(Number(seconds)).toBeGreaterThanOrEqual(5);
  expect(Number(seconds)).toBeLessThanOrEqual(6);
  await page.keyboard.press('Escape');

  await console.filter.fill(`object:${lost[0]} serves`);
  await console
    .row(lost[0] ?? '')
    .first()
    .getByRole('button')
    .click();
  const steps = await facts.locator('.causes-text').allInnerTexts();
  expect(steps[0]).toContain(`“${lost[0]}” serves requests on HV0`);
  expect(steps.join('\n')).toMatch(/was placed on HV0[\s\S]*HV03 lost power/);
  expect(steps.at(-1)).toContain('Fault: pull the power: HV03');
  await expect(facts).toContainText('This is where it began.');
  await keepScreenshot(page, 'why');

  // From a cause one goes on to what else followed from it.
  await facts.getByRole('button').last().click();
  const effects = console.dialog.getByRole('region', { name: 'What followed from it' });
  await effects.getByRole('button').first().click();
  await expect(facts.getByRole('button').first()).toContainText('HV03 lost power');
});
