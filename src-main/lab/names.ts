import type { Merged } from './merge';
import { key } from './merge';
import { nearestOf, refuse } from './refusal';
import type { Path, Source } from './source';

/** Looks host names up, whatever their case, and knows which cluster each belongs to. */
export class Names {
  readonly #known: ReadonlyMap<string, string>;
  /** Filled as the clusters are read: host name to cluster name. */
  readonly memberOf = new Map<string, string>();

  constructor(
    readonly source: Source,
    merged: Merged,
  ) {
    this.#known = new Map(merged.hosts.map(({ entry }) => [key(entry.name), entry.name]));
  }

  node(name: string, path: Path): string {
    const known = this.#known.get(key(name));
    if (known === undefined)
      unknownName(this.source, path, 'node', name, [...this.#known.values()]);
    return known;
  }

  nodes(names: readonly string[], path: Path): string[] {
    return names.map((name, index) => this.node(name, [...path, index]));
  }

  /** A node that has to belong to a cluster. */
  member(name: string, cluster: string | null, path: Path): string {
    const node = this.node(name, path);
    if (cluster === null || this.memberOf.get(node) !== cluster) {
      refuse(this.source, path, {
        reason: 'file.notMember',
        given: node,
        expected: cluster ?? '–',
      });
    }
    return node;
  }
}

/** The name as it was given to an object of a list, whatever its case; refused where there is none. */
export function known(
  source: Source,
  path: Path,
  what: string,
  given: string,
  names: readonly string[],
): string {
  const found = names.find((name) => key(name) === key(given));
  if (found === undefined) unknownName(source, path, what, given, names);
  return found;
}

export function unknownName(
  source: Source,
  path: Path,
  what: string,
  given: string,
  names: readonly string[],
): never {
  const nearest = nearestOf(given, names);
  refuse(source, path, {
    reason: `file.unknown.${what}${nearest === null ? '' : 'Meant'}`,
    given,
    expected: nearest ?? '',
  });
}

/** The nearest known name, for messages about ids inside a grading section. */
export function knownOrRefuse(
  source: Source,
  path: Path,
  what:
    | 'question'
    | 'option'
    | 'event'
    | 'objective'
    | 'hint'
    | 'check'
    | 'call'
    | 'statement'
    | 'entry'
    | 'setting',
  given: string,
  known: readonly string[],
): void {
  if (known.includes(given)) return;
  const nearest = nearestOf(given, known);
  refuse(source, path, {
    reason: `file.unknown.${what}${nearest === null ? '' : 'Meant'}`,
    given,
    expected: nearest ?? '',
  });
}
