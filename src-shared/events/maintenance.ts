import type { EventIdentity } from '../events';
import { fact } from './identity';

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
};
