import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { createReportWriter } from '../../../src-main/reports/index';
import { openTestBridge } from '../../support/bridge';
import type { RenderedConsole } from '../../support/render';
import { renderConsole } from '../../support/render';

const dialog = () => page.getByRole('dialog');
const next = () => dialog().getByRole('button', { name: 'Next' }).click();

async function open(): Promise<RenderedConsole> {
  const bridge = openTestBridge('T4', { reports: createReportWriter('0.0.0') });
  const console = await renderConsole({ bridge });
  console.session.ui.openDialog({ type: 'validate' });
  await expect.element(dialog()).toHaveTextContent('Before you begin');
  return console;
}

async function run({ step }: RenderedConsole) {
  await dialog().getByRole('button', { name: 'Validate', exact: true }).click();
  await expect.element(dialog()).toHaveTextContent(/of \d+ tests/);
  await step(60_000);
  await expect.element(dialog()).toHaveTextContent('Passed');
  await step(400_000);
}

test('the wizard validates the cluster, shows every test live and ends with the report', async () => {
  const console = await open();
  await next();
  await expect.element(dialog().getByRole('radio', { name: /The cluster CL-NORD/ })).toBeChecked();
  await next();
  await next();
  await expect.element(dialog()).toHaveTextContent('Validate SCSI-3 Persistent Reservation');
  await run(console);
  await expect.element(dialog()).toHaveTextContent('No test found anything wrong.');
  const { violations } = await axe.run(document.body);
  expect(violations.map((violation) => violation.id)).toEqual([]);
  await dialog().getByRole('button', { name: 'View report' }).click();
  await expect
    .element(dialog().getByRole('combobox', { name: 'Report', exact: true }))
    .toHaveDisplayValue('R8 – Validation of a failover cluster');
  const frame = dialog().getByTitle('Preview');
  await expect
    .poll(() => (frame.element() as HTMLIFrameElement).contentDocument?.body.textContent ?? '')
    .toContain('this configuration is fit for a cluster');
});

test('what fails is named with what to do about it', async () => {
  const console = await open();
  await console.submit({
    name: 'node.configureSystem',
    args: { node: 'node:hv02', clusterPortOpen: false, unsignedDrivers: ['hba.sys'] },
  });
  await next();
  await next();
  await dialog().getByRole('radio', { name: 'Run only the tests I choose' }).click();
  for (const name of [/^Cluster Configuration/, /^Inventory/, /^Storage/]) {
    await dialog().getByRole('checkbox', { name }).click();
  }
  await next();
  await run(console);
  await expect.element(dialog()).toHaveTextContent('The configuration is not supported');
  await expect
    .element(dialog())
    .toHaveTextContent('HV02: the firewall blocks cluster traffic (port 3343). Open the firewall');
  await expect.element(dialog()).toHaveTextContent('unsigned drivers: hba.sys');
});

test('without a category there is nothing to do; Next says so', async () => {
  await open();
  await next();
  await next();
  await dialog().getByRole('radio', { name: 'Run only the tests I choose' }).click();
  for (const box of dialog().getByRole('checkbox').all()) await box.click();
  await next();
  await expect
    .element(dialog().getByRole('alert'))
    .toHaveTextContent('Choose at least one category of tests.');
});

test('servers that do not exist cannot be validated; the page says why', async () => {
  await open();
  await next();
  await dialog().getByRole('radio', { name: 'Servers that are in no cluster' }).click();
  await next();
  await expect.element(dialog().getByRole('alert')).toHaveTextContent('No server was named');
});

test('servers that passed become a cluster: the wizard hands them on', async () => {
  const bridge = openTestBridge(null, { reports: createReportWriter('0.0.0') });
  const console = await renderConsole({ bridge });
  const { session } = console;
  const size = 'edition: enterprise, sockets: 2, coresPerSocket: 4, memory: 32GiB';
  const text = `hyperlab: 1
id: two
title: { en: Two, de: Zwei }
profile: 2008r2sp1
nodes:
  - { name: HV01, ${size} }
  - { name: HV02, ${size} }
`;
  expect(await session.call('file.open', { fileName: 'two.yaml', text })).toMatchObject({
    ok: true,
  });
  await expect.poll(() => session.replica.records.all('node').length).toBe(2);
  session.ui.openDialog({ type: 'validate' });
  await next();
  await expect
    .element(dialog().getByRole('radio', { name: /Servers that are in no cluster/ }))
    .toBeChecked();
  await next();
  await next();
  await run(console);
  await dialog().getByRole('button', { name: 'Create the cluster now…' }).click();
  await expect
    .poll(() => session.ui.state.dialog)
    .toMatchObject({
      type: 'createCluster',
      servers: session.replica.records.all('node').map((node) => node.id),
    });
});
