import { createStore } from 'zustand/vanilla';
import type { SampleColumn, Samples, SampleValues } from '../../src-shared/ipc';
import { sampleAt, sampleColumns } from '../../src-shared/ipc';
import type { SimMs } from '../../src-shared/units';

/** Points a chart keeps of one row. */
export const historyLength = 300;

/** The recent past of one row: times in simulated milliseconds, values in permille, oldest first. */
export interface SampleHistory {
  readonly times: readonly SimMs[];
  /** Null where the row had no value. */
  readonly values: readonly (number | null)[];
}

const noHistory: SampleHistory = { times: [], values: [] };

/** A ring of the newest points of one row. */
class Ring {
  readonly #times = new Float64Array(historyLength);
  /** NaN where the row had no value. */
  readonly #values = new Float64Array(historyLength);
  #count = 0;

  push(at: SimMs, value: number | null): void {
    if (this.#count > 0 && at <= this.#timeAt(this.#count - 1)) {
      // The clock stood still or went back: the newest point replaces what it contradicts.
      if (at < this.#timeAt(this.#count - 1)) this.#count = 0;
      else this.#count -= 1;
    }
    const place = this.#count % historyLength;
    this.#times[place] = at;
    this.#values[place] = value ?? NaN;
    this.#count += 1;
  }

  #timeAt(count: number): SimMs {
    return this.#times[count % historyLength] ?? 0;
  }

  read(): SampleHistory {
    const first = Math.max(0, this.#count - historyLength);
    const times: SimMs[] = [];
    const values: (number | null)[] = [];
    for (let count = first; count < this.#count; count += 1) {
      const value = this.#values[count % historyLength] ?? NaN;
      times.push(this.#timeAt(count));
      values.push(Number.isNaN(value) ? null : value);
    }
    return { times, values };
  }
}

export interface SamplesState {
  readonly revisions: Readonly<Record<SampleColumn, number>>;
}

/**
 * The moving numbers. A column arrives only while somebody shows it; a row's past is kept only while
 * a chart asked for it.
 */
export class SampleStore {
  readonly store = createStore<SamplesState>(() => ({
    revisions: Object.fromEntries(sampleColumns.map((column) => [column, 0])) as Record<
      SampleColumn,
      number
    >,
  }));
  readonly #columns = new Map<SampleColumn, SampleValues>();
  readonly #users = new Map<SampleColumn, number>();
  readonly #rings = new Map<string, { ring: Ring; users: number }>();
  readonly #subscribe: (columns: readonly SampleColumn[]) => void;
  #announced = '';
  #pending = false;

  /** `subscribe` tells the host which columns are wanted from now on. */
  constructor(subscribe: (columns: readonly SampleColumn[]) => void) {
    this.#subscribe = subscribe;
  }

  apply(samples: Samples): void {
    this.#columns.set(samples.column, samples.values);
    for (const [key, { ring }] of this.#rings) {
      const [column, row] = splitKey(key);
      if (column === samples.column) ring.push(samples.now, sampleAt(samples.values, row));
    }
    this.store.setState(({ revisions }) => ({
      revisions: { ...revisions, [samples.column]: revisions[samples.column] + 1 },
    }));
  }

  /** The newest values of a column, in permille, by row; null while none have come. */
  column(column: SampleColumn): SampleValues | null {
    return this.#columns.get(column) ?? null;
  }

  /** The newest value of a row in permille, or null where it has none. */
  value(column: SampleColumn, row: number): number | null {
    const values = this.#columns.get(column);
    return values ? sampleAt(values, row) : null;
  }

  history(column: SampleColumn, row: number): SampleHistory {
    return this.#rings.get(`${column}/${row}`)?.ring.read() ?? noHistory;
  }

  /** Asks for a column; the returned function gives it back. */
  use(column: SampleColumn): () => void {
    this.#count(column, 1);
    return () => this.#count(column, -1);
  }

  /** Asks for a column and keeps the past of one row; the returned function gives both back. */
  keepHistory(column: SampleColumn, row: number): () => void {
    const key = `${column}/${row}`;
    const entry = this.#rings.get(key) ?? { ring: new Ring(), users: 0 };
    entry.users += 1;
    this.#rings.set(key, entry);
    const release = this.use(column);
    return () => {
      entry.users -= 1;
      if (entry.users === 0) this.#rings.delete(key);
      release();
    };
  }

  /** Forgets all values; the wish for columns stays and is told to the host again. */
  reset(): void {
    this.#columns.clear();
    for (const entry of this.#rings.values()) entry.ring = new Ring();
    this.#announced = '';
    this.#announceSoon();
  }

  #count(column: SampleColumn, change: number): void {
    this.#users.set(column, (this.#users.get(column) ?? 0) + change);
    this.#announceSoon();
  }

  /*
   * A view that is replaced by another one gives its column back and the other asks for it in the
   * same turn; the host hears of it only when the wish really changed.
   */
  #announceSoon(): void {
    if (this.#pending) return;
    this.#pending = true;
    queueMicrotask(() => {
      this.#pending = false;
      const wanted = sampleColumns.filter((column) => (this.#users.get(column) ?? 0) > 0);
      if (wanted.join() === this.#announced) return;
      this.#announced = wanted.join();
      this.#subscribe(wanted);
    });
  }
}

function splitKey(key: string): [string, number] {
  const slash = key.indexOf('/');
  return [key.slice(0, slash), Number(key.slice(slash + 1))];
}
