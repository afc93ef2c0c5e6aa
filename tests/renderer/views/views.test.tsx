import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Place } from '../../../src-renderer/store/place';
import { renderConsole } from '../../support/render';
import type { RenderedConsole } from '../../support/render';

const main = () => page.getByRole('main');
const list = (name: string) => main().getByRole('grid', { name });
const cell = (name: string) => main().getByRole('gridcell', { name, exact: true }).first();
const filterBox = () => main().getByRole('combobox', { name: 'Filter' });

async function at(place: Place, language: 'en' | 'de' = 'en'): Promise<RenderedConsole> {
  const rendered = await renderConsole({ language });
  rendered.session.ui.goTo(place);
  return rendered;
}

/** A node of the four-node cluster loses power, and its machines come back elsewhere. */
async function crash({ submit, step }: RenderedConsole): Promise<void> {
  await submit({ name: 'fault.crashNode', args: { node: 'node:hv03' } });
  await step(30_000);
}

describe('virtual machines', () => {
  test('are listed with the columns of Hyper-V Manager', async () => {
    await at('vms');
    await expect.element(list('Virtual machines')).toHaveAttribute('aria-rowcount', '25');
    const headers = [...document.querySelectorAll('main [role=columnheader]')];
    expect(headers.map((header) => header.textContent)).toEqual([
      ...['Name', 'State', 'CPU Usage', 'Assigned Memory', 'Memory Demand', 'Memory Status'],
      ...['Uptime', 'Status'],
    ]);
  });

  test('a filter is applied while it is typed, repeated in words and taken back', async () => {
    await at('vms');
    await filterBox().fill('node:HV02 mem>8GB');
    await expect.element(list('Virtual machines')).toHaveAttribute('aria-rowcount', '2');
    await expect.element(page.getByText('Node: HV02')).toBeVisible();
    await page.getByRole('button', { name: 'Remove Assigned Memory > 8GB' }).click();
    await expect.element(filterBox()).toHaveValue('node:HV02');
    await expect.element(list('Virtual machines')).toHaveAttribute('aria-rowcount', '7');
    await filterBox().click();
    await userEvent.keyboard('{Escape}{Escape}');
    await expect.element(list('Virtual machines')).toHaveAttribute('aria-rowcount', '25');
  });

  test('a field that does not exist is explained, with the one that was meant', async () => {
    await at('vms');
    await filterBox().fill('stat:off');
    await expect.element(page.getByText(/Did you mean “state”/)).toBeVisible();
  });

  test('suggestions are taken by keyboard', async () => {
    await at('vms');
    await filterBox().click();
    await userEvent.keyboard('sta{ArrowDown}{Enter}');
    await expect.element(filterBox()).toHaveValue('state:');
    await userEvent.keyboard('run{Tab}');
    await expect.element(filterBox()).toHaveValue('state:running ');
  });

  test('the selected one has its properties below, with a way to the reason of its state', async () => {
    const { session } = await at('vms');
    await cell('SQL01').click();
    const details = page.getByRole('region', { name: 'Details' });
    await expect.element(details.getByRole('heading', { name: 'SQL01' })).toBeVisible();
    await expect.element(details.getByText('Operating system shutdown')).toBeInTheDocument();
    await details.getByRole('button', { name: 'Why this state?' }).click();
    await expect
      .poll(() => session.ui.state.dialog)
      .toEqual({ type: 'whyState', object: 'vm:sql01' });
  });

  test('load is drawn over time, and is a table at a key press', async () => {
    const { step, bridge } = await at('vms');
    await cell('SQL01').click();
    for (let second = 0; second < 5; second += 1) {
      await step(1000);
      /* Samples are at least a tenth of a second of wall time apart. */
      bridge.pass(200);
    }
    const details = page.getByRole('region', { name: 'Details' });
    await expect.element(details.getByRole('img', { name: /CPU usage of SQL01/ })).toBeVisible();
    // The load stands before the latency of the disk.
    await details.getByRole('button', { name: 'Show as table' }).first().click();
    await expect.element(details.getByRole('columnheader', { name: 'Lab Time' })).toBeVisible();
    await expect.element(details.getByRole('cell', { name: '00:00:05.0' })).toBeInTheDocument();
  });
});

