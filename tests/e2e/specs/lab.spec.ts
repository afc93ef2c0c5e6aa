import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, keepScreenshot, test } from '../app';
import type { Console } from '../pages/console';

/** Answers one question of the lab, as far as a person can see it. */
async function answer(page: Page, question: string, option: RegExp): Promise<void> {
  const group = page.getByRole('group', { name: question });
  await group.getByRole('radio', { name: option }).check();
  await group.getByRole('button', { name: 'Answer' }).click();
  await expect(group.getByRole('button', { name: 'Answer' })).toBeHidden();
}

/** Exports the report in one format and gives back the file's text. */
async function exportReport(console: Console, format: string): Promise<string> {
  await console.menu('File', 'Export Report…');
  await console.dialog.getByLabel('Format').selectOption({ label: format });
  const download = console.page.waitForEvent('download');
  await console.dialog.getByRole('button', { name: 'Export', exact: true }).click();
  const path = await (await download).path();
  await expect(console.dialog).toBeHidden();
  return readFile(path, 'utf8');
}

test('L05 is played to its score, and the report tells what happened', async ({
  console,
  context,
  page,
}) => {
  await console.openLab('L05');
  await expect(page.getByRole('main').getByRole('heading', { name: 'A node dies' })).toBeVisible();
  await expect(page.getByText('It is an ordinary Monday morning.')).toBeVisible();
  await page.getByRole('radio', { name: /started anew from their disks/ }).check();
  await keepScreenshot(page, 'lab-brief');
  await page.getByRole('main').getByRole('button', { name: 'Start lab' }).click();
  await expect(page.getByText('0 of 4 reached')).toBeVisible();

  const objective = (text: string) =>
    page.getByRole('main').getByRole('listitem').filter({ hasText: text });
  const serving = objective('See all six serve their users again.');
  await serving.getByRole('button', { name: 'Show hint 1' }).click();
  await expect(serving).toContainText('Running is not yet serving');

  await console.run('120');
  await expect(objective('(event 1135)')).toContainText('Reached at 00:01:3');
  await expect(objective('See all six virtual machines start')).toContainText('Reached at');
  await expect(serving).toContainText('Reached at');
  await expect(page.getByText('3 of 4 reached')).toBeVisible();
  await keepScreenshot(page, 'lab-running');
  await console.pause();
  // Minute twelve: HV03 is switched on again. Minute eighteen would end the lab.
  while ((await console.now()) < 14 * 60_000) await console.step(60);

  await answer(page, 'In which order did it happen?', /^Heartbeats are missed – event 1135/);
  await answer(page, 'What was the cause?', /lost power/);
  await answer(page, 'How long did the machine with the longest', /two to three minutes/);
  await answer(page, 'HV03 is back and empty.', /Leave them where they serve/);
  await expect(page.getByText('4 of 4 reached')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Finish lab' }).click();
  await console.confirm('Finish lab');

  const score = page.getByRole('region', { name: 'Score' });
  // Everything right, less one opened hint.
  await expect(score).toContainText('99 of 100');
  await expect(page.getByText(/Your prediction: They are started anew/)).toBeVisible();
  await keepScreenshot(page, 'lab-score');
  await expectAccessible(page);

  const data = JSON.parse(await exportReport(console, 'Data (JSON)')) as {
    readonly items: readonly {
      readonly id?: string;
      readonly rows?: readonly { readonly id: number | null }[];
      readonly figures?: readonly { readonly label: string; readonly value: string }[];
    }[];
  };
  const figures = data.items.flatMap((item) => item.figures ?? []);
  expect(figures).toContainEqual(
    expect.objectContaining({ label: 'Score', value: '99 of 100 points' }),
  );
  const events = data.items.find((item) => item.id === 'events')?.rows;
  expect(events?.filter((event) => event.id === 1135)).toHaveLength(3);
  const table = await exportReport(console, 'Table (CSV)');
  expect(table.startsWith('\uFEFF')).toBe(true);
  expect(table).toContain('1135');
  const html = await exportReport(console, 'Page to read and print (HTML)');

  const report = await context.newPage();
  await report.setContent(html);
  await expect(report.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(report.getByText('HV03 lost power').first()).toBeVisible();
  await expect(report.getByText('EX01').first()).toBeVisible();
  await report.screenshot({ path: 'artefacts/screenshots/report.png', fullPage: true });
  await expectAccessible(report);
});
