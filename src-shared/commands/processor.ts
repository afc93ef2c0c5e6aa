import { z } from 'zod';
import { nodeId, vmId } from '../model/ids';
import { powerPlans } from '../model/node';

const percent = z.int().min(0).max(100);
/** Checks run ten times a second: at most a minute of them. */
const checks = z.int().min(1).max(600);

/** The parameters of core parking (hyperv-host §3.4), for the command and for lab files alike. */
export const parkingShape = {
  minimumPercent: percent,
  maximumPercent: percent.min(1),
  increaseChecks: checks,
  decreaseChecks: checks,
  concurrencyPercent: percent.min(1),
  distributionPercent: percent.min(1),
  headroomPercent: percent.min(1),
};

const onNode = z.strictObject({ node: nodeId });

export const processorCommands = {
  /** Chooses a power plan; without `parking` its own parameters come with it. */
  'node.setPower': z.strictObject({
    node: nodeId,
    powerPlan: z.enum(powerPlans),
    parking: z.strictObject(parkingShape).optional(),
  }),
  /** Whether machines may span NUMA nodes; machines that run stay where they are (hyperv-host §3.5). */
  'node.setNumaSpanning': z.strictObject({ node: nodeId, numaSpanning: z.boolean() }),
  /** Starts and stops the Virtual Machine Management service; machines run on (hyperv-host §7). */
  'node.startManagementService': onNode,
  'node.stopManagementService': onNode,
  /** Its process ends; the service control manager starts it again. */
  'fault.crashManagementService': onNode,
  /** A program in the guest spins: its processors are busy to this part at least; 0 ends it. */
  'fault.loadProcessor': z.strictObject({ vm: vmId, loadPermille: z.int().min(0).max(1000) }),
  /** Installs the host's version of the integration services in a guest that runs. */
  'vm.updateIntegrationServices': z.strictObject({ vm: vmId }),
} as const;
