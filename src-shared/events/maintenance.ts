import type { EventIdentity } from '../events';
import { fact, windows } from './identity';

/** What can happen to updates, creation and validation of clusters. */
export interface MaintenanceEvents {
  'cluster.validationBegun': { name: string; tests: number };
  'cluster.validationCompleted': { name: string; failed: number; warnings: number };
  'node.updatesOffered': { node: string; updates: number };
  'node.updatesBegun': { node: string; updates: number };
  'node.updateInstalled': { node: string; update: string };
  'node.updatesInstalled': { node: string; updates: number };
  'node.updatesCancelled': { node: string };
  'node.systemConfigured': { node: string };
  'node.bootSpoilt': { node: string };
  'node.bootMended': { node: string };
  'node.bootFailed': { node: string };
  'accessPoint.brokenByFault': { cluster: string };
  'accessPoint.restoredByFault': { cluster: string };
  'accessPoint.duplicateAddress': { cluster: string; address: string };
  'accessPoint.notRegistered': { cluster: string };
  'accessPoint.notInDirectory': { cluster: string };
}

export const maintenanceEvents: Readonly<Record<keyof MaintenanceEvents, EventIdentity>> = {
  'cluster.validationBegun': fact(),
  'cluster.validationCompleted': fact(),
  'node.updatesOffered': fact(),
  'node.updatesBegun': fact(),
  'node.updateInstalled': fact(),
  'node.updatesInstalled': fact(),
  'node.updatesCancelled': fact('warning'),
  'node.systemConfigured': fact(),
  'node.bootSpoilt': fact('warning'),
  'node.bootMended': fact(),
  'node.bootFailed': fact('error'),
  'accessPoint.brokenByFault': fact('error'),
  'accessPoint.restoredByFault': fact(),
  'accessPoint.duplicateAddress': windows(1049, 'error', 'cluster'),
  'accessPoint.notRegistered': windows(1196, 'error', 'cluster'),
  'accessPoint.notInDirectory': windows(1207, 'error', 'cluster'),
};
