import type { Level } from '../../../src-shared/events';
import type { Texts } from '../../../src-shared/text/index';
import type { Block, Cell, Column, Figure, Grade, Section, Table, Verdict } from '../document';
import type { Cut, EventRow, Highlights, Incident, TimelineEntry, WhatHappened } from '../model';
import { buildWhatHappened } from '../what-happened';
import type { ReportBody, ReportContext } from './frame';
import { column, section, subjectOf, verdict } from './frame';
import { downtimeSection, movesSection } from './interruptions';
import { scoreSection } from './score';

/** The events of the list, by their numbers. */
const anchor = 'event';

/** *What happened*: every fault with its causes, what it cost, and what came of it. */
export function whatHappened(context: ReportContext): ReportBody {
  const { texts, reader } = context;
  const story = buildWhatHappened(context, texts, context.limits);
  return {
    subject: subjectOf(reader),
    highlights: highlightsOf(story, texts),
    sections: [
      faultsSection(story.highlights, texts),
      ...(story.score ? [scoreSection(story.score, texts)] : []),
      timelineSection(story, texts),
      downtimeSection(story, texts),
      ...(story.moves.length > 0 ? [movesSection(story, texts)] : []),
      section('events', texts.t('reports:events.heading'), [eventTable(story, context)], 2),
    ],
  };
}

/** Faults are told one by one up to here; a page of them would be no highlight. */
const toldAtMost = 5;

/** What is still down, what broke, and what of it could not be listed. */
function highlightsOf(story: WhatHappened, texts: Texts): readonly Verdict[] {
  const { t } = texts;
  const { incidents, notBack, notBackCut } = story.highlights;
  const more = notBackCut.total - notBackCut.shown;
  const down =
    more === 0
      ? t('reports:highlights.notBack.names', { names: texts.list(notBack) })
      : t('reports:highlights.notBack.more', { names: notBack.join(', '), more });
  return [
    ...(notBack.length === 0 ? [] : [verdict('critical', down)]),
    ...incidents.slice(0, toldAtMost).map(({ text }) => verdict('warning', text)),
    ...(incidents.length === 0 ? [verdict('good', t('reports:highlights.noFaults'))] : []),
    ...cutsOf(story, texts).map((text) => verdict('information', text)),
  ];
}

/** What is not in the report, said in every format. */
function cutsOf(story: WhatHappened, texts: Texts): readonly string[] {
  const { t } = texts;
  const cuts: readonly (readonly [string, Cut, 'reports:cut' | 'reports:cut.important'])[] = [
    [t('reports:highlights.faults'), story.highlights.incidentsCut, 'reports:cut'],
    [t('reports:timeline.heading'), story.timelineCut, 'reports:cut'],
    [t('reports:downtime.heading'), story.downtimeCut, 'reports:cut'],
    [t('reports:moves.heading'), story.movesCut, 'reports:cut'],
    [t('reports:events.heading'), story.eventsCut, 'reports:cut.important'],
  ];
  return [
    ...cuts
      .filter(([, { shown, total }]) => shown < total)
      .map(([heading, { shown, total }, key]) => `${heading}: ${t(key, { shown, total })}`),
    ...(story.eventsForgotten > 0
      ? [t('reports:events.forgotten', { count: story.eventsForgotten })]
      : []),
  ];
}

function faultsSection(highlights: Highlights, texts: Texts): Section {
  const { t } = texts;
  return section('faults', t('reports:highlights.faults'), [
    { type: 'figures', figures: figuresOf(highlights, texts) },
    incidentTable(highlights.incidents, texts),
  ]);
}

function figuresOf(highlights: Highlights, texts: Texts): readonly Figure[] {
  const { t } = texts;
  const { longest, totalDowntimeMs } = highlights;
  const dash = t('reports:dash');
  const notBack = highlights.notBackCut.total;
  return [
    {
      label: t('reports:highlights.interrupted'),
      value: texts.number(highlights.interrupted),
    },
    {
      label: t('reports:highlights.longest'),
      value: longest ? texts.duration(longest.downtimeMs) : dash,
      ...(longest && { note: longest.vm }),
    },
    {
      label: t('reports:highlights.total'),
      value: totalDowntimeMs === 0 ? dash : texts.duration(totalDowntimeMs),
    },
    {
      label: t('reports:highlights.sessionsLost'),
      value: texts.number(highlights.sessionsLost),
    },
    { label: t('reports:highlights.moves'), value: texts.number(highlights.moves) },
    {
      label: t('reports:highlights.notBack'),
      value: texts.number(notBack),
      grade: notBack === 0 ? 'good' : 'critical',
    },
  ];
}

