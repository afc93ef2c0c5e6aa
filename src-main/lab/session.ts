import type { Command, Origin } from '../../src-shared/commands/index';
import type { Fault } from '../../src-shared/faults';
import type { Receipt } from '../../src-shared/ipc';
import type { Result } from '../../src-shared/result';
import type { SimMs } from '../../src-shared/units';
import type { SavePoint, SimEngine } from '../sim/api';
import { createEngine, restoreEngine } from '../sim/engine';
import { buildInventory } from '../sim/inventory/build';
import { actOf } from './acts';
import type { LabDefinition } from './definition';
import type { Condition, EventCount } from './conditions/index';
import { partsOf } from './conditions/index';
import type { PlayedReference } from './reference';
import { playReference } from './reference';
import { Runner } from './runner';
import { TappedEngine } from './tap';

export { modelVersion } from '../sim/api';

/** A command that took effect: its place in time, and who gave it. */
export interface GivenCommand {
  readonly at: SimMs;
  readonly command: Command;
  readonly origin: Origin;
}

/** What a save point of a session holds beside the engine's own state. */
interface SessionState {
  readonly engine: unknown;
  /** How often the events of `event.count` were seen. */
  readonly counts?: readonly number[];
}

/**
 * One playing of a lab: the engine and the lab's runner. It begins as a replay, in which the runner
 * is silent and recorded commands are repeated; `goLive` lets the runner take over from what it finds.
 * What happens depends on times and commands alone, never on how `advanceTo` was cut into pieces.
 */
export class LabSession {
  readonly definition: LabDefinition;
  readonly #tapped: TappedEngine;
  readonly #runner: Runner;
  #onRunnerCommand: ((done: GivenCommand) => void) | null = null;

  /** `solves`: it is the reference solution that is played here, which measures others. */
  constructor(
    definition: LabDefinition,
    from: SavePoint | null = null,
    readonly solves: boolean = false,
  ) {
    this.definition = definition;
    const saved = from ? (from.state as SessionState) : null;
    const inner =
      from && saved
        ? restoreEngine({ ...from, state: saved.engine }, () => buildInventory(definition.plan))
        : createEngine(buildInventory(definition.plan));
    this.#tapped = new TappedEngine(
      inner,
      (engine): SessionState => ({
        engine,
        ...(this.#tapped.counted.length > 0 && { counts: this.#tapped.counts }),
      }),
      countedIn(definition),
      saved?.counts,
    );
    this.#runner = new Runner(definition, this.#tapped, (command) => this.#give(command));
  }

  /** The engine as the host sees it; its changes are the host's, whatever the runner looked at. */
  get engine(): SimEngine {
    return this.#tapped;
  }

  /** Whether the runner acts. */
  get isLive(): boolean {
    return this.#onRunnerCommand !== null;
  }

  /** Runs recorded history up to a moment; the runner stays silent. */
  replayTo(at: SimMs): void {
    this.#tapped.runUntil(at);
  }

  /** Repeats a recorded command at the present moment. */
  replay(command: Command, origin: Origin): Result<Receipt, Fault> {
    if (origin === 'lab') this.#runner.timeline.recognise(command);
    return this.#tapped.submit(command, origin);
  }

  /** From here on the runner acts. Each of its commands is told once it has taken effect. */
  goLive(onRunnerCommand: (done: GivenCommand) => void): void {
    this.#onRunnerCommand = onRunnerCommand;
    // A program that was killed may have answered only half of what happened at this very moment; to
    // answer the other half once more changes nothing.
    this.#tapped.forgetBefore(this.#tapped.now);
    this.#runner.settle();
  }

  /** Runs to a moment. The runner looks after every instant at which something happened. */
  advanceTo(at: SimMs): void {
    for (;;) {
      const next = Math.max(this.#tapped.now, Math.min(at, this.nextInstant() ?? at));
      this.#tapped.runUntil(next);
      if (this.isLive) this.#runner.settle();
      const more = this.nextInstant();
      if (next >= at && (more === null || more > at)) break;
    }
  }

  /** Gives a command at the present moment; a refusal changes nothing. */
  submit(command: Command, origin: Origin): Result<Receipt, Fault> {
    this.#tapped.runUntil(this.#tapped.now);
    const { grading } = this.definition;
    const learners = origin === 'user' || origin === 'cli';
    const judged = this.#runner.watches && learners && this.isLive;
    const standard = this.solves ? null : () => referenceOf(this.definition);
    const act = judged && grading ? actOf(this.#tapped.reader, command, grading, standard) : null;
    const result = this.#tapped.submit(command, origin);
    if (!result.ok) return result;
    if (act) this.#give({ name: 'lab.recordAct', args: act });
    if (this.isLive) this.#runner.settle();
    return result;
  }

  /** The next moment at which anything may happen that the runner or a player has to look at. */
  nextInstant(): SimMs | null {
    if (!this.isLive) return null;
    const byClock = this.#runner.nextAt();
    const byEngine = this.#runner.watches ? this.#tapped.nextChangeAt() : null;
    if (byClock === null || byEngine === null) return byClock ?? byEngine;
    return Math.min(byClock, byEngine);
  }

  /** A second playing that goes on by itself from what is here now. */
  fork(): LabSession {
    const session = new LabSession(this.definition, this.engine.savePoint(), this.solves);
    session.goLive(() => {});
    return session;
  }

  /** Whether a condition holds in full at this moment. */
  holds(condition: Condition): boolean {
    const run = this.#tapped.reader.get<'run'>('run:lab');
    return run !== undefined && this.#runner.shareOf(run, condition) === 1000;
  }

  #give(command: Command): boolean {
    const result = this.#tapped.submit(command, 'lab');
    if (!result.ok) return false;
    this.#onRunnerCommand?.({ at: result.value.atMs, command, origin: 'lab' });
    return true;
  }
}

/** The lab's own solution, played; null where it has none. */
export function referenceOf(definition: LabDefinition): PlayedReference | null {
  return playReference(definition, () => new LabSession(definition, null, true));
}

function countedIn({ grading, timeline, script }: LabDefinition): readonly EventCount[] {
  const steps = [
    ...script.solve,
    ...script.own,
    ...script.mistakes.flatMap(({ steps: own }) => own),
  ];
  const conditions = [
    ...(grading?.objectives ?? []).map((objective) => objective.reached),
    ...(grading?.checks ?? []).map((check) => check.condition),
    ...timeline.flatMap(({ does }) => ('branch' in does ? [does.branch] : [])),
    ...[...timeline, ...steps].flatMap(({ trigger: { from } }) =>
      from.on === 'condition' ? [from.condition] : [],
    ),
  ];
  return conditions
    .flatMap(partsOf)
    .flatMap((condition) => (condition.test === 'event.count' ? [condition] : []));
}
