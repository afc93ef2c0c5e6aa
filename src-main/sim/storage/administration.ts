import type { ClusterDisk, SharedVolume } from '../../../src-shared/model/storage';
import type { ClusterId, DiskId } from '../../../src-shared/model/tables';
import type { SimTx } from '../wakeups';
import { diskChanged } from './changed';
import { diskOf, volumeFields } from './lookup';
import { beginMount } from './mount';
import { bestOwner, failDisk } from './owner';

export function setRedirected(tx: SimTx, id: DiskId, on: boolean): void {
  const disk = diskOf(tx, id);
  const { owner, volume } = disk;
  if (!volume || owner === null) return;
  tx.put({ ...disk, volume: { ...volume, redirectedBy: on ? 'user' : null } });
  tx.emit(on ? 'volume.redirectedByUser' : 'volume.redirectionEnded', {
    node: owner,
    object: id,
    fields: volumeFields(tx, disk, owner),
  });
  diskChanged(tx, id);
}

/** A filter driver shared volumes do not bear is loaded on the nodes, or gone again. */
export function setFilter(tx: SimTx, id: DiskId, filter: SharedVolume['incompatibleFilter']): void {
  const disk = diskOf(tx, id);
  const { owner, volume } = disk;
  if (!volume) return;
  tx.put({ ...disk, volume: { ...volume, incompatibleFilter: filter } });
  if (owner !== null) {
    const name =
      filter === null
        ? 'volume.redirectionEnded'
        : filter === 'volume'
          ? 'volume.volumeFilter'
          : 'volume.fileSystemFilter';
    tx.emit(name, { node: owner, object: id, fields: volumeFields(tx, disk, owner) });
  }
  diskChanged(tx, id);
}

/** The disk leaves Available Storage and gets a folder every node sees (failover-cluster §6). */
export function addToSharedVolumes(tx: SimTx, id: DiskId): void {
  const disk = diskOf(tx, id);
  const folder = freeFolder(tx, disk.cluster);
  const volume: SharedVolume = {
    folder,
    redirectedBy: null,
    incompatibleFilter: null,
    pausedSince: null,
    access: {},
  };
  tx.put({ ...disk, use: 'sharedVolume', group: null, volume });
  tx.emit('disk.sharedVolumeAdded', { object: id, fields: { disk: disk.name, volume: folder } });
  diskChanged(tx, id);
}

function freeFolder(tx: SimTx, cluster: ClusterId | null): string {
  const disks = cluster === null ? [] : tx.by('disk.cluster', cluster);
  const taken = new Set(disks.flatMap((disk) => disk.volume?.folder ?? []));
  let number = 1;
  while (taken.has(`Volume${number}`)) number += 1;
  return `Volume${number}`;
}

export function removeFromSharedVolumes(tx: SimTx, id: DiskId): void {
  const disk = diskOf(tx, id);
  const group = disk.cluster === null ? null : availableStorageOf(tx, disk.cluster);
  tx.put({ ...disk, use: 'available', group, volume: null });
  tx.emit('disk.sharedVolumeRemoved', { object: id, fields: { disk: disk.name } });
}

function availableStorageOf(tx: SimTx, cluster: ClusterId) {
  const groups = tx.by('group.cluster', cluster);
  return groups.find((group) => group.type === 'availableStorage')?.id ?? null;
}

export function enableSharedVolumes(tx: SimTx, id: ClusterId): void {
  const cluster = tx.get<'cluster'>(id);
  if (!cluster) return;
  tx.put({ ...cluster, sharedVolumesEnabled: true });
  tx.emit('cluster.sharedVolumesTurnedOn', { object: id, fields: { cluster: cluster.name } });
}

/** A LUN every node sees becomes a cluster disk in Available Storage. */
export function addDisk(tx: SimTx, cluster: ClusterId, id: DiskId): void {
  const disk: ClusterDisk = { ...diskOf(tx, id), cluster, owner: null };
  const group = availableStorageOf(tx, cluster);
  tx.put({ ...disk, use: 'available', group, persistentOnline: true });
  tx.emit('disk.added', {
    object: id,
    fields: { disk: disk.name, cluster: tx.get<'cluster'>(cluster)?.name ?? '' },
  });
  const owner = bestOwner(tx, disk, null);
  if (owner === null) failDisk(tx, id);
  else beginMount(tx, id, owner);
  diskChanged(tx, id);
}
