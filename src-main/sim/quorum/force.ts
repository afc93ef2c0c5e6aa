import type { NodeId } from '../../../src-shared/model/tables';
import { profileOf } from '../../../src-shared/rules/facts';
import { attendWaiting, form, isWaiting } from '../cluster/join';
import { clusterOf, nodeOf } from '../cluster/membership';
import { startService } from '../node/service';
import { beginTask } from '../tasks';
import type { SimTx } from '../wakeups';
import { partWays } from './copies';

/**
 * Force Cluster Start: the node forms the cluster alone, whatever the votes say, and its copy of the
 * configuration counts from then on (failover-cluster §2.4).
 */
export function forceStart(tx: SimTx, id: NodeId): void {
  const node = nodeOf(tx, id);
  if (node.service === 'stopped') {
    const durationMs = startService(tx, id, 'force');
    const task = beginTask(tx, 'node.startClusterService', id, id, durationMs);
    tx.after(durationMs, { name: 'node.taskDue', owner: task, data: {} });
    return;
  }
  tx.put({ ...node, quorumStart: 'force' });
  tx.cancel(id, 'cluster.joinDue');
  if (node.cluster !== null) attendWaiting(tx, node.cluster);
}

/** The node was started with force and waits: it forms the cluster as soon as that can be done. */
export function queueForce(tx: SimTx, id: NodeId): void {
  if (tx.pending(id, 'quorum.forceDue')) return;
  const delayMs = tx.draw('form', id, profileOf(tx).cluster.joinMs.value);
  tx.after(delayMs, { name: 'quorum.forceDue', owner: id, data: {} });
}

export function forceDue(tx: SimTx, id: NodeId): void {
  const node = nodeOf(tx, id);
  if (node.cluster === null || node.quorumStart !== 'force' || !isWaiting(tx, node)) return;
  const cluster = clusterOf(tx, node.cluster);
  tx.emit('cluster.forced', {
    node: id,
    object: cluster.id,
    fields: { node: node.name, cluster: cluster.name },
  });
  form(tx, cluster.id, [node], true, () => partWays(tx, cluster.id, [node]));
}
