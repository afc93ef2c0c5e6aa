import type {
  ClusterDisk,
  VolumeAccess,
  VolumeAccessMode,
} from '../../../src-shared/model/storage';
import type { ClusterId, DiskId, NodeId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { usedBytes } from '../../../src-shared/rules/disk-facts';
import type { Texts } from '../../../src-shared/text/index';
import type { Tone } from '../../ui';
import { resourceTone } from '../common/tones';
import { objectName } from '../common/words';
import { mebibyte } from '../../../src-shared/units';

/** A disk of a cluster as a list shows it. */
export interface DiskRow {
  readonly id: DiskId;
  readonly disk: ClusterDisk;
  readonly owner: string;
  readonly usedMiB: number;
  readonly group: string;
  /** Of a shared volume: the worst access any running member has. */
  readonly access: VolumeAccessMode | null;
}

export function diskRows(reader: Reader, cluster: ClusterId): readonly DiskRow[] {
  return reader.by('disk.cluster', cluster).map((disk) => diskRow(reader, disk));
}

export function diskRow(reader: Reader, disk: ClusterDisk): DiskRow {
  return {
    id: disk.id,
    disk,
    owner: objectName(reader, disk.owner),
    usedMiB: Math.ceil(usedBytes(reader, disk.id) / mebibyte),
    group: disk.use === 'group' ? objectName(reader, disk.group) : '',
    access: worstAccess(reader, disk),
  };
}

/** What a disk is there for: the role it belongs to, or its use. */
export function assignedTo(texts: Texts, { disk, group }: DiskRow): string {
  return group || texts.state(`diskUse.${disk.use}`);
}

/** The state of the resource, maintenance and want of room included. */
export function diskStatus(texts: Texts, { disk }: DiskRow): string {
  const state = texts.state(`resource.${disk.state}`);
  if (disk.maintenance) return texts.t('views:disk.maintenance', { state });
  if (disk.space === 'ok') return state;
  return texts.t('views:disk.space', { state, space: texts.state(`space.${disk.space}`) });
}

/** How the status looks: what is short of room is a warning, full is an error (hyperv-host §2.4). */
export function diskTone({ disk }: DiskRow): Tone {
  if (disk.maintenance) return 'maintenance';
  if (disk.state !== 'online' || disk.space === 'ok') return resourceTone[disk.state];
  return disk.space === 'full' ? 'critical' : 'warning';
}

const worstFirst: readonly VolumeAccessMode[] = [
  'none',
  'paused',
  'fileSystemRedirected',
  'blockRedirected',
  'direct',
];

/** The worst access any running member has to a shared volume; null where there is none to tell. */
export function worstAccess(reader: Reader, disk: ClusterDisk): VolumeAccessMode | null {
  const told = Object.entries(disk.volume?.access ?? {}) as [NodeId, VolumeAccess][];
  const modes = new Set(
    told.filter(([node]) => reader.get<'node'>(node)?.view != null).map(([, { mode }]) => mode),
  );
  return worstFirst.find((mode) => modes.has(mode)) ?? null;
}
