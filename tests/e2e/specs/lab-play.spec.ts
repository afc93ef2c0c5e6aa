import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../app';

/** Moves the keyboard's focus to a control and presses a key on it: no pointer takes part. */
async function press(control: Locator, key: string): Promise<void> {
  await control.focus();
  await control.press(key);
}

/** What a button saves, by pressing it. */
async function saved(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download');
  await press(button, 'Enter');
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('fact: ux §2.4 a lab is played by keyboard alone, from the catalogue to a verified certificate', async ({
  console,
  page,
}) => {
  const main = page.getByRole('main');
  const button = (name: string | RegExp) => main.getByRole('button', { name });
  await page.keyboard.press('Control+Shift+L');
  await press(button(/A node dies/), 'Enter');
  await expect(main.getByRole('heading', { name: 'A node dies' })).toBeVisible();
  await press(page.getByRole('radio', { name: /started anew from their disks/ }), 'Space');
  await press(button('Start lab'), 'Enter');

  // A hint says what it costs before it is opened.
  await press(button('Show hint 1, costs 1 point').first(), 'Enter');
  await expect(main.getByText('Look at the events of the cluster.')).toBeVisible();
  await expect(button('Show hint 2, costs 2 points more')).toBeVisible();

  // The lab stays in sight beside the work.
  await page.keyboard.press('Control+2');
  const strip = page.getByRole('region', { name: 'Lab', exact: true });
  await expect(strip).toContainText('0 of 4 reached');
  for (let minute = 0; minute < 5; minute += 1) await page.keyboard.press('Control+Shift+F8');
  await expect(strip).toContainText('3 of 4 reached');
  await expectAccessible(page);

  await page.keyboard.press('Control+L');
  await press(button('Finish lab'), 'Enter');
  await press(console.dialog.getByRole('button', { name: 'Finish lab' }), 'Enter');
  await expect(main.getByRole('region', { name: 'Score' })).toContainText('of 100');
  for (const section of ['Timeline', 'What went well', 'What cost time', 'Next on your path']) {
    await expect(main.getByRole('heading', { name: section })).toBeVisible();
  }
  await expect(main.getByRole('table', { name: 'Downtime by virtual machine' })).toContainText(
    'EX01',
  );
  await expectAccessible(page);

  await press(button('Certificate of practice'), 'Enter');
  const { dialog } = console;
  const act = (name: string) => dialog.getByRole('button', { name });
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('Ada Learner');
  await press(act('Make certificate'), 'Enter');
  await expect(dialog.getByRole('article')).toContainText(/Ada Learner.*SHA-256/s);
  await expectAccessible(page);
  const file = await saved(page, act('Save (JSON)'));
  expect(file.name).toMatch(/^Ada-Learner_certificate-L05_\d{14}\.json$/);
  const html = await saved(page, act('Save page (HTML)'));
  expect(html.text).toContain('Ada Learner');
  const pdf = await saved(page, act('Save page (PDF)'));
  expect(pdf.name).toMatch(/\.pdf$/);

  const verify = async (text: string) => {
    const chooser = page.waitForEvent('filechooser');
    await press(act('Verify a certificate…'), 'Enter');
    const buffer = Buffer.from(text);
    await (await chooser).setFiles({ name: 'c.json', mimeType: 'application/json', buffer });
  };
  await verify(file.text);
  await expect(dialog).toContainText('It holds:');
  await verify(file.text.replace('Ada Learner', 'Eve Learner'));
  await expect(dialog).toContainText('It does not hold:');
});
