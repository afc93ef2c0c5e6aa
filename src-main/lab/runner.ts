import { assert } from '../../src-shared/assert';
import type { Command } from '../../src-shared/commands/index';
import type { SimEvent } from '../../src-shared/events';
import { explainGrade } from '../../src-shared/grade';
import type { SampleColumn } from '../../src-shared/ipc';
import type { LabRun } from '../../src-shared/model/world';
import type { SimMs } from '../../src-shared/units';
import type { Condition, EventLike, Happened, Span } from './conditions/index';
import { changesAt, isSticky, shareOf } from './conditions/index';
import type { GradedCheck, Grading, LabDefinition } from './definition';
import { steadyConditions } from './steady';
import type { TappedEngine } from './tap';
import { TimelinePlayer } from './timeline-player';

/** Reactions to reactions at one moment before it counts as going round in circles. */
const passesPerMoment = 1000;

/**
 * Plays a lab: gives the commands of its timeline, ticks objectives, judges checks, writes the grade.
 * What it knows is in the records. Everything it does is a command with the origin `lab`; while
 * recorded history is replayed it does nothing.
 */
export class Runner {
  readonly timeline: TimelinePlayer;
  /** Bounds of windows up to here have been looked at. */
  #lookedAt: SimMs;

  constructor(
    readonly definition: LabDefinition,
    readonly engine: TappedEngine,
    readonly give: (command: Command) => boolean,
  ) {
    this.timeline = new TimelinePlayer(definition, engine, give);
    this.#lookedAt = engine.now;
  }

  /** Whether every instant matters to it, not only those of its timeline. */
  get watches(): boolean {
    return this.definition.grading !== null && this.#run?.phase === 'running';
  }

  /** The next moment at which it has something to do by the clock alone, or null. */
  nextAt(): SimMs | null {
    const run = this.#run;
    const entry = this.timeline.nextAt(run);
    const times: SimMs[] = entry === null ? [] : [entry];
    if (this.watches) {
      times.push(...this.#bounds(run?.startedAt ?? 0).filter((at) => at > this.#lookedAt));
    }
    return times.length === 0 ? null : Math.max(this.engine.now, Math.min(...times));
  }

  /** Does what is due at this moment and answers to what happened, until nothing more follows. */
  settle(): void {
    for (let pass = 0; pass < passesPerMoment; pass += 1) {
      const { events, changed } = this.engine.observe();
      const acted = this.timeline.play(this.#run, this.#happened(events));
      const looked = this.#judge(events, changed);
      if (!acted && !looked) return;
    }
    assert(false, `the runner of ${this.definition.summary.name} comes to rest at every moment`);
  }

  get #run(): LabRun | undefined {
    return this.engine.reader.get<'run'>('run:lab');
  }

  /** Every moment at which a check has to be looked at although nothing happened. */
  #bounds(base: SimMs): SimMs[] {
    const { grading } = this.definition;
    if (!grading) return [];
    const bounds = [base + grading.finishAfterMs];
    for (const { time, condition } of grading.checks) {
      if (time.when === 'during') bounds.push(base + time.fromMs, base + time.toMs);
      bounds.push(...changesAt(this.engine.reader, condition));
    }
    return bounds;
  }

