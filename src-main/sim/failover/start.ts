import type { Fault } from '../../../src-shared/faults';
import type { Group, GroupResource } from '../../../src-shared/model/cluster';
import type { GroupId, NodeId } from '../../../src-shared/model/tables';
import { profileOf } from '../../../src-shared/rules/facts';
import { policyOf, resourceName } from '../../../src-shared/rules/group-facts';
import { acts, clusterOf, nodeOf } from '../cluster/membership';
import { failAddress } from '../maintenance/access-point';
import { sabotaged } from '../sabotage';
import { beginStart } from '../vm/start';
import type { SimTx } from '../wakeups';
import { calmGroup, finishGroupTasks, groupById, waitingGroup } from './groups';
import { queueHealthCheck } from './health';
import { workerAtOwner } from './offline';
import { failOverToNext } from './placement';
import { storageRefusal } from './storage';

/** Whether the group occupies a start slot of its owner. */
function isStarting(group: Group): boolean {
  return group.state === 'pending' && group.waiting === null;
}

/**
 * Brings a group online where it is owned. At most 32 virtual machines start on a node at a time, the
 * others wait in order for a slot (failover-cluster §3.4).
 */
export function startGroup(tx: SimTx, id: GroupId): void {
  const group = groupById(tx, id);
  const { owner } = group;
  if (owner === null) return;
  if (group.type !== 'virtualMachine') {
    const { accessPointTrouble } = clusterOf(tx, group.cluster);
    if (group.type === 'core' && accessPointTrouble === 'duplicateAddress') failAddress(tx, group);
    else goOnline(tx, group);
    return;
  }
  const starting = tx.count('group.starting', owner);
  const slots = profileOf(tx).cluster.startsPerNode.value;
  if (!isStarting(group) && starting >= slots && !sabotaged('throttle-ignored')) {
    tx.put({ ...waitingGroup(group, 'startSlot', tx.now), state: 'pending', moveTo: null });
    tx.emit('group.startQueued', {
      node: owner,
      object: id,
      fields: { group: group.name, node: nodeOf(tx, owner).name, starting },
    });
    return;
  }
  tx.put({ ...calmGroup(group), state: 'pending' });
  startMachine(tx, id);
}

/** Every resource of the group is online. */
export function goOnline(tx: SimTx, group: Group): void {
  const calm = calmGroup(group);
  tx.put({ ...calm, state: 'online', tried: [], failing: null, preemptedBy: null });
  if (group.state !== 'online') tx.because(tx.cause, () => sayOnline(tx, group));
  // A machine found running may have fallen silent while nobody looked after it.
  queueHealthCheck(tx, group.id);
  finishGroupTasks(tx, group.id, 'completed');
}

/**
 * The effect on the truth: a node that is up in the view only, because it fell silent a moment ago,
 * starts nothing. The group stays pending until the node is declared down or comes back.
 */
function startMachine(tx: SimTx, id: GroupId): void {
  const group = groupById(tx, id);
  const vm = group.vm && tx.get<'vm'>(group.vm);
  const node = group.owner && nodeOf(tx, group.owner);
  if (!vm || !node || !acts(node) || node.service !== 'running') return;
  if (takeUpMachine(tx, group)) return;
  const storage = storageRefusal(tx, group, node.id);
  if (storage === 'elsewhere') {
    startRefused(tx, id, null);
    return;
  }
  if (storage === 'wait') {
    waitForStorage(tx, group, node.id);
    return;
  }
  const begun = beginStart(tx, vm.id, node.id, { restore: true });
  if (!begun.ok) startRefused(tx, id, begun.fault);
}

/**
 * A machine whose process was not touched when its resource failed is found running: the resource is
 * online again at once. One that is on its way down is waited for.
 */
function takeUpMachine(tx: SimTx, group: Group): boolean {
  const worker = workerAtOwner(tx, group);
  if (!worker) return false;
  if (worker.state === 'saving' || worker.state === 'stopping') {
    tx.put({ ...waitingGroup(group, 'offlineAction', tx.now), state: 'pending' });
    startNextQueued(tx, worker.node);
  } else if (worker.state !== 'starting') {
    goOnline(tx, group);
    startNextQueued(tx, worker.node);
  }
  return true;
}

/** Its disk is on its way: the storage tells when it is there, and once an hour the group looks itself. */
function waitForStorage(tx: SimTx, group: Group, node: NodeId): void {
  tx.put({ ...waitingGroup(group, 'storage', tx.now), state: 'pending' });
  const disk = tx.get<'disk'>(tx.get<'vm'>(group.vm ?? 'vm:')?.disk ?? 'disk:');
  tx.emit('group.waitsForStorage', {
    node,
    object: group.id,
    fields: { group: group.name, disk: disk?.name ?? '' },
  });
  const delayMs = policyOf(tx, group).retryPeriodMs ?? profileOf(tx).cluster.groupRetryMs.value;
  tx.cancel(group.id, 'failover.retryDue');
  tx.after(delayMs, { name: 'failover.retryDue', owner: group.id, data: {} });
  startNextQueued(tx, node);
}

