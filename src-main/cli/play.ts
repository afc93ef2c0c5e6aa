import type { SimEvent } from '../../src-shared/events';
import type { Fault } from '../../src-shared/faults';
import type { Reader } from '../../src-shared/reader';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import type { SimMs } from '../../src-shared/units';
import type { LabDefinition } from '../lab/definition';
import { LabSession } from '../lab/session';

/** A lab that was played to its end without a console. */
export interface Played {
  readonly reader: Reader;
  readonly events: readonly SimEvent[];
}

/**
 * Plays a lab for so much simulated time, as fast as possible; a graded one is started at once. A
 * failed promise of the program ends it with `host.halted`.
 */
export function playLab(definition: LabDefinition, untilMs: SimMs): Result<Played, Fault> {
  const session = new LabSession(definition);
  try {
    session.goLive(() => {});
    if (definition.grading) {
      const started = session.submit({ name: 'lab.start', args: {} }, 'cli');
      if (!started.ok) return started;
    }
    session.advanceTo(untilMs);
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
  return ok({ reader: session.engine.reader, events });
}
