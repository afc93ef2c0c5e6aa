import type { Certificate } from '../../src-shared/certificate';
import type { Command, Origin } from '../../src-shared/commands/index';
import type { Fault } from '../../src-shared/faults';
import type {
  AttemptReading,
  Calls,
  FileContent,
  HostState,
  Pace,
  Receipt,
  ReferenceReading,
  SampleColumn,
  SampleSource,
  SampleTrackPoints,
  SampleValues,
} from '../../src-shared/ipc';
import { speedBounds } from '../../src-shared/ipc';
import type { Speed } from '../../src-shared/ipc';
import type { Reader } from '../../src-shared/reader';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import { isTabletop } from '../../src-shared/rules/lab';
import type { SimMs } from '../../src-shared/units';
import { readAttempt } from './attempt-reader';
import { issueCertificate } from './certificates';
import { EventLog } from './event-log';
import { History } from './history';
import { Journal, journaling } from './journal';
import { endOfTimeMs, Pacer } from './pacer';
import { Playback } from './playback';
import type { HostPorts, OpenLab, ReportSource } from './ports';
import type { Relic } from './relic';
import { fileOf, reasonOf, reportSourceOf } from './report-source';
import type { SaveLine } from './save-format';
import { playbackListener } from './stage-listener';
import type { StageListener } from './stage-listener';
import { writeRemark } from './remark-writer';
import { SavedMark } from './saved-mark';
import { headerOf, historyLines, savePointLines, saveText } from './save-writer';
import type { Shown } from './save-writer';

/** Simulated time one step may take: it runs while everybody waits. */
export const longestStepMs: SimMs = 3_600_000;
/** Events a save carries beside its save point, newest last. */
const savedEvents = 20_000;

type Halt = NonNullable<HostState['halted']>;

/**
 * What is being played: a lab with its history and its pace, a relic, or nothing. It knows the wall
 * clock and the journal, but no clients. A promise of the engine's that breaks halts it for good.
 */
export class Stage {
  readonly #ports: HostPorts;
  readonly #listener: StageListener;
  readonly #journal: Journal;
  readonly #pacer: Pacer;
  #play: Playback | null = null;
  #relic: Relic | null = null;
  #halted: Halt | null = null;
  #haltLine: SaveLine | null = null;
  #fileName: string | null = null;
  #opened = 0;
  readonly #saved = new SavedMark();
  #markedAt = 0;
  readonly #noEvents = new EventLog();

  constructor(ports: HostPorts, listener: StageListener) {
    this.#ports = ports;
    this.#listener = listener;
    this.#journal = new Journal(ports.journal, ports.clock);
    this.#pacer = new Pacer(() => ports.clock.now());
  }

  get reader(): Reader | null {
    return this.#play?.reader ?? this.#relic?.records ?? null;
  }

  get now(): SimMs {
    return this.#play?.now ?? this.#relic?.now ?? 0;
  }

  get events(): EventLog {
    return this.#play?.events ?? this.#relic?.events ?? this.#noEvents;
  }

  get play(): Playback | null {
    return this.#play;
  }

  get pace(): Pace {
    return this.#pacer.pace;
  }

  get isRunning(): boolean {
    return this.#pacer.pace.running;
  }

  /** Whether the journal waits for a tick: something is to be brought to the medium or tried again. */
  get hasJournalWork(): boolean {
    return this.#journal.hasWork;
  }

  /** Whether something was done that no file the person chose holds. */
  get isUnsaved(): boolean {
    return this.#saved.misses(this.#play?.history ?? null);
  }

  state(recovery: HostState['recovery']): HostState {
    const stage = this.#play ?? this.#relic;
    const attempt = stage?.attempt ?? 0;
    return {
      pace: this.#pacer.pace,
      opened: this.#opened,
      attempt,
      attempts: stage?.history.attempts() ?? [],
      remarks: stage?.history.remarks ?? [],
      endsAtMs: stage?.history.endOf(attempt) ?? 0,
      halted: this.#halted,
      readOnly: this.#relic !== null,
      fileName: this.#fileName,
      unsaved: this.isUnsaved,
      recovery,
    };
  }

