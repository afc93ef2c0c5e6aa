import { assert } from './assert';
import type { Kind, RecordId, RecordIdOf, SimRecord, Tables } from './model/tables';
import { kinds } from './model/tables';
import type { IndexKeys, IndexName, LiveNumbers, Reader } from './reader';
import { indexes } from './reader';
import type { SimMs } from './units';

/** Where an id stands in a listing, or where it would be inserted. */
function placeOf(listing: readonly SimRecord[], id: RecordId): number {
  let low = 0;
  let high = listing.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((listing[middle] as SimRecord).id < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A set of ids with a listing of their records, sorted by id. A listing is patched where few of its
 * records changed: after each change a sort of thousands, or even a look-up of each, would cost more
 * than everything else. A listing that was handed out never changes.
 */
class Shelf {
  readonly #records: ReadonlyMap<RecordId, SimRecord>;
  readonly #members = new Set<RecordId>();
  #listing: readonly SimRecord[] | null = null;
  /** What changed since the listing was made: the record, or null where it is gone. */
  readonly #pending = new Map<RecordId, SimRecord | null>();

  constructor(records: ReadonlyMap<RecordId, SimRecord>) {
    this.#records = records;
  }

  get size(): number {
    return this.#members.size;
  }

  put(record: SimRecord): void {
    this.#members.add(record.id);
    if (this.#listing) this.#pending.set(record.id, record);
  }

  remove(id: RecordId): void {
    if (this.#members.delete(id) && this.#listing) this.#pending.set(id, null);
  }

  get sorted(): readonly SimRecord[] {
    if (this.#listing && this.#pending.size === 0) return this.#listing;
    if (this.#listing && this.#pending.size * 8 < this.#listing.length) {
      this.#listing = this.#patched(this.#listing);
    } else {
      const ids = [...this.#members].sort();
      this.#listing = ids.map((id) => this.#records.get(id) as SimRecord);
    }
    this.#pending.clear();
    return this.#listing;
  }

  #patched(listing: readonly SimRecord[]): readonly SimRecord[] {
    const patched = [...listing];
    for (const [id, record] of this.#pending) {
      const place = placeOf(patched, id);
      const known = patched[place]?.id === id ? 1 : 0;
      if (record && known) patched[place] = record;
      else patched.splice(place, known, ...(record ? [record] : []));
    }
    return patched;
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
  live: LiveNumbers | null = null;
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
    shelf.put(record);
    for (const name of indexNamesOfKind.get(record.kind) ?? []) {
      const oldKey = before ? keyOf(name, before) : null;
      const newKey = keyOf(name, record);
      if (oldKey !== null && oldKey !== newKey) this.#unfile(name, oldKey, record.id);
      if (newKey !== null) this.#file(name, newKey, record);
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

  #file(name: IndexName, key: RecordId, record: SimRecord): void {
    const index = this.#indexes.get(name);
    const shelf = index?.get(key) ?? new Shelf(this.#records);
    index?.set(key, shelf);
    shelf.put(record);
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
