import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { filterEntries } from '../../../src-renderer/views/events/filter-menu';
import { termValues, withTerm } from '../../../src-renderer/views/filter/terms';
import { createTexts } from '../../../src-shared/text/index';
import { createReportWriter } from '../../../src-main/reports/index';
import { openTestBridge } from '../../support/bridge';
import { renderConsole } from '../../support/render';
import type { RenderedConsole } from '../../support/render';

const main = () => page.getByRole('main');
const dialog = () => page.getByRole('dialog');
const filterBox = () => main().getByRole('combobox', { name: 'Filter' });
const grid = () => main().getByRole('grid', { name: 'Cluster events' });

async function crashed(language: 'en' | 'de' = 'en'): Promise<RenderedConsole> {
  const bridge = openTestBridge('T4', { reports: createReportWriter('1.2.3') });
  const rendered = await renderConsole({ language, bridge });
  await rendered.submit({ name: 'fault.crashNode', args: { node: 'node:hv03' } });
  await rendered.step(90_000);
  rendered.session.ui.goTo('clusterEvents/cluster:cl-nord');
  return rendered;
}

describe('the merged log of a cluster', () => {
  test('is filtered by the number of an event, each survivor has logged one', async () => {
    await crashed();
    await filterBox().fill('id:1135');
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '4');
    await filterBox().fill('id:1135 node:HV02');
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '2');
    await filterBox().fill('channel:System id:1135');
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '4');
  });

  test('has a menu that writes its choices into the filter', async () => {
    await crashed();
    await main().getByRole('button', { name: 'Filter events…' }).click();
    await page.getByRole('menuitem', { name: 'Level' }).click();
    await page.getByRole('menuitemradio', { name: 'Critical only' }).click();
    await expect.element(filterBox()).toHaveValue('level:critical');
    await main().getByRole('button', { name: 'Filter events…' }).click();
    await page.getByRole('menuitem', { name: 'Node' }).click();
    await page.getByRole('menuitemradio', { name: 'HV02' }).click();
    await expect.element(filterBox()).toHaveValue('level:critical node:HV02');
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '2');
  });

  test('says of an event where its number is from and what it follows from', async () => {
    await crashed();
    await filterBox().fill('id:1135');
    await grid().getByRole('row').nth(1).click();
    const details = page.getByRole('region', { name: 'Follows from' });
    await expect.element(details).toHaveTextContent('No heartbeat from HV03');
    await expect.element(page.getByText('documented', { exact: true })).toBeVisible();
  });

  test('is clean to an accessibility checker, also with its dialog', async () => {
    const { session } = await crashed();
    await expect.element(grid()).toBeVisible();
    session.ui.openDialog({ type: 'clusterLog', cluster: 'cluster:cl-nord', node: null });
    await expect.element(dialog().getByRole('region', { name: 'Preview' })).toHaveTextContent('::');
    const { violations } = await axe.run(document.body);
    expect(violations.map((violation) => violation.id)).toEqual([]);
  });
});

describe('the cluster log', () => {
  test('is shown before it is saved, of the node, span and clock that are chosen', async () => {
    await crashed();
    await main().getByRole('button', { name: 'Cluster log…' }).click();
    const preview = dialog().getByRole('region', { name: 'Preview' });
    await expect.element(preview).toHaveTextContent(/cluster log of HV01, .*local time/);
    await expect.element(preview).toHaveTextContent('Node 3 (HV03) does not answer');
    await dialog().getByRole('combobox', { name: 'Node' }).selectOptions('HV03');
    await expect.element(preview).toHaveTextContent('The node wrote nothing in this span.');
    await dialog().getByRole('combobox', { name: 'Node' }).selectOptions('HV02');
    await dialog().getByRole('radio', { name: 'UTC' }).click();
    await expect.element(preview).toHaveTextContent(/cluster log of HV02, .*UTC/);
    await expect.element(dialog().getByRole('button', { name: 'Save…' })).toBeEnabled();
  });

  test('speaks German around the English log', async () => {
    await crashed('de');
    await main().getByRole('button', { name: 'Clusterprotokoll…' }).click();
    await expect.element(dialog()).toHaveTextContent('Ortszeit des Labs');
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog()).not.toBeInTheDocument();
  });
});

describe('terms of a filter', () => {
  test('are found under every spelling and replaced without touching the rest', () => {
    expect(termValues('x level:critical,error', ['level', 'ebene'])).toEqual(['critical', 'error']);
    expect(termValues('ebene:error', ['level', 'ebene'])).toEqual(['error']);
    expect(termValues('x -level:error', ['level'])).toBeNull();
    expect(withTerm('ebene:error "a b"', ['level', 'ebene'], 'level:critical')).toBe(
      '"a b" level:critical',
    );
    expect(withTerm('level:error', ['level'], null)).toBe('');
  });

  test('the menu marks what the text says, and a span reaches back from now', async () => {
    const { session } = await renderConsole();
    const said: string[] = [];
    const entries = filterEntries({
      texts: createTexts('en', 'r2'),
      reader: session.replica.reader,
      cluster: 'cluster:cl-nord',
      text: 'level:error,critical',
      now: 300_000,
      onText: (text) => said.push(text),
    });
    const [level, , , time] = entries.map((entry) =>
      entry.type === 'submenu' && typeof entry.entries !== 'function' ? entry.entries : [],
    );
    expect(level?.[0]).toMatchObject({ type: 'radio', value: 'critical,error' });
    for (const entry of time ?? []) if (entry.type === 'action') entry.run();
    expect(said.slice(0, 2)).toEqual(['level:error,critical', 'level:error,critical after>=240s']);
  });
});
