import { expect, expectAccessible, keepScreenshot, test } from '../app';
import { Console } from '../pages/console';

test('a newcomer sees a cluster of four nodes and 24 virtual machines that serve', async ({
  console,
  page,
}) => {
  await expect(page).toHaveTitle('Four nodes – Hyperlab');
  for (const node of ['HV01', 'HV02', 'HV03', 'HV04']) {
    await expect(console.tree.getByRole('treeitem', { name: `${node}, Up` }).first()).toBeVisible();
  }
  await expect(console.statusBar).toContainText('24 of 24 virtual machines running');
  await expect(console.statusBar).toContainText('5 of 5 votes');
  await expect(console.simulation.getByRole('timer')).toContainText('00:00:00.0');
  await expect(console.simulation.getByRole('button', { name: 'Run' })).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Virtual machines serving' }).getByText('24 of 24'),
  ).toBeVisible();

  await console.go('Virtual machines');
  await expect(console.list).toHaveAttribute('aria-rowcount', '25');
  await console.go('Nodes');
  await expect(console.list).toHaveAttribute('aria-rowcount', '5');
  await keepScreenshot(page, 'start');
  await expectAccessible(page);
});

test('the address opens one browser, once; a second tab of it is let in', async ({
  browser,
  console,
  page,
  shell,
}) => {
  const address = new URL(shell.url);
  const stranger = await browser.newContext();
  const strange = await stranger.newPage();
  const withUsedToken = await strange.goto(shell.url);
  expect(withUsedToken?.status()).toBe(403);
  await expect(strange.getByText('This address has been used already')).toBeVisible();
  const withoutToken = await strange.goto(address.origin);
  expect(withoutToken?.status()).toBe(403);
  await stranger.close();

  await console.step(10);
  const tab = await page.context().newPage();
  await tab.goto(address.origin);
  const second = new Console(tab);
  await second.ready();
  await expect(second.simulation.getByRole('timer')).toContainText('00:00:10.0');

  // What is done in one tab is seen in the other.
  await second.step(10);
  await expect(console.simulation.getByRole('timer')).toContainText('00:00:20.0');
});
