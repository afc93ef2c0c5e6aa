import { parse } from 'yaml';
import type { TwinDifference } from '../../src-shared/import/preview';
import { slug } from '../../src-shared/model/ids';
import { isRow, listOf, textOf } from './values';
import type { Row } from './values';

/** The twin a lab file is, or null where it is another lab. */
function twinIn(text: string): Row | null {
  try {
    const lab: unknown = parse(text, { maxAliasCount: 50 });
    return isRow(lab) && isRow(lab['twin']) ? lab : null;
  } catch {
    return null;
  }
}

/** Whether the twin of a lab file hides names; null: it is no twin. */
export function isAnonymised(text: string): boolean | null {
  const twin = twinIn(text)?.['twin'];
  return isRow(twin) ? twin['anonymised'] === true : null;
}

const lists = [
  ['cluster', (lab: Row) => lab['clusters']],
  ['host', (lab: Row) => lab['nodes']],
  ['volume', (lab: Row) => (isRow(lab['storage']) ? lab['storage']['disks'] : undefined)],
  ['vm', (lab: Row) => lab['vms']],
] as const;

/** What differs between the twin in front and a new reading of the inventory; null: there is no twin in front. */
export function compareTwins(before: string, after: string): readonly TwinDifference[] | null {
  const [old, fresh] = [twinIn(before), twinIn(after)];
  if (!old || !fresh) return null;
  return lists.flatMap(([kind, listIn]) =>
    compareLists(kind, rowsIn(listIn(old)), rowsIn(listIn(fresh))),
  );
}

const rowsIn = (value: unknown): ReadonlyMap<string, Row> =>
  new Map(
    listOf(value)
      .filter(isRow)
      .map((row) => [slug(textOf(row['name']) ?? ''), row]),
  );

function compareLists(
  kind: TwinDifference['kind'],
  before: ReadonlyMap<string, Row>,
  after: ReadonlyMap<string, Row>,
): readonly TwinDifference[] {
  const whole = { setting: null, before: null, after: null };
  const nameOf = (row: Row) => textOf(row['name']) ?? '';
  const removed = [...before].flatMap(([key, row]) =>
    after.has(key) ? [] : [{ kind, name: nameOf(row), change: 'removed' as const, ...whole }],
  );
  const others = [...after].flatMap(([key, row]): TwinDifference[] => {
    const old = before.get(key);
    if (!old) return [{ kind, name: nameOf(row), change: 'added', ...whole }];
    return [...new Set([...Object.keys(old), ...Object.keys(row)])].flatMap((setting) => {
      const [was, is] = [worded(old[setting]), worded(row[setting])];
      if (was === is) return [];
      return [
        { kind, name: nameOf(row), change: 'changed' as const, setting, before: was, after: is },
      ];
    });
  });
  return [...removed, ...others];
}

const mostCharacters = 200;

function worded(value: unknown): string | null {
  if (value === undefined) return null;
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, mostCharacters);
}
