import type { VirtualHardDisk } from '../../../src-shared/model/disks';
import type { ClusterDisk } from '../../../src-shared/model/storage';
import { nodesOf } from '../../../src-shared/rules/cluster-facts';
import {
  capacityBytes,
  chainOf,
  usedBytes,
  vhdPath,
  volumeName,
  volumeOfVhd,
} from '../../../src-shared/rules/disk-facts';
import { fileBytesOf } from '../../../src-shared/rules/vhd-files';
import type { Reader } from '../../../src-shared/reader';
import type { Table, Verdict } from '../document';
import { diskVerdict, sharedVolumes, volumeLabel } from './cluster-overview';
import type { ReportBody, ReportContext } from './frame';
import { bytesOf, column, nameOf, section, subjectOf, verdict } from './frame';

/** R4: shared volumes with overcommitment, how nodes reach them, chains of disks and orphans. */
export function storageReport(context: ReportContext): ReportBody {
  const { reader, texts } = context;
  const { t } = texts;
  return {
    subject: subjectOf(reader),
    highlights: highlightsOf(context),
    sections: [
      section('volumes', t('documents:volumes'), [volumesTable(context)]),
      section('access', t('documents:access'), [accessTable(context)]),
      section('chains', t('documents:chains'), [vhdTable(context)], 2),
      section('orphans', t('documents:orphans'), [orphansTable(context)]),
    ],
  };
}

/** What is planned on a volume and what it holds of it. */
interface Load {
  readonly capacity: number;
  readonly used: number;
  readonly most: number;
  readonly files: number;
  readonly snapshots: number;
}

function loadOf(reader: Reader, disk: ClusterDisk): Load {
  const vhds = reader.by('vhd.volume', disk.id);
  const sum = (list: readonly VirtualHardDisk[]) =>
    list.reduce((total, vhd) => total + fileBytesOf(vhd, reader.now), 0);
  return {
    capacity: capacityBytes(reader, disk.id),
    used: usedBytes(reader, disk.id),
    most: vhds
      .filter(({ chain }) => chain === null)
      .reduce((total, vhd) => total + bytesOf(vhd.sizeMiB), 0),
    files: sum(vhds),
    snapshots: sum(vhds.filter(({ chain }) => chain !== null)),
  };
}

function highlightsOf({ reader, texts }: ReportContext): readonly Verdict[] {
  const { t } = texts;
  const found: Verdict[] = [];
  for (const disk of sharedVolumes(reader)) {
    const { capacity, most } = loadOf(reader, disk);
    if (disk.space !== 'ok') {
      const grade = disk.space === 'full' ? 'critical' : 'warning';
      found.push(verdict(grade, t('documents:alert.space', { disk: volumeLabel(disk) })));
    }
    if (most > capacity) {
      const share = texts.percent((most / capacity) * 1000);
      found.push(
        verdict('warning', t('documents:alert.overcommitted', { disk: volumeLabel(disk), share })),
      );
    }
  }
  const orphans = orphansOf(reader).length;
  if (orphans > 0) found.push(verdict('warning', t('documents:alert.orphans', { count: orphans })));
  return found;
}

function volumesTable({ reader, texts }: ReportContext): Table {
  const { t } = texts;
  return {
    type: 'table',
    id: 'hvCSV',
    title: t('documents:volumes'),
    columns: [
      column('name', t('views:column.name')),
      column('state', t('views:column.state'), 'verdict'),
      column('owner', t('views:column.coordinator')),
      column('capacity', t('views:column.capacity'), 'bytes'),
      column('used', t('documents:column.used'), 'bytes'),
      column('free', t('views:column.freeSpace'), 'bytes'),
      column('freeShare', t('documents:column.freeShare'), 'percent'),
      column('planned', t('documents:column.planned'), 'bytes'),
      column('files', t('documents:column.files'), 'bytes', 2),
      column('overcommitment', t('documents:column.overcommitment'), 'percent'),
      column('snapshots', t('documents:column.snapshotBytes'), 'bytes', 2),
    ],
    rows: sharedVolumes(reader).map((disk) => {
      const { capacity, used, most, files, snapshots } = loadOf(reader, disk);
      const free = Math.max(0, capacity - used);
      return [
        volumeLabel(disk),
        diskVerdict(texts, disk),
        nameOf(reader, disk.owner),
        capacity,
        used,
        free,
        capacity === 0 ? null : Math.floor((free / capacity) * 1000),
        most,
        files,
        capacity === 0 ? null : Math.round((most / capacity) * 1000),
        snapshots,
      ];
    }),
  };
}

