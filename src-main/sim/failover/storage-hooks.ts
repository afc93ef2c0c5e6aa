import type { DiskId, VmId } from '../../../src-shared/model/tables';
import type { Group } from '../../../src-shared/model/cluster';
import { ownDisk } from '../../../src-shared/rules/group-facts';
import type { SimTx } from '../wakeups';
import { lostDiskOf } from './resource';
import { startGroup } from './start';

/** The groups whose machine has its files on a disk, by id. */
function groupsOn(tx: SimTx, disk: DiskId): readonly Group[] {
  return tx
    .by('vm.disk', disk)
    .flatMap((vm) => (vm.group === null ? [] : (tx.get<'group'>(vm.group) ?? [])));
}

/**
 * A disk or shared volume is there again, on some node or on one more: groups that waited for it
 * start. Called by the storage after its own records say so; a group for whose owner it is not there
 * waits on.
 */
export function diskOnline(tx: SimTx, disk: DiskId): void {
  for (const group of groupsOn(tx, disk)) {
    if (group.waiting === 'storage') tx.because(tx.cause, () => startGroup(tx, group.id));
  }
}

/**
 * A disk of a group's own is gone from its owner: what depends on it goes down, and the group fails
 * over (failover-cluster §3.3). Machines on a shared volume do not depend on it as a resource (§3.2):
 * their guests wait for their disk, and their groups stay as they are.
 */
export function diskLost(tx: SimTx, disk: DiskId): void {
  for (const group of groupsOn(tx, disk)) {
    if (ownDisk(tx, group)?.id === disk) tx.because(tx.cause, () => lostDiskOf(tx, group.id));
  }
}

/** The same as `diskOnline` for one machine: one node reaches a shared volume again. */
export function machineStorageOnline(tx: SimTx, id: VmId): void {
  const vm = tx.get<'vm'>(id);
  const group = vm?.group ? tx.get<'group'>(vm.group) : undefined;
  if (group?.waiting === 'storage') startGroup(tx, group.id);
}
