import type { SampleSource } from '../../src-shared/ipc';
import type { Session } from '../store/session';
import type { TrackView } from '../store/sample-track';
import { noTrack } from '../store/sample-track';
import type { PlotBand, PlotPicture, PlotScale, PlotSeries, PlotSource } from '../ui/live-plot';
import { placeBefore } from '../ui/live-plot-marks';

/** A line of a live chart: where its values come from, and how they are shown. */
export interface LiveSeries {
  readonly id: string;
  readonly name: string;
  /** The rows it is made from; one where `combine` is left out. */
  readonly sources: readonly SampleSource[];
  /**
   * From the values of the sources, in the columns' units, to the unit of the scale. It follows from
   * its arguments alone: a chart reads it once, and again only when its sources change.
   */
  readonly combine?: (values: readonly (number | null)[]) => number | null;
  readonly scale?: PlotScale;
  readonly look?: PlotSeries['look'];
}

export interface LiveScale {
  /** Where the scale ends; `auto` follows the largest value that is shown, but not below `atLeast`. */
  readonly max: number | 'auto';
  readonly atLeast?: number;
  readonly format: (value: number) => string;
}

export interface LiveChartSpec {
  readonly series: readonly LiveSeries[];
  readonly left: LiveScale;
  readonly right?: LiveScale;
  readonly bands?: readonly PlotBand[];
}

/** The smallest round number that is not below a value: 1, 2, 2.5 or 5 with zeros. */
export function roundEnd(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 5, 10].find((each) => each * power >= value * 0.9999) ?? 10;
  return step * power;
}

const leastSpanMs = 6000;

type Value = number | null | undefined;

/** All moments of several tracks in order; tracks that were begun together have the same ones. */
function sharedTimes(tracks: readonly TrackView[]): readonly number[] {
  const [first = noTrack] = tracks;
  const alike = tracks.every(
    ({ times }) =>
      times.length === first.times.length &&
      times[0] === first.times[0] &&
      times.at(-1) === first.times.at(-1),
  );
  if (alike) return first.times;
  return [...new Set(tracks.flatMap(({ times }) => times))].sort((left, right) => left - right);
}

/** The values of a track at given moments; undefined where it has no point of its own. */
function alignedTo(times: readonly number[], track: TrackView): readonly Value[] {
  if (track.times === times || track.times.length === times.length) return track.values;
  let place = 0;
  return times.map((at) => {
    if (track.times[place] !== at) return undefined;
    place += 1;
    return track.values[place - 1];
  });
}

/** What a series shows at each moment; where a source has no point, the one before still holds. */
function valuesOf(series: LiveSeries, columns: readonly (readonly Value[])[], count: number) {
  const { combine } = series;
  const [only = []] = columns;
  if (!combine) return only;
  const held: (number | null)[] = columns.map(() => null);
  const values: Value[] = [];
  for (let index = 0; index < count; index += 1) {
    let own = false;
    columns.forEach((column, place) => {
      const value = column[index];
      if (value === undefined) return;
      held[place] = value;
      own = true;
    });
    values.push(own ? combine(held) : undefined);
  }
  return values;
}

function scaleEnd(
  scale: LiveScale | undefined,
  side: PlotScale,
  spec: LiveChartSpec,
  values: readonly (readonly Value[])[],
): number {
  if (!scale) return 1;
  if (scale.max !== 'auto') return scale.max;
  let largest = scale.atLeast ?? 0;
  spec.series.forEach((series, index) => {
    if ((series.scale ?? 'left') !== side) return;
    for (const value of values[index] ?? []) {
      if (value !== null && value !== undefined && value > largest) largest = value;
    }
  });
  return roundEnd(largest);
}

/** What all series of a chart have at each moment of a span. */
export interface ChartTable {
  readonly times: readonly number[];
  readonly values: readonly (readonly Value[])[];
}

/** The data of one live chart: read when it is drawn, never kept. */
export class ChartSource implements PlotSource {
  readonly #session: Session;
  readonly #spec: LiveChartSpec;

  constructor(session: Session, spec: LiveChartSpec) {
    this.#session = session;
    this.#spec = spec;
  }

  readonly subscribe = (changed: () => void): (() => void) => {
    const { samples, replica, timeline } = this.#session;
    const stops = [samples.store, replica.store, timeline.store].map((store) =>
      store.subscribe(changed),
    );
    return () => {
      for (const stop of stops) stop();
    };
  };

  /** The span that is shown: it ends with the clock, or moves so that the moment that is read is in it. */
  range(): { readonly fromMs: number; readonly toMs: number } {
    const { cursorMs, spanMs } = this.#session.timeline.state;
    const { now } = this.#session.replica.reader;
    const span = spanMs ?? Math.max(60_000, now);
    const toMs = cursorMs !== null && cursorMs < now - span ? cursorMs + span / 2 : now;
    // A young session fills the width; a span is a tenth of a minute at least.
    return { fromMs: Math.min(Math.max(0, toMs - span), toMs - leastSpanMs), toMs };
  }

  table(fromMs: number, toMs: number): ChartTable {
    const { samples } = this.#session;
    const views = this.#spec.series.map(({ sources }) =>
      sources.map((source) => samples.track(source)?.view(fromMs, toMs) ?? noTrack),
    );
    const times = sharedTimes(views.flat());
    const values = this.#spec.series.map((series, index) =>
      valuesOf(
        series,
        (views[index] ?? []).map((view) => alignedTo(times, view)),
        times.length,
      ),
    );
    return { times, values };
  }

  readonly cursor = (): number | null => this.#session.timeline.state.cursorMs;

  /** What is seen now. */
  shownTable(): ChartTable {
    const { fromMs, toMs } = this.range();
    return this.table(fromMs, toMs);
  }

  readonly picture = (): PlotPicture => {
    const { cursorMs } = this.#session.timeline.state;
    const { fromMs, toMs } = this.range();
    const { times, values } = this.table(fromMs, toMs);
    const { left, right } = this.#spec;
    return {
      ...{ times, values, fromMs, toMs, cursorMs },
      max: {
        left: scaleEnd(left, 'left', this.#spec, values),
        right: scaleEnd(right, 'right', this.#spec, values),
      },
    };
  };

  /** The moment that is read, and what each series had there. */
  reading(): { readonly at: number; readonly values: readonly (number | null)[] } {
    const { cursorMs } = this.#session.timeline.state;
    const at = cursorMs ?? this.#session.replica.reader.now;
    const { times, values } = this.table(at - 60_000, at);
    const place = placeBefore(times, at);
    return {
      at,
      values: values.map((column) => {
        for (let index = place; index >= 0; index -= 1) {
          const value = column[index];
          if (value !== undefined) return value;
        }
        return null;
      }),
    };
  }
}
