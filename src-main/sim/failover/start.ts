import type { Fault } from '../../../src-shared/faults';
import type { Group } from '../../../src-shared/model/cluster';
import type { GroupId, NodeId } from '../../../src-shared/model/tables';
import { profileOf } from '../../../src-shared/rules/facts';
import { acts, nodeOf } from '../cluster/membership';
import { sabotaged } from '../sabotage';
import { beginStart } from '../vm/start';
import type { SimTx } from '../wakeups';
import { groupById, waitingGroup } from './groups';
import { tryNextNode } from './placement';

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
    tx.put({ ...group, state: 'online', waiting: null, waitingSince: null, tried: [] });
    sayOnline(tx, group);
    return;
  }
  const starting = tx.count('group.starting', owner);
  const slots = profileOf(tx).cluster.startsPerNode.value;
  if (!isStarting(group) && starting >= slots && !sabotaged('throttle-ignored')) {
    tx.put({ ...waitingGroup(group, 'startSlot', tx.now), state: 'pending' });
    tx.emit('group.startQueued', {
      node: owner,
      object: id,
      fields: { group: group.name, node: nodeOf(tx, owner).name, starting },
    });
    return;
  }
  tx.put({ ...group, state: 'pending', waiting: null, waitingSince: null });
  startMachine(tx, id);
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
  const begun = beginStart(tx, vm.id, node.id, { restore: true });
  if (!begun.ok) startRefused(tx, id, begun.fault);
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
  tx.put({ ...waitingGroup(group, 'placement', tx.now), state: 'pending', tried });
  tx.because(tx.cause, () => tryNextNode(tx, id));
  startNextQueued(tx, owner);
}

function sayRefused(tx: SimTx, group: Group, owner: NodeId, fault: Fault): void {
  const about = { group: group.name, node: nodeOf(tx, owner).name };
  if (fault.code === 'node.noMemory') {
    const { neededMiB, availableMiB } = fault;
    const fields = { ...about, neededMiB, availableMiB };
    tx.emit('group.placementRefused', { object: group.id, fields });
  } else if (fault.code === 'node.tooManyVms' || fault.code === 'node.tooManyVirtualProcessors') {
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
 * is placed as soon as one is.
 */
export function failGroup(tx: SimTx, id: GroupId): void {
  const group = groupById(tx, id);
  const tried = group.tried.length > 0;
  const about = { node: group.owner, object: id };
  if (tried) sayResourceFailed(tx, group);
  tx.emit('group.failed', { ...about, fields: { group: group.name } });
  tx.put({ ...waitingGroup(group, tried ? 'retry' : 'placement', tx.now), state: 'failed' });
  if (!tried || sabotaged('retry-forgotten')) return;
  const { groupRetryMs } = profileOf(tx).cluster;
  tx.after(groupRetryMs.value, { name: 'failover.retryDue', owner: id, data: {} });
}

export function sayResourceFailed(tx: SimTx, group: Group): void {
  tx.emit('resource.failed', {
    node: group.owner,
    object: group.id,
    fields: { resource: `Virtual Machine ${group.name}`, group: group.name },
  });
}
