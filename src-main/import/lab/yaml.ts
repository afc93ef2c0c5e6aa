import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Entry, Value } from './draft';
import { Filled } from './draft';

/** Stands behind every value the inventory did not have. */
const mark = ' not in the inventory';

/** The lab as YAML, short lists and mappings on one line, defaults marked. */
export function yamlOf(lab: Entry, head: string): string {
  const document = new Document();
  document.contents = nodeOf(lab, 0) as never;
  document.commentBefore = head;
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** The lab as the YAML reads back: defaults are values like any other. */
export function plainOf(value: Value): unknown {
  if (value instanceof Filled) return value.value;
  if (Array.isArray(value)) return (value as readonly Value[]).map((each) => plainOf(each));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) =>
      each === undefined ? [] : [[key, plainOf(each)] as const],
    ),
  );
}

function nodeOf(value: Value, depth: number): Scalar | YAMLMap | YAMLSeq {
  if (value instanceof Filled) {
    const scalar = new Scalar(value.value);
    scalar.comment = mark;
    return scalar;
  }
  if (Array.isArray(value)) {
    const sequence = new YAMLSeq();
    sequence.flow = depth > 0 && value.every((each) => isPlain(each));
    for (const each of value as readonly Value[]) sequence.items.push(nodeOf(each, depth + 1));
    return sequence;
  }
  if (typeof value === 'object') {
    const map = new YAMLMap();
    const entries = Object.entries(value).filter(
      (pair): pair is [string, Value] => pair[1] !== undefined,
    );
    map.flow = depth > 2 && entries.every(([, each]) => isPlain(each));
    for (const [key, each] of entries)
      map.items.push(new Pair(new Scalar(key), nodeOf(each, depth + 1)));
    return map;
  }
  return new Scalar(value);
}

/** A value that can stand on a line with others; a comment cannot. */
function isPlain(value: Value): boolean {
  return !(value instanceof Filled) && typeof value !== 'object';
}
