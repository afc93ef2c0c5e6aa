import type { ClusterDisk, VolumeAccess } from '../../../src-shared/model/storage';
import type { DiskId, NodeId } from '../../../src-shared/model/tables';
import { nodesOf } from '../../../src-shared/rules/cluster-facts';
import { accessOf, isSwitching } from '../../../src-shared/rules/storage-facts';
import { watchWitness } from '../quorum/witness-health';
import type { SimTx } from '../wakeups';
import { diskOf, volumeFields } from './lookup';
import { followMachinesOn } from './machines';
import type { OwnerLoss } from './owner';
import { holdForMachine, settleOwner } from './owner';

/**
 * Something true changed: a path, a controller, an array, a mirror, a machine, who is a member, or who
 * owns what. Owners that lost their disk are replaced, every node's access is derived anew, and the
 * machines on the disks feel it. Doing it twice changes nothing.
 */
export function storageChanged(tx: SimTx): void {
  const { cause } = tx;
  for (const { id } of tx.all('disk')) tx.because(cause, () => diskChanged(tx, id));
  for (const { id } of tx.all('cluster')) tx.because(cause, () => watchWitness(tx, id));
}

/** The same for one disk. */
export function diskChanged(tx: SimTx, id: DiskId): void {
  const { cause } = tx;
  const lost = settleOwner(tx, id);
  holdForMachine(tx, id);
  const isVolume = diskOf(tx, id).volume !== null;
  const changed = tx.because(cause, () => deriveAccess(tx, id, lost));
  // What a shared volume is to a machine follows from the access of its host alone.
  if (changed || !isVolume) tx.because(cause, () => followMachinesOn(tx, id));
}

/** How every node reaches a shared volume now, with the events of what changed; whether anything did. */
function deriveAccess(tx: SimTx, id: DiskId, lost: OwnerLoss | null): boolean {
  const disk = diskOf(tx, id);
  const { volume, cluster } = disk;
  if (!volume || cluster === null) return false;
  const access: Record<NodeId, VolumeAccess> = {};
  const nowOf = accessOf(tx, disk);
  let changed = Object.keys(volume.access).length;
  for (const node of nodesOf(tx, cluster)) {
    const before = volume.access[node.id];
    const now = nowOf(node);
    const same = before?.mode === now.mode && before.reason === now.reason;
    access[node.id] = same ? before : now;
    changed += same ? -1 : nodesChanged;
  }
  if (changed === 0) return false;
  tx.put({ ...disk, volume: { ...volume, access } });
  const { cause } = tx;
  for (const [node, now] of Object.entries(access) as [NodeId, VolumeAccess][]) {
    const before = volume.access[node];
    if (before && before !== now)
      tx.because(cause, () => sayAccess(tx, disk, node, before, now, lost));
  }
  return true;
}

/** Large enough that nodes that left never make up for one that changed. */
const nodesChanged = 1_000_000;

/** What a node logs when its access changes; one that is down or was shut out logs nothing. */
function sayAccess(
  tx: SimTx,
  disk: ClusterDisk,
  node: NodeId,
  before: VolumeAccess,
  now: VolumeAccess,
  lost: OwnerLoss | null,
): void {
  const host = tx.get<'node'>(node);
  if (host?.machine !== 'on' || host.view === null) return;
  const about = { node, object: disk.id };
  const fields = volumeFields(tx, disk, node);
  const byPath = now.reason === 'noDiskConnectivity';
  if (now.mode === 'paused') {
    if (before.mode === 'none' || isSwitching(tx, disk)) return;
    tx.emit('volume.paused', { ...about, fields: { ...fields, status: statusOf(tx, disk, lost) } });
  } else if (now.mode === 'none') {
    if (disk.state === 'failed' || byPath || now.reason === 'noPathToCoordinator') {
      tx.emit('volume.noAccess', { ...about, fields });
    }
  } else if (now.mode !== 'direct') {
    if (byPath && before.reason !== 'noDiskConnectivity') {
      tx.emit('volume.redirectedByPath', { ...about, fields });
    }
  } else if (before.reason === 'noDiskConnectivity') {
    tx.emit('volume.directAgain', { ...about, fields });
  }
}

/** Why I/O is queued, as event 5120 puts it: the coordinator is gone, or its disk does not answer (§6). */
function statusOf(tx: SimTx, disk: ClusterDisk, lost: OwnerLoss | null): string {
  const owner = disk.owner === null ? undefined : tx.get<'node'>(disk.owner);
  const gone = lost === null ? owner?.machine !== 'on' : lost === 'gone';
  return gone ? 'STATUS_CONNECTION_DISCONNECTED (c000020c)' : 'STATUS_IO_TIMEOUT (c00000b5)';
}
