import type { ClusterDisk } from '../../../src-shared/model/storage';
import type { ClusterId, DiskId, NodeId } from '../../../src-shared/model/tables';
import { profileOf } from '../../../src-shared/rules/facts';
import type { SimTx } from '../wakeups';
import { diskOf } from './lookup';
import { passTo } from './orders';
import { canOwn, viewOfDisk } from './owner';

/**
 * 2012 R2 and later spread the coordinators of shared volumes evenly over the members, anew whenever
 * these change (failover-cluster §6). One moves at a time, from the node with most to the one with least.
 */
export function spreadCoordinators(tx: SimTx, cluster: ClusterId): void {
  if (!profileOf(tx).storage.spreadsCoordinators.value) return;
  const { cause } = tx;
  for (const { id } of tx.by('disk.cluster', cluster)) {
    const target = betterOwner(tx, diskOf(tx, id));
    if (target !== null) tx.because(cause, () => passTo(tx, id, target));
  }
}

/** A member that would still coordinate fewer volumes than the present owner does, or null. */
function betterOwner(tx: SimTx, disk: ClusterDisk): NodeId | null {
  const view = viewOfDisk(tx, disk);
  const { volume, owner, state, maintenance } = disk;
  if (!volume || owner === null || view?.phase !== 'stable') return null;
  if (state !== 'online' || maintenance || volume.pausedSince !== null) return null;
  if (isMoved(tx, disk.id)) return null;
  const own = volumesOf(tx, owner);
  let best: { readonly node: NodeId; readonly volumes: number } | null = null;
  for (const node of view.members) {
    const volumes = volumesOf(tx, node);
    if (node === owner || volumes + 1 >= own || !canOwn(tx, disk, node)) continue;
    if (!best || volumes < best.volumes) best = { node, volumes };
  }
  return best?.node ?? null;
}

/** An administrator moves it just now. */
function isMoved(tx: SimTx, id: DiskId): boolean {
  return tx.by('task.object', id).some((task) => task.state === 'running');
}

function volumesOf(tx: SimTx, node: NodeId): number {
  return tx.by('disk.owner', node).filter((disk) => disk.volume !== null).length;
}
