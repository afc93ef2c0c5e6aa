import type { SimEvent } from '../../src-shared/events';
import type { Fault } from '../../src-shared/faults';
import type { SampleColumn, SampleValues } from '../../src-shared/ipc';
import type { Reader } from '../../src-shared/reader';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import type { SimMs } from '../../src-shared/units';
import type { LabDefinition, ScriptStep } from '../lab/definition';
import type { RefusedStep } from '../lab/scripted-player';
import { ScriptedPlayer } from '../lab/scripted-player';
import { LabSession } from '../lab/session';

/** What is played of a lab without a task. */
const usualLengthMs: SimMs = 600_000;

/** A lab that was played to its end without a console. */
export interface Played {
  readonly definition: LabDefinition;
  readonly reader: Reader;
  readonly events: readonly SimEvent[];
  /** Steps of the script that were refused. */
  readonly refused: readonly RefusedStep[];
  /** Moving numbers at the end. */
  readonly sample: (column: SampleColumn) => SampleValues;
  /** The records as they were at an earlier moment: the lab is played again until then. */
  readonly readerAt: (atMs: SimMs) => Reader | null;
}

/**
 * Plays a lab for so much simulated time, or to its end, as fast as possible; a graded one is started at once and
 * played with the steps that are given. A failed promise of the program ends it with `host.halted`.
 */
export function playLab(
  definition: LabDefinition,
  untilMs: SimMs | null,
  steps: readonly ScriptStep[] = [],
): Result<Played, Fault> {
  const session = new LabSession(definition);
  const player = new ScriptedPlayer(session, steps, 'cli');
  try {
    session.goLive(() => {});
    if (definition.grading) {
      const started = session.submit({ name: 'lab.start', args: {} }, 'cli');
      if (!started.ok) return started;
    }
    player.playTo(untilMs ?? lengthOf(definition));
    // A script ends with its lab; what was asked for beyond it is played without.
    if (untilMs !== null) session.advanceTo(untilMs);
    session.engine.checkWorld();
  } catch (error) {
    return refused({
      code: 'host.halted',
      reason: error instanceof Error ? error.message : String(error),
      atMs: session.engine.now,
      seed: definition.plan.seed,
    });
  }
  const { events } = session.engine.drainChanges();
  const { engine } = session;
  return ok({
    definition,
    reader: engine.reader,
    events,
    refused: player.refused,
    sample: (column) => engine.sample(column),
    readerAt: (atMs) => {
      const earlier = playLab(definition, Math.min(atMs, engine.now), steps);
      return earlier.ok ? earlier.value.reader : null;
    },
  });
}

/** How long a lab is played where nobody says: to its end, if it has a task. */
function lengthOf({ grading }: LabDefinition): SimMs {
  return grading?.finishAfterMs ?? usualLengthMs;
}
