/** Refusals about virtual networks and the adapters of virtual machines. */
export interface SwitchesFaults {
  'switch.missing': { node: string; network: string };
  'switch.nameTaken': { node: string; network: string };
  'switch.noCard': { network: string };
  'switch.cardMissing': { node: string; card: string };
  'switch.cardTaken': { card: string; network: string };
  'switch.cardNotNeeded': { network: string };
  'switch.notShared': { network: string };
  'switch.alwaysShared': { network: string };
  'switch.vlanWithoutParent': { network: string };
  'switch.nothingChanges': { network: string };
  'card.unchanged': { node: string; card: string };
  'node.macRange': { from: string; to: string };
  'node.macRangeTooLarge': { addresses: number; limit: number };
  'node.macRangeSame': { node: string };
  'adapter.tooManySynthetic': { vm: string; count: number; limit: number };
  'adapter.tooManyLegacy': { vm: string; count: number; limit: number };
  'adapter.twice': { vm: string; adapter: string };
  'adapter.noLegacy': { vm: string };
  'adapter.networkMissing': { vm: string; network: string; node: string };
  'adapter.macMissing': { vm: string; adapter: string };
  'adapter.macInvalid': { mac: string };
  'adapter.macTaken': { mac: string; other: string };
  /** At a start: the address is in use on the host, or the host has none left (event 12565). */
  'adapter.macInUse': { vm: string; mac: string; node: string; other: string };
  'adapter.noAddress': { vm: string; node: string; addresses: number };
}
