import type { Cluster } from '../../../src-shared/model/cluster';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { ClusterId, NodeId, ViewId } from '../../../src-shared/model/tables';
import { holdsWitness } from '../../../src-shared/rules/cluster-facts';
import { reachesWitness } from '../../../src-shared/rules/witness-facts';
import { clusterOf, nodeOf, viewById } from '../cluster/membership';
import type { SimTx } from '../wakeups';

/** A node that may not form yet asks again this often: RequestReplyTimeout (failover-cluster §1.2). */
const askAgainMs = 60_000;

/**
 * The configuration changed, be it only who is there: every member writes the new version, and so does
 * the holder of a witness disk. A file share holds no copy (failover-cluster §2.1).
 */
export function raiseDatabase(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  const cluster = clusterOf(tx, view.cluster);
  const databaseVersion = cluster.databaseVersion + 1;
  const { witness } = cluster;
  const holder =
    witness?.type === 'disk' && holdsWitness(cluster, view.members) ? witness.owner : null;
  const copied = holder !== null && reachesWitness(tx, cluster, holder);
  tx.put({
    ...cluster,
    databaseVersion,
    witnessDatabaseVersion: copied ? databaseVersion : cluster.witnessDatabaseVersion,
  });
  if (witness?.online && holder !== null && !copied) sayUnwritten(tx, witness.name, holder);
  shareDatabase(tx, id);
}

/** The copy on the witness disk stays behind: nobody can write it now (1557). */
function sayUnwritten(tx: SimTx, witness: string, holder: NodeId): void {
  const fields = { witness, node: nodeOf(tx, holder).name };
  tx.because(tx.cause, () => tx.emit('witness.databaseFailed', { node: holder, fields }));
}

/** Members have the present version: they got it when they joined. */
export function shareDatabase(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  const { databaseVersion } = clusterOf(tx, view.cluster);
  for (const member of view.members) {
    const node = nodeOf(tx, member);
    if (node.databaseVersion !== databaseVersion) tx.put({ ...node, databaseVersion });
  }
}

/** Raises the version where a quorum of nodes is there to agree to a change. */
export function configurationChanged(tx: SimTx, cluster: ClusterId): void {
  const view = tx.by('view.cluster', cluster).find((each) => each.quorate);
  if (view) raiseDatabase(tx, view.id);
}

/** Whether nodes know the latest configuration, or one of them reads it from the witness disk. */
export function isCurrent(tx: SimTx, cluster: Cluster, nodes: readonly ClusterNode[]): boolean {
  const { databaseVersion, witnessDatabaseVersion } = cluster;
  if (nodes.some((node) => node.databaseVersion === databaseVersion)) return true;
  if (witnessDatabaseVersion !== databaseVersion) return false;
  return nodes.some((node) => reachesWitness(tx, cluster, node.id));
}

/** The copies of the waiting nodes are out of date (1561), and the cluster waits for one that is not (5398). */
export function sayStale(tx: SimTx, id: ClusterId, nodes: readonly ClusterNode[]): void {
  const { name } = clusterOf(tx, id);
  const fresh = nodes.filter((node) => !tx.pending(node.id, 'quorum.joinRetryDue'));
  for (const node of fresh) {
    tx.after(askAgainMs, { name: 'quorum.joinRetryDue', owner: node.id, data: {} });
    tx.because(tx.cause, () =>
      tx.emit('cluster.databaseStale', {
        node: node.id,
        object: node.id,
        fields: { node: node.name, cluster: name },
      }),
    );
  }
  if (fresh.length === 0) return;
  tx.because(tx.cause, () =>
    tx.emit('cluster.waitingForDatabase', { object: id, fields: { cluster: name } }),
  );
}
