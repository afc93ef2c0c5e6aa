import type { EventIdentity } from '../events';
import { fact, windows } from './identity';

/** What can happen to the processors, the power and the management service of a host. */
export interface ProcessorEvents {
  'node.powerPlanSet': { node: string; powerPlan: string };
  'node.parkingSet': { node: string; minimumPercent: number; maximumPercent: number };
  'node.numaSpanningOn': { node: string };
  'node.numaSpanningOff': { node: string };
  'node.managementStarted': { node: string };
  'node.managementStopped': { node: string };
  'node.managementTerminated': { node: string; seconds: number };
  'vm.integrationMismatch': { vm: string; version: string; current: string };
  'vm.integrationUpdated': { vm: string; version: string };
  'vm.processorLoadChanged': { vm: string; loadPermille: number };
  'vm.guestOverstrained': { vm: string; system: string };
}

/* 4010: hyperv-host §10.2. */
export const processorEvents: Readonly<Record<keyof ProcessorEvents, EventIdentity>> = {
  'node.powerPlanSet': fact(),
  'node.parkingSet': fact(),
  'node.numaSpanningOn': fact(),
  'node.numaSpanningOff': fact(),
  'node.managementStarted': fact(),
  'node.managementStopped': fact('warning'),
  'node.managementTerminated': fact('error'),
  'vm.integrationMismatch': windows(4010, 'warning', 'management'),
  'vm.integrationUpdated': fact(),
  'vm.processorLoadChanged': fact('warning'),
  'vm.guestOverstrained': fact('error'),
};
