import type { ClusterView } from '../../../src-shared/model/cluster';
import type { ClusterDisk } from '../../../src-shared/model/storage';
import type { DiskId, NodeId } from '../../../src-shared/model/tables';
import { profileOf, viewOf, workerOf } from '../../../src-shared/rules/facts';
import { isSwitching, reachesDisk } from '../../../src-shared/rules/storage-facts';
import { acts, nodeOf } from '../cluster/membership';
import { diskLost } from '../failover/storage-hooks';
import { sabotaged } from '../sabotage';
import type { SimTx } from '../wakeups';
import { diskFields, diskOf, volumeFields } from './lookup';
import { beginMount } from './mount';

/** What became of an owner: its node left the cluster, or no longer reaches the disk. */
export type OwnerLoss = 'gone' | 'cutOff';

/** The view a disk's owner takes part in where that has quorum, else the one that rules its cluster. */
export function viewOfDisk(tx: SimTx, disk: ClusterDisk): ClusterView | null {
  if (disk.cluster === null) return null;
  const views = tx.by('view.cluster', disk.cluster).filter((view) => view.quorate);
  const own = views.find((view) => disk.owner !== null && view.members.includes(disk.owner));
  const ruling = own ?? viewOf(tx, disk.cluster);
  return ruling?.quorate ? ruling : null;
}

/** A member that does its work and reaches the disk, the one with the fewest disks first; or null. */
export function bestOwner(tx: SimTx, disk: ClusterDisk, except: NodeId | null): NodeId | null {
  let best: { readonly node: NodeId; readonly disks: number } | null = null;
  for (const node of viewOfDisk(tx, disk)?.members ?? []) {
    if (node === except || !canOwn(tx, disk, node)) continue;
    const disks = tx.count('disk.owner', node);
    if (!best || disks < best.disks) best = { node, disks };
  }
  return best?.node ?? null;
}

function anyActingMember(tx: SimTx, disk: ClusterDisk): NodeId | null {
  const members = viewOfDisk(tx, disk)?.members ?? [];
  return members.find((node) => acts(nodeOf(tx, node))) ?? null;
}

export function canOwn(tx: SimTx, disk: ClusterDisk, node: NodeId): boolean {
  const host = nodeOf(tx, node);
  return acts(host) && host.service === 'running' && reachesDisk(tx, node, disk.id);
}

/**
 * Sees to it that a disk that should be online is owned by a member that reaches it. A disk of a
 * machine's own follows its group; the witness is the quorum's. Returns what became of the owner.
 */
export function settleOwner(tx: SimTx, id: DiskId): OwnerLoss | null {
  const disk = diskOf(tx, id);
  if (disk.cluster === null || disk.use === 'unclustered' || disk.use === 'witness') return null;
  const view = viewOfDisk(tx, disk);
  if (!view) {
    suspend(tx, disk);
    return null;
  }
  if (!isUsed(disk) || view.phase !== 'stable' || isSwitching(tx, disk)) return null;
  const { owner } = disk;
  const isMember = owner !== null && view.members.includes(owner);
  // A member that fell silent keeps what it owns until the others have agreed that it is gone.
  if (isMember && !acts(nodeOf(tx, owner))) return null;
  // One that mounts it finds out itself, when it is through, that it cannot.
  if (isMember && (disk.state === 'onlinePending' || reachesDisk(tx, owner, id))) return null;
  const lost: OwnerLoss = isMember ? 'cutOff' : 'gone';
  if (sabotaged(isMember ? 'coordinator-not-replaced' : 'lost-owner-keeps-disk')) return null;
  if (disk.use === 'group') loseOwnDisk(tx, disk, lost);
  else takeOver(tx, disk, lost);
  return lost;
}

/**
 * A machine that runs on a LUN nobody holds: its side of a split went on with its own half and is the
 * only one now. The node it runs on takes the reservation.
 */
