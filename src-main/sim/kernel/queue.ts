import { assert } from '../../../src-shared/assert';
import type { RecordId } from '../../../src-shared/model/tables';
import type { SimMs } from '../../../src-shared/units';

/** A wakeup in the queue: plain JSON, ordered by `(at, seq)`. */
export interface QueueEntry {
  readonly at: SimMs;
  readonly seq: number;
  readonly name: string;
  readonly owner: RecordId;
  readonly data: unknown;
  /** The event the wakeup's transaction follows from. */
  readonly cause: number | null;
}

interface Slot {
  readonly entry: QueueEntry;
  /** Index in the heap; what makes taking an entry back cost O(log n). */
  place: number;
}

const before = (left: QueueEntry, right: QueueEntry) =>
  left.at < right.at || (left.at === right.at && left.seq < right.seq);

/** A binary heap in the total order `(at, seq)`, with the entries of each owner at hand. */
export class WakeupQueue {
  readonly #heap: Slot[] = [];
  readonly #byOwner = new Map<RecordId, Map<number, Slot>>();

  get size(): number {
    return this.#heap.length;
  }

  peek(): QueueEntry | null {
    return this.#heap[0]?.entry ?? null;
  }

  add(entry: QueueEntry): void {
    const owned = this.#byOwner.get(entry.owner) ?? new Map<number, Slot>();
    assert(!owned.has(entry.seq), `queue entry ${entry.seq} is added once`);
    const slot: Slot = { entry, place: this.#heap.length };
    this.#heap.push(slot);
    owned.set(entry.seq, slot);
    this.#byOwner.set(entry.owner, owned);
    this.#rise(slot);
  }

  remove(entry: QueueEntry): void {
    const owned = this.#byOwner.get(entry.owner);
    const slot = owned?.get(entry.seq);
    assert(owned && slot, `queue entry ${entry.seq} is present`);
    owned.delete(entry.seq);
    if (owned.size === 0) this.#byOwner.delete(entry.owner);
    const last = this.#heap.pop();
    assert(last, 'the heap holds what its owners hold');
    if (last === slot) return;
    this.#set(slot.place, last);
    this.#rise(last);
    this.#sink(last);
  }

  /** The entries of an owner, all or those of one name, in order of their `seq`. */
  entriesOf(owner: RecordId, name?: string): readonly QueueEntry[] {
    const owned = this.#byOwner.get(owner);
    if (!owned) return [];
    const entries: QueueEntry[] = [];
    for (const { entry } of owned.values()) {
      if (name === undefined || entry.name === name) entries.push(entry);
    }
    return entries.sort((left, right) => left.seq - right.seq);
  }

  has(owner: RecordId, name?: string): boolean {
    const owned = this.#byOwner.get(owner);
    if (!owned) return false;
    if (name === undefined) return true;
    for (const { entry } of owned.values()) if (entry.name === name) return true;
    return false;
  }

  owners(): IterableIterator<RecordId> {
    return this.#byOwner.keys();
  }

  /** Every entry in total order: what a save point holds. */
  entries(): readonly QueueEntry[] {
    return this.#heap
      .map((slot) => slot.entry)
      .sort((left, right) => (before(left, right) ? -1 : 1));
  }

  #set(place: number, slot: Slot): void {
    this.#heap[place] = slot;
    slot.place = place;
  }

  #rise(slot: Slot): void {
    while (slot.place > 0) {
      const place = slot.place;
      const parentPlace = (place - 1) >> 1;
      const parent = this.#heap[parentPlace];
      if (!parent || !before(slot.entry, parent.entry)) return;
      this.#set(place, parent);
      this.#set(parentPlace, slot);
    }
  }

  #sink(slot: Slot): void {
    for (;;) {
      const place = slot.place;
      const left = this.#heap[2 * place + 1];
      const right = this.#heap[2 * place + 2];
      const child = left && right && before(right.entry, left.entry) ? right : left;
      if (!child || !before(child.entry, slot.entry)) return;
      const childPlace = child.place;
      this.#set(place, child);
      this.#set(childPlace, slot);
    }
  }
}
