import type { Group } from '../../../src-shared/model/cluster';
import type { NodeId } from '../../../src-shared/model/tables';
import { groupAbleOwners, ownDisk } from '../../../src-shared/rules/group-facts';
import { reachesDisk, storageOfMachine } from '../../../src-shared/rules/storage-facts';
import { requestStorage } from '../storage/mount';
import type { SimTx } from '../wakeups';

/**
 * Whether the storage lets a machine start on a node: null where it does. Where only another node that
 * has not been tried reaches it, the group goes there; otherwise it waits for its disk.
 */
export function storageRefusal(tx: SimTx, group: Group, node: NodeId): 'wait' | 'elsewhere' | null {
  const { vm } = group;
  if (vm === null) return null;
  const storage = requestStorage(tx, vm, node);
  if (storage === 'available') return null;
  if (storage === 'pending') return 'wait';
  const disk = ownDisk(tx, group);
  const served = (other: NodeId) =>
    disk ? reachesDisk(tx, other, disk.id) : storageOfMachine(tx, vm, other) !== 'lost';
  const elsewhere = groupAbleOwners(tx, group).some(
    ({ id }) => id !== node && !group.tried.includes(id) && served(id),
  );
  return elsewhere ? 'elsewhere' : 'wait';
}
