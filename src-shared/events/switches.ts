import type { EventIdentity } from '../events';
import type { AdapterStatus } from '../model/switches';
import { fact, windows } from './identity';

/** What can happen to virtual networks and the adapters of virtual machines. */
export interface SwitchesEvents {
  'switch.created': { network: string; node: string };
  'switch.configured': { network: string; node: string };
  'switch.deleted': { network: string; node: string; machines: number };
  'card.disconnected': { card: string; node: string };
  'card.connected': { card: string; node: string };
  'card.vlansSet': { card: string; node: string; vlans: string };
  'card.vlansOpened': { card: string; node: string };
  /** Clients do not get through to a machine that serves. */
  'vm.outOfReach': { vm: string; node: string; adapterStatus: AdapterStatus };
  'node.macPoolChanged': { node: string; from: string; to: string };
  /** The adapter could not be switched on, and so the machine did not start. */
  'vm.adapterFailed': { vm: string; guid: string };
  'vm.macChanged': { vm: string; before: string; mac: string; node: string };
  'vm.macDuplicated': { vm: string; mac: string; other: string; node: string };
  'vm.networkMissing': { vm: string; network: string; node: string };
}

export const switchesEvents: Readonly<Record<keyof SwitchesEvents, EventIdentity>> = {
  'switch.created': fact(),
  'switch.configured': fact(),
  'switch.deleted': fact('warning'),
  'card.disconnected': fact('warning'),
  'card.connected': fact(),
  'card.vlansSet': fact('warning'),
  'card.vlansOpened': fact(),
  'vm.outOfReach': fact('warning'),
  'node.macPoolChanged': fact(),
  'vm.adapterFailed': windows(12565, 'error', 'worker'),
  'vm.macChanged': fact(),
  'vm.macDuplicated': fact('warning'),
  'vm.networkMissing': windows(21159, 'warning', 'highAvailability'),
};
