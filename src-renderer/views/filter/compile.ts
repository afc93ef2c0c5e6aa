import type { Operator } from './language';
import type { Term } from './parse';

const comparisons: Readonly<Record<Operator, (left: number, right: number) => boolean>> = {
  ':': (left, right) => left === right,
  '=': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
};

/**
 * The terms as one question to a row; null where there are none. `plainText` is what plain text is
 * looked for in, in lower case.
 */
export function compileFilter<R>(
  terms: readonly Term<R>[],
  plainText: (row: R) => string,
): ((row: R) => boolean) | null {
  if (terms.length === 0) return null;
  const tests = terms.map((term) => {
    const test = compileTerm(term, plainText);
    return term.negated ? (row: R) => !test(row) : test;
  });
  return (row) => tests.every((test) => test(row));
}

function compileTerm<R>(term: Term<R>, plainText: (row: R) => string): (row: R) => boolean {
  const { field, operator, texts, numbers } = term;
  if (field === null) {
    return (row) => texts.every((text) => plainText(row).includes(text));
  }
  if (field.kind === 'words') {
    const wanted = new Set(texts);
    const equal = (row: R) => wanted.has(String(field.read(row) ?? '').toLowerCase());
    return operator === '!=' ? (row) => !equal(row) : equal;
  }
  if (field.kind === 'text') {
    const whole = operator !== ':';
    const found = (row: R) => {
      const value = String(field.read(row) ?? '').toLowerCase();
      return texts.some((text) => (whole ? value === text : value.includes(text)));
    };
    return operator === '!=' ? (row) => !found(row) : found;
  }
  const compare = comparisons[operator];
  return (row) => {
    const value = field.read(row);
    return typeof value === 'number' && numbers.some((number) => compare(value, number));
  };
}
