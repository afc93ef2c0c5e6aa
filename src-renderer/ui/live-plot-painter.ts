/** Samples of several columns come one after the other, ten times a second: they make one picture. */
const everyMs = 80;

/**
 * Calls for a picture with the next frame of the screen, however often it is asked; not more often than
 * samples come, and not while nobody sees it.
 */
export class PlotPainter {
  readonly #paint: () => void;
  /** Whether it cannot wait: the moment that is read follows the pointer at once. */
  readonly #isUrgent: () => boolean;
  readonly #sight: IntersectionObserver;
  #frame = 0;
  #paintedAt = -Infinity;
  #inSight = true;

  constructor(element: Element, paint: () => void, isUrgent: () => boolean) {
    this.#paint = paint;
    this.#isUrgent = isUrgent;
    this.#sight = new IntersectionObserver((entries) => {
      this.#inSight = entries.some(({ isIntersecting }) => isIntersecting);
      if (this.#inSight) this.soon();
    });
    this.#sight.observe(element);
  }

  readonly soon = (): void => {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#next);
  };

  stop(): void {
    this.#sight.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  readonly #next = (): void => {
    this.#frame = 0;
    if (!this.#inSight) return;
    const wall = performance.now();
    if (wall - this.#paintedAt < everyMs && !this.#isUrgent()) {
      this.soon();
      return;
    }
    this.#paintedAt = wall;
    this.#paint();
  };
}
