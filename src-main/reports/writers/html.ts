import type { Texts } from '../../../src-shared/text/index';
import type { EventRow, TimelineEntry, WhatHappenedReport } from '../model';
import { downtimeSection, highlightsSection } from './html-highlights';
import { htmlPage } from './html-page';
import { cutNote, levelMark, paragraph, table } from './html-parts';
import { movesSection } from './html-moves';
import { scoreSection } from './html-score';
import type { Markup } from './markup';
import { markup } from './markup';

/** The report as one page. */
export function writeHtml(report: WhatHappenedReport, texts: Texts): string {
  const listed = new Set(report.events.map((event) => event.number));
  return htmlPage(texts, {
    title: texts.t('reports:whatHappened.title'),
    subtitle: `${report.cover.lab}: ${report.cover.title}`,
    version: report.source.version,
    simulated: report.source.simulated,
    skip: { to: 'highlights', text: texts.t('reports:skip') },
    body: [
      coverSection(report, texts),
      highlightsSection(report, texts, listed),
      report.score ? scoreSection(report.score, texts) : null,
      timelineSection(report, texts, listed),
      downtimeSection(report, texts),
      movesSection(report, texts),
      eventsSection(report, texts, listed),
    ],
  });
}

function coverSection({ cover, generatedAt, source }: WhatHappenedReport, texts: Texts): Markup {
  const t = texts.t;
  const nodes = t('reports:cover.scope.nodes', { count: cover.nodes });
  const vms = t('reports:cover.scope.vms', { count: cover.vms });
  const clusters = cover.clusters.length === 0 ? t('reports:cover.standAlone') : null;
  const facts: readonly [string, string][] = [
    [t('reports:cover.lab'), `${cover.lab}: ${cover.title}`],
    [t('reports:cover.cluster'), clusters ?? texts.list(cover.clusters)],
    [t('reports:cover.scope'), texts.list([nodes, vms])],
    [t('reports:cover.profile'), cover.profile],
    [t('reports:cover.seed'), String(cover.seed)],
    [t('reports:cover.attempt'), String(cover.attempt)],
    [
      t('reports:cover.span'),
      t('reports:cover.span.value', {
        duration: texts.labClock(cover.simulatedMs),
        moment: texts.momentWithOffset(cover.startsAt),
      }),
    ],
    [t('reports:cover.generatedAt'), texts.momentWithOffset(generatedAt)],
    [
      t('reports:cover.version'),
      t('reports:cover.version.value', {
        version: source.version,
        model: String(cover.modelVersion),
      }),
    ],
  ];
  const items = facts.map(
    ([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>\n`,
  );
  return markup`<section aria-labelledby="about"><h2 id="about">${t('reports:cover.heading')}</h2><dl class="facts">
${items}</dl></section>`;
}

/** A link to the line of an event, or its number alone where that line is not in the report. */
export function eventLink(number: number, listed: ReadonlySet<number>): Markup {
  return listed.has(number) ? markup`<a href="#event-${number}">${number}</a>` : markup`${number}`;
}

function timelineSection(
  report: WhatHappenedReport,
  texts: Texts,
  listed: ReadonlySet<number>,
): Markup {
  const entries = report.timeline.map((entry) => timelineItem(entry, texts, listed));
  const body =
    entries.length === 0
      ? paragraph(texts.t('reports:timeline.empty'))
      : markup`${paragraph(texts.t('reports:timeline.note'))}${cutNote(report.timelineCut, texts)}<ol class="timeline">
${entries}</ol>`;
  return markup`<section aria-labelledby="timeline"><h2 id="timeline">${texts.t('reports:timeline.heading')}</h2>${body}</section>`;
}

function timelineItem(entry: TimelineEntry, texts: Texts, listed: ReadonlySet<number>): Markup {
  const indent = markup`style="margin-inline-start:${entry.depth * 18}px"`;
  if (entry.type === 'more') {
    const more = texts.t('reports:timeline.more', {
      count: entry.count,
      time: texts.labClock(entry.lastAtMs),
    });
    return markup`<li><span class="time"></span><span></span><span class="what reference" ${indent}>${more}</span></li>\n`;
  }
  const { event } = entry;
  const id = event.id === null ? null : markup` <span class="reference">(${event.id})</span>`;
  const cause =
    event.causedBy === null
      ? null
      : markup`, ${texts.t('reports:timeline.because', { number: String(event.causedBy) })}`;
  return markup`<li><span class="time">${texts.labClock(event.atMs)}</span>${levelMark(event.level, texts)}<span class="what" ${indent}>${event.text}${id} <span class="reference">[${texts.t('reports:column.number')} ${eventLink(event.number, listed)}${cause}]</span></span></li>\n`;
}

function eventsSection(
  report: WhatHappenedReport,
  texts: Texts,
  listed: ReadonlySet<number>,
): Markup {
  const t = texts.t;
  const dash = t('reports:dash');
  const caption = t('reports:events.caption');
  const notes = [
    cutNote(report.eventsCut, texts, 'reports:cut.important'),
    report.eventsForgotten > 0
      ? paragraph(t('reports:events.forgotten', { count: report.eventsForgotten }))
      : null,
  ].filter((note) => note !== null);
  const rows = table<EventRow>(
    caption,
    [
      { head: t('reports:column.number'), kind: 'number', cell: (row) => String(row.number) },
      { head: t('reports:column.time'), kind: 'number', cell: (row) => texts.labClock(row.atMs) },
      { head: t('reports:column.level'), cell: (row) => levelMark(row.level, texts) },
      {
        head: t('reports:column.id'),
        kind: 'number',
        cell: (row) => (row.id === null ? dash : String(row.id)),
      },
      { head: t('reports:column.source'), kind: 'text', cell: (row) => row.source },
      { head: t('reports:column.node'), cell: (row) => row.node ?? dash },
      { head: t('reports:column.object'), cell: (row) => row.object ?? dash },
      { head: t('reports:column.text'), kind: 'message', cell: (row) => row.text },
      {
        head: t('reports:column.cause'),
        kind: 'number',
        cell: (row) => (row.causedBy === null ? dash : eventLink(row.causedBy, listed)),
      },
    ],
    report.events,
    (row) => `event-${row.number}`,
  );
  const body = report.events.length === 0 ? paragraph(t('reports:events.none')) : rows;
  return markup`<section class="wide" aria-labelledby="events"><h2 id="events">${t('reports:events.heading')}</h2>${notes}${body}</section>`;
}
