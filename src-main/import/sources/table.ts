import type { Collected } from '../collected';
import { numberOf, textOf } from '../values';

/** A list of rows with named columns: a sheet, a CSV, a list of objects. */
export interface Table {
  readonly file: string;
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Which columns say what, by their names as `columnKey` shortens them; the first that is there counts. */
export type ColumnNames<F extends string> = Readonly<Record<F, readonly string[]>>;

/**
 * A column's name without case, blanks and signs, and without the name of its sheet, which older versions put
 * before it (`vInfoVMName`). Sizes that older versions called MB always were MiB.
 */
export function columnKey(column: string, table: string): string {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9#%]/g, '');
  const key = plain(column);
  const before = plain(table);
  const own = key.startsWith(before) && key.length > before.length ? key.slice(before.length) : key;
  return own.replace(/mib$/, 'mb').replace(/kib$/, 'kb').replace(/gib$/, 'gb');
}

/** The values of one row by field. */
export interface Reading<F extends string> {
  readonly value: (field: F) => unknown;
  readonly text: (field: F) => string | null;
  readonly number: (field: F) => number | null;
  readonly whole: (field: F) => number | null;
}

/** Goes through the rows of a table; what each column became is noted. */
export function eachRow<F extends string>(
  collected: Collected,
  table: Table,
  kind: string,
  names: ColumnNames<F>,
  read: (reading: Reading<F>) => void,
): void {
  const keys = table.columns.map((column) => columnKey(column, table.name));
  const places = new Map<F, number>();
  for (const field of Object.keys(names) as F[]) {
    const place = names[field].map((name) => keys.indexOf(name)).find((index) => index >= 0);
    if (place !== undefined) places.set(field, place);
  }
  const fields = new Map([...places].map(([field, place]) => [place, field]));
  table.columns.forEach((column, index) => {
    if (column === '') return;
    const field = fields.get(index);
    collected.map(table.file, table.name, column, field === undefined ? null : `${kind}.${field}`);
  });
  for (const row of table.rows) {
    const value = (field: F) => row[places.get(field) ?? -1];
    const number = (field: F) => {
      const read = numberOf(value(field));
      if (read === null && textOf(value(field)) !== null) {
        const column = table.columns[places.get(field) ?? -1] ?? '';
        collected.note('badNumber', `${table.name} · ${column}`, textOf(value(field)) ?? '');
      }
      return read;
    };
    read({
      value,
      text: (field) => textOf(value(field)),
      number,
      whole: (field) => {
        const read = number(field);
        return read === null || read < 0 ? null : Math.round(read);
      },
    });
  }
}

/** Rows of a sheet under its first line. */
export function tableOf(file: string, name: string, lines: readonly (readonly unknown[])[]): Table {
  const [columns = [], ...rows] = lines;
  return { file, name, columns: columns.map((column) => textOf(column) ?? ''), rows };
}
