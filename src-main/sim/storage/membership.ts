import type { ClusterDisk } from '../../../src-shared/model/storage';
import type { ClusterId, NodeId } from '../../../src-shared/model/tables';
import { reachesArray } from '../../../src-shared/rules/storage-facts';
import { clusterOf, nodeOf } from '../cluster/membership';
import { moveDisk, watchWitness } from '../quorum/witness-health';
import type { SimTx } from '../wakeups';
import { spreadCoordinators } from './balance';
import { diskChanged } from './changed';
import { arrayOf, diskOf } from './lookup';
import { settleSurvivor } from './mirror';
import { takeOver, viewOfDisk } from './owner';

/**
 * The members of a cluster have agreed, a node joined, or the cluster went down: disks of lost owners
 * are taken over, and after a cold start those that should be online come online.
 */
export function storageAfterCommit(tx: SimTx, cluster: ClusterId): void {
  const { cause } = tx;
  const disks = tx.by('disk.cluster', cluster);
  // Which half of a mirror counts is settled for all of its disks before any of them is looked at.
  for (const { id } of disks) {
    const view = viewOfDisk(tx, diskOf(tx, id));
    if (view) tx.because(cause, () => takeOtherHalf(tx, diskOf(tx, id), view.members));
  }
  for (const { id } of disks) {
    tx.because(cause, () => {
      const view = viewOfDisk(tx, diskOf(tx, id));
      if (view?.phase === 'stable') startDisk(tx, diskOf(tx, id));
      diskChanged(tx, id);
    });
  }
  tx.because(cause, () => spreadCoordinators(tx, cluster));
  startWitness(tx, cluster);
  watchWitness(tx, cluster);
}

/** The disk of a witness that votes is online where it is held: nobody had to take it over. */
function startWitness(tx: SimTx, id: ClusterId): void {
  const { witness } = clusterOf(tx, id);
  if (!witness?.online || witness.owner === null) return;
  const view = nodeOf(tx, witness.owner).view;
  if (view !== null && tx.get<'view'>(view)?.quorate) moveDisk(tx, id, witness.owner);
}

/** After a cold start, by what the disk was before: its resource starts with the cluster (§3.3). */
function startDisk(tx: SimTx, disk: ClusterDisk): void {
  const starts = disk.use === 'sharedVolume' || disk.use === 'available';
  if (starts && disk.persistentOnline && disk.state === 'offline') takeOver(tx, disk, null);
}

/**
 * A split mirror whose present half none of the members reaches, while nobody else has it: they go on
 * with their own half, and what was written to the other one since the split is lost.
 */
function takeOtherHalf(tx: SimTx, disk: ClusterDisk, members: readonly NodeId[]): void {
  const [first] = disk.arrays;
  const mirror = first === undefined ? null : arrayOf(tx, first).mirror;
  if (!mirror || mirror.state !== 'split' || mirror.survivor === null) return;
  const { survivor } = mirror;
  const held = (each: ClusterDisk) =>
    each.arrays.includes(survivor) && isOwnedElsewhere(tx, each, members);
  // The halves count for every disk on them: one that another part works on keeps them all as they are.
  if (tx.all('disk').some(held)) return;
  const reached = (array: ClusterDisk['arrays'][number]) =>
    members.some((node) => reachesArray(tx, node, array));
  if (reached(survivor)) return;
  const other = disk.arrays.find((array) => array !== survivor && reached(array));
  if (other === undefined) return;
  const splitAt = mirror.splitAt ?? tx.now;
  settleSurvivor(tx, other);
  // The half is that of every disk the two arrays mirror.
  for (const each of tx.all('disk')) {
    if (each.arrays.includes(other)) loseSince(tx, each, splitAt);
  }
}

/** Whether another partition with quorum goes on with the half it owns. */
function isOwnedElsewhere(tx: SimTx, disk: ClusterDisk, members: readonly NodeId[]): boolean {
  const { owner } = disk;
  if (owner === null || members.includes(owner)) return false;
  const view = tx.get<'node'>(owner)?.view ?? null;
  return view !== null && tx.get<'view'>(view)?.quorate === true;
}

/** A machine that worked on after the split loses what it wrote until it stopped. */
function loseSince(tx: SimTx, disk: ClusterDisk, splitAt: number): void {
  for (const vm of tx.by('vm.disk', disk.id)) {
    const lossMs = (vm.downSince ?? tx.now) - splitAt;
    if (lossMs > 0) tx.put({ ...vm, dataLossMs: vm.dataLossMs + lossMs });
  }
}
