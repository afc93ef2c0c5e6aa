import { quoted } from './language';
import type { FilterField } from './language';
import { fieldOf } from './parse';

/** What could stand at the caret, and the text that results from taking it. */
export interface Suggestion {
  readonly id: string;
  /** What is typed. */
  readonly insert: string;
  /** What it means. */
  readonly label: string;
  readonly text: string;
  readonly caret: number;
}

const most = 12;

/** Fields and values that continue the word before the caret. */
export function suggestions<R>(
  text: string,
  caret: number,
  fields: readonly FilterField<R>[],
): readonly Suggestion[] {
  const word = wordBefore(text, caret);
  if (word === null) return [];
  const { from, negated, body } = word;
  const start = from + (negated ? 1 : 0);
  const head = /^([\p{L}][\p{L}\d._-]*)(>=|<=|!=|:|=|>|<)(.*)$/u.exec(body);
  const replace = (insert: string, label: string, at: number): Suggestion => {
    const rest = text.slice(caret);
    const next = text.slice(0, at) + insert + rest;
    return { id: `${at}-${insert}`, insert, label, text: next, caret: at + insert.length };
  };
  if (!head) {
    const wanted = body.toLowerCase();
    return fields
      .filter((field) => wanted !== '' && namesOf(field).some((name) => name.startsWith(wanted)))
      .slice(0, most)
      .map((field) => replace(`${field.key}${opener(field)}`, field.label, start));
  }
  const field = fieldOf(fields, head[1] ?? '');
  if (!field) return [];
  const typed = (head[3] ?? '').split(',').at(-1) ?? '';
  const wanted = typed.replaceAll('"', '').toLowerCase();
  const at = caret - typed.length;
  return offersOf(field)
    .filter(
      ({ value, label }) =>
        (value.toLowerCase().startsWith(wanted) || label.toLowerCase().startsWith(wanted)) &&
        value.toLowerCase() !== wanted,
    )
    .slice(0, most)
    .map(({ value, label }) => replace(`${quoted(value)} `, label, at));
}

/** The word that ends at the caret; null inside an earlier word or in quotation marks. */
function wordBefore(
  text: string,
  caret: number,
): { from: number; negated: boolean; body: string } | null {
  const next = text.charAt(caret);
  if (next !== '' && !/\s/.test(next)) return null;
  if (((text.slice(0, caret).match(/"/g) ?? []).length & 1) === 1) return null;
  let from = caret;
  while (from > 0 && !/\s/.test(text.charAt(from - 1))) from -= 1;
  const body = text.slice(from, caret);
  const negated = body.startsWith('-');
  return { from, negated, body: negated ? body.slice(1) : body };
}

function namesOf<R>(field: FilterField<R>): readonly string[] {
  return [field.key, ...(field.aliases ?? []), field.label.toLowerCase()];
}

function opener<R>(field: FilterField<R>): string {
  return field.kind === 'words' || field.kind === 'text' ? ':' : '>';
}

function offersOf<R>(field: FilterField<R>): readonly { value: string; label: string }[] {
  if (field.words) return field.words;
  return (field.offers?.() ?? []).map((value) => ({ value, label: field.label }));
}
