import type { SimMs } from '../../../src-shared/units';
import { memoryTick } from '../memory/tick';
import { processorTick } from '../processor/tick';
import type { SimTx } from '../wakeups';

/** Moving numbers advance once every simulated second, before what is due at that moment. */
export const tickEveryMs: SimMs = 1000;

/** One area's share of a tick. It reads records and columns, and writes columns. */
export type PhysicsPart = (tx: SimTx) => void;

/** In this order; what a part computes, those after it find. */
export const physicsParts: readonly PhysicsPart[] = [memoryTick, processorTick];

/**
 * Advances what is no function of time alone. It runs at time 0 and then every second, over columns
 * and never over records one by one; a transaction of its own, so that a part may log what it notices.
 */
export function physicsTick(tx: SimTx): void {
  for (const part of physicsParts) part(tx);
}
