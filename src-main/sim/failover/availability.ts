import { assert } from '../../../src-shared/assert';
import type { Group } from '../../../src-shared/model/cluster';
import { slug } from '../../../src-shared/model/ids';
import type { GroupId, VmId } from '../../../src-shared/model/tables';
import type { ClusterDisk } from '../../../src-shared/model/storage';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import { profileOf, workerOf } from '../../../src-shared/rules/facts';
import { ownDisk } from '../../../src-shared/rules/group-facts';
import { clusterOf, nodeOf } from '../cluster/membership';
import { groupDefaults } from '../inventory/cluster-records';
import { vmOf } from '../vm/lookup';
import type { SimTx } from '../wakeups';
import { groupById } from './groups';

/**
 * The High Availability wizard's work: a group for the machine on the node it is on. A disk of
 * *Available Storage* its files are on goes into the group. From now on the cluster starts the machine,
 * and its host no longer does (hyperv-host §2.5).
 */
export function makeHighlyAvailable(tx: SimTx, id: VmId): void {
  const vm = vmOf(tx, id);
  const node = nodeOf(tx, vm.node);
  assert(node.cluster, `${node.id} is in a cluster`);
  const runs = workerOf(tx, id) !== undefined;
  const group: Group = {
    ...groupDefaults(profileOf(tx)),
    kind: 'group',
    id: freeGroupId(tx, vm.name),
    cluster: node.cluster,
    name: freeName(tx, node.cluster, vm.name),
    type: 'virtualMachine',
    vm: id,
    owner: node.id,
    defaultOwner: node.id,
    state: runs ? 'online' : 'offline',
    persistentOnline: runs,
  };
  tx.put(group);
  tx.cancel(id, 'vm.automaticStartDue');
  tx.put({ ...vm, group: group.id, automaticStart: 'nothing', waitsToStartUntil: null });
  const disk = vm.disk === null ? undefined : tx.get<'disk'>(vm.disk);
  if (disk?.use === 'available') tx.put({ ...disk, use: 'group', group: group.id });
  const fields = { vm: vm.name, cluster: clusterOf(tx, node.cluster).name };
  tx.emit('vm.madeHighlyAvailable', { node: node.id, object: id, fields });
}

function freeGroupId(tx: SimTx, name: string): GroupId {
  const base: GroupId = `group:${slug(name)}`;
  let id: GroupId = base;
  for (let number = 2; tx.get<'group'>(id); number += 1) id = `${base}-${number}`;
  return id;
}

/** The name of its machine, numbered where another group of the cluster has it. */
function freeName(tx: SimTx, cluster: Group['cluster'], name: string): string {
  const taken = new Set(tx.by('group.cluster', cluster).map((group) => group.name.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name} (${number})`;
  return free;
}

/** The group goes; its machine stays on its host as it is, and a disk of its own is available again. */
export function removeGroup(tx: SimTx, id: GroupId): void {
  const group = groupById(tx, id);
  const vm = group.vm === null ? undefined : tx.get<'vm'>(group.vm);
  const disk = ownDisk(tx, group);
  const fields = { group: group.name };
  tx.emit('group.removed', { node: group.owner, object: id, fields });
  if (vm) tx.put(released(vm, workerOf(tx, vm.id) !== undefined));
  if (disk) tx.put(madeAvailable(tx, disk, group));
  tx.remove(id);
}

/** Nobody starts a machine the cluster does not know, so one that is down is not meant to serve any more. */
function released(vm: VirtualMachine, runs: boolean): VirtualMachine {
  return { ...vm, group: null, ranAtHostStop: runs };
}

function madeAvailable(tx: SimTx, disk: ClusterDisk, group: Group): ClusterDisk {
  const storage = tx
    .by('group.cluster', group.cluster)
    .find((other) => other.type === 'availableStorage' && other.partition === group.partition);
  return { ...disk, use: 'available', group: storage?.id ?? null };
}
