import type { Command } from '../../src-shared/commands/index';
import type { LabRun, PlayedEntry } from '../../src-shared/model/world';
import type { Reader } from '../../src-shared/reader';
import type { SimMs } from '../../src-shared/units';
import type { Condition, Happened } from './conditions/index';
import { changesAt, shareOf } from './conditions/index';
import type { Given, LabDefinition, TimelineEntry } from './definition';
import type { TappedEngine } from './tap';

interface OpenEntry {
  readonly entry: TimelineEntry;
  readonly index: number;
}

const noneShown: LabRun['shown'] = [];

/**
 * Plays what a lab does by itself. What was played, and what is waited for, stands in the record of the
 * world; each entry is marked once its command was given, so that a history that was cut off between
 * the two is told from one in which nothing happened yet.
 */
export class TimelinePlayer {
  /** An entry whose command was repeated by a replay and whose mark was not. */
  #unmarked: { readonly entry: number; readonly at: SimMs } | null = null;
  #marks: { readonly of: readonly PlayedEntry[]; readonly by: ReadonlyMap<number, PlayedEntry> } = {
    of: [],
    by: new Map(),
  };

  #open: { readonly shown: LabRun['shown']; readonly entries: readonly OpenEntry[] } | null = null;

  constructor(
    readonly definition: LabDefinition,
    readonly engine: TappedEngine,
    readonly give: (command: Command) => boolean,
  ) {}

  /** The next moment at which something is due or a condition may come true by the clock alone. */
  nextAt(run: LabRun | undefined): SimMs | null {
    let next: SimMs | null = null;
    const consider = (at: SimMs | null) => {
      if (at !== null && (next === null || at < next)) next = at;
    };
    for (const { entry, index } of this.#openEntries(run)) {
      consider(this.#dueAt(entry, index, run));
      const condition = this.#awaited(entry, index, run);
      if (!condition) continue;
      const later = changesAt(this.engine.reader, condition);
      for (const at of later) if (at > this.engine.now) consider(at);
    }
    return next;
  }

  /** Plays what is due and looks for what is waited for. Returns whether anything was done. */
  play(run: LabRun | undefined, happened: Happened): boolean {
    const found = this.#lookOut(run, happened);
    const due = this.#openEntries(run).flatMap(({ entry, index }) => {
      const at = this.#dueAt(entry, index, run);
      return at !== null && at <= this.engine.now ? [{ entry, index, at }] : [];
    });
    due.sort((left, right) => left.at - right.at || left.index - right.index);
    for (const { entry, index, at } of due) this.#play(entry, index, at, happened);
    return found || due.length > 0;
  }

  /** A command of the lab that a replay repeats: the entry it came from is as good as marked. */
  recognise(command: Command): void {
    if (command.name === 'lab.playEntry' || command.name === 'lab.awaitEntry') {
      this.#unmarked = null;
      return;
    }
    const text = JSON.stringify(command);
    const index = this.definition.timeline.findIndex(({ does }, place) => {
      if ('branch' in does || this.#isPlayed(place)) return false;
      // Which move or snapshot it was about was found out at its time.
      return does.late ? does.command.name === command.name : JSON.stringify(does.command) === text;
    });
    if (index >= 0) this.#unmarked = { entry: index, at: this.engine.now };
  }

  /** Conditions that have come true: due at once, or marked with the moment at which they will be. */
  #lookOut(run: LabRun | undefined, happened: Happened): boolean {
    let found = false;
    for (const { entry, index } of this.#openEntries(run)) {
      const condition = this.#awaited(entry, index, run);
      if (!run || !condition || !this.#holds(run, condition, happened)) continue;
      const dueAt = this.engine.now + entry.trigger.delayMs;
      found = this.give({ name: 'lab.awaitEntry', args: { entry: index, dueAt } }) || found;
    }
    return found;
  }

  #play(entry: TimelineEntry, index: number, dueAt: SimMs, happened: Happened): void {
    const { does } = entry;
    const run = this.engine.reader.get<'run'>('run:lab');
    let holds: boolean | null = null;
    if ('branch' in does) holds = run !== undefined && this.#holds(run, does.branch, happened);
    // A refusal is no mistake: the learner may have got there first.
    else if (!this.#wasGiven(index)) this.give(commandOf(does, this.engine.reader));
    this.#unmarked = null;
    this.give({ name: 'lab.playEntry', args: { entry: index, dueAt, holds } });
  }

  #wasGiven(index: number): boolean {
    return this.#unmarked?.entry === index && this.#unmarked.at === this.engine.now;
  }

  #holds(run: LabRun, condition: Condition, happened: Happened): boolean {
    const span = { from: run.startedAt ?? 0, to: this.engine.now };
    return shareOf({ reader: this.engine.reader, run, happened, span }, condition) === 1000;
  }

  #mark(index: number): PlayedEntry | undefined {
    const marks = this.engine.reader.get<'world'>('world:lab')?.timeline ?? [];
    if (this.#marks.of !== marks) {
      this.#marks = { of: marks, by: new Map(marks.map((mark) => [mark.entry, mark])) };
      this.#open = null;
    }
    return this.#marks.by.get(index);
  }

  /** What may still be played; asked at every instant, so that it is kept until something changes it. */
  #openEntries(run: LabRun | undefined): readonly OpenEntry[] {
    this.#mark(0);
    const shown = run?.shown ?? noneShown;
    if (this.#open?.shown === shown) return this.#open.entries;
    const entries = this.definition.timeline.flatMap((entry, index) => {
      const hidden =
        entry.shows !== null && !shown.some(({ objective }) => objective === entry.shows);
      return hidden || this.#isPlayed(index) ? [] : [{ entry, index }];
    });
    this.#open = { shown, entries };
    return entries;
  }

  #isPlayed(index: number): boolean {
    return (this.#mark(index)?.playedAt ?? null) !== null;
  }

  /** The condition an entry still waits for, or null. */
  #awaited(entry: TimelineEntry, index: number, run: LabRun | undefined): Condition | null {
    const { from } = entry.trigger;
    if (from.on !== 'condition' || this.#mark(index) || run?.phase !== 'running') return null;
    if (this.#beginsAt(entry, run) === null) return null;
    const late = from.withinMs !== null && this.engine.now > (run.startedAt ?? 0) + from.withinMs;
    return late ? null : from.condition;
  }

  #dueAt(entry: TimelineEntry, index: number, run: LabRun | undefined): SimMs | null {
    const { from, delayMs } = entry.trigger;
    if (from.on === 'grade') return run?.score == null ? null : sum(run.finishedAt, delayMs);
    const begin = this.#beginsAt(entry, run);
    if (begin === null) return null;
    switch (from.on) {
      case 'start': {
        const at = (run?.startedAt ?? 0) + delayMs;
        return entry.shows === null ? at : Math.max(at, begin);
      }
      case 'condition':
        return this.#mark(index)?.dueAt ?? null;
      case 'branch': {
        const fork = this.#mark(from.entry);
        return fork?.holds === from.holds ? sum(fork.playedAt, delayMs) : null;
      }
      case 'call':
        return sum(run?.calls.find(({ id }) => id === from.call)?.calledAt ?? null, delayMs);
    }
  }

  /** From when on an entry counts: null before the lab runs, after its end, and for what is not shown. */
  #beginsAt({ shows }: TimelineEntry, run: LabRun | undefined): SimMs | null {
    if (this.definition.grading === null) return 0;
    if (!run || run.phase !== 'running') return null;
    if (shows === null) return run.startedAt;
    return run.shown.find(({ objective }) => objective === shows)?.at ?? null;
  }
}

function sum(at: SimMs | null, delayMs: SimMs): SimMs | null {
  return at === null ? null : at + delayMs;
}

/** The command as it is given now: what was named by its machine is found out. */
export function commandOf({ command, late }: Given, reader: Reader): Command {
  if (!late) return command;
  const found = lateId(late, reader);
  if (found === undefined) return command;
  return { ...command, args: { ...command.args, [late.argument]: found } } as Command;
}

function lateId({ argument, vm, name }: NonNullable<Given['late']>, reader: Reader) {
  switch (argument) {
    case 'migration':
      return reader.by('migration.vm', vm).find((each) => each.finishedAt === null)?.id;
    case 'snapshot':
      return newest(
        reader.by('snapshot.vm', vm).filter((each) => name === null || each.name === name),
        (each) => each.createdAt,
      );
    case 'backup':
      return newest(
        reader.by('backup.vm', vm).filter((each) => each.state === 'complete'),
        (each) => each.takenAt,
      );
  }
}

function newest<T extends { readonly id: string }>(
  records: readonly T[],
  timeOf: (record: T) => SimMs,
): string | undefined {
  return records.reduce<T | undefined>(
    (last, each) => (last && timeOf(last) > timeOf(each) ? last : each),
    undefined,
  )?.id;
}
