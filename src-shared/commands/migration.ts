import { z } from 'zod';
import { clusterId, migrationId, networkId, nodeId, vmId } from '../model/ids';

const toNode = z.strictObject({ vm: vmId, node: nodeId });
const networks = z.array(networkId).max(32);
const switchName = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[^\p{Cc}]+$/u);

/** Commands about moves of virtual machines. */
export const migrationCommands = {
  'vm.liveMigrate': toNode,
  /** Saves the machine, moves it with its group and restores it there. */
  'vm.quickMigrate': toNode,
  /** Stops the machine, moves it and starts it cold; a machine that is off just moves. */
  'vm.moveStopped': z.strictObject({
    vm: vmId,
    node: nodeId,
    type: z.enum(['turnOff', 'shutDown', 'shutDownForced']),
  }),
  'migration.cancel': z.strictObject({ migration: migrationId }),
  /** Pauses a node and moves everything off it (2012 and later). */
  'node.drain': z.strictObject({
    node: nodeId,
    target: nodeId.optional(),
    /** Stops what cannot be moved while it runs. */
    force: z.boolean().optional(),
  }),
  /** The networks a machine's live migrations may use, in the order in which they are tried; none: the usual order. */
  'vm.setMigrationNetworks': z.strictObject({ vm: vmId, networks }),
  /** The same for every machine of a cluster (2012 and later). */
  'cluster.setMigrationNetworks': z.strictObject({ cluster: clusterId, networks }),
  'vm.insertDvd': z.strictObject({
    vm: vmId,
    name: z
      .string()
      .min(1)
      .max(120)
      .regex(/^[^\p{Cc}]+$/u),
    /** `host`: only its present host has the drive or file. */
    place: z.enum(['host', 'shared']),
    kind: z.enum(['iso', 'hostDrive', 'integrationServices']).optional(),
  }),
  'vm.ejectDvd': z.strictObject({ vm: vmId }),
  'vm.setProcessorCompatibility': z.strictObject({ vm: vmId, on: z.boolean() }),
  'vm.setClients': z.strictObject({ vm: vmId, clients: z.int().min(0).max(100_000) }),
  /** What its guest writes to memory from now on, in bytes per second, whatever its load. */
  'vm.setDirtyRate': z.strictObject({
    vm: vmId,
    dirtyBytesPerSecond: z.int().min(0).max(10_000_000_000),
  }),
  'fault.setMigrationPort': z.strictObject({
    node: nodeId,
    port: z.enum(['open', 'refused', 'blocked', 'reset']),
  }),
  'fault.renameVirtualNetwork': z.strictObject({ node: nodeId, from: switchName, to: switchName }),
} as const;
