import type { Work } from '../../../src-shared/model/backup';
import type { Group } from '../../../src-shared/model/cluster';
import { clientReach } from '../../../src-shared/rules/network-reach';
import { slug } from '../../../src-shared/model/ids';
import { licensesToCover, stacked } from '../../../src-shared/licensing/rights';
import type { ClusterNode } from '../../../src-shared/model/node';
import { licensedEditions } from '../../../src-shared/model/node';
import type { ClusterDisk } from '../../../src-shared/model/storage';
import type { DiskId, GroupId, NodeId, SimRecord } from '../../../src-shared/model/tables';
import type { VirtualMachine, Worker } from '../../../src-shared/model/vm';
import type { World } from '../../../src-shared/model/world';
import { assert } from '../../../src-shared/assert';
import { overheadMiB, rootReserveMiB } from '../../../src-shared/profiles/index';
import type { Profile } from '../../../src-shared/profiles/profile';
import { addToNuma, numaCommittedMiB, numaNodeFor } from '../../../src-shared/rules/numa';
import { shadowTablesMiB } from '../../../src-shared/rules/processor-start';
import { visibleFeatures } from '../../../src-shared/rules/processor';
import type { Inventory } from '../api';
import { neverRan } from '../vm/never-ran';
import { fixedAddresses, MacDealer, macPoolOf } from './adapters';
import { clusterRecords, groupDefaults } from './cluster-records';
import { workloadDefaults } from './defaults';
import { guidOf, hashBetween } from './hash';
import { withManagedVotes } from './dynamic-votes';
import { clusterIdOf, nodeIdOf } from './names';
import { networkRecords } from './network-records';
import { settingsOfMachine } from './machine-settings';
import { memoryOf, shareOfMemory } from './memory-records';
import type { HostPlan, VmPlan, WorldPlan } from './plan';
import { powerFieldsOf, processorFieldsOf } from './processor-fields';
import type { WantedDisk } from './disk-records';
import { fillVolumes, machineDisks } from './disk-records';
import { diskOfVm, storageRecords } from './storage-records';

const dayMs = 86_400_000;
const minuteMs = 60_000;

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
  const storage = storageRecords(plan, nodes);
  for (const cluster of plan.clusters) {
    records.push(...clusterRecords(cluster, plan.profile, nodes, storage.disks));
    records.push(...networkRecords(cluster, nodes, records));
  }
  records.push(...storage.arrays, ...storage.paths, ...storage.disks);
  const nodeByName = new Map(nodes.map((node) => [node.name, node]));
  const processIds = new Map<NodeId, number>();
  const dealer = new MacDealer(fixedAddresses(plan));
  const numaUsed = new Map<NodeId, number[]>();
  const wantedDisks: WantedDisk[] = [];
  plan.vms.forEach((vm, row) => {
    const node = nodeByName.get(vm.node);
    assert(node, `the host ${vm.node} of ${vm.name} exists`);
    const clustered = vm.highlyAvailable && node.cluster !== null;
    const own = diskOfVm(storage.disks, vm, clustered ? node.cluster : null, row);
    // Files may be on cluster storage before their machine is made highly available.
    const disk = own ?? (vm.disk === null ? null : diskOfVm(storage.disks, vm, node.cluster, row));
    // A machine that is off has not been started yet: its first start gives it its addresses.
    const adapters =
      vm.state === 'off' ? vm.adapters : dealer.deal(node.id, node.macPool, vm.adapters);
    const record = machineRecord(plan, { ...vm, adapters }, node, disk, row);
    const { drives, wanted } = machineDisks(plan, vm, record, storage.disks);
    records.push({ ...record, drives });
    wantedDisks.push(...wanted);
    if (clustered && disk?.use === 'group') takeDisk(records, disk.id, vm, node);
    if (clustered) records.push(vmGroupOf(plan, vm, node));
    if (vm.state === 'running') {
      const processId =
        (processIds.get(node.id) ?? 1024) + 4 * hashBetween(plan.seed, vm.name, 3, 40);
      processIds.set(node.id, processId);
      const used = numaUsed.get(node.id) ?? numaCommittedMiB(node, []);
      numaUsed.set(node.id, used);
      records.push(workerOf(plan, vm, node, processId, used));
    }
  });
  const filled = fillVolumes(plan, records, wantedDisks);
  return { seed: plan.seed, records: withManagedVotes(filled) };
}

