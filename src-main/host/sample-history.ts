import type {
  SampleColumn,
  SampleSource,
  SampleTrackPoints,
  SampleValues,
} from '../../src-shared/ipc';
import { sampleAt, sampleColumns } from '../../src-shared/ipc';
import type { RecordId } from '../../src-shared/model/tables';
import type { Reader } from '../../src-shared/reader';
import type { SimMs } from '../../src-shared/units';

/** The kinds of records that have a row of their own in the columns. */
const rowKinds = ['vm', 'node', 'network'] as const;
type Rows = ReadonlyMap<RecordId, number>;

interface Moment {
  readonly at: SimMs;
  readonly rows: Rows;
  readonly columns: ReadonlyMap<SampleColumn, SampleValues>;
}

/** Moments need not be closer together than this. */
const leastGapMs = 2000;

/** What is kept at most; beyond it the older half is thinned, so that the newest past is the finest. */
const mostMoments = 2000;
const mostBytes = 24 * 1024 * 1024;

/** Keeping takes at most this part of the time, however many machines there are. */
const shareOfTime = 1 / 20;

/**
 * The moving numbers of all rows at moments that have passed, so that a chart that is opened late
 * shows what was before. It begins when the lab is opened here; a journal keeps no samples.
 */
export class SampleHistory {
  #moments: Moment[] = [];
  #bytes = 0;
  #restsUntil = 0;

  /** Notes how things stand now, if enough time has passed. `wallNow` in milliseconds. */
  record(
    reader: Reader,
    sample: (column: SampleColumn) => SampleValues,
    wallNow: () => number,
  ): void {
    this.#forgetFrom(reader.now);
    const last = this.#moments.at(-1);
    const begun = wallNow();
    if ((last && reader.now - last.at < leastGapMs) || begun < this.#restsUntil) return;
    const columns = new Map(sampleColumns.map((column) => [column, sample(column).slice()]));
    this.#moments.push({ at: reader.now, rows: rowsOf(reader, last?.rows), columns });
    this.#bytes += bytesOf(columns);
    if (this.#moments.length > mostMoments || this.#bytes > mostBytes) this.#thin();
    const ended = wallNow();
    this.#restsUntil = ended + (ended - begun) / shareOfTime;
  }

  /** What is known of one row, until the moment that is shown. */
  of({ column, of }: SampleSource): SampleTrackPoints {
    return {
      times: this.#moments.map(({ at }) => at),
      values: this.#moments.map(({ rows, columns }) => {
        const row = rows.get(of);
        const values = columns.get(column);
        return row === undefined || !values ? null : sampleAt(values, row);
      }),
    };
  }

  /** Another attempt has another past. */
  clear(): void {
    this.#moments = [];
    this.#bytes = 0;
  }

  /** The clock was set back: what came later belongs to what may not come again. */
  #forgetFrom(now: SimMs): void {
    while ((this.#moments.at(-1)?.at ?? -1) >= now) {
      this.#bytes -= bytesOf(this.#moments.pop()?.columns ?? new Map());
    }
  }

  #thin(): void {
    const half = this.#moments.length >> 1;
    this.#moments = this.#moments.filter((_, index) => index >= half || index % 2 === 0);
    this.#bytes = this.#moments.reduce((sum, { columns }) => sum + bytesOf(columns), 0);
  }
}

function bytesOf(columns: ReadonlyMap<SampleColumn, SampleValues>): number {
  let bytes = 0;
  for (const values of columns.values()) bytes += values.byteLength;
  return bytes;
}

/** Which row belongs to which record; the map before where nothing moved, since most of the time nothing does. */
function rowsOf(reader: Reader, before: Rows | undefined): Rows {
  const rows = new Map<RecordId, number>();
  for (const kind of rowKinds) for (const { id, row } of reader.all(kind)) rows.set(id, row);
  const same = before?.size === rows.size && [...rows].every(([id, row]) => before.get(id) === row);
  return same ? before : rows;
}
