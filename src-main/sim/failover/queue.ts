import type { ClusterView, Group } from '../../../src-shared/model/cluster';
import { profileOf } from '../../../src-shared/rules/facts';
import { nodeOf, viewById } from '../cluster/membership';
import type { SimTx } from '../wakeups';
import {
  dropPlans,
  inPlacementOrder,
  startsWhenPlaced,
  startsWithCluster,
  waitingGroup,
} from './groups';

/**
 * Queues groups to be placed one after the other, behind those that wait already (failover-cluster
 * §4.1: 100 ms each). One wakeup a group: a step costs the same however many there are.
 */
export function queuePlacements(
  tx: SimTx,
  of: ClusterView | undefined,
  groups: readonly Group[],
  where: 'owner' | 'best',
): void {
  const fresh = groups.filter((group) => !tx.pending(group.id, 'failover.placementDue'));
  if (!of || fresh.length === 0) return;
  const view = viewById(tx, of.id);
  const placementMs = profileOf(tx).cluster.placementMs.value;
  let placingUntil = Math.max(tx.now, view.placingUntil);
  for (const group of fresh.sort(inPlacementOrder)) {
    placingUntil += placementMs;
    tx.because(tx.cause, () => {
      const lost = group.owner !== null && !view.members.includes(group.owner);
      if (lost && group.waiting !== 'placement') sayOwnerLost(tx, group);
      const idle = dropPlans(tx, group);
      const starts = where === 'owner' ? startsWithCluster(group) : startsWhenPlaced(group);
      const state = starts ? 'pending' : 'offline';
      // With the loss of its node a new failover begins: who refused it before is asked again.
      const tried = lost ? [] : group.tried;
      tx.put({ ...waitingGroup(idle, 'placement', tx.now), state, tried });
      tx.after(placingUntil - tx.now, {
        name: 'failover.placementDue',
        owner: group.id,
        data: { where },
      });
    });
  }
  tx.put({ ...view, placingUntil });
}

function sayOwnerLost(tx: SimTx, group: Group): void {
  if (group.owner === null) return;
  tx.emit('group.ownerLost', {
    object: group.id,
    fields: { group: group.name, node: nodeOf(tx, group.owner).name },
  });
}
