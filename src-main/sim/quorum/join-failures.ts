import type { ClusterNode } from '../../../src-shared/model/node';
import type { NodeId } from '../../../src-shared/model/tables';
import { carriesHeartbeats, interfaceOn } from '../../../src-shared/rules/network-facts';
import { attendWaiting, isWaiting } from '../cluster/join';
import { clusterOf, nodeOf, observersOf } from '../cluster/membership';
import type { SimTx } from '../wakeups';
import { liveViews } from './views';

/** A node that found nobody asks again this often: RequestReplyTimeout (failover-cluster §1.2). */
const askAgainMs = 60_000;

/**
 * A cluster runs, and the node reaches none of it: why, in the log of the node (failover-cluster §1.3:
 * 1572, 1652, 1653). Said once a try.
 */
export function sayUnreachable(tx: SimTx, node: ClusterNode): void {
  if (node.cluster === null || tx.pending(node.id, 'quorum.joinRetryDue')) return;
  const settled = liveViews(tx, node.cluster).some(
    (view) => view.quorate && view.phase === 'stable' && observersOf(tx, view).length > 0,
  );
  if (!settled) return;
  tx.after(askAgainMs, { name: 'quorum.joinRetryDue', owner: node.id, data: {} });
  const about = {
    node: node.id,
    object: node.id,
    fields: { node: node.name, cluster: clusterOf(tx, node.cluster).name },
  };
  if (!hasNetwork(tx, node)) tx.emit('node.joinWithoutNetwork', about);
  else if (!node.system.clusterPortOpen) tx.emit('node.joinUnanswered', about);
  else tx.emit('node.joinUnconnected', about);
}

/** Whether the node has an adapter that works on a network of the cluster. */
function hasNetwork(tx: SimTx, node: ClusterNode): boolean {
  if (node.cluster === null) return false;
  return tx
    .by('network.cluster', node.cluster)
    .some(
      (network) =>
        carriesHeartbeats(network) &&
        network.switchUp &&
        interfaceOn(tx, node.id, network.id)?.connected === true,
    );
}

export function joinRetryDue(tx: SimTx, id: NodeId): void {
  const node = nodeOf(tx, id);
  if (node.cluster !== null && isWaiting(tx, node)) attendWaiting(tx, node.cluster);
}
