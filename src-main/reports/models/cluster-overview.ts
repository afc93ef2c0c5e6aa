import { nPlusOne } from '../../../src-shared/planning/index';
import type { Reader } from '../../../src-shared/reader';
import { capacityBytes, usedBytes } from '../../../src-shared/rules/disk-facts';
import {
  committedMiB,
  isServing,
  nodeState,
  virtualProcessorsOn,
  viewOf,
  vmState,
} from '../../../src-shared/rules/facts';
import type { ClusterDisk } from '../../../src-shared/model/storage';
import type { Section, Table, Verdict } from '../document';
import type { ReportBody, ReportContext } from './frame';
import { bytesOf, column, nameOf, section, subjectOf, verdict } from './frame';
import { graveEvents } from './grave-events';

/** R1: what there is, what of it is in use, and what is wrong. */
export function clusterOverview(context: ReportContext): ReportBody {
  const { reader, texts } = context;
  const { t } = texts;
  return {
    subject: subjectOf(reader),
    highlights: alerts(context),
    sections: [
      usage(context),
      section('nodes', t('documents:nodes'), [nodesTable(context)]),
      section('volumes', t('documents:volumes'), [volumesTable(context)]),
      section('machines', t('documents:machines'), [statesTable(context)]),
      section('events', t('documents:graveEvents'), [graveEvents(context)], 2),
    ],
  };
}

/** What asks for somebody: clusters without quorum, nodes that are down, machines that do not serve. */
export function alerts({ reader, texts }: ReportContext): readonly Verdict[] {
  const { t } = texts;
  const found: Verdict[] = [];
  for (const cluster of reader.all('cluster')) {
    const { name } = cluster;
    if (!viewOf(reader, cluster.id)?.quorate) {
      found.push(verdict('critical', t('documents:alert.noQuorum', { cluster: name })));
      continue;
    }
    const forecast = nPlusOne(reader, cluster.id);
    if (forecast?.ok) found.push(verdict('good', t('documents:alert.nPlusOne', { cluster: name })));
    const worst = forecast?.worst;
    if (worst) {
      const node = nameOf(reader, worst.node);
      const fields = { cluster: name, node, memory: texts.memory(worst.shortMiB) };
      found.push(
        worst.quorum
          ? verdict('warning', t('documents:alert.short', fields))
          : verdict('warning', t('documents:alert.quorumAt', fields)),
      );
    }
  }
  for (const node of reader.all('node')) {
    if (nodeState(reader, node) !== 'down') continue;
    found.push(verdict('critical', t('documents:alert.nodeDown', { node: node.name })));
  }
  for (const disk of reader.all('disk')) {
    if (disk.space === 'ok') continue;
    const grade = disk.space === 'full' ? 'critical' : 'warning';
    found.push(verdict(grade, t('documents:alert.space', { disk: volumeLabel(disk) })));
  }
  const silent = reader.all('vm').filter((vm) => vm.meantToServe && !isServing(reader, vm.id));
  if (silent.length > 0) {
    found.push(verdict('critical', t('documents:alert.notServing', { count: silent.length })));
  }
  return found;
}

export function volumeLabel({ name, volume }: ClusterDisk): string {
  return volume === null ? name : `${name} (${volume.folder})`;
}

function usage({ reader, texts }: ReportContext): Section {
  const { t } = texts;
  const nodes = reader.all('node');
  const vms = reader.all('vm');
  const up = nodes.filter((node) => nodeState(reader, node) !== 'down');
  const sum = <T>(list: readonly T[], of: (each: T) => number) =>
    list.reduce((total, each) => total + of(each), 0);
  const share = (used: number, total: number) => (total === 0 ? 0 : (used / total) * 1000);
  const ofTotal = (used: string, total: string) => t('documents:ofTotal', { used, total });
  const memoryUsed = sum(nodes, (node) => committedMiB(reader, node.id) + node.rootReserveMiB);
  const memory = sum(nodes, ({ memoryMiB }) => memoryMiB);
  const volumes = sharedVolumes(reader);
  const used = sum(volumes, ({ id }) => usedBytes(reader, id));
  const capacity = sum(volumes, ({ id }) => capacityBytes(reader, id));
  const logical = sum(nodes, ({ logicalProcessors }) => logicalProcessors);
  const virtual = sum(nodes, ({ id }) => virtualProcessorsOn(reader, id));
  const running = vms.filter((vm) => vmState(reader, vm) === 'running').length;
  return section('usage', t('documents:usage'), [
    {
      type: 'figures',
      figures: [
        {
          label: t('documents:nodes'),
          value: ofTotal(String(up.length), String(nodes.length)),
          grade: up.length < nodes.length ? 'critical' : 'good',
        },
        {
          label: t('documents:memory'),
          value: texts.percent(share(memoryUsed, memory)),
          note: ofTotal(texts.memoryInGigabytes(memoryUsed), texts.memoryInGigabytes(memory)),
        },
        {
          label: t('documents:storage'),
          value: texts.percent(share(used, capacity)),
          note: ofTotal(gigabytes(texts, used), gigabytes(texts, capacity)),
        },
        {
          label: t('documents:processors'),
          value: `${texts.number(virtual)} : ${texts.number(logical)}`,
          note: t('documents:processorsNote'),
        },
        {
          label: t('documents:machines'),
          value: ofTotal(texts.number(running), texts.number(vms.length)),
          note: t('documents:runningNote'),
        },
      ],
    },
  ]);
}

