import type { CommandArguments } from '../../../src-shared/commands/index';
import type { ClusterDisk } from '../../../src-shared/model/storage';
import type { ClusterNode } from '../../../src-shared/model/node';
import { slug } from '../../../src-shared/model/ids';
import type { ClusterId, NodeId, TaskId } from '../../../src-shared/model/tables';
import { profileOf } from '../../../src-shared/rules/facts';
import { eligibleDisks, recommendedQuorum } from '../../../src-shared/rules/quorum-advice';
import { quorumRules } from '../../../src-shared/rules/quorum';
import { clusterOf, nodeOf } from '../cluster/membership';
import { clusterRecords } from '../inventory/cluster-records';
import { defaultNetworks } from '../inventory/defaults';
import { networkRecords } from '../inventory/network-records';
import { clusterIdOf } from '../inventory/names';
import type { ClusterPlan } from '../inventory/plan';
import { beginTask, finishTask } from '../tasks';
import type { SimTx } from '../wakeups';
import { release } from './nodes';

type Creation = CommandArguments<'cluster.create'>;

export function beginCreation(tx: SimTx, args: Creation): void {
  const { createClusterMs } = profileOf(tx).maintenance;
  const durationMs = tx.draw('createCluster', 'world:lab', createClusterMs.value);
  const task = beginTask(tx, 'cluster.create', 'world:lab', null, durationMs);
  tx.after(durationMs, { name: 'quorum.createDue', owner: task, data: args });
}

/** Everything is configured: the cluster runs on all its nodes at once (failover-cluster §2.1, §9). */
export function createDue(tx: SimTx, task: TaskId, args: Creation): void {
  const fault = quorumRules['cluster.create'](tx, args);
  finishTask(tx, task, fault ? 'failed' : 'completed', fault);
  if (fault) return;
  const id = clusterIdOf(args.name);
  const disks = args.storage ? eligibleDisks(tx, args.nodes) : [];
  const quorum = recommendedQuorum(tx, args.nodes.length, disks);
  const plan: ClusterPlan = {
    name: args.name,
    quorum: quorum.mode,
    witness: quorum.disk ? { type: 'disk', name: quorum.disk.name } : null,
    coreGroupOwner: null,
    networks: defaultNetworks(tx.all('cluster').length),
    address: args.address,
    settings: {},
  };
  const nodes = args.nodes.map((node, index) => enrolled(tx, id, node, index + 1));
  for (const disk of disks) claim(tx, disk, plan, id, nodes[0]);
  const profile = profileOf(tx);
  const members = tx.by('node.cluster', id);
  const owned = tx.by('disk.cluster', id);
  for (const record of clusterRecords(plan, profile, nodes, owned)) tx.put(record);
  for (const record of networkRecords(plan, members, tx.all('network'))) tx.put(record);
  tx.emit('cluster.created', {
    object: id,
    fields: { cluster: args.name, nodes: args.nodes.length },
  });
}

function enrolled(tx: SimTx, cluster: ClusterId, id: NodeId, number: number): ClusterNode {
  const node: ClusterNode = {
    ...nodeOf(tx, id),
    cluster,
    number,
    service: 'running',
    view: `view:${cluster.slice('cluster:'.length)}/1`,
    paused: false,
    silentSince: null,
    weight: 1,
    dynamicWeight: 1,
    databaseVersion: 1,
    quorumStart: 'normal',
  };
  tx.put(node);
  return node;
}

function claim(
  tx: SimTx,
  disk: ClusterDisk,
  plan: ClusterPlan,
  cluster: ClusterId,
  owner: ClusterNode | undefined,
): void {
  const isWitness = plan.witness?.name === disk.name;
  const group = isWitness ? 'cluster-group' : 'available-storage';
  tx.put({
    ...disk,
    cluster,
    use: isWitness ? 'witness' : 'available',
    group: `group:${slug(plan.name)}/${group}`,
    owner: owner?.id ?? null,
    state: 'online',
  });
}

/** Everything the cluster was made of goes; its servers and disks stay, clustered no longer. */
export function destroy(tx: SimTx, id: ClusterId): void {
  const { name } = clusterOf(tx, id);
  for (const node of tx.by('node.cluster', id)) {
    release(tx, node.id);
    tx.put({ ...nodeOf(tx, node.id), evictedAt: null });
  }
  for (const disk of tx.by('disk.cluster', id)) {
    tx.cancel(disk.id);
    tx.put({
      ...disk,
      cluster: null,
      use: 'unclustered',
      group: null,
      owner: null,
      volume: null,
      maintenance: false,
    });
  }
  for (const group of tx.by('group.cluster', id)) tx.remove(group.id);
  for (const network of tx.by('network.cluster', id)) tx.remove(network.id);
  for (const view of tx.by('view.cluster', id)) tx.remove(view.id);
  for (const validation of tx.by('validation.cluster', id)) {
    tx.put({ ...validation, cluster: null });
  }
  tx.remove(id);
  tx.emit('cluster.destroyed', { object: null, fields: { cluster: name } });
}
