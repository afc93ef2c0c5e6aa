import { useMemo, useState } from 'react';
import type { ClusterId, NodeId } from '../../../src-shared/model/tables';
import { profileOf } from '../../../src-shared/rules/facts';
import type { Texts } from '../../../src-shared/text/index';
import { useReader, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { StateLabel } from '../../ui';
import type { GridColumn } from '../../ui';
import { numberColumn, textColumn } from '../common/columns';
import { ListView } from '../common/list-view';
import { RowCache } from '../common/row-cache';
import { diskFields } from './disk-fields';
import { assignedTo, diskRows, diskStatus, diskTone } from './disk-rows';
import type { DiskRow } from './disk-rows';

const byName = { column: 'name', descending: false } as const;
const idOf = (row: DiskRow) => row.id;

function diskColumns(texts: Texts): readonly GridColumn<DiskRow>[] {
  const { t } = texts;
  const status = (row: DiskRow) => diskStatus(texts, row);
  return [
    { ...textColumn('name', t('views:column.name'), 160, (row) => row.disk.name), names: true },
    {
      ...textColumn('status', t('views:column.status'), 152, status),
      minWidth: 112,
      render: (row) => <StateLabel tone={diskTone(row)} word={status(row)} />,
    },
    textColumn('assigned', t('views:column.assignedTo'), 192, (row) => assignedTo(texts, row)),
    textColumn('owner', t('terms:ownerNode'), 112, (row) => row.owner),
    numberColumn('number', t('views:column.diskNumber'), 104, (row) => row.disk.number, String),
    numberColumn(
      'capacity',
      t('views:column.capacity'),
      112,
      (row) => row.disk.capacityMiB,
      texts.memoryInGigabytes,
    ),
  ];
}

export interface StorageViewProps {
  readonly list: string;
  readonly cluster: ClusterId;
  /** Only the disks this node owns, shared volumes among them. */
  readonly owner?: NodeId;
}

/**
 * The disks of a cluster. 2008 R2 lists shared volumes apart from them; since 2012 being shared is a
 * property of a disk (failover-cluster §9).
 */
export function StorageView({ list, cluster, owner }: StorageViewProps) {
  const texts = useTexts();
  const { replica } = useSession();
  const [cache] = useState(() => new RowCache<DiskRow>());
  const rows = useReader(
    (reader) => {
      const apart = profileOf(reader).vocabulary === 'r2';
      const all = diskRows(reader, cluster);
      if (owner) return cache.keep(all.filter((row) => row.disk.owner === owner));
      return cache.keep(apart ? all.filter((row) => row.disk.volume === null) : all);
    },
    [cache, cluster, owner],
  );
  const columns = useMemo(() => diskColumns(texts), [texts]);
  const fields = useMemo(() => diskFields(texts, replica.reader), [texts, replica]);
  const plainText = useMemo(
    () => (row: DiskRow) => `${row.disk.name} ${row.owner} ${assignedTo(texts, row)}`.toLowerCase(),
    [texts],
  );
  return (
    <ListView
      {...{ list, columns, rows, fields, plainText }}
      title={texts.t('views:list.disks')}
      layoutKey="disks"
      rowId={idOf}
      filterExample="state:online"
      defaultSort={byName}
      empty={{ icon: 'disk', title: texts.t('views:empty.disks') }}
    />
  );
}