  /** Looks at objectives and checks where something changed or a bound was reached. */
  #judge(events: readonly SimEvent[], changed: boolean): boolean {
    const { grading } = this.definition;
    const run = this.#run;
    if (!grading || !run || run.startedAt === null) return false;
    if (run.phase === 'finished') return this.#end(grading, run);
    const { now } = this.engine;
    const base = run.startedAt;
    const due = this.#bounds(base).some((at) => at > this.#lookedAt && at <= now);
    this.#lookedAt = Math.max(this.#lookedAt, now);
    if (!changed && !due) return false;
    this.#tickObjectives(grading, events);
    for (const check of grading.checks) this.#look(check, base, events);
    this.#noteSteady(grading);
    if (now >= base + grading.finishAfterMs) this.give({ name: 'lab.finish', args: {} });
    return true;
  }

  #happened(events: readonly SimEvent[]): Happened {
    return {
      events,
      countOf: (counted: EventLike) => this.engine.countOf(counted),
      sample: (column: SampleColumn) => this.engine.sample(column),
    };
  }

  /** The share of a condition from the start of the lab to now; an event has to be counted, not seen. */
  shareOf(run: LabRun, condition: Condition): number {
    return this.#shareOf(run, condition, [], { from: run.startedAt ?? 0, to: this.engine.now });
  }

  #shareOf(run: LabRun, condition: Condition, events: readonly SimEvent[], span: Span): number {
    const happened = this.#happened(events);
    return shareOf({ reader: this.engine.reader, run, happened, span }, condition);
  }

  #tickObjectives(grading: Grading, events: readonly SimEvent[]): void {
    const isReached = (run: LabRun, id: string) =>
      run.objectives.some((each) => each.id === id && each.reachedAt !== null);
    for (const { id, after, reached } of grading.objectives) {
      const run = this.#run;
      if (!run || isReached(run, id) || (after !== null && !isReached(run, after))) continue;
      const span = { from: run.startedAt ?? 0, to: this.engine.now };
      const share = this.#shareOf(run, reached, events, span);
      if (share === 1000) this.give({ name: 'lab.reachObjective', args: { objective: id } });
    }
  }

  /** One probe of a check while the lab runs. */
  #look(check: GradedCheck, base: SimMs, events: readonly SimEvent[]): void {
    const run = this.#run;
    const { when } = check.time;
    const span = spanOf(check, base);
    const { now } = this.engine;
    if (!run || now < span.from || now > span.to) return;
    const before = run.checks.find((each) => each.id === check.id)?.sharePermille ?? null;
    const share = () => this.#shareOf(run, check.condition, events, span);
    if (isSticky(check.condition)) {
      if (before === null && share() === 1000) this.#write(check, before, 1000);
      return;
    }
    if (when === 'continuous' || when === 'during') {
      // The worst moment counts.
      this.#write(check, before, Math.min(before ?? 1000, share()));
    } else if ((when === 'start' || when === 'edge') && before === null) {
      this.#write(check, before, share());
    }
  }

  /** What is left to do once the lab is over: a grade, or a cluster put back where it was given up. */
  #end(grading: Grading, run: LabRun): boolean {
    if (run.abortedAt === null) return run.score === null ? this.#grade(grading, run) : false;
    return run.restoredAt === null ? this.give({ name: 'lab.restore', args: {} }) : false;
  }

  /** The last probes, then the grade. */
  #grade(grading: Grading, run: LabRun): boolean {
    const base = run.startedAt ?? 0;
    for (const check of grading.checks) {
      const before = this.#run?.checks.find((each) => each.id === check.id)?.sharePermille ?? null;
      const shown = isShown(run, check);
      this.#write(check, before, shown ? 0 : this.#lastShare(check, base, before, run));
    }
    const graded = this.#run;
    assert(graded, 'the run of the lab exists');
    const { score } = explainGrade(graded);
    return this.give({ name: 'lab.grade', args: { score, rightAnswers: grading.rightAnswers } });
  }

  #lastShare(check: GradedCheck, base: SimMs, before: number | null, run: LabRun): number {
    const { when } = check.time;
    if (isSticky(check.condition)) return before ?? 0;
    if (when === 'end' || when === 'edge') {
      const span = spanOf(check, base);
      const share = this.#shareOf(run, check.condition, [], span);
      return when === 'end' ? share : Math.floor(((before ?? 0) + share) / 2);
    }
    // What could not be looked at, because the lab ended before its window, was not shown.
    return before ?? 0;
  }

  /** Notes from when on the cluster is as the lab wants it at its end, and that it no longer is. */
  #noteSteady(grading: Grading): void {
    const run = this.#run;
    const wanted = steadyConditions(grading);
    if (!run || wanted.length === 0) return;
    const span = { from: run.startedAt ?? 0, to: this.engine.now };
    const steady = wanted.every((each) => this.#shareOf(run, each, [], span) === 1000);
    if (steady === (run.steadySince !== null)) return;
    this.give({ name: 'lab.noteSteady', args: { steady } });
  }

  #write(check: GradedCheck, before: number | null, sharePermille: number): void {
    if (before === sharePermille) return;
    this.give({ name: 'lab.judge', args: { check: check.id, sharePermille } });
  }
}

function spanOf(check: GradedCheck, base: SimMs): Span {
  const { time } = check;
  if (time.when !== 'during') return { from: base, to: Number.MAX_SAFE_INTEGER };
  return { from: base + time.fromMs, to: base + time.toMs };
}

/** What the lab played itself is not the learner's. */
function isShown(run: LabRun, { id }: GradedCheck): boolean {
  const hint = run.checks.find((each) => each.id === id)?.hint ?? null;
  return run.shown.some(({ objective }) => objective === hint);
}
