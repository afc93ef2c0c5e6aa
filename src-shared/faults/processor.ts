import type { ManagementService } from '../model/node';

/** Refusals about processors, power and the services of a host. */
export interface ProcessorFaults {
  'node.reserveNotMet': { node: string; wantedPermille: number; leftPermille: number };
  'node.ratioExceeded': { node: string; limit: number; wanted: number };
  'node.numaTooSmall': { vm: string; node: string; neededMiB: number; sizeMiB: number };
  'node.avxUnknown': { vm: string; node: string };
  'node.managementStopped': { node: string };
  'node.managementForbids': { node: string; management: ManagementService; action: string };
  'node.powerUnchanged': { node: string };
  'node.parkingBounds': { node: string; minimumPercent: number; maximumPercent: number };
  'node.numaSpanningUnchanged': { node: string };
  'vm.integrationCurrent': { vm: string; version: string };
  'vm.integrationUnknown': { vm: string };
}
