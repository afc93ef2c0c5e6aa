import type { SimEvent } from '../../src-shared/events';
import { eventCatalogue } from '../../src-shared/event-catalogue';
import type { Kind, SimRecord, Tables } from '../../src-shared/model/tables';
import { kinds } from '../../src-shared/model/tables';
import type { Reader } from '../../src-shared/reader';

/*
 * Records of a foreign file are compared with records this version makes itself from the same lab:
 * same fields, same JSON types. A schema a record would say the same a second time and would have to
 * be kept in step by hand.
 */

/** A record of each kind the lab has at time 0; kinds it has none of are checked by their envelope. */
export type Samples = ReadonlyMap<Kind, SimRecord>;

const task: Tables['task'] = {
  kind: 'task',
  id: 'task:1',
  what: 'vm.start',
  object: 'vm:x',
  node: null,
  state: 'running',
  startedAt: 0,
  dueAt: null,
  finishedAt: null,
  fault: null,
};

export function samplesOf(reader: Reader): Samples {
  const samples = new Map<Kind, SimRecord>([['task', task]]);
  for (const kind of kinds) {
    const first: SimRecord | undefined = reader.all(kind)[0];
    if (first) samples.set(kind, first);
  }
  return samples;
}

const idTail = /^[a-z0-9][a-z0-9._/-]{0,79}$/;

/** Why a record cannot be shown, or null. */
export function recordFault(record: SimRecord, samples: Samples): string | null {
  const { kind, id } = record as { kind: unknown; id: unknown };
  if (!kinds.includes(kind as Kind)) return 'record of an unknown kind';
  if (typeof id !== 'string' || !id.startsWith(`${String(kind)}:`)) return 'record without an id';
  if (!idTail.test(id.slice(id.indexOf(':') + 1))) return 'record with a malformed id';
  const sample = samples.get(kind as Kind);
  const path = sample ? difference(sample, record, 0) : null;
  return path === null ? null : `${id}${path}`;
}

/** The path of the first field that is missing or of another type; null where there is none. */
function difference(sample: unknown, value: unknown, depth: number): string | null {
  if (sample === null || value === null || depth > 8) return null;
  if (Array.isArray(sample) || Array.isArray(value)) {
    return Array.isArray(sample) === Array.isArray(value) ? null : '';
  }
  if (typeof sample !== typeof value) return '';
  if (typeof sample !== 'object' || typeof value !== 'object') return null;
  for (const [key, expected] of Object.entries(sample)) {
    // The nodes a view lists are data, not fields.
    if (key === 'states') continue;
    if (!Object.hasOwn(value, key)) return `.${key}`;
    const below = difference(expected, (value as Record<string, unknown>)[key], depth + 1);
    if (below !== null) return `.${key}${below}`;
  }
  return null;
}

/** Why an event cannot be shown, or null. Numbers follow each other without gaps. */
export function eventFault(event: SimEvent, expected: number): string | null {
  const { seq, at, name, fields, node, object, causedBy } = event as unknown as Record<
    string,
    unknown
  >;
  if (seq !== expected || !Number.isSafeInteger(seq)) return 'event out of order';
  const place = `event ${String(seq)}`;
  if (!Number.isSafeInteger(at) || Number(at) < 0) return `${place}.at`;
  if (typeof name !== 'string' || !Object.hasOwn(eventCatalogue, name)) return `${place}.name`;
  if (typeof fields !== 'object' || fields === null) return `${place}.fields`;
  if (node !== null && typeof node !== 'string') return `${place}.node`;
  if (object !== null && typeof object !== 'string') return `${place}.object`;
  if (causedBy !== null && !Number.isSafeInteger(causedBy)) return `${place}.causedBy`;
  return null;
}
