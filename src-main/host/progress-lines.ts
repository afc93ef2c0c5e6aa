import type { ProgressLine } from '../../src-shared/lab-progress';
import { progressLine } from '../../src-shared/lab-progress';
import { checksum } from './checksum';

/*
 * The record is a line a fact, each after its own checksum. Lines do not build on each other as those of
 * a journal do: two programs may add to one record, and a damaged line takes no other with it.
 */

/** A line of the record with its line end. */
export function writtenLine(line: ProgressLine): string {
  const json = JSON.stringify(line);
  return `${checksum(json)} ${json}\n`;
}

export interface ReadProgress {
  readonly lines: readonly ProgressLine[];
  /** Good lines as they stand, those a later version wrote included. */
  readonly good: readonly string[];
  readonly damaged: number;
}

/** Reads what is good. Never throws. */
export function readProgressLines(text: string): ReadProgress {
  const lines: ProgressLine[] = [];
  const good: string[] = [];
  let damaged = 0;
  const parts = text.split('\n');
  for (const [index, part] of parts.entries()) {
    if (part === '') continue;
    const value = valueOf(part.replace(/\r$/, ''));
    // A last line without its end was cut off, however good it looks: the next one would be put behind it.
    if (value === undefined || index === parts.length - 1) {
      damaged += 1;
      continue;
    }
    good.push(part);
    const read = progressLine.safeParse(value);
    if (read.success) lines.push(read.data);
  }
  return { lines, good, damaged };
}

/** What a line says; undefined where it is not what was written. */
function valueOf(part: string): unknown {
  const json = part.slice(9);
  if (part.slice(0, 9) !== `${checksum(json)} `) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
