import type { Group } from '../../../src-shared/model/cluster';
import type { ClusterId } from '../../../src-shared/model/tables';
import { profileOf, viewOf } from '../../../src-shared/rules/facts';
import { nodeOf } from '../cluster/membership';
import type { SimTx } from '../wakeups';
import { inPlacementOrder, startsWhenPlaced, startsWithCluster, waitingGroup } from './groups';

/**
 * Queues groups to be placed one after the other, behind those that wait already (failover-cluster
 * §4.1: 100 ms each). One wakeup a group: a step costs the same however many there are.
 */
export function queuePlacements(
  tx: SimTx,
  cluster: ClusterId,
  groups: readonly Group[],
  where: 'owner' | 'best',
): void {
  const view = viewOf(tx, cluster);
  const fresh = groups.filter((group) => !tx.pending(group.id, 'failover.placementDue'));
  if (!view || fresh.length === 0) return;
  const placementMs = profileOf(tx).cluster.placementMs.value;
  let placingUntil = Math.max(tx.now, view.placingUntil);
  for (const group of fresh.sort(inPlacementOrder)) {
    placingUntil += placementMs;
    tx.because(tx.cause, () => {
      const lost = group.owner !== null && !view.members.includes(group.owner);
      if (lost && group.waiting !== 'placement') sayOwnerLost(tx, group);
      tx.cancel(group.id);
      const starts = where === 'owner' ? startsWithCluster(group) : startsWhenPlaced(group);
      const state = starts ? 'pending' : 'offline';
      // With the loss of its node a new failover begins: who refused it before is asked again.
      const tried = lost ? [] : group.tried;
      tx.put({ ...waitingGroup(group, 'placement', tx.now), state, tried });
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
