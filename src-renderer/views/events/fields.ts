import { eventCatalogue } from '../../../src-shared/event-catalogue';
import { levels, providers } from '../../../src-shared/events';
import type { SimEvent } from '../../../src-shared/events';
import type { Reader } from '../../../src-shared/reader';
import type { Texts } from '../../../src-shared/text/index';
import { objectName } from '../common/words';
import type { FilterField } from '../filter/language';
import { sourceText } from './columns';

/** What events can be filtered by. */
export function eventFields(texts: Texts, reader: Reader): readonly FilterField<SimEvent>[] {
  const { t } = texts;
  return [
    {
      key: 'level',
      aliases: ['ebene'],
      label: t('views:column.level'),
      kind: 'words',
      words: levels.map((value) => ({ value, label: texts.state(`level.${value}`) })),
      read: (event) => eventCatalogue[event.name].level,
    },
    {
      key: 'id',
      label: t('views:column.id'),
      kind: 'number',
      read: (event) => eventCatalogue[event.name].id,
    },
    {
      key: 'node',
      aliases: ['knoten'],
      label: t('views:column.node'),
      kind: 'text',
      offers: () => reader.all('node').map((node) => node.name),
      read: (event) => objectName(reader, event.node),
    },
    {
      key: 'object',
      aliases: ['objekt'],
      label: t('views:column.object'),
      kind: 'text',
      read: (event) => objectName(reader, event.object),
    },
    {
      key: 'source',
      aliases: ['quelle', 'provider'],
      label: t('views:column.source'),
      kind: 'text',
      offers: () => Object.values(providers).map((name) => name.replace('Microsoft-Windows-', '')),
      read: sourceText,
    },
    {
      key: 'channel',
      aliases: ['kanal', 'log', 'protokoll'],
      label: t('views:column.channel'),
      kind: 'text',
      offers: () => [...new Set(Object.values(eventCatalogue).map(({ channel }) => channel))],
      read: (event) => eventCatalogue[event.name].channel,
    },
    {
      key: 'after',
      aliases: ['nach', 'time', 'zeit'],
      label: t('views:column.labTime'),
      kind: 'duration',
      read: (event) => event.at,
    },
  ];
}
