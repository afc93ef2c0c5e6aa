import { z } from 'zod';
import { accessPointTroubles } from '../model/cluster';
import { clusterId, nodeId } from '../model/ids';
import { validationCategories } from '../model/validation';

const onNode = z.strictObject({ node: nodeId });
const update = z.string().regex(/^KB\d{6,7}$/);
const shortText = z.string().min(1).max(100);

/** Commands about updates, creation and validation of clusters. */
export const maintenanceCommands = {
  /** Validates a cluster with all its nodes, servers beside it, or servers that are in none (null). */
  'cluster.validate': z.strictObject({
    cluster: clusterId.nullable(),
    nodes: z.array(nodeId).max(64),
    categories: z.array(z.enum(validationCategories)).min(1).max(validationCategories.length),
  }),
  /** Installs every update that waits, one after the other; they ask for a restart afterwards. */
  'node.installUpdates': onNode,
  /** Shuts Windows down in order and starts it again. */
  'node.restart': onNode,
  /** Updates are downloaded and wait to be installed. */
  'fault.offerUpdates': z.strictObject({ node: nodeId, updates: z.array(update).min(1).max(50) }),
  /** Windows no longer comes up on a server that is switched on; and it does again. */
  'fault.breakBoot': onNode,
  'fault.mendBoot': onNode,
  /** The access point of a cluster no longer works as it should; one trouble at a time. */
  'fault.breakAccessPoint': z.strictObject({
    cluster: clusterId,
    trouble: z.enum(accessPointTroubles),
  }),
  'fault.restoreAccessPoint': z.strictObject({ cluster: clusterId }),
  /** Changes what validation looks at on a server. */
  'node.configureSystem': z.strictObject({
    node: nodeId,
    domain: shortText.nullable().optional(),
    organizationalUnit: shortText.optional(),
    installation: z.enum(['full', 'core']).optional(),
    servicePack: z.int().min(0).max(9).optional(),
    updates: z.array(update).max(200).optional(),
    pendingReboot: z.boolean().optional(),
    unsignedDrivers: z.array(shortText).max(20).optional(),
    memoryDump: z.enum(['none', 'small', 'kernel', 'complete']).optional(),
    systemDrive: z
      .string()
      .regex(/^[A-Z]:$/)
      .optional(),
    clusterPortOpen: z.boolean().optional(),
    domainController: z.boolean().optional(),
    migrationPort: z.enum(['open', 'refused', 'blocked', 'reset']).optional(),
    missingRoles: z.array(shortText).max(10).optional(),
  }),
} as const;
