import { assert } from '../../../src-shared/assert';

/** Numbers of one table: a column a name, a value a row. */
interface ColumnTable {
  /** What stands in each row, so that values follow their record when rows move. */
  ids: readonly string[];
  readonly columns: Map<string, { values: Float64Array; readonly fresh: number }>;
}

/** The columns as a save point holds them: plain JSON, tables and columns sorted by name. */
export type SavedColumns = readonly {
  readonly table: string;
  readonly ids: readonly string[];
  readonly columns: readonly {
    readonly name: string;
    readonly fresh: number;
    readonly values: readonly number[];
  }[];
}[];

/**
 * Numbers that move every second and are no function of time alone: memory given to machines, parked
 * processors, energy. They belong to the state of a simulation as records do, but cost no record.
 */
export class ColumnStore {
  readonly #tables = new Map<string, ColumnTable>();
  #revision = 0;

  /** Rises whenever a column came, went or was laid out anew: until then an array that was asked for stays. */
  get revision(): number {
    return this.#revision;
  }

  /**
   * Says what stands in each row of a table from now on. Values move with their id; what is new gets
   * each column's fresh value, what is gone is forgotten. Costs nothing where `ids` is the list of before.
   */
  align(table: string, ids: readonly string[]): void {
    const known = this.#tables.get(table);
    if (!known) {
      this.#revision += 1;
      this.#tables.set(table, { ids, columns: new Map() });
      return;
    }
    if (known.ids === ids) return;
    const before = known.ids;
    known.ids = ids;
    if (sameList(before, ids)) return;
    this.#revision += 1;
    const rowOf = new Map(before.map((id, row) => [id, row]));
    for (const column of known.columns.values()) {
      const values = new Float64Array(ids.length).fill(column.fresh);
      ids.forEach((id, row) => {
        const old = rowOf.get(id);
        if (old !== undefined) values[row] = column.values[old] as number;
      });
      column.values = values;
    }
  }

  /** The ids a table was aligned with last, by row. */
  idsOf(table: string): readonly string[] {
    return this.#tables.get(table)?.ids ?? [];
  }

  /** A column by name; one that is new is filled with `fresh`. Writing to it writes the state. */
  column(table: string, name: string, fresh = 0): Float64Array {
    const known = this.#tables.get(table);
    assert(known, `the columns of ${table} are aligned before they are used`);
    let column = known.columns.get(name);
    if (!column) {
      this.#revision += 1;
      column = { values: new Float64Array(known.ids.length).fill(fresh), fresh };
      known.columns.set(name, column);
    }
    return column.values;
  }

  /** A column that somebody filled already, or null. */
  find(table: string, name: string): Float64Array | null {
    return this.#tables.get(table)?.columns.get(name)?.values ?? null;
  }

  /** Forgets a whole table. */
  drop(table: string): void {
    this.#revision += 1;
    this.#tables.delete(table);
  }

  save(): SavedColumns {
    return sorted(this.#tables).map(([table, { ids, columns }]) => ({
      table,
      ids: [...ids],
      columns: sorted(columns).map(([name, { values, fresh }]) => ({
        name,
        fresh,
        values: [...values],
      })),
    }));
  }

  static restore(saved: SavedColumns): ColumnStore {
    const store = new ColumnStore();
    for (const { table, ids, columns } of saved) {
      const values = columns.map(
        ({ name, fresh, values: numbers }) =>
          [name, { values: Float64Array.from(numbers), fresh }] as const,
      );
      store.#tables.set(table, { ids, columns: new Map(values) });
    }
    return store;
  }
}

function sorted<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].sort(([left], [right]) => (left < right ? -1 : 1));
}

function sameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((id, row) => id === right[row]);
}
