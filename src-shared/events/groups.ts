import type { EventIdentity } from '../events';
import { fact, windows } from './identity';

/** What can happen to services and applications and their resources. */
export interface GroupsEvents {
  'group.moveBegun': { group: string; from: string; to: string };
  'group.moved': { group: string; from: string; to: string };
  'group.offlineActionBegun': { group: string; node: string; offlineAction: string };
  'group.configured': { group: string };
  'group.renamed': { group: string; was: string };
  'group.removed': { group: string };
  'group.failoverLimit': { group: string; failovers: number };
  'group.failedBack': { group: string; node: string };
  'group.preempted': { group: string; by: string };
  'group.waitsForStorage': { group: string; disk: string };
  'group.antiAffinityKept': { group: string; node: string };
  'group.antiAffinityConflict': { group: string };
  'group.placedByMemory': { group: string; node: string };
  'group.placementLacksMemory': { group: string };
  'resource.restarting': { resource: string; group: string; node: string };
  'resource.hung': { resource: string; group: string };
  'resource.deadlock': { resource: string; group: string; seconds: number };
  'resource.monitorRestarted': { node: string };
  'resource.pendingTimeout': { resource: string; group: string; seconds: number };
  'resource.applicationCritical': { resource: string; group: string };
  'resource.isAliveFailed': { resource: string; group: string };
  'vm.madeHighlyAvailable': { vm: string; cluster: string };
}

export const groupsEvents: Readonly<Record<keyof GroupsEvents, EventIdentity>> = {
  'group.moveBegun': fact(),
  'group.moved': fact(),
  'group.offlineActionBegun': fact(),
  'group.configured': fact(),
  'group.renamed': fact(),
  'group.removed': fact(),
  'group.failoverLimit': windows(1254, 'error', 'cluster'),
  'group.failedBack': fact(),
  'group.preempted': windows(1251, 'warning', 'cluster'),
  'group.waitsForStorage': fact('warning'),
  'group.antiAffinityKept': fact('warning'),
  'group.antiAffinityConflict': fact('warning'),
  'group.placedByMemory': fact(),
  'group.placementLacksMemory': fact('warning'),
  'resource.restarting': fact(),
  'resource.hung': fact('error'),
  'resource.deadlock': windows(1230, 'error', 'cluster'),
  'resource.monitorRestarted': windows(1146, 'critical', 'cluster'),
  'resource.pendingTimeout': fact('error'),
  'resource.applicationCritical': windows(1250, 'error', 'cluster'),
  'resource.isAliveFailed': fact('warning'),
  'vm.madeHighlyAvailable': fact(),
};
