import type { SimEvent } from '../../src-shared/events';

/**
 * An event as one line without texts: every field that matters to the history, keys in order. Two
 * histories are the same when all of these lines are.
 */
export function canonicalLine(event: SimEvent): string {
  const fields: Readonly<Record<string, string | number>> = event.fields;
  const sorted = Object.keys(fields)
    .sort()
    .map((name) => [name, fields[name]]);
  return JSON.stringify([
    event.seq,
    event.at,
    event.name,
    event.node,
    event.object,
    sorted,
    event.causedBy,
  ]);
}

/** The lines of a whole history with their line ends: what its hash is made of. */
export function* canonicalLines(events: readonly SimEvent[]): Iterable<string> {
  for (const event of events) yield `${canonicalLine(event)}\n`;
}
