import type { ClusterId, TaskId } from '../../../src-shared/model/tables';
import { nodesOf } from '../../../src-shared/rules/cluster-facts';
import { profileOf, viewOf } from '../../../src-shared/rules/facts';
import { clusterOf, nodeOf } from '../cluster/membership';
import { dissolveView } from '../cluster/quorum-loss';
import { evacuate, hasGroupsToLeave } from '../failover/evacuate';
import { startService, stopService } from '../node/service';
import { beginTask, finishTask } from '../tasks';
import { loseClusteredWorkers } from '../vm/host';
import type { SimTx } from '../wakeups';

/** The order that shuts a cluster down, while it is carried out. */
export function shutDownOf(tx: SimTx, cluster: ClusterId): TaskId | null {
  const task = tx
    .by('task.object', cluster)
    .find((each) => each.what === 'cluster.shutDown' && each.state === 'running');
  return task?.id ?? null;
}

/**
 * The whole cluster goes down in order: every group goes offline where it is, then the service ends on
 * all nodes together, so that no node is left with too few votes (failover-cluster §1.3, Stop-Cluster).
 */
export function shutDownCluster(tx: SimTx, id: ClusterId): void {
  const begun = tx.emit('cluster.shutDownBegun', {
    object: id,
    fields: { cluster: clusterOf(tx, id).name },
  });
  const task = beginTask(tx, 'cluster.shutDown', id, null, null);
  const { serviceStopTimeoutMs } = profileOf(tx).cluster;
  tx.after(serviceStopTimeoutMs.value, { name: 'quorum.shutDownDue', owner: task, data: {} });
  const members = viewOf(tx, id)?.members ?? [];
  for (const node of nodesOf(tx, id)) {
    if (members.includes(node.id)) tx.put({ ...nodeOf(tx, node.id), service: 'stopping' });
    else if (node.machine === 'on') stopService(tx, node.id);
  }
  for (const member of members) tx.because(begun, () => evacuate(tx, member));
  tx.because(begun, () => continueShutDown(tx, id));
}

/** Something went offline: with the last of it the services end. Returns whether the cluster shuts down. */
export function continueShutDown(tx: SimTx, id: ClusterId): boolean {
  const task = shutDownOf(tx, id);
  if (task === null) return false;
  const members = viewOf(tx, id)?.members ?? [];
  if (members.some((member) => hasGroupsToLeave(tx, member))) return true;
  const { serviceStopMs } = profileOf(tx).cluster;
  const leftMs = tx.dueInMs(task, 'quorum.shutDownDue') ?? 0;
  if (leftMs > serviceStopMs.value) {
    tx.cancel(task, 'quorum.shutDownDue');
    tx.after(serviceStopMs.value, { name: 'quorum.shutDownDue', owner: task, data: {} });
  }
  return true;
}

/** Everything is offline, or has taken as long as it may: what still runs ends hard. */
export function shutDownDue(tx: SimTx, task: TaskId, id: ClusterId): void {
  finishTask(tx, task, 'completed');
  const view = viewOf(tx, id);
  for (const member of view?.members ?? []) {
    const node = nodeOf(tx, member);
    if (node.service !== 'stopping') continue;
    loseClusteredWorkers(tx, member, tx.cause);
    tx.put({ ...nodeOf(tx, member), service: 'stopped' });
    tx.because(tx.cause, () =>
      tx.emit('node.clusterServiceStopped', { object: member, fields: { node: node.name } }),
    );
  }
  if (view && view.members.length > 0) dissolveView(tx, view.id);
  tx.emit('cluster.shutDown', { object: id, fields: { cluster: clusterOf(tx, id).name } });
}

/** Starts the cluster service wherever it is stopped (Start-Cluster). */
export function startCluster(tx: SimTx, id: ClusterId): void {
  const begun = tx.emit('cluster.startBegun', {
    object: id,
    fields: { cluster: clusterOf(tx, id).name },
  });
  for (const node of nodesOf(tx, id)) {
    if (node.machine !== 'on' || node.service !== 'stopped') continue;
    tx.because(begun, () => startService(tx, node.id));
  }
}

/** The cluster went down before its order to shut down was through. */
export function endShutDown(tx: SimTx, cluster: ClusterId): void {
  const task = shutDownOf(tx, cluster);
  if (task !== null) finishTask(tx, task, 'failed');
}
