import { assert } from '../../../src-shared/assert';
import type { Cluster, ClusterView, Group, Votes } from '../../../src-shared/model/cluster';
import { slug } from '../../../src-shared/model/ids';
import type { ClusterNode, NodeState } from '../../../src-shared/model/node';
import type { ClusterDisk } from '../../../src-shared/model/storage';
import type { SimRecord } from '../../../src-shared/model/tables';
import type { Profile } from '../../../src-shared/profiles/profile';
import { clusterIdOf, nodeIdOf } from './names';
import type { ClusterPlan } from './plan';

/** What a group is where nobody changed it (failover-cluster §3.2, §3.3). */
export function groupDefaults(
  profile: Profile,
): Omit<
  Group,
  'kind' | 'id' | 'cluster' | 'name' | 'type' | 'vm' | 'owner' | 'state' | 'persistentOnline'
> {
  return {
    autoStart: true,
    preferredOwners: [],
    possibleOwners: [],
    tried: [],
    waiting: null,
    waitingSince: null,
    restarts: [],
    secondRestarts: [],
    failing: null,
    hungSince: null,
    moveTo: null,
    preemptedBy: null,
    failoverThreshold: profile.groups.failoverThreshold?.value ?? null,
    failoverPeriodMs: profile.groups.failoverPeriodMs.value,
    failovers: [],
    failback: { allowed: false, window: null },
    antiAffinity: [],
    priority: 2000,
    defaultOwner: null,
    policy: null,
    offlineAction: 'save',
    checkHeartbeat: true,
    configurationOwners: [],
    partition: null,
  };
}

/** Votes of a healthy cluster in its mode (failover-cluster §2.1). */
function healthyVotes(plan: ClusterPlan, nodes: readonly ClusterNode[]): Votes {
  const witness = plan.witness === null ? 0 : 1;
  const weights = nodes.reduce((sum, node) => sum + node.weight, 0);
  const total = plan.quorum === 'diskOnly' ? witness : weights + witness;
  return { have: total, need: Math.floor(total / 2) + 1, total };
}

/** A cluster with its view and its two groups that every cluster has. */
export function clusterRecords(
  plan: ClusterPlan,
  profile: Profile,
  allNodes: readonly ClusterNode[],
  disks: readonly ClusterDisk[],
): SimRecord[] {
  const id = clusterIdOf(plan.name);
  const nodes = allNodes.filter((node) => node.cluster === id);
  const owner = nodes.find((node) => node.name === plan.coreGroupOwner) ?? nodes[0];
  assert(owner, `the cluster ${plan.name} has a node`);
  const { lowerQuorumPriorityNode, ...settings } = plan.settings;
  const witnessDisk = disks.find((disk) => disk.cluster === id && disk.use === 'witness');
  const cluster: Cluster = {
    kind: 'cluster',
    id,
    name: plan.name,
    quorumMode: plan.quorum,
    witness: plan.witness && {
      ...plan.witness,
      online: true,
      owner: owner.id,
      disk: plan.witness.type === 'disk' ? (witnessDisk?.id ?? null) : null,
      healthy: true,
      cutFrom: [],
      dynamicWeight: 1,
    },
    sameSubnetDelayMs: profile.cluster.sameSubnetDelayMs.value,
    sameSubnetThreshold: profile.cluster.sameSubnetThreshold.value,
    crossSubnetDelayMs: profile.network.crossSubnetDelayMs.value,
    crossSubnetThreshold: profile.network.crossSubnetThreshold.value,
    address: plan.address,
    accessPointTrouble: null,
    sharedVolumesEnabled: disks.some((disk) => disk.cluster === id && disk.volume !== null),
    databaseVersion: 1,
    witnessDatabaseVersion: plan.witness?.type === 'disk' ? 1 : null,
    dynamicQuorum: profile.quorum.dynamicQuorum.value,
    enforcedAntiAffinity: false,
    migrationsPerNode: profile.migration.concurrentPerNode.value,
    migrationPerformance: 'tcp',
    migrationNetworks: [],
    ...settings,
    lowerQuorumPriorityNode:
      lowerQuorumPriorityNode === undefined ? null : nodeIdOf(lowerQuorumPriorityNode),
  };
  const view: ClusterView = {
    kind: 'view',
    id: `view:${slug(plan.name)}/1`,
    cluster: id,
    members: nodes.map((node) => node.id),
    states: Object.fromEntries(nodes.map((node) => [node.id, 'up' satisfies NodeState])),
    votes: healthyVotes(plan, nodes),
    quorate: true,
    forced: false,
    phase: 'stable',
    since: 0,
    placingUntil: 0,
  };
  return [cluster, view, ...commonGroups(plan, profile, owner, disks)];
}

function commonGroups(
  plan: ClusterPlan,
  profile: Profile,
  owner: ClusterNode,
  disks: readonly ClusterDisk[],
): Group[] {
  const cluster = clusterIdOf(plan.name);
  const common = {
    ...groupDefaults(profile),
    kind: 'group',
    cluster,
    vm: null,
    owner: owner.id,
    defaultOwner: owner.id,
  } as const;
  // Without a disk in it the group is offline and stays so; it is owned and moves all the same.
  const stores = disks.some((disk) => disk.cluster === cluster && disk.use === 'available');
  return [
    {
      ...common,
      id: `group:${slug(plan.name)}/cluster-group`,
      name: 'Cluster Group',
      type: 'core',
      state: 'online',
      persistentOnline: true,
    },
    {
      ...common,
      id: `group:${slug(plan.name)}/available-storage`,
      name: 'Available Storage',
      type: 'availableStorage',
      state: stores ? 'online' : 'offline',
      persistentOnline: stores,
    },
  ];
}