/** Access by node with the reason of redirection (failover-cluster §6). */
function accessTable({ reader, texts }: ReportContext): Table {
  const { t } = texts;
  const rows = sharedVolumes(reader).flatMap((disk) =>
    (disk.cluster === null ? [] : nodesOf(reader, disk.cluster)).map((node) => {
      const access = disk.volume?.access[node.id];
      const mode = access?.mode ?? 'none';
      const reason = access?.reason ?? null;
      return [
        volumeLabel(disk),
        node.name,
        verdict(
          mode === 'direct' ? 'good' : mode === 'none' ? 'critical' : 'warning',
          texts.state(`access.${mode}`),
        ),
        reason === null ? '' : t(`storagePages:reason.${reason}`),
      ];
    }),
  );
  return {
    type: 'table',
    id: 'access',
    title: t('documents:access'),
    columns: [
      column('volume', t('views:column.volume')),
      column('node', t('views:column.node')),
      column('access', t('views:column.access'), 'verdict'),
      column('reason', t('documents:column.reason'), 'message'),
    ],
    rows,
  };
}

/** Disks with their parents: the chain a machine's disk stands on. */
function vhdTable({ reader, texts }: ReportContext): Table {
  const { t } = texts;
  const rows = reader
    .all('vhd')
    .map((vhd) => [
      vhd.fileName,
      nameOf(reader, vhd.vm ?? vhd.chain?.vm ?? null),
      volumeName(reader, volumeOfVhd(vhd)),
      texts.state(`vhdType.${vhd.type}`),
      bytesOf(vhd.sizeMiB),
      fileBytesOf(vhd, reader.now),
      chainOf(reader, vhd.id).length,
      vhd.parent === null ? '' : (reader.get<'vhd'>(vhd.parent)?.fileName ?? ''),
      vhdPath(reader, vhd),
    ]);
  return {
    type: 'table',
    id: 'chains',
    title: t('documents:chains'),
    columns: [
      column('file', t('documents:column.file')),
      column('vm', t('documents:column.machine')),
      column('volume', t('views:column.volume')),
      column('type', t('views:column.type')),
      column('size', t('documents:column.most'), 'bytes'),
      column('fileSize', t('documents:column.fileSize'), 'bytes'),
      column('depth', t('documents:column.depth'), 'integer'),
      column('parent', t('documents:column.parent')),
      column('path', t('documents:column.path'), 'text', 3),
    ],
    rows,
  };
}

/** Files nobody has attached and no other disk stands on. */
export function orphansOf(reader: Reader): readonly VirtualHardDisk[] {
  return reader
    .all('vhd')
    .filter(
      ({ id, vm, chain }) => vm === null && chain === null && reader.count('vhd.parent', id) === 0,
    );
}

function orphansTable({ reader, texts }: ReportContext): Table {
  const { t } = texts;
  return {
    type: 'table',
    id: 'orphans',
    title: t('documents:orphans'),
    empty: t('documents:noOrphans'),
    columns: [
      column('file', t('documents:column.file')),
      column('path', t('documents:column.path'), 'message'),
      column('fileSize', t('documents:column.fileSize'), 'bytes'),
      column('state', t('views:column.state'), 'verdict'),
    ],
    rows: orphansOf(reader).map((vhd) => [
      vhd.fileName,
      vhdPath(reader, vhd),
      fileBytesOf(vhd, reader.now),
      verdict('warning', t('documents:orphan')),
    ]),
  };
}
