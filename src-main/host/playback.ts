import { assert } from '../../src-shared/assert';
import type { Command, Origin } from '../../src-shared/commands/index';
import type { Fault } from '../../src-shared/faults';
import type { Receipt } from '../../src-shared/ipc';
import type { RecordId } from '../../src-shared/model/tables';
import type { Reader } from '../../src-shared/reader';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import type { SimMs } from '../../src-shared/units';
import type { SavePoint, SimEngine } from '../sim/api';
import { EventLog } from './event-log';
import type { AttemptStart, Entry, HistoryMark } from './history';
import { History, historyLimits } from './history';
import type { OpenLab, RunningLab, RunnerCommand } from './ports';
import { SampleHistory } from './sample-history';
import { SavePoints, savePointEvery } from './save-points';
import type { Shown } from './save-writer';

/** What is told of a lab while it plays: lines for the journal, changes for the clients. */
export interface PlaybackListener {
  /** A command was accepted. The host writes it down before anybody learns of it. */
  recorded(entry: Entry): void;
  branched(start: AttemptStart): void;
  touched(ids: readonly RecordId[]): void;
  /** Time went back or another attempt is shown: everything a client knows is void. */
  jumped(): void;
}

export type PlaybackMark = HistoryMark & { readonly at: SimMs; readonly position: number };

/**
 * A lab with its history: plays what is recorded, then makes more. Within the recorded part nothing
 * is lost by looking at it; acting there starts a new attempt.
 */
export class Playback {
  readonly lab: OpenLab;
  readonly history: History;
  readonly events = new EventLog();
  readonly past = new SampleHistory();
  readonly #listener: PlaybackListener;
  readonly #wallNow: () => number;
  readonly #points = new SavePoints();
  #running: RunningLab;
  #attempt = 1;
  #line: Entry[] = [];
  #position = 0;
  #live = false;
  #held: Entry[] | null = null;

  constructor(lab: OpenLab, history: History, listener: PlaybackListener, wallNow: () => number) {
    this.#wallNow = wallNow;
    this.lab = lab;
    this.history = history;
    this.#listener = listener;
    this.#running = lab.start(null);
    this.#line = [...history.line(this.#attempt)];
    this.#collect();
  }

  get engine(): SimEngine {
    return this.#running.engine;
  }

