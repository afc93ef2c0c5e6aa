import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { draws, grid, items, renderGrid } from './grid-harness';

const press = (keys: string) => userEvent.keyboard(keys);
const header = (name: string) => page.getByRole('columnheader', { name, exact: true });
const firstRow = () =>
  expect.poll(
    () => grid().element().querySelector('[aria-rowindex="2"] [role=gridcell]')?.textContent,
  );

describe('sorting', () => {
  test('a click on the header sorts, another one turns it round; the header says so', async () => {
    const harness = await renderGrid(50);
    await expect.element(header('Size')).toHaveAttribute('aria-sort', 'none');
    await header('Size').click();
    await expect.element(header('Size')).toHaveAttribute('aria-sort', 'ascending');
    await header('Size').click();
    await expect.element(header('Size')).toHaveAttribute('aria-sort', 'descending');
    const largest = items(50).reduce((best, item) => (item.size > best.size ? item : best));
    await firstRow().toBe(largest.name);
    expect(harness.layout.sort).toEqual({ column: 'size', descending: true });
  });

  test('the header is reached with the arrow keys and sorts on Enter', async () => {
    const harness = await renderGrid(50);
    await press('{Home}{ArrowUp}{ArrowRight}');
    await expect
      .poll(() => grid().element().getAttribute('aria-activedescendant'))
      .toMatch(/head-size$/);
    await press('{Enter}');
    await expect.poll(() => harness.layout.sort).toEqual({ column: 'size', descending: false });
    await press('{ArrowDown}');
    await expect
      .poll(() => grid().element().getAttribute('aria-activedescendant'))
      .not.toMatch(/head/);
  });
});

describe('the columns', () => {
  test('Shift and arrows widen and narrow a column: no drag without a key', async () => {
    const harness = await renderGrid(10);
    await press('{Home}{ArrowUp}{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    await expect.poll(() => harness.layout.widths['name']).toBe(192);
    await press('{Shift>}{ArrowLeft}{/Shift}');
    await expect.poll(() => harness.layout.widths['name']).toBe(176);
  });

  test('dragging the edge resizes when the button is released', async () => {
    const harness = await renderGrid(10);
    const edge = header('Name').element().querySelector('.grid-edge');
    const box = edge?.getBoundingClientRect();
    const at = (type: string, clientX: number) =>
      edge?.dispatchEvent(
        new PointerEvent(type, { bubbles: true, clientX, button: 0, pointerId: 1 }),
      );
    const begin = (box?.left ?? 0) + 6;
    at('pointerdown', begin);
    at('pointermove', begin + 40);
    at('pointerup', begin + 40);
    await expect.poll(() => harness.layout.widths['name']).toBe(200);
  });

  test('Ctrl and arrows move a column', async () => {
    const harness = await renderGrid(10);
    await press('{Home}{ArrowUp}{Control>}{ArrowRight}{/Control}');
    await expect.poll(() => harness.layout.order).toEqual(['size', 'name', 'id']);
    await expect.element(header('Size')).toHaveAttribute('aria-colindex', '1');
  });

  test('the header menu shows a hidden column and hides a shown one', async () => {
    const harness = await renderGrid(10);
    await expect.element(header('Id')).not.toBeInTheDocument();
    await header('Size').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Hide column' }).click();
    await expect.poll(() => harness.layout.hidden).toContain('size');
    await header('Name').click({ button: 'right' });
    await press('{End}{ArrowRight}');
    const entry = page.getByRole('menuitemcheckbox', { name: 'Id' });
    await expect.element(entry).toHaveAttribute('aria-checked', 'false');
    // The submenu takes the focus a moment after it shows; keys typed before go to the menu it came from.
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('menuitemcheckbox');
    await press('Id');
    await expect.element(entry).toHaveFocus();
    await press('{Enter}');
    await expect.element(entry).toHaveAttribute('aria-checked', 'true');
    await press('{Escape}{Escape}');
    await expect.element(header('Id')).toBeVisible();
    await expect.element(grid()).toHaveAttribute('aria-colcount', '2');
  });

  test('the column that names the row cannot be hidden, and says why', async () => {
    await renderGrid(10);
    await header('Name').click({ button: 'right' });
    const hide = page.getByRole('menuitem', { name: 'Hide column' });
    await expect.element(hide).toHaveAttribute('aria-disabled', 'true');
    await expect.element(hide).toHaveAccessibleDescription(/always stays/);
  });
});

describe('many rows', () => {
  test('only what is in sight is drawn; the count speaks of all', async () => {
    await renderGrid(8000);
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '8001');
    const drawn = grid().element().querySelectorAll('.grid-row').length;
    expect(drawn).toBeGreaterThan(10);
    expect(drawn).toBeLessThan(60);
  });

  test('a changed row draws its changed cell again, and no other', async () => {
    const harness = await renderGrid(30);
    await expect.poll(() => draws.size).toBeGreaterThan(5);
    draws.clear();
    harness.setRows(
      items(30).map((item) => (item.id === 'item:3' ? { ...item, size: 12_345 } : item)),
    );
    await expect.element(page.getByRole('gridcell', { name: '12345' })).toBeVisible();
    expect([...draws.keys()]).toEqual(['item:3']);
  });

  test('a filter that changes shows at once; rows that are gone are gone at once', async () => {
    const harness = await renderGrid(100);
    harness.setFilter((row) => row.name.startsWith('Beta'));
    await firstRow().toBe('Beta 2');
    harness.setRows(items(100).filter((item) => item.id !== 'item:2'));
    await firstRow().toBe('Beta 5');
  });

  test('nothing to show says so', async () => {
    const harness = await renderGrid(10);
    harness.setFilter(() => false);
    await expect.element(page.getByText('Nothing here')).toBeVisible();
  });

  test('rows are as high as the density says', async () => {
    const rowHeight = () =>
      expect.poll(
        () => grid().element().querySelector('.grid-row')?.getBoundingClientRect().height,
      );
    await renderGrid(10);
    await rowHeight().toBe(32);
    document.documentElement.dataset['density'] = 'compact';
    await rowHeight().toBe(24);
    document.documentElement.dataset['density'] = 'comfortable';
    await rowHeight().toBe(40);
  });
});
