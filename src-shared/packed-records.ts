import type { Kind, SimRecord } from './model/tables';

/** One field of a packed table: a value they all share, or one value a record. */
type PackedField =
  | readonly [name: string, shared: 1, value: unknown]
  | readonly [name: string, shared: 0, values: readonly unknown[]];

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

function sameFields(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index += 1) {
    if (left[index] !== right[index]) return false;
  }
  return true;
}

function inOrder(record: Loose, names: readonly string[]): readonly unknown[] {
  return names.map((name) => record[name]);
}

function append(columns: Columns, values: readonly unknown[]): void {
  columns.count += 1;
  for (let index = 0; index < values.length; index += 1) columns.values[index]?.push(values[index]);
}

function packTable({ names, values, count }: Columns): PackedTable {
  return { count, fields: names.map((name, index) => packField(name, values[index] ?? [])) };
}

function packField(name: string, values: readonly unknown[]): PackedField {
  const first = values[0];
  const text = typeof first === 'object' && first !== null ? JSON.stringify(first) : null;
  const isShared = values.every(
    (value) => value === first || (text !== null && text === JSON.stringify(value)),
  );
  return isShared ? [name, 1, first] : [name, 0, values];
}

/** The records again; those that shared a value share it by reference. */
export function unpackRecords(packed: PackedRecords): SimRecord[] {
  const records: SimRecord[] = [...packed.odd];
  for (const { count, fields } of packed.tables) {
    // One pattern with every field, so that the records of a table share one shape in memory.
    const pattern = Object.fromEntries(
      fields.map(([name, shared, data]) => [name, shared === 1 ? data : null]),
    );
    const own = fields.filter((field) => field[1] === 0);
    for (let index = 0; index < count; index += 1) {
      const record: Record<string, unknown> = { ...pattern };
      for (const [name, , values] of own) record[name] = values[index];
      records.push(record as unknown as SimRecord);
    }
  }
  return records;
}
