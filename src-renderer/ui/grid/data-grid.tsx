import type { ClipboardEvent, ReactNode, RefObject } from 'react';
import { useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { ContextMenu } from '../menu';
import type { MenuEntry } from '../menu-entries';
import { usePixelToken } from '../pixel-token';
import { useUiTexts } from '../texts';
import { useVirtualRows } from '../virtual-rows';
import { columnEntries } from './column-menu';
import { useGridColumns } from './columns';
import type { GridColumns } from './columns';
import { fitWidth } from './fit';
import { GridBody } from './grid-body';
import { GridHead } from './grid-head';
import { useShown } from './live-index';
import type { Shown } from './live-index';
import { useCount, useGrowingLog } from './log-behaviour';
import type { Compare } from './row-index';
import { defaultGridLayout } from './types';
import type { GridColumn, GridLayout, GridSelection, GridTable, TableChoice } from './types';
import { useGridInput } from './use-grid-input';

/** What others may ask of a grid. */
export interface GridHandle {
  /** What a person wants of it, in the order of the list; rows hold texts, and counts as numbers. */
  readonly table: (wanted: TableChoice) => GridTable;
}

export interface DataGridProps<R, Id extends string> {
  /** What the list holds, for screen readers. */
  readonly label: string;
  /** Stable: made once for a language. */
  readonly columns: readonly GridColumn<R>[];
  /** A row that did not change is the same object; that is what makes a change cheap. */
  readonly rows: readonly R[];
  readonly rowId: (row: R) => Id;
  /** Null shows every row; another function filters anew at once. */
  readonly filter?: ((row: R) => boolean) | null;
  /** The filter asks for values that move while a row stays the same: it is asked again at intervals. */
  readonly filterLive?: boolean;
  readonly layout: GridLayout;
  /** Sort, widths, order and visibility after a person changed them: keep them. */
  readonly onLayout: (layout: GridLayout) => void;
  /** The sort a reset goes back to. */
  readonly defaultSort: GridLayout['sort'];
  readonly selection: GridSelection<Id>;
  readonly onSelection: (selection: GridSelection<Id>) => void;
  readonly multiple?: boolean;
  /** Enter and double click: the default verb. */
  readonly onActivate?: (id: Id) => void;
  /** The menu of the selection; computed when it opens. */
  readonly contextEntries?: () => readonly MenuEntry[];
  /** Shown instead of rows: why there are none, and what to do. */
  readonly empty: ReactNode;
  /** How texts compare in the chosen language. */
  readonly compare: Compare;
  /** How many rows the filter lets through; called when the number changes. */
  readonly onCount?: (count: number) => void;
  /** The column that orders a log by time: what is read stays in place while rows come in. */
  readonly log?: string | undefined;
  readonly handle?: RefObject<GridHandle | null>;
}

/** Sorting and fitting, which the header does by mouse, by key and from its menu. */
function useColumnVerbs<R, Id extends string>(
  props: DataGridProps<R, Id>,
  columns: GridColumns<R>,
  fitted: (id: string) => number | null,
) {
  const { columns: all, layout, onLayout, defaultSort } = props;
  const texts = useUiTexts();
  const sort = (id: string, descending?: boolean) => {
    const column = all.find((each) => each.id === id);
    if (!column?.sort) return;
    const again = layout.sort?.column === id ? !layout.sort.descending : column.descendingFirst;
    onLayout({ ...layout, sort: { column: id, descending: descending ?? again ?? false } });
  };
  const fit = (id: string) => {
    const width = fitted(id);
    if (width !== null) columns.resize(id, width);
  };
  const onReset = () => {
    onLayout(defaultGridLayout(all, defaultSort));
  };
  const menu = (id: string) =>
    columnEntries({ all, columns, layout, texts, onSort: sort, onFit: fit, onReset }, id);
  return { sort, fit, menu };
}

/** A column's value for programs: a count as a number, all else in the words that are shown. */
function plainValue<R>({ sort, text }: GridColumn<R>, row: R): string | number {
  const words = text(row);
  const value = sort?.type === 'number' ? sort.of(row) : Number.NaN;
  return Number.isInteger(value) && words.replace(/[.,\s]/g, '') === String(value) ? value : words;
}

function plainTable<R>(columns: readonly GridColumn<R>[], rows: readonly R[]): GridTable {
  return {
    columns: columns.map(({ id, header }) => ({ id, head: header })),
    rows: rows.map((row) => columns.map((column) => plainValue(column, row))),
  };
}

/** Lets others ask for what the grid holds. */
function useTableHandle<R, Id extends string>(
  { handle, columns: all, rows }: DataGridProps<R, Id>,
  visible: readonly GridColumn<R>[],
  shown: Shown<R, Id>,
  selected: ReadonlySet<Id>,
): void {
  useImperativeHandle(handle, () => ({
    table: (wanted) => {
      const only = wanted.rows === 'selection' ? selected : null;
      const kept = wanted.rows === 'all' ? rows : rowsOf(shown, only);
      return plainTable(wanted.columns === 'all' ? all : visible, kept);
    },
  }));
}

/** Headers and rows as texts: all that are shown, or those of a selection. */
function tableOf<R, Id extends string>(
  shown: Shown<R, Id>,
  columns: readonly GridColumn<R>[],
  only: ReadonlySet<Id> | null,
): readonly (readonly string[])[] {
  const lines = rowsOf(shown, only).map((row) => columns.map((column) => column.text(row)));
  return [columns.map((column) => column.header), ...lines];
}

/** The rows that pass the filter in their order: all, or those of a selection. */
function rowsOf<R, Id extends string>(shown: Shown<R, Id>, only: ReadonlySet<Id> | null): R[] {
  const rows: R[] = [];
  for (let index = 0; index < shown.count; index += 1) {
    const row = shown.rowAt(index);
    if (row !== undefined && (!only || only.has(shown.idAt(index)))) rows.push(row);
  }
  return rows;
}

/** Puts the selected rows on the clipboard, as a spreadsheet takes them. */
function copyTable(event: ClipboardEvent, lines: readonly (readonly string[])[]): void {
  if (lines.length < 2 || event.target instanceof HTMLInputElement) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', lines.map((line) => line.join('\t')).join('\n'));
}

/**
 * A list of any length as `role=grid`: one tab stop, the focused row is its active descendant, so that
 * rows out of sight need not exist. Its header is reached with the arrow keys from the first row.
 */
export function DataGrid<R, Id extends string>(props: DataGridProps<R, Id>) {
  const { columns: all, rows, rowId, filter = null, layout, selection, multiple = true } = props;
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState(false);
  const rowPx = usePixelToken('--row-height', 32);
  const columns = useGridColumns(all, layout, props.onLayout);
  const filterLive = props.filterLive ?? false;
  const order = { columns: all, filterLive, sort: layout.sort, compare: props.compare };
  const shown = useShown<R, Id>({ rows, rowId, filter, held, ...order });
  const virtual = useVirtualRows({ count: shown.count, rowPx, scroller, headPx: rowPx });
  useCount(shown.count, props.onCount);
  useGrowingLog({ column: props.log, sort: layout.sort, count: shown.count, rowPx, scroller });
  const verbs = useColumnVerbs(props, columns, (id) => fitWidth(scroller.current, id));
  const input = useGridInput<R, Id>({
    ...{ gridId, scroller, shown, columns, selection, multiple, rowPx },
    onSelection: props.onSelection,
    onActivate: props.onActivate,
    hasMenu: props.contextEntries !== undefined,
    scrollTo: virtual.scrollTo,
    sort: verbs.sort,
  });
  const selected = useMemo(() => new Set<Id>(selection.ids), [selection.ids]);
  useTableHandle(props, columns.shown, shown, selected);
  const menuEntries = () => {
    const target = input.menuTarget();
    return target.type === 'row' ? (props.contextEntries?.() ?? []) : verbs.menu(target.column);
  };
  return (
    <ContextMenu entries={menuEntries} onOpen={setHeld} label={props.label}>
      <div
        ref={scroller}
        className="grid"
        role="grid"
        tabIndex={0}
        data-held={held || undefined}
        aria-label={props.label}
        aria-rowcount={shown.count + 1}
        aria-colcount={columns.shown.length}
        aria-multiselectable={multiple}
        aria-activedescendant={input.activeId(virtual.rows)}
        style={{ ['--grid-template' as string]: columns.template }}
        onCopy={(event) => {
          copyTable(event, tableOf(shown, columns.shown, selected));
        }}
        {...input.handlers}
      >
        <div className="grid-width" role="presentation" style={{ minWidth: columns.leastPx }}>
          <GridHead
            {...{ gridId, columns, scroller }}
            sort={layout.sort}
            focused={input.head}
            onSort={verbs.sort}
            onFit={verbs.fit}
          />
          <GridBody
            {...{ gridId, shown, rowId, virtual, selected }}
            columns={columns.shown}
            active={input.head === null ? selection.focus : null}
          />
        </div>
        {shown.count === 0 ? <div className="grid-empty">{props.empty}</div> : null}
      </div>
    </ContextMenu>
  );
}
