import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { expect, expectAccessible, keepScreenshot, test } from '../app';

test('a virtual network is made, shared with the host, connected to and removed', async ({
  console,
  page,
}) => {
  await console.go('Nodes');
  await console.act('HV01', 'Virtual Network Manager…');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('What type of virtual network do you want to create?');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('LAN');
  await expect(dialog).toContainText('already has a virtual network “LAN”');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('DMZ');
  await dialog.getByRole('checkbox', { name: /virtual LAN identification/ }).check();
  await dialog.getByRole('textbox', { name: 'VLAN ID' }).fill('4095');
  await expect(dialog).toContainText('from 1 to 4094');
  await dialog.getByRole('textbox', { name: 'VLAN ID' }).fill('20');
  await expectAccessible(page);
  await keepScreenshot(page, 'virtual-network-manager');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await dialog.getByRole('treeitem', { name: 'MAC Address Range' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Minimum' })).toHaveValue(/^00-15-5D-.*-00$/);
  await keepScreenshot(page, 'mac-address-range');
  await dialog.getByRole('treeitem', { name: /^DMZ/ }).click();
  await expect(dialog.getByRole('textbox', { name: 'VLAN ID' })).toHaveValue('20');
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog).toBeHidden();
  const events = await console.showEvents();
  await expect(events).toContainText('“DMZ” was created on HV01');
  await expect(events).toContainText('“DMZ” on HV01 was removed');
});

test('the adapter of a running machine goes to another VLAN, and its address stays', async ({
  console,
  page,
}) => {
  await console.go('Virtual machines');
  await console.act('APP01', 'Settings…');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('treeitem', { name: /^Network Adapter/ }).click();
  await expect(dialog.getByRole('radio', { name: /Static/ })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: 'Enable virtual LAN identification' }).check();
  await dialog.getByRole('textbox', { name: 'VLAN ID' }).fill('30');
  await expectAccessible(page);
  await keepScreenshot(page, 'network-adapter-page');
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog).toBeHidden();
  await expect(await console.showEvents()).toContainText('APP01');
});

test('a pulled cable ends the sessions of a machine, and every list says why', async ({
  console,
  page,
}) => {
  const dialog = page.getByRole('dialog');
  await console.go('Nodes');
  await console.act('HV01', 'Network Cards and Ports…');
  await dialog.getByRole('checkbox', { name: 'The cable is plugged in' }).first().uncheck();
  await dialog.getByRole('checkbox', { name: 'The port lets every VLAN through' }).last().uncheck();
  await dialog.getByRole('textbox', { name: 'VLANs that get through' }).fill('1, 4095');
  await expect(dialog).toContainText('from 1 to 4094');
  await dialog.getByRole('textbox', { name: 'VLANs that get through' }).fill('1, 20-22');
  await expectAccessible(page);
  await keepScreenshot(page, 'network-cards-and-ports');
  await dialog.getByRole('button', { name: 'Apply faults' }).click();
  await expect(dialog).toBeHidden();
  await console.go('Virtual machines');
  await expect(console.row('FILE01')).toContainText('Out of reach: cable unplugged');
  await console.row('FILE01').click();
  await expect(page.locator('.details-pane')).toContainText('cable unplugged');
  await console.goToHost('HV01');
  await page.getByRole('tab', { name: 'Networking' }).first().click();
  await expect(page.getByRole('table', { name: 'Network cards' })).toContainText('cable unplugged');
  await expectAccessible(page);
  await keepScreenshot(page, 'host-networking');
});

test('a real disk is written, inspected, and refused where it is damaged', async ({
  console,
  page,
}, testInfo) => {
  const dialog = page.getByRole('dialog');
  await console.menu('File', 'Write a Disk File…');
  await dialog.getByRole('textbox', { name: 'Maximum disk size' }).fill('1GB!');
  await expect(dialog).toContainText('A size is expected');
  await dialog.getByRole('textbox', { name: 'Maximum disk size' }).fill('40GiB');
  await expectAccessible(page);
  await keepScreenshot(page, 'write-disk-file');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Write' }).click();
  const file = testInfo.outputPath('disk.vhd');
  await (await download).saveAs(file);
  // hyperv-host §5.1: an empty dynamic disk of 40 GB.
  expect(statSync(file).size).toBe(83_968);
  const told = spawnSync('qemu-img', ['info', '-f', 'vpc', file], { encoding: 'utf8' });
  if (told.error === undefined) expect(told.stdout).toContain('(42949672960 bytes)');

  const inspect = async (chosen: string | { name: string; mimeType: string; buffer: Buffer }) => {
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Choose a file…' }).click();
    await (await chooser).setFiles(chosen);
  };
  await console.menu('File', 'Inspect a Disk File…');
  await inspect(file);
  await expect(dialog).toContainText('Dynamically expanding virtual hard disk');
  await expect(dialog).toContainText('42,949,672,960 bytes');
  await expectAccessible(page);
  await keepScreenshot(page, 'inspect-disk-file');
  const text = Buffer.from('This is a letter, not a disk. '.repeat(40));
  await inspect({ name: 'letter.vhd', mimeType: 'text/plain', buffer: text });
  await expect(dialog).toContainText('This is no virtual hard disk');
});
