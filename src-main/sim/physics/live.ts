import type { LiveNumbers } from '../../../src-shared/reader';
import { liveMemory } from '../memory/live';
import type { KernelState } from '../kernel/state';

/** What rules may ask of the columns of a simulation. */
export function liveNumbersOf(state: KernelState): LiveNumbers {
  return liveMemory(state.store, state.columns);
}
