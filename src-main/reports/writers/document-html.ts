import type { Texts } from '../../../src-shared/text/index';
import { mebibyte } from '../../../src-shared/units';
import type {
  Block,
  Cell,
  CellKind,
  Grade,
  Matrix,
  ReportDocument,
  Table,
  Verdict,
} from '../document';
import { isVerdict } from '../document';
import { htmlPage } from './html-page';
import { drawingOf, paragraph, table } from './html-parts';
import type { Column as HtmlColumn } from './html-parts';
import type { Markup } from './markup';
import { markup } from './markup';

/** The document as one page: no scripts, nothing from the network, printable on A4. */
export function documentHtml(document: ReportDocument, texts: Texts): string {
  const { t } = texts;
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
          blocks.map((block) => blockPart(block, texts)),
          blocks.some(isWide),
        ),
      ),
    ],
  });
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

function blockPart(block: Block, texts: Texts): Markup {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.text, 'prose');
    case 'note':
      return paragraph(verdictMark(block.verdict), 'verdict');
    case 'list':
      return verdictList(block.items, texts);
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
      return tablePart(block, texts);
    case 'matrix':
      return matrixPart(block, texts);
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
  'money',
];

function tablePart({ title, columns, rows, empty }: Table, texts: Texts): Markup {
  if (rows.length === 0) {
    return markup`<h3>${title}</h3>${paragraph(empty ?? texts.t('documents:nothing'))}`;
  }
  const parts = columns.map(({ head, kind }, at): HtmlColumn<readonly Cell[]> => ({
    head,
    kind: numeric.includes(kind)
      ? 'number'
      : at === 0
        ? 'row'
        : kind === 'message'
          ? 'message'
          : 'text',
    cell: (row) => cellPart(kind, row[at] ?? null, texts),
  }));
  return table(title, parts, rows);
}

function matrixPart({ title, corner, columns, rows }: Matrix, texts: Texts): Markup {
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
  if (cell === null) return '';
  return typeof cell === 'number' ? inWords(kind, cell, texts) : cell;
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
