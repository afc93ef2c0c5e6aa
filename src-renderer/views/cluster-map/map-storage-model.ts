import type { ClusterDisk, StorageArray } from '../../../src-shared/model/storage';
import type { ArrayId, ClusterId, DiskId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { voteOfWitness } from '../../../src-shared/rules/cluster-facts';
import { worstAccess } from '../storage/disk-rows';

export interface MapArray {
  readonly id: ArrayId;
  readonly name: string;
  readonly site: string | null;
  readonly up: boolean;
  readonly controllers: StorageArray['controllers'];
  readonly mirror: StorageArray['mirror'];
}

export interface MapDisk {
  readonly id: DiskId;
  /** The folder of a shared volume, else the name of the disk. */
  readonly name: string;
  readonly use: ClusterDisk['use'];
  readonly state: ClusterDisk['state'];
  readonly maintenance: boolean;
  readonly arrays: readonly ArrayId[];
  readonly access: ReturnType<typeof worstAccess>;
}

export interface MapWitness {
  readonly name: string;
  readonly type: 'disk' | 'fileShare';
  readonly online: boolean;
  readonly vote: 0 | 1;
  readonly disk: DiskId | null;
}

/** The storage a cluster stands on: its arrays with their disks, and its witness. */
export function storageOf(
  reader: Reader,
  id: ClusterId,
): {
  readonly arrays: readonly MapArray[];
  readonly disks: readonly MapDisk[];
  readonly witness: MapWitness | null;
} {
  const cluster = reader.get<'cluster'>(id);
  const disks = reader.by('disk.cluster', id);
  const used = new Set<ArrayId>();
  for (const disk of disks) for (const array of disk.arrays) used.add(array);
  for (const node of reader.by('node.cluster', id)) {
    for (const path of reader.by('path.node', node.id)) used.add(path.array);
  }
  const witness = cluster?.witness ?? null;
  return {
    arrays: reader.all('array').filter((array) => used.has(array.id)),
    disks: disks.map((disk) => ({
      id: disk.id,
      name: disk.volume?.folder ?? disk.name,
      use: disk.use,
      state: disk.state,
      maintenance: disk.maintenance,
      arrays: disk.arrays,
      access: worstAccess(reader, disk),
    })),
    witness:
      cluster && witness
        ? {
            name: witness.name,
            type: witness.type,
            online: witness.online,
            vote: cluster.quorumMode === 'diskOnly' ? 1 : voteOfWitness(cluster),
            disk: witness.disk,
          }
        : null,
  };
}
