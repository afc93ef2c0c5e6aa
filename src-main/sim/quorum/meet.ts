import type { ClusterView } from '../../../src-shared/model/cluster';
import type { ClusterId } from '../../../src-shared/model/tables';
import { clusterOf, nodeOf } from '../cluster/membership';
import { stopSide } from '../cluster/quorum-loss';
import type { SimTx } from '../wakeups';
import { liveViews, viewsReach } from './views';

/**
 * Parts of a cluster may hear each other again. Beside a forced part no other stays: its nodes see it,
 * stop and join it (5396, failover-cluster §2.4). Without force only one part has a quorum, and the
 * other ends by its own count.
 */
export function meet(tx: SimTx, cluster: ClusterId): void {
  for (;;) {
    const pair = firstMeeting(tx, cluster);
    if (!pair) return;
    giveWay(tx, ...pair);
  }
}

function firstMeeting(tx: SimTx, cluster: ClusterId): readonly [ClusterView, ClusterView] | null {
  const views = liveViews(tx, cluster);
  for (const [index, left] of views.entries()) {
    for (const right of views.slice(index + 1)) {
      if (!left.forced && !right.forced) continue;
      if (viewsReach(tx, left, right)) return wins(tx, left, right) ? [left, right] : [right, left];
    }
  }
  return null;
}

/** Force wins; of two forced parts the one with more members, then the one with the lowest node number. */
function wins(tx: SimTx, left: ClusterView, right: ClusterView): boolean {
  if (left.forced !== right.forced) return left.forced;
  if (left.members.length !== right.members.length) {
    return left.members.length > right.members.length;
  }
  const lowest = (view: ClusterView) =>
    Math.min(...view.members.map((id) => nodeOf(tx, id).number));
  return lowest(left) < lowest(right);
}

function giveWay(tx: SimTx, winner: ClusterView, loser: ClusterView): void {
  const { name } = clusterOf(tx, winner.cluster);
  const { cause } = tx;
  stopSide(tx, loser.id, (node) => {
    tx.because(cause, () =>
      tx.emit('cluster.forcedElsewhere', {
        node: node.id,
        object: node.id,
        fields: { node: node.name, cluster: name },
      }),
    );
  });
}
