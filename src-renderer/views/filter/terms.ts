import { tokens } from './language';
import type { Token } from './language';

/** Whether a term is about a field, under any of its spellings. */
type IsAbout = readonly string[];

function isAbout(token: Token, keys: IsAbout): boolean {
  return token.key !== null && !token.negated && keys.includes(token.key.toLowerCase());
}

/** The values a filter's text asks of a field; null where it does not speak of it. */
export function termValues(text: string, keys: IsAbout): readonly string[] | null {
  const found = tokens(text).filter((token) => isAbout(token, keys));
  return found.length === 0 ? null : found.flatMap((token) => token.values);
}

/** The text with another term about a field; null takes the terms about it away. */
export function withTerm(text: string, keys: IsAbout, term: string | null): string {
  const kept = tokens(text)
    .filter((token) => !isAbout(token, keys))
    .map((token) => text.slice(token.from, token.to));
  return [...kept, ...(term === null ? [] : [term])].join(' ');
}
