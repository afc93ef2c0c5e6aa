import type { Command, Origin } from '../../src-shared/commands/index';
import type { Fault } from '../../src-shared/faults';
import type { SimMs } from '../../src-shared/units';
import type { ScriptStep } from './definition';
import type { LabSession } from './session';
import { commandOf } from './timeline-player';

/** A step that was refused when its moment came. */
export interface RefusedStep {
  readonly at: SimMs;
  readonly step: ScriptStep;
  readonly fault: Fault;
}

interface Progress {
  /** When it is due, once that is known. */
  dueAt: SimMs | null;
  given: boolean;
}

/**
 * Plays a lab as a learner whose acts were written down: the reference solution, a mistake, or a file
 * of steps. It stands where a person would stand: it looks at what everybody may see and gives
 * commands; a refusal is noted, and it goes on.
 */
export class ScriptedPlayer {
  readonly refused: RefusedStep[] = [];
  /** What it did, and when. */
  readonly given: { readonly at: SimMs; readonly command: Command }[] = [];
  readonly #progress: Progress[];

  constructor(
    readonly session: LabSession,
    readonly steps: readonly ScriptStep[],
    readonly origin: Origin = 'user',
    progress: readonly Progress[] | null = null,
  ) {
    this.#progress = (progress ?? steps.map(() => ({ dueAt: null, given: false }))).map((each) => ({
      ...each,
    }));
  }

  /** A second player who goes on from here by itself, and leaves some of the steps out. */
  fork(leftOut: (step: ScriptStep, index: number) => boolean): ScriptedPlayer {
    const progress = this.#progress.map((each, index) => {
      const step = this.steps[index];
      return step && leftOut(step, index) ? { ...each, given: true } : each;
    });
    return new ScriptedPlayer(this.session.fork(), this.steps, this.origin, progress);
  }

  /** Plays to a moment, or to the end of the lab if that comes first. */
  playTo(end: SimMs, beforeStep: (index: number) => void = () => {}): void {
    for (;;) {
      this.#giveDue(beforeStep);
      const { now } = this.session.engine;
      if (now >= end || this.#isOver) return;
      this.session.advanceTo(Math.max(now, Math.min(end, this.#nextAt() ?? end)));
    }
  }

  get #run() {
    return this.session.engine.reader.get<'run'>('run:lab');
  }

  get #isOver(): boolean {
    return this.#run?.phase === 'finished';
  }

  #giveDue(beforeStep: (index: number) => void): void {
    for (;;) {
      this.#lookOut();
      const { now } = this.session.engine;
      let next = -1;
      this.#progress.forEach(({ dueAt, given }, index) => {
        const earliest = this.#progress[next]?.dueAt ?? now + 1;
        if (!given && dueAt !== null && dueAt < earliest) next = index;
      });
      const [step, progress] = [this.steps[next], this.#progress[next]];
      if (!step || !progress || this.#isOver) return;
      beforeStep(next);
      progress.given = true;
      const command = commandOf(step, this.session.engine.reader);
      const result = this.session.submit(command, this.origin);
      if (result.ok) this.given.push({ at: now, command });
      else this.refused.push({ at: now, step, fault: result.fault });
    }
  }

  /** Finds out when steps are due, as soon as that can be known. */
  #lookOut(): void {
    const startedAt = this.#run?.startedAt ?? null;
    if (startedAt === null) return;
    const { now } = this.session.engine;
    this.#progress.forEach((progress, index) => {
      const trigger = this.steps[index]?.trigger;
      if (!trigger || progress.given || progress.dueAt !== null) return;
      const { from, delayMs } = trigger;
      if (from.on === 'start') progress.dueAt = startedAt + delayMs;
      if (from.on !== 'condition') return;
      const late = from.withinMs !== null && now > startedAt + from.withinMs;
      if (!late && this.session.holds(from.condition)) progress.dueAt = now + delayMs;
    });
  }

  /** When to look again: at the next step, or while something is waited for whenever anything happens. */
  #nextAt(): SimMs | null {
    const open = this.#progress.filter((each) => !each.given);
    const due = open.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]));
    const waits = open.some(({ dueAt }) => dueAt === null);
    const instant = waits ? this.session.nextInstant() : null;
    const times = instant === null ? due : [...due, instant];
    return times.length === 0 ? null : Math.min(...times);
  }
}
