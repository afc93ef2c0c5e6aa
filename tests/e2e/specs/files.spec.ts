import { expect, keepScreenshot, test } from '../app';

const badLab = `hyperlab: 1
id: MONDAY
title: { en: Monday, de: Montag }
profile: 2008r2sp1
seed: 7
cluster: { name: CL-WEST, quorum: nodeMajority }
nodes:
  - { name: HV01, edition: enterprise, sockets: 2, coresPerSocket: 6, memory: 32GiB }
vms:
  - { name: DC01, node: HV09, memory: 2GiB }
`;

test('a lab is saved to a file and opened again as it was', async ({ console, page }, testInfo) => {
  const state = (name: string) => console.row(name).locator('[data-column=state]');
  await console.go('Virtual machines');
  await console.act('APP01', 'Turn Off…');
  await console.confirm('Turn Off');
  await console.step(10);
  const download = page.waitForEvent('download');
  await console.menu('File', 'Save As…');
  const file = testInfo.outputPath('kept.hyperlab');
  await (await download).saveAs(file);
  await expect(page.getByRole('main')).toContainText('Saved as');

  await console.openLab('T2');
  await expect(page).toHaveTitle(/^Pair with shared storage/);
  await console.openFile(file);
  await expect(page).toHaveTitle(/^Four nodes/);
  await expect(console.simulation.getByRole('timer')).toContainText('00:00:10.0');
  await console.go('Virtual machines');
  await expect(state('APP01')).toHaveText('Off');
  await expect(state('APP02')).toHaveText('Running');

  // It goes on from there: time runs, and what was off can be started.
  await console.act('APP01', 'Start');
  await console.step(60, 2);
  await expect(state('APP01')).toHaveText('Running');
});

test('a bad lab file is refused with file, line and reason, in the language spoken', async ({
  console,
  page,
}) => {
  await console.openFile({ name: 'monday.yaml', text: badLab });
  await expect(console.messages).toContainText('monday.yaml');
  await expect(console.messages).toContainText('line 10');
  await expect(console.messages).toContainText('HV09');
  await keepScreenshot(page, 'refused-file');
  await console.messages.getByRole('button', { name: 'Close' }).click();

  // What is no lab at all is refused as well, and the open lab stays as it was.
  await console.openFile({ name: 'notes.yaml', text: 'just: notes\n' });
  await expect(console.messages).toContainText('notes.yaml');
  await expect(page).toHaveTitle(/^Four nodes/);
  await console.messages.getByRole('button', { name: 'Close' }).click();

  await console.menu('View', 'Language', 'German (Deutsch)');
  const chooser = page.waitForEvent('filechooser');
  await console.menu('Datei', 'Datei öffnen…');
  await (
    await chooser
  ).setFiles({ name: 'montag.yaml', mimeType: 'text/yaml', buffer: Buffer.from(badLab) });
  await expect(console.messages).toContainText('montag.yaml');
  await expect(console.messages).toContainText('Zeile 10');
  await expect(console.messages).toContainText('HV09');
});
