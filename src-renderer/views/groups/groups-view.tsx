import { useMemo, useState } from 'react';
import type { GroupState } from '../../../src-shared/model/cluster';
import { groupStateNumber } from '../../../src-shared/model/cluster';
import type { ClusterId, NodeId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import type { Texts } from '../../../src-shared/text/index';
import { useReader, useSession } from '../../store/hooks';
import { useSeenView } from '../../store/seen-by';
import { useTexts } from '../../store/texts';
import { ListView } from '../common/list-view';
import type { FilterField } from '../filter/language';
import { groupColumns, groupStatusText } from './columns';
import { GroupRows } from './rows';
import type { GroupRow } from './rows';

export interface GroupsViewProps {
  readonly list: string;
  readonly cluster: ClusterId;
  /** Only what this node owns. */
  readonly owner?: NodeId;
}

const byName = { column: 'name', descending: false } as const;
const idOf = (row: GroupRow) => row.id;

function groupFields(texts: Texts, reader: Reader): readonly FilterField<GroupRow>[] {
  const { t } = texts;
  const yesNo = (['yes', 'no'] as const).map((value) => ({ value, label: texts.state(value) }));
  return [
    {
      key: 'state',
      aliases: ['status', 'zustand'],
      label: t('views:column.status'),
      kind: 'words',
      words: Object.keys(groupStateNumber).map((value) => ({
        value,
        label: texts.state(`group.${value as GroupState}`),
      })),
      read: (row) => row.group.state,
    },
    {
      key: 'owner',
      aliases: ['node', 'besitzer', 'knoten'],
      label: t('terms:currentOwner'),
      kind: 'text',
      offers: () => reader.all('node').map((node) => node.name),
      read: (row) => row.owner,
    },
    { key: 'name', label: t('views:column.name'), kind: 'text', read: (row) => row.name },
    {
      key: 'autostart',
      label: t('views:column.autoStart'),
      kind: 'words',
      words: yesNo,
      read: (row) => (row.group.autoStart ? 'yes' : 'no'),
    },
    {
      key: 'antiaffinity',
      aliases: ['antiaffinität'],
      label: t('clusterPages:group.crowdedBadge'),
      kind: 'words',
      words: yesNo,
      read: (row) => (row.crowded ? 'yes' : 'no'),
    },
  ];
}

/** Services and applications (roles): who owns what in the cluster. */
export function GroupsView({ list, cluster, owner }: GroupsViewProps) {
  const texts = useTexts();
  const { replica } = useSession();
  const [cache] = useState(() => new GroupRows());
  const view = useSeenView(cluster);
  const rows = useReader(
    (reader) => cache.read(reader, cluster, view, owner),
    [cache, cluster, view, owner],
  );
  const columns = useMemo(() => groupColumns(texts), [texts]);
  const fields = useMemo(() => groupFields(texts, replica.reader), [texts, replica]);
  const plainText = useMemo(
    () => (row: GroupRow) =>
      `${row.name} ${row.owner} ${groupStatusText(texts, row)}`.toLowerCase(),
    [texts],
  );
  return (
    <ListView
      {...{ list, columns, rows, fields, plainText }}
      title={texts.t('views:list.groups')}
      layoutKey={texts.vocabulary === 'r2' ? 'groups' : 'roles'}
      rowId={idOf}
      filterExample="state:online"
      defaultSort={byName}
      empty={{ icon: 'applications', title: texts.t('views:empty.groups') }}
    />
  );
}
