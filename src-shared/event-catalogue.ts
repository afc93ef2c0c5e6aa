import { disksEvents } from './events/disks';
import { backupEvents } from './events/backup';
import { groupsEvents } from './events/groups';
import { licensingEvents } from './events/licensing';
import { machinesEvents } from './events/machines';
import { maintenanceEvents } from './events/maintenance';
import { memoryEvents } from './events/memory';
import { migrationEvents } from './events/migration';
import { networkEvents } from './events/network';
import { processorEvents } from './events/processor';
import { quorumEvents } from './events/quorum';
import { snapshotsEvents } from './events/snapshots';
import { storageEvents } from './events/storage';
import { switchesEvents } from './events/switches';
import { fact, windows } from './events/identity';
import type { EventIdentity, EventName } from './events';

/*
 * Ids and levels: failover-cluster §8.2 and §1.1, hyperv-host §10.1–§10.3. Levels of the Hyper-V
 * providers follow their kind (a success informs, a failure is an error), which those pages imply.
 */
export const eventCatalogue: Readonly<Record<EventName, EventIdentity>> = {
  'lab.opened': fact(),
  'lab.started': fact(),
  'lab.predicted': fact(),
  'lab.answered': fact(),
  'lab.objectiveReached': fact(),
  'lab.hintOpened': fact(),
  'lab.finished': fact(),
  'lab.called': fact(),
  'lab.callAnswered': fact(),
  'lab.stated': fact(),
  'lab.shown': fact(),
  'lab.told': fact(),
  'lab.aborted': fact(),
  'lab.restored': fact(),
  'command.accepted': fact(),

  'node.powerLost': fact('critical'),
  'node.powerOnBegun': fact(),
  'node.restartBegun': fact(),
  'node.started': fact(),
  'node.shutDownBegun': fact(),
  'node.shutDown': fact(),
  'node.hung': fact('critical'),
  'node.thawed': fact(),
  'node.stopError': fact('critical'),
  'node.clusterServiceHung': fact('error'),
  'node.watchdogExpired': windows(4870, 'error', 'cluster'),
  'node.clusterServiceStarted': fact(),
  'node.clusterServiceStopped': fact(),
  'node.clusterServiceTerminated': fact('error'),
  'node.paused': fact(),
  'node.resumed': fact(),
  'node.joining': fact(),
  'node.joined': fact(),
  'node.heartbeatsLost': fact('warning'),
  'node.removed': windows(1135, 'critical', 'cluster'),
  'node.fenced': fact('warning'),
  'cluster.regroupBegun': fact(),
  'cluster.arbitrationBegun': fact(),
  'cluster.regroupCompleted': fact(),
  'cluster.quorumLost': windows(1177, 'critical', 'cluster'),
  'cluster.waitingForQuorum': fact('warning'),
  'cluster.formed': fact(),

  'group.ownerLost': fact('warning'),
  'group.placed': fact(),
  'group.placedByList': fact(),
  'group.placementRefused': fact('warning'),
  'group.placementRefusedByLimit': fact('warning'),
  'group.startQueued': fact(),
  'group.online': fact(),
  'group.offline': fact(),
  'group.failed': windows(1205, 'error', 'cluster'),
  'group.retryDue': fact(),
  'resource.failed': windows(1069, 'error', 'cluster'),

  'vm.started': windows(18500, 'information', 'worker'),
  'vm.startFailed': windows(12030, 'error', 'worker'),
  'vm.startFailedForMemory': windows(3122, 'error', 'worker'),
  'vm.ratioExceeded': fact('warning'),
  'vm.guestBooted': windows(18601, 'information', 'worker'),
  'vm.serving': fact(),
  'vm.stoppedServing': fact('warning'),
  'vm.turnedOff': windows(18502, 'information', 'worker'),
  'vm.shutDown': windows(18504, 'information', 'worker'),
  'vm.saved': windows(18510, 'information', 'worker', 'memory'),
  'vm.restored': windows(18596, 'information', 'worker', 'memory'),
  'vm.paused': windows(18516, 'information', 'worker', 'memory'),
  'vm.resumed': windows(18518, 'information', 'worker', 'memory'),
  'vm.reset': windows(18512, 'information', 'worker'),
  'vm.savedStateDeleted': fact(),
  'vm.configured': fact(),
  'vm.workerTerminated': windows(14070, 'error', 'management'),
  'vm.poweredOffWithHost': fact('critical'),
  'vm.terminatedByCluster': fact('critical'),
  'vm.guestHung': fact('error'),
  'vm.guestStopError': windows(18590, 'error', 'worker'),
  'vm.heartbeatLost': fact('warning'),
  'vm.automaticStartDelayed': fact(),
  ...networkEvents,
  ...quorumEvents,
  ...groupsEvents,
  ...storageEvents,
  ...disksEvents,
  ...switchesEvents,
  ...snapshotsEvents,
  ...migrationEvents,
  ...licensingEvents,
  ...maintenanceEvents,
  ...memoryEvents,
  ...machinesEvents,
  ...processorEvents,
  ...backupEvents,
};
