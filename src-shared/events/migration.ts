import type { EventIdentity } from '../events';
import { fact, windows } from './identity';

interface Move {
  vm: string;
  source: string;
  target: string;
}

/** What can happen to moves of virtual machines. */
export interface MigrationEvents {
  'migration.begun': Move;
  'migration.targetBegun': { vm: string; target: string };
  'migration.networkChosen': { vm: string; network: string };
  'migration.connectFailed': { vm: string; network: string };
  'migration.passCompleted': { vm: string; pass: number; passMs: number; megabytes: number };
  'migration.blackoutBegun': { vm: string; megabytes: number };
  'migration.bandwidthChanged': { vm: string; megabytesPerSecond: number };
  'migration.stalled': { vm: string; network: string };
  'migration.completed': Move & { totalMs: number; blackoutMs: number };
  'migration.targetCompleted': { vm: string; target: string };
  'migration.longBlackout': { vm: string; blackoutMs: number };
  'migration.reportLost': Move;
  /** `reason` is the code of the fault; its wording takes the fields beside it. */
  'migration.failed': Move & { reason: string; code: string };
  'migration.setupFailedForNetwork': { vm: string; target: string; virtualNetwork: string };
  'migration.failedForDrive': Move & { drive: string; targetDrive: string };
  'migration.cancelled': Move;
  'migration.quickBegun': Move;
  'migration.quickMoved': Move;
  'migration.moveFailed': Move & { reason: string };
  'migration.quickCompleted': Move & { totalMs: number };
  'node.drainBegun': { node: string };
  'node.drained': { node: string; moved: number };
  'node.drainMoveFailed': { node: string; group: string };
  'node.drainFailed': { node: string; failed: number };
  'node.failbackBegun': { node: string; groups: number };
  'vm.sessionsDropped': { vm: string; dropped: number };
  'vm.sessionsReturned': { vm: string; returned: number };
  'vm.dvdInserted': { vm: string; file: string };
  'vm.dvdEjected': { vm: string; file: string };
  'vm.processorCompatibilityOn': { vm: string };
  'vm.processorCompatibilityOff': { vm: string };
  'vm.migrationNetworksSet': { vm: string };
  'cluster.migrationNetworksSet': { cluster: string };
  'node.migrationPortSet': { node: string; port: string };
  'node.virtualNetworkRenamed': { node: string; from: string; to: string };
}

/* Ids: hyperv-host §10.3, failover-cluster §5.3 and §8.2. */
export const migrationEvents: Readonly<Record<keyof MigrationEvents, EventIdentity>> = {
  'migration.begun': windows(21300, 'information', 'highAvailability'),
  'migration.targetBegun': windows(21306, 'information', 'highAvailability'),
  'migration.networkChosen': fact(),
  'migration.connectFailed': fact('warning'),
  'migration.passCompleted': fact(),
  'migration.blackoutBegun': fact(),
  'migration.bandwidthChanged': fact(),
  'migration.stalled': fact('warning'),
  'migration.completed': windows(21301, 'information', 'highAvailability'),
  'migration.targetCompleted': windows(21307, 'information', 'highAvailability'),
  'migration.longBlackout': windows(20417, 'warning', 'management'),
  'migration.reportLost': windows(21024, 'error', 'management', 'memory'),
  'migration.failed': windows(21502, 'error', 'highAvailability'),
  'migration.setupFailedForNetwork': windows(21125, 'error', 'highAvailability'),
  'migration.failedForDrive': windows(20413, 'error', 'management'),
  'migration.cancelled': fact('warning'),
  'migration.quickBegun': windows(21302, 'information', 'highAvailability'),
  'migration.quickMoved': windows(21305, 'information', 'highAvailability'),
  'migration.quickCompleted': windows(21309, 'information', 'highAvailability'),
  'migration.moveFailed': windows(21111, 'error', 'highAvailability'),
  'node.drainBegun': fact(),
  'node.drained': fact(),
  'node.drainMoveFailed': windows(1137, 'error', 'cluster'),
  'node.drainFailed': windows(1677, 'error', 'cluster'),
  'node.failbackBegun': fact(),
  'vm.sessionsDropped': fact('warning'),
  'vm.sessionsReturned': fact(),
  'vm.dvdInserted': fact(),
  'vm.dvdEjected': fact(),
  'vm.processorCompatibilityOn': fact(),
  'vm.processorCompatibilityOff': fact(),
  'vm.migrationNetworksSet': fact(),
  'cluster.migrationNetworksSet': fact(),
  'node.migrationPortSet': fact('warning'),
  'node.virtualNetworkRenamed': fact('warning'),
};
