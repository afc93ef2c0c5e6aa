import type { SavePoint } from '../sim/api';
import type { SimMs } from '../../src-shared/units';

/** A new one after this much simulated time, or after so many commands. */
export const savePointEvery = { ms: 600_000, commands: 2000 } as const;
export const keptSavePoints = 24;
/**
 * One part in so many of the wall time may go into making them. With thousands of virtual machines
 * one costs a tenth of a second, and at full speed ten simulated minutes pass in less.
 */
const shareOfWallTime = 50;

export interface KeptPoint {
  readonly point: SavePoint;
  /** How many commands of the history came before it. */
  readonly position: number;
  /** `seq` of the last event before it. */
  readonly lastEvent: number;
}

/**
 * Save points of the history that is shown, oldest first. They share their records, so that one
 * costs what changed since. Beyond a number they are thinned out: dense near the end, where a person
 * rewinds most, and ever sparser before.
 */
export class SavePoints {
  #points: KeptPoint[] = [];
  #notBefore = -Infinity;

  get count(): number {
    return this.#points.length;
  }

  get last(): KeptPoint | undefined {
    return this.#points.at(-1);
  }

  /** Whether the next one is due; `wall` is the present wall time in milliseconds. */
  isDue(now: SimMs, position: number, wall: number): boolean {
    if (wall < this.#notBefore) return false;
    // The lab's beginning needs none: it is made from the lab file.
    const last = this.last ?? { point: { now: 0 }, position: 0 };
    return (
      now - last.point.now >= savePointEvery.ms ||
      position - last.position >= savePointEvery.commands
    );
  }

  /** Keeps one. Making it took from `begun` to `done`, in milliseconds of wall time. */
  add(kept: KeptPoint, begun = 0, done = 0): void {
    this.#notBefore = done + (done - begun) * shareOfWallTime;
    this.#points.push(kept);
    if (this.#points.length > keptSavePoints) this.#thinOut();
  }

  /**
   * The newest one at or before `at` with at most `position` commands whose events are still in a
   * log that ends with `lastEvent`.
   */
  before(at: SimMs, position: number, lastEvent: number): KeptPoint | null {
    return (
      this.#points.findLast(
        (kept) => kept.point.now <= at && kept.position <= position && kept.lastEvent <= lastEvent,
      ) ?? null
    );
  }

  /** Forgets those that do not belong to a history cut at this place. */
  cut(at: SimMs, position: number): void {
    this.#points = this.#points.filter((kept) => kept.point.now <= at && kept.position <= position);
  }

  clear(): void {
    this.#points = [];
  }

  /** Drops the one whose absence leaves the smallest gap, measured against its distance to the end. */
  #thinOut(): void {
    const end = this.#points.at(-1)?.point.now ?? 0;
    let drop = 1;
    let smallest = Infinity;
    for (let index = 1; index < this.#points.length - 1; index += 1) {
      const before = this.#points[index - 1]?.point.now ?? 0;
      const after = this.#points[index + 1]?.point.now ?? 0;
      const gap = (after - before) / (end - before + 1);
      if (gap < smallest) {
        smallest = gap;
        drop = index;
      }
    }
    this.#points.splice(drop, 1);
  }
}
