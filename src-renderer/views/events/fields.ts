import { eventCatalogue } from '../../../src-shared/event-catalogue';
import { levels } from '../../../src-shared/events';
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
      aliases: ['quelle'],
      label: t('views:column.source'),
      kind: 'text',
      read: sourceText,
    },
    {
      key: 'after',
      aliases: ['nach'],
      label: t('views:column.labTime'),
      kind: 'duration',
      read: (event) => event.at,
    },
  ];
}