export function gigabytes({ memoryInGigabytes }: ReportContext['texts'], bytes: number): string {
  return memoryInGigabytes(Math.round(bytes / bytesOf(1)));
}

export function sharedVolumes(reader: Reader): readonly ClusterDisk[] {
  return reader.all('disk').filter(({ volume }) => volume !== null);
}

function nodesTable({ reader, texts }: ReportContext): Table {
  const { t } = texts;
  return {
    type: 'table',
    id: 'nodes',
    title: t('documents:nodes'),
    columns: [
      column('name', t('views:column.name')),
      column('state', t('views:column.nodeState'), 'verdict'),
      column('machine', t('views:column.machine'), 'text', 2),
      column('edition', t('views:column.edition'), 'text', 2),
      column('logicalProcessors', t('views:column.processors'), 'integer'),
      column('virtualProcessors', t('views:column.virtualProcessors'), 'integer'),
      column('memory', t('views:column.memoryTotal'), 'bytes'),
      column('memoryUsed', t('views:column.memoryUsed'), 'bytes'),
      column('machines', t('views:column.vms'), 'integer'),
      column('vote', t('views:column.vote'), 'integer', 2),
    ],
    rows: reader.all('node').map((node) => {
      const state = nodeState(reader, node);
      const grade = state === 'up' ? 'good' : state === 'down' ? 'critical' : 'warning';
      return [
        node.name,
        verdict(grade, texts.state(`node.${state}`)),
        texts.state(`machine.${node.machine}`),
        texts.state(`edition.${node.edition}`),
        node.logicalProcessors,
        virtualProcessorsOn(reader, node.id),
        bytesOf(node.memoryMiB),
        bytesOf(committedMiB(reader, node.id) + node.rootReserveMiB),
        reader.count('worker.node', node.id),
        node.cluster === null ? null : node.weight,
      ];
    }),
  };
}

function volumesTable({ reader, texts }: ReportContext): Table {
  const { t } = texts;
  return {
    type: 'table',
    id: 'volumes',
    title: t('documents:volumes'),
    columns: [
      column('name', t('views:column.name')),
      column('state', t('views:column.state'), 'verdict'),
      column('owner', t('views:column.coordinator')),
      column('capacity', t('views:column.capacity'), 'bytes'),
      column('free', t('views:column.freeSpace'), 'bytes'),
      column('freeShare', t('documents:column.freeShare'), 'percent'),
    ],
    rows: sharedVolumes(reader).map((disk) => {
      const total = capacityBytes(reader, disk.id);
      const free = Math.max(0, total - usedBytes(reader, disk.id));
      return [
        volumeLabel(disk),
        diskVerdict(texts, disk),
        nameOf(reader, disk.owner),
        total,
        free,
        total === 0 ? null : Math.floor((free / total) * 1000),
      ];
    }),
  };
}

/** The state of a disk's resource, and want of room before it. */
export function diskVerdict(texts: ReportContext['texts'], { state, space }: ClusterDisk): Verdict {
  if (state !== 'online') return verdict('critical', texts.state(`resource.${state}`));
  if (space === 'ok') return verdict('good', texts.state('resource.online'));
  return verdict(space === 'full' ? 'critical' : 'warning', texts.state(`space.${space}`));
}

function statesTable({ reader, texts }: ReportContext): Table {
  const { t } = texts;
  const counts = new Map<ReturnType<typeof vmState>, number>();
  for (const vm of reader.all('vm')) {
    const state = vmState(reader, vm);
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return {
    type: 'table',
    id: 'states',
    title: t('documents:machinesByState'),
    columns: [
      column('state', t('views:column.state')),
      column('count', t('documents:column.count'), 'integer'),
    ],
    rows: [...counts].map(([state, count]) => [texts.state(`vm.${state}`), count]),
  };
}
