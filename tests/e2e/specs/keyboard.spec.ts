import type { Locator, Page } from '@playwright/test';
import { expect, keepScreenshot, test } from '../app';

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 15; presses += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never came to ${wanted.toString()}`);
}

test('a node is crashed, watched and explained without a mouse', async ({ console, page }) => {
  const { keyboard } = page;
  // To the list of nodes, and down to HV03.
  await keyboard.press('Control+3');
  await expect(console.list).toHaveAttribute('aria-label', 'Nodes');
  await expect(console.list).toBeFocused();
  for (let steps = 0; steps < 2; steps += 1) await keyboard.press('ArrowDown');
  await expect(console.row('HV03')).toHaveAttribute('aria-selected', 'true');

  // Its context menu holds the faults.
  await keyboard.press('Shift+F10');
  const faults = console.menuEntry('Faults (simulated)');
  await expect(faults).toBeVisible();
  await keyboard.type('faults');
  await expect(faults).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('menu')).toHaveCount(2);
  await keyboard.type('pull');
  await expect(console.menuEntry('Pull the Power…')).toBeFocused();
  await keyboard.press('Enter');
  await expect(console.dialog).toContainText('HV03 loses power at once');
  // What destroys has the focus on Cancel first.
  await expect(console.dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await tabTo(page, console.dialog.getByRole('button', { name: 'Pull the Power' }));
  await keyboard.press('Enter');
  await expect(console.dialog).toBeHidden();

  // Faster, run, and watch it go down.
  for (let presses = 0; presses < 4; presses += 1) await keyboard.press('F9');
  await keyboard.press('F8');
  await expect(console.row('HV03').locator('[data-column=state]')).toHaveText('Down');
  await keyboard.press('F8');
  await expect(console.simulation.getByRole('button', { name: 'Run' })).toBeVisible();

  // The events, filtered, and the first of them explained.
  await keyboard.press('Control+4');
  await expect(console.list).toHaveAttribute('aria-label', 'Events');
  await keyboard.press('Control+f');
  await expect(console.filter).toBeFocused();
  await keyboard.type('id:1135');
  await expect(console.filterCount).toHaveText(/^3 of/);
  await tabTo(page, console.list);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(console.dialog).toContainText('Why?');
  await keyboard.press('End');
  await expect(page.locator(':focus')).toContainText('Fault: pull the power');
  await keepScreenshot(page, 'keyboard-only');
  await keyboard.press('Escape');
  await expect(console.dialog).toBeHidden();
});
