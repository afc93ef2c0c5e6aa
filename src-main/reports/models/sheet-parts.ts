import type { Fact, Section, Table } from '../document';
import type { LabRun } from '../../../src-shared/model/world';
import { labPaths, labsOfPath, topicOf } from '../../../src-shared/lab-catalogue';
import type { Reader } from '../../../src-shared/reader';
import { worldOf } from '../../../src-shared/rules/facts';
import type { SheetLab } from '../what-happened';
import type { ReportContext } from './frame';
import { bytesOf, column, nameOf, section } from './frame';
import { sharedVolumes, volumeLabel } from './cluster-overview';
import { capacityBytes } from '../../../src-shared/rules/disk-facts';

/** What both sheets of a lab are made of: the lab as it is before anybody starts it. */
export interface SheetContext extends ReportContext {
  readonly run: LabRun;
  readonly lab: SheetLab;
}

/** Null where the lab has no task. */
export function sheetContext(context: ReportContext): SheetContext | null {
  const lab = context.labSheet?.() ?? null;
  const run = lab?.definition.plan.run ?? null;
  if (!lab || !run) return null;
  return { ...context, run, lab, reader: context.readerAt?.(0) ?? context.reader };
}

export function sheetSubject({ reader, texts }: SheetContext): string {
  const { lab, title } = worldOf(reader);
  return `${lab} ${texts.local(title)}`;
}

/** What stands on the cover of a sheet; further facts come last. */
export function sheetCover(
  { reader, run, lab, texts, version }: SheetContext,
  further: readonly Fact[] = [],
): readonly Fact[] {
  const { t } = texts;
  const world = worldOf(reader);
  const topic = topicOf(world.lab);
  const path = labPaths.find((each) => labsOfPath[each].includes(world.lab));
  const facts: readonly (Fact | null)[] = [
    fact('lab', t('reports:cover.lab'), `${world.lab} ${texts.local(world.title)}`),
    fact('level', t('labPages:catalogue.level'), String(run.level)),
    fact('time', t('sheets:time'), t('labPages:catalogue.minutes', { minutes: run.minutes })),
    topic && fact('topic', t('labPages:catalogue.topic'), t(`labPages:topic.${topic}`)),
    path === undefined
      ? null
      : fact('path', t('labPages:catalogue.path'), t(`labPages:path.${path}`)),
    lab.exams.length === 0 ? null : fact('exams', t('sheets:exams'), texts.list(lab.exams)),
    fact('profile', t('reports:cover.profile'), world.values.name),
    fact('version', t('sheets:version'), version),
    ...further,
  ];
  return facts.filter((each) => each !== null);
}

export function fact(id: string, label: string, value: string): Fact {
  return { id, label, value };
}

/** What there is, before anything happens to it. */
export function topologySection({ reader, texts }: SheetContext): Section {
  const { t } = texts;
  const tables = [
    hostsTable(reader, texts),
    volumesTable(reader, texts),
    networksTable(reader, texts),
  ];
  return section('topology', t('sheets:topology'), [
    ...tables.filter(({ rows }) => rows.length > 0),
    machinesTable(reader, texts),
  ]);
}

type Words = SheetContext['texts'];

function hostsTable(reader: Reader, { t, state }: Words): Table {
  return {
    type: 'table',
    id: 'hosts',
    title: t('sheets:hosts'),
    columns: [
      column('name', t('views:column.name')),
      column('cluster', t('reports:cover.cluster')),
      column('edition', t('views:column.edition')),
      column('processors', t('views:column.processors'), 'integer'),
      column('memory', t('views:column.memoryTotal'), 'bytes'),
    ],
    rows: reader
      .all('node')
      .map((node) => [
        node.name,
        nameOf(reader, node.cluster),
        state(`edition.${node.edition}`),
        node.logicalProcessors,
        bytesOf(node.memoryMiB),
      ]),
  };
}

function volumesTable(reader: Reader, { t }: Words): Table {
  return {
    type: 'table',
    id: 'volumes',
    title: t('sheets:volumes'),
    columns: [
      column('name', t('views:column.name')),
      column('capacity', t('views:column.capacity'), 'bytes'),
    ],
    rows: sharedVolumes(reader).map((disk) => [volumeLabel(disk), capacityBytes(reader, disk.id)]),
  };
}

function networksTable(reader: Reader, { t, state }: Words): Table {
  return {
    type: 'table',
    id: 'networks',
    title: t('sheets:networks'),
    columns: [
      column('name', t('views:column.name')),
      column('role', t('sheets:role')),
      column('subnet', t('views:column.subnet')),
    ],
    rows: reader
      .all('network')
      .map((network) => [network.name, state(`networkRole.${network.role}`), network.subnet]),
  };
}

function machinesTable(reader: Reader, { t, state }: Words): Table {
  return {
    type: 'table',
    id: 'machines',
    title: t('sheets:machines'),
    columns: [
      column('name', t('views:column.name')),
      column('node', t('sheets:host')),
      column('tier', t('views:column.tier')),
      column('processors', t('views:column.virtualProcessors'), 'integer'),
      column('memory', t('views:column.memoryTotal'), 'bytes'),
    ],
    rows: reader
      .all('vm')
      .map((vm) => [
        vm.name,
        nameOf(reader, vm.node),
        state(`tier.${vm.tier}`),
        vm.virtualProcessors,
        bytesOf(vm.startupMiB),
      ]),
  };
}

/** What the scenario says of how long, and how much, each machine can be done without. */
export function tiersSection({ reader, run, texts }: SheetContext): Section {
  const { t, state } = texts;
  const span = (ms: number | null) => (ms === null ? '–' : texts.duration(ms));
  return section('tiers', t('sheets:tiers'), [
    {
      type: 'table',
      id: 'tiers',
      title: t('sheets:tiers'),
      empty: t('sheets:noTiers'),
      columns: [
        column('vm', t('documents:review.vm')),
        column('tier', t('views:column.tier')),
        column('rto', t('sheets:rto')),
        column('rpo', t('sheets:rpo')),
      ],
      rows: run.tiers.map(({ vm, tier, rtoMs, rpoMs }) => [
        nameOf(reader, vm),
        state(`tier.${tier}`),
        span(rtoMs),
        span(rpoMs),
      ]),
    },
  ]);
}
