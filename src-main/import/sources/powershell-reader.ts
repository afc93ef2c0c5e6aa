import type { Collected } from '../collected';
import type { Row } from '../values';
import { textOf } from '../values';

/** How objects of one cmdlet are known and read. */
export interface ObjectReader {
  readonly kind: string;
  readonly is: (row: Row) => boolean;
  readonly read: (collected: Collected, file: string, row: Row) => void;
}

/** Reads properties of an object; each that is asked for is noted as mapped, the rest as ignored. */
export function reading(collected: Collected, file: string, table: string, kind: string, row: Row) {
  const asked = new Set<string>();
  const value = (field: string, ...names: readonly string[]): unknown => {
    for (const name of names) {
      if (row[name] === undefined || row[name] === null) continue;
      asked.add(name);
      collected.map(file, table, name, `${kind}.${field}`);
      return row[name];
    }
    return undefined;
  };
  return {
    value,
    text: (field: string, ...names: readonly string[]) => textOf(value(field, ...names)),
    rest: () => {
      for (const name of Object.keys(row)) {
        if (!asked.has(name)) collected.map(file, table, name, null);
      }
    },
  };
}
