import { expect, expectAccessible, test } from '../app';

/** A host of 6 GB: two guests with all the weight there is between them, and nothing else to do. */
const lab = `hyperlab: 1
id: PRESSURE
title: { en: Memory under pressure, de: Arbeitsspeicher unter Druck }
profile: 2008r2sp1
seed: 3
nodes:
  - { name: HV01, memory: 6GiB }
vms:
  - { name: HEAVY, node: HV01, memory: 1GiB, memoryUsed: 512MiB, memoryWeight: 10000, dynamicMemory: { maximum: 6GiB } }
  - { name: LIGHT, node: HV01, memory: 1GiB, memoryUsed: 512MiB, memoryWeight: 0, dynamicMemory: { maximum: 6GiB } }
  - { name: PLAIN, node: HV01, memory: 512MiB }
timeline:
  - { at: 10s, command: fault.loadMemory, vm: LIGHT, memoryMiB: 4096 }
  - { at: 90s, command: fault.loadMemory, vm: HEAVY, memoryMiB: 2048 }
`;

test('drive memory pressure and see weights decide', async ({ console, page }) => {
  await console.openFile({ name: 'pressure.yaml', text: lab });
  await expect(console.statusBar).toContainText('3 of 3 virtual machines running');
  const heavy = console.row('HEAVY');
  const light = console.row('LIGHT');
  await console.step(1, 2);
  await expect(heavy).toContainText('OK');
  await expect(light).toContainText('OK');
  // Static memory has neither demand nor status.
  await expect(console.row('PLAIN')).not.toContainText(/OK|Low|Warning/);

  // The light one asks first and gets what is free.
  await console.step(10, 6);
  await expect(light).toContainText(/Low|Warning/);
  await expect(heavy).toContainText('OK');

  // The heavy one asks later and gets it all the same.
  await console.step(60, 3);
  await expect(heavy).toContainText(/OK|Low/);
  await expect(light).toContainText('Warning');

  await light.click();
  await expect(page.getByText('Guest visible', { exact: true }).first()).toBeVisible();
  await expectAccessible(page);

  // Its weight is a setting that may change while it runs; its start-up memory is not.
  await console.act('LIGHT', 'Settings…');
  await console.dialog.getByRole('treeitem', { name: /^Memory/ }).click();
  await expect(console.dialog.getByLabel('Startup memory in MB')).toBeDisabled();
  await console.dialog.getByLabel('Memory weight from 0 to 10000').fill('10000');
  await expectAccessible(page);
  await console.dialog.getByRole('button', { name: 'OK', exact: true }).click();
  await console.step(60, 2);
  await expect(heavy).toContainText('Warning');
});
