import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { grid, renderGrid } from './grid-harness';
import type { Harness, Item } from './grid-harness';

const press = (keys: string) => userEvent.keyboard(keys);
const focusOf = (harness: Harness) => expect.poll(() => harness.selection.focus);
const idsOf = (harness: Harness) => expect.poll(() => harness.selection.ids);
const ids = (...numbers: number[]): Item['id'][] =>
  numbers.map((number) => `item:${number}` as const);

/** The element the grid says has the focus inside it. */
function active(): Element | null {
  const id = grid().element().getAttribute('aria-activedescendant');
  return id === null ? null : document.getElementById(id);
}

describe('moving', () => {
  test('arrow keys move focus and selection together', async () => {
    const harness = await renderGrid(100);
    await press('{ArrowDown}');
    await idsOf(harness).toEqual(ids(2));
    await press('{ArrowDown}{ArrowDown}{ArrowUp}');
    await idsOf(harness).toEqual(ids(3));
    await expect.poll(() => active()?.getAttribute('aria-rowindex')).toBe('4');
  });

  test('Home and End go to the first and last of thousands of rows, which are then drawn', async () => {
    const harness = await renderGrid(8000);
    await press('{End}');
    await focusOf(harness).toBe('item:8000');
    await expect.poll(() => active()?.getAttribute('aria-rowindex')).toBe('8001');
    await press('{Home}');
    await focusOf(harness).toBe('item:1');
    await expect.poll(() => active()?.getAttribute('aria-rowindex')).toBe('2');
  });

  test('Page Down moves by what is in sight, and back', async () => {
    const harness = await renderGrid(1000);
    await press('{PageDown}');
    await expect.poll(() => Number(harness.selection.focus?.slice(5))).toBeGreaterThan(10);
    await press('{PageUp}');
    await focusOf(harness).toBe('item:1');
  });

  test('typing goes to the next name that begins so; the same letter walks on', async () => {
    const harness = await renderGrid(100);
    await press('g');
    await focusOf(harness).toBe('item:3');
    await press('g');
    await focusOf(harness).toBe('item:6');
  });

  test('typing a whole name finds it', async () => {
    const harness = await renderGrid(100);
    await press('beta 8');
    await focusOf(harness).toBe('item:8');
  });

  test('Tab leaves the grid: it is one stop', async () => {
    await renderGrid(10);
    expect(grid().element().querySelectorAll('[tabindex="0"]')).toHaveLength(0);
    expect(document.activeElement).toBe(grid().element());
  });
});

describe('selecting', () => {
  test('Shift and arrows extend from where the selection began, and shrink again', async () => {
    const harness = await renderGrid(100);
    await press('{ArrowDown}{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await idsOf(harness).toEqual(ids(2, 3, 4));
    await press('{Shift>}{ArrowUp}{ArrowUp}{ArrowUp}{/Shift}');
    await idsOf(harness).toEqual(ids(1, 2));
  });

  test('Ctrl and arrows move the focus alone; Ctrl+Space adds the row it is on', async () => {
    const harness = await renderGrid(100);
    await press('{ArrowDown}{Control>}{ArrowDown}{ArrowDown}{/Control}');
    await idsOf(harness).toEqual(ids(2));
    await focusOf(harness).toBe('item:4');
    await press('{Control>} {/Control}');
    await idsOf(harness).toEqual(ids(2, 4));
    await press('{Control>} {/Control}');
    await idsOf(harness).toEqual(ids(2));
  });

  test('Ctrl+A selects every row the filter lets through, also those out of sight', async () => {
    const harness = await renderGrid(5000);
    harness.setFilter((row) => row.size % 2 === 0);
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '2501');
    await press('{Control>}a{/Control}');
    await expect.poll(() => harness.selection.ids.length).toBe(2500);
  });

  test('a click selects one, Ctrl+click adds, Shift+click takes the range', async () => {
    const harness = await renderGrid(100);
    const row = (name: string) => page.getByRole('gridcell', { name, exact: true });
    await row('Beta 2').click();
    await idsOf(harness).toEqual(ids(2));
    await row('Beta 5').click({ modifiers: ['Control'] });
    await idsOf(harness).toEqual(ids(2, 5));
    await row('Beta 8').click({ modifiers: ['Shift'] });
    await idsOf(harness).toEqual(ids(5, 6, 7, 8));
    await row('Gamma 3').click();
    await idsOf(harness).toEqual(ids(3));
  });
});

describe('acting', () => {
  test('Enter and a double click do the default verb', async () => {
    const harness = await renderGrid(10);
    await press('{ArrowDown}{Enter}');
    await expect.poll(() => harness.activated).toEqual(ids(2));
    await page.getByRole('gridcell', { name: 'Gamma 3', exact: true }).dblClick();
    await expect.poll(() => harness.activated).toEqual(ids(2, 3));
  });

  test('Shift+F10 opens the menu at the focused row; a greyed entry says why', async () => {
    await renderGrid(10);
    await press('{ArrowDown}{Shift>}{F10}{/Shift}');
    const start = page.getByRole('menuitem', { name: 'Start' });
    await expect.element(start).toBeVisible();
    await expect.element(start).toHaveAttribute('aria-disabled', 'true');
    await expect.element(start).toHaveAccessibleDescription('It runs already.');
    await press('{Escape}');
    await expect.poll(() => document.activeElement).toBe(grid().element());
  });

  test('the right button keeps a selection it hits and replaces one it does not', async () => {
    const harness = await renderGrid(10);
    await press('{ArrowDown}{Shift>}{ArrowDown}{/Shift}');
    await page.getByRole('gridcell', { name: 'Gamma 3', exact: true }).click({ button: 'right' });
    await idsOf(harness).toEqual(ids(2, 3));
    await press('{Escape}');
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
    await page.getByRole('gridcell', { name: 'Beta 5', exact: true }).click({ button: 'right' });
    await idsOf(harness).toEqual(ids(5));
  });
});
