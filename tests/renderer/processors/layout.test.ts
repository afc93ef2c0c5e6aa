import { expect, test } from 'vitest';
import { cellAt, gridLayout } from '../../../src-renderer/charts/processor-canvas';

const host = (nodes: number, each: number) =>
  Array.from({ length: nodes * each }, (_, index) => Math.floor(index / each));

test.each([
  [1, 4, 400],
  [2, 8, 640],
  [4, 16, 900],
  [32, 64, 1200],
])(
  '%i NUMA nodes of %i processors each have a cell of their own at %i pixels',
  (nodes, each, width) => {
    const layout = gridLayout(host(nodes, each), width);
    expect(layout.cells).toHaveLength(nodes * each);
    expect(layout.names).toHaveLength(nodes);
    const places = new Set(layout.cells.map(({ x, y }) => `${x} ${y}`));
    expect(places.size).toBe(nodes * each);
    for (const { x, y } of layout.cells) {
      expect(x + layout.cellPx).toBeLessThanOrEqual(width);
      expect(y + layout.cellPx).toBeLessThanOrEqual(layout.heightPx);
    }
  },
);

test('few processors are drawn large enough for a word, thousands as small as they must be', () => {
  expect(gridLayout(host(2, 8), 900).cellPx).toBe(56);
  expect(gridLayout(host(32, 64), 900).cellPx).toBeLessThan(20);
});

test('a point leads to the cell under it, and beside them to none', () => {
  const layout = gridLayout(host(2, 8), 640);
  const cell = layout.cells[9];
  expect(cellAt(layout, (cell?.x ?? 0) + 3, (cell?.y ?? 0) + 3)).toBe(9);
  expect(cellAt(layout, 5, 5)).toBeNull();
});
