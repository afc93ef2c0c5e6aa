import { useMemo } from 'react';
import type { Restore } from '../../../src-shared/model/backup';
import { leftBytesOf } from '../../../src-shared/rules/backup-facts';
import type { Reader } from '../../../src-shared/reader';
import type { Texts } from '../../../src-shared/text/index';
import { useRecords, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { StateLabel } from '../../ui';
import type { GridColumn, Tone } from '../../ui';
import { textColumn } from '../common/columns';
import { ListView } from '../common/list-view';
import { ClockText } from '../common/live-cells';
import { objectName } from '../common/words';
import type { FilterField } from '../filter/language';
import { useStartsAt } from './use-starts-at';

const newestFirst = { column: 'started', descending: true } as const;
const idOf = (restore: Restore) => restore.id;
const plainText = (restore: Restore) => `${restore.vmName} ${restore.name}`.toLowerCase();

const phaseTone: Readonly<Record<Restore['phase'], Tone>> = {
  stopping: 'transition',
  copying: 'transition',
  completed: 'running',
  failed: 'critical',
  cancelled: 'off',
};

/** The phase, while files are written with how far that is, and afterwards why it failed. */
function phaseText(texts: Texts, restore: Restore, now: number): string {
  const phase = texts.state(`restorePhase.${restore.phase}`);
  if (restore.fault) return `${phase}: ${texts.fault(restore.fault)}`;
  if (restore.phase !== 'copying') return phase;
  const { totalBytes } = restore.stream;
  const done = totalBytes - leftBytesOf(restore.stream, now);
  return `${phase} (${texts.percent(Math.floor((done * 1000) / Math.max(1, totalBytes)))})`;
}

function lostText(texts: Texts, { lostMs }: Restore): string {
  return lostMs === null ? '' : texts.duration(lostMs);
}

function restoreColumns(texts: Texts, reader: Reader, startsAt: string): GridColumn<Restore>[] {
  const { t } = texts;
  return [
    {
      ...textColumn('vm', t('backupPages:field.machine'), 144, (restore) => restore.vmName),
      names: true,
    },
    textColumn('target', t('backupPages:column.target'), 160, (restore) => restore.name),
    textColumn('mode', t('backupPages:column.mode'), 160, (restore) =>
      texts.state(`restoreMode.${restore.mode}`),
    ),
    {
      ...textColumn('state', t('views:column.state'), 216, (restore) =>
        phaseText(texts, restore, reader.now),
      ),
      minWidth: 152,
      grows: true,
      render: (restore) =>
        restore.finishedAt === null ? (
          <ClockText text={(now) => phaseText(texts, restore, now)} />
        ) : (
          <StateLabel
            tone={phaseTone[restore.phase]}
            word={phaseText(texts, restore, reader.now)}
          />
        ),
    },
    {
      id: 'lost',
      header: t('backupPages:column.lost'),
      width: 120,
      minWidth: 96,
      align: 'end',
      sort: { type: 'number', of: (restore) => restore.lostMs ?? -1 },
      text: (restore) => lostText(texts, restore),
    },
    {
      id: 'taken',
      header: t('backupPages:column.taken'),
      width: 160,
      minWidth: 136,
      sort: { type: 'number', of: (restore) => restore.takenAt },
      text: (restore) => texts.moment(startsAt, restore.takenAt),
    },
    textColumn('node', t('views:column.node'), 96, (restore) => objectName(reader, restore.node)),
    {
      id: 'started',
      header: t('views:column.started'),
      width: 112,
      minWidth: 96,
      align: 'end',
      descendingFirst: true,
      sort: { type: 'number', of: (restore) => restore.startedAt },
      text: (restore) => texts.timeOfDay(startsAt, restore.startedAt),
    },
  ];
}

function restoreFields(texts: Texts): readonly FilterField<Restore>[] {
  const { t } = texts;
  return [
    {
      key: 'state',
      aliases: ['zustand'],
      label: t('views:column.state'),
      kind: 'words',
      words: (['stopping', 'copying', 'completed', 'failed', 'cancelled'] as const).map(
        (value) => ({
          value,
          label: texts.state(`restorePhase.${value}`),
        }),
      ),
      read: (restore) => restore.phase,
    },
  ];
}

/** Restores under way and finished, with the work each of them cost. */
export function RestoresView({ list }: { readonly list: string }) {
  const texts = useTexts();
  const { replica } = useSession();
  const startsAt = useStartsAt();
  const rows = useRecords('restore');
  const columns = useMemo(
    () => restoreColumns(texts, replica.reader, startsAt),
    [texts, replica, startsAt],
  );
  const fields = useMemo(() => restoreFields(texts), [texts]);
  return (
    <ListView
      {...{ list, columns, rows, fields, plainText }}
      title={texts.t('backupPages:list.restores')}
      layoutKey="restores"
      rowId={idOf}
      filterExample="state:failed"
      defaultSort={newestFirst}
      empty={{ icon: 'undo', title: texts.t('backupPages:empty.restores') }}
    />
  );
}
