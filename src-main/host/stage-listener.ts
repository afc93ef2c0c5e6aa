import type { CommandName } from '../../src-shared/commands/index';
import type { RecordId } from '../../src-shared/model/tables';
import type { AttemptStart, Entry } from './history';
import type { Journal } from './journal';
import type { PlaybackListener } from './playback';

export interface StageListener {
  touched(ids: readonly RecordId[]): void;
  jumped(): void;
  /** What was done for the first time: it is history, no repetition. */
  did(command: CommandName): void;
}

/** Writes down what is played, and tells of it. Silent until the lab is the one that is shown. */
export function playbackListener(
  journal: Journal,
  stage: StageListener,
): PlaybackListener & { silent: boolean } {
  const listener = {
    silent: true,
    recorded: (entry: Entry) => {
      journal.write({ type: 'command', ...entry });
      stage.did(entry.command.name);
    },
    branched: (start: AttemptStart) => journal.write({ type: 'attempt', ...start }),
    touched: (ids: readonly RecordId[]) => {
      if (!listener.silent) stage.touched(ids);
    },
    jumped: () => {
      if (!listener.silent) stage.jumped();
    },
  };
  return listener;
}
