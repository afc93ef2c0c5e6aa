import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Download, Locator, Page } from '@playwright/test';
import { reportFormats } from '../../../src-shared/ipc';
import { expect, expectAccessible, keepScreenshot, test } from '../app';

/** A person's hands on the keyboard: no pointer takes part, and nothing is given the focus by program. */
class Hands {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Presses Tab until a control has the focus. */
  async reach(wanted: Locator): Promise<void> {
    await expect(wanted).toBeVisible();
    for (let presses = 0; presses < 120; presses += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${wanted.toString()}`);
  }

  async press(wanted: Locator, key = 'Enter'): Promise<void> {
    await this.reach(wanted);
    await this.page.keyboard.press(key);
  }

  /** Chooses the answer of that number among radio buttons. */
  async answer(group: Locator, number: number): Promise<void> {
    const options = group.getByRole('radio');
    await this.reach(options.first());
    await this.page.keyboard.press('Space');
    for (let steps = 1; steps < number; steps += 1) await this.page.keyboard.press('ArrowDown');
    await expect(options.nth(number - 1)).toBeChecked();
  }

  async save(button: Locator): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.press(button);
    return download;
  }
}

const textOf = async (file: Download): Promise<string> => readFile(await file.path(), 'utf8');

test('fact: ux §2.4 a lab is played by keyboard alone, exported in all formats, opened again and verified', async ({
  console,
  page,
}) => {
  // Some three hundred keys are pressed one by one.
  test.setTimeout(300_000);
  const hands = new Hands(page);
  const { keyboard } = page;
  const { dialog } = console;
  const main = page.getByRole('main');
  const button = (name: string | RegExp) => main.getByRole('button', { name });
  const act = (name: string) => dialog.getByRole('button', { name, exact: true });

  // From the catalogue, with a prediction.
  await keyboard.press('Control+Shift+L');
  await hands.press(button(/First live migration/));
  await expect(main.getByRole('heading', { name: 'First live migration' })).toBeVisible();
  await hands.answer(main.getByRole('group', { name: /How long will its users wait/ }), 2);
  await hands.press(button('Start lab'));

  // A hint says what it costs before it is opened.
  await hands.press(button('Show hint 1, costs 1 point').first());
  await expect(main.getByText('Open the cluster in the tree')).toBeVisible();
  await expect(button('Show hint 2, costs 2 points more')).toBeVisible();

  // The move, from the list; the lab stays in sight beside the work.
  await keyboard.press('Control+2');
  const strip = page.getByRole('region', { name: 'Lab', exact: true });
  await expect(strip).toContainText('0 of 4 reached');
  await expect(console.list).toBeFocused();
  while ((await console.row('WEB01').getAttribute('aria-selected')) !== 'true') {
    await keyboard.press('ArrowDown');
  }
  await keyboard.press('Shift+F10');
  const live = console.menuEntry('Live Migrate');
  await expect(live).toBeVisible();
  await keyboard.type('live');
  await expect(live).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(console.menuEntry('HV02')).toBeFocused();
  await keyboard.press('Enter');
  await expect(strip).toContainText('1 of 4 reached');
  await keyboard.press('Control+Shift+F8');
  await expect(strip).toContainText('3 of 4 reached');
  await expectAccessible(page);

  await keyboard.press('Control+L');
  const network = main.getByRole('group', { name: 'Which network carried the memory of WEB01?' });
  await hands.answer(network, 3);
  await hands.press(network.getByRole('button', { name: 'Answer' }));
  await expect(main.getByText('4 of 4 reached')).toBeVisible();
  await hands.press(button('Finish lab'));
  await hands.press(act('Finish lab'));

  // The review.
  await expect(main.getByRole('region', { name: 'Score' })).toContainText('99 of 100');
  await expect(main).toContainText(/Your prediction: About a second/);
  for (const section of ['Timeline', 'What went well', 'What cost time', 'Next on your path']) {
    await expect(main.getByRole('heading', { name: section })).toBeVisible();
  }
  await expect(main.getByRole('table', { name: 'Downtime by virtual machine' })).toContainText(
    'WEB01',
  );
  await expectAccessible(page);
  await keepScreenshot(page, 'lab-review');
  const reference = main.getByRole('table', { name: 'The reference solution next to yours' });
  await expect(reference.getByText('Live migrate virtual machine: WEB01')).toHaveCount(2);
  const notes = main.getByRole('textbox', { name: 'They stand in the review and in its report.' });
  await hands.reach(notes);
  await keyboard.type('Calm and in order.');
  await hands.press(button('Keep notes'));

  // What happened, in every format.
  const names: string[] = [];
  const format = dialog.getByRole('combobox', { name: 'Format' });
  for (let index = 0, count = 1; index < count; index += 1) {
    await keyboard.press('Control+Shift+P');
    await keyboard.type('Export Report');
    await keyboard.press('Enter');
    count = await format.getByRole('option').count();
    await hands.reach(format);
    for (let steps = 0; steps < index; steps += 1) await keyboard.press('ArrowDown');
    await expect(act('Export')).toBeEnabled();
    const file = await hands.save(act('Export'));
    await expect(dialog).toBeHidden();
    names.push(file.suggestedFilename());
  }
  expect(names.map((name) => extname(name)).toSorted()).toEqual(
    reportFormats.map((each) => `.${each}`).toSorted(),
  );

  // The run is saved, another lab opened, and the run opened again.
  const download = page.waitForEvent('download');
  await keyboard.press('Control+S');
  const run = await (await download).path();
  await keyboard.press('Control+Shift+L');
  // The catalogue knows of the attempt: it is kept beside the settings.
  const played = button(/First live migration/);
  await expect(played).toContainText(/Best score 99 of 100.*1 attempt/);
  // The cards are one stop of the Tab key; arrows go on from there.
  await hands.reach(played);
  for (let steps = 0; steps < 2; steps += 1) await keyboard.press('ArrowRight');
  await hands.press(button(/A node dies/));
  await expect(main.getByRole('heading', { name: 'A node dies' })).toBeVisible();
  const chooser = page.waitForEvent('filechooser');
  await keyboard.press('Control+Shift+O');
  await (await chooser).setFiles(run);
  await expect(main.getByRole('region', { name: 'Score' })).toContainText('99 of 100');

  await expect(notes).toHaveValue('Calm and in order.');

  // The certificate is made from it, kept in all its formats, and verified.
  await hands.press(button('Certificate of practice'));
  await hands.reach(dialog.getByRole('textbox', { name: 'Your name' }));
  await keyboard.type('Ada Learner');
  await hands.press(act('Make certificate'));
  await expect(dialog.getByRole('article')).toContainText(/Ada Learner.*SHA-256/s);
  await expectAccessible(page);
  const file = await hands.save(act('Save (JSON)'));
  expect(file.suggestedFilename()).toMatch(/^Ada-Learner_certificate-L01_\d{14}\.json$/);
  expect(await textOf(await hands.save(act('Save page (HTML)')))).toContain('Ada Learner');
  expect((await hands.save(act('Save page (PDF)'))).suggestedFilename()).toMatch(/\.pdf$/);

  const verify = async (text: string) => {
    const choose = page.waitForEvent('filechooser');
    await hands.press(act('Verify a certificate…'));
    const buffer = Buffer.from(text);
    await (await choose).setFiles({ name: 'c.json', mimeType: 'application/json', buffer });
  };
  const certificate = await textOf(file);
  await verify(certificate);
  await expect(dialog).toContainText('It holds:');
  await verify(certificate.replace('Ada Learner', 'Eve Learner'));
  await expect(dialog).toContainText('It does not hold:');
});