  /** Notes how the moving numbers stand now. */
  keepSamples(): void {
    const { engine } = this;
    this.past.record(engine.reader, (column) => engine.sample(column), this.#wallNow);
  }

  get reader(): Reader {
    return this.engine.reader;
  }

  get now(): SimMs {
    return this.engine.now;
  }

  get attempt(): number {
    return this.#attempt;
  }

  get endsAtMs(): SimMs {
    return this.history.endOf(this.#attempt);
  }

  /** Whether what is shown is the end of the attempt's history, where more of it is made. */
  get atEnd(): boolean {
    return this.#position === this.#line.length && this.now >= this.endsAtMs;
  }

  /** Runs to `target`: recorded history first, then new one. */
  advanceTo(target: SimMs): void {
    while (this.now < target) {
      const stop = Math.min(target, this.now + savePointEvery.ms);
      if (this.atEnd) {
        this.#goLive();
        this.#running.advanceTo(stop);
        this.history.extend(this.#attempt, this.now);
      } else {
        this.#replayTo(Math.min(stop, Math.max(this.endsAtMs, this.now)));
      }
      this.#collect();
    }
  }

  /**
   * Gives a command at the present moment. In the past it starts a new attempt, but only once the
   * rule has agreed: a refusal changes nothing.
   */
  submit(command: Command, origin: Origin): Result<Receipt, Fault> {
    if (this.history.isFull)
      return refused({ code: 'history.full', limit: historyLimits.commands });
    const fault = this.check(command, origin);
    if (fault) return refused(fault);
    const branched = this.atEnd ? null : this.#branch();
    this.#goLive();
    const held: Entry[] = [];
    this.#held = held;
    held.push(this.#record(this.now, origin, command));
    const result = this.#running.submit(command, origin);
    assert(result.ok, `a command that passed its check is accepted: ${command.name}`);
    // Told only now, so that a command which breaks an invariant is not in the journal to break it again.
    this.#held = null;
    if (branched) this.#listener.branched(branched);
    for (const entry of held) this.#listener.recorded(entry);
    this.#collect();
    return result;
  }

  check(command: Command, origin: Origin): Fault | null {
    // What is due at this very moment comes before the command, as it does in `submit`.
    this.#running.replayTo(this.now);
    this.#collect();
    return this.engine.check(command, origin);
  }

  /** Shows another moment of the attempt's recorded history. */
  rewind(toMs: SimMs): Result<SimMs, Fault> {
    if (toMs > this.endsAtMs) return refused({ code: 'pace.notInPast', atMs: toMs });
    this.#show(toMs, this.#positionAt(toMs));
    return ok(this.now);
  }

  /** Shows the end of another attempt. */
  switchTo(attempt: number): Result<null, Fault> {
    if (!this.history.has(attempt)) return refused({ code: 'attempt.missing', attempt });
    const line = [...this.history.line(attempt)];
    const common = line.findIndex((entry, index) => this.#line[index] !== entry);
    const shared = common < 0 ? Math.min(line.length, this.#line.length) : common;
    // Up to the first command only one of both has, they are the same history.
    const parts = [line[shared]?.at, this.#line[shared]?.at].filter((at) => at !== undefined);
    this.#points.cut(Math.min(...parts, Infinity), shared);
    this.past.clear();
    this.#attempt = attempt;
    this.#line = line;
    this.#position = Math.min(this.#position, shared);
    this.#show(this.endsAtMs, line.length, true);
    return ok(null);
  }

  mark(): PlaybackMark {
    return { ...this.history.mark(this.#attempt), at: this.now, position: this.#position };
  }

  /** Goes back to a mark as if nothing had been done since. */
  takeBack(mark: PlaybackMark): void {
    this.abandon(mark);
    this.#points.cut(mark.at, mark.position);
    this.#show(mark.at, mark.position, true);
  }

  /** Strikes what was done since the mark from the history; the engine, which failed, stays as it is. */
  abandon(mark: PlaybackMark): void {
    this.history.takeBack(mark);
    this.#attempt = mark.attempt;
    this.#line = [...this.history.line(mark.attempt)];
    this.#held = null;
  }

  /** After opening: shows the attempt and moment that were shown last. */
  showFirst({ attempt, atMs }: Shown): void {
    this.#attempt = attempt;
    this.#line = [...this.history.line(attempt)];
    const at = Math.min(atMs, this.endsAtMs);
    this.#show(at, this.#positionAt(at));
  }

  savePoint(): SavePoint {
    return this.engine.savePoint();
  }

  /** The records at an earlier moment of this attempt, replayed beside what is shown. */
  readerAt(at: SimMs): Reader {
    const position = this.#positionAt(at);
    const kept = this.#points.before(at, position, this.events.last);
    const running = this.lab.start(kept?.point ?? null);
    for (const entry of this.#line.slice(kept?.position ?? 0, position)) {
      running.replayTo(entry.at);
      running.replay(entry.command, entry.origin);
    }
    running.replayTo(at);
    return running.engine.reader;
  }

  #positionAt(at: SimMs): number {
    const after = this.#line.findIndex((entry) => entry.at > at);
    return after < 0 ? this.#line.length : after;
  }

  /** Brings the engine to a moment of the present line; backwards from the nearest save point. */
  #show(at: SimMs, position: number, afresh = false): void {
    if (afresh || at < this.now || position < this.#position) this.#restore(at, position);
    while (this.now < at || this.#position < position) {
      this.#replayTo(Math.min(at, this.now + savePointEvery.ms), position);
      this.#collect();
    }
    this.#listener.jumped();
  }

  #restore(at: SimMs, position: number): void {
    const kept = this.#points.before(at, position, this.events.last);
    this.#running = this.lab.start(kept?.point ?? null);
    this.#position = kept?.position ?? 0;
    this.events.truncate(kept?.lastEvent ?? 0);
    this.#live = false;
    this.#collect();
  }

  #replayTo(at: SimMs, limit = this.#line.length): void {
    for (;;) {
      const entry = this.#line[this.#position];
      if (!entry || entry.at > at || this.#position >= limit) break;
      this.#running.replayTo(entry.at);
      const result = this.#running.replay(entry.command, entry.origin);
      assert(
        result.ok,
        `recorded command ${entry.index} (${entry.command.name}) is accepted again`,
      );
      this.#position += 1;
    }
    this.#running.replayTo(at);
  }

  #branch(): AttemptStart {
    const start = this.history.branch(this.#attempt, this.now, this.#position);
    this.#attempt = start.attempt;
    this.#line.length = this.#position;
    this.#points.cut(this.now, this.#position);
    return start;
  }

  #goLive(): void {
    if (this.#live) return;
    this.#live = true;
    this.#running.goLive((done) => this.#runnerDid(done));
  }

  #runnerDid({ at, command }: RunnerCommand): void {
    const entry = this.#record(at, 'lab', command);
    if (this.#held) this.#held.push(entry);
    else this.#listener.recorded(entry);
  }

  #record(at: SimMs, origin: Origin, command: Command): Entry {
    const entry = this.history.append(this.#attempt, at, origin, command);
    this.#line.push(entry);
    this.#position = this.#line.length;
    return entry;
  }

  #collect(): void {
    const { touched, events } = this.engine.drainChanges();
    this.events.append(events);
    if (touched.length > 0) this.#listener.touched(touched);
    const begun = this.#wallNow();
    if (!this.#points.isDue(this.now, this.#position, begun)) return;
    const point = this.engine.savePoint();
    const kept = { point, position: this.#position, lastEvent: this.events.last };
    this.#points.add(kept, begun, this.#wallNow());
  }
}
