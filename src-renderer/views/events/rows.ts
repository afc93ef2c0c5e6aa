import { eventCatalogue } from '../../../src-shared/event-catalogue';
import type { SimEvent } from '../../../src-shared/events';
import type { ClusterId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import type { Texts } from '../../../src-shared/text/index';
import { remembered } from '../common/remember';

export type EventRowId = `event:${number}`;

export function eventRowId(event: SimEvent): EventRowId {
  return `event:${event.seq}`;
}

/** Whether a Windows log would hold it; the others are facts of the simulation. */
export function isLogged(event: SimEvent): boolean {
  return eventCatalogue[event.name].id !== null;
}

/** Whether a node of this cluster logged it. */
export function isOfCluster(reader: Reader, event: SimEvent, cluster: ClusterId): boolean {
  return event.node !== null && reader.get<'node'>(event.node)?.cluster === cluster;
}

/**
 * Messages are put together from a template and fields, which costs microseconds; a filter over fifty
 * thousand events asks for all of them. An event never changes, so each message is made once.
 */
export function eventMessages(texts: Texts, reader: Reader): (event: SimEvent) => string {
  return remembered((event) => texts.event(event, reader));
}
