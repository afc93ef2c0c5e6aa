import type { ReferenceReading, SampleColumn, SampleValues } from '../../src-shared/ipc';
import type { SimMs } from '../../src-shared/units';
import { eventCatalogue } from '../../src-shared/event-catalogue';
import type { Level, SimEvent } from '../../src-shared/events';
import { levels, providers } from '../../src-shared/events';
import type { RecordId } from '../../src-shared/model/tables';
import type { LocalText } from '../../src-shared/model/world';

import type { Remark } from '../../src-shared/remarks';
import type { Reader } from '../../src-shared/reader';
import { worldOf } from '../../src-shared/rules/facts';
import type { Texts } from '../../src-shared/text/index';
import { isoMoment } from '../../src-shared/text/index';
import type { LabDefinition } from '../lab/definition';
import { causeTree, incidentsOf } from './causes';
import { downtimeRows } from './downtime';
import type {
  Cut,
  DowntimeRow,
  EventRow,
  Highlights,
  Incident,
  MoveRow,
  ReportLimits,
  WhatHappened,
} from './model';
import { moveRows } from './moves';
import { scoreOf } from './score';
import { timelineOf } from './timeline';

/** What a report is made of. */
export interface ReportInput {
  readonly reader: Reader;
  /** Oldest first. A first `seq` above 1 means that older ones are not kept any more. */
  readonly events: readonly SimEvent[];
  readonly attempt: number;
  /** What people noted about the history. */
  readonly remarks?: readonly Remark[];
  readonly modelVersion: number;
  /** The moment of writing, ISO 8601 with offset; no clock is read here. */
  readonly writtenAt: string;
  /** Moving numbers now; null where nothing moves. */
  readonly sample?: ((column: SampleColumn) => SampleValues) | null;
  /** The records as they were at an earlier moment; null where there is no way back. */
  readonly readerAt?: (atMs: SimMs) => Reader | null;
  /** What a review says of the lab beside its run; null where nobody knows. */
  readonly labReview?: () => ReviewedLab | null;
  /** The lab file behind it, for its sheets; null where nobody knows. */
  readonly labSheet?: () => SheetLab | null;
}

/** A lab as its sheets tell of it. */
export interface SheetLab {
  readonly definition: LabDefinition;
  readonly exams: readonly string[];
}

export interface ReviewedLab {
  readonly exams: readonly string[];
  /** The reference solution as it went when it was played; null before the end, and where there is none. */
  readonly reference: ReferenceReading | null;
  readonly next: readonly { readonly name: string; readonly title: LocalText }[];
}

/** What happened in a simulation up to now, in the language of the texts. Pure. */
export function buildWhatHappened(
  { reader, events }: Pick<ReportInput, 'reader' | 'events'>,
  texts: Texts,
  limits: ReportLimits,
): WhatHappened {
  const { startsAt } = worldOf(reader);
  const row = (event: SimEvent) => eventRow(reader, event, startsAt, texts);
  const downtime = downtimeRows(reader, events, texts.compare);
  const incidents = incidentsOf(events, (event) => texts.event(event, reader));
  const moves = moveRows(reader, texts);
  const timeline = timelineOf(causeTree(events), row, limits);
  const kept = mostImportant(events, limits.events);
  const run = reader.all('run')[0];
  return {
    highlights: highlightsOf(reader, downtime, incidents, moves, limits),
    timeline: timeline.entries,
    timelineCut: { shown: timeline.entries.length, total: timeline.total },
    downtime: downtime.slice(0, limits.downtime),
    downtimeCut: cut(downtime, limits.downtime),
    moves: moves.slice(0, limits.moves),
    movesCut: cut(moves, limits.moves),
    events: kept.map(row),
    eventsCut: { shown: kept.length, total: events.length },
    eventsForgotten: Math.max(0, (events[0]?.seq ?? 1) - 1),
    score: run && run.phase !== 'brief' ? scoreOf(run, texts) : null,
  };
}

function cut(rows: readonly unknown[], limit: number): Cut {
  return { shown: Math.min(rows.length, limit), total: rows.length };
}

function highlightsOf(
  reader: Reader,
  downtime: readonly DowntimeRow[],
  incidents: readonly Incident[],
  moves: readonly MoveRow[],
  limits: ReportLimits,
): Highlights {
  const [longest] = downtime;
  const notBack = downtime.filter((row) => row.stillDown).map((row) => row.vm);
  return {
    incidents: incidents.slice(0, limits.incidents),
    incidentsCut: cut(incidents, limits.incidents),
    interrupted: downtime.length,
    longest: longest ? { vm: longest.vm, downtimeMs: longest.downtimeMs } : null,
    totalDowntimeMs: downtime.reduce((sum, row) => sum + row.downtimeMs, 0),
    sessionsLost: reader.all('vm').reduce((sum, vm) => sum + vm.sessionsDropped, 0),
    moves: moves.length,
    notBack: notBack.slice(0, limits.names),
    notBackCut: cut(notBack, limits.names),
  };
}

function eventRow(reader: Reader, event: SimEvent, startsAt: string, texts: Texts): EventRow {
  const identity = eventCatalogue[event.name];
  return {
    number: event.seq,
    atMs: event.at,
    at: isoMoment(startsAt, event.at),
    level: identity.level,
    id: identity.id,
    source: providers[identity.provider],
    channel: identity.channel,
    node: event.node === null ? null : nameOf(reader, event.node),
    object: event.object === null ? null : nameOf(reader, event.object),
    text: texts.event(event, reader),
    causedBy: event.causedBy,
  };
}

function nameOf(reader: Reader, id: RecordId): string {
  const record = reader.get(id);
  if (record?.kind === 'run' || record?.kind === 'world') return worldOf(reader).lab;
  return record && 'name' in record ? record.name : id.slice(id.indexOf(':') + 1);
}

/** Windows' own events before facts of the simulation, grave ones before others; order of time stays. */
function mostImportant(events: readonly SimEvent[], limit: number): readonly SimEvent[] {
  if (events.length <= limit) return events;
  const rank = ({ name }: SimEvent) => {
    const { level, id } = eventCatalogue[name];
    return levels.indexOf(level satisfies Level) * 2 + (id === null ? 1 : 0);
  };
  const byRank = events.map((event) => ({ event, rank: rank(event) }));
  byRank.sort((left, right) => left.rank - right.rank || left.event.seq - right.event.seq);
  return byRank
    .slice(0, limit)
    .map(({ event }) => event)
    .sort((left, right) => left.seq - right.seq);
}
