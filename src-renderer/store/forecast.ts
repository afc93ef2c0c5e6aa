import { useEffect, useState } from 'react';
import type { ClusterId } from '../../src-shared/model/tables';
import { nPlusOne } from '../../src-shared/planning/index';
import type { NPlusOne } from '../../src-shared/planning/index';
import type { Reader } from '../../src-shared/reader';
import { useSession } from './hooks';
import type { Dependency } from './tracking-reader';
import { TrackingReader } from './tracking-reader';

/** The least between two computations, and how many times its own length a computation is put off. */
const leastPauseMs = 250;
const restFactor = 10;

/**
 * A value that is dear to compute from the records: what a loss of nodes would come to. It follows them
 * at a distance, so that it never takes more than a tenth of the time; a change of `deps` is followed at
 * once. Null until the first value is there.
 */
export function useForecast<T>(select: (reader: Reader) => T, deps: readonly unknown[]): T | null {
  const { replica } = useSession();
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    let timer: number | null = null;
    let pauseMs = leastPauseMs;
    let seen = new Map<Dependency, number>();
    const compute = () => {
      timer = null;
      const { revisions } = replica.store.getState();
      const tracking = new TrackingReader(replica.reader);
      const began = performance.now();
      const next = select(tracking);
      pauseMs = Math.max(leastPauseMs, restFactor * (performance.now() - began));
      seen = new Map([...tracking.seen].map((name) => [name, revisions[name]]));
      setValue((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    compute();
    const stop = replica.store.subscribe(({ revisions }) => {
      if (timer !== null || [...seen].every(([name, at]) => revisions[name] === at)) return;
      timer = window.setTimeout(compute, pauseMs);
    });
    return () => {
      stop();
      if (timer !== null) window.clearTimeout(timer);
    };
    // `select` closes over `deps` only.
  }, [replica, ...deps]);
  return value;
}

/** Whether a cluster bears the loss of any one node; null while it does not run. */
export function useNPlusOne(cluster: ClusterId): NPlusOne | null {
  return useForecast((reader) => nPlusOne(reader, cluster), [cluster]);
}
