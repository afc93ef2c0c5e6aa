import type { ResourceState } from '../../../src-shared/model/cluster';
import type { Reader } from '../../../src-shared/reader';
import type { Texts } from '../../../src-shared/text/index';
import type { FilterField } from '../filter/language';
import type { DiskRow } from './disk-rows';

const states: readonly ResourceState[] = [
  'online',
  'offline',
  'failed',
  'onlinePending',
  'offlinePending',
];

/** What disks and shared volumes can be filtered by. */
export function diskFields(texts: Texts, reader: Reader): readonly FilterField<DiskRow>[] {
  const { t } = texts;
  return [
    {
      key: 'state',
      aliases: ['status', 'zustand'],
      label: t('views:column.status'),
      kind: 'words',
      words: states.map((value) => ({ value, label: texts.state(`resource.${value}`) })),
      read: (row) => row.disk.state,
    },
    {
      key: 'owner',
      aliases: ['node', 'besitzer', 'knoten'],
      label: t('terms:ownerNode'),
      kind: 'text',
      offers: () => reader.all('node').map((node) => node.name),
      read: (row) => row.owner,
    },
    { key: 'name', label: t('views:column.name'), kind: 'text', read: (row) => row.disk.name },
    {
      key: 'size',
      aliases: ['größe'],
      label: t('views:column.capacity'),
      kind: 'memory',
      read: (row) => row.disk.capacityMiB,
    },
  ];
}
