import type { Cluster, ClusterView, Group, Votes } from '../../../src-shared/model/cluster';
import { slug } from '../../../src-shared/model/ids';
import type { ClusterNode, NodeState } from '../../../src-shared/model/node';
import type { ClusterId, GroupId, NodeId, SimRecord } from '../../../src-shared/model/tables';
import type { VirtualMachine, Worker } from '../../../src-shared/model/vm';
import type { World } from '../../../src-shared/model/world';
import { assert } from '../../../src-shared/assert';
import { overheadMiB, rootReserveMiB } from '../../../src-shared/profiles/index';
import type { Profile } from '../../../src-shared/profiles/profile';
import type { Inventory } from '../api';
import { guidOf, hashBetween } from './hash';
import type { ClusterPlan, HostPlan, VmPlan, WorldPlan } from './plan';

const dayMs = 86_400_000;
const minuteMs = 60_000;

/*
 * Ids are made from names here and nowhere else. A worker's id names the machine and the node it runs
 * on, so that "runs on two nodes" can be written down and an invariant can forbid it.
 */
export const nodeIdOf = (name: string): NodeId => `node:${slug(name)}`;
export const clusterIdOf = (name: string): ClusterId => `cluster:${slug(name)}`;
const vmGroupIdOf = (vm: string): GroupId => `group:${slug(vm)}`;

/**
 * The records of a lab as they stand at time 0: machines on, cluster services running, one quorate
 * view a cluster, every virtual machine up and serving unless its plan says otherwise. Uptimes and
 * creation times lie before 0 and are drawn from the seed. The plan must be valid (`lab/fits.ts`).
 */
export function buildInventory(plan: WorldPlan): Inventory {
  const records: SimRecord[] = [worldOf(plan)];
  if (plan.run) records.push(plan.run);
  const numbers = new Map<string, number>();
  const nodes = plan.hosts.map((host, row) => {
    const number = (numbers.get(host.cluster ?? host.name) ?? 0) + 1;
    numbers.set(host.cluster ?? host.name, number);
    return nodeOf(plan, host, row, number);
  });
  records.push(...nodes);
  for (const cluster of plan.clusters)
    records.push(...clusterRecords(cluster, plan.profile, nodes));
  const nodeByName = new Map(nodes.map((node) => [node.name, node]));
  const processIds = new Map<NodeId, number>();
  plan.vms.forEach((vm, row) => {
    const node = nodeByName.get(vm.node);
    assert(node, `the host ${vm.node} of ${vm.name} exists`);
    const clustered = vm.highlyAvailable && node.cluster !== null;
    records.push(vmOf(plan, vm, node, row));
    if (clustered) records.push(vmGroupOf(vm, node));
    if (vm.state === 'running') {
      const processId =
        (processIds.get(node.id) ?? 1024) + 4 * hashBetween(plan.seed, vm.name, 3, 40);
      processIds.set(node.id, processId);
      records.push(workerOf(plan, vm, node, processId));
    }
  });
  return { seed: plan.seed, records };
}

function worldOf(plan: WorldPlan): World {
  return {
    kind: 'world',
    id: 'world:lab',
    lab: plan.lab,
    title: plan.title,
    description: plan.description,
    seed: plan.seed,
    profile: plan.profile.id,
    values: plan.profile,
    startsAt: plan.startsAt,
  };
}

function nodeOf(plan: WorldPlan, host: HostPlan, row: number, number: number): ClusterNode {
  return {
    kind: 'node',
    id: nodeIdOf(host.name),
    name: host.name,
    number,
    cluster: host.cluster === null ? null : clusterIdOf(host.cluster),
    edition: host.edition,
    sockets: host.sockets,
    coresPerSocket: host.coresPerSocket,
    threadsPerCore: host.threadsPerCore,
    logicalProcessors: host.sockets * host.coresPerSocket * host.threadsPerCore,
    memoryMiB: host.memoryMiB,
    rootReserveMiB: rootReserveMiB(plan.profile, host.memoryMiB),
    machine: 'on',
    service: host.cluster === null ? 'stopped' : 'running',
    view: host.cluster === null ? null : `view:${slug(host.cluster)}/1`,
    paused: false,
    silentSince: null,
    bootedAt: bootedAtOf(plan, host.name),
    row,
  };
}

/** Between five and forty days before the lab begins. */
function bootedAtOf(plan: WorldPlan, host: string): number {
  return -hashBetween(plan.seed, `booted ${host}`, 5 * 1440, 40 * 1440) * minuteMs;
}

/** Votes of a healthy cluster in its mode (failover-cluster §2.1). */
function healthyVotes(plan: ClusterPlan, nodes: number): Votes {
  const witness = plan.witness === null ? 0 : 1;
  const total = plan.quorum === 'diskOnly' ? witness : nodes + witness;
  return { have: total, need: Math.floor(total / 2) + 1, total };
}

