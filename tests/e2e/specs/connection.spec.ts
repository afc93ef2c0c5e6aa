import type { Page } from '@playwright/test';
import { expect, expectAccessible, keepScreenshot, test } from '../app';

const screen = (window: Page, what: string | RegExp) =>
  expect(window.getByRole('img', { name: /^(Screen of|Bildschirm von)/ })).toHaveAccessibleName(
    what,
  );

test('a window of its own follows a machine through logon, boot, stop error, move and loss of its host', async ({
  console,
  page,
}) => {
  test.setTimeout(360_000);
  await console.openLab('T4');
  await console.go('Virtual machines');
  await console.row('ERP01').click();
  const opened = page.waitForEvent('popup');
  await console.choose('Connect…');
  const window = await opened;
  const status = window.getByRole('group', { name: 'Connection', exact: true });
  await expect(window).toHaveTitle(/^ERP01 on HV02/);
  // Somebody left a session open on it before the lab began.
  await screen(window, 'Screen of ERP01: desktop');
  await expect(status).toContainText('Running');
  await expect(status).toContainText('Secure connection to HV02');
  await expectAccessible(window);

  // The keyboard belongs to the guest after Enter, and to the window again after Ctrl+Alt+Left.
  await window.getByRole('application').focus();
  await expect(status).toContainText('Keyboard free');
  await window.keyboard.press('Enter');
  await expect(status).toContainText('Keyboard captured');
  await window.keyboard.press('Control+Alt+End');
  await screen(window, 'Screen of ERP01: security options');
  await window.keyboard.press('l');
  await screen(window, 'Screen of ERP01: nobody logged on');
  await window.keyboard.press('Control+Alt+End');
  await screen(window, 'Screen of ERP01: logon');
  await window.keyboard.type('secret');
  await keepScreenshot(window, 'connection-logon');
  await window.keyboard.press('Enter');
  await screen(window, 'Screen of ERP01: desktop');
  await keepScreenshot(window, 'connection-desktop');
  await window.keyboard.press('Control+Alt+ArrowLeft');
  await expect(status).toContainText('Keyboard free');

  // Media: an image goes into the drive, and out again.
  const media = async (entry: string) => {
    await window.getByRole('menuitem', { name: 'Media' }).click();
    await window.getByRole('menuitem', { name: 'DVD Drive' }).click();
    await window.getByRole('menuitem', { name: entry }).click();
  };
  await media('Insert Disk…');
  const disk = window.getByRole('dialog');
  await disk.getByRole('textbox', { name: 'Image file' }).fill('C:\\ISO\\tools.iso');
  await expectAccessible(window);
  await keepScreenshot(window, 'connection-insert-disk');
  await disk.locator('[data-part=action]').click();
  await expect(disk).toBeHidden();
  await media('Eject tools.iso');
  await window.getByRole('menuitem', { name: 'Media' }).click();
  await window.getByRole('menuitem', { name: 'DVD Drive' }).click();
  await expect(window.getByRole('menuitem', { name: 'Eject' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await window.keyboard.press('Escape');
  await window.keyboard.press('Escape');

  // A reset: firmware, then the operating system, then nobody is logged on.
  await window.getByRole('button', { name: /^Reset/ }).click();
  await window.locator('[data-part=action]').click();
  await console.step(10, 2);
  await screen(window, 'Screen of ERP01: operating system starting');
  await expect(status).toContainText('Guest is booting');
  await keepScreenshot(window, 'connection-boot');
  await console.step(60, 3);
  await screen(window, 'Screen of ERP01: nobody logged on');

  await console.choose('Stop Error in Guest…');
  await console.dialog.locator('[data-part=action]').click();
  await screen(window, 'Screen of ERP01: stop error, blue screen');
  await keepScreenshot(window, 'connection-blue-screen');
  await window.getByRole('button', { name: /^Reset/ }).click();
  await window.locator('[data-part=action]').click();
  await console.step(60, 3);

  // A live migration: the window is connected to the other host afterwards, the guest never stopped.
  await console.choose('Migration Wizard…');
  await console.dialog.getByRole('radio', { name: /^HV01/ }).click();
  const next = () => console.dialog.getByRole('button', { name: 'Next' }).click();
  await next();
  await next();
  await console.dialog.getByRole('button', { name: 'Migrate', exact: true }).click();
  await page.keyboard.press('Escape');
  await console.step(60, 6);
  await expect(status).toContainText('Secure connection to HV01');
  await screen(window, 'Screen of ERP01: nobody logged on');

  // Its host loses power: no signal, until it starts on another one.
  await console.go('Nodes');
  await console.injectFault('HV01', 'Pull the Power…');
  await console.confirm('Pull the Power');
  await screen(window, 'Screen of ERP01: no signal, its host does not run');
  await expect(status).toContainText('Not connected');
  await keepScreenshot(window, 'connection-no-signal');
  await console.step(10, 2);
  await console.step(60, 4);
  await expect(status).toContainText(/Secure connection to HV0[234]/);
  await screen(window, 'Screen of ERP01: nobody logged on');
});

test.describe('in German', () => {
  test.use({ locale: 'de-DE' });

  test('the Hyper-V lens is walked by keyboard, with nothing for axe to find', async ({
    console,
    page,
  }) => {
    const { keyboard } = page;
    await console.go(/^Hyper-V/);
    const main = page.getByRole('main');
    await expectAccessible(page);
    // From the tabs of all hosts to the thumbnails, and from there into the connection.
    await main.getByRole('tab', { name: 'Server' }).focus();
    await keyboard.press('ArrowRight');
    await expect(main.getByRole('tab', { name: 'Miniaturansichten' })).toBeFocused();
    const picture = main.getByRole('button', { name: 'Mit DC01 verbinden' });
    await picture.focus();
    await expectAccessible(page);
    await keepScreenshot(page, 'thumbnails-german');
    const opened = page.waitForEvent('popup');
    await keyboard.press('Enter');
    const window = await opened;
    await expect(window).toHaveTitle(/^DC01 auf HV01/);
    await screen(window, /^Bildschirm von DC01/);
    await expectAccessible(window);
    await window.close();

    await main.getByRole('tab', { name: 'Leistung' }).focus();
    await keyboard.press('Enter');
    await console.page.keyboard.press('Control+F8');
    await expect(main.getByRole('slider').first()).toBeVisible();
    await main.getByRole('slider').first().focus();
    await keyboard.press('ArrowLeft');
    await expect(main.getByRole('button', { name: /^Labor um .* zeigen$/ }).first()).toBeVisible();
    await expectAccessible(page);
    await keepScreenshot(page, 'performance-german');
  });
});

test('values of a chart leave as CSV and as a picture', async ({ console, page }) => {
  await console.go('HV01');
  await console.go(/^Hyper-V/);
  await page.getByRole('main').getByRole('tab', { name: 'Performance' }).click();
  await console.step(10, 3);
  const chart = page.getByRole('main').getByRole('figure').first();
  const saved = async (button: string) => {
    const download = page.waitForEvent('download');
    await chart.getByRole('button', { name: button }).click();
    return download;
  };
  const values = await saved('Save values as CSV');
  expect(values.suggestedFilename()).toMatch(/^processor-use-of-the-hosts_00-00-\d\d-\d\.csv$/);
  const picture = await saved('Save as picture (PNG)');
  const stream = await picture.createReadStream();
  const [first] = (await stream.toArray()) as Buffer[];
  expect(first?.subarray(1, 4).toString()).toBe('PNG');
});
