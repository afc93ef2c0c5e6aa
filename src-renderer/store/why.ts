import type { SimEvent } from '../../src-shared/events';
import type { GroupId, RecordId, VmId } from '../../src-shared/model/tables';
import type { Reader } from '../../src-shared/reader';
import type { EventLog } from './events';

/** A walk from an effect to its first cause. */
export interface CauseChain {
  /** The effect first, the root last. */
  readonly events: readonly SimEvent[];
  /** The number of a cause that is no longer kept; null when the walk reached its root. */
  readonly lost: number | null;
}

/** No chain of causes is this long; a longer one would be a circle. */
const longestChain = 1000;

export function causesOf(log: EventLog, seq: number): CauseChain {
  const events: SimEvent[] = [];
  let next: number | null = seq;
  while (next !== null && events.length < longestChain) {
    const event = log.bySeq(next);
    if (!event) return { events, lost: next };
    events.push(event);
    next = event.causedBy;
  }
  return { events, lost: null };
}

/** The events that follow directly from one, oldest first, at most `limit`. */
export function effectsOf(log: EventLog, seq: number, limit: number): readonly SimEvent[] {
  const effects: SimEvent[] = [];
  for (let index = log.indexOf(seq) + 1; index < log.length && effects.length < limit; index += 1) {
    const event = log.at(index);
    if (event?.causedBy === seq) effects.push(event);
  }
  return effects;
}

/**
 * The event that explains the present state of an object: the newest about it, where it is a machine
 * also about the group that owns it. Null when nothing has happened to it yet.
 */
export function explainingEvent(reader: Reader, log: EventLog, object: RecordId): SimEvent | null {
  const direct = log.lastAbout(object);
  const group: GroupId | null = object.startsWith('vm:')
    ? (reader.get<'vm'>(object as VmId)?.group ?? null)
    : null;
  const through = group === null ? undefined : log.lastAbout(group);
  if (!direct) return through ?? null;
  return through && through.seq > direct.seq ? through : direct;
}
