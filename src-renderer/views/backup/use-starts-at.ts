import { useSyncExternalStore } from 'react';
import { useRecords, useSession } from '../../store/hooks';

/** The moment that simulated time 0 stands for. */
export function useStartsAt(): string {
  return useRecords('world')[0]?.startsAt ?? '1970-01-01T00:00:00Z';
}

/** The simulated clock in steps of so many minutes, for what needs not follow it more closely. */
export function useMinutes(step: number): number {
  const { store } = useSession().replica;
  const stepMs = step * 60_000;
  return useSyncExternalStore(
    store.subscribe,
    () => Math.floor(store.getState().now / stepMs) * stepMs,
  );
}