  /**
   * Opens a lab, at its beginning or with a history. The lab that was open stays unless everything
   * succeeds, the new journal included.
   */
  open(
    lab: OpenLab,
    fileName: string | null,
    from?: { readonly history: History; readonly shown: Shown },
  ): Result<null, Fault> {
    const history = from?.history ?? new History();
    const listener = playbackListener(this.#journal, this.#listener);
    let play: Playback;
    try {
      play = new Playback(lab, history, listener, () => this.#ports.clock.now());
      if (from) play.showFirst(from.shown);
    } catch (error) {
      const reason = reasonOf(error);
      return refused({ code: 'save.notReplayable', file: fileName ?? lab.name, reason });
    }
    const failure = this.#journal.begin(() => [
      headerOf(lab, 'journal', this.#ports.clock.date()),
      ...historyLines(play.history, { attempt: play.attempt, atMs: play.now }),
    ]);
    if (failure) return refused(failure);
    listener.silent = false;
    this.#play = play;
    this.#relic = null;
    this.#reset(fileName, history.entries.length);
    return ok(null);
  }

  openRelic(relic: Relic): void {
    this.#journal.end(this.isUnsaved);
    this.#play = null;
    this.#relic = relic;
    this.#reset(relic.fileName, 0);
  }

  submit(command: Command, origin: Origin): Result<Receipt, Fault> {
    return this.#playing((play) => {
      const mark = play.mark();
      const result = this.#guard(play, command, () => play.submit(command, origin));
      if (!result.ok) {
        if (this.#halted) play.abandon(mark);
        return result;
      }
      if (this.isRunning && isTabletop(play.reader)) this.#pacer.set({ running: false }, play.now);
      const failure = this.#journal.settle();
      if (!failure) return result;
      return this.#guard(play, null, () => {
        play.takeBack(mark);
        return refused(failure);
      });
    });
  }

  check(command: Command, origin: Origin): Fault | null {
    const result = this.#playing((play) =>
      this.#guard(play, null, () => ok(play.check(command, origin))),
    );
    return result.ok ? result.value : result.fault;
  }

  setPace(change: { readonly running?: boolean; readonly speed?: Speed }): Result<Pace, Fault> {
    return this.#playing((play) => {
      const { speed } = change;
      const { min, max } = speedBounds;
      if (typeof speed === 'number' && !(speed >= min && speed <= max)) {
        return refused({ code: 'pace.outOfRange', value: speed, min, max });
      }
      if (change.running && isTabletop(play.reader)) return refused({ code: 'pace.tabletop' });
      if (change.running && play.now >= endOfTimeMs) {
        return refused({ code: 'pace.timeEnds', limitMs: endOfTimeMs });
      }
      this.#pacer.set(change, play.now);
      this.#mark();
      return ok(this.#pacer.pace);
    });
  }

  step(ms: SimMs): Result<{ now: SimMs }, Fault> {
    return this.#playing((play) => {
      if (ms > longestStepMs) {
        return refused({ code: 'pace.stepTooLong', stepMs: ms, limitMs: longestStepMs });
      }
      if (play.now + ms > endOfTimeMs) {
        return refused({ code: 'pace.timeEnds', limitMs: endOfTimeMs });
      }
      this.#pacer.set({ running: false }, play.now);
      return this.#moved(play, () => ok(play.advanceTo(play.now + ms)));
    });
  }

  rewind(toMs: SimMs): Result<{ now: SimMs }, Fault> {
    return this.#playing((play) => this.#moved(play, () => play.rewind(toMs)));
  }

  switchTo(attempt: number): Result<null, Fault> {
    return this.#playing((play) => {
      const result = this.#moved(play, () => play.switchTo(attempt));
      return result.ok ? ok(null) : result;
    });
  }

  remark(written: Calls['remark.write']['args']): Result<null, Fault> {
    return this.#playing((play) => writeRemark(this.#journal, play, written));
  }

  /** How an attempt ended, without leaving the one that is shown. */
  readAttempt(attempt: number): Result<AttemptReading, Fault> {
    return this.#playing((play) =>
      play.history.has(attempt)
        ? this.#guard(play, null, () => ok(readAttempt(play.lab, play.history, attempt)))
        : refused({ code: 'attempt.missing', attempt }),
    );
  }

  /** How the lab's own solution went; not before the learner's is over. */
  readReference(): Result<ReferenceReading | null, Fault> {
    return this.#playing((play) => {
      const isOver = play.reader.get<'run'>('run:lab')?.phase === 'finished';
      return this.#guard(play, null, () => ok(isOver ? play.lab.reference() : null));
    });
  }

  /** The certificate of the attempt that is shown, made of its history. */
  issueCertificate(learner: string, appVersion: string): Result<Certificate, Fault> {
    return this.#playing((play) => {
      const issue = { learner, appVersion, issuedAt: this.#ports.clock.date() };
      const line = play.history.line(play.attempt);
      return this.#guard(play, null, () =>
        issueCertificate(play.lab, line, issue, this.#ports.sha256),
      );
    });
  }

  /** Runs what the wall time since the last tick is worth, and does the journal's regular work. */
  tick(): void {
    const play = this.#play;
    if (play && !this.#halted && this.isRunning) {
      const ran = this.#guard(play, null, () => ok(this.#pacer.tick(play)));
      if (ran.ok && ran.value) this.#pacer.set({ running: false }, play.now);
      if (this.#ports.clock.now() - this.#markedAt >= journaling.clockMs) this.#mark();
    }
    this.#journal.tick();
  }

  sample(column: SampleColumn): SampleValues | null {
    const play = this.#play;
    if (!play || this.#halted) return null;
    const sampled = this.#guard(play, null, () => ok(play.engine.sample(column)));
    return sampled.ok ? sampled.value : null;
  }

  /** Notes how the moving numbers stand, for charts that are opened later. */
  keepSamples(): void {
    const play = this.#play;
    if (!play || this.#halted) return;
    this.#guard(play, null, () => ok(play.keepSamples()));
  }

  pastOf(sources: readonly SampleSource[]): readonly SampleTrackPoints[] {
    const past = this.#play?.past;
    return sources.map((source) => past?.of(source) ?? { times: [], values: [] });
  }

  /** Asks the simulation for something that changes nothing; null where there is none to ask. */
  read<T>(ask: (engine: Playback['engine']) => T): Result<T | null, Fault> {
    const play = this.#play;
    if (!play || this.#halted) return ok(null);
    return this.#guard(play, null, () => ok(ask(play.engine)));
  }

  /** The lab with all its attempts as a file. */
  save(): Result<FileContent, Fault> {
    if (this.#relic) return ok(fileOf(this.#relic.fileName, this.#relic.text));
    const play = this.#play;
    if (!play) return refused({ code: 'host.noLab' });
    const header = headerOf(play.lab, 'save', this.#ports.clock.date());
    const lines = historyLines(play.history, { attempt: play.attempt, atMs: play.now });
    const point = this.#halted
      ? []
      : savePointLines(play.savePoint(), play.events.newest(savedEvents));
    this.#saved.offer(play.history);
    const name = this.#fileName ?? `${play.lab.name}.hyperlab`;
    return ok(fileOf(name, saveText(header, [...lines, ...point])));
  }

  /** The person kept what `save` gave: its commands need no further care. */
  saved(fileName: string): void {
    this.#saved.keep();
    if (!this.#relic) this.#fileName = fileName;
  }

  /** The journal as it stands, with the reason of a halt: what a bug report needs. */
  exportJournal(): Result<FileContent, Fault> {
    const play = this.#play;
    if (this.#relic) return refused({ code: 'command.notNow', reason: 'history' });
    if (!play) return refused({ code: 'host.noLab' });
    const header = headerOf(play.lab, 'save', this.#ports.clock.date());
    const lines = historyLines(play.history, { attempt: play.attempt, atMs: play.now });
    if (this.#haltLine) lines.push(this.#haltLine);
    return ok(fileOf(`${play.lab.name}-journal.hyperlab`, saveText(header, lines)));
  }

  reportSource(): Result<ReportSource, Fault> {
    const { reader, events } = this;
    if (!reader) return refused({ code: 'host.noLab' });
    const { attempt = 0, history = null } = this.#play ?? this.#relic ?? {};
    const remarks = history?.remarks ?? [];
    const shown = { reader, events, attempt, remarks, writtenAt: this.#ports.clock.date() };
    return ok(reportSourceOf(shown, this.#play));
  }

  close(): void {
    if (this.#play && !this.#halted) this.#mark();
    this.#journal.end(this.isUnsaved);
    this.#pacer.set({ running: false }, this.now);
    this.#play = null;
  }

  #reset(fileName: string | null, savedEntries: number): void {
    this.#opened += 1;
    this.#halted = null;
    this.#haltLine = null;
    this.#fileName = fileName;
    this.#saved.begin(this.#play?.history ?? null, savedEntries);
    this.#pacer.set({ running: false }, this.now);
    this.#listener.jumped();
  }

  #playing<T>(body: (play: Playback) => Result<T, Fault>): Result<T, Fault> {
    if (this.#relic) return refused({ code: 'command.notNow', reason: 'history' });
    if (!this.#play) return refused({ code: 'host.noLab' });
    if (this.#halted) return refused({ code: 'host.halted', ...this.#halted });
    return body(this.#play);
  }

  /** Sets the clock by hand; the end of what was played before is written down first. */
  #moved(play: Playback, body: () => Result<unknown, Fault>): Result<{ now: SimMs }, Fault> {
    this.#journal.write({ type: 'clock', attempt: play.attempt, at: play.endsAtMs });
    const result = this.#guard(play, null, body);
    this.#pacer.anchor(play.now);
    this.#mark();
    return result.ok ? ok({ now: play.now }) : result;
  }

  /** Runs the engine. What it throws is a bug: the simulation halts and says where it stood. */
  #guard<T>(
    play: Playback,
    command: Command | null,
    body: () => Result<T, Fault>,
  ): Result<T, Fault> {
    try {
      return body();
    } catch (error) {
      const reason = reasonOf(error);
      this.#halted = { reason, atMs: play.now, seed: play.lab.seed };
      this.#pacer.set({ running: false }, play.now);
      this.#haltLine = { type: 'halt', at: play.now, reason, command };
      this.#journal.write(this.#haltLine);
      return refused({ code: 'host.halted', ...this.#halted });
    }
  }

  #mark(): void {
    const play = this.#play;
    if (!play) return;
    this.#markedAt = this.#ports.clock.now();
    this.#journal.write({ type: 'clock', attempt: play.attempt, at: play.now });
  }
}