export function holdForMachine(tx: SimTx, id: DiskId): void {
  const disk = diskOf(tx, id);
  if (disk.use !== 'group' || disk.owner !== null) return;
  const members = viewOfDisk(tx, disk)?.members ?? [];
  for (const vm of tx.by('vm.disk', id)) {
    const node = workerOf(tx, vm.id)?.node;
    if (vm.divergedFrom !== null || node === undefined || !members.includes(node)) continue;
    if (!canOwn(tx, disk, node)) continue;
    tx.put({ ...disk, owner: node, state: 'online' });
    return;
  }
}

/** Online, on its way there, or not offline yet. */
function isUsed({ state }: ClusterDisk): boolean {
  return state === 'online' || state === 'onlinePending' || state === 'offlinePending';
}

/** The cluster is down: nobody owns its disks until it forms again. */
function suspend(tx: SimTx, disk: ClusterDisk): void {
  if (disk.state === 'offline') return;
  tx.cancel(disk.id);
  const { volume } = disk;
  const calm = volume && { ...volume, pausedSince: null };
  tx.put({ ...disk, state: 'offline', maintenance: false, volume: calm });
}

/**
 * Another member takes the disk: a shared volume while I/O waits, any other disk with its reservation.
 * Where nobody reaches a volume one of them has to find that out first (failover-cluster §6: 5120, and
 * 5142 when none can).
 */
export function takeOver(tx: SimTx, disk: ClusterDisk, lost: OwnerLoss | null): void {
  if (lost === 'cutOff' && disk.owner !== null) {
    const fields = diskFields(tx, disk, disk.owner);
    tx.emit(disk.healthy ? 'disk.reservationLost' : 'disk.missing', {
      node: disk.owner,
      object: disk.id,
      fields,
    });
  }
  const tries = disk.volume && lost !== null && disk.state !== 'onlinePending';
  const owner =
    bestOwner(tx, disk, lost === null ? null : disk.owner) ??
    (tries ? anyActingMember(tx, disk) : null);
  if (owner === null) failDisk(tx, disk.id);
  else beginMount(tx, disk.id, owner);
}

/** Nobody can own the disk: it has failed, and is tried again when the retry period is over (§3.3). */
export function failDisk(tx: SimTx, id: DiskId): void {
  const disk = diskOf(tx, id);
  const { volume } = disk;
  tx.cancel(id);
  const view = viewOfDisk(tx, disk);
  const owner = disk.owner !== null && view?.members.includes(disk.owner) ? disk.owner : null;
  const last = owner ?? disk.owner;
  tx.put({
    ...disk,
    state: 'failed',
    owner,
    maintenance: false,
    volume: volume && { ...volume, pausedSince: null },
  });
  if (volume) {
    const fields = volumeFields(tx, disk, last ?? 'node:');
    tx.emit('volume.failed', { node: owner, object: id, fields });
  } else if (last !== null) {
    const fields = diskFields(tx, disk, last);
    tx.emit('disk.missing', { node: owner, object: id, fields });
  }
  tx.because(tx.cause, () => diskLost(tx, id));
  const { groupRetryMs } = profileOf(tx).cluster;
  const retryMs = disk.policy === null ? groupRetryMs.value : disk.policy.retryPeriodMs;
  if (retryMs !== null) tx.after(retryMs, { name: 'storage.retryDue', owner: id, data: {} });
}

/** The owner of a machine's own LUN cannot hold it: what depends on it goes where the disk can be had. */
function loseOwnDisk(tx: SimTx, disk: ClusterDisk, lost: OwnerLoss): void {
  tx.cancel(disk.id);
  // A lost node's group is placed anew anyway, and mounts its disk where it starts.
  if (lost === 'gone' || disk.owner === null) {
    tx.put({ ...disk, owner: null, state: 'offline' });
    return;
  }
  const fields = diskFields(tx, disk, disk.owner);
  tx.put({ ...disk, state: 'failed' });
  tx.emit('disk.reservationLost', { node: disk.owner, object: disk.id, fields });
  tx.because(tx.cause, () => diskLost(tx, disk.id));
}
