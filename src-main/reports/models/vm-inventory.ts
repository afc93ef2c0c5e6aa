import type { VirtualMachine } from '../../../src-shared/model/vm';
import { lastBackupOf } from '../../../src-shared/rules/backup-facts';
import { sharesClass } from '../../../src-shared/rules/placement';
import { snapshotsOf } from '../../../src-shared/rules/snapshot-facts';
import {
  groupOf,
  heldMiB,
  isServing,
  uptimeMs,
  vmState,
  workerOf,
} from '../../../src-shared/rules/facts';
import { vhdsOf } from '../../../src-shared/rules/disk-facts';
import type { Cell, Column, Table, Verdict } from '../document';
import type { ReportBody, ReportContext } from './frame';
import {
  bytesOf,
  column,
  dateOf,
  nameOf,
  sampleOf,
  section,
  subjectOf,
  verdict,
  yesNo,
} from './frame';

/** R2: every virtual machine with what administrators list of it. */
export function vmInventory(context: ReportContext): ReportBody {
  const { reader, texts } = context;
  const { t } = texts;
  const vms = reader.all('vm');
  const without = vms.filter((vm) => lastBackupOf(reader, vm) === undefined);
  const silent = vms.filter((vm) => vm.meantToServe && !isServing(reader, vm.id));
  const highlights: Verdict[] = [
    verdict('information', t('reports:cover.scope.vms', { count: vms.length })),
  ];
  if (silent.length > 0) {
    highlights.push(verdict('critical', t('documents:alert.notServing', { count: silent.length })));
  }
  if (without.length > 0) {
    highlights.push(verdict('warning', t('documents:alert.noBackup', { count: without.length })));
  }
  return {
    subject: subjectOf(reader),
    highlights,
    sections: [section('machines', t('documents:machines'), [machinesTable(context)])],
  };
}

/** A column with what stands in it for a machine. */
type MachineColumn = readonly [Column, (vm: VirtualMachine) => Cell];

function machinesTable(context: ReportContext): Table {
  const columns = [...hardwareColumns(context), ...careColumns(context)];
  return {
    type: 'table',
    id: 'machines',
    title: context.texts.t('documents:machines'),
    columns: columns.map(([each]) => each),
    rows: byName(context).map((vm) => columns.map(([, cell]) => cell(vm))),
  };
}

/** What it is, where it runs, and what it has. */
function hardwareColumns(context: ReportContext): readonly MachineColumn[] {
  const { reader, texts } = context;
  const { t } = texts;
  return [
    [column('name', t('views:column.name')), (vm) => vm.name],
    [column('state', t('views:column.state'), 'verdict'), (vm) => stateVerdict(context, vm)],
    [column('node', t('documents:column.owner')), (vm) => nameOf(reader, vm.node)],
    [
      column('clustered', t('views:column.group'), 'text', 2),
      (vm) => yesNo(texts, vm.group !== null),
    ],
    [column('tier', t('views:column.tier'), 'text'), (vm) => texts.state(`tier.${vm.tier}`)],
    [column('guest', t('views:column.guest')), (vm) => vm.guestSystem],
    [column('processors', t('documents:column.vcpu'), 'integer'), (vm) => vm.virtualProcessors],
    [
      column('cpu', t('views:column.cpu'), 'percent', 2),
      (vm) => sampleOf(context, 'vm.cpu', vm.row),
    ],
    [
      column('memoryAssigned', t('views:column.assignedMemory'), 'bytes'),
      (vm) => (workerOf(reader, vm.id) ? bytesOf(heldMiB(reader, vm)) : null),
    ],
    [
      column('memoryStartup', t('documents:column.startup'), 'bytes', 2),
      (vm) => bytesOf(vm.startupMiB),
    ],
    [
      column('dynamicMemory', t('documents:column.dynamic'), 'text', 2),
      (vm) => yesNo(texts, vm.dynamicMemory !== null),
    ],
    [
      column('disks', t('documents:column.disks'), 'bytes'),
      (vm) => vhdsOf(reader, vm).reduce((sum, { sizeMiB }) => sum + bytesOf(sizeMiB), 0),
    ],
    [
      column('networks', t('documents:column.networks'), 'text', 2),
      (vm) => vm.adapters.flatMap(({ network }) => network ?? []).join(', '),
    ],
  ];
}

/** How it is doing, and how it is looked after. */
function careColumns(context: ReportContext): readonly MachineColumn[] {
  const { reader, texts } = context;
  const { t } = texts;
  return [
    [column('uptime', t('views:column.uptime'), 'duration', 2), (vm) => uptimeMs(reader, vm.id)],
    [
      column('heartbeat', t('views:column.heartbeat'), 'text', 2),
      (vm) => texts.state(`heartbeat.${workerOf(reader, vm.id)?.heartbeat ?? 'noContact'}`),
    ],
    [
      column('integration', t('documents:column.integration'), 'text', 3),
      (vm) => vm.integrationVersion,
    ],
    [
      column('autoStart', t('documents:column.autoStart'), 'text', 3),
      (vm) => texts.state(`automaticStart.${vm.automaticStart}`),
    ],
    [
      column('autoStop', t('documents:column.autoStop'), 'text', 3),
      (vm) => texts.state(`automaticStop.${vm.automaticStop}`),
    ],
    [
      column('snapshots', t('documents:column.snapshots'), 'integer', 2),
      (vm) => snapshotsOf(reader, vm.id).length,
    ],
    [
      column('lastBackup', t('documents:column.lastBackup'), 'date'),
      (vm) => dateOf(reader, lastBackupOf(reader, vm)?.takenAt ?? null),
    ],
    [
      column('antiAffinity', t('documents:column.antiAffinity'), 'verdict', 2),
      (vm) => classVerdict(context, vm),
    ],
    [column('generation', t('documents:column.generation'), 'integer', 3), (vm) => vm.generation],
    [
      column('created', t('documents:column.created'), 'date', 3),
      (vm) => dateOf(reader, vm.createdAt),
    ],
    [column('guid', t('views:column.guid'), 'text', 3), (vm) => vm.guid],
    [column('notes', t('documents:column.notes'), 'text', 3), (vm) => vm.notes],
  ];
}

export function byName({ reader, texts }: ReportContext): readonly VirtualMachine[] {
  return reader.all('vm').toSorted((left, right) => texts.compare(left.name, right.name));
}

/** Its state; a warning where it is meant to serve and does not. */
export function stateVerdict({ reader, texts }: ReportContext, vm: VirtualMachine): Verdict {
  const state = vmState(reader, vm);
  const word = texts.state(`vm.${state}`);
  if (vm.meantToServe && !isServing(reader, vm.id)) return verdict('critical', word);
  return verdict(state === 'running' ? 'good' : 'information', word);
}

function classVerdict({ reader }: ReportContext, vm: VirtualMachine): Cell {
  const group = groupOf(reader, vm);
  if (!group || group.antiAffinity.length === 0) return null;
  const crowded = group.owner !== null && sharesClass(reader, group, group.owner);
  return verdict(crowded ? 'warning' : 'good', group.antiAffinity.join(', '));
}
