/*
 * The filter language of every list: `state:running node:HV02 mem>8GB -tier:3 "plain text"`. Terms are
 * joined by and; several values after a colon by or (`state:off,saved`); `-` turns a term round. Pure.
 */

export type FieldKind = 'words' | 'text' | 'number' | 'memory' | 'percent' | 'duration';

/** A value of a `words` field: as it is typed, and as people read it. */
export interface FieldWord {
  readonly value: string;
  readonly label: string;
}

/** A field rows can be filtered by. */
export interface FilterField<R> {
  /** As it is typed, in every language. */
  readonly key: string;
  /** Further spellings, such as the key in the chosen language; lower case. */
  readonly aliases?: readonly string[];
  /** Its name for people. */
  readonly label: string;
  readonly kind: FieldKind;
  readonly words?: readonly FieldWord[];
  /** Values offered for a `text` field, for example the nodes there are. */
  readonly offers?: () => readonly string[];
  /**
   * What a row has: a word's `value`, a text, or a number (memory in MiB, percent in permille, spans in
   * milliseconds). Null: the row has none and matches nothing.
   */
  readonly read: (row: R) => string | number | null;
  /** The value moves while the row stays the same: the filter is looked at again at intervals. */
  readonly live?: boolean;
}

export const operators = ['>=', '<=', '!=', ':', '=', '>', '<'] as const;
export type Operator = (typeof operators)[number];

/** A piece of the filter's text with its place in it. */
export interface Token {
  readonly from: number;
  readonly to: number;
  readonly negated: boolean;
  /** Null for plain text. */
  readonly key: string | null;
  readonly operator: Operator | null;
  readonly values: readonly string[];
  readonly closed: boolean;
}

/**
 * Cuts the text into terms. Blanks separate terms except inside quotation marks; a quotation mark that
 * is not closed reaches to the end.
 */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) at += 1;
    else {
      const token = readToken(text, at);
      found.push(token);
      at = token.to;
    }
  }
  return found;
}

const keyPattern = /^([\p{L}][\p{L}\d._-]*)(>=|<=|!=|:|=|>|<)/u;

function readToken(text: string, from: number): Token {
  const negated =
    text.charAt(from) === '-' && from + 1 < text.length && text.charAt(from + 1) > ' ';
  const start = negated ? from + 1 : from;
  const head = keyPattern.exec(text.slice(start));
  if (!head) {
    const { value, to, closed } = readValue(text, start, false);
    return { from, to, negated, key: null, operator: null, values: [value], closed };
  }
  const operator = head[2] as Operator;
  /* A bound is one number, and where German is spoken its decimals come after a comma. */
  const list = operator === ':' || operator === '=' || operator === '!=';
  const values: string[] = [];
  let at = start + head[0].length;
  let closed = true;
  for (;;) {
    const piece = readValue(text, at, list);
    if (piece.value !== '') values.push(piece.value);
    closed &&= piece.closed;
    at = piece.to;
    if (text.charAt(at) !== ',') break;
    at += 1;
  }
  const key = head[1] ?? '';
  return { from, to: at, negated, key, operator, values, closed };
}

function readValue(
  text: string,
  from: number,
  list: boolean,
): { value: string; to: number; closed: boolean } {
  if (text.charAt(from) === '"') {
    const end = text.indexOf('"', from + 1);
    const to = end < 0 ? text.length : end + 1;
    return { value: text.slice(from + 1, end < 0 ? text.length : end), to, closed: end >= 0 };
  }
  const value = (list ? /^[^\s,]*/ : /^\S*/).exec(text.slice(from))?.[0] ?? '';
  return { value, to: from + value.length, closed: true };
}

/** A value as it has to be written so that it is read back as one value. */
export function quoted(value: string): string {
  return /[\s,"]/.test(value) || value === '' ? `"${value.replaceAll('"', '')}"` : value;
}