describe('after a node lost power', () => {
  test('the list of nodes tells belief and truth apart before the cluster has noticed', async () => {
    const rendered = await at('nodes/cluster:cl-nord');
    await rendered.submit({ name: 'fault.crashNode', args: { node: 'node:hv03' } });
    await rendered.step(1000);
    const row = main().getByRole('row', { name: /HV03/ });
    await expect.element(row).toHaveTextContent('Up (No heartbeats)');
    await expect.element(row).toHaveTextContent('Off');
    await rendered.step(10_000);
    await expect.element(row).toHaveTextContent('Down');
  });

  test('the overview counts what is missing and which card differs', async () => {
    const rendered = await at('cluster:cl-nord');
    await expect.element(main().getByText('4 of 4')).toBeVisible();
    await crash(rendered);
    await expect.element(main().getByText('3 of 4')).toBeVisible();
    await expect
      .element(main().getByText('4 of 5 votes are there, 3 are needed', { exact: false }))
      .toBeVisible();
  });

  test('the log holds the removal as Windows logs it, and every consequence leads back', async () => {
    const rendered = await at('events');
    await crash(rendered);
    await filterBox().fill('id:1135 node:HV01');
    await expect.element(list('Events')).toHaveAttribute('aria-rowcount', '2');
    await expect.element(cell('FailoverClustering')).toBeVisible();
    await main()
      .getByRole('button', { name: /Why did this happen/ })
      .click();
    await expect.poll(() => rendered.session.ui.state.dialog?.type).toBe('why');
  });

  test('facts of the simulation can be left out of the log', async () => {
    const rendered = await at('events');
    await crash(rendered);
    const count = () => Number(list('Events').element().getAttribute('aria-rowcount'));
    const all = count();
    await main().getByRole('checkbox', { name: 'Simulation facts' }).click();
    await expect.poll(count).toBeLessThan(all);
    await expect.element(cell('Hyperlab')).not.toBeInTheDocument();
  });

  test('failovers are tasks with progress and remaining time', async () => {
    const rendered = await at('vms');
    rendered.session.ui.showBottom('tasks');
    await rendered.submit({ name: 'fault.crashNode', args: { node: 'node:hv03' } });
    await rendered.step(11_500);
    const tasks = page.getByRole('grid', { name: 'Tasks' });
    await expect
      .poll(() => Number(tasks.element().getAttribute('aria-rowcount')))
      .toBeGreaterThan(1);
    await expect.element(tasks.getByRole('progressbar').first()).toBeVisible();
  });
});

test('a screen reader hears what has finished, wherever one is', async () => {
  const { submit, step } = await at('events');
  await submit({ name: 'vm.pause', args: { vm: 'vm:web01' } });
  await submit({ name: 'vm.turnOff', args: { vm: 'vm:sql01' } });
  await step(5000);
  await expect
    .element(page.getByText('Turning off virtual machine, SQL01: Completed'))
    .toBeInTheDocument();
});

test('the words of the lab’s Windows version stand in the headers', async () => {
  await at('services/cluster:cl-nord');
  await expect.element(list('Services and applications')).toBeVisible();
  await expect.element(main().getByRole('columnheader', { name: 'Current Owner' })).toBeVisible();
});

test('columns are remembered across places', async () => {
  const { session } = await at('vms');
  await main().getByRole('columnheader', { name: 'CPU Usage' }).click();
  await expect
    .poll(() => session.ui.state.settings.columns['vms']?.sort)
    .toEqual({
      column: 'cpu',
      descending: true,
    });
  session.ui.goTo('events');
  session.ui.goTo('vms');
  await expect
    .element(main().getByRole('columnheader', { name: 'CPU Usage' }))
    .toHaveAttribute('aria-sort', 'descending');
});

const places: readonly Place[] = [
  'vms',
  'hosts',
  'events',
  'host/node:hv01',
  'node:hv02',
  'cluster:cl-nord',
  'nodes/cluster:cl-nord',
  'services/cluster:cl-nord',
];

test.each([
  ['light', 'en'],
  ['dark', 'de'],
  ['contrast', 'en'],
] as const)(
  'axe finds nothing in any view: %s, %s',
  async (theme, language) => {
    const rendered = await at('lab', language);
    rendered.session.ui.changeSettings({ theme });
    await expect.poll(() => document.documentElement.dataset['theme']).toBe(theme);
    await crash(rendered);
    for (const place of places) {
      rendered.session.ui.goTo(place);
      const row = rendered.session.replica.reader.all('vm')[0]?.id;
      if (place === 'vms' && row) rendered.session.ui.select('vms', { ids: [row], focus: row });
      await expect.poll(() => document.querySelector('main .grid-row, main .tile')).not.toBeNull();
      const { violations } = await axe.run(document, { resultTypes: ['violations'] });
      const found = violations.map(({ id, nodes }) => [id, ...nodes.map((each) => each.html)]);
      expect(found, place).toEqual([]);
    }
  },
  60_000,
);
