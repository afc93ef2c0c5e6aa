import type { Session } from '../store/session';

/** Frames come ten times a second; between two of them a picture may go on for this long by itself. */
const aheadMs = 150;

/**
 * Simulated time as a picture needs it: it goes on between two frames while time runs, and never far
 * ahead of what is known.
 */
export class PictureClock {
  readonly #session: Session;
  #seen = -1;
  #seenAt = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  now(wall: number): number {
    const { now, host } = this.#session.replica.store.getState();
    if (now !== this.#seen) {
      this.#seen = now;
      this.#seenAt = wall;
    }
    const pace = host?.pace;
    if (!pace?.running || pace.speed === 'max') return now;
    return now + Math.min(aheadMs, wall - this.#seenAt) * Math.min(10, pace.speed);
  }
}
