import { useMemo } from 'react';
import type { Backup } from '../../../src-shared/model/backup';
import { backupMethods } from '../../../src-shared/model/backup';
import type { Reader } from '../../../src-shared/reader';
import type { Texts } from '../../../src-shared/text/index';
import { useRecords, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { StateLabel } from '../../ui';
import type { GridColumn } from '../../ui';
import { numberColumn, textColumn } from '../common/columns';
import { ListView } from '../common/list-view';
import { objectName } from '../common/words';
import type { FilterField } from '../filter/language';
import { useStartsAt } from './use-starts-at';

const newestFirst = { column: 'taken', descending: true } as const;
const idOf = (point: Backup) => point.id;
const plainText = (point: Backup) => `${point.vmName} ${point.jobName}`.toLowerCase();

/** The job that wrote a restore point; it may have been removed since. */
function jobText(texts: Texts, reader: Reader, { job, jobName }: Backup): string {
  const gone = job === null || !reader.get<'backupJob'>(job);
  return gone ? texts.t('backupPages:job.deleted', { name: jobName }) : jobName;
}

function pointColumns(texts: Texts, reader: Reader, startsAt: string): GridColumn<Backup>[] {
  const { t } = texts;
  const state = (point: Backup) => t(`backupPages:point.${point.state}`);
  return [
    {
      ...textColumn('vm', t('backupPages:field.machine'), 160, (point) => point.vmName),
      names: true,
    },
    {
      id: 'taken',
      header: t('backupPages:column.taken'),
      width: 168,
      minWidth: 140,
      descendingFirst: true,
      sort: { type: 'number', of: (point) => point.takenAt },
      text: (point) => texts.moment(startsAt, point.takenAt),
    },
    {
      ...textColumn('state', t('views:column.state'), 136, state),
      minWidth: 112,
      render: (point) => (
        <StateLabel
          tone={point.state === 'complete' ? 'running' : 'transition'}
          word={state(point)}
        />
      ),
    },
    textColumn('method', t('backupPages:column.method'), 192, (point) =>
      texts.state(`backupMethod.${point.method}`),
    ),
    numberColumn(
      'size',
      t('backupPages:column.size'),
      96,
      (point) => point.sizeMiB,
      texts.memoryInGigabytes,
    ),
    textColumn('store', t('backupPages:column.store'), 112, (point) =>
      objectName(reader, point.store),
    ),
    {
      ...textColumn('job', t('backupPages:column.job'), 144, (point) =>
        jobText(texts, reader, point),
      ),
      grows: true,
    },
  ];
}

function pointFields(texts: Texts): readonly FilterField<Backup>[] {
  const { t } = texts;
  return [
    {
      key: 'vm',
      label: t('backupPages:field.machine'),
      kind: 'text',
      read: (point) => point.vmName,
    },
    {
      key: 'method',
      aliases: ['verfahren'],
      label: t('backupPages:column.method'),
      kind: 'words',
      words: backupMethods.map((value) => ({
        value,
        label: texts.state(`backupMethod.${value}`),
      })),
      read: (point) => point.method,
    },
  ];
}

/** Every restore point, the newest first; Enter restores from it. */
export function BackupPointsView({ list }: { readonly list: string }) {
  const texts = useTexts();
  const { replica } = useSession();
  const startsAt = useStartsAt();
  const rows = useRecords('backup');
  const columns = useMemo(
    () => pointColumns(texts, replica.reader, startsAt),
    [texts, replica, startsAt],
  );
  const fields = useMemo(() => pointFields(texts), [texts]);
  return (
    <ListView
      {...{ list, columns, rows, fields, plainText }}
      title={texts.t('backupPages:list.points')}
      layoutKey="backupPoints"
      rowId={idOf}
      filterExample="vm:SQL01"
      defaultSort={newestFirst}
      empty={{
        icon: 'backup',
        title: texts.t('backupPages:empty.points'),
        text: texts.t('backupPages:empty.pointsHint'),
      }}
    />
  );
}
