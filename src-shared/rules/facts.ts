import { assert } from '../assert';
import type { Fault } from '../faults';
import type { ClusterView, Group, Votes } from '../model/cluster';
import type { ClusterNode, NodeState } from '../model/node';
import type { ClusterId, NodeId, VmId } from '../model/tables';
import type { TaskKind } from '../model/task';
import type { OperationalStatus, VirtualMachine, VmState, Worker } from '../model/vm';
import type { World } from '../model/world';
import { overheadMiB } from '../profiles/index';
import type { Profile } from '../profiles/profile';
import type { Reader } from '../reader';
import { graphicsRefusal } from './graphics';
import { processorRefusal, shadowTablesMiB } from './processor-start';
import type { SimMs } from '../units';

/** The record every simulation has. */
export function worldOf(reader: Reader): World {
  const world = reader.get<'world'>('world:lab');
  assert(world, 'the world record exists');
  return world;
}

/** The numbers of the lab's Windows version, after the lab's overrides. */
export function profileOf(reader: Reader): Profile {
  return worldOf(reader).values;
}

/**
 * The process that runs a virtual machine on the host it is registered on, or undefined while it is
 * off or saved. A worker frozen with a hung machine is not it once the machine was failed over.
 */
export function workerOf(reader: Reader, id: VmId): Worker | undefined {
  const workers = reader.by('worker.vm', id);
  if (workers.length === 0) return undefined;
  const vm = reader.get<'vm'>(id);
  return workers.find((worker) => worker.node === vm?.node);
}

/** The cluster group of a virtual machine, or undefined where it was not made highly available. */
export function groupOf(reader: Reader, vm: VirtualMachine): Group | undefined {
  return vm.group === null ? undefined : reader.get<'group'>(vm.group);
}

/**
 * The state a console shows. Without a worker a machine is saved or off; while its host is not on and
 * the cluster still takes that host for its owner, nobody knows.
 */
export function vmState(reader: Reader, vm: VirtualMachine): VmState {
  const worker = workerOf(reader, vm.id);
  if (worker?.state === 'paused' && worker.critical !== null) return 'pausedCritical';
  if (worker) return worker.state;
  if (vm.saved) return 'saved';
  const group = groupOf(reader, vm);
  if (!group?.owner) return 'off';
  const owner = reader.get<'node'>(group.owner);
  return owner && owner.machine !== 'on' ? 'unknown' : 'off';
}

const statusOfTask: Partial<Readonly<Record<TaskKind, OperationalStatus>>> = {
  'vm.takeSnapshot': 'creatingSnapshot',
  'vm.applySnapshot': 'applyingSnapshot',
  'vm.mergeDisks': 'mergingDisks',
  'vm.export': 'exporting',
};

/** OperationalStatus beside the state (hyperv-host §2.3): a migrating machine is running all the same. */
export function operationalStatus(reader: Reader, vm: VirtualMachine): OperationalStatus {
  if (vm.waitsToStartUntil !== null) return 'waitingToStart';
  if (workerOf(reader, vm.id)?.operation === 'migrating') return 'migrating';
  for (const { state, what } of reader.by('task.object', vm.id)) {
    const status = statusOfTask[what];
    if (state === 'running' && status !== undefined) return status;
  }
  return 'ok';
}

/** Whether the guest answers requests. Running is not serving. */
export function isServing(reader: Reader, vm: VmId): boolean {
  const worker = workerOf(reader, vm);
  return worker !== undefined && worker.servingSince !== null;
}

/** Downtime so far, the spell still open included, in milliseconds. */
export function downtimeMs(reader: Reader, vm: VirtualMachine): SimMs {
  return vm.downtimeMs + (vm.downSince === null ? 0 : reader.now - vm.downSince);
}

/** Time since the machine went from off to running, or null; a restart of the guest begins anew. */
export function uptimeMs(reader: Reader, vm: VmId): SimMs | null {
  const worker = workerOf(reader, vm);
  return worker === undefined || worker.startedAt === null ? null : reader.now - worker.startedAt;
}

/**
 * The view that rules a cluster: the quorate one, else the first. Beside a forced part with a copy of
 * the database of its own it is the one that has the cluster's (failover-cluster §2.4).
 */
export function viewOf(reader: Reader, cluster: ClusterId): ClusterView | undefined {
  const views = reader.by('view.cluster', cluster);
  if (views.length === 1) return views[0];
  const quorate = views.filter((view) => view.quorate);
  const common = quorate.find((view) => reader.count('group.partition', view.id) === 0);
  return common ?? quorate[0] ?? views[0];
}

/** The node as its cluster sees it; a stand-alone host is up while its machine is on. */
export function nodeState(reader: Reader, node: ClusterNode): NodeState {
  if (node.cluster === null) return node.machine === 'on' ? 'up' : 'down';
  return viewOf(reader, node.cluster)?.states[node.id] ?? 'down';
}

/** Votes as the ruling view counts them; none while no node runs the cluster. */
export function votesOf(reader: Reader, cluster: ClusterId): Votes | null {
  return viewOf(reader, cluster)?.votes ?? null;
}

/** Whether a cluster runs: it has a view with quorum. */
export function isClusterUp(reader: Reader, cluster: ClusterId): boolean {
  return viewOf(reader, cluster)?.quorate ?? false;
}

