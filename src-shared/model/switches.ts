import type { NodeId } from './ids';

/** The three kinds of virtual network (hyperv-host §6). */
export const switchTypes = ['external', 'internal', 'private'] as const;
export type SwitchType = (typeof switchTypes)[number];

export const adapterTypes = ['synthetic', 'legacy'] as const;
export type AdapterType = (typeof adapterTypes)[number];

/** How far an adapter of a machine gets: to clients outside of its host (`ok`), or what is in the way. */
export const adapterStatuses = [
  'ok',
  'notConnected',
  'noDriver',
  'networkMissing',
  'insideOnly',
  'cableUnplugged',
  'vlanClosed',
] as const;
export type AdapterStatus = (typeof adapterStatuses)[number];

/** A network card of a host, as far as virtual networks can be bound to it. */
export interface PhysicalAdapter {
  readonly name: string;
  /** Line rate in megabits (1,000,000 bits) per second. */
  readonly bandwidthMbps: number;
  /** What the card supports: large frames, connections offloaded to it, and queues for virtual machines. */
  readonly jumbo: boolean;
  readonly chimney: boolean;
  readonly vmq: boolean;
  /** Whether its cable leads to the physical switch. */
  readonly connected: boolean;
  /** The VLANs the port of that switch lets through beside frames without one; null: all. */
  readonly vlans: readonly number[] | null;
}

/** A virtual network of a host (2008 R2), a virtual switch in later versions. Known by its name. */
export interface VirtualSwitch {
  readonly name: string;
  readonly type: SwitchType;
  /** The network card an external one is bound to; null for the others. */
  readonly adapter: string | null;
  /** Whether the parent partition has a virtual adapter on it; always for an internal one, never for a private one. */
  readonly sharedWithParent: boolean;
  /** VLAN of the parent's virtual adapter; null: none. */
  readonly parentVlan: number | null;
  readonly notes: string;
}

/** The range a host deals dynamic addresses from, both ends included: `00-15-5D-01-0B-00`. */
export interface MacPool {
  readonly from: string;
  readonly to: string;
}

export interface MacAddress {
  readonly mode: 'dynamic' | 'static';
  /** Null: dynamic, and the machine was never started. */
  readonly address: string | null;
  /** The host that dealt a dynamic address; null for a static one and before the first start. */
  readonly from: NodeId | null;
}

/** A virtual network adapter of a virtual machine. */
export interface NetworkAdapter {
  /** Unique within its machine and stable: `nic1`. */
  readonly id: string;
  readonly name: string;
  readonly type: AdapterType;
  /** Name of the virtual network it is connected to; null: not connected. */
  readonly network: string | null;
  readonly mac: MacAddress;
  /** VLAN of its frames, 1 to 4094; null: none. */
  readonly vlan: number | null;
  /** Whether the guest may send under other addresses (2008 R2 and later). */
  readonly spoofing: boolean;
  /** What the guest uses where the card below supports it: large frames, offloaded connections, queues. */
  readonly jumbo: boolean;
  readonly chimney: boolean;
  readonly vmq: boolean;
}
