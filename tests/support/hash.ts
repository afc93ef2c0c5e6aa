import { createHash } from 'node:crypto';
import type { SimEvent } from '../../src-shared/events';

/** A history in one word: equal exactly when every event is equal. */
export function hashOf(events: readonly SimEvent[]): string {
  return createHash('sha256').update(JSON.stringify(events)).digest('hex');
}
