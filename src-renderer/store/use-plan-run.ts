import { useSyncExternalStore } from 'react';
import { useSession } from './hooks';
import { planRunnerOf } from './plan-runner';
import type { PlanRun } from './plan-runner';

/** The maintenance plan that is run now, or was run last and not put away. */
export function usePlanRun(): PlanRun | null {
  const { store } = planRunnerOf(useSession());
  return useSyncExternalStore(store.subscribe, () => store.getState().run);
}
