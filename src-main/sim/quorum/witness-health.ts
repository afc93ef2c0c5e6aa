import type { ClusterView, Group } from '../../../src-shared/model/cluster';
import type { ClusterId, NodeId } from '../../../src-shared/model/tables';
import { holdsWitness } from '../../../src-shared/rules/cluster-facts';
import { profileOf } from '../../../src-shared/rules/facts';
import { reachesWitness } from '../../../src-shared/rules/witness-facts';
import { attendWaiting } from '../cluster/join';
import { acts, clusterOf, nodeOf } from '../cluster/membership';
import { sabotaged } from '../sabotage';
import type { SimTx } from '../wakeups';
import { countAgain } from './commit';
import { liveViews } from './views';

/**
 * Something happened that may have taken the witness away, or brought it back. Its resource is looked
 * at every LooksAlive interval: the moment at which that finds it out is drawn, nothing is ticked.
 */
export function watchWitness(tx: SimTx, id: ClusterId): void {
  const cluster = clusterOf(tx, id);
  const { witness } = cluster;
  // Nodes that wait for nothing but the witness find it as soon as it answers.
  if (witness && liveViews(tx, id).length === 0) attendWaiting(tx, id);
  if (!witness?.online || witness.owner === null || tx.pending(id, 'quorum.witnessCheckDue'))
    return;
  // A holder that is lost is missed by the others, and costs arbitration.
  if (!acts(nodeOf(tx, witness.owner)) || reachesWitness(tx, cluster, witness.owner)) return;
  if (sabotaged('witness-loss-unnoticed')) return;
  const { looksAliveMs } = profileOf(tx).groups;
  const delayMs = tx.draw('witnessCheck', id, [0, looksAliveMs.value]);
  tx.after(delayMs, { name: 'quorum.witnessCheckDue', owner: id, data: {} });
}

/** The partition that holds the witness, or would be the one to bring it online; null while none runs. */
function holder(tx: SimTx, id: ClusterId): ClusterView | null {
  const cluster = clusterOf(tx, id);
  const views = tx.by('view.cluster', id).filter((view) => view.quorate);
  return views.find((view) => holdsWitness(cluster, view.members)) ?? views[0] ?? null;
}

/** A member that reaches the witness, its present owner last. */
function other(tx: SimTx, id: ClusterId, view: ClusterView): NodeId | null {
  const cluster = clusterOf(tx, id);
  const owner = cluster.witness?.owner ?? null;
  const order = [...view.members.filter((member) => member !== owner), ...(owner ? [owner] : [])];
  const found = order.find(
    (member) =>
      view.members.includes(member) &&
      acts(nodeOf(tx, member)) &&
      reachesWitness(tx, cluster, member),
  );
  return found ?? null;
}

/**
 * The check of the witness failed: it is failed over to a member that reaches it, or its vote is lost
 * until a restart succeeds (failover-cluster §2.3).
 */
export function witnessCheckDue(tx: SimTx, id: ClusterId): void {
  const cluster = clusterOf(tx, id);
  const { witness } = cluster;
  const view = holder(tx, id);
  if (!witness?.online || witness.owner === null || !view) return;
  // While the members regroup the witness is arbitrated for; what comes of it is looked at afterwards.
  if (view.phase !== 'stable') {
    watchWitness(tx, id);
    return;
  }
  if (!view.members.includes(witness.owner) || reachesWitness(tx, cluster, witness.owner)) return;
  const owner = nodeOf(tx, witness.owner);
  if (!acts(owner)) return;
  sayHealthFailed(tx, id, owner.name, owner.id);
  const target = other(tx, id, view);
  if (target !== null) {
    tx.put({ ...clusterOf(tx, id), witness: { ...witness, owner: target } });
    moveDisk(tx, id, target);
    const fields = { witness: witness.name, node: nodeOf(tx, target).name };
    tx.emit('witness.failedOver', { node: target, object: id, fields });
    return;
  }
  loseWitness(tx, id);
}

