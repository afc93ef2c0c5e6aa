import type { SimEvent } from './events';
import type { LabRun } from './model/world';
import type { Reader } from './reader';
import type { SimMs } from './units';

/** A fault of its timeline that the lab is about, and when it befell the cluster. */
export interface BefallenFault {
  readonly at: SimMs;
  readonly command: string;
}

/** What happened in a lab once its setup was done: how it begins is no part of its story. */
export function afterSetup(events: readonly SimEvent[]): readonly SimEvent[] {
  const end = events.findIndex(
    (event) => event.name === 'command.accepted' && event.fields.command === 'lab.takeBaseline',
  );
  return events.slice(end + 1);
}

/** The first of the faults the objectives name; null while none of them came. */
export function firstNamedFault(reader: Reader, run: LabRun): BefallenFault | null {
  const played = reader.get<'world'>('world:lab')?.timeline ?? [];
  const befallen = run.faults.flatMap(({ entry, command }) =>
    played.flatMap(({ entry: other, playedAt }) =>
      other === entry && playedAt !== null ? [{ at: playedAt, command }] : [],
    ),
  );
  return befallen.sort((left, right) => left.at - right.at)[0] ?? null;
}

/**
 * Whether the question about the cause is put: after the learner's first act against the fault (ux §2.3).
 * Whoever lets the lab act has to act no more.
 */
export function isCauseAsked(reader: Reader, run: LabRun): boolean {
  if (run.shown.length > 0) return true;
  const fault = firstNamedFault(reader, run);
  if (run.faults.length > 0 && fault === null) return false;
  return run.acts.some(({ at }) => at >= (fault?.at ?? 0));
}
