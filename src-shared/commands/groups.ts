import { z } from 'zod';
import { groupId, nodeId, vmId } from '../model/ids';
import { groupResources, offlineActionNumber } from '../model/cluster';
import type { OfflineAction } from '../model/cluster';

const onGroup = z.strictObject({ group: groupId });

const name = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}]+$/u)
  .refine((text) => text.trim() === text, 'must not begin or end with a blank');

const owners = z
  .array(nodeId)
  .max(64)
  .refine((nodes) => new Set(nodes).size === nodes.length, 'names a node twice');

const hour = z.int().min(0).max(23);
const milliseconds = z.int().min(0).max(604_800_000);
const offlineActions = Object.keys(offlineActionNumber) as [OfflineAction, ...OfflineAction[]];

/** All of a resource's policies at once: they stand on one page (failover-cluster §9). */
const policy = z.strictObject({
  restartAction: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  restartThreshold: z.int().min(0).max(100),
  restartDelayMs: milliseconds,
  restartPeriodMs: milliseconds.min(1000),
  retryPeriodMs: milliseconds.min(60_000).nullable(),
  pendingTimeoutMs: milliseconds.min(1000),
  looksAliveMs: milliseconds.min(10),
  isAliveMs: milliseconds.min(10),
  separateMonitor: z.boolean(),
});

/** Commands about services and applications and their resources. */
export const groupsCommands = {
  'group.bringOnline': onGroup,
  'group.takeOffline': onGroup,
  /** To a node, or to the best possible one where none is named (failover-cluster §3.4, §4.2). */
  'group.move': z.strictObject({ group: groupId, node: nodeId.nullable() }),
  'group.configure': z.strictObject({
    group: groupId,
    name: name.optional(),
    preferredOwners: owners.optional(),
    /** Of the virtual machine resource; empty: every node. */
    possibleOwners: owners.optional(),
    configurationOwners: owners.optional(),
    autoStart: z.boolean().optional(),
    failoverThreshold: z.int().min(0).max(1000).nullable().optional(),
    failoverPeriodMs: z.int().min(3_600_000).max(604_800_000).optional(),
    failback: z
      .strictObject({
        allowed: z.boolean(),
        window: z.strictObject({ fromHour: hour, toHour: hour }).nullable(),
      })
      .optional(),
    antiAffinity: z.array(name).max(20).optional(),
    priority: z.union([z.literal(3000), z.literal(2000), z.literal(1000), z.literal(0)]).optional(),
    policy: policy.nullable().optional(),
    offlineAction: z.enum(offlineActions).optional(),
    checkHeartbeat: z.boolean().optional(),
  }),
  /** The machine stays where it is and as it is; the cluster knows it no longer. */
  'group.remove': onGroup,
  'vm.makeHighlyAvailable': z.strictObject({ vm: vmId }),
  /** What Test-ClusterResourceFailure does: the resource counts as failed, whatever it is like. */
  'fault.failResource': z.strictObject({ group: groupId, resource: z.enum(groupResources) }),
  /** An entry point of its resource does not return (failover-cluster §3.3). */
  'fault.hangResource': onGroup,
} as const;
