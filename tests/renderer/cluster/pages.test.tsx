import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Button, ErrorBoundary } from '../../../src-renderer/ui';
import { renderConsole } from '../../support/render';

const main = () => page.getByRole('main');
const tree = () => page.getByRole('tree');
const actionsPane = () => page.getByRole('navigation', { name: 'Actions' });
const cluster = 'cluster:cl-nord' as const;

test('a role is a group with what its machine offers, in its list and on its page', async () => {
  const { session } = await renderConsole();
  session.ui.goTo(`services/${cluster}`);
  await main().getByRole('gridcell', { name: 'ERP01', exact: true }).click();
  const pane = actionsPane();
  await expect.element(pane.getByRole('button', { name: 'Turn Off…' })).toBeVisible();
  await expect.element(pane.getByRole('button', { name: /Take.*Offline/ }).first()).toBeVisible();
  session.ui.goTo('group:erp01');
  session.ui.setPane('tree');
  await expect.element(main().getByRole('heading', { name: 'ERP01' })).toBeVisible();
  await expect.element(main().getByText('25 connected, 0 lost so far')).toBeVisible();
  await expect.element(pane.getByRole('heading', { name: 'ERP01' })).toBeVisible();
});

test('a node shows what it holds on tabs, and the next node opens at the same one', async () => {
  const { session } = await renderConsole();
  session.ui.goTo('node:hv01');
  await expect.element(main().getByRole('gridcell', { name: 'SQL01', exact: true })).toBeVisible();
  await main().getByRole('tab', { name: 'Adapters' }).click();
  await expect.element(main().getByRole('gridcell', { name: 'CSV-HB' }).first()).toBeVisible();
  session.ui.goTo('node:hv02');
  await expect
    .element(main().getByRole('tab', { name: 'Adapters' }))
    .toHaveAttribute('aria-selected', 'true');
});

test('the roles of the tree unfold, and one of them is a place of its own', async () => {
  const { session } = await renderConsole();
  session.ui.goTo(`services/${cluster}`);
  const services = tree().getByRole('treeitem', { name: /^Services and applications/ });
  await services.click();
  await userEvent.keyboard('{ArrowRight}');
  await tree()
    .getByRole('treeitem', { name: /^APP01/ })
    .click();
  expect(session.ui.state.place).toBe('group:app01');
});

test('the map is one tab stop: arrows walk it, the focus is what actions are about', async () => {
  const { session } = await renderConsole();
  session.ui.goTo(`map/${cluster}`);
  session.ui.setPane('results');
  const node = main().getByRole('button', { name: /^HV02,/ });
  await node.click();
  await expect.element(actionsPane().getByRole('heading', { name: 'HV02' })).toBeVisible();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(main().getByRole('button', { name: /^HV03,/ })).toHaveFocus();
  await expect.element(actionsPane().getByRole('heading', { name: 'HV03' })).toBeVisible();
  expect(document.querySelectorAll('.map-object[tabindex="0"]')).toHaveLength(1);
  await userEvent.keyboard('{Shift>}{F10}{/Shift}');
  await expect.element(page.getByRole('menuitem', { name: 'Pause Node' })).toBeVisible();
});

test('the map says the same as a list', async () => {
  const { session } = await renderConsole();
  session.ui.goTo(`map/${cluster}`);
  await main().getByText('List', { exact: true }).click();
  await expect
    .element(main().getByText(/^HV01, Up, 6 of 6 running, .*Holds the witness/))
    .toBeVisible();
  await expect.element(main().getByText(/^CSV-HB, Up, carries shared volumes/)).toBeVisible();
});

test('a cut splits the cluster: the console says whose view it shows and shows the other on demand', async () => {
  const { session, submit, step } = await renderConsole();
  session.ui.goTo(`nodes/${cluster}`);
  await submit({
    name: 'fault.cutNetwork',
    args: {
      networks: ['network:cl-nord/mgmt', 'network:cl-nord/csv-hb', 'network:cl-nord/lm'],
      from: ['node:hv01', 'node:hv02'],
      to: ['node:hv03', 'node:hv04'],
      oneWay: false,
    },
  });
  await step(11_000);
  const bar = main().getByRole('region', { name: 'Whose view this is' });
  await expect.element(bar).toHaveTextContent('HV01, HV02: has quorum');
  const state = (name: string) =>
    main()
      .getByRole('row', { name: new RegExp(`^${name} `) })
      .first();
  await expect.element(state('HV03')).toHaveTextContent('Down');
  await bar.getByText('HV03, HV04: no quorum').click();
  await expect.element(bar).toHaveTextContent('This side has too few votes');
  await expect.element(state('HV01')).toHaveTextContent('Down');
  await expect.element(state('HV03')).not.toHaveTextContent('Down');
});

function Fragile({ isBroken }: { readonly isBroken: () => boolean }) {
  if (isBroken()) throw new Error('its code did not load');
  return <p>drawn</p>;
}

const showAgain = (retry: () => void) => <Button onClick={retry}>Show again</Button>;

test('a view that cannot be drawn leaves the rest alone and can be tried again', async () => {
  let broken = true;
  await render(
    <>
      <p>the rest</p>
      <ErrorBoundary fallback={showAgain}>
        <Fragile isBroken={() => broken} />
      </ErrorBoundary>
    </>,
  );
  await expect.element(page.getByText('the rest')).toBeVisible();
  broken = false;
  await page.getByRole('button', { name: 'Show again' }).click();
  await expect.element(page.getByText('drawn')).toBeVisible();
});
