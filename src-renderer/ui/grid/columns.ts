import {
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import type { Updater } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { GridColumn, GridLayout } from './types';

/*
 * The table library owns the columns: which there are, in which order, how wide, which are shown. It
 * gets no rows: those are ordered by `row-index.ts`, and cells are drawn from the columns.
 */
const features = tableFeatures({
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
});
const noRows: readonly never[] = [];

const defaultMinWidth = 56;
const maxWidth = 1200;

export interface GridColumns<R> {
  /** The shown columns from left to right. */
  readonly shown: readonly GridColumn<R>[];
  readonly widthOf: (id: string) => number;
  readonly template: string;
  readonly totalPx: number;
  readonly resize: (id: string, width: number) => void;
  /** Moves a column before or after another one. */
  readonly place: (id: string, beside: string, side: 'before' | 'after') => void;
  /** Moves a column one place to the left (-1) or right (1) among the shown ones. */
  readonly shift: (id: string, by: -1 | 1) => void;
  readonly show: (id: string, visible: boolean) => void;
}

function next<T>(updater: Updater<T>, before: T): T {
  return typeof updater === 'function' ? (updater as (old: T) => T)(before) : updater;
}

/** The library's table of columns, its state being the layout. */
function useColumnTable<R>(
  columns: readonly GridColumn<R>[],
  layout: GridLayout,
  onLayout: (layout: GridLayout) => void,
) {
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        header: column.header,
        size: column.width,
        minSize: column.minWidth ?? defaultMinWidth,
        maxSize: maxWidth,
        enableHiding: column.names !== true,
      })),
    [columns],
  );
  const columnVisibility = useMemo(
    () => Object.fromEntries(layout.hidden.map((id) => [id, false])),
    [layout.hidden],
  );
  const columnOrder = useMemo(() => [...layout.order], [layout.order]);
  return useTable({
    features,
    columns: definitions,
    data: noRows,
    state: { columnOrder, columnVisibility, columnSizing: layout.widths },
    onColumnOrderChange: (updater: Updater<string[]>) => {
      onLayout({ ...layout, order: next(updater, columnOrder) });
    },
    onColumnVisibilityChange: (updater: Updater<Record<string, boolean>>) => {
      const visibility = next(updater, columnVisibility);
      const hidden = layout.order.filter((id) => visibility[id] === false);
      onLayout({ ...layout, hidden });
    },
    onColumnSizingChange: (updater: Updater<Record<string, number>>) => {
      onLayout({ ...layout, widths: next(updater, { ...layout.widths }) });
    },
  });
}

/** The columns whose ids these are, in that order; the same list while they are the same. */
function useShownColumns<R>(
  columns: readonly GridColumn<R>[],
  ids: string,
): readonly GridColumn<R>[] {
  return useMemo(() => {
    const byId = new Map(columns.map((column) => [column.id, column]));
    return ids.split('\n').flatMap((id) => byId.get(id) ?? []);
  }, [columns, ids]);
}

export function useGridColumns<R>(
  columns: readonly GridColumn<R>[],
  layout: GridLayout,
  onLayout: (layout: GridLayout) => void,
): GridColumns<R> {
  const table = useColumnTable(columns, layout, onLayout);
  const leaves = table.getVisibleLeafColumns();
  const shown = useShownColumns(columns, leaves.map((leaf) => leaf.id).join('\n'));
  const widths = leaves.map((leaf) => leaf.getSize());
  const place: GridColumns<R>['place'] = (id, beside, side) => {
    table.setColumnOrder((order: string[]) => {
      const rest = order.filter((each) => each !== id);
      const at = rest.indexOf(beside) + (side === 'after' ? 1 : 0);
      return [...rest.slice(0, at), id, ...rest.slice(at)];
    });
  };
  return {
    shown,
    widthOf: (id) => table.getColumn(id)?.getSize() ?? defaultMinWidth,
    template: columnTemplate(widths, shown.at(-1)?.align !== 'end'),
    totalPx: widths.reduce((sum, width) => sum + width, 0),
    resize: (id, width) => {
      const min = columns.find((column) => column.id === id)?.minWidth ?? defaultMinWidth;
      const fitted = Math.round(Math.min(maxWidth, Math.max(min, width)));
      table.setColumnSizing((sizes: Record<string, number>) => ({ ...sizes, [id]: fitted }));
    },
    place,
    shift: (id, by) => {
      const at = shown.findIndex((column) => column.id === id);
      const beside = shown[at + by];
      if (beside) place(id, beside.id, by < 0 ? 'before' : 'after');
    },
    show: (id, visible) => {
      table.getColumn(id)?.toggleVisibility(visible);
    },
  };
}

/**
 * Widths for `grid-template-columns`. The last column takes what is left, unless it holds numbers,
 * which would stand far away from the rest: then the space stays free.
 */
export function columnTemplate(widths: readonly number[], lastStretches: boolean): string {
  const last = lastStretches ? widths.length - 1 : -1;
  const tracks = widths.map((width, index) =>
    index === last ? `minmax(${width}px, 1fr)` : `${width}px`,
  );
  return (lastStretches ? tracks : [...tracks, '1fr']).join(' ');
}
