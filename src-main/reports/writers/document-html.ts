import type { Texts } from '../../../src-shared/text/index';
import type {
  Block,
  Cell,
  CellKind,
  Column,
  Grade,
  ReportDocument,
  Table,
  Verdict,
} from '../document';
import { isOutline, isVerdict, tableOfMatrix, tablesOf } from '../document';
import { htmlPage } from './html-page';
import { drawingOf, paragraph, table } from './html-parts';
import type { Column as HtmlColumn } from './html-parts';
import type { Markup } from './markup';
import { markup } from './markup';
import { isTurned, partsOf, widthsOf } from './paper';
import { inWords } from './words';

/** What cells are written with: the words, and the rows that can be led to by their anchors. */
interface Page {
  readonly texts: Texts;
  readonly rows: ReadonlyMap<string, ReadonlySet<Cell>>;
}

/** The document as one page: no scripts, nothing from the network, printable on A4. */
export function documentHtml(document: ReportDocument, texts: Texts): string {
  const { t } = texts;
  const page = { texts, rows: rowsByAnchor(document) };
  return htmlPage(texts, {
    title: document.title,
    subtitle: document.subject,
    version: document.source.version,
    simulated: document.source.simulated,
    turned: isTurned(document, texts),
    skip:
      document.highlights.length > 0
        ? { to: 'highlights', text: t('reports:skip') }
        : { to: document.sections[0]?.id ?? 'about', text: t('documents:skip') },
    body: [
      cover(document, texts),
      document.highlights.length === 0
        ? null
        : section('highlights', t('reports:highlights.heading'), [
            verdictList(document.highlights, texts),
          ]),
      ...document.sections.map(({ id, title, blocks }) =>
        section(
          id,
          title,
          blocks.map((block) => blockPart(block, title, page)),
        ),
      ),
    ],
  });
}

function rowsByAnchor(document: ReportDocument): Page['rows'] {
  return new Map(
    tablesOf(document).flatMap(({ anchor, rows }) =>
      anchor === undefined ? [] : [[anchor, new Set(rows.map(([first]) => first ?? null))]],
    ),
  );
}

function section(id: string, title: string, parts: readonly Markup[]): Markup {
  return markup`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${parts}</section>`;
}

function cover({ cover: facts }: ReportDocument, texts: Texts): Markup {
  const items = facts.map(
    ({ label, value }) =>
      markup`<div><dt>${label}</dt><dd${value.length > longFigure ? markup` class="long"` : null}>${value}</dd></div>\n`,
  );
  return section('about', texts.t('reports:cover.heading'), [
    markup`<dl class="facts">\n${items}</dl>`,
  ]);
}

function blockPart(block: Block, heading: string, page: Page): Markup {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.text, 'prose');
    case 'note':
      return paragraph(verdictMark(block.verdict), 'verdict');
    case 'list':
      return verdictList(block.items, page.texts);
    case 'figures': {
      const tiles = block.figures.map(
        ({ label, value, note, grade }) =>
          markup`<div><dt>${label}</dt><dd${value.length > longFigure ? markup` class="long"` : null}>${
            grade ? verdictMark({ grade, text: value }) : value
          }${note === undefined ? null : markup`<small>${note}</small>`}</dd></div>\n`,
      );
      return markup`<dl class="tiles">\n${tiles}</dl>`;
    }
    case 'table':
      return tablePart(block, heading, page);
    case 'matrix':
      return tablePart(tableOfMatrix(block), heading, page);
  }
}

function verdictList(items: readonly (string | Verdict)[], texts: Texts): Markup {
  if (items.length === 0) return paragraph(texts.t('documents:nothing'));
  const lines = items.map(
    (item) => markup`<li>${typeof item === 'string' ? item : verdictMark(item)}</li>\n`,
  );
  return markup`<ul class="lines">\n${lines}</ul>`;
}

const looks: Readonly<
  Record<Grade, { readonly drawing: Parameters<typeof drawingOf>[0] | null; readonly name: string }>
> = {
  good: { drawing: 'passed', name: 'good' },
  information: { drawing: 'information', name: 'information' },
  warning: { drawing: 'warning', name: 'warning' },
  critical: { drawing: 'critical', name: 'critical' },
  notRun: { drawing: null, name: 'unrun' },
};

