import { z } from 'zod';
import { nodeId } from '../model/ids';
import { adapterTypes, switchTypes } from '../model/switches';

/** A name as the Virtual Network Manager takes it: no control characters, no surrounding blanks. */
const switchName = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[^\p{Cc}]+$/u)
  .refine((name) => name.trim() === name, 'must not begin or end with a blank');
const vlan = z.int().min(1).max(4094).nullable();
const mac = z.string().regex(/^([0-9A-F]{2}-){5}[0-9A-F]{2}$/, 'expected 00-15-5D-01-0B-00');
const cardName = z.string().min(1).max(100).nullable();

const onCard = z.strictObject({ node: nodeId, card: z.string().min(1).max(100) });

/** What can be set of a virtual network. */
const settings = {
  type: z.enum(switchTypes),
  /** The network card of an external one. */
  adapter: cardName,
  sharedWithParent: z.boolean(),
  parentVlan: vlan,
  notes: z.string().max(2000),
};

/** What `vm.configure` may change of network adapters: the whole list, as the machine is to have it. */
export const adapterSettings = {
  adapters: z
    .array(
      z.strictObject({
        id: z.string().regex(/^nic\d{1,3}$/),
        name: z.string().min(1).max(100),
        type: z.enum(adapterTypes),
        network: z.string().min(1).max(100).nullable(),
        /** A dynamic address is dealt by the host, so only a static one is named. */
        mac: z.strictObject({ mode: z.enum(['dynamic', 'static']), address: mac.nullable() }),
        vlan,
        spoofing: z.boolean(),
        jumbo: z.boolean(),
        chimney: z.boolean(),
        vmq: z.boolean(),
      }),
    )
    .max(68)
    .optional(),
};

/** Commands of the Virtual Network Manager (hyperv-host §6). */
export const switchesCommands = {
  'switch.create': z.strictObject({ node: nodeId, name: switchName, ...settings }),
  /** What is left out stays as it is; `switch` is its present name. */
  'switch.configure': z.strictObject({
    node: nodeId,
    switch: z.string().min(1).max(60),
    name: switchName.optional(),
    type: settings.type.optional(),
    adapter: settings.adapter.optional(),
    sharedWithParent: settings.sharedWithParent.optional(),
    parentVlan: settings.parentVlan.optional(),
    notes: settings.notes.optional(),
  }),
  'switch.delete': z.strictObject({ node: nodeId, switch: z.string().min(1).max(60) }),
  /** The cable of a network card that virtual networks are bound to is pulled, or put back. */
  'fault.disconnectCard': onCard,
  'fault.connectCard': onCard,
  /** The port of the physical switch lets these VLANs through only; null: all. */
  'fault.setPortVlans': z.strictObject({
    ...onCard.shape,
    vlans: z.array(z.int().min(1).max(4094)).max(4094).nullable(),
  }),
  /** The range dynamic addresses are dealt from. */
  'node.configureMacPool': z.strictObject({ node: nodeId, from: mac, to: mac }),
} as const;
