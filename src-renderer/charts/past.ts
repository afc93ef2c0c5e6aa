import { useEffect, useSyncExternalStore } from 'react';
import { noTrack } from '../store/sample-track';
import type { SampleSource } from '../../src-shared/ipc';
import { useNowEvery, useSession } from '../store/hooks';
import { useTexts } from '../store/texts';

/** A chart that changes once a second shows no more points than a person can tell apart. */
const mostPoints = 240;

export interface Past {
  /** Moments in the clock of the lab, oldest first. */
  readonly points: readonly string[];
  /** By source, and in it by moment. */
  readonly values: readonly (readonly (number | null)[])[];
}

/** What is kept of the past of some rows inside the span all charts show, at most once a second. */
export function usePast(sources: readonly SampleSource[]): Past {
  const { samples, timeline } = useSession();
  const texts = useTexts();
  const now = useNowEvery(1000);
  const span = useSyncExternalStore(timeline.store.subscribe, () => timeline.state.spanMs);
  const key = JSON.stringify(sources);
  useEffect(() => {
    const kept = (JSON.parse(key) as SampleSource[]).map((source) => samples.keepHistory(source));
    return () => {
      for (const release of kept) release();
    };
  }, [samples, key]);
  const from = span === null ? -Infinity : now - span;
  const [first = noTrack, ...others] = sources.map(
    (source) => samples.track(source)?.view(from, now) ?? noTrack,
  );
  const step = Math.max(1, Math.ceil(first.times.length / mostPoints));
  // Counted from the newest, so that the last point is what is true now.
  const times = first.times.filter((_, at) => (first.times.length - 1 - at) % step === 0);
  const valuesOf = ({ times: own, values }: typeof first) => {
    const known = new Map(own.map((time, index) => [time, values[index] ?? null]));
    return times.map((time) => known.get(time) ?? null);
  };
  return {
    points: times.map((time) => texts.labClock(time)),
    values: [first, ...others].map(valuesOf),
  };
}
