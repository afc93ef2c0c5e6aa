import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Place } from '../../../src-renderer/store/place';
import { renderConsole } from '../../support/render';
import type { RenderedConsole } from '../../support/render';

const main = () => page.getByRole('main');
const details = () => page.getByRole('region', { name: 'Details' });
const cell = (name: string) => main().getByRole('gridcell', { name, exact: true }).first();
const treeItem = (name: string | RegExp) => page.getByRole('treeitem', { name });

async function clean(): Promise<void> {
  const { violations } = await axe.run(document.body);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

async function at(place: Place, lab = 'T4'): Promise<RenderedConsole> {
  const rendered = await renderConsole({ lab });
  rendered.session.ui.goTo(place);
  return rendered;
}

/** HV03 loses every path to the array: its access is redirected, as in lab-scenarios L07. */
async function losePath({ submit, step }: RenderedConsole): Promise<void> {
  await submit({
    name: 'fault.disconnectStorage',
    args: { node: 'node:hv03', array: 'array:san-a' },
  });
  await step(5000);
}

describe('cluster shared volumes', () => {
  test('say how every node reaches them, and why not directly', async () => {
    const rendered = await at('volumes/cluster:cl-nord');
    await expect.element(cell('Volume1')).toBeVisible();
    await losePath(rendered);
    await expect.element(main().getByText('Redirected access').first()).toBeVisible();
    await cell('Volume1').click();
    const row = details().getByRole('row', { name: /HV03/ });
    await expect.element(row.getByText('Redirected access')).toBeVisible();
    await expect.element(row.getByText('The node has no working path to the disk')).toBeVisible();
    await expect.element(details().getByRole('rowheader', { name: /coordinator/ })).toBeVisible();
    await clean();
  });

  test('open their properties with Enter, on three pages', async () => {
    await at('volumes/cluster:cl-nord');
    await cell('Volume1').dblClick();
    const dialog = page.getByRole('dialog');
    await expect.element(dialog.getByText('Virtual machines on it')).toBeVisible();
    await dialog.getByRole('tab', { name: 'Access' }).click();
    await expect.element(dialog.getByRole('row', { name: /HV04 Direct/ })).toBeVisible();
    await dialog.getByRole('tab', { name: 'Condition' }).click();
    await expect.element(dialog.getByText('SCSI-3 persistent reservation')).toBeVisible();
    await clean();
  });

  test('are moved, redirected and put into maintenance from their menu', async () => {
    const { session } = await at('volumes/cluster:cl-nord');
    await cell('Volume1').click({ button: 'right' });
    const entry = (name: string) => page.getByRole('menuitem', { name, exact: true });
    for (const name of ['Take Disk Offline…', 'Turn On Maintenance Mode…', 'Repair Disk']) {
      await expect.element(entry(name)).toBeInTheDocument();
    }
    await entry('Turn On Redirected Access…').click();
    const confirm = page.getByRole('alertdialog').or(page.getByRole('dialog'));
    await expect.element(confirm.getByText(/keep running, but slower/)).toBeVisible();
    await confirm.getByRole('button', { name: /Turn On Redirected Access/ }).click();
    await expect
      .poll(() => session.replica.reader.all('disk').some((disk) => disk.volume?.redirectedBy))
      .toBe(true);
  });
});

describe('an array', () => {
  test('stands below the storage with its paths, and is marked when something is wrong', async () => {
    const rendered = await at('storage/cluster:cl-nord');
    await treeItem(/SAN-A/).click();
    await expect.element(main().getByRole('grid', { name: 'Paths to SAN-A' })).toBeVisible();
    await expect.element(details().getByText('2 of 2 paths work').first()).toBeVisible();
    await losePath(rendered);
    await expect.element(main().getByText('Cut').first()).toBeVisible();
    await expect.element(details().getByText('0 of 2 paths work')).toBeVisible();
    await rendered.submit({
      name: 'fault.failController',
      args: { array: 'array:san-a', controller: 0 },
    });
    await expect.element(details().getByText('Not redundant')).toBeVisible();
    await clean();
  });

  test('says that there is one copy only, and how long the mirror takes', async () => {
    const { submit, step } = await at('array:san-a', 'T4M');
    await expect.element(details().getByText('Synchronized')).toBeVisible();
    await submit({ name: 'fault.failArray', args: { array: 'array:san-a' } });
    await step(15_000);
    await expect.element(details().getByText('One copy only')).toBeVisible();
    await submit({ name: 'fault.restoreArray', args: { array: 'array:san-a' } });
    await submit({ name: 'array.resynchronize', args: { array: 'array:san-a' } });
    await step(60_000);
    await expect
      .element(details().getByRole('progressbar', { name: 'Resynchronization' }))
      .toBeVisible();
    await clean();
  });

  test('a path is cut and connected again from its menu', async () => {
    const { session } = await at('array:san-a');
    await main()
      .getByRole('gridcell', { name: 'HV02', exact: true })
      .first()
      .click({ button: 'right' });
    await page.getByRole('menuitem', { name: /Faults/ }).click();
    await userEvent.keyboard('{ArrowRight}');
    await page.getByRole('menuitem', { name: /Cut Path/ }).click();
    const confirm = page.getByRole('alertdialog').or(page.getByRole('dialog'));
    await confirm.getByRole('button', { name: /Cut Path/ }).click();
    await expect
      .poll(() =>
        session.replica.reader.by('path.node', 'node:hv02').filter((path) => !path.connected),
      )
      .toHaveLength(1);
  });
});

test('a machine whose disk is away says so in the list', async () => {
  const { submit, step } = await at('vms');
  await submit({ name: 'fault.failArray', args: { array: 'array:san-a' } });
  await step(10_000);
  await expect.element(main().getByText('Waiting for its disk').first()).toBeVisible();
});

test('a machine has its disk latency as a column and over time', async () => {
  const rendered = await at('vms');
  await cell('SQL01').click();
  await rendered.step(1000);
  await expect
    .element(details().getByRole('heading', { name: 'Disk latency' }))
    .toBeInTheDocument();
  await expect
    .poll(() => rendered.session.samples.column('vm.latency')?.length ?? 0)
    .toBeGreaterThan(0);
});

test('the network of the shared volumes shows what redirected access sends over it', async () => {
  const rendered = await at('networks/cluster:cl-nord');
  await cell('CSV-HB').click();
  await losePath(rendered);
  await expect
    .poll(async () => {
      await rendered.step(1000);
      // Samples are at least a tenth of a second of wall time apart.
      rendered.bridge.pass(200);
      const network = rendered.session.replica.reader
        .all('network')
        .find(({ name }) => name === 'CSV-HB');
      return rendered.session.samples.value('network.load', network?.row ?? 0) ?? 0;
    })
    .toBeGreaterThan(50);
  await expect.element(details().getByRole('heading', { name: 'Load' })).toBeInTheDocument();
});
