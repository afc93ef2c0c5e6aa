import { useMemo, useState } from 'react';
import type { Reader } from '../../../src-shared/reader';
import { exposedWorkMs } from '../../../src-shared/rules/backup-facts';
import type { StateKey, Texts } from '../../../src-shared/text/index';
import { useReader, useSession } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { StateLabel } from '../../ui';
import type { GridColumn, Tone } from '../../ui';
import { numberColumn, textColumn } from '../common/columns';
import { ListView } from '../common/list-view';
import { ClockText } from '../common/live-cells';
import { RowCache } from '../common/row-cache';
import type { FilterField } from '../filter/language';
import type { MachineRow, Protection } from './machine-rows';
import { machineRows, protections } from './machine-rows';
import { useMinutes, useStartsAt } from './use-starts-at';

const worstFirst = { column: 'exposed', descending: true } as const;
const idOf = (row: MachineRow) => row.id;
const plainText = (row: MachineRow) => `${row.vm.name} ${row.host} ${row.jobs}`.toLowerCase();

export const protectionTone: Readonly<Record<Protection, Tone>> = {
  never: 'warning',
  failed: 'critical',
  stale: 'warning',
  running: 'transition',
  protected: 'running',
};

export function protectionText(texts: Texts, row: MachineRow): string {
  if (row.protection === 'running') return texts.state(`backupPhase.${row.phase}` as StateKey);
  return texts.t(`backupPages:protection.${row.protection}`);
}

function machineColumns(texts: Texts, reader: Reader, startsAt: string): GridColumn<MachineRow>[] {
  const { t } = texts;
  const taken = (row: MachineRow) => (row.last ? texts.moment(startsAt, row.last.takenAt) : '');
  const exposed = (row: MachineRow) => {
    const ms = exposedWorkMs(reader, row.vm);
    return ms === null ? t('backupPages:exposed.all') : texts.duration(ms);
  };
  return [
    { ...textColumn('name', t('views:column.name'), 160, (row) => row.vm.name), names: true },
    {
      ...textColumn('protection', t('backupPages:column.protection'), 184, (row) =>
        protectionText(texts, row),
      ),
      minWidth: 152,
      render: (row) => (
        <StateLabel tone={protectionTone[row.protection]} word={protectionText(texts, row)} />
      ),
    },
    {
      id: 'lastBackup',
      header: t('backupPages:column.lastBackup'),
      description: t('backupPages:column.lastBackupHint'),
      width: 168,
      minWidth: 140,
      descendingFirst: true,
      sort: { type: 'number', of: (row) => row.last?.takenAt ?? Number.NEGATIVE_INFINITY },
      text: taken,
    },
    {
      id: 'exposed',
      header: t('backupPages:column.exposed'),
      description: t('backupPages:column.exposedHint'),
      width: 152,
      minWidth: 120,
      align: 'end',
      descendingFirst: true,
      // What was never backed up has all of its work to lose.
      sort: { type: 'number', of: (row) => exposedWorkMs(reader, row.vm) ?? Number.MAX_VALUE },
      text: exposed,
      same: (left, right) => left === right,
      render: (row) => <ClockText text={() => exposed(row)} />,
    },
    textColumn('method', t('backupPages:column.method'), 176, (row) =>
      row.last ? texts.state(`backupMethod.${row.last.method}`) : '',
    ),
    numberColumn('points', t('backupPages:column.points'), 112, (row) => row.points, texts.number),
    { ...textColumn('jobs', t('backupPages:column.job'), 144, (row) => row.jobs), grows: true },
    textColumn('node', t('views:column.node'), 96, (row) => row.host),
  ];
}

function machineFields(texts: Texts, reader: Reader): readonly FilterField<MachineRow>[] {
  const { t } = texts;
  return [
    {
      key: 'protection',
      aliases: ['schutz', 'state'],
      label: t('backupPages:column.protection'),
      kind: 'words',
      words: protections.map((value) => ({ value, label: t(`backupPages:protection.${value}`) })),
      read: (row) => row.protection,
    },
    {
      key: 'node',
      aliases: ['knoten'],
      label: t('views:column.node'),
      kind: 'text',
      offers: () => reader.all('node').map((node) => node.name),
      read: (row) => row.host,
    },
  ];
}

/** Every machine with its last backup and what would be lost without it; those never backed up stand out. */
export function BackupMachinesView({ list }: { readonly list: string }) {
  const texts = useTexts();
  const { replica } = useSession();
  const startsAt = useStartsAt();
  const [cache] = useState(() => new RowCache<MachineRow>());
  const now = useMinutes(10);
  const rows = useReader((reader) => cache.keep(machineRows(reader, now)), [cache, now]);
  const columns = useMemo(
    () => machineColumns(texts, replica.reader, startsAt),
    [texts, replica, startsAt],
  );
  const fields = useMemo(() => machineFields(texts, replica.reader), [texts, replica]);
  return (
    <ListView
      {...{ list, columns, rows, fields, plainText }}
      title={texts.t('backupPages:list.machines')}
      layoutKey="backupMachines"
      rowId={idOf}
      filterExample="protection:never"
      defaultSort={worstFirst}
      empty={{ icon: 'desktop', title: texts.t('backupPages:empty.machines') }}
    />
  );
}
