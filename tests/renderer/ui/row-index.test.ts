import { describe, expect, test } from 'vitest';
import { indexRows, keysOf, TextRanks } from '../../../src-renderer/ui/grid/row-index';
import type { SortKey } from '../../../src-renderer/ui/grid/row-index';

interface Row {
  readonly name: string;
  readonly value: number;
}

const collator = new Intl.Collator('de-DE', { numeric: true, sensitivity: 'base' });
const ranks = () => new TextRanks((left, right) => collator.compare(left, right));
const byName: SortKey<Row> = { type: 'text', of: (row) => row.name };
const byValue: SortKey<Row> = { type: 'number', of: (row) => row.value };

function sorted(rows: readonly Row[], key: SortKey<Row>, descending = false): readonly string[] {
  const order = { keys: keysOf(rows, key, ranks()), descending };
  return Array.from(indexRows(rows, null, order), (place) => rows[place]?.name ?? '');
}

const rowsOf = (...names: string[]): Row[] => names.map((name, value) => ({ name, value }));

describe('sorting by text', () => {
  test('numbers inside names count as numbers: HV2 comes before HV10', () => {
    expect(sorted(rowsOf('HV10', 'HV2', 'hv1'), byName)).toEqual(['hv1', 'HV2', 'HV10']);
  });

  test('umlauts sort where a dictionary has them, also among plain names', () => {
    expect(sorted(rowsOf('Zeta', 'Ärger', 'Ast', 'Öl', 'Ofen'), byName)).toEqual([
      'Ärger',
      'Ast',
      'Ofen',
      'Öl',
      'Zeta',
    ]);
  });

  test('the short way for plain names gives the order of the collator', () => {
    const names = Array.from({ length: 500 }, (_, index) => `VM-${(index * 7919) % 500}`);
    expect(sorted(rowsOf(...names), byName)).toEqual(
      names.toSorted((left, right) => collator.compare(left, right)),
    );
  });

  test('a name that comes later finds its place among those that were there', () => {
    const known = ranks();
    keysOf(rowsOf('B', 'D'), byName, known);
    const rows = rowsOf('D', 'C', 'B');
    const order = { keys: keysOf(rows, byName, known), descending: false };
    expect([...indexRows(rows, null, order)]).toEqual([2, 1, 0]);
  });
});

describe('sorting by number', () => {
  test('rows without a value come last in both directions', () => {
    const rows = [
      { name: 'off', value: Number.NaN },
      { name: 'high', value: 900 },
      { name: 'low', value: 1 },
    ];
    expect(sorted(rows, byValue)).toEqual(['low', 'high', 'off']);
    expect(sorted(rows, byValue, true)).toEqual(['high', 'low', 'off']);
  });

  test('equal values keep the order the rows came in, in both directions', () => {
    const rows = ['a', 'b', 'c'].map((name) => ({ name, value: 5 }));
    expect(sorted(rows, byValue)).toEqual(['a', 'b', 'c']);
    expect(sorted(rows, byValue, true)).toEqual(['a', 'b', 'c']);
  });

  test.each([
    ['whole numbers', (index: number) => (index * 7919) % 1000],
    ['negative numbers', (index: number) => -((index * 7919) % 1000)],
    ['fractions', (index: number) => ((index * 7919) % 1000) / 7],
    ['numbers too large to be packed', (index: number) => 2 ** 52 - ((index * 7919) % 1000)],
  ])('%s sort as numbers do', (_name, valueOf) => {
    const rows = Array.from({ length: 1000 }, (_each, index) => ({
      name: String(index),
      value: valueOf(index),
    }));
    const order = { keys: keysOf(rows, byValue, ranks()), descending: true };
    const values = Array.from(indexRows(rows, null, order), (place) => rows[place]?.value ?? 0);
    expect(values).toEqual(rows.map((row) => row.value).toSorted((a, b) => b - a));
  });
});

test('the filter keeps the rows that pass, in order', () => {
  const rows = rowsOf('c', 'a', 'b', 'd');
  const order = { keys: keysOf(rows, byName, ranks()), descending: false };
  const places = indexRows(rows, (row) => row.name !== 'b', order);
  expect(Array.from(places, (place) => rows[place]?.name)).toEqual(['a', 'c', 'd']);
});

test('without a sort the rows stay as they came', () => {
  expect([...indexRows(rowsOf('c', 'a'), null, null)]).toEqual([0, 1]);
});
