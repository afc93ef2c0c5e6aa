import { expect, expectAccessible, keepScreenshot, test } from '../app';

test('fact: hyperv-host §9 licences that do not cover a loss are bought, and stay where they are', async ({
  console,
  page,
}) => {
  const main = page.getByRole('main');
  const { dialog } = console;
  await console.openLab('L26');
  await console.go('Licences of Windows');
  await expect(main.getByText('not legal advice')).toBeVisible();
  await expect(main.getByText('Licences do not cover the loss of a node')).toBeVisible();
  await expectAccessible(page);
  await keepScreenshot(page, 'licences');

  await main.getByRole('button', { name: 'Buy…' }).click();
  await dialog.getByRole('combobox', { name: 'Host' }).selectOption({ label: 'HV01' });
  await dialog.getByRole('combobox', { name: 'Edition' }).selectOption({ label: 'Datacenter' });
  await dialog.getByRole('textbox', { name: 'Number of licences' }).fill('2');
  await expect(dialog).toContainText('HV01 may then run any number of instances.');
  await expectAccessible(page);
  await keepScreenshot(page, 'licences-buy');
  await dialog.getByRole('button', { name: 'Buy', exact: true }).click();
  await expect(dialog).toBeHidden();
  const hosts = main.getByRole('table', { name: 'Hosts and their licences' });
  await expect(hosts.getByRole('row', { name: /^HV01/ })).toContainText('Datacenter');

  // A licence stays with its server for ninety days.
  await main.getByRole('button', { name: 'Move…' }).click();
  await dialog.getByRole('combobox', { name: 'From' }).selectOption({ label: 'HV01' });
  await dialog.getByRole('combobox', { name: 'Edition' }).selectOption({ label: 'Datacenter' });
  await expect(dialog).toContainText('A licence stays with its server for 90 days');
  await expect(dialog.getByRole('button', { name: 'Move', exact: true })).toBeDisabled();
  await expectAccessible(page);
  await keepScreenshot(page, 'licences-move');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  // What is bought for no host is spare, and is assigned later.
  await main.getByRole('button', { name: 'Buy…' }).click();
  await dialog.getByRole('combobox', { name: 'Host' }).selectOption({ label: 'No host yet' });
  await dialog.getByRole('button', { name: 'Buy', exact: true }).click();
  await main.getByRole('button', { name: 'Assign…' }).click();
  await dialog.getByRole('combobox', { name: 'Host' }).selectOption({ label: 'HV02' });
  await dialog.getByRole('button', { name: 'Assign', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(main.getByRole('region', { name: 'Spare licences' })).toContainText('none');

  const prices = main.getByRole('table', { name: 'Prices' });
  await main.getByRole('button', { name: 'Change prices…' }).click();
  await dialog.getByRole('textbox').first().fill('700');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(prices).toContainText('$700');
});
