import type { ClusterView, Group } from '../../../src-shared/model/cluster';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { ClusterId, DiskId, GroupId, NodeId, VmId } from '../../../src-shared/model/tables';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import { holdsData } from '../../../src-shared/rules/storage-facts';
import { nodeOf, viewById } from '../cluster/membership';
import { waitingGroup } from '../failover/groups';
import { suspendGroups } from '../failover/orphans';
import { sabotaged } from '../sabotage';
import { neverRan } from '../vm/never-ran';
import type { SimTx } from '../wakeups';
import { meet } from './meet';
import { liveViews } from './views';

/**
 * Nodes have formed a part of a cluster while another one runs. A part that hears the forced one gives
 * way; where neither hears the other, the new one decides from its own copy of the database
 * (failover-cluster §2.4).
 */
export function partWays(tx: SimTx, cluster: ClusterId, nodes: readonly ClusterNode[]): void {
  const [first] = nodes;
  const view = first && nodeOf(tx, first.id).view;
  const othersNow = () => liveViews(tx, cluster).filter((each) => each.id !== view);
  const before = othersNow().length;
  meet(tx, cluster);
  const others = othersNow();
  // The new part may have given way itself.
  if (first && nodeOf(tx, first.id).view !== view) return;
  // Whoever gave way had everything online; the new part begins like any that forms.
  if (before > 0 && others.length === 0) suspendGroups(tx, cluster);
  if (view && others.length > 0) copyGroups(tx, viewById(tx, view), others);
}

/** Two copies of one machine run only where both sides were forced, each from its half of a mirror. */
function mayDiverge(view: ClusterView, others: readonly ClusterView[]): boolean {
  if (sabotaged('forced-side-runs-twice')) return true;
  return view.forced && others.every((other) => other.forced);
}

function copyGroups(tx: SimTx, view: ClusterView, others: readonly ClusterView[]): void {
  const number = view.id.slice(view.id.lastIndexOf('/') + 1);
  const reserved = new Set<DiskId>();
  const [node] = view.members;
  if (node === undefined) return;
  for (const group of tx.by('group.cluster', view.cluster)) {
    if (group.partition !== null) continue;
    const id: GroupId = `${group.id}@${number}` as GroupId;
    const copy = copyOf(tx, group, id, view);
    const vm = group.vm === null ? undefined : tx.get<'vm'>(group.vm);
    if (vm && mayDiverge(view, others) && holdsHalf(tx, node, vm)) {
      tx.put({ ...copy, vm: `${vm.id}@${number}` as VmId });
      tx.put(divergedCopy(tx, vm, copy, `${vm.id}@${number}` as VmId, node));
      const fields = { vm: vm.name, node: nodeOf(tx, copy.owner ?? node).name };
      tx.because(tx.cause, () => tx.emit('vm.diverged', { object: vm.id, fields }));
    } else if (vm) {
      // Nothing tries it again: only the end of the other side lets go of the disk.
      const idle = { ...copy, waiting: null, waitingSince: null, persistentOnline: false };
      tx.put({ ...idle, owner: node, state: 'failed' });
      if (vm.disk !== null) reserved.add(vm.disk);
      sayFailed(tx, copy, node);
    } else tx.put(copy);
  }
  for (const disk of reserved) sayReserved(tx, disk, node);
}

/** On one array the reservation of the other side keeps this one out (failover-cluster §2.3, §2.4). */
function holdsHalf(tx: SimTx, node: NodeId, vm: VirtualMachine): boolean {
  if (sabotaged('forced-side-runs-twice')) return true;
  return vm.disk !== null && holdsData(tx, node, vm.disk);
}

function copyOf(tx: SimTx, group: Group, id: GroupId, view: ClusterView): Group {
  const owner = group.owner !== null && view.members.includes(group.owner) ? group.owner : null;
  const idle: Group = {
    ...group,
    id,
    vm: null,
    owner,
    state: 'offline',
    waiting: null,
    waitingSince: null,
    tried: [],
    restarts: [],
    failovers: [],
    secondRestarts: [],
    failing: null,
    hungSince: null,
    moveTo: null,
    preemptedBy: null,
    partition: view.id,
    persistentOnline: group.persistentOnline && group.type !== 'availableStorage',
  };
  return idle.persistentOnline ? waitingGroup(idle, 'quorum', tx.now) : idle;
}

/** The machine as the other half of the mirror has it: what ran elsewhere is not running here. */
function divergedCopy(
  tx: SimTx,
  vm: VirtualMachine,
  group: Group,
  id: VmId,
  node: NodeId,
): VirtualMachine {
  return {
    ...vm,
    // The tree of snapshots is the original's; while there are two states nobody works on it.
    ...neverRan,
    id,
    node: group.owner ?? node,
    group: group.id,
    saved: null,
    divergedFrom: vm.id,
    createdAt: tx.now,
    row: tx.all('vm').length,
  };
}

function sayFailed(tx: SimTx, group: Group, node: NodeId): void {
  const resource = `Virtual Machine ${group.name}`;
  tx.because(tx.cause, () =>
    tx.emit('copy.resourceFailed', {
      node,
      object: group.id,
      fields: { resource, group: group.name },
    }),
  );
}

function sayReserved(tx: SimTx, id: DiskId, node: NodeId): void {
  const disk = tx.get<'disk'>(id);
  if (!disk) return;
  const fields = { disk: disk.name, node: nodeOf(tx, node).name };
  tx.because(tx.cause, () => tx.emit('copy.reservationLost', { node, object: id, fields }));
}
