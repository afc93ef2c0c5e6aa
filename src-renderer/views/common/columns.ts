import type { GridColumn } from '../../ui';

/** A column of plain words, sorted by them. */
export function textColumn<R>(
  id: string,
  header: string,
  width: number,
  of: (row: R) => string,
): GridColumn<R> {
  return { id, header, width, sort: { type: 'text', of }, text: of };
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
    ...{ id, header, width },
    align: 'end',
    sort: { type: 'number', of },
    text: (row) => text(of(row)),
  };
}
