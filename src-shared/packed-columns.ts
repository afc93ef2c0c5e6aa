/**
 * One value a record, in the shortest of these forms: one value they all share; few values and which of
 * them each has; objects with the same fields, a column a field; lists of one length, a column a place;
 * or the values as they are.
 */
export type PackedColumn =
  | readonly [form: 'shared', value: unknown]
  | readonly [form: 'few', distinct: readonly unknown[], which: readonly number[]]
  | readonly [form: 'objects', names: readonly string[], columns: readonly PackedColumn[]]
  | readonly [form: 'lists', columns: readonly PackedColumn[]]
  | readonly [form: 'values', values: readonly unknown[]];

type Loose = Readonly<Record<string, unknown>>;

/** A list of the values there are pays when each stands so often in a column. */
const worthNaming = 4;

export function packColumn(values: readonly unknown[]): PackedColumn {
  const first = values[0];
  if (isShared(values)) return ['shared', first];
  if (Array.isArray(first)) return packLists(values, first.length) ?? ['values', values];
  if (isObject(first)) return packObjects(values, Object.keys(first)) ?? ['values', values];
  return packFew(values) ?? ['values', values];
}

function isShared(values: readonly unknown[]): boolean {
  const first = values[0];
  const text = typeof first === 'object' && first !== null ? JSON.stringify(first) : null;
  return values.every(
    (value) => value === first || (text !== null && text === JSON.stringify(value)),
  );
}

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function packLists(values: readonly unknown[], length: number): PackedColumn | null {
  const lists: (readonly unknown[])[] = [];
  for (const value of values) {
    if (!Array.isArray(value) || value.length !== length) return null;
    lists.push(value);
  }
  const places = Array.from({ length }, (_, place) => lists.map((list) => list[place]));
  return ['lists', places.map(packColumn)];
}

function packObjects(values: readonly unknown[], names: readonly string[]): PackedColumn | null {
  const columns: unknown[][] = names.map(() => []);
  for (const value of values) {
    if (!isObject(value)) return null;
    if (!sameFields(names, Object.keys(value))) return null;
    for (const [index, name] of names.entries()) columns[index]?.push(value[name]);
  }
  return ['objects', names, columns.map(packColumn)];
}

function packFew(values: readonly unknown[]): PackedColumn | null {
  const places = new Map<unknown, number>();
  const which: number[] = [];
  for (const value of values) {
    if (typeof value === 'object' && value !== null) return null;
    let place = places.get(value);
    if (place === undefined) {
      place = places.size;
      if ((place + 1) * worthNaming > values.length) return null;
      places.set(value, place);
    }
    which.push(place);
  }
  return ['few', [...places.keys()], which];
}

export function sameFields(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index += 1) {
    if (left[index] !== right[index]) return false;
  }
  return true;
}

/** Gives the value of each record again; those that shared one share it by reference. */
export function unpackColumn(column: PackedColumn): (index: number) => unknown {
  switch (column[0]) {
    case 'shared': {
      const value = column[1];
      return () => value;
    }
    case 'few': {
      const [, distinct, which] = column;
      return (index) => distinct[which[index] ?? 0];
    }
    case 'objects': {
      const [, names, columns] = column;
      const fields = columns.map(unpackColumn);
      return (index) => {
        const value: Record<string, unknown> = {};
        for (let at = 0; at < fields.length; at += 1) value[names[at] ?? ''] = fields[at]?.(index);
        return value;
      };
    }
    case 'lists': {
      const places = column[1].map(unpackColumn);
      return (index) => places.map((place) => place(index));
    }
    case 'values': {
      const values = column[1];
      return (index) => values[index];
    }
  }
}
