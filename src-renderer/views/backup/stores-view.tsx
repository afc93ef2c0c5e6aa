import { useMemo } from 'react';
import type { BackupStore } from '../../../src-shared/model/backup';
import type { Reader } from '../../../src-shared/reader';
import { freeMiB } from '../../../src-shared/rules/backup-facts';
import type { Texts } from '../../../src-shared/text/index';
import { useRecords, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Button, Meter, StateLabel } from '../../ui';
import type { GridColumn } from '../../ui';
import { numberColumn, textColumn } from '../common/columns';
import { ListView } from '../common/list-view';
import type { FilterField } from '../filter/language';
import { speedText } from './words';

const byName = { column: 'name', descending: false } as const;
const idOf = (store: BackupStore) => store.id;
const plainText = (store: BackupStore) => store.name.toLowerCase();

/** From this share on a store is shown as nearly full. */
const nearlyFull = 0.9;

function storeColumns(texts: Texts, reader: Reader): GridColumn<BackupStore>[] {
  const { t } = texts;
  const state = (store: BackupStore) => t(`backupPages:store.${store.up ? 'up' : 'down'}`);
  const share = (store: BackupStore) =>
    t('backupPages:store.share', {
      used: texts.memoryInGigabytes(store.usedMiB),
      capacity: texts.memoryInGigabytes(store.capacityMiB),
    });
  return [
    { ...textColumn('name', t('views:column.name'), 160, (store) => store.name), names: true },
    {
      ...textColumn('state', t('views:column.state'), 152, state),
      minWidth: 128,
      render: (store) => (
        <StateLabel tone={store.up ? 'running' : 'critical'} word={state(store)} />
      ),
    },
    {
      id: 'used',
      header: t('backupPages:column.used'),
      width: 248,
      minWidth: 184,
      grows: true,
      sort: { type: 'number', of: (store) => store.usedMiB / store.capacityMiB },
      text: share,
      render: (store) => {
        const used = store.usedMiB / store.capacityMiB;
        return (
          <span className="backup-space">
            <Meter
              label={share(store)}
              parts={[{ id: 'used', share: used, look: used >= nearlyFull ? 'danger' : 'used' }]}
            />
            <span className="numeric truncate">{share(store)}</span>
          </span>
        );
      },
    },
    numberColumn('free', t('views:column.freeSpace'), 112, freeMiB, texts.memoryInGigabytes),
    numberColumn(
      'points',
      t('backupPages:column.points'),
      136,
      (store) => reader.count('backup.store', store.id),
      texts.number,
    ),
    numberColumn(
      'speed',
      t('backupPages:column.speed'),
      112,
      (store) => store.bytesPerSecond,
      (value) => speedText(texts, value),
    ),
  ];
}

function storeFields(texts: Texts): readonly FilterField<BackupStore>[] {
  return [
    {
      key: 'name',
      label: texts.t('views:column.name'),
      kind: 'text',
      read: (store) => store.name,
    },
  ];
}

/** The devices backups are written to, with the space on them. */
export function BackupStoresView({ list }: { readonly list: string }) {
  const texts = useTexts();
  const { replica, ui } = useSession();
  const rows = useRecords('backupStore');
  const columns = useMemo(() => storeColumns(texts, replica.reader), [texts, replica]);
  const fields = useMemo(() => storeFields(texts), [texts]);
  return (
    <ListView
      {...{ list, columns, rows, fields, plainText }}
      title={texts.t('backupPages:list.stores')}
      layoutKey="backupStores"
      rowId={idOf}
      filterExample="name:BK01"
      defaultSort={byName}
      tools={
        <Button icon="add" onClick={() => ui.openDialog({ type: 'backupStore', store: null })}>
          {texts.t('backupPages:tool.newStore')}
        </Button>
      }
      empty={{
        icon: 'array',
        title: texts.t('backupPages:empty.stores'),
        text: texts.t('backupPages:empty.storesHint'),
      }}
    />
  );
}
