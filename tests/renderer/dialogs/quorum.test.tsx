import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { RenderedConsole } from '../../support/render';
import { renderConsole } from '../../support/render';

const cluster = 'cluster:cl-nord';
const dialog = () => page.getByRole('dialog');
const next = () => dialog().getByRole('button', { name: 'Next' }).click();
const heading = (name: string) => dialog().getByRole('heading', { level: 3, name });

function clusterOf({ session }: RenderedConsole) {
  return session.replica.reader.get<'cluster'>(cluster);
}

describe('Configure Cluster Quorum', () => {
  test('in 2008 R2 the mode comes first, and a share on a node of the cluster is refused with the reason', async () => {
    const shown = await renderConsole();
    shown.session.ui.openDialog({ type: 'configureQuorum', cluster });
    await expect.element(heading('Quorum configuration')).toHaveFocus();
    await dialog()
      .getByRole('radio', { name: /File Share/ })
      .click();
    await next();
    const share = dialog().getByLabelText('Path of the share', { exact: true });
    await share.fill('\\\\HV02\\Witness');
    await next();
    await expect.element(dialog().getByRole('alert')).toHaveTextContent('HV02');
    await share.fill('\\\\FSW01\\Witness');
    await next();
    await expect.element(heading('Confirmation')).toHaveFocus();
    await dialog().getByRole('button', { name: 'Configure' }).click();
    await expect.element(heading('Summary')).toHaveFocus();
    expect(clusterOf(shown)?.witness?.name).toBe('\\\\FSW01\\Witness');
    await expect.element(dialog().getByText('5 in all, 3 needed')).toBeVisible();
  });

  test('that nothing changes is said by the last button, and Back has kept what was chosen', async () => {
    const { session } = await renderConsole();
    session.ui.openDialog({ type: 'configureQuorum', cluster });
    await next();
    await next();
    await dialog().getByRole('button', { name: 'Configure' }).click();
    await expect.element(dialog().getByRole('alert')).toHaveTextContent('present quorum');
    await dialog().getByRole('button', { name: 'Back' }).click();
    await dialog().getByRole('button', { name: 'Back' }).click();
    await expect.element(dialog().getByRole('radio', { name: /Node and Disk/ })).toBeChecked();
  });
});

describe('Votes and quorum', () => {
  test('every voter has its vote and a verdict in words, and losing the witness changes them', async () => {
    const shown = await renderConsole();
    shown.session.ui.goTo(`quorum/${cluster}`);
    const table = page.getByRole('region', { name: 'Votes' });
    await expect.element(table.getByRole('rowheader', { name: 'HV01' })).toBeVisible();
    await expect
      .element(table.getByRole('row', { name: /HV02/ }))
      .toHaveTextContent('remain: 4, needed: 3');
    await shown.submit({ name: 'fault.failWitness', args: { cluster } });
    await shown.step(10_000);
    await expect
      .element(table.getByRole('row', { name: /HV02/ }))
      .toHaveTextContent('remain: 3, needed: 3');
    await expect.element(table.getByRole('row', { name: /Witness/ })).toHaveTextContent('Offline');
  });

  test('what follows is told for the node one looks at, with the cost of the witness', async () => {
    const { session } = await renderConsole();
    session.ui.goTo(`quorum/${cluster}`);
    const story = page.getByRole('region', { name: 'What would happen next' });
    await expect.element(story.getByText(/It holds the witness/)).toBeVisible();
    await story.getByLabelText('Node to look at', { exact: true }).selectOptions('HV03');
    expect(story.getByText(/It holds the witness/).elements()).toEqual([]);
    await expect
      .element(story.getByText('Votes that remain: 4, needed: 3. The cluster goes on.'))
      .toBeVisible();
  });
});

describe('Create Cluster', () => {
  test('two stand-alone servers become a cluster, with what they lack said on the way', async () => {
    const shown = await renderConsole();
    for (const node of ['node:hv03', 'node:hv04'] as const) {
      await shown.submit({ name: 'node.evict', args: { node } });
      await shown.step(900_000);
    }
    shown.session.ui.openDialog({ type: 'createCluster' });
    await next();
    await next();
    await expect.element(dialog().getByRole('alert')).toHaveTextContent('at least one server');
    await dialog().getByRole('checkbox', { name: /HV03/ }).click();
    await dialog().getByRole('checkbox', { name: /HV04/ }).click();
    await next();
    await expect.element(dialog().getByText(/were not validated together/)).toBeVisible();
    await next();
    await dialog().getByLabelText('Cluster name', { exact: true }).fill('CL-SUED');
    await next();
    await expect.element(dialog().getByRole('alert')).toHaveTextContent('address');
    await dialog().getByLabelText('Address', { exact: true }).fill('10.0.1.60');
    await userEvent.keyboard('{Enter}');
    await dialog().getByRole('button', { name: 'Create' }).click();
    await expect.element(heading('Creating the cluster')).toBeVisible();
    await shown.step(60_000);
    await expect.element(heading('Summary')).toBeVisible();
    await expect.element(dialog().getByText('The cluster CL-SUED runs.')).toBeVisible();
    await dialog().getByRole('button', { name: 'Close' }).last().click();
    await expect.element(page.getByRole('treeitem', { name: /CL-SUED/ })).toBeVisible();
  });
});

test('a heartbeat out of its range is refused where it was entered', async () => {
  const shown = await renderConsole();
  shown.session.ui.openDialog({ type: 'clusterSettings', cluster });
  const misses = dialog().getByLabelText('Misses in a subnet', { exact: true });
  await misses.fill('11');
  await dialog().getByRole('button', { name: 'OK' }).click();
  await expect.element(dialog().getByRole('alert')).toHaveTextContent('from 3 to 10');
  await misses.fill('8');
  await dialog().getByRole('button', { name: 'OK' }).click();
  await expect.poll(() => clusterOf(shown)?.sameSubnetThreshold).toBe(8);
});
