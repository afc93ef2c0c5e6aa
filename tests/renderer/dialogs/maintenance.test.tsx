import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { renderConsole } from '../../support/render';

const dialog = () => page.getByRole('dialog');
const main = () => page.getByRole('main');

test('the maintenance page of a node installs what waits and says that a restart is due', async () => {
  const { session, submit, step } = await renderConsole();
  session.ui.openDialog({ type: 'nodeProperties', node: 'node:hv02' });
  await dialog().getByRole('tab', { name: 'Maintenance' }).click();
  const install = dialog().getByRole('button', { name: 'Install Updates' });
  await expect.element(install).toHaveAttribute('aria-disabled', 'true');
  await submit({ name: 'fault.offerUpdates', args: { node: 'node:hv02', updates: ['KB2263829'] } });
  await expect.element(dialog()).toHaveTextContent('KB2263829');
  await install.click();
  await expect.element(install).toHaveAttribute('aria-disabled', 'true');
  await step(200_000);
  await expect.element(dialog()).toHaveTextContent(/Pending restart\s*Yes/i);
  const { violations } = await axe.run(document.body);
  expect(violations.map((violation) => violation.id)).toEqual([]);
});

test('a restart asks first, with what follows from it', async () => {
  const { session } = await renderConsole();
  session.ui.openDialog({ type: 'nodeProperties', node: 'node:hv02' });
  await dialog().getByRole('tab', { name: 'Maintenance' }).click();
  await dialog().getByRole('button', { name: 'Restart Server…' }).click();
  await expect.element(dialog()).toHaveTextContent('HV02 restarts.');
  await dialog().getByRole('button', { name: 'Restart Server' }).click();
  await expect
    .poll(() => session.replica.records.get<'node'>('node:hv02')?.machine)
    .toBe('shuttingDown');
});

test('what validation looks at is changed in the Windows settings; nonsense is refused', async () => {
  const { session } = await renderConsole();
  session.ui.openDialog({ type: 'nodeSystem', node: 'node:hv02' });
  await dialog().getByLabelText('Service Pack').fill('x');
  await expect.element(dialog()).toHaveTextContent('A service pack is a digit');
  await dialog().getByLabelText('Service Pack').fill('0');
  await dialog().getByLabelText('Drivers without a signature').fill('oldnic.sys, other.sys');
  await dialog().getByRole('button', { name: 'OK' }).click();
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(session.replica.records.get<'node'>('node:hv02')?.system).toMatchObject({
    servicePack: 0,
    unsignedDrivers: ['oldnic.sys', 'other.sys'],
    domain: 'nord.example',
  });
});

test('nodes that wait for a restart are found by the filter, machines by their users', async () => {
  const { session, submit } = await renderConsole();
  await submit({
    name: 'node.configureSystem',
    args: { node: 'node:hv04', pendingReboot: true },
  });
  session.ui.goTo('nodes/cluster:cl-nord');
  await main().getByRole('combobox', { name: 'Filter' }).fill('restart:yes');
  const nodes = main().getByRole('grid', { name: 'Nodes' });
  await expect.element(nodes).toHaveAttribute('aria-rowcount', '2');
  session.ui.goTo('vms');
  await main().getByRole('combobox', { name: 'Filter' }).fill('clients>=40');
  const vms = main().getByRole('grid', { name: 'Virtual machines' });
  await expect.element(vms).toHaveAttribute('aria-rowcount', '7');
});
