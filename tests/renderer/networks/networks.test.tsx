import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { RenderedConsole } from '../../support/render';
import { renderConsole } from '../../support/render';

const main = () => page.getByRole('main');
const dialog = () => page.getByRole('dialog');
const details = () => page.getByRole('region', { name: 'Details' });
const cell = (name: string) => main().getByRole('gridcell', { name, exact: true }).first();
const button = (name: string) => dialog().getByRole('button', { name, exact: true });
const entry = (name: string) => page.getByRole('menuitem', { name, exact: true });

const csv = 'network:cl-nord/csv-hb';

async function clean(): Promise<void> {
  const { violations } = await axe.run(document.body);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

async function networks(language: 'en' | 'de' = 'en'): Promise<RenderedConsole> {
  const shown = await renderConsole({ lab: 'T4', language });
  shown.session.ui.goTo('networks/cluster:cl-nord');
  await expect.element(cell('CSV-HB')).toBeVisible();
  return shown;
}

const record = ({ session }: RenderedConsole) => session.replica.records.get<'network'>(csv);

describe('the networks of a cluster', () => {
  test('are listed with use, subnet, metric and line rate', async () => {
    await networks();
    const row = main().getByRole('row', { name: /CSV-HB/ });
    for (const text of ['Up', 'Internal', '10.0.2.0/24', '1000', '1 Gbit/s']) {
      await expect.element(row.getByText(text, { exact: true })).toBeVisible();
    }
    await clean();
  });

  test('say what the cluster has noticed, and beside it what is simulated', async () => {
    const shown = await networks();
    await cell('CSV-HB').click();
    await shown.submit({
      name: 'fault.cutNetwork',
      args: {
        networks: [csv],
        from: ['node:hv01', 'node:hv02'],
        to: ['node:hv03', 'node:hv04'],
        oneWay: true,
      },
    });
    await expect.element(details().getByText('HV01 and HV02 → HV03 and HV04')).toBeVisible();
    await expect.element(details().getByText('1000 (automatic)')).toBeVisible();
    expect(record(shown)?.state).toBe('up');
    await shown.step(7000);
    await expect.element(main().getByText('Partitioned').first()).toBeVisible();
    await clean();
  });

  test('a cable is pulled from the list of adapters, after a question', async () => {
    const shown = await networks();
    shown.session.ui.goTo(csv);
    await main().getByRole('gridcell', { name: 'HV02', exact: true }).click({ button: 'right' });
    await entry('Faults (simulated)').hover();
    await entry('Disconnect Adapter…').click();
    const confirm = page.getByRole('alertdialog').or(page.getByRole('dialog'));
    await confirm.getByRole('button', { name: /Disconnect Adapter/ }).click();
    await expect
      .element(main().getByRole('gridcell', { name: 'Disconnected', exact: true }))
      .toBeVisible();
    await shown.step(7000);
    await expect.element(main().getByText('Failed').first()).toBeVisible();
  });
});

describe('the property page of a network', () => {
  test('opens with Enter and changes name, use and metric', async () => {
    const shown = await networks();
    await cell('CSV-HB').click();
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog().getByText('Properties of CSV-HB')).toBeVisible();
    await expect.element(dialog().getByLabelText('Metric', { exact: true })).toBeDisabled();
    await dialog().getByLabelText('Name').fill('Storage');
    await dialog()
      .getByRole('checkbox', { name: 'Allow clients to connect through this network' })
      .click();
    await dialog().getByRole('checkbox', { name: 'Automatic metric' }).click();
    await dialog().getByLabelText('Metric', { exact: true }).fill('70000');
    await expect.element(dialog()).toHaveTextContent('A whole number from 1 to 65535.');
    await dialog().getByLabelText('Metric', { exact: true }).fill('1500');
    await clean();
    await button('OK').click();
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(record(shown)).toMatchObject({
      name: 'Storage',
      role: 'clusterAndClient',
      metric: 1500,
      autoMetric: false,
    });
  });

  test('keeps what was refused and says why', async () => {
    await networks();
    await cell('CSV-HB').dblClick();
    await dialog().getByLabelText('Name').fill('Mgmt');
    await button('Apply').click();
    await expect
      .element(dialog())
      .toHaveTextContent('Another network of the cluster is already named “Mgmt”.');
  });
});

describe('Cut network…', () => {
  test('shows what the votes make of the sides before anything is cut', async () => {
    const shown = await networks();
    shown.session.ui.openDialog({
      type: 'cutNetwork',
      selection: { kind: 'network', ids: [csv] },
    });
    await expect.element(dialog()).toHaveTextContent('the cluster stays whole');
    for (const name of [/^LM/, /^Mgmt/]) await dialog().getByRole('checkbox', { name }).click();
    await expect.element(dialog()).toHaveTextContent('Side of HV01 and HV02');
    await expect.element(dialog()).toHaveTextContent('Goes on');
    await expect.element(dialog()).toHaveTextContent('2 votes of the 3 it needs');
    await clean();
    await dialog().getByRole('group', { name: 'HV03' }).getByText('Left').click();
    await expect.element(dialog()).toHaveTextContent('Side of HV01, HV02 and HV03');
    await button('Cut').click();
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(record(shown)?.cuts).toEqual([
      { from: ['node:hv01', 'node:hv02', 'node:hv03'], to: ['node:hv04'], oneWay: false },
    ]);
  });

  test('is not given with nobody on one side', async () => {
    const shown = await networks();
    shown.session.ui.openDialog({
      type: 'cutNetwork',
      selection: { kind: 'node', ids: ['node:hv04'] },
    });
    await dialog().getByRole('group', { name: 'HV04' }).getByText('Not part').click();
    await expect.element(button('Cut')).toHaveAttribute('aria-disabled', 'true');
    await clean();
  });

  test('speaks German', async () => {
    const shown = await networks('de');
    shown.session.ui.openDialog({
      type: 'cutNetwork',
      selection: { kind: 'cluster', ids: ['cluster:cl-nord'] },
    });
    await expect.element(dialog()).toHaveTextContent('2 Stimmen von 3 nötigen');
    await expect.element(dialog()).toHaveTextContent('Hält an');
  });
});

describe('Disturb network…', () => {
  test('sets loss and latency, and refuses nonsense where it is written', async () => {
    const shown = await networks();
    shown.session.ui.openDialog({ type: 'disturbNetwork', network: csv });
    await dialog().getByLabelText('Frames lost (%)').fill('101');
    await expect.element(dialog()).toHaveTextContent('A number from 0 to 100');
    await dialog().getByLabelText('Frames lost (%)').fill('12.5');
    await dialog().getByLabelText('Time added (ms)').fill('200');
    await expect.element(dialog()).toHaveTextContent('from 501 ms on');
    await clean();
    await button('Set').click();
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(record(shown)).toMatchObject({ lossPermille: 125, latencyMs: 200 });
    await cell('CSV-HB').click();
    await expect.element(details().getByText('12.5%')).toBeVisible();
  });
});
