import { assert } from '../../src-shared/assert';
import type { AttemptReading } from '../../src-shared/ipc';
import { measuresOf } from '../../src-shared/lab-measures';
import { labMoments } from '../../src-shared/lab-moments';
import { downtimeMs } from '../../src-shared/rules/facts';
import type { History } from './history';
import type { OpenLab } from './ports';

/**
 * What an attempt came to at its end, whichever is played at present. It is worked out by repeating
 * what was recorded in a copy of the lab that is thrown away: the runner stays silent in it.
 */
export function readAttempt(lab: OpenLab, history: History, attempt: number): AttemptReading {
  const running = lab.start(null);
  for (const { at, command, origin, index } of history.line(attempt)) {
    running.replayTo(at);
    const result = running.replay(command, origin);
    assert(result.ok, `recorded command ${index} (${command.name}) is accepted again`);
  }
  running.replayTo(history.endOf(attempt));
  const { reader } = running.engine;
  const run = reader.get<'run'>('run:lab') ?? null;
  const { events } = running.engine.drainChanges();
  const downtime = reader
    .all('vm')
    .map((vm) => ({
      vm: vm.id,
      name: vm.name,
      ms: downtimeMs(reader, vm),
      open: vm.downSince !== null,
    }))
    .filter(({ ms }) => ms > 0);
  return {
    attempt,
    endsAtMs: history.endOf(attempt),
    run,
    moments: run ? labMoments(run, events, measuresOf(reader, run, events)) : [],
    downtime,
  };
}
