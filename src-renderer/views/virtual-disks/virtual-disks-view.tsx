import { useMemo, useState } from 'react';
import type { Texts } from '../../../src-shared/text/index';
import { useReader, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Button } from '../../ui';
import type { GridColumn } from '../../ui';
import { numberColumn, textColumn } from '../common/columns';
import { ListView } from '../common/list-view';
import { RowCache } from '../common/row-cache';
import type { FilterField } from '../filter/language';
import { vhdRows } from './rows';
import type { VhdRow } from './rows';

const byName = { column: 'name', descending: false } as const;
const idOf = (row: VhdRow) => row.id;
const plainText = (row: VhdRow) => `${row.path} ${row.machine} ${row.volume}`.toLowerCase();

function columnsOf(texts: Texts): readonly GridColumn<VhdRow>[] {
  const { t } = texts;
  return [
    { ...textColumn('name', t('views:column.name'), 176, (row) => row.vhd.fileName), names: true },
    textColumn('machine', t('diskPages:column.machine'), 128, (row) => row.machine),
    textColumn('place', t('diskPages:column.place'), 104, (row) => row.place),
    {
      ...textColumn('type', t('diskPages:column.type'), 184, (row) =>
        texts.state(`vhdType.${row.vhd.type}`),
      ),
      minWidth: 168,
    },
    numberColumn(
      'size',
      t('diskPages:column.size'),
      112,
      (row) => row.vhd.sizeMiB,
      texts.memoryInGigabytes,
    ),
    numberColumn(
      'file',
      t('diskPages:column.file'),
      104,
      (row) => row.fileMiB,
      texts.memoryInGigabytes,
    ),
    textColumn('volume', t('diskPages:column.volume'), 104, (row) => row.volume),
    numberColumn(
      'free',
      t('diskPages:column.free'),
      112,
      (row) => row.freeMiB,
      texts.memoryInGigabytes,
    ),
    textColumn('status', t('diskPages:column.status'), 176, (row) =>
      row.task === null ? '' : (texts.lookUp(`commands:task.${row.task.what}`) ?? ''),
    ),
    textColumn('path', t('diskPages:column.path'), 320, (row) => row.path),
  ];
}

function fieldsOf(texts: Texts): readonly FilterField<VhdRow>[] {
  const { t } = texts;
  const text = (key: string, label: string, read: (row: VhdRow) => string) =>
    ({ key, label, kind: 'text', read }) as const;
  return [
    text('name', t('views:column.name'), (row) => row.vhd.fileName),
    text('vm', t('diskPages:column.machine'), (row) => row.machine),
    text('volume', t('diskPages:column.volume'), (row) => row.volume),
    {
      key: 'size',
      aliases: ['größe'],
      label: t('diskPages:column.size'),
      kind: 'memory',
      read: (row) => row.vhd.sizeMiB,
    },
  ];
}

/** Every virtual hard disk with its volume, its size and who uses it. */
export function VirtualDisksView({ list }: { readonly list: string }) {
  const texts = useTexts();
  const { ui, replica } = useSession();
  const [cache] = useState(() => new RowCache<VhdRow>());
  const rows = useReader((reader) => cache.keep(vhdRows(reader)), [cache]);
  const columns = useMemo(() => columnsOf(texts), [texts]);
  const fields = useMemo(() => fieldsOf(texts), [texts]);
  return (
    <ListView
      {...{ list, columns, rows, fields, plainText }}
      title={texts.t('diskPages:list.title')}
      layoutKey="virtualDisks"
      rowId={idOf}
      filterExample="volume:Volume1"
      defaultSort={byName}
      empty={{ icon: 'disk', title: texts.t('diskPages:list.empty') }}
      tools={
        <Button
          kind="subtle"
          icon="add"
          onClick={() => {
            const node = replica.reader.all('node')[0]?.id;
            if (node) ui.openDialog({ type: 'newVhd', node });
          }}
        >
          {texts.t('diskPages:new.title')}
        </Button>
      }
    />
  );
}
