import { expect, expectAccessible, test } from '../app';

/** A host whose offices are busy by day: at night nothing is left for most of its processors to do. */
const lab = `hyperlab: 1
id: NIGHT
title: { en: A night in the office, de: Eine Nacht im Büro }
profile: 2008r2sp1
seed: 7
startsAt: 2010-11-22T23:30:00+01:00
nodes:
  - { name: HV01, memory: 64GiB, sockets: 2, coresPerSocket: 8 }
vms:
  - { name: FILE01, node: HV01, memory: 4GiB, processors: 2, workload: file }
  - { name: SQL01, node: HV01, memory: 8GiB, processors: 4, workload: sql }
  - { name: VDI01, node: HV01, memory: 2GiB, processors: 1, workload: vdi }
`;

test('park cores at night', async ({ console, page }) => {
  await console.openFile({ name: 'night.yaml', text: lab });
  await expect(console.statusBar).toContainText('3 of 3 virtual machines running');
  const main = page.getByRole('main');
  await console.goToHost('HV01');
  await main.getByRole('tab', { name: 'Processors', exact: true }).click();
  const parked = main.locator('.properties').getByText(/^\d+ of 16 parked$/);
  await console.step(60, 4);
  await expect(parked).toHaveText(/^1\d of 16 parked$/);
  const grid = main.getByRole('slider', { name: /Logical processors of HV01/ });
  await grid.focus();
  await page.keyboard.press('End');
  await expect(grid).toHaveAttribute('aria-valuetext', 'Processor 15, NUMA node 1: Parked');
  await page.keyboard.press('Home');
  await expect(grid).toHaveAttribute('aria-valuetext', /^Processor 0, NUMA node 0: \d+/);
  await expectAccessible(page);

  // The same as a table, with the word in every row of a parked one.
  const figure = main.locator('figure').filter({ hasText: 'Logical processors' });
  await figure.getByRole('button', { name: 'Show as table' }).click();
  await expect(figure.getByRole('cell', { name: 'Parked' }).first()).toBeVisible();
  await figure.getByRole('button', { name: 'Show as chart' }).click();

  // High performance parks none; the server draws more for it.
  await main.getByRole('combobox', { name: 'Power plan' }).selectOption('highPerformance');
  await main.getByRole('button', { name: 'Apply', exact: true }).click();
  await console.step(10);
  await expect(parked).toHaveText('0 of 16 parked');

  // Without its management service nothing can be done to the machines, which run on.
  await console.choose('Stop Service…');
  await console.confirm('Stop Service');
  await expect(console.actionsPane.getByRole('button', { name: 'Start Service' })).toBeVisible();
  await main.getByRole('tab', { name: 'Partitions' }).click();
  await expect(main.getByText('Parent partition', { exact: true })).toBeVisible();
  await main.getByRole('button', { name: /^SQL01/ }).click();
  await expect(main.getByText('HLT Instructions', { exact: true })).toBeVisible();
  await expectAccessible(page);
});
