import Papa from 'papaparse';
import type { Level } from '../../../src-shared/events';
import type { ReportFormat } from '../../../src-shared/ipc';
import type { Verdict } from '../../../src-shared/model/validation';
import type { Texts } from '../../../src-shared/text/index';
import type { ReportedTest, ValidationReport } from '../validation';
import { htmlPage } from './html-page';
import { drawingOf, levelMark, paragraph, table } from './html-parts';
import type { Markup } from './markup';
import { markup } from './markup';
import { formula } from './csv';

/** A validation in one of the formats of reports. */
export function writeValidation(
  report: ValidationReport,
  format: ReportFormat,
  texts: Texts,
): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  return format === 'csv' ? writeCsv(report, texts) : writeHtml(report, texts);
}

function writeHtml(report: ValidationReport, texts: Texts): string {
  return htmlPage(texts, {
    title: texts.t('reports:validation.title'),
    subtitle: report.cover.validated,
    version: report.source.version,
    skip: { to: 'results', text: texts.t('reports:validation.skip') },
    body: [
      aboutSection(report, texts),
      summarySection(report, texts),
      ...report.categories.map((category) => categorySection(category, report, texts)),
    ],
  });
}

const looks: Readonly<Record<Verdict, { readonly level: Level; readonly className: string }>> = {
  passed: { level: 'information', className: 'good' },
  warning: { level: 'warning', className: 'warning' },
  failed: { level: 'critical', className: 'critical' },
  notRun: { level: 'information', className: 'unrun' },
};

/** Drawing and word; the word alone says it too. */
function verdictMark(verdict: Verdict, texts: Texts): Markup {
  const { level, className } = looks[verdict];
  const drawing = verdict === 'notRun' ? null : drawingOf(verdict === 'passed' ? 'passed' : level);
  return markup`<span class="level ${className}">${drawing}${texts.t(`validation:verdict.${verdict}`)}</span>`;
}

function aboutSection({ cover, generatedAt }: ValidationReport, texts: Texts): Markup {
  const { t } = texts;
  const moment = (atMs: number) => texts.moment(cover.startsAt, atMs);
  const facts: readonly [string, string][] = [
    [t('reports:cover.lab'), `${cover.lab}: ${cover.title}`],
    [t('reports:validation.validated'), cover.validated],
    [t('reports:validation.nodes'), texts.list(cover.nodes)],
    [t('reports:cover.profile'), cover.profile],
    [t('reports:validation.began'), moment(cover.startedAtMs)],
    [
      t('reports:validation.ended'),
      cover.finishedAtMs === null ? t('reports:validation.notEnded') : moment(cover.finishedAtMs),
    ],
    [t('reports:cover.generatedAt'), texts.momentWithOffset(generatedAt)],
  ];
  const items = facts.map(
    ([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>\n`,
  );
  return markup`<section aria-labelledby="about"><h2 id="about">${t('reports:validation.about')}</h2><dl class="facts">
${items}</dl></section>`;
}

function summarySection(report: ValidationReport, texts: Texts): Markup {
  const { t } = texts;
  const { cover, categories } = report;
  const verdict = t(
    cover.supported ? 'reports:validation.supported' : 'reports:validation.notSupported',
  );
  const said = cover.finishedAtMs === null ? t('reports:validation.notEnded') : verdict;
  const rows = categories.flatMap(({ name, tests }) =>
    tests.map((each) => ({ category: name, test: each })),
  );
  const results = table(
    t('reports:validation.caption'),
    [
      { head: t('reports:validation.column.category'), cell: (row) => row.category },
      {
        head: t('reports:validation.column.test'),
        cell: (row) => markup`<a href="#test-${row.test.id}">${row.test.name}</a>`,
      },
      {
        head: t('reports:validation.column.result'),
        cell: (row) => verdictMark(row.test.verdict, texts),
      },
    ],
    rows,
  );
  return markup`<section aria-labelledby="results"><h2 id="results">${t('reports:validation.summary')}</h2>${paragraph(
    markup`${verdictMark(cover.verdict, texts)} – ${said}`,
    'verdict',
  )}${results}</section>`;
}

function categorySection(
  { id, name, tests }: ValidationReport['categories'][number],
  { cover }: ValidationReport,
  texts: Texts,
): Markup {
  const parts = tests.map((each) => testPart(each, cover.startsAt, texts));
  return markup`<section aria-labelledby="category-${id}"><h2 id="category-${id}">${name}</h2>
${parts}</section>`;
}

/** A test as the real report has it: when it ran, every line, and the verdict. */
function testPart(test: ReportedTest, startsAt: string, texts: Texts): Markup {
  const span = texts.t('reports:validation.span', {
    from: texts.timeOfDay(startsAt, test.startedAtMs),
    to: texts.timeOfDay(startsAt, test.finishedAtMs),
  });
  const lines = test.lines.map(({ level, text, fix }) => {
    const mark = level === 'information' ? null : markup`${levelMark(level, texts)} `;
    const what = fix === null ? null : markup` <strong>${fix}</strong>`;
    return markup`<li>${mark}${text}${what}</li>\n`;
  });
  return markup`<article aria-labelledby="test-${test.id}"><h3 id="test-${test.id}">${test.name}</h3>
<p class="note">${verdictMark(test.verdict, texts)} · ${span}</p>
<ul class="lines">
${lines}</ul></article>
`;
}

const columns = ['category', 'test', 'result', 'began', 'ended', 'level', 'text', 'fix'] as const;

/** One line of a test a row; UTF-8 with byte order mark, German with semicolons. */
function writeCsv(report: ValidationReport, texts: Texts): string {
  const rows = report.categories.flatMap(({ name, tests }) =>
    tests.flatMap((test) =>
      test.lines.map((line) => [
        name,
        test.name,
        texts.t(`validation:verdict.${test.verdict}`),
        test.startedAt,
        test.finishedAt,
        texts.state(`level.${line.level}`),
        line.text,
        line.fix ?? '',
      ]),
    ),
  );
  const table = Papa.unparse(
    { fields: columns.map((column) => texts.t(`reports:validation.column.${column}`)), data: rows },
    {
      delimiter: texts.language === 'de' ? ';' : ',',
      newline: '\r\n',
      escapeFormulae: formula,
    },
  );
  return `\ufeff${table}\r\n`;
}
