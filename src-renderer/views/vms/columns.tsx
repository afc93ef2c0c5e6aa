import type { Reader } from '../../../src-shared/reader';
import { lastBackupOf } from '../../../src-shared/rules/backup-facts';
import { worldOf } from '../../../src-shared/rules/facts';
import type { Texts } from '../../../src-shared/text/index';
import { formatClock } from '../../../src-shared/units';
import type { SampleStore } from '../../store/samples';
import { StateLabel } from '../../ui';
import type { GridColumn } from '../../ui';
import { CrowdedName } from '../common/crowded-name';
import { ClockText, CpuCell } from '../common/live-cells';
import { vmTone } from '../common/tones';
import { LatencyCell, latencyText } from '../common/latency';
import { memoryColumns } from './memory-columns';
import { networkColumns } from './network-columns';
import type { VmRow } from './rows';
import { statusText } from './status-text';

/** What the columns read beside the row. */
export interface ColumnSources {
  readonly texts: Texts;
  readonly samples: SampleStore;
  readonly reader: Reader;
  readonly now: () => number;
  readonly percent: (permille: number) => string;
}

export function uptimeText(row: VmRow, now: number): string {
  const startedAt = row.worker?.startedAt ?? null;
  return startedAt === null ? '' : formatClock(now - startedAt);
}

export function downtimeOf({ vm }: VmRow, now: number): number {
  return vm.downtimeMs + (vm.downSince === null ? 0 : now - vm.downSince);
}

/** Hyper-V Manager's columns, and hidden ones beside them (ux §4.2). */
export function vmColumns(sources: ColumnSources): readonly GridColumn<VmRow>[] {
  return [...namingColumns(sources), ...runningColumns(sources), ...furtherColumns(sources)];
}

function namingColumns({ texts }: ColumnSources): GridColumn<VmRow>[] {
  const { t } = texts;
  return [
    {
      id: 'name',
      header: t('views:column.name'),
      width: 176,
      minWidth: 80,
      names: true,
      sort: { type: 'text', of: (row) => row.name },
      text: (row) => row.name,
      same: (left, right) => left.name === right.name && left.crowded === right.crowded,
      render: (row) => <CrowdedName name={row.name} crowded={row.crowded} />,
    },
    {
      id: 'state',
      header: t('views:column.state'),
      width: 152,
      minWidth: 148,
      sort: { type: 'text', of: (row) => texts.state(`vm.${row.state}`) },
      text: (row) => texts.state(`vm.${row.state}`),
      same: (left, right) => left.state === right.state,
      render: (row) => (
        <StateLabel tone={vmTone[row.state]} word={texts.state(`vm.${row.state}`)} />
      ),
    },
  ];
}

/** R2 SP1 lists demand and status; later versions keep them on the tab of the machine (hyperv-host §11.1). */
const showsMemory = (reader: Reader) =>
  (reader.get<'world'>('world:lab')?.values.vocabulary ?? 'r2') === 'r2';

function runningColumns({
  texts,
  samples,
  reader,
  now,
  percent,
}: ColumnSources): GridColumn<VmRow>[] {
  const { t } = texts;
  const load = (row: VmRow) => samples.value('vm.cpu', row.vm.row);
  return [
    {
      id: 'cpu',
      header: t('views:column.cpu'),
      description: t('views:column.cpuHint'),
      width: 124,
      minWidth: 88,
      live: true,
      descendingFirst: true,
      sort: { type: 'number', of: (row) => load(row) ?? Number.NaN },
      text: (row) => {
        const permille = load(row);
        return permille === null ? '' : percent(permille);
      },
      same: (left, right) => left.vm.row === right.vm.row,
      render: (row) => <CpuCell column="vm.cpu" row={row.vm.row} />,
    },
    ...memoryColumns({ texts, samples, shown: showsMemory(reader) }),
    {
      id: 'uptime',
      header: t('views:column.uptime'),
      width: 112,
      minWidth: 100,
      align: 'end',
      descendingFirst: true,
      /* All uptimes grow alike: the moment of the start orders them and does not move. */
      sort: { type: 'number', of: (row) => -(row.worker?.startedAt ?? Number.NaN) },
      text: (row) => uptimeText(row, now()),
      same: (left, right) => left.worker?.startedAt === right.worker?.startedAt,
      render: (row) => <ClockText text={(at) => uptimeText(row, at)} />,
    },
    {
      id: 'status',
      header: t('views:column.status'),
      width: 240,
      minWidth: 160,
      grows: true,
      sort: { type: 'text', of: (row) => statusText(texts, row.status, 0, null) },
      text: (row) => statusText(texts, row.status, now(), reader),
      same: (left, right) => left.status === right.status,
      render: (row) => <ClockText text={(at) => statusText(texts, row.status, at, reader)} />,
    },
  ];
}

