import type { ClusterNode } from '../../../src-shared/model/node';
import type { Texts } from '../../../src-shared/text/index';
import { formatClock } from '../../../src-shared/units';
import type { SampleStore } from '../../store/samples';
import { Meter, StateLabel } from '../../ui';
import type { GridColumn } from '../../ui';
import { CrowdedName } from '../common/crowded-name';
import { ClockText, CpuCell, useSample, useSampleColumn } from '../common/live-cells';
import { machineTone, nodeTone, serviceTone } from '../common/tones';
import { maintenanceColumns } from './maintenance-columns';
import { usedMiB } from './rows';
import type { NodeRow } from './rows';

interface ColumnSources {
  readonly texts: Texts;
  readonly samples: SampleStore;
  readonly now: () => number;
  readonly percent: (permille: number) => string;
  /** Members of a cluster have a state there, a service and a vote; a list of hosts has none of them. */
  readonly clustered: boolean;
  /** The moment time 0 stands for. */
  readonly startsAt: string;
}

export function nodeColumns(sources: ColumnSources): readonly GridColumn<NodeRow>[] {
  return [
    nameColumn(sources),
    ...(sources.clustered ? clusterColumns(sources) : []),
    machineColumn(sources),
    ...loadColumns(sources),
    ...furtherColumns(sources),
  ];
}

function nameColumn({ texts }: ColumnSources): GridColumn<NodeRow> {
  return {
    id: 'name',
    header: texts.t('views:column.name'),
    width: 128,
    minWidth: 80,
    names: true,
    sort: { type: 'text', of: (row) => row.name },
    text: (row) => row.name,
    same: (left, right) => left.name === right.name && left.crowded === right.crowded,
    render: (row) => <CrowdedName name={row.name} crowded={row.crowded !== ''} />,
  };
}

/** What a node is at besides its state: drained, isolated, in quarantine, waiting for a restart. */
export function nodeInformation(
  texts: Texts,
  { node, crowded = '' }: Pick<NodeRow, 'node'> & Partial<NodeRow>,
  now: number,
): string {
  const { t } = texts;
  const left = (until: number) =>
    texts.duration(Math.max(0, Math.ceil((until - now) / 1000) * 1000));
  return [
    node.drain === 'notInitiated' ? '' : t(`clusterPages:drain.${node.drain}`),
    node.isolatedSince === null ? '' : t('clusterPages:node.isolated'),
    node.quarantinedUntil === null || node.quarantinedUntil <= now
      ? ''
      : t('clusterPages:node.quarantined', { left: left(node.quarantinedUntil) }),
    node.system.pendingReboot ? t('clusterPages:node.pendingReboot') : '',
    crowded === '' ? '' : t('planning:antiAffinity', { className: crowded }),
  ]
    .filter(Boolean)
    .join('; ');
}

/** The state of a node in words: what the cluster believes, and that it waits for a heartbeat. */
export function nodeStateText(texts: Texts, row: NodeRow): string {
  const state = texts.state(`node.${row.state}`);
  return row.node.silentSince === null || row.state === 'down'
    ? state
    : `${state} (${texts.t('views:status.silent')})`;
}

/** One vote in 2008 R2; since 2012 the one assigned and the one that counts now (failover-cluster §9). */
function voteColumns(texts: Texts): GridColumn<NodeRow>[] {
  const { t } = texts;
  const vote = (row: NodeRow) => (row.votes ? 1 : 0);
  const present = (header: string, width: number): GridColumn<NodeRow> => ({
    id: 'vote',
    header,
    width,
    align: 'end',
    sort: { type: 'number', of: vote },
    text: (row) => (row.votes === null ? '' : String(vote(row))),
  });
  if (texts.vocabulary === 'r2') return [present(t('views:column.vote'), 72)];
  return [
    {
      id: 'assignedVote',
      header: t('views:column.assignedVote'),
      width: 104,
      align: 'end',
      sort: { type: 'number', of: (row) => row.node.weight },
      text: (row) => String(row.node.weight),
    },
    present(t('views:column.currentVote'), 104),
  ];
}

function informationColumn({ texts, now }: ColumnSources): GridColumn<NodeRow> {
  return {
    id: 'information',
    header: texts.t('views:column.information'),
    width: 200,
    sort: { type: 'text', of: (row) => nodeInformation(texts, row, now()) },
    text: (row) => nodeInformation(texts, row, now()),
    same: (left, right) => left.node === right.node,
    render: (row) => <ClockText text={(at) => nodeInformation(texts, row, at)} />,
  };
}

function clusterColumns(sources: ColumnSources): GridColumn<NodeRow>[] {
  const { texts } = sources;
  const { t } = texts;
  const service = (row: NodeRow) => texts.state(`service.${row.node.service}`);
  return [
    {
      id: 'state',
      header: t('views:column.nodeState'),
      description: t('views:column.nodeStateHint'),
      width: 152,
      minWidth: 112,
      sort: { type: 'text', of: (row) => nodeStateText(texts, row) },
      text: (row) => nodeStateText(texts, row),
      render: (row) => (
        <StateLabel
          tone={
            row.node.silentSince !== null && row.state !== 'down' ? 'warning' : nodeTone[row.state]
          }
          word={nodeStateText(texts, row)}
        />
      ),
    },
    {
      id: 'service',
      header: t('views:column.service'),
      width: 136,
      hidden: true,
      sort: { type: 'text', of: service },
      text: service,
      render: (row) => <StateLabel tone={serviceTone[row.node.service]} word={service(row)} />,
    },
    ...voteColumns(texts),
    {
      ...informationColumn(sources),
      hidden: texts.vocabulary === 'r2',
    },
  ];
}

