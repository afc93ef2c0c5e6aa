import { expect, expectAccessible, keepScreenshot, test } from '../app';

/** English words of the console that German does not share; none of them may be left over. */
const english =
  /\b(State|Running|Virtual machines?|Nodes?|Memory|Uptime|Events|Tasks|Simulation facts|Actions|Speed|Run|Step|Help|View|File|Filter list|Choose|Close|Cluster service|Connected|votes|needed|Export|Refresh|Lab Properties|Inject|Select|Nothing|Properties|started|of \d+)\b/;

test('German is spoken everywhere as soon as it is chosen', async ({ console, page }) => {
  await console.go('Virtual machines');
  await console.step(10);
  const frame = page.locator('.frame');
  const spoken = () =>
    frame.evaluate((element) => {
      const named = [...element.querySelectorAll('[aria-label],[title],[placeholder]')];
      const labels = named.flatMap((each) =>
        ['aria-label', 'title', 'placeholder'].map((name) => each.getAttribute(name) ?? ''),
      );
      return [(element as HTMLElement).innerText, ...labels].join('\n');
    });
  expect(english.test(await spoken())).toBe(true);
  await console.menu('View', 'Language', 'German (Deutsch)');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('menuitem', { name: 'Datei', exact: true })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /^Virtuelle Computer/ })).toBeVisible();
  await expect(page.getByRole('main').getByRole('grid')).toContainText('Wird ausgeführt');
  await expect(console.statusBar).toContainText('24 von 24 virtuellen Computern');
  await expect(page.getByRole('timer')).toContainText('00:00:10,0');
  await expect(page).toHaveTitle('Vier Knoten – Hyperlab');

  for (const place of ['Lab', 'CL-NORD', 'Knoten', 'Dienste und Anwendungen', 'Ereignisse']) {
    await console.go(place);
    expect(english.exec(await spoken())?.[0], `English words in ${place}`).toBeUndefined();
  }
  await console.go('Virtuelle Computer');
  await console.row('APP01').click();
  expect(english.exec(await spoken())?.[0]).toBeUndefined();
  await keepScreenshot(page, 'german');
  await expectAccessible(page);
});

for (const [entry, theme] of [
  ['Dark', 'dark'],
  ['High Contrast', 'contrast'],
] as const) {
  test(`the theme ${entry} is applied and stays accessible`, async ({ console, page }) => {
    const background = () =>
      page.locator('.frame').evaluate((frame) => getComputedStyle(frame).backgroundColor);
    const light = await background();
    await console.menu('View', 'Theme', entry);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    expect(await background()).not.toBe(light);
    await console.go('Virtual machines');
    await console.row('APP01').click();
    await expectAccessible(page);
    await keepScreenshot(page, `theme-${theme}`);
  });
}

test('options are kept across a new start of the page', async ({ console, page }) => {
  await page.keyboard.press('Control+,');
  await console.dialog.getByRole('radio', { name: 'Dark' }).check();
  await console.dialog.getByRole('radio', { name: 'Compact' }).check();
  await console.dialog.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await expect(console.dialog).toContainText('Änderungen gelten sofort.');
  await page.keyboard.press('Escape');
  await page.reload();
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(root).toHaveAttribute('data-density', 'compact');
  await expect(root).toHaveAttribute('lang', 'de');
});

test('the palette finds actions and objects, the shortcuts are listed, and whose it is not is said', async ({
  console,
  page,
}) => {
  await page.keyboard.press('Control+Shift+P');
  await page.getByRole('combobox').fill('erp01');
  await expect(page.getByRole('option', { name: 'Go to ERP01 on HV02' })).toBeVisible();
  await keepScreenshot(page, 'palette');
  await page.keyboard.press('Enter');
  await expect(console.row('ERP01')).toHaveAttribute('aria-selected', 'true');

  await page.keyboard.press('Control+Shift+P');
  await page.getByRole('combobox').fill('keyboard');
  await page.keyboard.press('Enter');
  await expect(console.dialog).toContainText('Keyboard shortcuts');
  await expect(console.dialog.getByRole('row', { name: /Command Palette/ })).toContainText(
    'Ctrl+Shift+P',
  );
  await keepScreenshot(page, 'shortcuts');
  await page.keyboard.press('Escape');

  await console.menu('Help', 'About Hyperlab');
  await expect(console.dialog).toContainText('not affiliated with');
  await expect(console.dialog).toContainText('Microsoft');
  await expect(console.dialog).toContainText(/Version \d+\.\d+\.\d+/);
  await keepScreenshot(page, 'about');
});
