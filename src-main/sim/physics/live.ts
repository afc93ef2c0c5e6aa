import type { LiveNumbers } from '../../../src-shared/reader';
import type { KernelState } from '../kernel/state';

/** What rules may ask of the columns of a simulation; null while no column matters to a rule. */
export function liveNumbersOf(_state: KernelState): LiveNumbers | null {
  return null;
}