export function sayOnline(tx: SimTx, group: Group): void {
  if (group.owner === null) return;
  tx.emit('group.online', {
    object: group.id,
    fields: { group: group.name, node: nodeOf(tx, group.owner).name },
  });
}

/** The group's node refused the start, or the start broke off there. */
export function startRefused(tx: SimTx, id: GroupId, fault: Fault | null): void {
  const group = groupById(tx, id);
  const { owner } = group;
  if (owner === null) return;
  if (fault) sayRefused(tx, group, owner, fault);
  const tried = [...group.tried.filter((node) => node !== owner), owner];
  tx.put({ ...waitingGroup(group, 'placement', tx.now), state: 'pending', tried, moveTo: null });
  tx.because(tx.cause, () => failOverToNext(tx, id));
  startNextQueued(tx, owner);
}

function sayRefused(tx: SimTx, group: Group, owner: NodeId, fault: Fault): void {
  const about = { group: group.name, node: nodeOf(tx, owner).name };
  if (fault.code === 'node.noMemory') {
    const { neededMiB, availableMiB } = fault;
    const fields = { ...about, neededMiB, availableMiB };
    tx.emit('group.placementRefused', { object: group.id, fields });
  } else if (
    fault.code === 'node.tooManyVms' ||
    fault.code === 'node.tooManyVirtualProcessors' ||
    fault.code === 'node.ratioExceeded'
  ) {
    const fields = { ...about, limit: fault.limit };
    tx.emit('group.placementRefusedByLimit', { object: group.id, fields });
  }
}

/** A start slot of a node is free: the group that has waited longest for it starts. */
export function startNextQueued(tx: SimTx, node: NodeId): void {
  const slots = profileOf(tx).cluster.startsPerNode.value;
  while (tx.count('group.starting', node) < slots && tx.count('group.queued', node) > 0) {
    const queued = tx.by('group.queued', node);
    const next = queued.reduce((first, group) =>
      (group.waitingSince ?? 0) < (first.waitingSince ?? 0) ? group : first,
    );
    tx.because(tx.cause, () => startGroup(tx, next.id));
  }
}

/**
 * No node took the group: it has failed (1069 for its resource, 1205 for itself), and an hour later it
 * is started again where it is owned (failover-cluster §3.3). Where no node was there to be tried, it
 * is placed as soon as one is, and looked at again after that hour.
 */
export function failGroup(tx: SimTx, id: GroupId): void {
  const group = groupById(tx, id);
  if (group.tried.length > 0) {
    sayResourceFailed(tx, group, group.failing ?? 'virtualMachine');
    leaveFailed(tx, id);
    return;
  }
  sayFailed(tx, group);
  finishGroupTasks(tx, id, 'failed');
  tx.put({ ...waitingGroup(group, 'placement', tx.now), state: 'failed', moveTo: null });
  const { retryPeriodMs } = policyOf(tx, group);
  tx.cancel(id, 'failover.retryDue');
  if (retryPeriodMs !== null) {
    tx.after(retryPeriodMs, { name: 'failover.retryDue', owner: id, data: {} });
  }
}

/** The group is left failed; after RetryPeriodOnFailure it is started again (failover-cluster §3.3). */
export function leaveFailed(tx: SimTx, id: GroupId): void {
  const group = groupById(tx, id);
  sayFailed(tx, group);
  finishGroupTasks(tx, id, 'failed');
  const { retryPeriodMs } = policyOf(tx, group);
  const failing = group.failing ?? (group.type === 'core' ? 'clusterName' : 'virtualMachine');
  tx.cancel(id, 'failover.retryDue');
  const failed: Group = { ...calmGroup(group), state: 'failed', failing };
  tx.put(retryPeriodMs === null ? failed : waitingGroup(failed, 'retry', tx.now));
  if (retryPeriodMs === null || sabotaged('retry-forgotten')) return;
  tx.after(retryPeriodMs, { name: 'failover.retryDue', owner: id, data: {} });
}

function sayFailed(tx: SimTx, group: Group): void {
  const fields = { group: group.name };
  tx.emit('group.failed', { node: group.owner, object: group.id, fields });
}

export function sayResourceFailed(tx: SimTx, group: Group, part: GroupResource): void {
  tx.emit('resource.failed', {
    node: group.owner,
    object: group.id,
    fields: { resource: resourceName(tx, group, part), group: group.name },
  });
}
