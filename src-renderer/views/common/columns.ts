import type { GridColumn } from '../../ui';

/** How much of its width a column keeps in a narrow window: enough for its words, not for its air. */
const keptShare = 0.8;

/** A column of plain words, sorted by them. */
export function textColumn<R>(
  id: string,
  header: string,
  width: number,
  of: (row: R) => string,
): GridColumn<R> {
  const minWidth = Math.round(width * keptShare);
  return { id, header, width, minWidth, sort: { type: 'text', of }, text: of };
}

/** A column of numbers, sorted by value and written in words. */
export function numberColumn<R>(
  id: string,
  header: string,
  width: number,
  of: (row: R) => number,
  text: (value: number) => string,
): GridColumn<R> {
  return {
    ...{ id, header, width, minWidth: Math.round(width * keptShare) },
    align: 'end',
    sort: { type: 'number', of },
    text: (row) => text(of(row)),
  };
}
