import { assert } from '../../src-shared/assert';
import type { Command, Origin } from '../../src-shared/commands/index';
import type { Attempt } from '../../src-shared/ipc';
import type { Remark } from '../../src-shared/remarks';
import { remarkLimits } from '../../src-shared/remarks';
import type { SimMs } from '../../src-shared/units';

export const historyLimits = { commands: 200_000, attempts: 1000 } as const;

/** A command that was accepted. Entries form a tree: each names the one before it. */
export interface Entry {
  readonly index: number;
  /** The entry before it in its history; null for the first. */
  readonly parent: number | null;
  readonly attempt: number;
  readonly at: SimMs;
  readonly origin: Origin;
  readonly command: Command;
}

export interface AttemptStart {
  readonly attempt: number;
  readonly parent: { readonly number: number; readonly atMs: SimMs } | null;
}

export interface HistoryMark {
  readonly entries: number;
  readonly attempts: number;
  readonly attempt: number;
  readonly endsAtMs: SimMs;
}

interface Branch {
  readonly start: AttemptStart;
  /** How many commands it shares with its parent. */
  readonly shared: number;
  readonly own: Entry[];
  endsAtMs: SimMs;
}

/** Everything that was ever done in a lab: every attempt with its commands and where it ended. */
export class History {
  readonly #entries: Entry[] = [];
  readonly #branches = new Map<number, Branch>();
  #remarks: readonly Remark[] = [];

  constructor() {
    this.#branches.set(1, {
      start: { attempt: 1, parent: null },
      shared: 0,
      own: [],
      endsAtMs: 0,
    });
  }

  /** All entries of all attempts in the order in which they were made. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  get isFull(): boolean {
    return (
      this.#entries.length >= historyLimits.commands ||
      this.#branches.size >= historyLimits.attempts
    );
  }

  get newestAttempt(): number {
    return this.#branches.size;
  }

  has(attempt: number): boolean {
    return this.#branches.has(attempt);
  }

  startOf(attempt: number): AttemptStart {
    return this.#branch(attempt).start;
  }

  endOf(attempt: number): SimMs {
    return this.#branch(attempt).endsAtMs;
  }

  attempts(): readonly Attempt[] {
    return [...this.#branches.values()].map((branch) => ({
      number: branch.start.attempt,
      parent: branch.start.parent,
      endsAtMs: branch.endsAtMs,
      commands: branch.shared + branch.own.length,
    }));
  }

  /** The commands of an attempt from the lab's beginning on, those of its parents included. */
  line(attempt: number): readonly Entry[] {
    const branch = this.#branch(attempt);
    const { parent } = branch.start;
    if (!parent) return branch.own;
    return [...this.line(parent.number).slice(0, branch.shared), ...branch.own];
  }

  /** The last command of an attempt, be it a parent's. */
  tip(attempt: number): Entry | null {
    const { own, shared, start } = this.#branch(attempt);
    const last = own.at(-1);
    if (last) return last;
    if (!start.parent || shared === 0) return null;
    return this.line(start.parent.number)[shared - 1] ?? null;
  }

  /** Begins an attempt that shares the first `shared` commands of its parent. */
  branch(from: number, atMs: SimMs, shared: number): AttemptStart {
    const attempt = this.#branches.size + 1;
    const start = { attempt, parent: { number: from, atMs } };
    this.#branches.set(attempt, { start, shared, own: [], endsAtMs: atMs });
    return start;
  }

  append(attempt: number, at: SimMs, origin: Origin, command: Command): Entry {
    const branch = this.#branch(attempt);
    const index = this.#entries.length;
    const parent = this.tip(attempt)?.index ?? null;
    const entry = { index, parent, attempt, at, origin, command };
    branch.own.push(entry);
    branch.endsAtMs = Math.max(branch.endsAtMs, at);
    this.#entries.push(entry);
    return entry;
  }

  extend(attempt: number, at: SimMs): void {
    const branch = this.#branch(attempt);
    branch.endsAtMs = Math.max(branch.endsAtMs, at);
  }

  get remarks(): readonly Remark[] {
    return this.#remarks;
  }

  /** A number no remark has. */
  get nextRemark(): number {
    return 1 + Math.max(0, ...this.#remarks.map(({ id }) => id));
  }

  /** Writes a remark, anew or over what it said; one without words is taken away. False: there are too many. */
  remark(remark: Remark): boolean {
    const others = this.#remarks.filter(({ id }) => id !== remark.id);
    if (others.length >= remarkLimits.remarks) return false;
    this.#remarks = remark.text === '' ? others : [...others, remark];
    return true;
  }

  /** Remarks as they were before one could not be written down. */
  restoreRemarks(remarks: readonly Remark[]): void {
    this.#remarks = remarks;
  }

  /** A place to come back to with `takeBack`. */
  mark(attempt: number): HistoryMark {
    return {
      entries: this.#entries.length,
      attempts: this.#branches.size,
      attempt,
      endsAtMs: this.endOf(attempt),
    };
  }

  /** Undoes everything since the mark, because it could not be written down. */
  takeBack(mark: HistoryMark): void {
    for (const entry of this.#entries.splice(mark.entries).reverse()) {
      const taken = this.#branch(entry.attempt).own.pop();
      assert(taken?.index === entry.index, 'entries are taken back in the order they were made');
    }
    for (const attempt of [...this.#branches.keys()]) {
      if (attempt > mark.attempts) this.#branches.delete(attempt);
    }
    this.#branch(mark.attempt).endsAtMs = mark.endsAtMs;
  }

  #branch(attempt: number): Branch {
    const branch = this.#branches.get(attempt);
    assert(branch, `attempt ${attempt} exists`);
    return branch;
  }
}
