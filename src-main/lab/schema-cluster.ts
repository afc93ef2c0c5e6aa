import { z } from 'zod';
import { quorumModes } from '../../src-shared/model/cluster';
import { parkingShape } from '../../src-shared/commands/processor';
import { networkRoles } from '../../src-shared/model/network';
import { processorFeatures, processorVendors } from '../../src-shared/model/node';
import { address, duration, latency, lineRate, name, rate, size, subnet } from './schema-values';

/*
 * Clusters, their networks and storage, and Windows on a host. It stands apart from `schema.ts`, which
 * imports it, so that either file stays readable.
 */

const witness = z.strictObject({
  type: z.enum(['disk', 'fileShare']),
  name: z.string().min(1).max(100),
});

const network = z.strictObject({
  name,
  role: z.enum(networkRoles).optional(),
  subnet: subnet.optional(),
  gateway: z.boolean().optional(),
  bandwidth: lineRate.optional(),
  metric: z.int().min(1).max(100_000).optional(),
});

/** Delays and thresholds have the range of the latest version here; `resolve-cluster.ts` knows the older ones. */
const clusterShape = {
  name,
  quorum: z.enum(quorumModes).optional(),
  witness: witness.optional(),
  coreGroupOwner: name.optional(),
  address: address.optional(),
  networks: z.array(network).min(1).max(16).optional(),
  sameSubnetDelay: duration.optional(),
  sameSubnetThreshold: z.int().optional(),
  crossSubnetDelay: duration.optional(),
  crossSubnetThreshold: z.int().optional(),
  dynamicQuorum: z.boolean().optional(),
  lowerQuorumPriorityNode: name.optional(),
  enforcedAntiAffinity: z.boolean().optional(),
  migrationsPerNode: z.int().min(1).max(100).optional(),
  migrationPerformance: z.enum(['tcp', 'compression', 'smb']).optional(),
};

export const singleCluster = z.strictObject({
  ...clusterShape,
  name: name.optional(),
  nodes: z.array(name).min(1).max(64).optional(),
});
export const oneOfClusters = z.strictObject({
  ...clusterShape,
  nodes: z.array(name).min(1).max(64),
});

const array = z.strictObject({
  name,
  site: name.optional(),
  controllers: z.array(name).min(1).max(8).optional(),
  mirror: name.optional(),
  bandwidth: rate.optional(),
  latency: latency.optional(),
  unconnected: z.array(name).max(64).optional(),
});

const disk = z.strictObject({
  name,
  cluster: name.optional(),
  host: name.optional(),
  arrays: z.array(name).min(1).max(2).optional(),
  use: z.enum(['witness', 'available', 'group', 'sharedVolume', 'unclustered']).optional(),
  folder: name.optional(),
  size: size.optional(),
  used: size.optional(),
  owner: name.optional(),
  persistentReservation: z.boolean().optional(),
  uniqueIdentifier: z.boolean().optional(),
  dynamicDisk: z.boolean().optional(),
});

export const storage = z.strictObject({
  arrays: z.array(array).min(1).max(16).optional(),
  disks: z.array(disk).min(1).max(1000).optional(),
});

/** A processor by name, or written out. */
export const processor = z.union([
  z.string().min(1).max(60),
  z.strictObject({
    vendor: z.enum(processorVendors),
    name: z.string().min(1).max(60),
    features: z.array(z.enum(processorFeatures)).max(processorFeatures.length),
  }),
]);

/** The bounds of core parking parameters, for lab files and for the command alike. */
export const parking = z.strictObject(parkingShape).partial();

const update = z.string().refine((text) => /^KB\d{6,7}$/.test(text), { error: 'file.update' });
const words = z.string().min(1).max(100);

export const system = z.strictObject({
  domain: words.nullable().optional(),
  organizationalUnit: words.optional(),
  installation: z.enum(['full', 'core']).optional(),
  servicePack: z.int().min(0).max(9).optional(),
  updates: z.array(update).max(200).optional(),
  availableUpdates: z.array(update).max(200).optional(),
  pendingReboot: z.boolean().optional(),
  unsignedDrivers: z.array(words).max(20).optional(),
  memoryDump: z.enum(['none', 'small', 'kernel', 'complete']).optional(),
  systemDrive: z
    .string()
    .refine((text) => /^[A-Z]:$/.test(text), { error: 'file.drive' })
    .optional(),
  clusterPortOpen: z.boolean().optional(),
  domainController: z.boolean().optional(),
  migrationPort: z.enum(['open', 'refused', 'blocked', 'reset']).optional(),
  missingRoles: z.array(words).max(10).optional(),
});

export type ClusterEntry = z.infer<typeof oneOfClusters>;
export type NetworkEntry = z.infer<typeof network>;
export type ArrayEntry = z.infer<typeof array>;
export type DiskEntry = z.infer<typeof disk>;
export type ProcessorEntry = z.infer<typeof processor>;
export type SystemEntry = z.infer<typeof system>;