/**
 * Sums of listings. Every placement asks for every node, of which one changed since the last; a listing
 * that was handed out never changes, so its sum holds for as long as a reader answers with it.
 */
const sums = new WeakMap<readonly Worker[], number>();

/** Memory the workers of a host hold, in MiB: what their records say and what moved since (hyperv-host §4.4). */
export function committedMiB(reader: Reader, node: NodeId): number {
  const workers = reader.by('worker.node', node);
  let total = sums.get(workers);
  if (total === undefined) {
    total = 0;
    for (const worker of workers) total += worker.committedMiB;
    sums.set(workers, total);
  }
  return total + (reader.live?.driftMiB(node) ?? 0);
}

/** What a host can still commit: its memory less the root reserve less what its workers hold. */
export function hostAvailableMiB(reader: Reader, node: ClusterNode): number {
  return node.memoryMiB - node.rootReserveMiB - committedMiB(reader, node.id);
}

/** What a start of this machine commits: start-up or saved memory, and overhead (hyperv-host §4.4). */
export function neededMiB(reader: Reader, vm: VirtualMachine): number {
  return (vm.saved?.memoryMiB ?? vm.startupMiB) + overheadMiB(profileOf(reader), vm.startupMiB);
}

/** What a machine costs a host beside its own memory: by its size, and for want of SLAT (§3.3, §4.4). */
export function overheadOnMiB(reader: Reader, vm: VirtualMachine, node: NodeId): number {
  const profile = profileOf(reader);
  const host = reader.get<'node'>(node);
  return overheadMiB(profile, vm.startupMiB) + (host ? shadowTablesMiB(profile, host) : 0);
}

/** Memory a machine that runs holds without its overhead; else what it starts with, in MiB. */
export function heldMiB(reader: Reader, vm: VirtualMachine): number {
  const assigned = reader.live?.assignedMiB(vm.id) ?? null;
  if (assigned !== null) return assigned;
  const worker = workerOf(reader, vm.id);
  if (!worker) return vm.saved?.memoryMiB ?? vm.startupMiB;
  return worker.committedMiB - overheadOnMiB(reader, vm, worker.node);
}

/** Memory a live migration copies: what the guest has touched of what the machine holds, in MiB. */
export function touchedMiB(reader: Reader, vm: VirtualMachine): number {
  return vm.dynamicMemory === null ? vm.usedMiB : Math.min(vm.usedMiB, heldMiB(reader, vm));
}

/** What a live migration of this machine commits on its target: what it holds, not what it may hold. */
export function neededToMoveMiB(reader: Reader, vm: VirtualMachine): number {
  return heldMiB(reader, vm) + overheadMiB(profileOf(reader), vm.startupMiB);
}

/**
 * What ballooning can free on a host for a start. A replica does not know what guests want: it takes the
 * most that is possible, so that it never refuses what the host would do.
 */
export function reclaimableOnMiB(reader: Reader, node: NodeId): number {
  let total = 0;
  for (const worker of reader.by('worker.node', node)) {
    if (reader.live) total += reader.live.reclaimableMiB(worker.vm);
    else total += mostReclaimableMiB(reader, worker);
  }
  return total;
}

function mostReclaimableMiB(reader: Reader, worker: Worker): number {
  const vm = reader.get<'vm'>(worker.vm);
  if (!vm?.dynamicMemory) return 0;
  const held = worker.committedMiB - overheadOnMiB(reader, vm, worker.node);
  return Math.max(0, held - vm.dynamicMemory.minimumMiB);
}

/** Virtual processors of the machines a host runs. */
export function virtualProcessorsOn(reader: Reader, node: NodeId): number {
  let total = 0;
  for (const worker of reader.by('worker.node', node)) total += worker.virtualProcessors;
  return total;
}

/**
 * Why a machine cannot start on a host, or null: memory, running machines and virtual processors
 * (hyperv-host §1.1, §4.4), and what its processors have to keep (§3.1, §3.5).
 */
export function startRefusal(
  reader: Reader,
  vm: VirtualMachine,
  node: ClusterNode,
  wantedMiB = neededMiB(reader, vm),
): Fault | null {
  if (vm.filesIncomplete) return { code: 'vm.filesIncomplete', vm: vm.name };
  const profile = profileOf(reader);
  const { limits } = profile;
  const needed = wantedMiB + shadowTablesMiB(profile, node);
  const availableMiB = hostAvailableMiB(reader, node);
  if (needed > availableMiB && needed > availableMiB + reclaimableOnMiB(reader, node.id)) {
    return { code: 'node.noMemory', node: node.name, neededMiB: needed, availableMiB };
  }
  const withoutGraphics = graphicsRefusal(reader, vm, node);
  if (withoutGraphics) return withoutGraphics;
  const running = reader.count('worker.node', node.id);
  const vmLimit = limits.runningVmsPerHost.value;
  if (running >= vmLimit) return { code: 'node.tooManyVms', node: node.name, limit: vmLimit };
  const virtualProcessors = virtualProcessorsOn(reader, node.id);
  const wanted = virtualProcessors + vm.virtualProcessors;
  const limit = limits.virtualProcessorsPerHost.value;
  if (wanted > limit) {
    return { code: 'node.tooManyVirtualProcessors', node: node.name, limit, wanted };
  }
  return processorRefusal(reader, profile, vm, node, { virtualProcessors, neededMiB: needed });
}