function clusterRecords(
  plan: ClusterPlan,
  profile: Profile,
  allNodes: readonly ClusterNode[],
): SimRecord[] {
  const id = clusterIdOf(plan.name);
  const nodes = allNodes.filter((node) => node.cluster === id);
  const owner = nodes.find((node) => node.name === plan.coreGroupOwner) ?? nodes[0];
  assert(owner, `the cluster ${plan.name} has a node`);
  const cluster: Cluster = {
    kind: 'cluster',
    id,
    name: plan.name,
    quorumMode: plan.quorum,
    witness: plan.witness && { ...plan.witness, online: true, owner: owner.id },
    sameSubnetDelayMs: profile.cluster.sameSubnetDelayMs.value,
    sameSubnetThreshold: profile.cluster.sameSubnetThreshold.value,
  };
  const view: ClusterView = {
    kind: 'view',
    id: `view:${slug(plan.name)}/1`,
    cluster: id,
    members: nodes.map((node) => node.id),
    states: Object.fromEntries(nodes.map((node) => [node.id, 'up' satisfies NodeState])),
    votes: healthyVotes(plan, nodes.length),
    quorate: true,
    phase: 'stable',
    since: 0,
    placingUntil: 0,
  };
  const common = {
    kind: 'group',
    cluster: id,
    vm: null,
    owner: owner.id,
    autoStart: true,
    preferredOwners: [],
    possibleOwners: [],
    tried: [],
    waiting: null,
    waitingSince: null,
    restarts: [],
  } as const;
  const core: Group = {
    ...common,
    id: `group:${slug(plan.name)}/cluster-group`,
    name: 'Cluster Group',
    type: 'core',
    state: 'online',
    persistentOnline: true,
  };
  // Without a disk in it the group is offline and stays so; it is owned and moves all the same.
  const availableStorage: Group = {
    ...common,
    id: `group:${slug(plan.name)}/available-storage`,
    name: 'Available Storage',
    type: 'availableStorage',
    state: 'offline',
    persistentOnline: false,
  };
  return [cluster, view, core, availableStorage];
}

function vmOf(plan: WorldPlan, vm: VmPlan, node: ClusterNode, row: number): VirtualMachine {
  return {
    kind: 'vm',
    id: `vm:${slug(vm.name)}`,
    name: vm.name,
    guid: guidOf(plan.seed, vm.name),
    node: node.id,
    group: vm.highlyAvailable && node.cluster !== null ? vmGroupIdOf(vm.name) : null,
    virtualProcessors: vm.processors,
    startupMiB: vm.memoryMiB,
    cpuReservePermille: vm.cpuReservePermille,
    cpuLimitPermille: vm.cpuLimitPermille,
    cpuWeight: vm.cpuWeight,
    workload: vm.workload,
    tier: vm.tier,
    guestSystem: vm.guest,
    notes: vm.notes,
    integrationServices: vm.integrationServices,
    automaticStart: vm.automaticStart,
    automaticStartDelayMs: vm.automaticStartDelayMs,
    waitsToStartUntil: null,
    automaticStop: vm.automaticStop,
    bootMs: vm.bootMs,
    shutDownMs: vm.shutDownMs,
    saved:
      vm.state === 'saved'
        ? { at: 0, memoryMiB: vm.memoryMiB, guest: 'running', bootLeftMs: null }
        : null,
    ranAtHostStop: false,
    meantToServe: vm.state === 'running',
    downSince: null,
    downtimeMs: 0,
    createdAt: -hashBetween(plan.seed, `created ${vm.name}`, 60, 400) * dayMs,
    row,
  };
}

function vmGroupOf(vm: VmPlan, node: ClusterNode): Group {
  assert(node.cluster, `${node.name} is in a cluster`);
  const running = vm.state === 'running';
  return {
    kind: 'group',
    id: vmGroupIdOf(vm.name),
    cluster: node.cluster,
    name: vm.name,
    type: 'virtualMachine',
    vm: `vm:${slug(vm.name)}`,
    owner: node.id,
    state: running ? 'online' : 'offline',
    persistentOnline: running,
    autoStart: vm.autoStart,
    preferredOwners: vm.preferredOwners.map(nodeIdOf),
    possibleOwners: vm.possibleOwners.map(nodeIdOf),
    tried: [],
    waiting: null,
    waitingSince: null,
    restarts: [],
  };
}

function workerOf(plan: WorldPlan, vm: VmPlan, node: ClusterNode, processId: number): Worker {
  // A guest has been up for less time than its host: at least one minute less, at most until one minute ago.
  const hostMinutes = -(node.bootedAt ?? 0) / minuteMs;
  const startedAt = -hashBetween(plan.seed, `started ${vm.name}`, 1, hostMinutes - 1) * minuteMs;
  return {
    kind: 'worker',
    id: `worker:${slug(vm.name)}/${slug(node.name)}`,
    vm: `vm:${slug(vm.name)}`,
    node: node.id,
    processId,
    state: 'running',
    virtualProcessors: vm.processors,
    committedMiB: vm.memoryMiB + overheadMiB(plan.profile, vm.memoryMiB),
    startedAt,
    guest: 'running',
    bootLeftMs: null,
    servingSince: startedAt,
    heartbeat: vm.integrationServices.heartbeat ? 'ok' : 'noContact',
    operation: 'none',
    task: null,
  };
}
