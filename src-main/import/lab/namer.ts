import { slug } from '../../../src-shared/model/ids';

const longest = 60;

/** Makes names the lab format takes, each used once: two names that give one id are one name there. */
export class Namer {
  readonly #taken = new Set<string>();
  readonly #given = new Map<string, string>();

  /** The name of a thing; asked again with the same key, the same. */
  name(key: string, wanted: string, fallback: string): string {
    const before = this.#given.get(key);
    if (before !== undefined) return before;
    const base = valid(wanted) ?? fallback;
    let name = base;
    for (let number = 2; this.#taken.has(slug(name)); number += 1) {
      const tail = `-${number}`;
      name = `${base.slice(0, longest - tail.length)}${tail}`;
    }
    this.#taken.add(slug(name));
    this.#given.set(key, name);
    return name;
  }
}

/** The name without what the format does not take; null where nothing is left. */
export function valid(text: string): string | null {
  const name = text
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, longest)
    .trim();
  return /[a-z0-9]/i.test(name) ? name : null;
}
