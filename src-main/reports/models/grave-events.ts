import { eventCatalogue } from '../../../src-shared/event-catalogue';
import type { Table } from '../document';
import type { ReportContext } from './frame';
import { column, dateOf, nameOf, verdict } from './frame';

const shown = 50;

/** The newest events of Windows that are critical or errors. */
export function graveEvents({ reader, events, texts }: ReportContext): Table {
  const { t } = texts;
  const grave = events.filter(({ name }) => {
    const { level, id } = eventCatalogue[name];
    return id !== null && (level === 'critical' || level === 'error');
  });
  return {
    type: 'table',
    id: 'events',
    title: t('documents:graveEvents'),
    empty: t('documents:noGraveEvents'),
    columns: [
      column('time', t('views:column.time'), 'date'),
      column('level', t('views:column.level'), 'verdict'),
      column('id', t('views:column.id'), 'identifier'),
      column('node', t('views:column.node')),
      column('text', t('views:column.text'), 'message'),
    ],
    rows: grave.slice(-shown).map((event) => {
      const { level, id } = eventCatalogue[event.name];
      return [
        dateOf(reader, event.at),
        verdict('critical', texts.state(`level.${level}`)),
        id,
        nameOf(reader, event.node),
        texts.event(event, reader),
      ];
    }),
  };
}
