import { eventCatalogue } from '../../../src-shared/event-catalogue';
import { levels, providers } from '../../../src-shared/events';
import type { SimEvent } from '../../../src-shared/events';
import type { Reader } from '../../../src-shared/reader';
import type { Texts } from '../../../src-shared/text/index';
import { Button, Icon, SeverityLabel } from '../../ui';
import type { GridColumn } from '../../ui';
import { levelSeverity } from '../common/tones';
import { objectName } from '../common/words';

interface ColumnSources {
  readonly texts: Texts;
  readonly reader: Reader;
  readonly startsAt: string;
  readonly message: (event: SimEvent) => string;
  readonly why: (event: number) => void;
}

/** The provider without the prefix all of Windows' have in common, as Event Viewer shows it. */
export function sourceText(event: SimEvent): string {
  return providers[eventCatalogue[event.name].provider].replace('Microsoft-Windows-', '');
}

/** The node that logged an event; a fact that no Windows log holds has none. */
export function eventNode(reader: Reader, event: SimEvent): string {
  return objectName(reader, event.node);
}

/** Columns of the merged log: all nodes and providers in one order. */
export function eventColumns(sources: ColumnSources): readonly GridColumn<SimEvent>[] {
  const [id, ...rest] = sourceColumns(sources);
  return [...momentColumns(sources), ...(id ? [id] : []), ...messageColumns(sources), ...rest];
}

function momentColumns({ texts, startsAt }: ColumnSources): GridColumn<SimEvent>[] {
  const { t } = texts;
  const level = (event: SimEvent) => eventCatalogue[event.name].level;
  return [
    {
      id: 'level',
      header: t('views:column.level'),
      width: 132,
      minWidth: 96,
      /* By severity, not by the alphabet. */
      sort: { type: 'number', of: (event) => levels.indexOf(level(event)) },
      text: (event) => texts.state(`level.${level(event)}`),
      render: (event) => (
        <SeverityLabel
          severity={levelSeverity[level(event)]}
          word={texts.state(`level.${level(event)}`)}
        />
      ),
    },
    {
      id: 'time',
      header: t('views:column.time'),
      width: 124,
      minWidth: 120,
      align: 'end',
      descendingFirst: true,
      sort: { type: 'number', of: (event) => event.seq },
      text: (event) => texts.timeOfDay(startsAt, event.at),
    },
    {
      id: 'labTime',
      header: t('views:column.labTime'),
      width: 96,
      align: 'end',
      hidden: true,
      sort: { type: 'number', of: (event) => event.seq },
      text: (event) => texts.labClock(event.at),
    },
  ];
}

function sourceColumns({ texts, reader }: ColumnSources): GridColumn<SimEvent>[] {
  const { t } = texts;
  const id = (event: SimEvent) => eventCatalogue[event.name].id;
  return [
    {
      id: 'id',
      header: t('views:column.id'),
      width: 88,
      align: 'end',
      sort: { type: 'number', of: (event) => id(event) ?? Number.NaN },
      text: (event) => String(id(event) ?? ''),
      render: (event) => <EventId texts={texts} event={event} />,
    },
    {
      id: 'source',
      header: t('views:column.source'),
      width: 144,
      sort: { type: 'text', of: sourceText },
      text: sourceText,
    },
    {
      id: 'node',
      header: t('views:column.node'),
      width: 88,
      sort: { type: 'text', of: (event) => eventNode(reader, event) },
      text: (event) => eventNode(reader, event),
    },
    {
      id: 'object',
      header: t('views:column.object'),
      width: 112,
      sort: { type: 'text', of: (event) => objectName(reader, event.object) },
      text: (event) => objectName(reader, event.object),
    },
  ];
}

/** The number Windows gives it; marked where it is known from memory only. */
function EventId({ texts, event }: { readonly texts: Texts; readonly event: SimEvent }) {
  const { id, evidence } = eventCatalogue[event.name];
  if (id === null) return null;
  if (evidence !== 'memory') return <span>{id}</span>;
  return (
    <span className="event-id" title={texts.t('views:events.fromMemoryHint')}>
      <Icon name="unknown" size={12} label={texts.t('views:events.fromMemory')} />
      {id}
    </span>
  );
}

function messageColumns({ texts, message, why }: ColumnSources): GridColumn<SimEvent>[] {
  const { t } = texts;
  return [
    {
      id: 'text',
      header: t('views:column.text'),
      width: 360,
      minWidth: 176,
      grows: true,
      names: true,
      sort: { type: 'text', of: message },
      text: message,
    },
    {
      id: 'why',
      header: t('views:column.why'),
      width: 80,
      minWidth: 72,
      text: (event) => (event.causedBy === null ? '' : t('views:events.why')),
      same: (left, right) => left.seq === right.seq,
      render: (event) =>
        event.causedBy === null ? null : (
          <Button
            kind="subtle"
            className="why"
            tabIndex={-1}
            aria-label={t('views:events.whyOf', { text: message(event) })}
            onClick={() => {
              why(event.seq);
            }}
          >
            {t('views:events.why')}
          </Button>
        ),
    },
  ];
}