/** The number of an event, which leads to its line. */
function numberColumn(texts: Texts): Column {
  return { ...column('number', texts.t('reports:column.number'), 'identifier'), to: anchor };
}

function causeColumn(texts: Texts): Column {
  return { ...column('causedBy', texts.t('reports:column.cause'), 'identifier'), to: anchor };
}

function incidentTable(incidents: readonly Incident[], texts: Texts): Table {
  const { t } = texts;
  return {
    type: 'table',
    id: 'faults',
    title: t('reports:highlights.caption'),
    empty: t('reports:highlights.noFaults'),
    columns: [
      numberColumn(texts),
      column('at', t('reports:column.labTime'), 'clock'),
      column('fault', t('reports:column.fault'), 'message'),
      column('detectedAfter', t('reports:column.detected'), 'duration'),
      column('placedAfter', t('reports:column.placed'), 'duration'),
      column('placements', t('reports:column.placements'), 'integer'),
      column('interrupted', t('reports:column.interrupted'), 'integer'),
      column('servingAfter', t('reports:column.back'), 'duration'),
    ],
    rows: incidents.map((each): readonly Cell[] => [
      each.event,
      each.atMs,
      each.text,
      each.detectedAfterMs,
      each.placedAfterMs,
      each.placements,
      each.interrupted,
      each.servingAfterMs,
    ]),
  };
}

const grades: Readonly<Record<Level, Grade>> = {
  critical: 'critical',
  error: 'critical',
  warning: 'warning',
  information: 'information',
};

const levelOf = (level: Level, texts: Texts) =>
  verdict(grades[level], texts.state(`level.${level}`));

/** Every event below the one it follows from. */
function timelineSection({ timeline }: WhatHappened, texts: Texts): Section {
  const { t } = texts;
  const note: readonly Block[] =
    timeline.length === 0 ? [] : [{ type: 'paragraph', text: t('reports:timeline.note') }];
  return section('timeline', t('reports:timeline.heading'), [
    ...note,
    {
      type: 'table',
      id: 'timeline',
      title: t('reports:timeline.heading'),
      empty: t('reports:timeline.empty'),
      columns: [
        numberColumn(texts),
        column('at', t('reports:column.labTime'), 'clock'),
        column('level', t('reports:column.level'), 'verdict'),
        column('what', t('reports:column.text'), 'outline'),
        causeColumn(texts),
      ],
      rows: timeline.map((entry) => timelineRow(entry, texts)),
    },
  ]);
}

function timelineRow(entry: TimelineEntry, texts: Texts): readonly Cell[] {
  const { depth } = entry;
  if (entry.type === 'more') {
    const { count, lastAtMs, causedBy } = entry;
    const text = texts.t('reports:timeline.more', { count, time: texts.labClock(lastAtMs) });
    return [null, null, null, { depth, text }, causedBy];
  }
  const { number, atMs, level, text, causedBy } = entry.event;
  return [number, atMs, levelOf(level, texts), { depth, text }, causedBy];
}

function eventTable({ events }: WhatHappened, { texts }: ReportContext): Table {
  const { t } = texts;
  return {
    type: 'table',
    id: 'events',
    title: t('reports:events.caption'),
    empty: t('reports:events.none'),
    anchor,
    columns: [
      column('number', t('reports:column.number'), 'identifier'),
      column('at', t('reports:column.labTime'), 'clock'),
      column('time', t('reports:column.time'), 'date', 2),
      column('level', t('reports:column.level'), 'verdict'),
      column('id', t('reports:column.id'), 'identifier'),
      column('source', t('reports:column.source'), 'text', 3),
      column('channel', t('reports:column.channel'), 'text', 3),
      column('node', t('reports:column.node')),
      column('object', t('reports:column.object')),
      column('text', t('reports:column.text'), 'message'),
      causeColumn(texts),
    ],
    rows: events.map((event) => eventRow(event, texts)),
  };
}

function eventRow(event: EventRow, texts: Texts): readonly Cell[] {
  const { number, atMs, at, level, id, source, channel, node, object, text, causedBy } = event;
  return [
    ...[number, atMs, at, levelOf(level, texts), id, source, channel],
    ...[node, object, text, causedBy],
  ];
}
