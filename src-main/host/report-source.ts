import type { FileContent } from '../../src-shared/ipc';
import type { Reader } from '../../src-shared/reader';
import { modelVersion } from '../sim/api';
import type { EventLog } from './event-log';
import type { Playback } from './playback';
import type { OpenLab, ReportSource } from './ports';

interface Shown extends Pick<ReportSource, 'attempt' | 'remarks' | 'writtenAt'> {
  readonly reader: Reader;
  readonly events: EventLog;
}

/** What a report is made of; where nothing is played any more, without what only a play can tell. */
export function reportSourceOf(
  { reader, events, ...rest }: Shown,
  play: Playback | null,
): ReportSource {
  return {
    reader,
    events: events.newest(Infinity),
    ...rest,
    modelVersion,
    sample: play && ((column) => play.engine.sample(column)),
    readerAt: (atMs) => play?.readerAt(atMs) ?? null,
    labReview: () => play && play.lab.review(reader.get<'run'>('run:lab')),
    labSheet: () => play && play.lab.sheet(),
  };
}

export function fileOf(fileName: string, text: string): FileContent {
  return { fileName, mediaType: 'application/x-hyperlab', text };
}

/** What the sheets of a lab are made of that nobody has opened. */
export function sheetSourceOf(lab: OpenLab, writtenAt: string): ReportSource {
  const { reader } = lab.start(null).engine;
  return {
    reader,
    events: [],
    remarks: [],
    attempt: 1,
    writtenAt,
    modelVersion,
    sample: null,
    readerAt: () => null,
    labReview: () => null,
    labSheet: () => lab.sheet(),
  };
}

/** Why something failed, as its error says it, in reason. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 500) : String(error);
}
