import { useEffect, useSyncExternalStore } from 'react';
import type { SampleSource } from '../../store/samples';
import { useNowEvery, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';

/** A chart that changes once a second shows no more points than a person can tell apart. */
const mostPoints = 240;

export interface Past {
  /** Moments in the clock of the lab, oldest first. */
  readonly points: readonly string[];
  readonly values: readonly (number | null)[];
}

/** What is kept of a row's past inside the span all charts show, at most once a second. */
export function usePast({ column, of }: SampleSource): Past {
  const { samples, timeline } = useSession();
  const texts = useTexts();
  const now = useNowEvery(1000);
  const span = useSyncExternalStore(timeline.store.subscribe, () => timeline.state.spanMs);
  useEffect(() => samples.keepHistory({ column, of }), [samples, column, of]);
  const track = samples.track({ column, of });
  if (!track) return { points: [], values: [] };
  const { times, values } = track.view(span === null ? -Infinity : now - span, now);
  const step = Math.max(1, Math.ceil(times.length / mostPoints));
  // Counted from the newest, so that the last point is what is true now.
  const chosen = times
    .map((_time, index) => index)
    .filter((index) => (times.length - 1 - index) % step === 0);
  return {
    points: chosen.map((index) => texts.labClock(times[index] ?? 0)),
    values: chosen.map((index) => values[index] ?? null),
  };
}
