import type { Snapshot } from '../../../src-shared/model/snapshot';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import type { Reader } from '../../../src-shared/reader';
import { chainOf } from '../../../src-shared/rules/disk-facts';
import {
  chainBytesOf,
  snapshotBytesOf,
  snapshotMemoryBytes,
  snapshotsOf,
} from '../../../src-shared/rules/snapshot-facts';
import type { Cell, Table, Verdict } from '../document';
import type { ReportBody, ReportContext } from './frame';
import { column, dateOf, nameOf, section, subjectOf, verdict } from './frame';

const day = 86_400_000;
/** A snapshot is no backup: after so long, or so deep a chain, it is one more risk (modelling choice). */
const old = 3 * day;
const deep = 4;

/** R5: every snapshot with its age, its size and what still waits to be merged. */
export function snapshotsReport(context: ReportContext): ReportBody {
  const { reader, texts } = context;
  const { t } = texts;
  return {
    subject: subjectOf(reader),
    highlights: highlightsOf(context),
    sections: [
      section('snapshots', t('documents:snapshots'), [snapshotTable(context)]),
      section('chains', t('documents:snapshotChains'), [chainTable(context)]),
    ],
  };
}

/** Disks of a machine's chain that are still to be merged into their parents. */
function pendingOf(reader: Reader, vm: VirtualMachine): number {
  return reader.by('vhd.chain', vm.id).filter(({ chain }) => chain?.fate === 'merges').length;
}

function riskOf({ reader, texts }: ReportContext, snapshot: Snapshot): Verdict {
  const { t } = texts;
  const vm = reader.get<'vm'>(snapshot.vm);
  if (vm && vm.tier === 1) return verdict('warning', t('documents:risk.tier1'));
  if (reader.now - snapshot.createdAt > old) return verdict('warning', t('documents:risk.old'));
  if (depthOf(reader, snapshot) >= deep) return verdict('warning', t('documents:risk.deep'));
  return verdict('good', t('documents:risk.none'));
}

/** How many snapshots stand below it, itself counted. */
function depthOf(reader: Reader, snapshot: Snapshot): number {
  let depth = 1;
  let parent = snapshot.parent;
  while (parent !== null) {
    depth += 1;
    parent = reader.get<'snapshot'>(parent)?.parent ?? null;
  }
  return depth;
}

function highlightsOf({ reader, texts }: ReportContext): readonly Verdict[] {
  const { t } = texts;
  const vms = reader.all('vm');
  const count = vms.reduce((sum, vm) => sum + snapshotsOf(reader, vm.id).length, 0);
  const waiting = vms.filter((vm) => pendingOf(reader, vm) > 0).map(({ name }) => name);
  const found = [
    count === 0
      ? verdict('good', t('documents:noSnapshots'))
      : verdict('information', t('documents:snapshotCount', { count })),
  ];
  if (waiting.length > 0) {
    found.push(verdict('warning', t('documents:alert.merges', { vms: texts.list(waiting) })));
  }
  return found;
}

function snapshotTable(context: ReportContext): Table {
  const { reader, texts } = context;
  const { t } = texts;
  const rows = reader
    .all('vm')
    .flatMap((vm) =>
      snapshotsOf(reader, vm.id).map((snapshot): readonly Cell[] => [
        vm.name,
        snapshot.name,
        dateOf(reader, snapshot.createdAt),
        reader.now - snapshot.createdAt,
        snapshotMemoryBytes(reader, snapshot),
        depthOf(reader, snapshot),
        t(snapshot.saved ? 'documents:withMemory' : 'documents:withoutMemory'),
        nameOf(reader, snapshot.parent),
        riskOf(context, snapshot),
      ]),
    );
  return {
    type: 'table',
    id: 'hvSnapshot',
    title: t('documents:snapshots'),
    empty: t('documents:noSnapshots'),
    columns: [
      column('vm', t('documents:column.machine')),
      column('name', t('views:column.name')),
      column('created', t('documents:column.created'), 'date'),
      column('age', t('documents:column.age'), 'duration'),
      column('size', t('documents:column.memorySize'), 'bytes'),
      column('depth', t('documents:column.depth'), 'integer'),
      column('memory', t('documents:memory')),
      column('parent', t('documents:column.parent'), 'text', 2),
      column('risk', t('documents:column.risk'), 'verdict'),
    ],
    rows,
  };
}

function chainTable({ reader, texts }: ReportContext): Table {
  const { t } = texts;
  const rows = reader
    .all('vm')
    .filter((vm) => reader.count('vhd.chain', vm.id) > 0)
    .map((vm): readonly Cell[] => {
      const pending = pendingOf(reader, vm);
      const deepest = Math.max(
        0,
        ...vm.drives.flatMap(({ medium }) =>
          medium.type === 'vhd' ? [chainOf(reader, medium.vhd).length] : [],
        ),
      );
      return [
        vm.name,
        deepest,
        chainBytesOf(reader, vm.id),
        snapshotBytesOf(reader, vm.id),
        pending === 0
          ? verdict('good', t('documents:noMerge'))
          : verdict('warning', t('documents:mergesPending', { count: pending })),
      ];
    });
  return {
    type: 'table',
    id: 'chains',
    title: t('documents:snapshotChains'),
    empty: t('documents:noSnapshots'),
    columns: [
      column('vm', t('documents:column.machine')),
      column('depth', t('documents:column.depth'), 'integer'),
      column('disks', t('documents:column.snapshotBytes'), 'bytes'),
      column('memory', t('documents:column.memorySize'), 'bytes'),
      column('merge', t('documents:column.merge'), 'verdict'),
    ],
    rows,
  };
}
