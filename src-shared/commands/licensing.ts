import { z } from 'zod';
import { nodeId } from '../model/ids';
import { licensedEditions } from '../model/node';

const edition = z.enum(licensedEditions);
const count = z.int().min(1).max(999);
const price = z.int().min(0).max(1_000_000).optional();

/** Commands about licences of Windows: papers, which no machine obeys. */
export const licensingCommands = {
  /** Buys licences at the price of the day, and assigns them to a host at once unless none is named. */
  'license.buy': z.strictObject({ node: nodeId.nullable(), edition, count }),
  /** Assigns licences that are assigned to no host. */
  'license.assign': z.strictObject({ node: nodeId, edition, count }),
  /** Takes licences from one host and assigns them to another. */
  'license.move': z.strictObject({ node: nodeId, target: nodeId, edition, count }),
  /** Whole US dollars a licence. */
  'license.setPrices': z.strictObject({ standard: price, enterprise: price, datacenter: price }),
} as const;
