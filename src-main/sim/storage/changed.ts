import type { ClusterDisk, VolumeAccess } from '../../../src-shared/model/storage';
import type { NodeId } from '../../../src-shared/model/tables';
import { volumeAccess } from '../../../src-shared/rules/storage-facts';
import { nodesOf } from '../../../src-shared/rules/cluster-facts';
import type { SimTx } from '../wakeups';

/** Derives anew how every node reaches every shared volume. */
export function storageChanged(tx: SimTx): void {
  for (const disk of tx.all('disk')) if (disk.volume) deriveAccess(tx, disk);
}

function deriveAccess(tx: SimTx, disk: ClusterDisk): void {
  if (!disk.volume || disk.cluster === null) return;
  const access: Record<NodeId, VolumeAccess> = {};
  for (const node of nodesOf(tx, disk.cluster))
    access[node.id] = volumeAccess(tx, disk.id, node.id);
  tx.put({ ...disk, volume: { ...disk.volume, access } });
}