/** A LUN of its own goes to the group of the first machine on it, and to the node that owns that. */
function takeDisk(records: SimRecord[], id: DiskId, vm: VmPlan, node: ClusterNode): void {
  const at = records.findIndex((record) => record.id === id);
  const disk = records[at];
  if (disk?.kind !== 'disk' || disk.group !== null) return;
  records[at] = { ...disk, group: vmGroupIdOf(vm.name), owner: node.id };
}

function worldOf(plan: WorldPlan): World {
  const spare = stacked(plan.spareLicenses);
  const assigned = plan.hosts.flatMap((host) => licensesOf(plan.profile, host));
  const owned = stacked([...spare, ...assigned]);
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
    timeline: [],
    licensing: { owned, spare, spent: 0 },
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
    licenses: licensesOf(plan.profile, host),
    sockets: host.sockets,
    coresPerSocket: host.coresPerSocket,
    threadsPerCore: host.threadsPerCore,
    logicalProcessors: host.sockets * host.coresPerSocket * host.threadsPerCore,
    ...powerFieldsOf(plan.profile, host),
    memoryMiB: host.memoryMiB,
    rootReserveMiB: rootReserveMiB(plan.profile, host.memoryMiB),
    gpus: host.gpus,
    machine: 'on',
    service: host.cluster === null ? 'stopped' : 'running',
    managementService: 'running',
    view: host.cluster === null ? null : `view:${slug(host.cluster)}/1`,
    paused: false,
    silentSince: null,
    bootedAt: bootedAtOf(plan, host.name),
    processor: host.processor,
    system: host.system,
    site: host.site,
    physicalAdapters: host.physicalAdapters,
    virtualSwitches: host.virtualSwitches,
    macPool: macPoolOf(plan, host, number, adaptersOn(plan, host.name)),
    folders: host.folders,
    localVolume: { capacityMiB: 0, otherMiB: 0, space: 'ok' },
    weight: host.weight,
    dynamicWeight: host.weight,
    databaseVersion: 1,
    quorumStart: 'normal',
    drain: 'notInitiated',
    isolatedSince: null,
    isolations: [],
    quarantinedUntil: null,
    evictedAt: null,
    backupWriter: 'stable',
    bootFails: false,
    row,
  };
}

/** What a lab names, else what came with Windows on it. */
function licensesOf({ licensing }: Profile, host: HostPlan): ClusterNode['licenses'] {
  const edition = licensedEditions.find((each) => each === host.edition);
  const count = edition ? licensesToCover(licensing, edition, host) : 0;
  const usual = edition ? [{ edition, count, assignedAt: 0 }] : [];
  return (host.licenses ?? usual)
    .filter(({ count }) => count > 0)
    .toSorted((left, right) => left.assignedAt - right.assignedAt);
}

/** How many adapters the machines of a host have that were started. */
function adaptersOn(plan: WorldPlan, host: string): number {
  let count = 0;
  for (const vm of plan.vms)
    if (vm.node === host && vm.state !== 'off') count += vm.adapters.length;
  return count;
}

/** Between five and forty days before the lab begins. */
function bootedAtOf(plan: WorldPlan, host: string): number {
  return -hashBetween(plan.seed, `booted ${host}`, 5 * 1440, 40 * 1440) * minuteMs;
}

/** What a lab's seed and Windows say of every machine. */
type Frame = Pick<WorldPlan, 'seed' | 'profile'>;

