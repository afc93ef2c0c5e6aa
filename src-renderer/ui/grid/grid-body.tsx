import { useState } from 'react';
import type { VirtualRows } from '../virtual-rows';
import { GridRow } from './grid-row';
import type { Shown } from './live-index';
import type { GridColumn } from './types';

interface BodyProps<R, Id extends string> {
  readonly gridId: string;
  readonly shown: Shown<R, Id>;
  readonly rowId: (row: R) => Id;
  readonly columns: readonly GridColumn<R>[];
  readonly virtual: VirtualRows;
  readonly selected: ReadonlySet<Id>;
  readonly active: Id | null;
}

/** As many slots as were ever needed at once: with a changing number every row would be another's. */
function useSlots(count: number): number {
  const [slots, setSlots] = useState(count);
  if (count > slots) setSlots(count);
  return Math.max(1, slots, count);
}

/** The rows in sight. */
export function GridBody<R, Id extends string>(props: BodyProps<R, Id>) {
  const { gridId, shown, rowId, columns, virtual, selected, active } = props;
  const slots = useSlots(virtual.rows.length);
  return (
    <div role="rowgroup" className="grid-body" style={{ height: virtual.totalPx }}>
      {virtual.rows.map(({ index, top }) => {
        const row = shown.rowAt(index);
        if (row === undefined) return null;
        const id = rowId(row);
        return (
          <GridRow
            /* Rows that leave one edge are used again at the other: scrolling makes no elements. */
            key={index % slots}
            elementId={`${gridId}-${id}`}
            row={row}
            columns={columns}
            index={index}
            top={top}
            selected={selected.has(id)}
            active={active === id}
          />
        );
      })}
    </div>
  );
}
