import type { SimEvent } from '../../src-shared/events';
import type { SimMs } from '../../src-shared/units';
import type { SavePoint } from '../sim/api';
import { modelVersion } from '../sim/api';
import type { History } from './history';
import type { OpenLab } from './ports';
import type { Header, SaveLine } from './save-format';
import { LineWriter, formatVersion } from './save-format';

export interface Shown {
  readonly attempt: number;
  readonly atMs: SimMs;
}

export function headerOf(lab: OpenLab, content: Header['content'], savedAt: string): Header {
  return {
    type: 'hyperlab',
    format: formatVersion,
    content,
    modelVersion,
    seed: lab.seed,
    lab: lab.name,
    savedAt,
    file: { name: lab.fileName, text: lab.text, topologies: lab.topologies },
    profile: lab.profile,
  };
}

/** Every attempt with its commands, in an order in which each line can be checked by those before it. */
export function historyLines(history: History, shown: Shown): SaveLine[] {
  const lines: SaveLine[] = [];
  let declared = 1;
  const declareUpTo = (attempt: number) => {
    while (declared < attempt) {
      declared += 1;
      const start = history.startOf(declared);
      const { parent } = start;
      if (parent) lines.push({ type: 'clock', attempt: parent.number, at: parent.atMs });
      lines.push({ type: 'attempt', ...start });
    }
  };
  for (const entry of history.entries) {
    declareUpTo(entry.attempt);
    lines.push({ type: 'command', ...entry });
  }
  declareUpTo(history.newestAttempt);
  for (const { number, endsAtMs } of history.attempts()) {
    lines.push({ type: 'clock', attempt: number, at: endsAtMs });
  }
  for (const remark of history.remarks) lines.push({ type: 'remark', ...remark });
  lines.push({ type: 'clock', attempt: shown.attempt, at: shown.atMs });
  return lines;
}

export function savePointLines(point: SavePoint, events: readonly SimEvent[]): SaveLine[] {
  return [
    { type: 'savePoint', now: point.now, state: point.state },
    ...point.records.map((record): SaveLine => ({ type: 'record', record })),
    ...events.map((event): SaveLine => ({ type: 'event', event })),
  ];
}

/** A whole `.hyperlab` file. */
export function saveText(header: Header, lines: readonly SaveLine[]): string {
  const writer = new LineWriter();
  const all: SaveLine[] = [header, ...lines, { type: 'end', lines: lines.length + 2 }];
  return all.map((line) => writer.write(line)).join('');
}
