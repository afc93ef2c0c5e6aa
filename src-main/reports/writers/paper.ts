import type { Texts } from '../../../src-shared/text/index';
import type { Cell, CellKind, Column, ReportDocument, Table } from '../document';
import { isOutline, isVerdict, tablesOf } from '../document';
import { inWords } from './words';

/*
 * How tables stand on A4. A browser that prints makes a page smaller until its widest table fits, down
 * to type nobody can read, and cuts off the rest. So widths are estimated here, in characters: a report
 * is turned when a table needs it, and what is wider still is printed in parts below each other.
 */

/** What a line holds in the type of tables, upright and turned. */
const upright = 112;
const turned = 166;

/** Heads are bold, and wider by so much. */
const bold = 1.2;

/** The room between two columns. */
const gap = 3;
/** Rows that are measured. */
const measured = 200;

/** What a column gets at most; longer texts wrap. */
const widest: Partial<Record<CellKind, number>> = {
  message: 36,
  outline: 40,
  verdict: 26,
  text: 26,
};
const longestWord = 22;

export function isTurned(document: ReportDocument, texts: Texts): boolean {
  return tablesOf(document).some((table) => sum(widthsOf(table, texts)) > upright);
}

/** The width of every column of a table. */
export function widthsOf({ columns, rows }: Table, texts: Texts): readonly number[] {
  const sample = rows.slice(0, measured);
  return columns.map((column, at) => {
    const cells = sample.map((row) => cellText(column, row[at] ?? null, texts));
    const longest = Math.max(0, ...cells.map(({ length }) => length));
    const longestOf = (written: readonly string[]) =>
      Math.max(0, ...written.flatMap((text) => text.split(/\s+/)).map(({ length }) => length));
    const head = Math.ceil(longestOf([column.head]) * bold);
    const word = Math.min(longestWord, Math.max(head, longestOf(cells)));
    return Math.max(word, Math.min(longest, widest[column.kind] ?? longest)) + gap;
  });
}

/**
 * The columns that are printed beside each other, by their places: all of them where they fit. The
 * first column stands in every part; a column in which nothing stands is not worth one.
 */
export function partsOf(table: Table, widths: readonly number[]): readonly (readonly number[])[] {
  const all = table.columns.map((_column, at) => at);
  if (sum(widths) <= turned) return [all];
  const filled = all.filter((at) => at > 0 && table.rows.some((row) => !isEmpty(row[at] ?? null)));
  const parts: number[][] = [];
  let room = 0;
  for (const at of filled) {
    const width = widths[at] ?? 0;
    if (parts.length === 0 || width > room) {
      parts.push([0]);
      room = turned - (widths[0] ?? 0);
    }
    parts.at(-1)?.push(at);
    room -= width;
  }
  return parts;
}

const isEmpty = (cell: Cell) => cell === null || cell === '';
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** The mark before a verdict takes as much room as two letters. */
function cellText({ kind }: Column, cell: Cell, texts: Texts): string {
  if (isVerdict(cell)) return `__${cell.text}`;
  if (isOutline(cell)) return '_'.repeat(cell.depth * 2) + cell.text;
  if (cell === null) return '';
  if (kind === 'bar') return '_'.repeat(14);
  return inWords(kind, cell, texts);
}