function furtherColumns({ texts, samples, reader, now }: ColumnSources): GridColumn<VmRow>[] {
  const { t } = texts;
  const text = (
    id: string,
    header: string,
    width: number,
    of: (row: VmRow) => string,
  ): GridColumn<VmRow> => ({
    ...{ id, header, width },
    hidden: true,
    sort: { type: 'text', of },
    text: of,
  });
  const number = (
    id: string,
    header: string,
    of: (row: VmRow) => number | undefined,
  ): GridColumn<VmRow> => ({
    ...{ id, header },
    width: 104,
    hidden: true,
    align: 'end',
    sort: { type: 'number', of: (row) => of(row) ?? Number.NaN },
    text: (row) => String(of(row) ?? ''),
  });
  return [
    text('node', t('views:column.node'), 112, (row) => row.host?.name ?? ''),
    number(
      'virtualProcessors',
      t('views:column.virtualProcessors'),
      (row) => row.vm.virtualProcessors,
    ),
    text('tier', t('views:column.tier'), 176, (row) => texts.state(`tier.${row.vm.tier}`)),
    text('workload', t('views:column.workload'), 136, (row) =>
      texts.state(`workload.${row.vm.workload}`),
    ),
    text('heartbeat', t('views:column.heartbeat'), 144, (row) =>
      row.worker ? texts.state(`heartbeat.${row.worker.heartbeat}`) : '',
    ),
    text('group', t('views:column.group'), 112, (row) =>
      texts.state(row.vm.group === null ? 'no' : 'yes'),
    ),
    latencyColumn({ texts, samples }),
    ...networkColumns({ texts, samples }),
    ...clientColumns({ texts }),
    lastBackupColumn({ texts, reader }),
    text('guest', t('views:column.guest'), 200, (row) => row.vm.guestSystem),
    number('processId', t('views:column.processId'), (row) => row.worker?.processId),
    text('guid', t('views:column.guid'), 280, (row) => row.vm.guid),
    {
      id: 'downtime',
      header: t('views:column.downtime'),
      description: t('views:column.downtimeHint'),
      width: 104,
      hidden: true,
      live: true,
      align: 'end',
      descendingFirst: true,
      sort: { type: 'number', of: (row) => downtimeOf(row, now()) },
      text: (row) => downtimeText(row, now()),
      same: (left, right) => left.vm === right.vm,
      render: (row) => <ClockText text={(at) => downtimeText(row, at)} />,
    },
  ];
}

/** What a request to its disk takes; hidden, since it is asked of the host while it is shown only. */
function latencyColumn({
  texts,
  samples,
}: Pick<ColumnSources, 'texts' | 'samples'>): GridColumn<VmRow> {
  const { t } = texts;
  const latency = (row: VmRow) => samples.value('vm.latency', row.vm.row);
  return {
    id: 'latency',
    header: t('storagePages:column.latency'),
    description: t('storagePages:column.latencyHint'),
    width: 128,
    hidden: true,
    live: true,
    align: 'end',
    descendingFirst: true,
    sort: { type: 'number', of: (row) => latency(row) ?? Number.NaN },
    text: (row) => {
      const value = latency(row);
      return value === null ? '' : latencyText(texts, value);
    },
    same: (left, right) => left.vm.row === right.vm.row,
    render: (row) => <LatencyCell row={row.vm.row} />,
  };
}

/** When the data of its last backup was taken; a machine without one says so (ux §4.2). */
function lastBackupColumn({
  texts,
  reader,
}: Pick<ColumnSources, 'texts' | 'reader'>): GridColumn<VmRow> {
  const { t } = texts;
  const last = (row: VmRow) => lastBackupOf(reader, row.vm)?.takenAt ?? null;
  return {
    id: 'lastBackup',
    header: t('backupPages:column.lastBackup'),
    description: t('backupPages:column.lastBackupHint'),
    width: 160,
    hidden: true,
    live: true,
    descendingFirst: true,
    sort: { type: 'number', of: (row) => last(row) ?? Number.NEGATIVE_INFINITY },
    text: (row) => {
      const at = last(row);
      return at === null
        ? t('backupPages:protection.never')
        : texts.moment(worldOf(reader).startsAt, at);
    },
  };
}

/** How many of its users are connected. */
export function clientsText(texts: Texts, { sessions, clients }: VmRow['vm']): string {
  return texts.t('maintenancePages:clients.of', {
    connected: texts.number(sessions),
    clients: texts.number(clients),
  });
}

/** The users of a machine: connected now, and cut off so far. */
function clientColumns({ texts }: Pick<ColumnSources, 'texts'>): GridColumn<VmRow>[] {
  const { t } = texts;
  const connected = ({ vm }: VmRow) => (vm.clients === 0 ? '' : clientsText(texts, vm));
  return [
    {
      id: 'clients',
      header: t('maintenancePages:column.clients'),
      description: t('maintenancePages:column.clientsHint'),
      width: 136,
      hidden: true,
      align: 'end',
      descendingFirst: true,
      sort: { type: 'number', of: ({ vm }) => vm.sessions },
      text: connected,
    },
    {
      id: 'clientsLost',
      header: t('maintenancePages:column.clientsLost'),
      width: 112,
      hidden: true,
      align: 'end',
      descendingFirst: true,
      sort: { type: 'number', of: ({ vm }) => vm.sessionsDropped },
      text: ({ vm }) => (vm.sessionsDropped === 0 ? '' : texts.number(vm.sessionsDropped)),
    },
  ];
}

/** Downtime as a clock; none is shown as nothing. */
export function downtimeText(row: VmRow, now: number): string {
  const ms = downtimeOf(row, now);
  return ms > 0 ? formatClock(ms) : '';
}
