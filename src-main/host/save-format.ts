import { z } from 'zod';
import type { Command } from '../../src-shared/commands/index';
import { origins, parseCommand } from '../../src-shared/commands/index';
import type { SimEvent } from '../../src-shared/events';
import type { SimRecord } from '../../src-shared/model/tables';
import type { Profile } from '../../src-shared/profiles/profile';
import type { Remark } from '../../src-shared/remarks';
import { remarkKinds, remarkLimits } from '../../src-shared/remarks';
import type { SimMs } from '../../src-shared/units';
import { checksum } from './checksum';
import type { AttemptStart, Entry } from './history';
import type { Topologies } from './ports';

/*
 * A journal and a `.hyperlab` file are the same format: readable lines of JSON, each after a checksum
 * that continues the one of the line before. So a changed, missing or exchanged line shows, while a
 * file that was cut off is good up to its last whole line.
 */

/** Rises when a file can no longer be read by what reads it today. */
export const formatVersion = 1;

export interface Header {
  readonly type: 'hyperlab';
  readonly format: number;
  /** A save ends with its own last line; a journal ends wherever the program was stopped. */
  readonly content: 'journal' | 'save';
  readonly modelVersion: number;
  readonly seed: number;
  /** The lab's name, for people. */
  readonly lab: string;
  readonly savedAt: string;
  /** The lab file as it was opened. */
  readonly file: {
    readonly name: string;
    readonly text: string;
    /** Other lab files it builds on, so that the file stands for itself. */
    readonly topologies: Topologies;
  };
  /** The profile after the lab's overrides, so that a later version cannot change what was played. */
  readonly profile: Profile;
}

export type SaveLine =
  | Header
  | ({ readonly type: 'attempt' } & AttemptStart)
  | ({ readonly type: 'command' } & Entry)
  /** Where the clock stood, and which attempt was shown. */
  | { readonly type: 'clock'; readonly attempt: number; readonly at: SimMs }
  /** What somebody noted about the history; without words: it was taken away. */
  | ({ readonly type: 'remark' } & Remark)
  /** A promise of the program's own that was broken, with the command that broke it. */
  | {
      readonly type: 'halt';
      readonly at: SimMs;
      readonly reason: string;
      readonly command: Command | null;
    }
  /** The save point: engine state first, then one line a record and one an event. */
  | { readonly type: 'savePoint'; readonly now: SimMs; readonly state: unknown }
  | { readonly type: 'record'; readonly record: SimRecord }
  | { readonly type: 'event'; readonly event: SimEvent }
  | { readonly type: 'end'; readonly lines: number };

const simMs = z.int().min(0);
const attempt = z.int().min(1);

const command = z.unknown().transform((input, context): Command => {
  const parsed = parseCommand(input);
  if (parsed.ok) return parsed.value;
  context.issues.push({ code: 'custom', input, message: parsed.fault.code });
  return z.NEVER;
});

const lineSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('hyperlab'),
    format: z.int(),
    content: z.enum(['journal', 'save']),
    modelVersion: z.int().min(1),
    seed: z.int(),
    lab: z.string().max(200),
    savedAt: z.string().max(40),
    file: z.strictObject({
      name: z.string().max(1000),
      text: z.string(),
      topologies: z.record(z.string().max(200), z.string()),
    }),
    // Compared with the resolved profile of the lab text, never used as it stands.
    profile: z.custom<Profile>((value) => typeof value === 'object' && value !== null),
  }),
  z.strictObject({
    type: z.literal('attempt'),
    attempt,
    parent: z.strictObject({ number: attempt, atMs: simMs }),
  }),
  z.strictObject({
    type: z.literal('command'),
    index: z.int().min(0),
    parent: z.int().min(0).nullable(),
    attempt,
    at: simMs,
    origin: z.enum(origins),
    command,
  }),
  z.strictObject({ type: z.literal('clock'), attempt, at: simMs }),
  z.strictObject({
    type: z.literal('remark'),
    id: z.int().min(1),
    kind: z.enum(remarkKinds),
    attempt,
    atMs: simMs,
    text: z.string().max(remarkLimits.characters),
  }),
  z.strictObject({
    type: z.literal('halt'),
    at: simMs,
    reason: z.string(),
    command: command.nullable(),
  }),
  z.strictObject({ type: z.literal('savePoint'), now: simMs, state: z.unknown() }),
  z.strictObject({ type: z.literal('record'), record: z.custom<SimRecord>(isObject) }),
  z.strictObject({ type: z.literal('event'), event: z.custom<SimEvent>(isObject) }),
  z.strictObject({ type: z.literal('end'), lines: z.int().min(1) }),
]);

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Writes lines one after the other, each with the checksum that continues the one before. */
export class LineWriter {
  #sum = '00000000';

  /** The line with its checksum and its line end. */
  write(line: SaveLine): string {
    const json = JSON.stringify(line);
    this.#sum = checksum(json, this.#sum);
    return `${this.#sum} ${json}\n`;
  }
}

export interface ReadLines {
  readonly header: Header | null;
  readonly lines: readonly SaveLine[];
  /** The first line that is damaged, counted from 1, or null. Lines before it are good. */
  readonly damagedLine: number | null;
  /** Whether a last line was left half written and is missing from `lines`. */
  readonly torn: boolean;
}

/** Whether a text claims to be a journal or a save; everything else is taken for a lab file. */
export function looksLikeSave(text: string): boolean {
  return /^\uFEFF?[0-9a-f]{8} \{"type":"hyperlab"/.test(text);
}

/** Reads as many lines as are good. Never throws. */
export function readLines(text: string): ReadLines {
  const parts = text.replace(/^\uFEFF/, '').split('\n');
  const complete = parts.at(-1) === '';
  if (complete) parts.pop();
  const lines: SaveLine[] = [];
  let sum = '00000000';
  for (const [index, part] of parts.entries()) {
    const line = readLine(part.endsWith('\r') ? part.slice(0, -1) : part, sum);
    if (!line) {
      const last = index === parts.length - 1 && index > 0;
      return done(lines, last ? null : index + 1, last);
    }
    sum = line.sum;
    lines.push(line.value);
  }
  return done(lines, null, false);
}

function done(lines: readonly SaveLine[], damagedLine: number | null, torn: boolean): ReadLines {
  const first = lines[0];
  return { header: first?.type === 'hyperlab' ? first : null, lines, damagedLine, torn };
}

function readLine(part: string, before: string): { sum: string; value: SaveLine } | null {
  const json = part.slice(9);
  const sum = checksum(json, before);
  if (part.slice(0, 9) !== `${sum} `) return null;
  try {
    const parsed = lineSchema.safeParse(JSON.parse(json));
    return parsed.success ? { sum, value: parsed.data as SaveLine } : null;
  } catch {
    return null;
  }
}
