import type { Group } from '../../../src-shared/model/cluster';
import type { GroupId, NodeId } from '../../../src-shared/model/tables';
import { profileOf } from '../../../src-shared/rules/facts';
import { viewOfGroup } from '../../../src-shared/rules/group-facts';
import { targetRefusal } from '../../../src-shared/rules/groups';
import { nodeOf } from '../cluster/membership';
import { continueStop } from '../node/service';
import { moveDisk } from '../storage/orders';
import type { SimTx } from '../wakeups';
import {
  disksOf,
  dropPlans,
  finishGroupTasks,
  groupById,
  startsWithCluster,
  waitingGroup,
} from './groups';
import { beginOfflineAction, workerAtOwner } from './offline';
import { giveGroup } from './placement';
import { queuePlacements } from './queue';
import { startGroup } from './start';

/**
 * Moves a group as Move-ClusterGroup does: the offline action, the change of hands, and online again
 * where it was online (failover-cluster §4.2). Who calls it has asked `targetRefusal`.
 */
export function moveGroup(tx: SimTx, id: GroupId, target: NodeId): void {
  const group = groupById(tx, id);
  const { owner } = group;
  if (owner === null) return;
  const fields = {
    group: group.name,
    from: nodeOf(tx, owner).name,
    to: nodeOf(tx, target).name,
  };
  tx.emit('group.moveBegun', { object: id, fields });
  const moving: Group = { ...dropPlans(tx, group), tried: [], moveTo: target };
  tx.put(moving);
  const worker = workerAtOwner(tx, moving);
  if (worker) beginOfflineAction(tx, moving, worker, 'host');
  else arrive(tx, moving, target);
}

/**
 * The group's resource is offline where it was ordered away: it changes hands, unless its target went
 * away meanwhile; then it comes online again where it is.
 */
export function continueMove(tx: SimTx, id: GroupId): void {
  const group = groupById(tx, id);
  const { moveTo, owner } = group;
  if (moveTo === null) return;
  const view = viewOfGroup(tx, group);
  if (owner !== null && !view?.members.includes(owner)) {
    // Its node was left out meanwhile: the members place the group when they have agreed.
    finishGroupTasks(tx, id, 'failed');
    const rest: Group = { ...dropPlans(tx, group), state: 'offline', tried: [] };
    tx.put(startsWithCluster(group) ? waitingGroup(rest, 'placement', tx.now) : rest);
    if (view?.phase === 'stable') queuePlacements(tx, view, [groupById(tx, id)], 'best');
    return;
  }
  if (targetRefusal(tx, group, moveTo) === null) {
    arrive(tx, group, moveTo);
    return;
  }
  finishGroupTasks(tx, id, 'failed');
  const stays: Group = { ...dropPlans(tx, group), state: 'offline' };
  tx.put(stays);
  if (startsWithCluster(group)) startGroup(tx, id);
}

/** It changes hands as somebody wanted it to. */
function arrive(tx: SimTx, group: Group, target: NodeId): void {
  const from = group.owner === null ? '' : nodeOf(tx, group.owner).name;
  const fields = { group: group.name, from, to: nodeOf(tx, target).name };
  tx.emit('group.moved', { object: group.id, fields });
  handOver(tx, group, target);
}

/** A group changes hands. It starts on its new node where it is to be online, else it stays offline. */
export function handOver(tx: SimTx, group: Group, target: NodeId): void {
  const { owner } = group;
  const rest: Group = { ...dropPlans(tx, group), tried: [], failing: null };
  const given = giveGroup(tx, rest, target);
  if (group.type === 'core') startGroup(tx, group.id);
  else if (startsWithCluster(group)) beginTransfer(tx, given, target);
  else {
    const stays = group.type === 'virtualMachine' ? 'offline' : group.state;
    tx.put({ ...given, state: stays });
    if (group.type === 'availableStorage') moveDisksOf(tx, given, target);
    finishGroupTasks(tx, group.id, 'completed');
  }
  if (owner !== null) continueStop(tx, owner);
}

/** The disks of *Available Storage* go with it, those that are online. */
function moveDisksOf(tx: SimTx, group: Group, target: NodeId): void {
  for (const disk of disksOf(tx, group)) {
    if (disk.state !== 'online' || disk.owner === target) continue;
    tx.because(tx.cause, () => moveDisk(tx, disk.id, target));
  }
}

/** Ownership moves, with it what the group holds (failover-cluster §4.2: 3 to 6 s). */
function beginTransfer(tx: SimTx, group: Group, target: NodeId): void {
  tx.put({ ...waitingGroup(group, 'move', tx.now), state: 'pending', moveTo: target });
  const durationMs = tx.draw('groupMove', group.id, profileOf(tx).cluster.groupMoveMs.value);
  tx.after(durationMs, { name: 'failover.moveDue', owner: group.id, data: {} });
}

/** The move is through: the group comes online on its new node. */
export function moveDue(tx: SimTx, id: GroupId): void {
  const group = groupById(tx, id);
  if (group.waiting === 'move' && viewOfGroup(tx, group)?.quorate) startGroup(tx, id);
}
