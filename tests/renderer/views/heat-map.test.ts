import { describe, expect, test } from 'vitest';
import { heatLayout, neighbour, tileAt } from '../../../src-renderer/views/heat-map/heat-layout';
import { heatRows } from '../../../src-renderer/views/heat-map/heat-rows';
import { aNode, aVm, aWorker, aWorld, storeOf } from '../../support/records';

const values = [8192, 4096, 4096, 2048, 2048, 2048, 1024, 512];
const tiles = heatLayout(values, 600, 400);

describe('the heat map', () => {
  test('gives every machine an area in proportion to its memory, and uses all of it', () => {
    const total = values.reduce((sum, value) => sum + value, 0);
    for (const tile of tiles) {
      const expected = (600 * 400 * (values[tile.index] as number)) / total;
      expect(tile.width * tile.height).toBeCloseTo(expected, 3);
    }
    const area = tiles.reduce((sum, tile) => sum + tile.width * tile.height, 0);
    expect(area).toBeCloseTo(600 * 400, 2);
  });

  test('has no machine that is a mere line', () => {
    for (const { width, height } of tiles) {
      expect(Math.max(width / height, height / width)).toBeLessThan(4);
    }
  });

  test('lays 8,000 machines out in far less than a frame', () => {
    const many = Array.from({ length: 8000 }, (_, index) => 16_384 - index);
    const began = performance.now();
    expect(heatLayout(many, 1600, 900)).toHaveLength(8000);
    expect(performance.now() - began).toBeLessThan(200);
  });

  test('finds the machine at a point and the one an arrow key leads to', () => {
    const [first] = tiles;
    expect(first && tileAt(tiles, first.x + 1, first.y + 1)).toBe(0);
    expect(tileAt(tiles, 601, 10)).toBeNull();
    const right = neighbour(tiles, 0, 'ArrowRight');
    expect(right).not.toBe(0);
    expect(neighbour(tiles, right ?? 0, 'Home')).toBe(0);
    expect(neighbour(tiles, 0, 'ArrowLeft')).toBe(0);
    expect(neighbour(tiles, 0, 'a')).toBeNull();
  });

  test('shows the largest first, and a machine that is meant to serve and does not as trouble', () => {
    const big = aVm('BIG', 'HV01', { startupMiB: 8192 });
    const down = aVm('DOWN', 'HV01', { downSince: 0 });
    const off = aVm('OFF', 'HV01', { meantToServe: false });
    const records = [aWorld(), aNode('HV01', { cluster: null }), down, off, big, aWorker(big)];
    const rows = heatRows(storeOf(records), null);
    expect(rows.map((row) => [row.name, row.look])).toEqual([
      ['BIG', 'running'],
      ['DOWN', 'trouble'],
      ['OFF', 'off'],
    ]);
  });
});
