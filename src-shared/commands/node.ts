import { z } from 'zod';
import { nodeId } from '../model/ids';

const onNode = z.strictObject({ node: nodeId });

export const nodeCommands = {
  'node.powerOn': onNode,
  /** Shuts Windows down in order: groups leave with their offline action, then the machine is off. */
  'node.shutDown': onNode,
  'node.startClusterService': onNode,
  'node.stopClusterService': onNode,
  'node.pause': onNode,
  'node.resume': onNode,
} as const;
