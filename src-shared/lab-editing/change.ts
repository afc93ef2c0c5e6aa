import type { DocumentPath, LabDocument, PathPart, Plain, PlainMapping } from './form';

export function isMapping(value: Plain | undefined): value is PlainMapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Plain | undefined): value is readonly Plain[] {
  return Array.isArray(value);
}

/** A single value as it is written; empty where there is none or several. */
export function plainWord(value: Plain | undefined): string {
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}

/** What stands at a place, or undefined. */
export function valueAt(document: Plain | undefined, path: DocumentPath): Plain | undefined {
  let part = document;
  for (const key of path) part = childOf(part, key);
  return part;
}

function childOf(value: Plain | undefined, key: PathPart): Plain | undefined {
  if (typeof key === 'number') return isList(value) ? value[key] : undefined;
  return isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/**
 * The document with another value at a place; undefined takes away what stands there. What is missing
 * on the way is made. Parts that are not touched stay the same objects.
 */
export function changed(
  document: LabDocument,
  path: DocumentPath,
  value: Plain | undefined,
): LabDocument {
  return put(document, path, value) as LabDocument;
}

function put(part: Plain | undefined, path: DocumentPath, value: Plain | undefined): Plain {
  const [key, ...rest] = path;
  if (key === undefined) return value ?? null;
  const child = rest.length === 0 ? value : put(childOf(part, key), rest, value);
  if (typeof key === 'number') {
    const list = isList(part) ? part : [];
    if (child === undefined) return list.toSpliced(key, 1);
    return key < list.length ? list.with(key, child) : [...list, child];
  }
  const mapping = isMapping(part) ? part : {};
  if (child !== undefined) return { ...mapping, [key]: child };
  const { [key]: _removed, ...others } = mapping;
  return others;
}

/** The document with a new entry in a list, before the one at `index`. */
export function inserted(
  document: LabDocument,
  list: DocumentPath,
  index: number,
  value: Plain,
): LabDocument {
  const before = valueAt(document, list);
  return changed(document, list, (isList(before) ? before : []).toSpliced(index, 0, value));
}

/** The document with an entry of a list in another place; the same where it is at the end already. */
export function moved(
  document: LabDocument,
  list: DocumentPath,
  from: number,
  to: number,
): LabDocument {
  const before = valueAt(document, list);
  if (!isList(before) || to < 0 || to >= before.length) return document;
  const entry = before[from];
  if (entry === undefined) return document;
  return changed(document, list, before.toSpliced(from, 1).toSpliced(to, 0, entry));
}

/** The document with a key of a mapping called otherwise, in the same place. */
export function renamed(
  document: LabDocument,
  mapping: DocumentPath,
  from: string,
  to: string,
): LabDocument {
  const before = valueAt(document, mapping);
  if (!isMapping(before) || to in before) return document;
  const entries = Object.entries(before).map(([key, value]) => [key === from ? to : key, value]);
  return changed(document, mapping, Object.fromEntries(entries) as PlainMapping);
}

export function isInside(path: DocumentPath, outer: DocumentPath): boolean {
  return outer.length <= path.length && outer.every((key, index) => key === path[index]);
}

/** A path as one word, to compare and to find it by. */
export const pathKey = (path: DocumentPath): string => JSON.stringify(path);
