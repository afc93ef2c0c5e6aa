import { useEffect, useState } from 'react';
import { page } from 'vitest/browser';
import { renderKit } from '../../support/kit';
import { DataGrid, defaultGridLayout } from '../../../src-renderer/ui';
import type { GridColumn, GridLayout, GridSelection, MenuEntry } from '../../../src-renderer/ui';

export interface Item {
  readonly id: `item:${number}`;
  readonly name: string;
  readonly size: number;
}

export function items(count: number): readonly Item[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `item:${index + 1}` as const,
    name: `${['Alpha', 'Beta', 'Gamma'][index % 3]} ${index + 1}`,
    size: (index * 37) % 1000,
  }));
}

/** How often the cell of a row was drawn. */
export const draws = new Map<string, number>();

const columns: readonly GridColumn<Item>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 160,
    names: true,
    sort: { type: 'text', of: (row) => row.name },
    text: (row) => row.name,
  },
  {
    id: 'size',
    header: 'Size',
    width: 120,
    align: 'end',
    sort: { type: 'number', of: (row) => row.size },
    text: (row) => String(row.size),
    same: (left, right) => left.size === right.size,
    render: (row) => {
      draws.set(row.id, (draws.get(row.id) ?? 0) + 1);
      return <span>{row.size}</span>;
    },
  },
  { id: 'id', header: 'Id', width: 100, hidden: true, text: (row) => row.id },
];

/** What the test sees of the grid's state, and its hands on the rows. */
export class Harness {
  selection: GridSelection<Item['id']> = { ids: [], focus: null };
  layout: GridLayout = defaultGridLayout(columns, null);
  readonly activated: Item['id'][] = [];
  setRows: (rows: readonly Item[]) => void = () => {};
  setFilter: (filter: ((row: Item) => boolean) | null) => void = () => {};

  note(change: Partial<Omit<Harness, 'activated' | 'note'>>): void {
    Object.assign(this, change);
  }
}

const menu: readonly MenuEntry[] = [
  {
    type: 'action',
    id: 'start',
    label: 'Start',
    disabledReason: 'It runs already.',
    run: () => {},
  },
  { type: 'action', id: 'stop', label: 'Stop', run: () => {} },
];

function Held({ first, harness }: { readonly first: readonly Item[]; readonly harness: Harness }) {
  const [rows, setRows] = useState(first);
  const [filter, setFilter] = useState<{ of: ((row: Item) => boolean) | null }>({ of: null });
  const [layout, setLayout] = useState(harness.layout);
  const [selection, setSelection] = useState(harness.selection);
  useEffect(() => {
    harness.note({
      setRows,
      setFilter: (of) => {
        setFilter({ of });
      },
    });
  }, [harness]);
  return (
    <DataGrid<Item, Item['id']>
      label="Items"
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      filter={filter.of}
      layout={layout}
      onLayout={(next) => {
        harness.note({ layout: next });
        setLayout(next);
      }}
      defaultSort={null}
      selection={selection}
      onSelection={(next) => {
        harness.note({ selection: next });
        setSelection(next);
      }}
      onActivate={(id) => {
        harness.activated.push(id);
      }}
      contextEntries={() => menu}
      empty="Nothing here"
      compare={(left, right) => left.localeCompare(right, 'en', { numeric: true })}
    />
  );
}

export const grid = () => page.getByRole('grid', { name: 'Items' });

/** A grid of so many rows in a window of 800 × 600; it has the keyboard focus. */
export async function renderGrid(count: number): Promise<Harness> {
  draws.clear();
  const harness = new Harness();
  await renderKit(<Held first={items(count)} harness={harness} />);
  (grid().element() as HTMLElement).focus();
  return harness;
}
