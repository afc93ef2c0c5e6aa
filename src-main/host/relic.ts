import type { Fault } from '../../src-shared/faults';
import { RecordStore } from '../../src-shared/record-store';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import type { SimMs } from '../../src-shared/units';
import { modelVersion } from '../sim/api';
import { EventLog } from './event-log';
import type { History } from './history';
import type { OpenLab } from './ports';
import { eventFault, recordFault, samplesOf } from './record-shapes';
import type { SaveFile } from './save-reader';

/** A save of another model version at its save point: it can be looked at, not continued. */
export interface Relic {
  readonly records: RecordStore;
  readonly now: SimMs;
  readonly events: EventLog;
  readonly history: History;
  readonly attempt: number;
  readonly fileName: string;
  readonly seed: number;
  /** The file as it was opened; saving gives it back unchanged. */
  readonly text: string;
}

const maxRecords = 200_000;

/** Opens a save at its save point. Its records were made elsewhere and are checked field by field. */
export function openRelic(
  fileName: string,
  text: string,
  save: SaveFile,
  lab: OpenLab,
): Result<Relic, Fault> {
  const { savePoint, header, history, shown } = save;
  if (!savePoint) {
    const version = header.modelVersion;
    return refused({ code: 'save.otherModel', file: fileName, version, supported: modelVersion });
  }
  if (savePoint.records.length > maxRecords) {
    return refused({ code: 'save.notASave', file: fileName, reason: 'too many records' });
  }
  const samples = samplesOf(lab.start(null).engine.reader);
  const records = new RecordStore();
  records.now = savePoint.now;
  for (const record of savePoint.records) {
    const reason = recordFault(record, samples);
    if (reason !== null) return refused({ code: 'save.notASave', file: fileName, reason });
    records.put(record);
  }
  const events = new EventLog();
  let last = savePoint.events[0]?.seq ?? 0;
  for (const event of savePoint.events) {
    const reason = eventFault(event, last);
    if (reason !== null) return refused({ code: 'save.notASave', file: fileName, reason });
    last = event.seq + 1;
  }
  events.append(savePoint.events);
  const { attempt } = shown;
  const { seed } = header;
  return ok({ records, now: savePoint.now, events, history, attempt, fileName, seed, text });
}
