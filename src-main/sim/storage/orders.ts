import type { DiskId, NodeId, TaskId } from '../../../src-shared/model/tables';
import { usedBytes } from '../../../src-shared/rules/disk-facts';
import { profileOf } from '../../../src-shared/rules/facts';
import { bringWitnessOnline } from '../quorum/witness-health';
import { beginTask, finishTask } from '../tasks';
import type { SimTx } from '../wakeups';
import { mebibyte } from '../../../src-shared/units';
import { diskChanged } from './changed';
import { diskFields, diskOf, volumeFields } from './lookup';
import { beginMount } from './mount';
import { bestOwner, canOwn, failDisk, takeOver } from './owner';
import { retireMachines } from './retire';

/* What an administrator orders of a disk: online, offline, another owner, maintenance, repair. */

export function bringOnline(tx: SimTx, id: DiskId): void {
  const disk = { ...diskOf(tx, id), persistentOnline: true };
  if (disk.use === 'witness' && disk.cluster !== null) {
    // Its vote hangs on it: the quorum brings it online where a member reaches it.
    bringWitnessOnline(tx, disk.cluster);
    return;
  }
  tx.put(disk);
  tx.cancel(id);
  const { owner } = disk;
  const target = owner !== null && canOwn(tx, disk, owner) ? owner : bestOwner(tx, disk, null);
  if (target === null) failDisk(tx, id);
  else {
    beginMount(tx, id, target);
    watch(tx, id, 'disk.bringOnline', target);
  }
  diskChanged(tx, id);
}

/** A task that ends with the mount under way. Its wakeup comes behind that of the mount. */
function watch(tx: SimTx, id: DiskId, what: 'disk.bringOnline' | 'disk.move', node: NodeId): void {
  const durationMs = tx.dueInMs(id, 'storage.mountDue') ?? 0;
  const task = beginTask(tx, what, id, node, durationMs);
  tx.after(durationMs, { name: 'storage.orderDue', owner: task, data: { disk: id, node } });
}

export function orderDue(tx: SimTx, task: TaskId, id: DiskId, node: NodeId): void {
  const { state, owner } = diskOf(tx, id);
  finishTask(tx, task, state === 'online' && owner === node ? 'completed' : 'failed');
}

export function takeOffline(tx: SimTx, id: DiskId): void {
  const disk = { ...diskOf(tx, id), persistentOnline: false };
  tx.cancel(id);
  tx.put(disk);
  retireMachines(tx, id, 'offline');
}

/**
 * Another owner. The coordinator of a shared volume changes without I/O having to wait; a disk of the
 * Available Storage is dismounted and mounted again.
 */
export function moveDisk(tx: SimTx, id: DiskId, to: NodeId | null): void {
  const disk = diskOf(tx, id);
  const target = to ?? bestOwner(tx, disk, disk.owner);
  if (target === null) return;
  if (!disk.volume) {
    beginMount(tx, id, target);
    watch(tx, id, 'disk.move', target);
    return;
  }
  const bounds = profileOf(tx).storage.coordinatorMoveMs.value;
  const durationMs = tx.draw('coordinatorMove', id, bounds);
  const task = beginTask(tx, 'disk.move', id, target, durationMs);
  tx.after(durationMs, { name: 'storage.movedDue', owner: task, data: { disk: id, node: target } });
}

/** The new coordinator is ready, unless it lost the disk or the old one did meanwhile. */
export function movedDue(tx: SimTx, task: TaskId, id: DiskId, node: NodeId): void {
  const disk = diskOf(tx, id);
  const moves = disk.state === 'online' && disk.volume?.pausedSince === null;
  if (!moves || !canOwn(tx, disk, node)) {
    finishTask(tx, task, 'failed');
    return;
  }
  finishTask(tx, task, 'completed');
  passTo(tx, id, node);
}

/** A new coordinator without a pause: the old one is there to hand over. */
export function passTo(tx: SimTx, id: DiskId, node: NodeId): void {
  const disk = diskOf(tx, id);
  tx.put({ ...disk, owner: node });
  const about = { node, object: id };
  if (disk.volume) tx.emit('volume.mounted', { ...about, fields: volumeFields(tx, disk, node) });
  else tx.emit('disk.online', { ...about, fields: diskFields(tx, disk, node) });
  diskChanged(tx, id);
}

/** A node leaves its cluster in order: the disks it owns pass to others, and no I/O has to wait. */
export function passDisksOn(tx: SimTx, node: NodeId): void {
  const { cause } = tx;
  for (const disk of tx.by('disk.owner', node)) {
    const passes = disk.use === 'sharedVolume' || disk.use === 'available';
    if (!passes || disk.state !== 'online') continue;
    const target = bestOwner(tx, disk, node);
    if (target !== null) tx.because(cause, () => passTo(tx, disk.id, target));
  }
}

/** Maintenance mode: the disk stays with its owner, but leaves the namespace (failover-cluster §6). */
export function setMaintenance(tx: SimTx, id: DiskId, on: boolean): void {
  if (on) {
    retireMachines(tx, id, 'maintenance');
    return;
  }
  const disk = diskOf(tx, id);
  tx.put({ ...disk, maintenance: false });
  tx.emit('disk.maintenanceEnded', { object: id, fields: { disk: disk.name } });
  diskChanged(tx, id);
}

/** chkdsk /f: as long as there is much to look at. */
export function repair(tx: SimTx, id: DiskId): void {
  const disk = diskOf(tx, id);
  const { repairBaseMs, repairPerGiBMs } = profileOf(tx).storage;
  const usedMiB = Math.floor(usedBytes(tx, id) / mebibyte);
  const durationMs = repairBaseMs.value + Math.floor((usedMiB * repairPerGiBMs.value) / 1024);
  const node = disk.owner ?? bestOwner(tx, disk, null);
  if (node !== null) {
    tx.emit('disk.checking', { node, object: id, fields: diskFields(tx, disk, node) });
  }
  const task = beginTask(tx, 'disk.repair', id, node, durationMs);
  tx.after(durationMs, { name: 'storage.repairedDue', owner: task, data: { disk: id } });
}

/** The file system is sound; a disk that could not be mounted for it comes online. */
export function repairedDue(tx: SimTx, task: TaskId, id: DiskId): void {
  const disk = diskOf(tx, id);
  const owner = disk.owner ?? bestOwner(tx, disk, null);
  const reached = owner !== null && canOwn(tx, disk, owner);
  finishTask(tx, task, reached ? 'completed' : 'failed');
  if (!reached) return;
  tx.put({ ...disk, fileSystemDamaged: false });
  tx.emit('disk.repaired', { node: owner, object: id, fields: diskFields(tx, disk, owner) });
  if (disk.state === 'failed') {
    tx.cancel(id);
    takeOver(tx, diskOf(tx, id), null);
    diskChanged(tx, id);
  }
}
