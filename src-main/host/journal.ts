import type { Fault } from '../../src-shared/faults';
import type { Clock, JournalStore } from './ports';
import type { Header, SaveLine } from './save-format';
import { LineWriter } from './save-format';

export const journaling = {
  /** While time runs, its clock is written down this often (wall time). */
  clockMs: 200,
  /** A journal that grew by more than this is written anew, without its old clock lines. */
  growthBytes: 2 * 1024 * 1024,
  /** After bringing a command to the medium, the next ones within this time share one effort. */
  syncGroupMs: 20,
  /** After a failure, writing is tried again this often. */
  retryMs: 1000,
} as const;

/** The whole content of a journal: what a rotation writes. */
export type JournalContent = () => readonly [Header, ...SaveLine[]];

/**
 * The append-only journal of the running lab. A line has left the process before `write` returns, so
 * that killing the program loses nothing that was answered; lines of commands are also brought to
 * the medium, at once or, in a burst, `syncGroupMs` later with the next tick.
 */
export class Journal {
  readonly #store: JournalStore;
  readonly #clock: Clock;
  #writer = new LineWriter();
  #content: JournalContent | null = null;
  #bytes = 0;
  #bytesWhenNew = 0;
  #failure: Fault | null = null;
  #triedAt = 0;
  #syncedAt = -Infinity;
  #unsynced = false;

  constructor(store: JournalStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  get hasWork(): boolean {
    return this.#content !== null && (this.#unsynced || this.#failure !== null);
  }

  /** Puts a new journal in place of the present one. On failure the present one goes on. */
  begin(content: JournalContent): Fault | null {
    const before = this.#content;
    this.#content = content;
    const failure = this.#rewrite();
    if (failure) this.#content = before;
    else this.#failure = null;
    return failure;
  }

  /** Appends a line. A failure is kept and answered by `settle`. */
  write(line: SaveLine): void {
    if (!this.#content || this.#failure) return;
    try {
      const text = this.#writer.write(line);
      this.#store.append(text);
      this.#bytes += text.length;
      if (line.type !== 'clock') this.#syncSoon();
    } catch (error) {
      this.#failure = this.#faultOf(error);
    }
  }

  /**
   * Whether everything written so far is safe. After a failure the whole journal is written anew,
   * since what the failed line left behind is not known.
   */
  settle(): Fault | null {
    if (this.#failure) this.#failure = this.#rewrite();
    return this.#failure;
  }

  /** Regular work: what was deferred, a retry after a failure, a rotation when it is due. */
  tick(): void {
    if (!this.#content) return;
    const now = this.#clock.now();
    if (this.#failure) {
      if (now - this.#triedAt >= journaling.retryMs) this.settle();
      return;
    }
    if (this.#unsynced) this.#syncSoon();
    // In proportion to its size, or a long history would be written again and again.
    if (this.#bytes - this.#bytesWhenNew > Math.max(journaling.growthBytes, this.#bytesWhenNew)) {
      this.#failure = this.#rewrite();
    }
  }

  /** The lab ended in order; `keep` says that it can be taken up again. */
  end(keep: boolean): void {
    if (!this.#content) return;
    try {
      if (keep) this.#store.sync();
      else this.#store.remove();
    } catch {
      // Nothing is lost: a journal that could not be removed is offered at the next start.
    }
    this.#content = null;
  }

  #rewrite(): Fault | null {
    this.#triedAt = this.#clock.now();
    if (!this.#content) return null;
    const writer = new LineWriter();
    const text = this.#content()
      .map((line) => writer.write(line))
      .join('');
    try {
      this.#store.replace(text);
    } catch (error) {
      return this.#faultOf(error);
    }
    this.#writer = writer;
    this.#bytes = text.length;
    this.#bytesWhenNew = text.length;
    this.#unsynced = false;
    return null;
  }

  #syncSoon(): void {
    const now = this.#clock.now();
    this.#unsynced = now - this.#syncedAt < journaling.syncGroupMs;
    if (this.#unsynced) return;
    this.#syncedAt = now;
    try {
      this.#store.sync();
    } catch (error) {
      this.#failure = this.#faultOf(error);
    }
  }

  #faultOf(error: unknown): Fault {
    const reason = error instanceof Error ? error.message.slice(0, 300) : String(error);
    return { code: 'save.writeFailed', file: this.#store.fileName, reason };
  }
}
