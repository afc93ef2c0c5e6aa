import { tokens } from './language';
import type { FieldKind, FilterField, Operator, Token } from './language';

/** What is wrong with a term, as data: the console puts it into words. */
export type FilterProblem =
  | { readonly type: 'unknownKey'; readonly key: string; readonly meant: string | null }
  | { readonly type: 'missingValue'; readonly key: string }
  | { readonly type: 'unknownValue'; readonly key: string; readonly value: string }
  | { readonly type: 'badValue'; readonly kind: FieldKind; readonly value: string }
  | { readonly type: 'badOperator'; readonly key: string; readonly operator: Operator }
  | { readonly type: 'openQuote' };

/** A term that is understood. */
export interface Term<R> {
  readonly from: number;
  readonly to: number;
  readonly negated: boolean;
  /** Null for plain text. */
  readonly field: FilterField<R> | null;
  readonly operator: Operator;
  /** As people read them: words by their label, the rest as typed. */
  readonly shown: readonly string[];
  /** The values to compare with: texts in lower case, or numbers in the field's unit. */
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
}

export interface ParsedFilter<R> {
  readonly terms: readonly Term<R>[];
  /** Terms that are not understood filter nothing; they are named instead. */
  readonly problems: readonly (FilterProblem & { readonly from: number; readonly to: number })[];
}

const numberPattern = /^(\d+(?:[.,]\d+)?)\s*([a-zµ%]*)$/i;

/** Factors to the field's unit: MiB, permille, milliseconds. A bare number means MB, %, seconds. */
const units: Readonly<
  Record<Exclude<FieldKind, 'words' | 'text'>, Readonly<Record<string, number>>>
> = {
  number: { '': 1 },
  memory: {
    '': 1,
    mb: 1,
    mib: 1,
    m: 1,
    gb: 1024,
    gib: 1024,
    g: 1024,
    tb: 1_048_576,
    tib: 1_048_576,
  },
  percent: { '': 10, '%': 10 },
  duration: { '': 1000, ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000, d: 86_400_000 },
};

/** Reads a number with its unit, or null. */
export function readNumber(kind: keyof typeof units, text: string): number | null {
  const match = numberPattern.exec(text);
  const factor = match ? units[kind][(match[2] ?? '').toLowerCase()] : undefined;
  return match && factor !== undefined
    ? Math.round(Number((match[1] ?? '').replace(',', '.')) * factor * 1000) / 1000
    : null;
}

export function fieldOf<R>(
  fields: readonly FilterField<R>[],
  key: string,
): FilterField<R> | undefined {
  const wanted = key.toLowerCase();
  return fields.find((field) => field.key === wanted || field.aliases?.includes(wanted));
}

export function parseFilter<R>(text: string, fields: readonly FilterField<R>[]): ParsedFilter<R> {
  const terms: Term<R>[] = [];
  const problems: (FilterProblem & { from: number; to: number })[] = [];
  for (const token of tokens(text)) {
    if (!token.closed) problems.push({ type: 'openQuote', from: token.from, to: token.to });
    const read = readTerm(token, fields);
    if ('type' in read) problems.push({ ...read, from: token.from, to: token.to });
    else terms.push(read);
  }
  return { terms, problems };
}

function readTerm<R>(token: Token, fields: readonly FilterField<R>[]): Term<R> | FilterProblem {
  const { from, to, negated, key, operator, values } = token;
  if (key === null || operator === null) {
    const texts = values.map((value) => value.toLowerCase());
    return { from, to, negated, field: null, operator: ':', shown: values, texts, numbers: [] };
  }
  const field = fieldOf(fields, key);
  if (!field) return { type: 'unknownKey', key, meant: nearest(key, fields) };
  if (values.length === 0) return { type: 'missingValue', key: field.key };
  if (field.kind === 'words' || field.kind === 'text') {
    return readTexts(token, field, operator);
  }
  const numbers: number[] = [];
  for (const value of values) {
    const number = readNumber(field.kind, value);
    if (number === null) return { type: 'badValue', kind: field.kind, value };
    numbers.push(number);
  }
  return { from, to, negated, field, operator, shown: values, texts: [], numbers };
}

function readTexts<R>(
  { from, to, negated, values }: Token,
  field: FilterField<R>,
  operator: Operator,
): Term<R> | FilterProblem {
  if (operator !== ':' && operator !== '=' && operator !== '!=') {
    return { type: 'badOperator', key: field.key, operator };
  }
  if (field.kind === 'text') {
    const texts = values.map((value) => value.toLowerCase());
    return { from, to, negated, field, operator, shown: values, texts, numbers: [] };
  }
  const texts: string[] = [];
  const shown: string[] = [];
  for (const value of values) {
    const words = matchingWords(field, value);
    if (words.length === 0) return { type: 'unknownValue', key: field.key, value };
    for (const word of words) {
      texts.push(word.value.toLowerCase());
      shown.push(word.label);
    }
  }
  return { from, to, negated, field, operator, shown, texts, numbers: [] };
}

/** The words a value stands for: the one it is, else every one it begins. */
function matchingWords<R>(field: FilterField<R>, value: string) {
  const wanted = value.toLowerCase();
  const words = field.words ?? [];
  const exact = words.filter(
    (word) => word.value.toLowerCase() === wanted || word.label.toLowerCase() === wanted,
  );
  if (exact.length > 0) return exact;
  return words.filter(
    (word) =>
      word.value.toLowerCase().startsWith(wanted) || word.label.toLowerCase().startsWith(wanted),
  );
}

/** The key that was probably meant, if one is at most two letters away. */
function nearest<R>(key: string, fields: readonly FilterField<R>[]): string | null {
  const wanted = key.toLowerCase();
  let best: string | null = null;
  let least = Math.min(3, wanted.length);
  for (const field of fields) {
    for (const name of [field.key, ...(field.aliases ?? [])]) {
      const distance = editDistance(wanted, name);
      if (distance < least) {
        least = distance;
        best = name;
      }
    }
  }
  return best;
}

function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
