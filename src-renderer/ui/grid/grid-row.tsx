import { memo } from 'react';
import type { GridColumn } from './types';

interface CellProps<R> {
  readonly column: GridColumn<R>;
  readonly row: R;
  readonly place: number;
}

function CellView<R>({ column, row, place }: CellProps<R>) {
  return (
    <div
      role="gridcell"
      className="grid-cell"
      aria-colindex={place}
      data-column={column.id}
      data-align={column.align}
    >
      {column.render ? column.render(row) : <span className="truncate">{column.text(row)}</span>}
    </div>
  );
}

function sameCell<R>(left: CellProps<R>, right: CellProps<R>): boolean {
  if (left.column !== right.column || left.place !== right.place) return false;
  if (left.row === right.row) return true;
  const { same, text } = left.column;
  return same ? same(left.row, right.row) : text(left.row) === text(right.row);
}

/** A cell is drawn again only when its value is another one. */
const Cell = memo(CellView, sameCell) as typeof CellView;

interface RowProps<R> {
  readonly elementId: string;
  readonly row: R;
  readonly columns: readonly GridColumn<R>[];
  readonly index: number;
  readonly top: number;
  readonly selected: boolean;
  readonly active: boolean;
}

function RowView<R>({ elementId, row, columns, index, top, selected, active }: RowProps<R>) {
  return (
    <div
      role="row"
      id={elementId}
      className="grid-row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      data-active={active || undefined}
      data-odd={index % 2 === 1 || undefined}
      style={{ transform: `translateY(${String(top)}px)` }}
    >
      {columns.map((column, at) => (
        <Cell key={column.id} column={column} row={row} place={at + 1} />
      ))}
    </div>
  );
}

export const GridRow = memo(RowView) as typeof RowView;
