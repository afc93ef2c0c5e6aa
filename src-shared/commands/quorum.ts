import { z } from 'zod';
import { quorumModes } from '../model/cluster';
import { clusterId, diskId, nodeId } from '../model/ids';

const onNode = z.strictObject({ node: nodeId });
const onCluster = z.strictObject({ cluster: clusterId });

/** A NetBIOS name: what a cluster and its name resource may be called. */
const clusterName = z
  .string()
  .min(1)
  .max(15)
  .regex(/^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$/);

const nodeList = z
  .array(nodeId)
  .min(1)
  .max(64)
  .refine((nodes) => new Set(nodes).size === nodes.length, 'must not name a node twice');

const witness = z.union([
  z.strictObject({ disk: diskId }),
  z.strictObject({ fileShare: z.string().min(1).max(200) }),
  z.null(),
]);

const wholeMs = z.int().min(0).max(1_000_000);

/** Commands about votes, witnesses, membership of the configuration. */
export const quorumCommands = {
  /** Sets mode and witness; a disk that was the witness goes to Available Storage. */
  'cluster.configureQuorum': z.strictObject({
    cluster: clusterId,
    mode: z.enum(quorumModes),
    witness,
  }),
  'node.setWeight': z.strictObject({ node: nodeId, weight: z.union([z.literal(0), z.literal(1)]) }),
  /** Properties of the cluster; delays in milliseconds, thresholds in missed heartbeats. */
  'cluster.configure': z.strictObject({
    cluster: clusterId,
    sameSubnetDelayMs: wholeMs.optional(),
    sameSubnetThreshold: wholeMs.optional(),
    crossSubnetDelayMs: wholeMs.optional(),
    crossSubnetThreshold: wholeMs.optional(),
    dynamicQuorum: z.boolean().optional(),
    lowerQuorumPriorityNode: nodeId.nullable().optional(),
    enforcedAntiAffinity: z.boolean().optional(),
    migrationsPerNode: z.int().min(0).max(1000).optional(),
    migrationPerformance: z.enum(['tcp', 'compression', 'smb']).optional(),
  }),
  /** Groups go offline with their offline action, then the cluster service stops on every node. */
  'cluster.shutDown': onCluster,
  'cluster.start': onCluster,
  /** The node forms the cluster alone, whatever the votes say (failover-cluster §2.4). */
  'cluster.forceStart': onNode,
  'node.evict': onNode,
  'cluster.addNode': z.strictObject({ cluster: clusterId, node: nodeId }),
  /** `storage`: adds every eligible disk. */
  'cluster.create': z.strictObject({
    name: clusterName,
    nodes: nodeList,
    address: z.ipv4().nullable(),
    storage: z.boolean(),
  }),
  'cluster.destroy': onCluster,
  'node.clearQuarantine': onNode,
  /** The witness stops answering: the file server, or the disk itself. */
  'fault.failWitness': onCluster,
  'fault.restoreWitness': onCluster,
  /** Nodes no longer reach the file share. A witness disk is reached by storage paths. */
  'fault.cutWitness': z.strictObject({ cluster: clusterId, nodes: nodeList }),
  'fault.healWitness': onCluster,
} as const;
