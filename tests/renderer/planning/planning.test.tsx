import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { RenderedConsole } from '../../support/render';
import { renderConsole } from '../../support/render';

const main = () => page.getByRole('main');
const status = () => page.getByRole('contentinfo');

async function accessible() {
  const { violations } = await axe.run(document.body);
  expect(violations.map((violation) => violation.id)).toEqual([]);
}

/** Lets simulated time pass until something holds. */
async function until(console: RenderedConsole, holds: () => boolean, limitMs = 900_000) {
  for (let passed = 0; passed < limitMs && !holds(); passed += 5000) await console.step(5000);
  expect(holds()).toBe(true);
}

const ownerOf = ({ session }: RenderedConsole, group: `group:${string}`) =>
  session.replica.records.get<'group'>(group)?.owner;

test('the chip says that any one node may fail, and leads to the what-if page', async () => {
  await renderConsole();
  await status().getByRole('button', { name: 'N+1: OK' }).click();
  await expect.element(main()).toHaveTextContent('What if nodes of CL-NORD fail?');
  await expect.element(main()).toHaveTextContent('No node is ticked.');
});

test('a tick takes a node away: its machines find a place, and the bars grow', async () => {
  const { session } = await renderConsole();
  session.ui.goTo('whatIf/cluster:cl-nord');
  await main().getByRole('checkbox', { name: 'HV01' }).click();
  await expect.element(main()).toHaveTextContent('All 6 virtual machines find a place');
  const row = main().getByRole('row', { name: /HV01/ }).first();
  await expect.element(row).toHaveTextContent('Thought to fail');
  await expect.element(main().getByRole('img', { name: /^HV02: .* on top/ })).toBeInTheDocument();
  await expect
    .element(main().getByRole('table', { name: 'Where the rest goes' }))
    .toHaveTextContent('SQL01');
  await accessible();
});

test('too many ticks cost the majority: the cluster stops', async () => {
  const { session } = await renderConsole();
  session.ui.goTo('whatIf/cluster:cl-nord');
  for (const name of ['HV01', 'HV02', 'HV03']) {
    await main().getByRole('checkbox', { name }).click();
  }
  await expect.element(main()).toHaveTextContent('The cluster stops: 2 of 5 votes are left');
});

test('with two nodes gone the chip says what is short, and the page begins with the worst node', async () => {
  const { session, submit, step } = await renderConsole();
  await submit({ name: 'fault.crashNode', args: { node: 'node:hv03' } });
  await step(180_000);
  await submit({ name: 'fault.crashNode', args: { node: 'node:hv04' } });
  await step(180_000);
  await expect
    .element(status().getByRole('button', { name: /^N\+1: (no quorum|.* short) if HV0\d fails/ }))
    .toBeVisible();
  session.ui.goTo('whatIf/cluster:cl-nord');
  await expect.element(main().getByRole('checkbox', { checked: true })).toBeVisible();
});

test('the plan is a dry run until Run: lines can be changed by keyboard and are judged at once', async () => {
  const { session } = await renderConsole();
  session.ui.goTo('planner/node:hv01');
  await expect.element(main()).toHaveTextContent(/Dry run: It takes about .* and nobody notices/);
  const method = main().getByRole('combobox', { name: 'How DC01 leaves' });
  await userEvent.selectOptions(method, 'stay');
  await expect.element(main()).toHaveTextContent('DC01 would still run on the node.');
  await expect.element(main().getByRole('button', { name: 'Run without blockers' })).toBeVisible();
  const first = main().getByRole('table', { name: 'Plan' }).getByRole('row').nth(1);
  await expect.element(first).toHaveTextContent('DC01');
  await accessible();
  await main().getByRole('button', { name: 'Undo changes' }).click();
  await expect.element(main().getByRole('button', { name: 'Run', exact: true })).toBeVisible();
  expect(session.replica.records.all('migration')).toEqual([]);
});

test('a run pauses the node, moves one after the other, goes on elsewhere and ends empty', async () => {
  const console = await renderConsole();
  const { session, step } = console;
  session.ui.goTo('planner/node:hv01');
  await main().getByRole('button', { name: 'Run', exact: true }).click();
  await expect.poll(() => session.replica.records.get<'node'>('node:hv01')?.paused).toBe(true);
  await step(5000);
  await expect.element(main()).toHaveTextContent('0 of 9 steps');
  session.ui.goTo('vms');
  await expect
    .element(status().getByRole('button', { name: 'Maintenance of HV01: 0 of 9' }))
    .toBeVisible();
  let most = 0;
  await until(console, () => {
    const live = session.replica.records
      .all('migration')
      .filter((each) => each.finishedAt === null);
    most = Math.max(most, live.length);
    return document.body.textContent?.includes('Maintenance of HV01: 9 of 9') ?? false;
  });
  expect(most).toBe(1);
  await status()
    .getByRole('button', { name: /^Maintenance of HV01/ })
    .click();
  await expect.element(main()).toHaveTextContent('HV01 is paused and can be worked on.');
  await accessible();
  await main().getByRole('button', { name: 'Resume node' }).click();
  await expect.poll(() => session.replica.records.get<'node'>('node:hv01')?.paused).toBe(false);
});

test('a run stops where a step fails and asks how to go on', async () => {
  const console = await renderConsole();
  const { session, submit, step } = console;
  session.ui.goTo('planner/node:hv01');
  await main().getByRole('button', { name: 'Run', exact: true }).click();
  await expect
    .poll(() => session.replica.records.all('migration').length, { timeout: 5000 })
    .toBe(1);
  const target = session.replica.records.all('migration')[0]?.target;
  await submit({ name: 'fault.crashNode', args: { node: target ?? 'node:hv02' } });
  await until(console, () => document.body.textContent?.includes('A step failed.') ?? false);
  await step(5000);
  await expect.element(main().getByRole('alert')).toHaveTextContent('A step failed.');
  await main().getByRole('button', { name: 'Stop' }).click();
  await expect.element(main()).toHaveTextContent('HV01 is still paused.');
  await main().getByRole('button', { name: 'Plan anew' }).click();
  await expect.element(main()).toHaveTextContent('Dry run:');
  expect(ownerOf(console, 'group:sql01')).toBe('node:hv01');
});

test('Stop lets what is under way arrive and begins nothing further', async () => {
  const console = await renderConsole();
  const { session } = console;
  session.ui.goTo('planner/node:hv01');
  await main().getByRole('button', { name: 'Run', exact: true }).click();
  await expect
    .poll(() => session.replica.records.all('migration').length, { timeout: 5000 })
    .toBe(1);
  await main().getByRole('button', { name: 'Stop' }).click();
  await expect.element(main()).toHaveTextContent('Stopping:');
  await until(console, () => document.body.textContent?.includes('Stopped.') ?? false);
  const moved = session.replica.records.all('migration');
  expect(moved).toHaveLength(1);
  expect(moved[0]?.phase).toBe('completed');
});

test('both pages speak German', async () => {
  const { session } = await renderConsole({ language: 'de' });
  session.ui.goTo('planner/node:hv01');
  await expect.element(main()).toHaveTextContent('Wartung von HV01');
  await expect.element(main()).toHaveTextContent('niemand merkt etwas');
  session.ui.goTo('whatIf/cluster:cl-nord');
  await expect.element(main()).toHaveTextContent('Was, wenn Knoten von CL-NORD ausfallen?');
});
