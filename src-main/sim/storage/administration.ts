import type { ClusterDisk, SharedVolume } from '../../../src-shared/model/storage';
import type { ClusterId, DiskId, NodeId } from '../../../src-shared/model/tables';
import { viewOf } from '../../../src-shared/rules/facts';
import { reachesDisk } from '../../../src-shared/rules/storage-facts';
import type { SimTx } from '../wakeups';
import { storageChanged } from './changed';
import { diskFields, diskOf, volumeFields } from './lookup';

/** The member that takes a disk when nobody says which: the reaching one with the fewest disks. */
export function bestOwner(tx: SimTx, disk: ClusterDisk, except: NodeId | null): NodeId | null {
  const view = disk.cluster === null ? undefined : viewOf(tx, disk.cluster);
  let best: { readonly node: NodeId; readonly disks: number } | null = null;
  for (const node of view?.members ?? []) {
    if (node === except || !reachesDisk(tx, node, disk.id)) continue;
    const disks = tx.count('disk.owner', node);
    if (!best || disks < best.disks) best = { node, disks };
  }
  return best?.node ?? null;
}

export function bringOnline(tx: SimTx, id: DiskId): void {
  const disk = diskOf(tx, id);
  const owner = disk.owner ?? bestOwner(tx, disk, null);
  if (owner === null) return;
  tx.put({ ...disk, owner, state: 'online' });
  tx.emit('disk.online', { node: owner, object: id, fields: diskFields(tx, disk, owner) });
  storageChanged(tx);
}

export function takeOffline(tx: SimTx, id: DiskId): void {
  const disk = diskOf(tx, id);
  tx.put({ ...disk, state: 'offline', maintenance: false });
  tx.emit('disk.offline', { object: id, fields: { disk: disk.name } });
  storageChanged(tx);
}

export function moveDisk(tx: SimTx, id: DiskId, to: NodeId | null): void {
  const disk = diskOf(tx, id);
  const owner = to ?? bestOwner(tx, disk, disk.owner);
  if (owner === null) return;
  tx.put({ ...disk, owner });
  tx.emit('disk.online', { node: owner, object: id, fields: diskFields(tx, disk, owner) });
  storageChanged(tx);
}

export function setMaintenance(tx: SimTx, id: DiskId, on: boolean): void {
  const disk = diskOf(tx, id);
  tx.put({ ...disk, maintenance: on });
  tx.emit(on ? 'disk.maintenanceBegun' : 'disk.maintenanceEnded', {
    object: id,
    fields: { disk: disk.name },
  });
  storageChanged(tx);
}

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
  storageChanged(tx);
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
  storageChanged(tx);
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
  storageChanged(tx);
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
  const disk: ClusterDisk = { ...diskOf(tx, id), cluster };
  const owner = bestOwner(tx, disk, null);
  const group = availableStorageOf(tx, cluster);
  tx.put({ ...disk, use: 'available', group, owner, state: 'online' });
  tx.emit('disk.added', {
    object: id,
    fields: { disk: disk.name, cluster: tx.get<'cluster'>(cluster)?.name ?? '' },
  });
  storageChanged(tx);
}

export function repair(tx: SimTx, id: DiskId): void {
  const disk = diskOf(tx, id);
  const { owner } = disk;
  tx.put({ ...disk, fileSystemDamaged: false });
  if (owner === null) return;
  tx.emit('disk.checking', { node: owner, object: id, fields: diskFields(tx, disk, owner) });
}
