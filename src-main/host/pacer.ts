import type { Pace, Speed } from '../../src-shared/ipc';
import type { SimMs } from '../../src-shared/units';

export const pacing = {
  /** Wall time a tick may spend running, so that calls are answered within about 50 ms. */
  budgetMs: 35,
  /** Wall time between ticks while running. */
  tickMs: 50,
  /** After a longer gap (a machine that slept, a stopped process) only this much is made up for. */
  gapMs: 1000,
  /** Simulated time one tick may leap at most, so that an idle lab does not leap over years. */
  leapMs: 3_600_000,
  firstSliceMs: 1000,
  largestSliceMs: 60_000,
} as const;

/** Simulated time ends here: a lab is minutes to days, and every number has a limit. */
export const endOfTimeMs: SimMs = 366 * 86_400_000;

/** Runs the simulation to a moment; it may be asked in several slices. */
export interface Paced {
  readonly now: SimMs;
  advanceTo(at: SimMs): void;
}

/**
 * Maps wall time to simulated time. Whether history is made in one slice or in a thousand makes no
 * difference to it; slices only keep a tick within its budget of wall time.
 */
export class Pacer {
  #pace: Pace = { running: false, speed: 1 };
  #wallAnchor = 0;
  #simAnchor: SimMs = 0;
  #sliceMs: number = pacing.firstSliceMs;
  readonly #wallNow: () => number;

  constructor(wallNow: () => number) {
    this.#wallNow = wallNow;
  }

  get pace(): Pace {
    return this.#pace;
  }

  set(change: { readonly running?: boolean; readonly speed?: Speed }, now: SimMs): void {
    this.#pace = { ...this.#pace, ...change };
    this.anchor(now);
  }

  /** From here on time is counted anew: the simulated clock was set by hand. */
  anchor(now: SimMs): void {
    this.#wallAnchor = this.#wallNow();
    this.#simAnchor = now;
  }

  /** Runs what the wall time since the last tick is worth. Returns whether the end of time came. */
  tick(paced: Paced): boolean {
    if (!this.#pace.running) return false;
    const begun = this.#wallNow();
    const target = Math.min(this.#target(begun, paced.now), endOfTimeMs);
    while (paced.now < target) {
      const sliceBegun = this.#wallNow();
      paced.advanceTo(Math.min(target, paced.now + this.#sliceMs));
      const sliceEnded = this.#wallNow();
      this.#adapt(sliceEnded - sliceBegun);
      if (sliceEnded - begun >= pacing.budgetMs) break;
    }
    // What could not be made up for within the budget is given up, or every later tick would lag.
    if (paced.now < target || this.#pace.speed === 'max') this.anchor(paced.now);
    return paced.now >= endOfTimeMs;
  }

  #target(wall: number, now: SimMs): SimMs {
    if (this.#pace.speed === 'max') return now + pacing.leapMs;
    const gap = wall - this.#wallAnchor;
    const expected = this.#simAnchor + Math.floor(gap * this.#pace.speed);
    const behindMs = (expected - now) / this.#pace.speed;
    if (behindMs <= pacing.gapMs) return expected;
    this.anchor(now);
    this.#wallAnchor -= pacing.gapMs;
    return now + Math.floor(pacing.gapMs * this.#pace.speed);
  }

  #adapt(tookMs: number): void {
    if (tookMs > 8) this.#sliceMs = Math.max(1, Math.floor(this.#sliceMs / 2));
    else if (tookMs < 2) this.#sliceMs = Math.min(pacing.largestSliceMs, this.#sliceMs * 2);
  }
}
