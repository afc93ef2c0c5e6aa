/**
 * How much a client may send: an allowance that refills with time. A person never comes near it; a
 * page that went wrong is disconnected before it keeps the host from everybody else.
 */
export interface AllowanceLimits {
  /** Refilled each second. */
  readonly perSecond: number;
  /** Most that can be saved up. */
  readonly burst: number;
}

export class Allowance {
  readonly #limits: AllowanceLimits;
  #left: number;
  #atMs: number;

  constructor(limits: AllowanceLimits, nowMs: number) {
    this.#limits = limits;
    this.#left = limits.burst;
    this.#atMs = nowMs;
  }

  /** Takes the amount, or nothing when it is not there. `nowMs` never goes back. */
  take(amount: number, nowMs: number): boolean {
    const refill = ((nowMs - this.#atMs) / 1000) * this.#limits.perSecond;
    this.#left = Math.min(this.#limits.burst, this.#left + refill);
    this.#atMs = nowMs;
    if (amount > this.#left) return false;
    this.#left -= amount;
    return true;
  }
}
