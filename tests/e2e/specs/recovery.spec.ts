import { rm } from 'node:fs/promises';
import { expect, expectAccessible, keepScreenshot, test } from '../app';
import { Console } from '../pages/console';
import { startShell } from '../shell';

test('a page loaded anew shows the same place in the same state', async ({ console, page }) => {
  const state = (name: string) => console.row(name).locator('[data-column=state]');
  await console.go('Virtual machines');
  await console.act('APP01', 'Turn Off…');
  await console.confirm('Turn Off');
  await console.step(10);
  await expect(state('APP01')).toHaveText('Off');
  await page.reload();
  await console.ready();
  await expect(console.simulation.getByRole('timer')).toContainText('00:00:10.0');
  await expect(state('APP01')).toHaveText('Off');
  await expect(console.statusBar).toContainText('23 of 24 virtual machines running');
});

test('what was done before Hyperlab was killed is offered again and taken up', async ({ page }) => {
  const first = await startShell();
  const state = (name: string) => console.row(name).locator('[data-column=state]');
  const console = new Console(page);
  await page.goto(first.url);
  await console.ready();
  await console.go('Virtual machines');
  await console.act('APP01', 'Turn Off…');
  await console.confirm('Turn Off');
  await console.step(10);
  await expect(state('APP01')).toHaveText('Off');
  await first.kill();
  await expect(page.getByText('The connection to Hyperlab is lost.')).toBeVisible();
  await expect(console.statusBar).toContainText('Not connected');
  await expectAccessible(page);
  await keepScreenshot(page, 'disconnected');

  const second = await startShell(first.dataFolder);
  await page.goto(second.url);
  await expect(console.dialog).toContainText('Take up the last lab again?');
  await expect(console.dialog).toContainText('00:00:10');
  await expectAccessible(page);
  await keepScreenshot(page, 'recovery');
  await console.confirm('Take up again');
  await expect(console.simulation.getByRole('timer')).toContainText('00:00:10.0');
  await console.go('Virtual machines');
  await expect(state('APP01')).toHaveText('Off');
  await second.stop();
  await rm(first.dataFolder, { recursive: true, force: true });
});