/** A machine as its plan has it, in the state in which a simulation begins. */
export function machineRecord(
  plan: Frame,
  vm: VmPlan,
  node: ClusterNode,
  disk: ClusterDisk | null,
  row: number,
): VirtualMachine {
  const usual = workloadDefaults[vm.workload];
  const clients = vm.guestInstalled ? (vm.clients ?? usual.clients) : 0;
  const processorFields = processorFieldsOf(plan.profile, vm);
  const reached = clientReach(node, { ...processorFields, adapters: vm.adapters }) === 'ok';
  const share = (permille: number) => shareOfMemory(vm, permille);
  return {
    ...neverRan,
    kind: 'vm',
    id: `vm:${slug(vm.name)}`,
    name: vm.name,
    guid: guidOf(plan.seed, vm.name),
    node: node.id,
    group: vm.highlyAvailable && node.cluster !== null ? vmGroupIdOf(vm.name) : null,
    startupMiB: vm.memoryMiB,
    ...memoryOf(vm),
    workload: vm.workload,
    tier: vm.tier,
    guestSystem: vm.guest,
    notes: vm.notes,
    ...settingsOfMachine(vm, node, disk),
    ...processorFields,
    bootMs: vm.bootMs,
    shutDownMs: vm.shutDownMs,
    meantToServe: vm.state === 'running',
    adapters: vm.adapters,
    disk: disk?.id ?? null,
    migrationNetworks: [],
    drives: [],
    scsiControllers: vm.scsiControllers,
    usedMiB: vm.usedMiB ?? share(usual.usedPermille),
    dirtyBytesPerSecond: vm.dirtyBytesPerSecond ?? usual.dirtyBytesPerSecond,
    dirtyFollowsLoad: vm.dirtyBytesPerSecond === null,
    workingSetMiB: vm.workingSetMiB ?? share(usual.workingSetPermille),
    clients,
    sessions: vm.state === 'running' && reached ? clients : 0,
    snapshotFolder: 'C:\\ProgramData\\Microsoft\\Windows\\Hyper-V',
    checkpointType: plan.profile.snapshots.checkpointType.value,
    savedForBackup: null,
    guestWriter: 'stable',
    filesIncomplete: false,
    work: workAtStart(plan, vm, node),
    createdAt: createdAtOf(plan, vm),
    row,
  };
}

function createdAtOf(plan: Frame, vm: VmPlan): number {
  return -hashBetween(plan.seed, `created ${vm.name}`, 60, 400) * dayMs;
}

/** It has worked ever since it was made, so that the age of a backup is what it lies back in work. */
function workAtStart(plan: Frame, vm: VmPlan, node: ClusterNode): Work {
  const runs = vm.state === 'running';
  const spellMs = runs ? -startedAtOf(plan, vm, node) : 0;
  return {
    doneMs: -createdAtOf(plan, vm) - spellMs,
    lastWriteAt: runs ? null : 0,
    branches: [{ branch: 0, fromMs: 0 }],
  };
}

/** A guest has been up for less time than its host: at least one minute less, at most until one minute ago. */
function startedAtOf(plan: Frame, vm: VmPlan, node: ClusterNode): number {
  const hostMinutes = -(node.bootedAt ?? 0) / minuteMs;
  return -hashBetween(plan.seed, `started ${vm.name}`, 1, hostMinutes - 1) * minuteMs;
}

function vmGroupOf(plan: WorldPlan, vm: VmPlan, node: ClusterNode): Group {
  assert(node.cluster, `${node.name} is in a cluster`);
  const running = vm.state === 'running';
  return {
    ...groupDefaults(plan.profile),
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
    failoverThreshold: vm.failoverThreshold,
    failoverPeriodMs: vm.failoverPeriodMs ?? plan.profile.groups.failoverPeriodMs.value,
    failback: vm.failback,
    antiAffinity: vm.antiAffinity,
    priority: vm.priority,
    defaultOwner: node.id,
    policy: vm.policy,
    offlineAction: vm.offlineAction,
    checkHeartbeat: vm.checkHeartbeat,
  };
}

function workerOf(
  plan: WorldPlan,
  vm: VmPlan,
  node: ClusterNode,
  processId: number,
  numaUsed: number[],
): Worker {
  const { profile } = plan;
  const overhead = overheadMiB(profile, vm.memoryMiB) + shadowTablesMiB(profile, node);
  const committedMiB = vm.memoryMiB + overhead;
  const wanted = { neededMiB: committedMiB, virtualProcessors: vm.processors };
  const numaNode = numaNodeFor(node, numaUsed, wanted);
  addToNuma(numaUsed, { numaNode, committedMiB });
  const startedAt = startedAtOf(plan, vm, node);
  return {
    kind: 'worker',
    id: `worker:${slug(vm.name)}/${slug(node.name)}`,
    vm: `vm:${slug(vm.name)}`,
    node: node.id,
    processId,
    state: 'running',
    virtualProcessors: vm.processors,
    committedMiB,
    startedAt,
    guest: vm.guestInstalled ? 'running' : 'noSystem',
    bootLeftMs: null,
    servingSince: vm.guestInstalled ? startedAt : null,
    heartbeat: vm.guestInstalled && vm.integrationServices.heartbeat ? 'ok' : 'noContact',
    critical: null,
    operation: 'none',
    vendor: node.processor.vendor,
    features: visibleFeatures(node.processor, vm.processorCompatibility),
    numaNode,
    task: null,
  };
}
