import type { Cluster, Group } from '../../src-shared/model/cluster';
import type { Drive, VirtualHardDisk } from '../../src-shared/model/disks';
import type { ClusterNode } from '../../src-shared/model/node';
import type { SimRecord } from '../../src-shared/model/tables';
import type { VirtualMachine, Worker } from '../../src-shared/model/vm';
import type { LabRun, World } from '../../src-shared/model/world';
import { profiles } from '../../src-shared/profiles/index';
import { parkingOfPlan } from '../../src-shared/profiles/sections/processor';
import { RecordStore } from '../../src-shared/record-store';
import { defaultMacPool } from '../../src-shared/rules/mac';
import { adaptersTo } from '../../src-main/sim/inventory/adapters';
import { groupDefaults } from '../../src-main/sim/inventory/cluster-records';
import { hostDefaults } from '../../src-main/sim/inventory/defaults';

/*
 * Records as a test needs them, without an engine: everything is ordinary unless the test says else.
 */

export function aWorld(changes: Partial<World> = {}): World {
  return {
    kind: 'world',
    id: 'world:lab',
    lab: 'T3',
    title: { en: 'Three nodes', de: 'Drei Knoten' },
    description: { en: 'A small cluster.', de: 'Ein kleiner Cluster.' },
    seed: 42,
    profile: '2008r2sp1',
    values: profiles['2008r2sp1'],
    startsAt: '2026-03-02T09:00:00+01:00',
    timeline: [],
    licensing: { owned: [], spare: [], spent: 0 },
    ...changes,
  };
}

export function aCluster(changes: Partial<Cluster> = {}): Cluster {
  return {
    kind: 'cluster',
    id: 'cluster:cl-nord',
    name: 'CL-NORD',
    quorumMode: 'nodeMajority',
    witness: null,
    sameSubnetDelayMs: 1000,
    sameSubnetThreshold: 5,
    crossSubnetDelayMs: 1000,
    crossSubnetThreshold: 5,
    address: '10.0.1.5',
    sharedVolumesEnabled: true,
    databaseVersion: 1,
    witnessDatabaseVersion: null,
    dynamicQuorum: false,
    lowerQuorumPriorityNode: null,
    enforcedAntiAffinity: false,
    migrationsPerNode: 1,
    migrationPerformance: 'tcp',
    accessPointTrouble: null,
    migrationNetworks: [],
    ...changes,
  };
}

export function aNode(name: string, changes: Partial<ClusterNode> = {}): ClusterNode {
  return {
    kind: 'node',
    id: `node:${name.toLowerCase()}`,
    name,
    number: Number(name.replace(/\D/g, '')) || 1,
    cluster: 'cluster:cl-nord',
    edition: 'datacenter',
    sockets: 2,
    coresPerSocket: 6,
    threadsPerCore: 2,
    logicalProcessors: 24,
    memoryMiB: 65_536,
    rootReserveMiB: 2304,
    machine: 'on',
    service: 'running',
    view: null,
    paused: false,
    silentSince: null,
    managementService: 'running',
    bootedAt: 0,
    ...hostDefaults,
    macPool: defaultMacPool([1, 11]),
    numaNodes: 2,
    parking: parkingOfPlan(profiles['2008r2sp1'], 'balanced', hostDefaults.processor),
    maximumWatts: 400,
    localVolume: { capacityMiB: 512_000, otherMiB: 24_576, space: 'ok' },
    dynamicWeight: 1,
    databaseVersion: 1,
    quorumStart: 'normal',
    drain: 'notInitiated',
    isolatedSince: null,
    isolations: [],
    quarantinedUntil: null,
    evictedAt: null,
    licenses: [{ edition: 'enterprise', count: 1, assignedAt: 0 }],
    backupWriter: 'stable',
    bootFails: false,
    row: 0,
    ...changes,
  };
}

