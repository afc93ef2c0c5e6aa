import { assert } from '../../../src-shared/assert';
import type { ClusterDisk, StorageArray } from '../../../src-shared/model/storage';
import type { ArrayId, DiskId, NodeId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';

export function diskOf(reader: Reader, id: DiskId): ClusterDisk {
  const disk = reader.get<'disk'>(id);
  assert(disk, `${id} exists`);
  return disk;
}

export function arrayOf(reader: Reader, id: ArrayId): StorageArray {
  const array = reader.get<'array'>(id);
  assert(array, `${id} exists`);
  return array;
}

/** The fields of an event about a shared volume as a node sees it. */
export function volumeFields(reader: Reader, disk: ClusterDisk, node: NodeId) {
  return {
    node: reader.get<'node'>(node)?.name ?? '',
    disk: disk.name,
    volume: disk.volume?.folder ?? '',
  };
}

/** The fields of an event about a disk on the node that owns it. */
export function diskFields(reader: Reader, disk: ClusterDisk, node: NodeId) {
  return { node: reader.get<'node'>(node)?.name ?? '', disk: disk.name };
}
