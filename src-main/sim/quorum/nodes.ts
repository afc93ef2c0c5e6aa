import type { Cluster, Group } from '../../../src-shared/model/cluster';
import type { ClusterNode } from '../../../src-shared/model/node';
import { slug } from '../../../src-shared/model/ids';
import type { NetworkInterface } from '../../../src-shared/model/network';
import type { ClusterId, NodeId, TaskId } from '../../../src-shared/model/tables';
import { nodesOf } from '../../../src-shared/rules/cluster-facts';
import { profileOf, viewOf } from '../../../src-shared/rules/facts';
import { joinRefusal } from '../../../src-shared/rules/quorum';
import { stopWaiting } from '../cluster/join';
import { acts, clusterOf, nodeOf } from '../cluster/membership';
import { failOver } from '../failover/orphans';
import { startService, stopService } from '../node/service';
import { loseClusteredWorkers } from '../vm/host';
import { beginTask, finishTask } from '../tasks';
import type { SimTx } from '../wakeups';
import { countAgain } from './commit';
import { configurationChanged } from './database';

/** A server becomes a node: configured first, then its cluster service starts and joins (failover-cluster §1.3). */
export function beginAdding(tx: SimTx, cluster: ClusterId, node: NodeId): void {
  const durationMs = tx.draw('addNode', node, profileOf(tx).maintenance.createClusterMs.value);
  const task = beginTask(tx, 'cluster.addNode', node, node, durationMs);
  tx.after(durationMs, { name: 'quorum.addDue', owner: task, data: { cluster, node } });
}

export function addDue(tx: SimTx, task: TaskId, cluster: ClusterId, id: NodeId): void {
  const node = nodeOf(tx, id);
  const record = tx.get<'cluster'>(cluster);
  const view = record && viewOf(tx, cluster);
  const fault =
    joinRefusal(tx, node) ??
    (view?.quorate
      ? null
      : { code: 'cluster.noQuorum' as const, cluster: record?.name ?? cluster });
  if (fault || !record) {
    finishTask(tx, task, 'failed', fault);
    return;
  }
  finishTask(tx, task, 'completed');
  enroll(tx, record, node);
  tx.emit('node.added', { object: id, fields: { node: node.name, cluster: record.name } });
  configurationChanged(tx, cluster);
  countAgain(tx, cluster);
  startService(tx, id);
}

/** Writes a server into a cluster's configuration, with an adapter on each of its networks. */
export function enroll(tx: SimTx, cluster: Cluster, node: ClusterNode): void {
  const taken = nodesOf(tx, cluster.id).map((each) => each.number);
  const number = Math.max(0, ...taken) + 1;
  tx.put({
    ...nodeOf(tx, node.id),
    cluster: cluster.id,
    number,
    weight: 1,
    dynamicWeight: 1,
    paused: false,
    quorumStart: 'normal',
    databaseVersion: cluster.databaseVersion,
  });
  for (const network of tx.by('network.cluster', cluster.id)) {
    const adapter: NetworkInterface = {
      kind: 'interface',
      id: `interface:${slug(node.name)}/${slug(network.name)}`,
      node: node.id,
      network: network.id,
      name: network.name,
      address: network.subnet.replace(/\.0\/\d+$/, `.${10 + number}`),
      connected: true,
      state: 'up',
    };
    tx.put(adapter);
  }
}

/**
 * Evicts a node: its cluster service stops in order, so that its groups leave, then its configuration
 * is wiped (failover-cluster §1.3). A node that is not there is struck off at once.
 */
export function evict(tx: SimTx, id: NodeId): void {
  const node = nodeOf(tx, id);
  if (node.view !== null && acts(node)) {
    const { serviceStopTimeoutMs } = profileOf(tx).cluster;
    const task = beginTask(tx, 'node.evict', id, id, null);
    tx.after(serviceStopTimeoutMs.value, {
      name: 'quorum.evictDue',
      owner: task,
      data: { node: id },
    });
    if (node.service === 'running') stopService(tx, id);
    return;
  }
  strikeOff(tx, id);
}

