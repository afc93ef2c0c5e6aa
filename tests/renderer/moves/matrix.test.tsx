import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { RenderedConsole } from '../../support/render';
import { renderConsole } from '../../support/render';

const grid = () => page.getByRole('grid', { name: 'Migration matrix' });
const cell = (name: RegExp) => grid().getByRole('gridcell', { name });

async function matrix(): Promise<RenderedConsole> {
  const shown = await renderConsole();
  await shown.submit({
    name: 'vm.insertDvd',
    args: { vm: 'vm:app01', name: 'setup.iso', place: 'host' },
  });
  await shown.submit({ name: 'node.pause', args: { node: 'node:hv04' } });
  shown.session.ui.goTo('matrix/cluster:cl-nord');
  await expect.element(grid()).toBeVisible();
  return shown;
}

test('every machine against every node: ✓, the place it is in, or one word for what is in the way', async () => {
  await matrix();
  await expect.element(cell(/^APP01 to HV02: The DVD image/)).toHaveTextContent('DVD');
  await expect.element(cell(/^DC01 to HV02: Can$/)).toBeVisible();
  await expect.element(cell(/^DC01 to HV01: Here$/)).toBeVisible();
  await expect.element(cell(/^DC01 to HV04: .*Paused/)).toHaveTextContent('Node');
  const { violations } = await axe.run(document.body);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
});

test('a cell says why and what helps; with it done the cell is free', async () => {
  const shown = await matrix();
  await cell(/^APP01 to HV02/).click();
  const card = page.getByRole('region', { name: 'Why' });
  await expect.element(card).toHaveTextContent('Eject the DVD');
  await card.getByRole('button', { name: 'Eject DVD' }).click();
  await shown.step(1000);
  await expect.element(cell(/^APP01 to HV02: Can$/)).toBeVisible();
});

test('arrow keys go from cell to cell, Home and End to the edges, Enter to the wizard', async () => {
  await matrix();
  await cell(/^APP01 to HV01/).click();
  await userEvent.keyboard('{ArrowDown}{ArrowRight}');
  await expect.element(cell(/^APP02 to HV02/)).toHaveFocus();
  await userEvent.keyboard('{Home}');
  await expect.element(cell(/^APP02 to HV01/)).toHaveFocus();
  await userEvent.keyboard('{Control>}{End}{/Control}');
  await expect.element(grid().getByRole('gridcell').last()).toHaveFocus();
  await userEvent.keyboard('{Control>}{Home}{/Control}{Enter}');
  await expect.element(page.getByRole('dialog')).toHaveTextContent('Method and network');
});

test('filter by name, by obstacle and by method', async () => {
  const shown = await matrix();
  await page.getByLabelText('Filter by name').fill('app');
  await expect.element(page.getByText('3 machines')).not.toBeInTheDocument();
  await expect.element(cell(/^APP01 to HV01/)).toBeVisible();
  await expect.element(grid()).not.toHaveTextContent('DC01');
  await page.getByLabelText('Filter by name').fill('');
  await shown.submit({ name: 'node.resume', args: { node: 'node:hv04' } });
  await page.getByRole('checkbox', { name: 'Only with obstacles' }).click();
  await expect.element(grid()).not.toHaveTextContent('DC01');
  await expect.element(cell(/^APP01 to HV02/)).toBeVisible();
  await page.getByText('Quick migration', { exact: true }).click();
  await expect.element(cell(/^APP01 to HV02/)).toHaveTextContent('DVD');
});

test('a thousand machines against sixteen nodes: only rows in sight are drawn', async () => {
  const { session } = await renderConsole({ lab: '16x1000' });
  session.ui.goTo('matrix/cluster:cl-nord');
  const shown = session.replica.reader.all('cluster')[0];
  session.ui.goTo(`matrix/${shown?.id ?? 'cluster:'}`);
  await expect.element(grid()).toBeVisible();
  expect(grid().element().getAttribute('aria-rowcount')).toBe('1001');
  expect(grid().element().querySelectorAll('[role=row]').length).toBeLessThan(60);
  await grid().getByRole('gridcell').first().click();
  await userEvent.keyboard('{Control>}{End}{/Control}');
  await expect
    .poll(() => document.activeElement?.closest('[role=row]')?.getAttribute('aria-rowindex'))
    .toBe('1001');
});
