import { assert } from './assert';
import type { Kind, RecordId, RecordIdOf, SimRecord, Tables } from './model/tables';
import { kinds } from './model/tables';
import type { IndexKeys, IndexName, Reader } from './reader';
import { indexes } from './reader';
import type { SimMs } from './units';

/** Where an id stands in a sorted list, or where it would be inserted. */
function placeOf(ids: readonly RecordId[], id: RecordId): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] as RecordId) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Records = ReadonlyMap<RecordId, SimRecord>;

/**
 * A set of ids with a listing of their records, sorted by id. The order is kept as ids come and go and
 * a listing is patched where few of its records were replaced: after each change a sort of thousands,
 * or even a look-up of each, would cost more than everything else. A listing that was handed out never
 * changes.
 */
class Shelf {
  readonly #records: Records;
  readonly #members = new Set<RecordId>();
  #ids: RecordId[] | null = null;
  #listing: readonly SimRecord[] | null = null;
  /** Replaced since the listing was made; the listing has the right ids in the right order. */
  readonly #replaced = new Set<RecordId>();

  constructor(records: Records) {
    this.#records = records;
  }

  get size(): number {
    return this.#members.size;
  }

  /** Files an id whose record was put, for the first time or in place of another. */
  put(id: RecordId): void {
    if (this.#members.has(id)) {
      if (this.#listing) this.#replaced.add(id);
      return;
    }
    this.#members.add(id);
    this.#listing = null;
    this.#ids?.splice(placeOf(this.#ids, id), 0, id);
  }

  remove(id: RecordId): void {
    if (!this.#members.delete(id)) return;
    this.#listing = null;
    this.#ids?.splice(placeOf(this.#ids, id), 1);
  }

  get sorted(): readonly SimRecord[] {
    if (this.#listing && this.#replaced.size === 0) return this.#listing;
    this.#ids ??= [...this.#members].sort();
    const ids = this.#ids;
    const record = (id: RecordId) => this.#records.get(id) as SimRecord;
    if (this.#listing && this.#replaced.size * 8 < ids.length) {
      const patched = [...this.#listing];
      for (const id of this.#replaced) patched[placeOf(ids, id)] = record(id);
      this.#listing = patched;
    } else {
      this.#listing = ids.map(record);
    }
    this.#replaced.clear();
    return this.#listing;
  }
}

const emptyList: readonly never[] = [];
const indexNames = Object.keys(indexes) as IndexName[];
const indexNamesOfKind = new Map<Kind, IndexName[]>(
  kinds.map((kind) => [kind, indexNames.filter((name) => indexes[name].kind === kind)]),
);

/**
 * The records of a simulation with their indexes. The engine writes it through `Tx` only; the
 * replica writes it from frames only. Records are replaced, never changed.
 */
export class RecordStore implements Reader {
  now: SimMs = 0;
  readonly #shelves: Readonly<Record<Kind, Shelf>>;
  /** Every record under its id: `get` is asked too often to take the kind out of the id each time. */
  readonly #records = new Map<RecordId, SimRecord>();
  readonly #indexes = new Map<IndexName, Map<RecordId, Shelf>>(
    indexNames.map((name) => [name, new Map()]),
  );

  constructor() {
    this.#shelves = Object.fromEntries(
      kinds.map((kind) => [kind, new Shelf(this.#records)]),
    ) as Record<Kind, Shelf>;
  }

  get<K extends Kind>(id: RecordIdOf<K>): Tables[K] | undefined {
    return this.#records.get(id) as Tables[K] | undefined;
  }

  all<K extends Kind>(kind: K): readonly Tables[K][] {
    return this.#shelves[kind].sorted as readonly Tables[K][];
  }

  size(kind: Kind): number {
    return this.#shelves[kind].size;
  }

  by<I extends IndexName>(
    index: I,
    key: IndexKeys[I]['key'],
  ): readonly Tables[IndexKeys[I]['kind']][] {
    const list: readonly SimRecord[] = this.#indexes.get(index)?.get(key)?.sorted ?? emptyList;
    return list as readonly Tables[IndexKeys[I]['kind']][];
  }

  count<I extends IndexName>(index: I, key: IndexKeys[I]['key']): number {
    return this.#indexes.get(index)?.get(key)?.size ?? 0;
  }

  /** Files a record in place of the one with its id; returns the one it replaced. */
  put(record: SimRecord): SimRecord | undefined {
    const shelf = this.#shelf(record.kind);
    assert(shelf !== undefined, `record kind ${record.kind} exists`);
    const before = this.#records.get(record.id);
    this.#records.set(record.id, record);
    shelf.put(record.id);
    for (const name of indexNamesOfKind.get(record.kind) ?? []) {
      const oldKey = before ? keyOf(name, before) : null;
      const newKey = keyOf(name, record);
      if (oldKey !== null && oldKey !== newKey) this.#unfile(name, oldKey, record.id);
      if (newKey !== null) this.#file(name, newKey, record.id);
    }
    return before;
  }

  /** Removes a record; returns it, or undefined where there was none. */
  remove(id: RecordId): SimRecord | undefined {
    const before = this.#records.get(id);
    if (!before) return undefined;
    this.#records.delete(id);
    this.#shelf(before.kind)?.remove(id);
    for (const name of indexNamesOfKind.get(before.kind) ?? []) {
      const key = keyOf(name, before);
      if (key !== null) this.#unfile(name, key, id);
    }
    return before;
  }

  clear(): void {
    for (const kind of kinds) {
      for (const record of this.#shelves[kind].sorted) this.remove(record.id);
    }
  }

  #shelf(kind: Kind): Shelf | undefined {
    return this.#shelves[kind];
  }

  #file(name: IndexName, key: RecordId, id: RecordId): void {
    const index = this.#indexes.get(name);
    const shelf = index?.get(key) ?? new Shelf(this.#records);
    index?.set(key, shelf);
    shelf.put(id);
  }

  #unfile(name: IndexName, key: RecordId, id: RecordId): void {
    const index = this.#indexes.get(name);
    const shelf = index?.get(key);
    if (!shelf) return;
    shelf.remove(id);
    if (shelf.size === 0) index?.delete(key);
  }
}

function keyOf(name: IndexName, record: SimRecord): RecordId | null {
  const key: (record: never) => RecordId | null = indexes[name].keyOf;
  return key(record as never);
}
