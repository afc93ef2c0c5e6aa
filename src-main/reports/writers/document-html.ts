import type { Texts } from '../../../src-shared/text/index';
import { mebibyte } from '../../../src-shared/units';
import type {
  Block,
  Cell,
  CellKind,
  Column,
  Grade,
  Matrix,
  ReportDocument,
  Table,
  Verdict,
} from '../document';
import { isOutline, isVerdict, tablesOf } from '../document';
import { htmlPage } from './html-page';
import { drawingOf, paragraph, table } from './html-parts';
import type { Column as HtmlColumn } from './html-parts';
import type { Markup } from './markup';
import { markup } from './markup';

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
    skip:
      document.highlights.length > 0
        ? { to: 'highlights', text: t('reports:skip') }
        : { to: document.sections[0]?.id ?? 'about', text: t('documents:skip') },
    body: [
      cover(document, texts),
      document.highlights.length === 0
        ? null
        : section(
            'highlights',
            t('reports:highlights.heading'),
            [verdictList(document.highlights, texts)],
            false,
          ),
      ...document.sections.map(({ id, title, blocks }) =>
        section(
          id,
          title,
          blocks.map((block) => blockPart(block, page)),
          blocks.some(isWide),
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

/** More columns than a page in portrait bears. */
function isWide(block: Block): boolean {
  return (block.type === 'table' || block.type === 'matrix') && block.columns.length > 9;
}

function section(id: string, title: string, parts: readonly Markup[], wide: boolean): Markup {
  const name = wide ? markup` class="wide"` : null;
  return markup`<section aria-labelledby="${id}"${name}><h2 id="${id}">${title}</h2>
${parts}</section>`;
}

function cover({ cover: facts }: ReportDocument, texts: Texts): Markup {
  const items = facts.map(
    ({ label, value }) => markup`<div><dt>${label}</dt><dd>${value}</dd></div>\n`,
  );
  return section(
    'about',
    texts.t('reports:cover.heading'),
    [markup`<dl class="facts">\n${items}</dl>`],
    false,
  );
}

function blockPart(block: Block, page: Page): Markup {
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
          markup`<div><dt>${label}</dt><dd>${
            grade ? verdictMark({ grade, text: value }) : value
          }${note === undefined ? null : markup`<small>${note}</small>`}</dd></div>\n`,
      );
      return markup`<dl class="tiles">\n${tiles}</dl>`;
    }
    case 'table':
      return tablePart(block, page);
    case 'matrix':
      return matrixPart(block, page);
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
  'decimal',
  'bytes',
  'percent',
  'duration',
  'clock',
  'money',
];

/** How far a text stands from the one it belongs to, in pixels. */
const step = 14;

function tablePart({ title, columns, rows, empty, anchor }: Table, page: Page): Markup {
  if (rows.length === 0) {
    return markup`<h3>${title}</h3>${paragraph(empty ?? page.texts.t('documents:nothing'))}`;
  }
  const parts = columns.map((column, at): HtmlColumn<readonly Cell[]> => ({
    head: column.head,
    kind: lookOf(column.kind, at === 0),
    cell: (row) => linked(column, row[at] ?? null, page),
  }));
  return anchor === undefined
    ? table(title, parts, rows)
    : table(title, parts, rows, (row) => `${anchor}-${String(row[0])}`);
}

function lookOf(kind: CellKind, isFirst: boolean): NonNullable<HtmlColumn<never>['kind']> {
  if (numeric.includes(kind)) return 'number';
  if (isFirst) return 'row';
  if (kind === 'bar') return 'chart';
  return kind === 'message' || kind === 'outline' ? 'message' : kind === 'date' ? 'date' : 'text';
}

/** A cell, as a link where it leads to a row of the page. */
function linked({ kind, to }: Column, cell: Cell, { texts, rows }: Page): Markup | string {
  const shown = cellPart(kind, cell, texts);
  if (to === undefined || cell === null || !rows.get(to)?.has(cell)) return shown;
  return markup`<a href="#${to}-${String(cell)}">${shown}</a>`;
}

function matrixPart({ title, corner, columns, rows }: Matrix, { texts }: Page): Markup {
  const nothing = texts.t('documents:nothing');
  if (rows.length === 0) return markup`<h3>${title}</h3>${paragraph(nothing)}`;
  return table(
    title,
    [
      { head: corner, kind: 'row', cell: (row: Matrix['rows'][number]) => row.head },
      ...columns.map((head, at): HtmlColumn<Matrix['rows'][number]> => ({
        head,
        kind: 'text',
        cell: ({ cells }) => cellPart('verdict', cells[at] ?? null, texts),
      })),
    ],
    rows,
  );
}

function cellPart(kind: CellKind, cell: Cell, texts: Texts): Markup | string {
  if (isVerdict(cell)) return verdictMark(cell);
  if (isOutline(cell)) {
    return markup`<span class="outline" style="margin-inline-start:${cell.depth * step}px">${cell.text}</span>`;
  }
  if (cell === null) return '';
  if (kind === 'date' && typeof cell === 'string') return texts.moment(cell, 0);
  if (typeof cell === 'string') return cell;
  if (kind !== 'bar') return inWords(kind, cell, texts);
  return markup`<span class="bar" style="inline-size:${cell / 10}%" aria-hidden="true"></span>`;
}

/** A value as people of the language read it. */
export function inWords(kind: CellKind, value: number, texts: Texts): string {
  switch (kind) {
    case 'bytes':
      return bytesInWords(value, texts);
    case 'percent':
      return texts.percent(value);
    case 'duration':
      return texts.duration(value);
    case 'clock':
      return texts.labClock(value);
    case 'money':
      return texts.t('documents:dollars', { amount: value });
    case 'decimal':
      return texts.number(value, 1);
    default:
      return texts.number(value);
  }
}

/** Gigabytes where it comes to one, else megabytes, as the console writes them. */
function bytesInWords(bytes: number, texts: Texts): string {
  const mebibytes = Math.round(bytes / mebibyte);
  return mebibytes >= 1024 ? texts.memoryInGigabytes(mebibytes) : texts.memory(mebibytes);
}
