import type { Level } from '../../../src-shared/events';
import type { Markup } from './markup';
import { markup, trusted } from './markup';

type Drawing = Exclude<Level, 'error'> | 'passed';

/** One drawing a grade, different in outline: colour is never the only cue. */
const drawings: Readonly<Record<Drawing, string>> = {
  passed:
    '<circle cx="10" cy="10" r="8" fill="currentColor"/><path d="M6 10.5l3 3 5-6" fill="none" stroke="Canvas" stroke-width="2"/>',
  critical:
    '<circle cx="10" cy="10" r="8" fill="currentColor"/><path d="M7 7l6 6M13 7l-6 6" stroke="Canvas" stroke-width="2"/>',
  warning:
    '<path d="M10 2l8 15H2z" fill="currentColor"/><path d="M10 8v4M10 13.5v2" stroke="Canvas" stroke-width="2"/>',
  information:
    '<rect x="3" y="3" width="14" height="14" rx="3" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M10 9v5M10 5.5v2" stroke="currentColor" stroke-width="2"/>',
};

/** The drawings once; the rest of the page refers to them. */
export function levelDrawings(): Markup {
  const symbols = Object.entries(drawings).map(
    ([level, shape]) => `<symbol id="level-${level}" viewBox="0 0 20 20">${shape}</symbol>`,
  );
  return trusted(
    `<svg width="0" height="0" aria-hidden="true" style="position:absolute">${symbols.join('')}</svg>`,
  );
}

/** A drawing alone, where words stand beside it. */
export function drawingOf(name: Drawing): Markup {
  return markup`<svg aria-hidden="true"><use href="#level-${name}"/></svg>`;
}

export interface Column<Row> {
  readonly head: string;
  /** `number` is set flush right, `text` may break anywhere, `message` gets room, `row` heads its row. */
  readonly kind: 'number' | 'date' | 'text' | 'message' | 'chart' | 'row';
  /** Its share of the width on paper. */
  readonly width: number;
  readonly cell: (row: Row) => Markup | string;
}

/** What else is known of a table. */
interface Options<Row> {
  /** Names the rows people can jump to. */
  readonly idOf: ((row: Row) => string) | null;
  /** Whether the heading above says what the caption says. */
  readonly repeats: boolean;
}

/** A table with caption, heads and scopes. */
export function table<Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { idOf, repeats }: Options<Row>,
): Markup {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => {
    const share = Math.round((width / whole) * 1000) / 10;
    return markup`<col style="--share:${share}%">`;
  });
  const heads = columns.map(
    (column) =>
      markup`<th scope="col"${column.kind === 'number' ? markup` class="number"` : null}>${column.head}</th>`,
  );
  const body = rows.map((row) => {
    const cells = columns.map((column) => {
      const cell = column.cell(row);
      // A head without a word is none: several rows may be about what the first of them says.
      return column.kind === 'row' && cell !== ''
        ? markup`<th scope="row">${cell}</th>`
        : markup`<td class="${column.kind}">${cell}</td>`;
    });
    return markup`<tr${idOf ? markup` id="${idOf(row)}"` : null}>${cells}</tr>\n`;
  });
  const quiet = repeats ? markup` class="unseen"` : null;
  return markup`<div class="scroll" role="group" aria-label="${caption}" tabindex="0"><table>
<caption${quiet}>${caption}</caption>
<colgroup>${widths}</colgroup>
<thead><tr>${heads}</tr></thead>
<tbody>
${body}</tbody></table></div>`;
}

export function paragraph(text: string | Markup, className = 'note'): Markup {
  return markup`<p class="${className}">${text}</p>`;
}
