import type { VmState } from '../model/vm';

interface Move {
  vm: string;
  /** The node it was to go to. */
  node: string;
}

/**
 * Refusals about moves of virtual machines. Where Windows has a code for it (failover-cluster §5.3),
 * `rules/migration-codes.ts` names it.
 */
export interface MigrationFaults {
  'migration.notHighlyAvailable': { vm: string };
  'migration.sameNode': Move;
  'migration.otherCluster': Move;
  'migration.nodeNotUp': Move & { nodeState: string };
  /** The resource is not online: ERROR_INVALID_STATE. */
  'migration.notOnline': { vm: string; state: VmState };
  'migration.notPossibleOwner': Move;
  'migration.noNetwork': Move;
  'migration.limitReached': Move & { limit: number };
  'migration.alreadyMoving': { vm: string };
  'migration.noVirtualNetwork': Move & { virtualNetwork: string };
  'migration.noMemory': Move & { neededMiB: number; availableMiB: number; status: string };
  'migration.processorFeatures': Move & { features: string };
  'migration.processorVendor': Move;
  'migration.noStorage': Move & { disk: string };
  'migration.portRefused': Move;
  'migration.portBlocked': Move;
  'migration.portTimeout': Move;
  'migration.portReset': Move;
  'migration.dvdMissing': Move & { file: string };
  'migration.systemDrive': Move & { drive: string; targetDrive: string };
  'migration.sourceLost': Move;
  'migration.targetLost': Move;
  /** Its machine was stopped or its group moved by somebody else meanwhile. */
  'migration.overtaken': { vm: string };
  'migration.finished': { vm: string };
  'migration.tooLateToCancel': { vm: string };
  'migration.noDrain': { node: string };
  'migration.alreadyDraining': { node: string };
  'migration.networksOfCluster': { vm: string };
  'migration.networksOfVm': { cluster: string };
  'migration.foreignNetwork': { network: string };
  'vm.noDvd': { vm: string };
  'vm.noDvdDrive': { vm: string };
  'node.noVirtualNetwork': { node: string; virtualNetwork: string };
  'node.virtualNetworkTaken': { node: string; virtualNetwork: string };
}
