import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderConsole } from '../../support/render';
import type { RenderedConsole } from '../../support/render';

const details = () => page.getByRole('region', { name: 'Details' });
const reader = () => details().getByRole('slider', { name: /CPU usage of SQL01/ });

/** Seconds pass one by one; samples are at least a tenth of a second of wall time apart. */
async function seconds({ step, bridge }: RenderedConsole, count: number): Promise<void> {
  for (let second = 0; second < count; second += 1) {
    await step(1000);
    bridge.pass(200);
  }
}

async function sql01(): Promise<RenderedConsole> {
  const rendered = await renderConsole({});
  rendered.session.ui.goTo('vms');
  await page.getByRole('main').getByRole('gridcell', { name: 'SQL01', exact: true }).click();
  await seconds(rendered, 6);
  return rendered;
}

/** The table's rows: lab time and load. */
const rows = () =>
  [...document.querySelectorAll('.details-pane .twin-table tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );

test('values are read with the arrow keys, and Enter shows the lab of that moment', async () => {
  const { session } = await sql01();
  await reader().click();
  await userEvent.keyboard('{End}{PageUp}{PageUp}{PageUp}{PageUp}{PageUp}');
  const said = () => reader().element().getAttribute('aria-valuetext');
  await expect.poll(said).toMatch(/^00:00:03\.0: Load \d+/);
  expect(session.timeline.state.cursorMs).toBe(3000);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => session.replica.reader.now).toBe(3000);
  expect(session.timeline.state.cursorMs).toBeNull();
});

test('going back shows the values of then; acting there forgets those of the discarded future', async () => {
  const rendered = await sql01();
  const { session, submit } = rendered;
  await details().getByRole('button', { name: 'Show as table' }).first().click();
  await expect.poll(() => rows()[0]?.[0]).toBe('00:00:06.0');
  const before = rows();
  const answer = await session.call('pace.rewind', { toMs: 4000 });
  expect(answer.ok).toBe(true);
  await expect.poll(() => rows()[0]?.[0]).toBe('00:00:04.0');
  expect(rows()).toEqual(before.slice(-rows().length));

  await submit({ name: 'vm.pause', args: { vm: 'vm:sql01' } });
  await seconds(rendered, 4);
  await expect.poll(() => rows()[0]?.[0]).toBe('00:00:08.0');
  const sinceThen = rows().filter(([at]) => (at ?? '') > '00:00:04.0');
  expect(new Set(sinceThen.map(([, value]) => value))).toEqual(new Set(['no value']));
});

test('axe finds nothing in a chart that is read', async () => {
  await sql01();
  await reader().click();
  await userEvent.keyboard('{ArrowLeft}');
  const { violations } = await axe.run('.details-pane', { resultTypes: ['violations'] });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
