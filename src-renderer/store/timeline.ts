import { createStore } from 'zustand/vanilla';
import type { SimMs } from '../../src-shared/units';

/** Spans of simulated time a chart shows, in milliseconds; null shows all that is kept. */
export const chartSpans = [60_000, 300_000, 900_000, 3_600_000, 14_400_000, null] as const;
export type ChartSpan = (typeof chartSpans)[number];

export interface TimelineState {
  /** The moment all charts read their values at; null: the moment that is shown. */
  readonly cursorMs: SimMs | null;
  readonly spanMs: ChartSpan;
}

/** What all charts of a window share: the moment that is looked at, and how far back they show. */
export class Timeline {
  readonly store = createStore<TimelineState>(() => ({ cursorMs: null, spanMs: 300_000 }));

  get state(): TimelineState {
    return this.store.getState();
  }

  pointAt(cursorMs: SimMs | null): void {
    if (cursorMs !== this.state.cursorMs) this.store.setState({ cursorMs });
  }

  show(spanMs: ChartSpan): void {
    this.store.setState({ spanMs });
  }
}
