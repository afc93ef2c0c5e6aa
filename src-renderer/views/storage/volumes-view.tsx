import { useMemo, useState } from 'react';
import type { ClusterId } from '../../../src-shared/model/tables';
import type { Texts } from '../../../src-shared/text/index';
import { useReader, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { StateLabel } from '../../ui';
import type { GridColumn } from '../../ui';
import { numberColumn, textColumn } from '../common/columns';
import { ListView } from '../common/list-view';
import { RowCache } from '../common/row-cache';
import { accessTone } from '../common/tones';
import { diskFields } from './disk-fields';
import { diskRows, diskStatus, diskTone } from './disk-rows';
import type { DiskRow } from './disk-rows';

const byName = { column: 'name', descending: false } as const;
const idOf = (row: DiskRow) => row.id;
const plainText = (row: DiskRow) =>
  `${row.disk.name} ${row.disk.volume?.folder ?? ''} ${row.owner}`.toLowerCase();

function volumeColumns(texts: Texts): readonly GridColumn<DiskRow>[] {
  const { t } = texts;
  const status = (row: DiskRow) => diskStatus(texts, row);
  const access = (row: DiskRow) => {
    const mode = row.access;
    return mode === null ? '' : texts.state(`access.${mode}`);
  };
  return [
    { ...textColumn('name', t('views:column.name'), 160, (row) => row.disk.name), names: true },
    textColumn('folder', t('views:column.volume'), 112, (row) => row.disk.volume?.folder ?? ''),
    {
      ...textColumn('status', t('views:column.status'), 136, status),
      minWidth: 112,
      render: (row) => <StateLabel tone={diskTone(row)} word={status(row)} />,
    },
    {
      ...textColumn('access', t('views:column.access'), 168, access),
      minWidth: 128,
      render: (row) => {
        const mode = row.access;
        return mode === null ? null : <StateLabel tone={accessTone[mode]} word={access(row)} />;
      },
    },
    textColumn('owner', t('views:column.coordinator'), 120, (row) => row.owner),
    numberColumn(
      'capacity',
      t('views:column.capacity'),
      112,
      (row) => row.disk.capacityMiB,
      texts.memoryInGigabytes,
    ),
    numberColumn(
      'free',
      t('views:column.freeSpace'),
      112,
      (row) => row.disk.capacityMiB - row.usedMiB,
      texts.memoryInGigabytes,
    ),
  ];
}

export interface VolumesViewProps {
  readonly list: string;
  readonly cluster: ClusterId;
}

/** The shared volumes of a cluster, with the worst access any node has to each. */
export function VolumesView({ list, cluster }: VolumesViewProps) {
  const texts = useTexts();
  const { replica } = useSession();
  const [cache] = useState(() => new RowCache<DiskRow>());
  const rows = useReader(
    (reader) => cache.keep(diskRows(reader, cluster).filter((row) => row.disk.volume !== null)),
    [cache, cluster],
  );
  const columns = useMemo(() => volumeColumns(texts), [texts]);
  const fields = useMemo(() => diskFields(texts, replica.reader), [texts, replica]);
  return (
    <ListView
      {...{ list, columns, rows, fields, plainText }}
      title={texts.t('views:list.volumes')}
      layoutKey="volumes"
      rowId={idOf}
      filterExample="state:online"
      defaultSort={byName}
      empty={{ icon: 'sharedVolume', title: texts.t('views:empty.volumes') }}
    />
  );
}
