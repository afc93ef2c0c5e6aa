import type { ClusterDisk, VolumeAccessMode } from '../../../src-shared/model/storage';
import type { ClusterId, DiskId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import type { Texts } from '../../../src-shared/text/index';
import { objectName } from '../common/words';

/** A disk of a cluster as a list shows it. */
export interface DiskRow {
  readonly id: DiskId;
  readonly disk: ClusterDisk;
  readonly owner: string;
  readonly group: string;
}

export function diskRows(reader: Reader, cluster: ClusterId): readonly DiskRow[] {
  return reader.by('disk.cluster', cluster).map((disk) => diskRow(reader, disk));
}

export function diskRow(reader: Reader, disk: ClusterDisk): DiskRow {
  return {
    id: disk.id,
    disk,
    owner: objectName(reader, disk.owner),
    group: disk.use === 'group' ? objectName(reader, disk.group) : '',
  };
}

/** What a disk is there for: the role it belongs to, or its use. */
export function assignedTo(texts: Texts, { disk, group }: DiskRow): string {
  return group || texts.state(`diskUse.${disk.use}`);
}

/** The state of the resource, maintenance included. */
export function diskStatus(texts: Texts, { disk }: DiskRow): string {
  const state = texts.state(`resource.${disk.state}`);
  return disk.maintenance ? texts.t('views:disk.maintenance', { state }) : state;
}

const worstFirst: readonly VolumeAccessMode[] = [
  'none',
  'paused',
  'fileSystemRedirected',
  'blockRedirected',
  'direct',
];

/** The worst access any node has to a shared volume; null where no node has told. */
export function worstAccess(disk: ClusterDisk): VolumeAccessMode | null {
  const modes = new Set(Object.values(disk.volume?.access ?? {}).map((access) => access.mode));
  return worstFirst.find((mode) => modes.has(mode)) ?? null;
}
