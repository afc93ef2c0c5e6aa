import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderConsole } from '../../support/render';

const tree = () => page.getByRole('tree', { name: 'Console tree' });
const main = () => page.getByRole('main');
const actionsPane = () => page.getByRole('navigation', { name: 'Actions' });

test('the cluster, its votes and its virtual machines are there as soon as the window is', async () => {
  await renderConsole();
  await expect.element(tree().getByRole('treeitem', { name: /CL-NORD/ })).toBeVisible();
  await expect.element(page.getByRole('contentinfo')).toHaveTextContent('5 of 5 votes, 3 needed');
  await expect
    .element(page.getByRole('contentinfo'))
    .toHaveTextContent('24 of 24 virtual machines running');
});

test('a node that lost power is marked in the tree in words once its cluster has noticed', async () => {
  const { submit, step } = await renderConsole();
  await submit({ name: 'fault.crashNode', args: { node: 'node:hv03' } });
  await step(10_000);
  await expect
    .element(
      tree()
        .getByRole('treeitem', { name: /HV03, Down/ })
        .first(),
    )
    .toBeVisible();
  await expect.element(page.getByRole('contentinfo')).toHaveTextContent('4 of 5 votes');
});

test('every shortcut of the panes moves the focus to the next pane and back', async () => {
  const { session } = await renderConsole();
  await tree()
    .getByRole('treeitem', { name: /Virtual machines/ })
    .click();
  await userEvent.keyboard('{F6}');
  await expect.poll(() => session.ui.state.pane).toBe('results');
  expect(document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane')).toBe('results');
  await userEvent.keyboard('{F6}');
  await expect.poll(() => session.ui.state.pane).toBe('actions');
  await userEvent.keyboard('{Shift>}{F6}{/Shift}');
  await expect.poll(() => session.ui.state.pane).toBe('results');
});

test('the Actions pane has a block for the place and one for the selection', async () => {
  await renderConsole();
  await tree()
    .getByRole('treeitem', { name: /Virtual machines/ })
    .click();
  await main().getByRole('gridcell', { name: 'APP01', exact: true }).click();
  await expect.element(actionsPane().getByRole('heading', { name: 'Four nodes' })).toBeVisible();
  await expect.element(actionsPane().getByRole('heading', { name: 'APP01' })).toBeVisible();
  await expect.element(actionsPane().getByRole('button', { name: 'Turn Off…' })).toBeVisible();
});

test('looking at the events below leaves the selection above in force', async () => {
  await renderConsole();
  await tree()
    .getByRole('treeitem', { name: /Virtual machines/ })
    .click();
  await main().getByRole('gridcell', { name: 'APP01', exact: true }).click();
  await page.getByRole('tab', { name: 'Events' }).click();
  await expect.element(actionsPane().getByRole('heading', { name: 'APP01' })).toBeVisible();
});

test('a greyed action says why', async () => {
  const { session } = await renderConsole();
  session.ui.goTo('node:hv01');
  await page.getByRole('button', { name: 'Inject fault' }).click();
  const thaw = page.getByRole('menuitem', { name: /Thaw Machine/ });
  await expect.element(thaw).toHaveAttribute('aria-disabled', 'true');
  await expect.element(thaw).toHaveAccessibleDescription('HV01 is not hung.');
});

test('simulated time runs, pauses and steps from the simulation bar', async () => {
  const { session, bridge } = await renderConsole();
  const bar = page.getByRole('region', { name: 'Simulation' });
  await bar.getByRole('button', { name: 'Step 10 Seconds' }).click();
  await expect.element(bar.getByRole('timer')).toHaveTextContent('00:00:10.0');
  await bar.getByRole('button', { name: 'Run' }).click();
  await expect.element(bar.getByRole('button', { name: 'Pause' })).toBeVisible();
  bridge.pass(2000);
  await expect.poll(() => session.replica.records.now).toBeGreaterThan(11_000);
  await bar.getByRole('button', { name: 'Pause' }).click();
  await expect.element(bar.getByRole('button', { name: 'Run' })).toBeVisible();
});

test('the language changes while the console runs, and the vocabulary is the one of the lab', async () => {
  await renderConsole();
  await expect
    .element(tree().getByRole('treeitem', { name: /Services and applications/ }))
    .toBeVisible();
  await page.getByRole('menuitem', { name: 'View' }).click();
  await page.getByRole('menuitem', { name: 'Language' }).click();
  await page.getByRole('menuitemcheckbox', { name: /German/ }).click();
  await expect
    .element(page.getByRole('tree').getByRole('treeitem', { name: /Dienste und Anwendungen/ }))
    .toBeVisible();
  expect(document.documentElement.lang).toBe('de');
});

test('panes, sizes and theme are remembered by the next window', async () => {
  const first = await renderConsole();
  first.session.ui.changePanes({ bottom: false });
  first.session.ui.changeSettings({ theme: 'dark', density: 'compact' });
  await expect.element(page.getByRole('tab', { name: 'Tasks' })).not.toBeInTheDocument();
  first.session.writeSettingsNow();
  const stored = await first.session.call('settings.read', {});
  expect(stored.ok && stored.value['console']).toMatchObject({
    theme: 'dark',
    panes: { bottom: false },
  });
  first.session.stop();
  const second = await renderConsole({ bridge: first.bridge });
  await expect.poll(() => second.session.ui.state.settings.panes.bottom).toBe(false);
  await expect.poll(() => document.documentElement.dataset['theme']).toBe('dark');
  await expect.poll(() => document.documentElement.dataset['density']).toBe('compact');
});

test('a lost connection is said, and the console goes on when it is back', async () => {
  const { bridge, session } = await renderConsole();
  await expect.element(tree()).toBeVisible();
  bridge.disconnect();
  await expect.element(page.getByText(/last known state/)).toBeVisible();
  await expect.element(page.getByRole('contentinfo')).toHaveTextContent('Not connected');
  bridge.reconnect();
  await expect.element(page.getByText(/last known state/)).not.toBeInTheDocument();
  await expect.poll(() => session.replica.records.size('vm')).toBe(24);
});
