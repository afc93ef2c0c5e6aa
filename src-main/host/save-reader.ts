import { unreachable } from '../../src-shared/assert';
import type { SimEvent } from '../../src-shared/events';
import type { Fault } from '../../src-shared/faults';
import type { SimRecord } from '../../src-shared/model/tables';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import type { SimMs } from '../../src-shared/units';
import { endOfTimeMs } from './pacer';
import { History, historyLimits } from './history';
import type { Header, SaveLine } from './save-format';
import { formatVersion, readLines } from './save-format';

/** A save or journal that was read, as far as it is good. */
export interface SaveFile {
  readonly header: Header;
  readonly history: History;
  /** Which attempt was shown, and which moment of it. */
  readonly shown: { readonly attempt: number; readonly atMs: SimMs };
  readonly savePoint: {
    readonly now: SimMs;
    readonly records: readonly SimRecord[];
    readonly events: readonly SimEvent[];
  } | null;
  /** The line from which on the file is damaged, or null; what is before it is here. */
  readonly damagedLine: number | null;
}

/** Reads a save or a journal. Refused only when not even its beginning is good. */
export function readSave(fileName: string, text: string): Result<SaveFile, Fault> {
  const { header, lines, damagedLine } = readLines(text);
  if (!header) return refused({ code: 'save.damaged', file: fileName, line: 1 });
  if (header.format > formatVersion) {
    const { format: version } = header;
    return refused({ code: 'save.tooNew', file: fileName, version, supported: formatVersion });
  }
  const builder = new SaveBuilder(header);
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    if (!builder.take(line, index + 1)) return ok(builder.done(index + 1));
  }
  const cutOff = header.content === 'save' && !builder.ended;
  return ok(builder.done(damagedLine ?? (cutOff ? lines.length + 1 : null)));
}

/** Puts lines together again, refusing the first that does not fit those before it. */
class SaveBuilder {
  readonly #header: Header;
  readonly #history = new History();
  #shown = { attempt: 1, atMs: 0 };
  #savePoint: { now: SimMs; records: SimRecord[]; events: SimEvent[] } | null = null;
  ended = false;

  constructor(header: Header) {
    this.#header = header;
  }

  done(damagedLine: number | null): SaveFile {
    return {
      header: this.#header,
      history: this.#history,
      shown: this.#shown,
      savePoint: this.#savePoint,
      damagedLine,
    };
  }

  take(line: SaveLine, number: number): boolean {
    if (this.ended) return false;
    switch (line.type) {
      case 'attempt':
        return this.#takeAttempt(line);
      case 'command':
        return this.#takeCommand(line);
      case 'clock':
        return this.#takeClock(line);
      case 'remark':
        return this.#takeRemark(line);
      case 'savePoint':
        if (this.#savePoint) return false;
        this.#savePoint = { now: line.now, records: [], events: [] };
        return true;
      case 'record':
        return Boolean(this.#savePoint?.records.push(line.record));
      case 'event':
        return Boolean(this.#savePoint?.events.push(line.event));
      case 'end':
        this.ended = line.lines === number;
        return this.ended;
      case 'halt':
        return true;
      case 'hyperlab':
        return false;
      default:
        return unreachable(line);
    }
  }

  #takeAttempt(line: Extract<SaveLine, { type: 'attempt' }>): boolean {
    const { attempt, parent } = line;
    if (attempt !== this.#history.newestAttempt + 1 || attempt > historyLimits.attempts)
      return false;
    if (!parent || !this.#history.has(parent.number)) return false;
    if (parent.atMs > this.#history.endOf(parent.number)) return false;
    const entries = this.#history.line(parent.number);
    const after = entries.findIndex((entry) => entry.at > parent.atMs);
    this.#history.branch(parent.number, parent.atMs, after < 0 ? entries.length : after);
    return true;
  }

  #takeCommand(line: Extract<SaveLine, { type: 'command' }>): boolean {
    const { index, parent, attempt, at, origin, command } = line;
    const history = this.#history;
    if (index !== history.entries.length || index >= historyLimits.commands) return false;
    if (!history.has(attempt) || at > endOfTimeMs) return false;
    const before = history.tip(attempt);
    const start = history.startOf(attempt);
    if ((before?.index ?? null) !== parent) return false;
    if (at < Math.max(before?.at ?? 0, start.parent?.atMs ?? 0)) return false;
    history.append(attempt, at, origin, command);
    this.#shown = { attempt, atMs: at };
    return true;
  }

  #takeRemark({ type: _type, ...remark }: Extract<SaveLine, { type: 'remark' }>): boolean {
    const { attempt, atMs } = remark;
    if (!this.#history.has(attempt) || atMs > endOfTimeMs) return false;
    return this.#history.remark(remark);
  }

  #takeClock(line: Extract<SaveLine, { type: 'clock' }>): boolean {
    if (!this.#history.has(line.attempt) || line.at > endOfTimeMs) return false;
    this.#history.extend(line.attempt, line.at);
    this.#shown = { attempt: line.attempt, atMs: line.at };
    return true;
  }
}
