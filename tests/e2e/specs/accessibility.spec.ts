import type { Page } from '@playwright/test';
import { Guide } from '../pages/guide';
import { parts, walk } from '../stops';
import { expect, test, violationsOf } from '../app';

// Colours that still change from one theme to the other are those of neither.
test.use({ colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } });

/**
 * What breaks a rule at a stop. Another theme has the same structure: only its colours can break one, so
 * that a stop is reached once and looked at in both.
 */
async function violationsInBothThemes(page: Page): Promise<readonly string[]> {
  const light = await violationsOf(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const dark = await violationsOf(page, 'colour');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  return [...light, ...dark.map((violation) => `in the dark theme: ${violation}`)];
}

/** To walk every part takes as long as all other tests together: the tour does, here stand the largest. */
const walked = new Set(['hosts', 'hardware', 'settings', 'dialogs']);

for (const part of parts.filter(({ name }) => walked.has(name))) {
  test(`${part.name}: every view, menu and dialog is accessible in both themes`, async ({
    console: _console,
    page,
  }) => {
    test.setTimeout(300_000);
    const found: string[] = [];
    await walk(part, new Guide(page, 'en'), async ({ name }) => {
      for (const violation of await violationsInBothThemes(page)) {
        found.push(`${name}: ${violation}`);
      }
    });
    expect(found).toEqual([]);
  });
}
