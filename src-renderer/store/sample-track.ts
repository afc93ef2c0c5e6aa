import type { SampleTrackPoints } from '../../src-shared/ipc';
import type { SimMs } from '../../src-shared/units';

/** Points one track holds at most; beyond that it is thinned. */
export const trackPoints = 8000;

/** Points need not be closer together than this part of their age: five minutes ago that is 0.4 s. */
const spacingOfAge = 1 / 800;

/** A point this close to one that is known says nothing new. */
const sameMomentMs = 100;

/** Part of a track. */
export type TrackView = SampleTrackPoints;

export const noTrack: TrackView = { times: [], values: [] };

/**
 * The past of one row, for as long as the session lasts: what is older is coarser, and its highest and
 * lowest values stay. Time may jump back; what is known of later moments of the same history is kept
 * and not shown before the clock is there again.
 *
 * Points are thinned by their place, never by their value, so that tracks that were begun together
 * keep the same times.
 */
export class SampleTrack {
  readonly #times = new Float64Array(trackPoints);
  readonly #values = new Float32Array(trackPoints);
  #count = 0;
  /** The moment of the point that came last; null where the next one does not continue a line. */
  #last: SimMs | null = null;

  get length(): number {
    return this.#count;
  }

  push(at: SimMs, value: number | null): void {
    const place = this.#placeOf(at);
    const before = place > 0 ? this.#timeAt(place - 1) : null;
    const after = place < this.#count ? this.#timeAt(place) : null;
    if (after === at) {
      this.#values[place] = value ?? Number.NaN;
      this.#last = at;
      return;
    }
    if (after !== null && isKnown(at, before, after)) {
      this.#last = after - at < sameMomentMs ? after : before;
      return;
    }
    this.#insert(place, at, value);
    if (before !== null && before !== this.#last && at - before > 1) {
      this.#insert(place, at - 1, null);
    }
    if (after !== null && after - at > 1) this.#breakBefore(after);
    this.#last = at;
  }

  /**
   * Takes in what the host kept of the time nobody watched. A break gives way to points that lie in
   * it; where something is known already it stays.
   */
  fill(past: TrackView): void {
    const own = this.view(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    const added = pointsOf(past).filter(({ at }) => !this.#knows(at));
    const kept = pointsOf(own).filter(({ at, value }, index) => {
      const isBreak = value === null && own.times[index + 1] === at + 1;
      const from = own.times[index - 1] ?? Number.NEGATIVE_INFINITY;
      return !isBreak || !added.some((point) => point.at > from && point.at < at);
    });
    const last = this.#last ?? (own.times.length === 0 ? (added.at(-1)?.at ?? null) : null);
    this.#count = 0;
    for (const { at, value } of [...kept, ...added].sort((one, other) => one.at - other.at)) {
      this.#insert(this.#count, at, value);
    }
    this.#last = last;
  }

  #knows(at: SimMs): boolean {
    const place = this.#placeOf(at);
    const before = place > 0 ? this.#timeAt(place - 1) : null;
    return isKnown(
      at,
      before,
      place < this.#count ? this.#timeAt(place) : Number.POSITIVE_INFINITY,
    );
  }

  /** What comes next does not continue the line: nobody watched meanwhile, or the clock jumped. */
  interrupt(): void {
    this.#last = null;
  }

  /** Later moments belong to another history now. */
  forgetAfter(at: SimMs): void {
    this.#count = this.#placeOf(at + 1);
    if (this.#last !== null && this.#last > at) this.#last = null;
  }

  /** The points from one moment to another, with the one before, so that a line enters from the left. */
  view(from: SimMs, to: SimMs): TrackView {
    const first = Math.max(0, this.#placeOf(from) - 1);
    const end = this.#placeOf(to + 1);
    const times: SimMs[] = [];
    const values: (number | null)[] = [];
    for (let index = first; index < end; index += 1) {
      const value = this.#values[index] ?? Number.NaN;
      times.push(this.#timeAt(index));
      values.push(Number.isNaN(value) ? null : value);
    }
    return { times, values };
  }

  /** The first place whose time is not before `at`. */
  #placeOf(at: SimMs): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#timeAt(middle) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #timeAt(index: number): SimMs {
    return this.#times[index] ?? 0;
  }

  #insert(place: number, at: SimMs, value: number | null): void {
    if (this.#count === trackPoints) {
      this.#thin();
      this.#insert(this.#placeOf(at), at, value);
      return;
    }
    this.#times.copyWithin(place + 1, place, this.#count);
    this.#values.copyWithin(place + 1, place, this.#count);
    this.#times[place] = at;
    this.#values[place] = value ?? Number.NaN;
    this.#count += 1;
  }

  /** A line must not lead from here to what is known of later. */
  #breakBefore(after: SimMs): void {
    const place = this.#placeOf(after);
    const value = this.#values[place] ?? Number.NaN;
    if (!Number.isNaN(value)) this.#insert(place, after - 1, null);
  }

  /** Of four points that are closer together than their age asks for two stay: lowest and highest. */
  #thin(): void {
    const newest = this.#timeAt(this.#count - 1);
    let written = 0;
    let index = 0;
    for (; index + 4 <= this.#count; index += 4) {
      const span = this.#timeAt(index + 3) - this.#timeAt(index);
      const close = span < 2 * spacingOfAge * (newest - this.#timeAt(index + 3));
      if (close) written = this.#keepTwo(written, index);
      else written = this.#keepAll(written, index, 4);
    }
    this.#count = this.#keepAll(written, index, this.#count - index);
    // A track without an age to speak of: its older half is thinned all the same.
    if (this.#count > trackPoints - 4) this.#thinHalf();
  }

  #thinHalf(): void {
    const half = (this.#count >> 3) << 2;
    let written = 0;
    for (let index = 0; index < half; index += 4) written = this.#keepTwo(written, index);
    this.#count = this.#keepAll(written, half, this.#count - half);
  }

  #keepAll(written: number, from: number, count: number): number {
    this.#times.copyWithin(written, from, from + count);
    this.#values.copyWithin(written, from, from + count);
    return written + count;
  }

  #keepTwo(written: number, from: number): number {
    const [first, second] = this.#extremes(from);
    this.#times[written] = this.#timeAt(from);
    this.#times[written + 1] = this.#timeAt(from + 2);
    this.#values[written] = first;
    this.#values[written + 1] = second;
    return written + 2;
  }

  #extremes(from: number): readonly [number, number] {
    let low = from;
    let high = from;
    let known = false;
    for (let index = from; index < from + 4; index += 1) {
      const value = this.#values[index] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      if (!known || value < (this.#values[low] ?? 0)) low = index;
      if (!known || value > (this.#values[high] ?? 0)) high = index;
      known = true;
    }
    const [first, second] = low < high ? [low, high] : [high, low];
    return [this.#values[first] ?? Number.NaN, this.#values[second] ?? Number.NaN];
  }
}

function isKnown(at: SimMs, before: SimMs | null, after: SimMs): boolean {
  return after - at < sameMomentMs || (before !== null && at - before < sameMomentMs);
}

function pointsOf({ times, values }: TrackView) {
  return times.map((at, index) => ({ at, value: values[index] ?? null }));
}
