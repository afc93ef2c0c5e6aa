import { createStore } from 'zustand/vanilla';
import type {
  SampleColumn,
  Samples,
  SampleSource,
  SampleTrackPoints,
  SampleValues,
} from '../../src-shared/ipc';
import { sampleAt, sampleColumns } from '../../src-shared/ipc';
import type { RecordId } from '../../src-shared/model/tables';
import type { SimMs } from '../../src-shared/units';
import { SampleTrack } from './sample-track';

/** The row of a record in the columns, or null where it has none any more. */
export type RowOf = (id: RecordId) => number | null;

/** The past is kept of so many rows that nobody looks at just now; the longest unused goes first. */
const idleTracks = 256;

type Past = (sources: readonly SampleSource[]) => Promise<readonly SampleTrackPoints[]>;

interface Kept {
  readonly source: SampleSource;
  readonly track: SampleTrack;
  users: number;
}

const keyOf = ({ column, of }: SampleSource) => `${column} ${of}`;

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
  readonly #tracks = new Map<string, Kept>();
  readonly #rowOf: RowOf;
  readonly #subscribe: (columns: readonly SampleColumn[]) => void;
  readonly #past: Past;
  /** Tracks nobody watched until now, whose past the host is asked for at the end of this turn. */
  #lacking: Kept[] = [];
  /** Rises whenever another history is shown. */
  #epoch = 0;
  #announced = '';
  #pending = false;

  /** `subscribe` tells the host which columns are wanted from now on, `past` asks it for what was. */
  constructor(subscribe: (columns: readonly SampleColumn[]) => void, rowOf: RowOf, past: Past) {
    this.#subscribe = subscribe;
    this.#rowOf = rowOf;
    this.#past = past;
  }

  apply(samples: Samples): void {
    this.#columns.set(samples.column, samples.values);
    for (const { source, track, users } of this.#tracks.values()) {
      if (users === 0 || source.column !== samples.column) continue;
      const row = this.#rowOf(source.of);
      track.push(samples.now, row === null ? null : sampleAt(samples.values, row));
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

  /** The kept past of a row; null where nobody asked for it. */
  track(source: SampleSource): SampleTrack | null {
    return this.#tracks.get(keyOf(source))?.track ?? null;
  }

  /** Asks for a column; the returned function gives it back. */
  use(column: SampleColumn): () => void {
    this.#count(column, 1);
    return () => this.#count(column, -1);
  }

  /** Asks for a column and keeps the past of one row; the returned function gives both back. */
  keepHistory(source: SampleSource): () => void {
    const key = keyOf(source);
    const kept = this.#tracks.get(key) ?? { source, track: new SampleTrack(), users: 0 };
    // Taken out and put back it is the newest: what is listed first was unused the longest.
    this.#tracks.delete(key);
    this.#tracks.set(key, kept);
    if (kept.users === 0) {
      kept.track.interrupt();
      this.#askForPast(kept);
    }
    kept.users += 1;
    const release = this.use(source.column);
    return () => {
      kept.users -= 1;
      this.#dropIdle();
      release();
    };
  }

  /** The shown clock jumped: no line leads over it. */
  jumped(): void {
    for (const { track } of this.#tracks.values()) track.interrupt();
  }

  /** What was measured after a moment belongs to a history that is not shown any more. */
  forgetAfter(at: SimMs): void {
    this.#epoch += 1;
    for (const { track } of this.#tracks.values()) track.forgetAfter(at);
    this.#columns.clear();
    this.store.setState(({ revisions }) => ({
      revisions: Object.fromEntries(
        sampleColumns.map((column) => [column, revisions[column] + 1]),
      ) as SamplesState['revisions'],
    }));
  }

  /** After a lost connection: the newest values are old, and the host is told the wish again. */
  reset(): void {
    this.#columns.clear();
    this.jumped();
    this.#announced = '';
    this.#announceSoon();
  }

  /** Charts that open in one turn ask once. */
  #askForPast(kept: Kept): void {
    this.#lacking.push(kept);
    if (this.#lacking.length > 1) return;
    queueMicrotask(() => {
      const lacking = this.#lacking.splice(0);
      void this.#fill(lacking);
    });
  }

  async #fill(lacking: readonly Kept[]): Promise<void> {
    const epoch = this.#epoch;
    const pasts = await this.#past(lacking.map(({ source }) => source));
    // Meanwhile another history may be shown.
    if (epoch !== this.#epoch) return;
    lacking.forEach(({ track }, index) => {
      const past = pasts[index];
      if (past) track.fill(past);
    });
    this.store.setState(({ revisions }) => ({ revisions: { ...revisions } }));
  }

  #dropIdle(): void {
    const idle = [...this.#tracks].filter(([, { users }]) => users === 0);
    for (const [key] of idle.slice(0, Math.max(0, idle.length - idleTracks))) {
      this.#tracks.delete(key);
    }
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
