import type { EventIdentity } from '../events';
import { fact, windows } from './identity';

/** What can happen to votes, witnesses, membership of the configuration. */
export interface QuorumEvents {
  'witness.arbitrationFailed': { cluster: string; witness: string };
  'witness.diskLost': { cluster: string; witness: string };
  'witness.onlineFailed': { cluster: string; witness: string };
  'witness.healthFailed': { witness: string; node: string };
  'witness.failedOver': { witness: string; node: string };
  'witness.online': { witness: string; node: string };
  'witness.databaseFailed': { witness: string; node: string };
  'witness.failedByFault': { witness: string };
  'witness.restoredByFault': { witness: string };
  'witness.cutByFault': { witness: string; nodes: number };
  'cluster.formFailed': { node: string; witness: string };
  'cluster.databaseStale': { node: string; cluster: string };
  'cluster.waitingForDatabase': { cluster: string };
  'cluster.forced': { node: string; cluster: string };
  'cluster.forceEnded': { cluster: string; have: number; need: number };
  'cluster.forcedElsewhere': { node: string; cluster: string };
  'cluster.votesAdjusted': { cluster: string; total: number; need: number };
  'cluster.quorumConfigured': { cluster: string; total: number; need: number };
  'cluster.configured': { cluster: string };
  'cluster.created': { cluster: string; nodes: number };
  'cluster.destroyed': { cluster: string };
  'cluster.shutDownBegun': { cluster: string };
  'cluster.shutDown': { cluster: string };
  'cluster.startBegun': { cluster: string };
  'node.weightSet': { node: string; weight: number };
  'node.evicted': { node: string; cluster: string };
  'node.added': { node: string; cluster: string };
  'node.quarantineCleared': { node: string };
  'node.joinUnanswered': { node: string; cluster: string };
  'node.joinUnconnected': { node: string; cluster: string };
  'node.joinWithoutNetwork': { node: string; cluster: string };
  'copy.reservationLost': { disk: string; node: string };
  'copy.resourceFailed': { resource: string; group: string };
  'vm.diverged': { vm: string; node: string };
  'vm.copyDiscarded': { vm: string; node: string; lossMs: number };
}

/** Numbers of failover-cluster §8.2; where that table names no level, the level is from memory. */
export const quorumEvents: Readonly<Record<keyof QuorumEvents, EventIdentity>> = {
  'witness.arbitrationFailed': windows(1564, 'critical', 'cluster'),
  'witness.diskLost': windows(1038, 'error', 'cluster'),
  'witness.onlineFailed': windows(1563, 'error', 'cluster'),
  'witness.healthFailed': windows(1562, 'warning', 'cluster'),
  'witness.failedOver': windows(1558, 'warning', 'cluster'),
  'witness.online': fact(),
  'witness.databaseFailed': windows(1557, 'error', 'cluster'),
  'witness.failedByFault': fact('error'),
  'witness.restoredByFault': fact(),
  'witness.cutByFault': fact('error'),
  'cluster.formFailed': windows(1573, 'error', 'cluster'),
  'cluster.databaseStale': windows(1561, 'critical', 'cluster'),
  'cluster.waitingForDatabase': windows(5398, 'error', 'cluster'),
  'cluster.forced': fact('warning'),
  'cluster.forceEnded': fact(),
  'cluster.forcedElsewhere': windows(5396, 'error', 'cluster'),
  'cluster.votesAdjusted': fact(),
  'cluster.quorumConfigured': fact(),
  'cluster.configured': fact(),
  'cluster.created': fact(),
  'cluster.destroyed': fact('warning'),
  'cluster.shutDownBegun': fact(),
  'cluster.shutDown': fact(),
  'cluster.startBegun': fact(),
  'node.weightSet': fact(),
  'node.evicted': windows(1011, 'warning', 'cluster'),
  'node.added': fact(),
  'node.quarantineCleared': fact(),
  'node.joinUnanswered': windows(1572, 'critical', 'cluster', 'memory'),
  'node.joinUnconnected': windows(1652, 'error', 'cluster', 'memory'),
  'node.joinWithoutNetwork': windows(1653, 'error', 'cluster', 'memory'),
  'copy.reservationLost': windows(1038, 'error', 'cluster'),
  'copy.resourceFailed': windows(1069, 'error', 'cluster'),
  'vm.diverged': fact('error'),
  'vm.copyDiscarded': fact('error'),
};
