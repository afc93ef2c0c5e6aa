import type { ReferenceReading } from '../../src-shared/ipc';
import { labMoments } from '../../src-shared/lab-moments';
import { measuresOf } from '../../src-shared/lab-measures';
import type { VmId } from '../../src-shared/model/tables';
import type { LabAct } from '../../src-shared/model/world';
import type { LabDefinition } from './definition';
import { ScriptedPlayer } from './scripted-player';
import type { LabSession } from './session';

/** The reference solution of a lab as it goes when it is really played. */
export interface PlayedReference {
  readonly reading: ReferenceReading;
  readonly acts: readonly LabAct[];
  /** How often it interrupts each machine. */
  readonly interruptions: ReadonlyMap<VmId, number>;
}

/** A definition is a scenario with its seed, so that one playing serves all who ask. */
const known = new WeakMap<LabDefinition, PlayedReference>();

/** Plays the solution to the end of its lab, as fast as possible; `begin` opens the lab for it. */
export function playReference(
  definition: LabDefinition,
  begin: () => LabSession,
): PlayedReference | null {
  if (!definition.grading || definition.script.solve.length === 0) return null;
  const before = known.get(definition);
  if (before) return before;
  const session = begin();
  session.goLive(() => {});
  session.submit({ name: 'lab.start', args: {} }, 'user');
  new ScriptedPlayer(session, definition.script.solve).playTo(
    (session.engine.reader.get<'run'>('run:lab')?.startedAt ?? 0) +
      definition.grading.finishAfterMs,
  );
  const played = readingOf(session);
  if (played) known.set(definition, played);
  return played;
}

function readingOf({ engine }: LabSession): PlayedReference | null {
  const run = engine.reader.get<'run'>('run:lab');
  if (!run) return null;
  const { events } = engine.drainChanges();
  const measures = measuresOf(engine.reader, run, events);
  const interruptions = new Map<VmId, number>();
  for (const vm of run.acts.flatMap(({ needed }) => needed)) {
    interruptions.set(vm, (interruptions.get(vm) ?? 0) + 1);
  }
  return {
    reading: {
      score: run.score ?? 0,
      moments: labMoments(run, events, measures),
      weightedDowntimeMs: measures.weightedDowntimeMs,
    },
    acts: run.acts,
    interruptions,
  };
}
