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

const defaultMinWidth = 64;
const maxWidth = 1200;

export interface GridColumns<R> {
  /** The shown columns from left to right. */
  readonly shown: readonly GridColumn<R>[];
  readonly widthOf: (id: string) => number;
  /** For `grid-template-columns`. */
  readonly template: string;
  /** Below this width the list scrolls sideways. */
  readonly leastPx: number;
  readonly resize: (id: string, width: number) => void;
  /** Keeps the widths of several columns at once. */
  readonly setWidths: (widths: Readonly<Record<string, number>>) => void;
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
  const tracks = shown.map((column) => trackOf(column, layout.widths[column.id]));
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
    template: columnTemplate(tracks),
    leastPx: tracks.reduce((sum, track) => sum + track.leastPx, 0),
    resize: (id, width) => {
      table.setColumnSizing((sizes: Record<string, number>) => ({
        ...sizes,
        [id]: fittedWidth(columns, id, width),
      }));
    },
    setWidths: (widths) => {
      const fitted = Object.entries(widths).map(
        ([id, width]) => [id, fittedWidth(columns, id, width)] as const,
      );
      table.setColumnSizing((sizes: Record<string, number>) => ({
        ...sizes,
        ...Object.fromEntries(fitted),
      }));
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

/** A width within the bounds of its column, in whole pixels. */
function fittedWidth<R>(columns: readonly GridColumn<R>[], id: string, width: number): number {
  const min = columns.find((column) => column.id === id)?.minWidth ?? defaultMinWidth;
  return Math.round(Math.min(maxWidth, Math.max(min, width)));
}

/** How wide a column is between the width it needs and the one it likes. */
export interface Track {
  readonly leastPx: number;
  readonly px: number;
  readonly grows: boolean;
}

/** A column a person resized keeps that width; the others may shrink. */
export function trackOf<R>(column: GridColumn<R>, resizedPx: number | undefined): Track {
  const px = resizedPx ?? column.width;
  const least = Math.min(px, column.minWidth ?? defaultMinWidth);
  return { leastPx: resizedPx ?? least, px, grows: column.grows === true };
}

/** One track a column, and at the end the space nobody wants. */
export function columnTemplate(tracks: readonly Track[]): string {
  const sizes = tracks.map(({ leastPx, px, grows }) => {
    if (grows) return `minmax(${leastPx}px, 1fr)`;
    return leastPx === px ? `${px}px` : `minmax(${leastPx}px, ${px}px)`;
  });
  return (tracks.some((track) => track.grows) ? sizes : [...sizes, '1fr']).join(' ');
}
