import type { ReactNode } from 'react';
import type { SortKey } from './row-index';

/** One column. Keep the list of columns stable: make it once for a language. */
export interface GridColumn<R> {
  readonly id: string;
  readonly header: string;
  /** Shown as the header's tooltip where the header alone does not say enough. */
  readonly description?: string;
  /**
   * Default width in CSS pixels. Where the window is too narrow for all of them, columns nobody has
   * resized shrink as far as `minWidth`; only then the list scrolls sideways.
   */
  readonly width: number;
  readonly minWidth?: number;
  /** Takes what the others leave; without such a column the space stays free. */
  readonly grows?: boolean;
  /** Numbers stand at the end, with figures of one width. */
  readonly align?: 'start' | 'end';
  readonly hidden?: boolean;
  /** The column that names the row: always shown, never hidden. */
  readonly names?: boolean;
  readonly sort?: SortKey<R>;
  /** The first click sorts downwards: for load, where the largest is looked for. */
  readonly descendingFirst?: boolean;
  /** The value moves while the row stays the same object; such a column re-sorts at intervals. */
  readonly live?: boolean;
  /** The cell as text: what is shown without `render`, copied, and typed ahead. */
  readonly text: (row: R) => string;
  /** The cell's content; a component that reads live values subscribes to them itself. */
  readonly render?: (row: R) => ReactNode;
  /** Whether two rows look the same in this column; default: the same text. */
  readonly same?: (left: R, right: R) => boolean;
}

/** How a person left the columns. */
export interface GridLayout {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  /** Widths in CSS pixels by column. */
  readonly widths: Readonly<Record<string, number>>;
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
}

/** What is selected. The focus may rest on a row that is not selected. */
export interface GridSelection<Id extends string> {
  readonly ids: readonly Id[];
  readonly focus: Id | null;
}

/** The layout of a list nobody has changed yet. */
export function defaultGridLayout<R>(
  columns: readonly GridColumn<R>[],
  sort: GridLayout['sort'],
): GridLayout {
  return {
    order: columns.map((column) => column.id),
    hidden: columns.filter((column) => column.hidden).map((column) => column.id),
    widths: {},
    sort,
  };
}

/**
 * A remembered layout for the columns there are now: unknown ones are dropped, new ones come at their
 * default place and visibility.
 */
export function fittedLayout<R>(
  columns: readonly GridColumn<R>[],
  stored: GridLayout | undefined,
  sort: GridLayout['sort'],
): GridLayout {
  if (!stored) return defaultGridLayout(columns, sort);
  const known = new Set(columns.map((column) => column.id));
  const order = stored.order.filter((id) => known.has(id));
  columns.forEach((column, index) => {
    if (!order.includes(column.id)) order.splice(Math.min(index, order.length), 0, column.id);
  });
  const fresh = columns.filter((column) => !stored.order.includes(column.id) && column.hidden);
  const names = new Set(columns.filter((column) => column.names).map((column) => column.id));
  const hidden = [...stored.hidden, ...fresh.map((column) => column.id)].filter(
    (id) => known.has(id) && !names.has(id),
  );
  const sorted = stored.sort && known.has(stored.sort.column) ? stored.sort : sort;
  return { order, hidden, widths: stored.widths, sort: sorted };
}

/** Which part of a list is wanted. */
export interface TableChoice {
  readonly columns: 'visible' | 'all';
  readonly rows: 'selection' | 'filtered' | 'all';
}

export interface GridTable {
  readonly columns: readonly { readonly id: string; readonly head: string }[];
  readonly rows: readonly (readonly (string | number)[])[];
}
