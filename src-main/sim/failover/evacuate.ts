import type { Group } from '../../../src-shared/model/cluster';
import type { GroupId, NodeId } from '../../../src-shared/model/tables';
import { profileOf, viewOf, workerOf } from '../../../src-shared/rules/facts';
import { nodeOf } from '../cluster/membership';
import { continueStop } from '../node/service';
import { beginSave } from '../vm/stop';
import type { SimTx } from '../wakeups';
import { groupById, inPlacementOrder, startsWithCluster, waitingGroup } from './groups';
import { giveGroup, placementTarget } from './placement';
import { startGroup } from './start';

/** While a virtual machine changes its state no offline action can begin; it is asked for again this soon. */
const askAgainMs = 500;

/**
 * The cluster service of a node stops in order: every group leaves with its offline action, a virtual
 * machine being saved and restored elsewhere (failover-cluster §3.2 OfflineAction, §4.2).
 */
export function evacuate(tx: SimTx, node: NodeId): void {
  for (const group of [...tx.by('group.owner', node)].sort(inPlacementOrder)) {
    tx.because(tx.cause, () => leaveNode(tx, group.id));
  }
}

/** Whether a node still has to wait for a group to leave before its service may end. */
export function hasGroupsToLeave(tx: SimTx, node: NodeId): boolean {
  return tx.by('group.owner', node).some((group) => {
    return group.waiting === 'offlineAction' || workerAtOwner(tx, group) !== undefined;
  });
}

function workerAtOwner(tx: SimTx, group: Group) {
  const worker = group.vm === null ? undefined : workerOf(tx, group.vm);
  return worker?.node === group.owner ? worker : undefined;
}

/** Takes one group off a node that stops; a machine that is on its way up or down is waited for. */
export function leaveNode(tx: SimTx, id: GroupId): void {
  const group = groupById(tx, id);
  if (group.owner === null || nodeOf(tx, group.owner).service !== 'stopping') return;
  const worker = workerAtOwner(tx, group);
  if (!worker) {
    moveAway(tx, group);
    return;
  }
  const settled = worker.state === 'running' || worker.state === 'paused';
  if (settled && worker.guest !== 'shuttingDown') {
    tx.put({ ...waitingGroup(group, 'offlineAction', tx.now), state: 'pending' });
    beginSave(tx, worker.vm, 'host');
  } else if (worker.state === 'pausing' || worker.state === 'resuming') {
    tx.after(askAgainMs, { name: 'failover.leaveDue', owner: id, data: {} });
  }
}

/** The resource is offline: the group changes hands and comes online there if it was online here. */
export function moveAway(tx: SimTx, group: Group): void {
  const { owner } = group;
  const view = viewOf(tx, group.cluster);
  const decides = view?.quorate && view.phase === 'stable';
  const target = decides ? placementTarget(tx, { ...group, tried: [] }, view) : null;
  tx.cancel(group.id);
  const rest: Group = { ...group, tried: [], waiting: null, waitingSince: null, state: 'offline' };
  if (target === null) {
    // No member may take it now, or they regroup. It stays with the node and is placed when one can.
    tx.put(startsWithCluster(group) ? waitingGroup(rest, 'placement', tx.now) : rest);
  } else {
    const given = giveGroup(tx, rest, target);
    if (group.type === 'core') startGroup(tx, group.id);
    else if (startsWithCluster(group)) beginMove(tx, given);
  }
  if (owner !== null) continueStop(tx, owner);
}

/** Ownership moves, with it what the group holds (failover-cluster §4.2: 3 to 6 s). */
function beginMove(tx: SimTx, group: Group): void {
  tx.put({ ...waitingGroup(group, 'move', tx.now), state: 'pending' });
  const durationMs = tx.draw('groupMove', group.id, profileOf(tx).cluster.groupMoveMs.value);
  tx.after(durationMs, { name: 'failover.moveDue', owner: group.id, data: {} });
}

/** The move is through: the group comes online on its new node. */
export function moveDue(tx: SimTx, id: GroupId): void {
  if (groupById(tx, id).waiting === 'move') startGroup(tx, id);
}