export function aVm(
  name: string,
  node: string,
  changes: Partial<VirtualMachine> = {},
): VirtualMachine {
  return {
    kind: 'vm',
    id: `vm:${name.toLowerCase()}`,
    name,
    guid: '6F9619FF-8B86-D011-B42D-00CF4FC964FF',
    node: `node:${node.toLowerCase()}`,
    group: null,
    virtualProcessors: 2,
    startupMiB: 2048,
    dynamicMemory: null,
    memoryWeight: 5000,
    memoryDriver: true,
    memoryHotAdd: 'works',
    memoryLoad: null,
    processorLoadPermille: 0,
    remoteFx: null,
    cpuReservePermille: 0,
    cpuLimitPermille: 1000,
    cpuWeight: 100,
    workload: 'web',
    tier: 2,
    guestSystem: 'Windows Server 2008 R2',
    notes: '',
    integrationServices: {
      shutdown: true,
      timeSynchronization: true,
      dataExchange: true,
      heartbeat: true,
      backup: true,
    },
    automaticStart: 'nothing',
    automaticStartDelayMs: 0,
    waitsToStartUntil: null,
    automaticStop: 'save',
    automaticRecovery: 'restart',
    generation: 1,
    bios: { numLock: false, bootOrder: ['cd', 'ide', 'network', 'floppy'] },
    comPorts: [null, null],
    diskette: null,
    configurationFolder: 'C:\\ProgramData\\Microsoft\\Windows\\Hyper-V',
    guestInstalled: true,
    flaw: null,
    bootMs: 60_000,
    shutDownMs: 30_000,
    saved: null,
    ranAtHostStop: false,
    meantToServe: true,
    downSince: null,
    downtimeMs: 0,
    disk: null,
    adapters: adaptersTo(['LAN']),
    processorCompatibility: false,
    limitProcessorFunctionality: false,
    enlightenment: 'enlightened',
    integrationVersion: '6.1.7601.17514',
    migrationNetworks: [],
    drives: [{ controller: 'ide1', location: 0, medium: { type: 'dvd', media: null } }],
    scsiControllers: 1,
    usedMiB: 1536,
    dirtyBytesPerSecond: 8_000_000,
    dirtyFollowsLoad: true,
    workingSetMiB: 256,
    clients: 40,
    sessions: 40,
    sessionsDropped: 0,
    storageLostSince: null,
    dataLossMs: 0,
    divergedFrom: null,
    snapshot: null,
    snapshotFolder: 'C:\\ProgramData\\Microsoft\\Windows\\Hyper-V\\Snapshots',
    checkpointType: 'standard',
    savedForBackup: null,
    guestWriter: 'stable',
    filesIncomplete: false,
    work: { doneMs: 0, lastWriteAt: null, branches: [{ branch: 0, fromMs: 0 }] },
    createdAt: 0,
    row: 0,
    ...changes,
  };
}

/** A dynamic disk of 40 GiB that a machine has on IDE 0, with 8 GiB in it. */
export function aVhd(vm: VirtualMachine, changes: Partial<VirtualHardDisk> = {}): VirtualHardDisk {
  return {
    kind: 'vhd',
    id: `vhd:${vm.id.slice(3)}`,
    fileName: `${vm.name}.vhd`,
    folder: 'Virtual Hard Disks',
    disk: vm.disk,
    host: vm.disk === null ? vm.node : null,
    vm: vm.id,
    format: 'vhd',
    type: 'dynamic',
    sizeMiB: 40_960,
    blockKiB: 2048,
    blocks: 4096,
    since: 0,
    growthBytesPerSecond: 0,
    ownGrowthBytesPerSecond: null,
    parent: null,
    uniqueId: null,
    parentUniqueId: null,
    parentStamp: null,
    chain: null,
    stamp: 0,
    ...changes,
  };
}

/** A drive of a machine with a virtual hard disk in it. */
export function aDrive(vhd: VirtualHardDisk, at: Partial<Drive> = {}): Drive {
  return { controller: 'ide0', location: 0, medium: { type: 'vhd', vhd: vhd.id }, ...at };
}

/** A worker that runs a machine and serves. */
export function aWorker(vm: VirtualMachine, changes: Partial<Worker> = {}): Worker {
  return {
    kind: 'worker',
    id: `worker:${vm.id.slice(3)}`,
    vm: vm.id,
    node: vm.node,
    processId: 4242,
    state: 'running',
    virtualProcessors: vm.virtualProcessors,
    committedMiB: vm.startupMiB + 40,
    startedAt: 0,
    guest: 'running',
    bootLeftMs: null,
    servingSince: 0,
    heartbeat: 'ok',
    critical: null,
    operation: 'none',
    vendor: hostDefaults.processor.vendor,
    features: hostDefaults.processor.features,
    numaNode: 0,
    task: null,
    ...changes,
  };
}

/** A group of a virtual machine, online on HV01. */
export function aGroup(changes: Partial<Group> = {}): Group {
  return {
    ...groupDefaults(profiles['2008r2sp1']),
    kind: 'group',
    id: 'group:web01',
    cluster: 'cluster:cl-nord',
    name: 'WEB01',
    type: 'virtualMachine',
    vm: 'vm:web01',
    owner: 'node:hv01',
    state: 'online',
    persistentOnline: true,
    defaultOwner: 'node:hv01',
    ...changes,
  };
}

export function aRun(changes: Partial<LabRun> = {}): LabRun {
  return {
    kind: 'run',
    id: 'run:lab',
    phase: 'running',
    brief: { en: 'A node dies.', de: 'Ein Knoten fällt aus.' },
    learning: { en: 'Failover takes time.', de: 'Ein Failover dauert.' },
    level: 1,
    minutes: 10,
    startedAt: 0,
    finishedAt: null,
    baseline: null,
    closing: null,
    steadySince: null,
    rightAnswers: null,
    mode: 'guided',
    abortedAt: null,
    restoredAt: null,
    tiers: [],
    faults: [],
    prediction: null,
    questions: [],
    rootCause: null,
    calls: [],
    statements: [],
    feed: [],
    looks: [],
    exports: [],
    shown: [],
    objectives: [],
    checks: [],
    hintsOpened: [],
    acts: [],
    score: null,
    ...changes,
  };
}

export function storeOf(records: readonly SimRecord[], now = 0): RecordStore {
  const store = new RecordStore();
  for (const record of records) store.put(record);
  store.now = now;
  return store;
}
