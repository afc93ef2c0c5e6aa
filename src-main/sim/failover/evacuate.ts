import type { Group } from '../../../src-shared/model/cluster';
import type { GroupId, NodeId } from '../../../src-shared/model/tables';
import { viewOfGroup } from '../../../src-shared/rules/group-facts';
import { nodeOf } from '../cluster/membership';
import { continueStop } from '../node/service';
import type { SimTx } from '../wakeups';
import { dropPlans, groupById, inPlacementOrder, startsWithCluster, waitingGroup } from './groups';
import { handOver } from './move';
import { beginOfflineAction, workerAtOwner } from './offline';
import { placementFor, sayPlaced } from './placement';

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
    beginOfflineAction(tx, dropPlans(tx, group), worker, 'host');
  } else if (worker.state === 'pausing' || worker.state === 'resuming') {
    tx.after(askAgainMs, { name: 'failover.leaveDue', owner: id, data: {} });
  }
}

/** The resource is offline: the group changes hands and comes online there if it was online here. */
export function moveAway(tx: SimTx, group: Group): void {
  const { owner } = group;
  const view = viewOfGroup(tx, group);
  const decides = view?.quorate && view.phase === 'stable';
  const placement = decides ? placementFor(tx, { ...group, tried: [] }, view) : null;
  if (placement !== null && placement.target !== null) {
    const { target, classShared } = placement;
    sayPlaced(tx, group, target, classShared);
    handOver(tx, group, target);
    return;
  }
  // No member may take it now, or they regroup. It stays with the node and is placed when one can.
  const rest: Group = { ...dropPlans(tx, group), tried: [], state: 'offline' };
  tx.put(startsWithCluster(group) ? waitingGroup(rest, 'placement', tx.now) : rest);
  if (owner !== null) continueStop(tx, owner);
}
