import type { SimMs } from '../../../src-shared/units';
import type { Texts } from '../../../src-shared/text/index';
import type { DowntimeRow, Highlights, Incident, WhatHappenedReport } from '../model';
import { cutNote, paragraph, table } from './html-parts';
import type { Markup } from './markup';
import { markup } from './markup';

/** Highlights first: what broke, how fast it was noticed and mended, and what is still down. */
export function highlightsSection(
  report: WhatHappenedReport,
  texts: Texts,
  listed: ReadonlySet<number>,
): Markup {
  const t = texts.t;
  const { highlights } = report;
  const names = notBackNames(highlights, texts);
  return markup`<section aria-labelledby="highlights"><h2 id="highlights">${t('reports:highlights.heading')}</h2>
<dl class="tiles">${tiles(highlights, texts)}</dl>
${names ? paragraph(names, 'critical') : null}
<h3>${t('reports:highlights.faults')}</h3>
${highlights.incidents.length === 0 ? paragraph(t('reports:highlights.noFaults')) : incidentTable(highlights, texts, listed)}
${cutNote(highlights.incidentsCut, texts)}</section>`;
}

function tiles(highlights: Highlights, texts: Texts): Markup[] {
  const t = texts.t;
  const { longest } = highlights;
  const dash = t('reports:dash');
  const notBack = highlights.notBackCut.total;
  const shown: readonly [string, string, string | null, string | null][] = [
    [t('reports:highlights.interrupted'), texts.number(highlights.interrupted), null, null],
    [
      t('reports:highlights.longest'),
      longest ? texts.duration(longest.downtimeMs) : dash,
      longest?.vm ?? null,
      null,
    ],
    [
      t('reports:highlights.total'),
      highlights.totalDowntimeMs === 0 ? dash : texts.duration(highlights.totalDowntimeMs),
      null,
      null,
    ],
    [t('reports:highlights.sessionsLost'), texts.number(highlights.sessionsLost), null, null],
    [t('reports:highlights.moves'), texts.number(highlights.moves), null, null],
    [
      t('reports:highlights.notBack'),
      texts.number(notBack),
      null,
      notBack === 0 ? 'good' : 'critical',
    ],
  ];
  return shown.map(
    ([name, value, detail, tone]) =>
      markup`<div><dt>${name}</dt><dd${tone ? markup` class="${tone}"` : null}>${value}${detail ? markup` <small>${detail}</small>` : null}</dd></div>\n`,
  );
}

function notBackNames({ notBack, notBackCut }: Highlights, texts: Texts): string | null {
  if (notBack.length === 0) return null;
  const more = notBackCut.total - notBackCut.shown;
  return more === 0
    ? texts.t('reports:highlights.notBack.names', { names: texts.list(notBack) })
    : texts.t('reports:highlights.notBack.more', { names: notBack.join(', '), more });
}

function incidentTable(highlights: Highlights, texts: Texts, listed: ReadonlySet<number>): Markup {
  const t = texts.t;
  const after = (ms: SimMs | null) => (ms === null ? t('reports:dash') : texts.duration(ms));
  return table<Incident>(
    t('reports:highlights.caption'),
    [
      {
        head: t('reports:column.number'),
        kind: 'number',
        cell: (row) =>
          listed.has(row.event)
            ? markup`<a href="#event-${row.event}">${row.event}</a>`
            : String(row.event),
      },
      { head: t('reports:column.time'), kind: 'number', cell: (row) => texts.labClock(row.atMs) },
      { head: t('reports:column.fault'), kind: 'message', cell: (row) => row.text },
      {
        head: t('reports:column.detected'),
        kind: 'number',
        cell: (row) => after(row.detectedAfterMs),
      },
      { head: t('reports:column.placed'), kind: 'number', cell: (row) => after(row.placedAfterMs) },
      {
        head: t('reports:column.placements'),
        kind: 'number',
        cell: (row) => texts.number(row.placements),
      },
      {
        head: t('reports:column.interrupted'),
        kind: 'number',
        cell: (row) => texts.number(row.interrupted),
      },
      { head: t('reports:column.back'), kind: 'number', cell: (row) => after(row.servingAfterMs) },
    ],
    highlights.incidents,
  );
}

/** Per-VM downtime with a bar; a bar in stripes belongs to a machine that is still down. */
export function downtimeSection(report: WhatHappenedReport, texts: Texts): Markup {
  const t = texts.t;
  const heading = markup`<h2 id="downtime">${t('reports:downtime.heading')}</h2>`;
  if (report.downtime.length === 0) {
    return markup`<section aria-labelledby="downtime">${heading}${paragraph(t('reports:downtime.none'))}</section>`;
  }
  const longestMs = Math.max(1, ...report.downtime.map((row) => row.downtimeMs));
  const rows = table<DowntimeRow>(
    t('reports:downtime.caption'),
    [
      { head: t('reports:column.vm'), kind: 'row', cell: (row) => row.vm },
      { head: t('reports:column.tier'), kind: 'number', cell: (row) => String(row.tier) },
      { head: t('reports:column.from'), cell: (row) => row.from ?? t('reports:dash') },
      {
        head: t('reports:column.to'),
        cell: (row) =>
          row.to ?? (row.stillDown ? t('reports:downtime.stillDown') : t('reports:dash')),
      },
      { head: t('reports:column.state'), cell: (row) => texts.state(`vm.${row.state}`) },
      {
        head: t('reports:column.interruptions'),
        kind: 'number',
        cell: (row) => texts.number(row.interruptions),
      },
      {
        head: t('reports:column.downtime'),
        kind: 'number',
        cell: (row) => texts.duration(row.downtimeMs),
      },
      { head: t('reports:column.bar'), kind: 'chart', cell: (row) => bar(row, longestMs) },
    ],
    report.downtime,
  );
  return markup`<section aria-labelledby="downtime">${heading}${cutNote(report.downtimeCut, texts)}${rows}</section>`;
}

function bar(row: DowntimeRow, longestMs: SimMs): Markup {
  const percent = Math.round((row.downtimeMs / longestMs) * 1000) / 10;
  return markup`<span class="bar${row.stillDown ? ' down' : ''}" style="inline-size:${percent}%" aria-hidden="true"></span>`;
}