function sayHealthFailed(tx: SimTx, id: ClusterId, name: string, node: NodeId): void {
  const { witness } = clusterOf(tx, id);
  if (!witness) return;
  tx.emit('witness.healthFailed', {
    node,
    object: id,
    fields: { witness: witness.name, node: name },
  });
  const resource = witness.name;
  tx.emit('copy.resourceFailed', {
    node,
    object: id,
    fields: { resource, group: 'Cluster Group' },
  });
}

/** The vote of the witness is lost; it is tried again every WitnessRestartInterval. */
function loseWitness(tx: SimTx, id: ClusterId): void {
  const cluster = clusterOf(tx, id);
  const { witness } = cluster;
  if (!witness) return;
  tx.put({ ...cluster, witness: { ...witness, online: false } });
  setDiskState(tx, id, 'failed');
  const fields = { cluster: cluster.name, witness: witness.name };
  tx.emit('witness.onlineFailed', { node: witness.owner, object: id, fields });
  queueRestart(tx, id);
  countAgain(tx, id);
}

export function queueRestart(tx: SimTx, id: ClusterId): void {
  if (tx.pending(id, 'quorum.witnessRestartDue')) return;
  const { witnessRestartMs } = profileOf(tx).quorum;
  tx.after(witnessRestartMs.value, { name: 'quorum.witnessRestartDue', owner: id, data: {} });
}

/** A failed witness is tried again: online it votes again, else the next try comes in its time. */
export function witnessRestartDue(tx: SimTx, id: ClusterId): void {
  if (bringWitnessOnline(tx, id)) return;
  const cluster = clusterOf(tx, id);
  const { witness } = cluster;
  if (!witness || witness.online || !holder(tx, id)) return;
  const fields = { cluster: cluster.name, witness: witness.name };
  tx.emit('witness.onlineFailed', { node: witness.owner, object: id, fields });
  queueRestart(tx, id);
}

/** Brings the witness online where a member reaches it. Returns whether it is online now. */
export function bringWitnessOnline(tx: SimTx, id: ClusterId): boolean {
  const { witness } = clusterOf(tx, id);
  if (!witness || witness.online) return witness !== null;
  const view = holder(tx, id);
  const target = view && other(tx, id, view);
  if (target === null || target === undefined) return false;
  tx.cancel(id, 'quorum.witnessRestartDue');
  tx.put({ ...clusterOf(tx, id), witness: { ...witness, online: true, owner: target } });
  moveDisk(tx, id, target);
  const fields = { witness: witness.name, node: nodeOf(tx, target).name };
  tx.emit('witness.online', { node: target, object: id, fields });
  countAgain(tx, id);
  return true;
}

/** The witness is in the core group, and moves with it to a node that reaches it (failover-cluster §3.2). */
export function witnessFollows(tx: SimTx, group: Group, target: NodeId): void {
  const cluster = clusterOf(tx, group.cluster);
  const { witness } = cluster;
  // A part with a copy of the groups has no say in what the other one holds.
  if (!witness || group.partition !== null || !reachesWitness(tx, cluster, target)) return;
  tx.put({ ...cluster, witness: { ...witness, owner: target } });
  if (witness.online) moveDisk(tx, cluster.id, target);
}

/** The disk of the witness is owned by who holds the witness: that node has the reservation. */
export function moveDisk(tx: SimTx, id: ClusterId, owner: NodeId): void {
  const { witness } = clusterOf(tx, id);
  const disk = witness?.disk == null ? undefined : tx.get<'disk'>(witness.disk);
  if (!disk || (disk.owner === owner && disk.state === 'online')) return;
  tx.put({ ...disk, owner, state: 'online' });
}

/** What the cluster says of the disk of its witness. */
export function setDiskState(tx: SimTx, id: ClusterId, state: 'offline' | 'failed'): void {
  const { witness } = clusterOf(tx, id);
  const disk = witness?.disk == null ? undefined : tx.get<'disk'>(witness.disk);
  if (disk && disk.state !== state) tx.put({ ...disk, state });
}
