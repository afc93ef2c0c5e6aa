import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { expect, expectAccessible, test } from '../app';

test('fact: lab-scenarios §H 10 a trainer makes a lab out of a copy without YAML, saves it and starts it', async ({
  console,
  page,
}) => {
  const main = page.getByRole('main');
  const button = (name: string | RegExp) => main.getByRole('button', { name });
  const items = (list: RegExp) =>
    main.getByRole('region', { name: list }).first().getByRole('listitem');
  const goTo = async (name: string) => {
    await page.getByRole('navigation', { name: 'Pages of the lab' }).getByText(name).click();
  };
  await page.keyboard.press('Control+Shift+L');
  await button('New or edit lab…').click();
  await console.dialog.getByRole('radio', { name: /Edit a copy/ }).check();
  await console.dialog.getByLabel('Copy of').selectOption('L05');
  await console.dialog.getByRole('button', { name: 'Begin' }).click();
  await expect(main.getByRole('heading', { name: 'A node dies (copy)' })).toBeVisible();
  await expect(main.getByText('The lab can be played as it stands.')).toBeVisible();
  await expectAccessible(page);

  // The brief, in both languages; one step back and forth again.
  await goTo('Brief and learning');
  const brief = main.getByRole('group', { name: 'Brief' });
  await brief.getByRole('textbox', { name: 'English' }).fill('The power fails at noon.');
  await page.keyboard.press('Control+z');
  await expect(brief.getByRole('textbox', { name: 'English' })).toHaveValue(/ordinary Monday/);
  await page.keyboard.press('Control+y');
  await brief.getByRole('textbox', { name: 'German' }).fill('Mittags fällt der Strom aus.');
  await expect(brief).toContainText('5 words');

  // One more thing that happens, by keyboard: it stands last and is moved up.
  await goTo('Timeline');
  await button('Add: Timeline').press('Enter');
  const entry = items(/^Timeline/).last();
  await entry.getByRole('textbox', { name: 'After the start' }).fill('4');
  await entry.getByRole('combobox', { name: 'Command' }).fill('fault.crashWorker');
  await expect(entry).toContainText('Fault: crash worker process');
  const problems = main.getByRole('region', { name: 'Problems' });
  await expect(problems).toContainText('1 problem');
  await problems.getByRole('button', { name: /Timeline 4 › At/ }).click();
  await expect(entry.getByRole('textbox', { name: 'After the start' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('4m');
  await expect(problems).toContainText('Timeline 4 › Virtual machine');
  await entry.getByRole('combobox', { name: 'Virtual machine' }).fill('SQL01');
  await expect(problems).toContainText('The lab can be played as it stands.');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(items(/^Timeline/).nth(2)).toContainText('crash worker process · SQL01');
  await expectAccessible(page);

  // One more check.
  await goTo('Checks');
  await button('Add: Checks').click();
  const check = items(/^Checks/).last();
  const titles = check.getByRole('group', { name: 'Title' });
  await titles.getByRole('textbox', { name: 'English' }).fill('SQL01 serves again.');
  await titles.getByRole('textbox', { name: 'German' }).fill('SQL01 bedient wieder.');
  await check
    .getByRole('combobox', { name: 'When', exact: true })
    .selectOption({ label: 'at the end' });
  const machines = check.getByRole('combobox', { name: 'Add: Virtual machines' });
  await machines.fill('SQL01');
  await machines.press('Enter');
  const says = check.getByRole('group', { name: 'What is said when it fails' });
  await says.getByRole('textbox', { name: 'English' }).fill('SQL01 is still down.');
  await says.getByRole('textbox', { name: 'German' }).fill('SQL01 ist noch aus.');
  await expect(problems).toContainText('The lab can be played as it stands.');

  const download = page.waitForEvent('download');
  await button('Save file').click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('L05-copy.yaml');
  await expect(main.getByText('L05-copy.yaml, saved')).toBeVisible();
  expect(parse(await readFile(await file.path(), 'utf8'))).toMatchObject({
    id: 'L05-copy',
    topology: 'T4',
    timeline: [
      { id: 'crash' },
      { at: '100s' },
      { at: '4m', command: 'fault.crashWorker', vm: 'SQL01' },
      { at: '12m' },
    ],
    lab: { brief: { en: 'The power fails at noon.' } },
  });

  await button('Try it').click();
  await page.getByRole('menuitem', { name: 'Start: Exercise' }).click();
  await expect(main.getByText('0 of 4 reached')).toBeVisible();
  await expect(main.getByText('The power fails at noon.')).toBeVisible();
  await button('Back to the editor')
    .or(page.getByRole('button', { name: 'Back to the editor' }))
    .click();
  await expect(main.getByRole('heading', { name: 'A node dies (copy)' })).toBeVisible();
});