function machineColumn({ texts }: ColumnSources): GridColumn<NodeRow> {
  const machine = (row: NodeRow) => texts.state(`machine.${row.node.machine}`);
  return {
    id: 'machine',
    header: texts.t('views:column.machine'),
    description: texts.t('views:column.machineHint'),
    width: 136,
    minWidth: 132,
    sort: { type: 'text', of: machine },
    text: machine,
    render: (row) => <StateLabel tone={machineTone[row.node.machine]} word={machine(row)} />,
  };
}

/** Memory machines hold on a host just now; what the records say until the first sample comes. */
export function useCommitted({ node, committedMiB }: NodeRow): number {
  useSampleColumn('node.memoryAvailable');
  return committedNow(node, useSample('node.memoryAvailable', node.row), committedMiB);
}

function committedNow(node: ClusterNode, availableMiB: number | null, recordedMiB: number): number {
  if (availableMiB === null || node.machine !== 'on') return recordedMiB;
  return node.memoryMiB - node.rootReserveMiB - availableMiB;
}

/** Memory in use on a host just now, the parent partition's reserve among it. */
function usedNow(samples: SampleStore, row: NodeRow): number {
  const { node } = row;
  const availableMiB = samples.value('node.memoryAvailable', node.row);
  return usedMiB({ ...row, committedMiB: committedNow(node, availableMiB, row.committedMiB) });
}

/** Used of total, for narrow places. */
export function memoryText(texts: Texts, row: NodeRow, inUseMiB: number): string {
  const total = row.node.memoryMiB;
  /* The unit once, and decimals only where they say something. */
  const used = texts.number(inUseMiB / 1024, total >= 100 * 1024 ? 0 : 1);
  return texts.t('views:cluster.usedOf', { used, total: texts.memoryInGigabytes(total) });
}

function MemoryCell({ texts, row }: { readonly texts: Texts; readonly row: NodeRow }) {
  const { node } = row;
  const committedMiB = useCommitted(row);
  const text = memoryText(texts, row, usedMiB({ ...row, committedMiB }));
  const share = (memoryMiB: number) => memoryMiB / node.memoryMiB;
  return (
    <span className="memory-cell">
      <Meter
        label={text}
        parts={
          node.machine === 'on'
            ? [
                { id: 'reserve', share: share(node.rootReserveMiB), look: 'reserve' },
                { id: 'used', share: share(committedMiB), look: 'used' },
              ]
            : []
        }
      />
      <span className="truncate">{text}</span>
    </span>
  );
}

function loadColumns({ texts, samples, now, percent }: ColumnSources): GridColumn<NodeRow>[] {
  const { t } = texts;
  const load = (row: NodeRow) => samples.value('node.cpu', row.node.row);
  const uptime = (row: NodeRow, at: number) =>
    row.node.bootedAt === null ? '' : formatClock(at - row.node.bootedAt);
  return [
    {
      id: 'vms',
      header: t('views:column.vms'),
      width: 120,
      minWidth: 88,
      align: 'end',
      descendingFirst: true,
      sort: { type: 'number', of: (row) => row.vms },
      text: (row) =>
        t('views:cluster.usedOf', {
          used: texts.number(row.runningVms),
          total: texts.number(row.vms),
        }),
    },
    {
      id: 'cpu',
      header: t('views:column.cpu'),
      width: 124,
      minWidth: 96,
      live: true,
      descendingFirst: true,
      sort: { type: 'number', of: (row) => load(row) ?? Number.NaN },
      text: (row) => {
        const permille = load(row);
        return permille === null ? '' : percent(permille);
      },
      same: (left, right) => left.node.row === right.node.row,
      render: (row) => <CpuCell column="node.cpu" row={row.node.row} />,
    },
    {
      id: 'memory',
      header: t('views:column.memoryUsed'),
      width: 216,
      minWidth: 176,
      descendingFirst: true,
      live: true,
      sort: { type: 'number', of: (row) => usedNow(samples, row) },
      text: (row) => memoryText(texts, row, usedNow(samples, row)),
      render: (row) => <MemoryCell texts={texts} row={row} />,
    },
    {
      id: 'uptime',
      header: t('views:column.uptime'),
      width: 112,
      minWidth: 104,
      align: 'end',
      descendingFirst: true,
      sort: { type: 'number', of: (row) => -(row.node.bootedAt ?? Number.NaN) },
      text: (row) => uptime(row, now()),
      same: (left, right) => left.node.bootedAt === right.node.bootedAt,
      render: (row) => <ClockText text={(at) => uptime(row, at)} />,
    },
  ];
}

function furtherColumns({ texts, samples, startsAt }: ColumnSources): GridColumn<NodeRow>[] {
  const { t } = texts;
  const freeMiB = (row: NodeRow) => row.node.memoryMiB - usedNow(samples, row);
  const edition = (row: NodeRow) => texts.state(`edition.${row.node.edition}`);
  const number = (
    id: string,
    header: string,
    of: (row: NodeRow) => number,
    text: (value: number) => string = String,
  ): GridColumn<NodeRow> => ({
    ...{ id, header },
    width: 112,
    hidden: true,
    align: 'end',
    sort: { type: 'number', of },
    text: (row) => text(of(row)),
  });
  return [
    { ...number('memoryFree', t('views:column.memoryFree'), freeMiB, texts.memory), live: true },
    number('memoryTotal', t('views:column.memoryTotal'), (row) => row.node.memoryMiB, texts.memory),
    number('processors', t('views:column.processors'), (row) => row.node.logicalProcessors),
    number('number', t('views:column.number'), (row) => row.node.number),
    {
      id: 'edition',
      header: t('views:column.edition'),
      width: 128,
      hidden: true,
      sort: { type: 'text', of: edition },
      text: edition,
    },
    ...maintenanceColumns(texts, startsAt),
  ];
}
