import { useCallback, useState, useSyncExternalStore } from 'react';
import type { ClusterId } from '../../src-shared/model/tables';
import { nPlusOne } from '../../src-shared/planning/index';
import type { NPlusOne } from '../../src-shared/planning/index';
import type { Reader } from '../../src-shared/reader';
import { sameMembers, useSession } from './hooks';
import { liveMemoryOf } from './live-memory';
import type { Session } from './session';
import type { Dependency } from './tracking-reader';
import { TrackingReader } from './tracking-reader';

/** The least between two computations, and how many times its own length a computation is put off. */
const leastPauseMs = 250;
const restFactor = 10;

/** The last result of a dear selector; computed anew when it is due, not with every change. */
class Forecast<T> {
  #deps: readonly unknown[] = [];
  #seen: readonly Dependency[] = [];
  #at: readonly number[] = [];
  #value: T | undefined;
  #isDue = true;
  #pauseMs = leastPauseMs;
  #timer: number | null = null;

  subscribe({ replica, samples }: Session, onChange: () => void): () => void {
    const compute = () => {
      this.#timer ??= window.setTimeout(() => {
        this.#timer = null;
        this.#isDue = true;
        onChange();
      }, this.#pauseMs);
    };
    const stop = replica.store.subscribe(({ revisions }) => {
      if (this.#seen.some((name, index) => this.#at[index] !== revisions[name])) compute();
    });
    const stopMoving = samples.store.subscribe(({ revisions }, before) => {
      if (revisions['vm.demand'] !== before.revisions['vm.demand']) compute();
    });
    return () => {
      stop();
      stopMoving();
      if (this.#timer !== null) window.clearTimeout(this.#timer);
      this.#timer = null;
    };
  }

  read({ replica, samples }: Session, select: (reader: Reader) => T, deps: readonly unknown[]): T {
    if (!this.#isDue && sameMembers(this.#deps, deps)) return this.#value as T;
    const { revisions } = replica.store.getState();
    const live = liveMemoryOf(replica.reader, samples);
    const tracking = new TrackingReader(replica.reader, live);
    const began = performance.now();
    const next = select(tracking);
    this.#pauseMs = Math.max(leastPauseMs, restFactor * (performance.now() - began));
    this.#isDue = false;
    this.#deps = deps;
    this.#seen = [...tracking.seen];
    this.#at = this.#seen.map((name) => revisions[name]);
    if (JSON.stringify(this.#value) !== JSON.stringify(next)) this.#value = next;
    return this.#value as T;
  }
}

/**
 * A value that is dear to compute from the records: what a loss of nodes would come to. It follows them
 * at a distance, so that it never takes more than a tenth of the time; a change of `deps` (what the
 * selector closes over) is followed at once.
 */
export function useForecast<T>(select: (reader: Reader) => T, deps: readonly unknown[]): T {
  const session = useSession();
  const [forecast] = useState(() => new Forecast<T>());
  const subscribe = useCallback(
    (onChange: () => void) => forecast.subscribe(session, onChange),
    [forecast, session],
  );
  return useSyncExternalStore(subscribe, () =>
    forecast.read(session, select, [session.replica, ...deps]),
  );
}

/** Whether a cluster bears the loss of any one node; null while it does not run. */
export function useNPlusOne(cluster: ClusterId): NPlusOne | null {
  return useForecast((reader) => nPlusOne(reader, cluster), [cluster]);
}
