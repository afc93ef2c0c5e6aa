import type { SimEvent } from '../../src-shared/events';

/** How many events the console keeps; older ones leave first. */
export const eventLimit = 50_000;

/**
 * The newest events, oldest first. Trimming is done in blocks, because cutting the front of a large
 * array for every event costs more than the memory of one block.
 */
export class EventLog {
  #events: SimEvent[] = [];
  readonly #limit: number;

  constructor(limit = eventLimit) {
    this.#limit = limit;
  }

  get length(): number {
    return Math.min(this.#events.length, this.#limit);
  }

  get #skipped(): number {
    return this.#events.length - this.length;
  }

  /** The event at a place, 0 being the oldest that is kept. */
  at(index: number): SimEvent | undefined {
    return index < 0 ? undefined : this.#events[index + this.#skipped];
  }

  get last(): SimEvent | undefined {
    return this.#events.at(-1);
  }

  /** The place of the event with this number, or -1 when it is not kept. */
  indexOf(seq: number): number {
    let low = 0;
    let high = this.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.at(middle)?.seq ?? 0;
      if (found === seq) return middle;
      if (found < seq) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  bySeq(seq: number): SimEvent | undefined {
    const index = this.indexOf(seq);
    return index < 0 ? undefined : this.at(index);
  }

  /** The kept events, oldest first, as a list of its own. */
  toArray(): readonly SimEvent[] {
    return this.#events.slice(this.#skipped);
  }

  /** Newest event about an object, going back from `from` (default: the newest of all). */
  lastAbout(
    object: string,
    matches: (event: SimEvent) => boolean = () => true,
  ): SimEvent | undefined {
    for (let index = this.length - 1; index >= 0; index -= 1) {
      const event = this.at(index);
      if (event?.object === object && matches(event)) return event;
    }
    return undefined;
  }

  /** Adds events in order of `seq`. One already known ends the older history: it was rewound. */
  append(events: readonly SimEvent[]): void {
    const first = events[0];
    if (!first) return;
    while ((this.#events.at(-1)?.seq ?? 0) >= first.seq) this.#events.pop();
    for (const event of events) this.#events.push(event);
    if (this.#events.length > this.#limit * 1.2) this.#events = this.#events.slice(-this.#limit);
  }

  clear(): void {
    this.#events = [];
  }
}