/** Whether an order to evict the node waits for its groups to leave. */
function evictionOf(tx: SimTx, id: NodeId): TaskId | null {
  const task = tx
    .by('task.object', id)
    .find((each) => each.what === 'node.evict' && each.state === 'running');
  return task?.id ?? null;
}

/** The service of a node ended: an eviction that waited for it goes on. Returns whether there was one. */
export function continueEviction(tx: SimTx, id: NodeId): boolean {
  const task = evictionOf(tx, id);
  if (task === null) return false;
  finishTask(tx, task, 'completed');
  strikeOff(tx, id);
  return true;
}

function strikeOff(tx: SimTx, id: NodeId): void {
  const { cluster: from, name, service } = nodeOf(tx, id);
  if (from === null) return;
  const cluster = clusterOf(tx, from);
  if (service === 'starting') {
    stopService(tx, id);
    stopWaiting(tx, id);
  }
  loseClusteredWorkers(tx, id, tx.cause);
  const evicted = tx.emit('node.evicted', {
    object: id,
    fields: { node: name, cluster: cluster.name },
  });
  // What it still owns is orphaned while it is a node; the placement finds it another owner.
  const view = viewOf(tx, from);
  if (view?.quorate) tx.because(evicted, () => failOver(tx, view.id));
  for (const group of tx.by('group.cluster', from)) withoutNode(tx, group, id);
  release(tx, id);
  const { witness } = clusterOf(tx, from);
  if (witness?.cutFrom.includes(id)) {
    const cutFrom = witness.cutFrom.filter((each) => each !== id);
    tx.put({ ...clusterOf(tx, from), witness: { ...witness, cutFrom } });
  }
  if (cluster.lowerQuorumPriorityNode === id) {
    tx.put({ ...clusterOf(tx, from), lowerQuorumPriorityNode: null });
  }
  tx.because(evicted, () => {
    configurationChanged(tx, from);
    countAgain(tx, from);
  });
}

function withoutNode(tx: SimTx, group: Group, id: NodeId): void {
  const without = (list: readonly NodeId[]) => list.filter((each) => each !== id);
  const { preferredOwners, possibleOwners, configurationOwners, defaultOwner } = group;
  const lists = [preferredOwners, possibleOwners, configurationOwners];
  if (!lists.some((list) => list.includes(id)) && defaultOwner !== id) return;
  tx.put({
    ...(tx.get<'group'>(group.id) ?? group),
    preferredOwners: without(preferredOwners),
    possibleOwners: without(possibleOwners),
    configurationOwners: without(configurationOwners),
    defaultOwner: defaultOwner === id ? null : defaultOwner,
  });
}

/** The configuration of the cluster is wiped on a server: it is a stand-alone host again. */
export function release(tx: SimTx, id: NodeId): void {
  const { cluster } = nodeOf(tx, id);
  for (const adapter of tx.by('interface.node', id)) tx.remove(adapter.id);
  for (const disk of cluster === null ? [] : tx.by('disk.cluster', cluster)) {
    if (!disk.volume?.access[id]) continue;
    const access = Object.entries(disk.volume.access).filter(([node]) => node !== id);
    tx.put({ ...disk, volume: { ...disk.volume, access: Object.fromEntries(access) } });
  }
  for (const view of cluster === null ? [] : tx.by('view.cluster', cluster)) {
    const states = Object.entries(view.states).filter(([node]) => node !== id);
    tx.put({ ...view, states: Object.fromEntries(states) });
  }
  tx.cancel(id, 'node.serviceRestartDue');
  tx.cancel(id, 'node.watchdogDue');
  tx.put({
    ...nodeOf(tx, id),
    cluster: null,
    view: null,
    service: 'stopped',
    paused: false,
    silentSince: null,
    weight: 1,
    dynamicWeight: 1,
    databaseVersion: 0,
    quorumStart: 'normal',
    drain: 'notInitiated',
    isolatedSince: null,
    isolations: [],
    quarantinedUntil: null,
    evictedAt: tx.now,
  });
}
