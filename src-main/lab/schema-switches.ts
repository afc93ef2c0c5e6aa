import { z } from 'zod';
import { adapterTypes, switchTypes } from '../../src-shared/model/switches';
import { isUnicastMac, parseMac } from '../../src-shared/rules/mac';
import { lineRate, name } from './schema-values';

/*
 * Virtual networks, network cards and the adapters of virtual machines (hyperv-host §6).
 */

/** `00-15-5D-01-0B-00`, also with colons or without anything between. */
export const mac = z.string().transform((text, context) => {
  const address = parseMac(text);
  if (address !== null && isUnicastMac(address)) return address;
  context.addIssue({ code: 'custom', message: 'file.mac', input: text });
  return z.NEVER;
});

const vlan = z.int().min(1).max(4094);

const virtualNetwork = z.strictObject({
  name,
  type: z.enum(switchTypes).optional(),
  adapter: z.string().min(1).max(100).optional(),
  sharedWithParent: z.boolean().optional(),
  parentVlan: vlan.optional(),
  notes: z.string().max(2000).optional(),
});

/** Names alone are external networks, each on a card of its own. */
export const virtualNetworks = z.array(z.union([name, virtualNetwork])).max(20);

export const networkCards = z
  .array(
    z.strictObject({
      name: z.string().min(1).max(100),
      bandwidth: lineRate.optional(),
      jumbo: z.boolean().optional(),
      chimney: z.boolean().optional(),
      vmq: z.boolean().optional(),
      connected: z.boolean().optional(),
      vlans: z.array(vlan).max(4094).optional(),
    }),
  )
  .min(1)
  .max(32);

export const macPool = z.strictObject({ from: mac, to: mac });

const adapter = z.strictObject({
  name: z.string().min(1).max(100).optional(),
  type: z.enum(adapterTypes).optional(),
  network: name.optional(),
  mac: mac.optional(),
  vlan: vlan.optional(),
  spoofing: z.boolean().optional(),
  jumbo: z.boolean().optional(),
  chimney: z.boolean().optional(),
  vmq: z.boolean().optional(),
});

export const adapters = z.array(adapter).max(68);

export type VirtualNetworkEntry = z.infer<typeof virtualNetworks>[number];
export type AdapterEntry = z.infer<typeof adapter>;
