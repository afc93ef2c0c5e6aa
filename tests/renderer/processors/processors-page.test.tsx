import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderConsole } from '../../support/render';

const readings = (text: RegExp) => page.getByRole('main').getByText(text);

async function openPage(tab: string) {
  const rendered = await renderConsole({});
  rendered.session.ui.goTo('host/node:hv01');
  await page.getByRole('tab', { name: tab, exact: true }).click();
  return rendered;
}

const violations = async () => {
  const main = document.querySelector('main') ?? document.body;
  const found = await axe.run(main, { resultTypes: ['violations'] });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join()}`);
};

describe('processors and power', () => {
  test('parked processors are told by word, read one by one with the keyboard, and listed as a table', async () => {
    const { step } = await openPage('Processors');
    await step(60_000);
    await expect.element(readings(/\d+ of \d+ parked/).first()).toBeVisible();
    const grid = page.getByRole('slider', { name: /Logical processors of HV01/ });
    await grid.click();
    await userEvent.keyboard('{End}');
    await expect
      .poll(() => grid.element().getAttribute('aria-valuetext'))
      .toMatch(/^Processor \d+, NUMA node 1: (Parked|\d+%)/);
    await page.getByRole('main').getByRole('button', { name: 'Show as table' }).first().click();
    await expect
      .element(page.getByRole('region', { name: /Logical processors of HV01/ }))
      .toBeVisible();
    expect(await violations()).toEqual([]);
  });

  test('a power plan is chosen, its parameters come with it, and none is parked any more', async () => {
    const { step, session } = await openPage('Processors');
    await step(60_000);
    const main = page.getByRole('main');
    await main.getByRole('combobox', { name: 'Power plan' }).selectOptions('highPerformance');
    await expect
      .element(main.getByRole('textbox', { name: /At least unparked/ }))
      .toHaveValue('100');
    await main.getByRole('button', { name: 'Apply', exact: true }).click();
    await expect
      .poll(() => session.replica.reader.get<'node'>('node:hv01')?.powerPlan)
      .toBe('highPerformance');
    await step(2000);
    await expect.element(readings(/^0 of \d+ parked$/).first()).toBeVisible();
  });

  test('a minimum above the maximum is refused before it is sent', async () => {
    await openPage('Processors');
    const main = page.getByRole('main');
    await main.getByRole('textbox', { name: /At least unparked/ }).fill('60');
    await main.getByRole('textbox', { name: /At most unparked/ }).fill('50');
    await expect.element(main.getByText(/at most 50 % could be/).first()).toBeVisible();
    await expect
      .element(main.getByRole('button', { name: 'Apply', exact: true }))
      .toHaveAttribute('aria-disabled', 'true');
  });
});

describe('partitions', () => {
  test('show parent, children and bus, and the counters of the chosen machine', async () => {
    const { step } = await openPage('Partitions');
    await step(5000);
    const main = page.getByRole('main');
    await expect.element(main.getByText('Parent partition', { exact: true })).toBeVisible();
    const child = main.getByRole('list', { name: 'Child partitions' }).getByRole('button').last();
    await child.click();
    await expect.element(child).toHaveAttribute('aria-pressed', 'true');
    await expect.element(main.getByText('HLT Instructions', { exact: true })).toBeVisible();
    const memory = main.getByRole('region', { name: 'Dynamic Memory Balancer' });
    await expect.element(memory.getByText('Available Memory', { exact: true })).toBeVisible();
    await expect.element(memory.getByText('Physical Memory', { exact: true })).toBeVisible();
    await expect.element(memory.getByText(/Its memory is static/)).toBeVisible();
    expect(await violations()).toEqual([]);
  });
});
