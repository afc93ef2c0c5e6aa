import type { Kind, SimRecord } from './model/tables';
import type { PackedColumn } from './packed-columns';
import { packColumn, sameFields, unpackColumn } from './packed-columns';

type PackedField = readonly [name: string, column: PackedColumn];

/** Records of one kind in columns, in the order of their fields. */
export interface PackedTable {
  readonly count: number;
  readonly fields: readonly PackedField[];
}

export interface PackedRecords {
  readonly tables: readonly PackedTable[];
  /** Records whose fields are not those of the first of their kind; none is expected. */
  readonly odd: readonly SimRecord[];
}

type Loose = Readonly<Record<string, unknown>>;

/** The records of one kind on their way into a table: one array a field. */
interface Columns {
  readonly names: readonly string[];
  readonly values: readonly unknown[][];
  count: number;
}

/**
 * Packs many records for the wire: 8,000 virtual machines with their groups and workers weigh a fifth
 * of what they weigh as JSON objects, since names of fields and values they share stand once. Values
 * are taken record by record, all at once: to look each field up by its name costs three times as much.
 */
export function packRecords(records: readonly SimRecord[]): PackedRecords {
  const byKind = new Map<Kind, Columns>();
  const odd: SimRecord[] = [];
  for (const record of records) {
    const names = Object.keys(record);
    let columns = byKind.get(record.kind);
    if (!columns) {
      columns = { names, values: names.map(() => []), count: 0 };
      byKind.set(record.kind, columns);
    }
    if (sameFields(columns.names, names)) append(columns, Object.values(record));
    else if (sameFields(columns.names.toSorted(), names.toSorted())) {
      append(columns, inOrder(record as unknown as Loose, columns.names));
    } else odd.push(record);
  }
  return { tables: [...byKind.values()].map(packTable), odd };
}

function inOrder(record: Loose, names: readonly string[]): readonly unknown[] {
  return names.map((name) => record[name]);
}

function append(columns: Columns, values: readonly unknown[]): void {
  columns.count += 1;
  for (let index = 0; index < values.length; index += 1) columns.values[index]?.push(values[index]);
}

function packTable({ names, values, count }: Columns): PackedTable {
  return { count, fields: names.map((name, index) => [name, packColumn(values[index] ?? [])]) };
}

/** The records again; those that shared a value share it by reference. */
export function unpackRecords(packed: PackedRecords): SimRecord[] {
  const records: SimRecord[] = [...packed.odd];
  for (const { count, fields } of packed.tables) {
    // One pattern with every field, so that the records of a table share one shape in memory.
    const pattern = Object.fromEntries(
      fields.map(([name, column]) => [name, column[0] === 'shared' ? column[1] : null]),
    );
    const own = fields
      .filter(([, column]) => column[0] !== 'shared')
      .map(([name, column]) => [name, unpackColumn(column)] as const);
    for (let index = 0; index < count; index += 1) {
      const record: Record<string, unknown> = { ...pattern };
      for (const [name, valueOf] of own) record[name] = valueOf(index);
      records.push(record as unknown as SimRecord);
    }
  }
  return records;
}
