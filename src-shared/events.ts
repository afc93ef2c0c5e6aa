import type { DisksEvents } from './events/disks';
import type { BackupEvents } from './events/backup';
import type { GroupsEvents } from './events/groups';
import type { LicensingEvents } from './events/licensing';
import type { MachinesEvents } from './events/machines';
import type { MaintenanceEvents } from './events/maintenance';
import type { MemoryEvents } from './events/memory';
import type { MigrationEvents } from './events/migration';
import type { NetworkEvents } from './events/network';
import type { ProcessorEvents } from './events/processor';
import type { QuorumEvents } from './events/quorum';
import type { SnapshotsEvents } from './events/snapshots';
import type { StorageEvents } from './events/storage';
import type { SwitchesEvents } from './events/switches';
import type { NodeId, RecordId } from './model/tables';
import type { Evidence } from './profiles/profile';
import type { SimMs } from './units';

export const levels = ['critical', 'error', 'warning', 'information'] as const;
export type Level = (typeof levels)[number];

/**
 * Every fact that can happen, in the past tense, with the fields its text needs. Names in fields are
 * the names at that time, so that a text stays true after a rename.
 */
export interface EventFields
  extends
    BackupEvents,
    NetworkEvents,
    QuorumEvents,
    GroupsEvents,
    StorageEvents,
    DisksEvents,
    SwitchesEvents,
    SnapshotsEvents,
    MigrationEvents,
    LicensingEvents,
    MaintenanceEvents,
    MemoryEvents,
    MachinesEvents,
    ProcessorEvents {
  'lab.opened': { lab: string };
  'lab.started': Record<never, never>;
  'lab.predicted': { answer: string };
  'lab.answered': { question: string; answer: string };
  'lab.objectiveReached': { objective: string };
  'lab.hintOpened': { objective: string; level: number };
  'lab.finished': { score: number };
  'lab.called': { call: string };
  'lab.callAnswered': { call: string };
  'lab.stated': { statement: string };
  'lab.shown': { objective: string };
  'lab.told': Record<never, never>;
  'lab.aborted': Record<never, never>;
  'lab.restored': Record<never, never>;
  /** A command was accepted; the root of every chain of causes. */
  'command.accepted': { command: string; object: string; origin: string };

  'node.powerLost': { node: string };
  'node.powerOnBegun': { node: string };
  'node.restartBegun': { node: string };
  'node.started': { node: string };
  'node.shutDownBegun': { node: string };
  'node.shutDown': { node: string };
  'node.hung': { node: string };
  'node.thawed': { node: string };
  'node.stopError': { node: string; code: string };
  'node.clusterServiceHung': { node: string };
  'node.watchdogExpired': { node: string; seconds: number };
  'node.clusterServiceStarted': { node: string };
  'node.clusterServiceStopped': { node: string };
  'node.clusterServiceTerminated': { node: string };
  'node.paused': { node: string };
  'node.resumed': { node: string };
  'node.joining': { node: string };
  'node.joined': { node: string };
  'node.heartbeatsLost': { node: string; missed: number; delayMs: number };
  'node.removed': { node: string; removed: string };
  'node.fenced': { node: string };
  'cluster.regroupBegun': { cluster: string };
  'cluster.arbitrationBegun': { cluster: string; witness: string };
  'cluster.regroupCompleted': {
    cluster: string;
    members: number;
    have: number;
    need: number;
    total: number;
  };
  'cluster.quorumLost': { node: string; cluster: string; have: number; need: number };
  'cluster.waitingForQuorum': { cluster: string; have: number; need: number };
  'cluster.formed': { cluster: string };

  'group.ownerLost': { group: string; node: string };
  'group.placed': { group: string; node: string; groups: number };
  'group.placedByList': { group: string; node: string };
  'group.placementRefused': {
    group: string;
    node: string;
    neededMiB: number;
    availableMiB: number;
  };
  'group.placementRefusedByLimit': { group: string; node: string; limit: number };
  'group.startQueued': { group: string; node: string; starting: number };
  'group.online': { group: string; node: string };
  'group.offline': { group: string; node: string };
  'group.failed': { group: string };
  'group.retryDue': { group: string };
  'resource.failed': { resource: string; group: string };

  'vm.started': { vm: string; node: string; guid: string };
  'vm.startFailed': { vm: string; node: string; guid: string };
  'vm.startFailedForMemory': {
    vm: string;
    node: string;
    neededMiB: number;
    availableMiB: number;
    guid: string;
  };
  'vm.ratioExceeded': {
    node: string;
    virtualProcessors: number;
    logicalProcessors: number;
    supported: number;
  };
  'vm.guestBooted': { vm: string; guid: string };
  'vm.serving': { vm: string; node: string; downtimeMs: number };
  'vm.stoppedServing': { vm: string; node: string };
  'vm.turnedOff': { vm: string; guid: string };
  'vm.shutDown': { vm: string; guid: string };
  'vm.saved': { vm: string; guid: string };
  'vm.restored': { vm: string; guid: string };
  'vm.paused': { vm: string; guid: string };
  'vm.resumed': { vm: string; guid: string };
  'vm.reset': { vm: string; guid: string };
  'vm.savedStateDeleted': { vm: string };
  'vm.configured': { vm: string };
  'vm.workerTerminated': { vm: string; guid: string };
  'vm.poweredOffWithHost': { vm: string; node: string };
  'vm.terminatedByCluster': { vm: string; node: string };
  'vm.guestHung': { vm: string };
  'vm.guestStopError': { vm: string; guid: string };
  'vm.heartbeatLost': { vm: string };
  'vm.automaticStartDelayed': { vm: string; seconds: number };
}

export type EventName = keyof EventFields;

/** A fact in the log. `seq` counts from 1 through the whole history of an attempt. */
export type SimEvent = {
  [N in EventName]: {
    readonly seq: number;
    readonly at: SimMs;
    readonly name: N;
    /** The node that logged it; null for facts no Windows log would hold. */
    readonly node: NodeId | null;
    /** What it is about. */
    readonly object: RecordId | null;
    readonly fields: Readonly<EventFields[N]>;
    /** The event it follows from; null for the lab's opening and for commands. */
    readonly causedBy: number | null;
  };
}[EventName];

export const providers = {
  cluster: 'Microsoft-Windows-FailoverClustering',
  worker: 'Microsoft-Windows-Hyper-V-Worker',
  management: 'Microsoft-Windows-Hyper-V-VMMS',
  highAvailability: 'Microsoft-Windows-Hyper-V-High-Availability',
  simulation: 'Hyperlab',
} as const;
export type Provider = keyof typeof providers;

/** What Windows calls an event: number, level, provider, channel, and how sure that is. */
export interface EventIdentity {
  /** The event id; null for a fact of the simulation that no Windows log would hold. */
  readonly id: number | null;
  readonly level: Level;
  readonly provider: Provider;
  readonly channel: string;
  readonly evidence: Evidence;
}
