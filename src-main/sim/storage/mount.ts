import type { ClusterDisk } from '../../../src-shared/model/storage';
import type { DiskId, NodeId, VmId } from '../../../src-shared/model/tables';
import { profileOf } from '../../../src-shared/rules/facts';
import { reachesDisk, storageOfMachine } from '../../../src-shared/rules/storage-facts';
import { diskOnline } from '../failover/storage-hooks';
import type { SimTx } from '../wakeups';
import { diskChanged } from './changed';
import { diskFields, diskOf, volumeFields } from './lookup';
import { canOwn, failDisk, takeOver, viewOfDisk } from './owner';

/**
 * A node takes the reservation of a disk and mounts it (failover-cluster §4.1): 0 to 3 s for a shared
 * volume, while I/O waits on every node; 1 to 5 s for any other LUN.
 */
export function beginMount(tx: SimTx, id: DiskId, node: NodeId): void {
  const disk = diskOf(tx, id);
  const { coordinatorMoveMs, mountMs } = profileOf(tx).storage;
  const { volume } = disk;
  tx.cancel(id);
  tx.put({
    ...disk,
    owner: node,
    state: 'onlinePending',
    volume: volume && { ...volume, pausedSince: volume.pausedSince ?? tx.now },
  });
  tx.emit('disk.mountBegun', { object: id, fields: diskFields(tx, disk, node) });
  const bounds = volume ? coordinatorMoveMs.value : mountMs.value;
  const delayMs = tx.draw(volume ? 'coordinatorMove' : 'mount', id, bounds);
  tx.after(delayMs, { name: 'storage.mountDue', owner: id, data: {} });
}

/** The mount is through, unless the node lost the disk meanwhile: then the next one tries. */
export function mountDue(tx: SimTx, id: DiskId): void {
  const disk = diskOf(tx, id);
  const { owner } = disk;
  if (owner === null || disk.state !== 'onlinePending') return;
  const isMember = viewOfDisk(tx, disk)?.members.includes(owner) ?? false;
  if (!isMember || !canOwn(tx, disk, owner)) {
    if (disk.use === 'group') failDisk(tx, id);
    else takeOver(tx, disk, isMember ? 'cutOff' : 'gone');
    diskChanged(tx, id);
    return;
  }
  if (disk.fileSystemDamaged) {
    refuseMount(tx, disk, owner);
    return;
  }
  mounted(tx, disk, owner);
}

function mounted(tx: SimTx, disk: ClusterDisk, owner: NodeId): void {
  const { id, volume } = disk;
  tx.put({ ...disk, state: 'online', volume: volume && { ...volume, pausedSince: null } });
  const about = { node: owner, object: id };
  if (volume) tx.emit('volume.mounted', { ...about, fields: volumeFields(tx, disk, owner) });
  else tx.emit('disk.online', { ...about, fields: diskFields(tx, disk, owner) });
  const { cause } = tx;
  diskChanged(tx, id);
  tx.because(cause, () => diskOnline(tx, id));
}

/** A file system that was cut off while it was written to does not mount before it is repaired. */
function refuseMount(tx: SimTx, disk: ClusterDisk, owner: NodeId): void {
  const about = { node: owner, object: disk.id, fields: diskFields(tx, disk, owner) };
  tx.emit('disk.damaged', about);
  tx.emit('disk.mountFailed', about);
  failDisk(tx, disk.id);
  diskChanged(tx, disk.id);
}

/**
 * Whether the files of a machine are at hand on a node that is to start it. `pending`: they will be,
 * and `diskOnline` says when; a LUN of its own is taken over and mounted for it. `lost`: not from there.
 */
export function requestStorage(
  tx: SimTx,
  vm: VmId,
  node: NodeId,
): 'available' | 'pending' | 'lost' {
  const diskId = tx.get<'vm'>(vm)?.disk ?? null;
  const disk = diskId === null ? undefined : tx.get<'disk'>(diskId);
  if (!disk || disk.use !== 'group') {
    const storage = storageOfMachine(tx, vm, node);
    return storage === 'stalled' ? 'pending' : storage;
  }
  if (disk.owner === node && disk.state === 'onlinePending') return 'pending';
  if (storageOfMachine(tx, vm, node) !== 'lost') return storageNow(tx, vm, node);
  if (!reachesDisk(tx, node, disk.id)) {
    const fields = diskFields(tx, disk, node);
    tx.emit('disk.missing', { node, object: disk.id, fields });
    return 'lost';
  }
  beginMount(tx, disk.id, node);
  return 'pending';
}

function storageNow(tx: SimTx, vm: VmId, node: NodeId): 'available' | 'pending' {
  return storageOfMachine(tx, vm, node) === 'available' ? 'available' : 'pending';
}

/** The retry period of a failed disk is over. */
export function retryDue(tx: SimTx, id: DiskId): void {
  const disk = diskOf(tx, id);
  if (disk.state !== 'failed' || disk.use === 'group' || viewOfDisk(tx, disk) === null) return;
  takeOver(tx, disk, null);
  diskChanged(tx, id);
}

/**
 * The handle of a machine's own LUN passes to the node that goes on with the machine, reservation and
 * mount included (failover-cluster §5.2); the blackout of the migration has room for it.
 */
export function giveDisk(tx: SimTx, id: DiskId, node: NodeId): void {
  const disk = diskOf(tx, id);
  if (disk.use !== 'group' || disk.owner === node) return;
  tx.cancel(id, 'storage.mountDue');
  tx.put({ ...disk, owner: node, state: 'online' });
  diskChanged(tx, id);
}
