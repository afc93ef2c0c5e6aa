import { assert } from '../../src-shared/assert';
import type { SimEvent } from '../../src-shared/events';

/** How many events of an attempt the host keeps for reports and for clients that come later. */
export const keptEvents = 100_000;

/** The newest events of the history that is shown, oldest first. Older ones are forgotten. */
export class EventLog {
  #events: SimEvent[] = [];
  readonly #limit: number;

  constructor(limit = keptEvents) {
    this.#limit = limit;
  }

  /** `seq` of the newest event; 0 before the first. */
  get last(): number {
    return this.#events.at(-1)?.seq ?? 0;
  }

  append(events: readonly SimEvent[]): void {
    for (const event of events) {
      assert(this.last === 0 || event.seq === this.last + 1, 'events are numbered without gaps');
      this.#events.push(event);
    }
    // Cut in blocks: moving the whole array for every event would cost more than a block of memory.
    if (this.#events.length > this.#limit * 1.25) this.#events = this.#events.slice(-this.#limit);
  }

  /** The events after `seq`, oldest first, at most `limit` of them; null when some are forgotten. */
  after(seq: number, limit: number): readonly SimEvent[] | null {
    const first = this.#events[0]?.seq ?? seq + 1;
    if (seq + 1 < first) return null;
    const from = seq + 1 - first;
    return this.#events.slice(from, from + limit);
  }

  newest(limit: number): readonly SimEvent[] {
    return this.#events.slice(-limit);
  }

  /** Forgets everything after `seq`: time went back. */
  truncate(seq: number): void {
    const first = this.#events[0]?.seq ?? 1;
    const keep = Math.max(0, seq + 1 - first);
    if (keep < this.#events.length) this.#events.length = keep;
  }
}