/** Drawing and words; the words alone say it too. */
function verdictMark({ grade, text }: Verdict): Markup {
  const { drawing, name } = looks[grade];
  return markup`<span class="mark ${name}">${drawing && drawingOf(drawing)}${text}</span>`;
}

const numeric: readonly CellKind[] = [
  'integer',
  'identifier',
  'decimal',
  'bytes',
  'percent',
  'duration',
  'clock',
  'money',
];

/** A figure with more signs than this is a sentence, and set as one. */
const longFigure = 20;

/** How far a text stands from the one it belongs to, in pixels. */
const step = 14;

/** A table for the screen and, where paper is too narrow for it, its parts for paper. */
function tablePart(block: Table, heading: string, page: Page): Markup {
  const { title, rows, empty } = block;
  const repeats = title === heading;
  if (rows.length === 0) {
    const nothing = paragraph(empty ?? page.texts.t('documents:nothing'));
    return repeats ? nothing : markup`<h3>${title}</h3>${nothing}`;
  }
  const widths = widthsOf(block, page.texts);
  const parts = partsOf(block, widths);
  const whole = { places: block.columns.map((_column, at) => at), widths, repeats };
  if (parts.length === 1) return htmlTable(block, whole, page);
  const { anchor: _anchor, ...unnamed } = block;
  const printed = parts.map((places, at) => {
    const titled = { ...unnamed, title: `${title} (${at + 1}/${parts.length})` };
    return htmlTable(titled, { places, widths, repeats: false }, page);
  });
  return markup`<div class="on-screen">${htmlTable(block, whole, page)}</div><div class="on-paper">${printed}</div>`;
}

/** Which columns of a table are shown, how wide they are, and whether the heading says its title. */
interface Layout {
  readonly places: readonly number[];
  readonly widths: readonly number[];
  readonly repeats: boolean;
}

function htmlTable(
  { title, columns, rows, anchor }: Table,
  { places, widths, repeats }: Layout,
  page: Page,
): Markup {
  const shown = places.flatMap((at): readonly HtmlColumn<readonly Cell[]>[] => {
    const column = columns[at];
    if (!column) return [];
    const kind = lookOf(column.kind, at === 0);
    const cell = (row: readonly Cell[]) => linked(column, row[at] ?? null, page);
    return [{ head: column.head, kind, width: widths[at] ?? 0, cell }];
  });
  const idOf = anchor === undefined ? null : (row: readonly Cell[]) => `${anchor}-${keyOf(row[0])}`;
  return table(title, shown, rows, { idOf, repeats });
}

function lookOf(kind: CellKind, isFirst: boolean): NonNullable<HtmlColumn<never>['kind']> {
  if (numeric.includes(kind)) return 'number';
  if (kind === 'date') return 'date';
  if (isFirst) return 'row';
  if (kind === 'bar') return 'chart';
  return kind === 'message' || kind === 'outline' ? 'message' : 'text';
}

/** What links call a row: keys are numbers and texts. */
const keyOf = (cell: Cell | undefined): string =>
  typeof cell === 'number' || typeof cell === 'string' ? String(cell) : '';

/** A cell, as a link where it leads to a row of the page. */
function linked({ kind, to }: Column, cell: Cell, { texts, rows }: Page): Markup | string {
  const shown = cellPart(kind, cell, texts);
  if (to === undefined || cell === null || !rows.get(to)?.has(cell)) return shown;
  return markup`<a href="#${to}-${keyOf(cell)}">${shown}</a>`;
}

function cellPart(kind: CellKind, cell: Cell, texts: Texts): Markup | string {
  if (isVerdict(cell)) return verdictMark(cell);
  if (isOutline(cell)) {
    return markup`<span class="outline" style="margin-inline-start:${cell.depth * step}px">${cell.text}</span>`;
  }
  if (cell === null) return '';
  if (kind !== 'bar' || typeof cell === 'string') return inWords(kind, cell, texts);
  return markup`<span class="bar" style="inline-size:${cell / 10}%" aria-hidden="true"></span>`;
}
