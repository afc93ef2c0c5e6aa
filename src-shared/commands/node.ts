import { z } from 'zod';
import { nodeId } from '../model/ids';

const onNode = z.strictObject({ node: nodeId });

export const nodeCommands = {
  'node.powerOn': onNode,
  /** Shuts Windows down in order: groups leave with their offline action, then the machine is off. */
  'node.shutDown': onNode,
  /** `prevent` joins only and never forms, `force` forms whatever the votes say (failover-cluster §2.4). */
  'node.startClusterService': z.strictObject({
    node: nodeId,
    quorum: z.enum(['normal', 'prevent', 'force']).optional(),
  }),
  'node.stopClusterService': onNode,
  'node.pause': onNode,
  /** `failback` (2012 and later): what a drain moved away comes back, at once or by its groups' policy. */
  'node.resume': z.strictObject({
    node: nodeId,
    failback: z.enum(['none', 'immediate', 'policy']).optional(),
  }),
} as const;
