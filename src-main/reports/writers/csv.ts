import Papa from 'papaparse';
import type { Texts } from '../../../src-shared/text/index';
import { formula } from './document-csv';
import type {
  DowntimeRow,
  EventRow,
  MoveRow,
  ScoreDeduction,
  ScoredCheck,
  WhatHappenedReport,
} from '../model';

/*
 * One table for everything, so that a spreadsheet can filter it: the first column says what a line is.
 * Stacked tables with their own heads would read better and could not be filtered.
 */
const columns = [
  'section',
  'number',
  'time',
  'labTime',
  'level',
  'id',
  'source',
  'channel',
  'node',
  'object',
  'text',
  'cause',
  'tier',
  'from',
  'to',
  'downtimeMs',
  'downtimeSeconds',
  'interruptions',
  'state',
  'serving',
  'moveType',
  'outcome',
  'durationMs',
  'blackoutMs',
  'rounds',
  'sentBytes',
  'sessionsLost',
  'weight',
  'share',
  'points',
] as const;
type ColumnName = (typeof columns)[number];
type Line = Partial<Record<ColumnName, string | number | null>>;

/**
 * The report as CSV in UTF-8 with byte order mark: German with semicolons and decimal comma, English
 * with commas and point; never a thousands separator, times in ISO 8601.
 */
export function writeCsv(report: WhatHappenedReport, texts: Texts): string {
  const german = texts.language === 'de';
  const decimal = (value: number, digits: number) => {
    const text = value.toFixed(digits);
    return german ? text.replace('.', ',') : text;
  };
  const lines: Line[] = [
    ...coverLines(report, texts),
    ...report.downtime.map((row) => downtimeLine(row, texts, decimal)),
    ...report.moves.map((row) => moveLine(row, texts, decimal)),
    ...(report.score?.checks ?? []).map((check) => checkLine(check, texts, decimal)),
    ...(report.score?.deductions ?? []).map((deduction) => deductionLine(deduction, texts)),
    ...report.events.map((row) => eventLine(row, texts, decimal)),
  ];
  const table = Papa.unparse(
    {
      fields: columns.map((column) => texts.t(`reports:column.${column}`)),
      data: lines.map((line) => columns.map((column) => line[column] ?? '')),
    },
    { delimiter: german ? ';' : ',', newline: '\r\n', escapeFormulae: formula },
  );
  return `\ufeff${table}\r\n`;
}

type Decimal = (value: number, digits: number) => string;

function coverLines(report: WhatHappenedReport, texts: Texts): Line[] {
  const { cover, highlights, score } = report;
  const t = texts.t;
  const facts: [string, string | number][] = [
    [t('reports:simulated'), t('reports:simulated.note')],
    [t('reports:cover.lab'), `${cover.lab}: ${cover.title}`],
    [t('reports:cover.cluster'), cover.clusters.join(', ') || t('reports:cover.standAlone')],
    [t('reports:cover.scope'), scope(report, texts)],
    [t('reports:cover.profile'), cover.profile],
    [t('reports:cover.seed'), cover.seed],
    [t('reports:cover.attempt'), cover.attempt],
    [t('reports:cover.generatedAt'), report.generatedAt],
    [t('reports:cover.version'), report.source.version],
    [t('reports:highlights.interrupted'), highlights.interrupted],
    [t('reports:highlights.sessionsLost'), highlights.sessionsLost],
    [t('reports:highlights.moves'), highlights.moves],
    [t('reports:highlights.notBack'), highlights.notBackCut.total],
    ...(score ? [[t('reports:score.heading'), score.score] as [string, number]] : []),
  ];
  const cuts = [
    [t('reports:downtime.heading'), report.downtimeCut, 'reports:cut'] as const,
    [t('reports:moves.heading'), report.movesCut, 'reports:cut'] as const,
    [t('reports:events.heading'), report.eventsCut, 'reports:cut.important'] as const,
  ]
    .filter(([, cut]) => cut.shown < cut.total)
    .map(([name, { shown, total }, key]): [string, string] => [name, t(key, { shown, total })]);
  const section = t('reports:section.report');
  return [...facts, ...cuts].map(([object, text]) => ({ section, object, text }));
}

function scope({ cover }: WhatHappenedReport, texts: Texts): string {
  const nodes = texts.t('reports:cover.scope.nodes', { count: cover.nodes });
  return `${nodes}, ${texts.t('reports:cover.scope.vms', { count: cover.vms })}`;
}

function eventLine(row: EventRow, texts: Texts, decimal: Decimal): Line {
  return {
    section: texts.t('reports:section.event'),
    number: row.number,
    time: row.at,
    labTime: decimal(row.atMs / 1000, 3),
    level: texts.state(`level.${row.level}`),
    id: row.id,
    source: row.source,
    channel: row.channel,
    node: row.node,
    object: row.object,
    text: row.text,
    cause: row.causedBy,
  };
}

function downtimeLine(row: DowntimeRow, texts: Texts, decimal: Decimal): Line {
  return {
    section: texts.t('reports:section.downtime'),
    object: row.vm,
    tier: row.tier,
    from: row.from,
    to: row.to,
    downtimeMs: row.downtimeMs,
    downtimeSeconds: decimal(row.downtimeMs / 1000, 1),
    interruptions: row.interruptions,
    state: texts.state(`vm.${row.state}`),
    serving: texts.state(row.serving ? 'yes' : 'no'),
  };
}

function moveLine(row: MoveRow, texts: Texts, decimal: Decimal): Line {
  return {
    section: texts.t('reports:section.move'),
    labTime: decimal(row.atMs / 1000, 3),
    object: row.vm,
    text: row.reason,
    from: row.from,
    to: row.to,
    moveType: texts.t(`reports:moveType.${row.type}`),
    outcome: texts.t(`reports:moveOutcome.${row.outcome}`),
    durationMs: row.totalMs,
    blackoutMs: row.blackoutMs,
    rounds: row.rounds,
    sentBytes: row.sentBytes,
    sessionsLost: row.sessionsLost,
  };
}

function checkLine(check: ScoredCheck, texts: Texts, decimal: Decimal): Line {
  return {
    section: texts.t('reports:section.check'),
    object: check.title,
    text: check.message,
    weight: check.weight,
    share: check.sharePermille === null ? null : decimal(check.sharePermille / 1000, 3),
    points: decimal(check.milliPoints / 1000, 3),
  };
}

function deductionLine({ kind, count, points }: ScoreDeduction, texts: Texts): Line {
  return {
    section: texts.t('reports:section.deduction'),
    object: texts.t(`reports:score.deduction.${kind}`),
    text: String(count),
    points: points === 0 ? 0 : -points,
  };
}
