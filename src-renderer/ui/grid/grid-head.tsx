import type { PointerEvent, RefObject } from 'react';
import { useState } from 'react';
import { Icon } from '../icon';
import { useColumnDrag } from './column-drag';
import { columnTemplate } from './columns';
import type { GridColumns } from './columns';
import type { GridColumn, GridLayout } from './types';

export interface HeadProps<R> {
  readonly gridId: string;
  readonly columns: GridColumns<R>;
  readonly sort: GridLayout['sort'];
  readonly focused: string | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onSort: (id: string) => void;
  readonly onFit: (id: string) => void;
}

/** The header row: click sorts, the edge resizes, dragging reorders; each has a key and a menu entry. */
export function GridHead<R>(props: HeadProps<R>) {
  const { gridId, columns, sort, focused, scroller, onSort, onFit } = props;
  const [dropAt, setDropAt] = useState<{ id: string; side: 'before' | 'after' } | null>(null);
  const drag = useColumnDrag({
    scroller,
    onOver: setDropAt,
    onDrop: (id, target) => {
      columns.place(id, target.id, target.side);
    },
    onClick: onSort,
  });
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="grid-head-row">
        {columns.shown.map((column, index) => (
          <HeadCell
            key={column.id}
            elementId={`${gridId}-head-${column.id}`}
            column={column}
            place={index + 1}
            sorted={sort?.column === column.id ? sort : null}
            focused={focused === column.id}
            dropSide={dropAt?.id === column.id ? dropAt.side : null}
            onPointerDown={(event) => {
              drag(event, column.id);
            }}
            onResizeStart={(event) => {
              startResize(event, column.id, columns, scroller);
            }}
            onFit={() => {
              onFit(column.id);
            }}
          />
        ))}
      </div>
    </div>
  );
}

interface HeadCellProps<R> {
  readonly elementId: string;
  readonly column: GridColumn<R>;
  readonly place: number;
  readonly sorted: GridLayout['sort'];
  readonly focused: boolean;
  readonly dropSide: 'before' | 'after' | null;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onResizeStart: (event: PointerEvent<HTMLElement>) => void;
  readonly onFit: () => void;
}

function HeadCell<R>(props: HeadCellProps<R>) {
  const { elementId, column, place, sorted, focused, dropSide } = props;
  const direction = sorted?.descending ? 'descending' : 'ascending';
  return (
    <div
      role="columnheader"
      id={elementId}
      className="grid-head-cell"
      aria-colindex={place}
      aria-sort={column.sort ? (sorted ? direction : 'none') : undefined}
      data-column={column.id}
      data-align={column.align}
      data-active={focused || undefined}
      data-drop={dropSide ?? undefined}
      title={column.description}
      onPointerDown={props.onPointerDown}
    >
      <span className="truncate">{column.header}</span>
      {sorted ? <Icon name={sorted.descending ? 'sortDown' : 'sortUp'} size={12} /> : null}
      <span
        className="grid-edge"
        aria-hidden="true"
        onPointerDown={(event) => {
          event.stopPropagation();
          props.onResizeStart(event);
        }}
        onDoubleClick={props.onFit}
      />
    </div>
  );
}

/**
 * While the edge is dragged only a custom property of the scroller changes; no row is drawn again. All
 * columns keep the widths they have at that moment, so that none but the dragged one moves.
 */
function startResize<R>(
  event: PointerEvent<HTMLElement>,
  id: string,
  columns: GridColumns<R>,
  scroller: RefObject<HTMLDivElement | null>,
): void {
  if (event.button !== 0) return;
  event.preventDefault();
  const handle = event.currentTarget;
  const begin = event.clientX;
  const cells = handle.closest('.grid-head-row')?.children ?? [];
  const before = Array.from(cells, (cell) => Math.round(cell.getBoundingClientRect().width));
  const position = columns.shown.findIndex((column) => column.id === id);
  const widthsAt = (clientX: number) =>
    before.with(position, Math.max(24, (before[position] ?? 0) + clientX - begin));
  handle.setPointerCapture(event.pointerId);
  const move = (moved: globalThis.PointerEvent) => {
    const tracks = widthsAt(moved.clientX).map((px) => ({ leastPx: px, px, grows: false }));
    scroller.current?.style.setProperty('--grid-template', columnTemplate(tracks));
  };
  const up = (released: globalThis.PointerEvent) => {
    handle.removeEventListener('pointermove', move);
    handle.removeEventListener('pointerup', up);
    handle.removeEventListener('pointercancel', up);
    scroller.current?.style.setProperty('--grid-template', columns.template);
    if (released.clientX === begin) return;
    const widths = widthsAt(released.clientX);
    /* The column that takes the rest goes on doing so, unless it is the one that was dragged. */
    const kept = columns.shown.flatMap((column, index) =>
      column.grows && column.id !== id ? [] : [[column.id, widths[index] ?? 0] as const],
    );
    columns.setWidths(Object.fromEntries(kept));
  };
  handle.addEventListener('pointermove', move);
  handle.addEventListener('pointerup', up);
  handle.addEventListener('pointercancel', up);
}
