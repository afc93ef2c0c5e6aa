import type { CommandArguments } from '../commands/index';
import type { switchesCommands } from '../commands/switches';
import type { Fault } from '../faults';
import type { ClusterNode } from '../model/node';
import type { PhysicalAdapter, VirtualSwitch } from '../model/switches';
import type { Reader } from '../reader';
import { aboutNode } from './about';
import { profileOf } from './facts';
import { isUnicastMac, macNumber, poolSize } from './mac';
import type { Rules } from './rule';

const same = (left: string, right: string) => left.toLowerCase() === right.toLowerCase();

const machineOn = (node: ClusterNode): Fault | null =>
  node.machine === 'on'
    ? null
    : { code: 'node.machineNotOn', node: node.name, machine: node.machine };

/** Why a host cannot have such a virtual network, or null; `present` is the one it replaces. */
export function switchRefusal(
  node: ClusterNode,
  wanted: VirtualSwitch,
  present: string | null,
): Fault | null {
  const { name: network, type, adapter, sharedWithParent } = wanted;
  const others = node.virtualSwitches.filter(({ name }) => name !== present);
  if (others.some(({ name }) => same(name, network))) {
    return { code: 'switch.nameTaken', node: node.name, network };
  }
  if (type === 'external') {
    if (adapter === null) return { code: 'switch.noCard', network };
    if (!node.physicalAdapters.some(({ name }) => name === adapter)) {
      return { code: 'switch.cardMissing', node: node.name, card: adapter };
    }
    const bound = others.find((each) => each.adapter === adapter);
    if (bound) return { code: 'switch.cardTaken', card: adapter, network: bound.name };
  } else if (adapter !== null) return { code: 'switch.cardNotNeeded', network };
  if (type === 'private' && sharedWithParent) return { code: 'switch.notShared', network };
  if (type === 'internal' && !sharedWithParent) return { code: 'switch.alwaysShared', network };
  if (wanted.parentVlan !== null && !sharedWithParent) {
    return { code: 'switch.vlanWithoutParent', network };
  }
  return null;
}

/** The network as a command would leave it; undefined where there is none of that name. */
export function configuredSwitch(
  node: ClusterNode,
  args: CommandArguments<'switch.configure'>,
): VirtualSwitch | undefined {
  const present = node.virtualSwitches.find(({ name }) => name === args.switch);
  if (!present) return undefined;
  return {
    name: args.name ?? present.name,
    type: args.type ?? present.type,
    adapter: args.adapter === undefined ? present.adapter : args.adapter,
    sharedWithParent: args.sharedWithParent ?? present.sharedWithParent,
    parentVlan: args.parentVlan === undefined ? present.parentVlan : args.parentVlan,
    notes: args.notes ?? present.notes,
  };
}

function configureRefusal(
  node: ClusterNode,
  args: CommandArguments<'switch.configure'>,
): Fault | null {
  const wanted = configuredSwitch(node, args);
  if (!wanted) return { code: 'switch.missing', node: node.name, network: args.switch };
  const present = node.virtualSwitches.find(({ name }) => name === args.switch);
  if (JSON.stringify(present) === JSON.stringify(wanted)) {
    return { code: 'switch.nothingChanges', network: args.switch };
  }
  return switchRefusal(node, wanted, args.switch);
}

/** Why a host cannot deal from such a range, or null. */
export function macPoolRefusal(
  reader: Reader,
  node: ClusterNode,
  { from, to }: { readonly from: string; readonly to: string },
): Fault | null {
  if (!isUnicastMac(from)) return { code: 'adapter.macInvalid', mac: from };
  if (!isUnicastMac(to)) return { code: 'adapter.macInvalid', mac: to };
  if (macNumber(from) > macNumber(to)) return { code: 'node.macRange', from, to };
  const addresses = poolSize({ from, to });
  const limit = profileOf(reader).switches.macPoolLimit.value;
  if (addresses > limit) return { code: 'node.macRangeTooLarge', addresses, limit };
  const unchanged = node.macPool.from === from && node.macPool.to === to;
  return unchanged ? { code: 'node.macRangeSame', node: node.name } : null;
}

/** A card that is there, and about which something would change. */
function cardRefusal(
  node: ClusterNode,
  card: string,
  changes: (present: PhysicalAdapter) => boolean,
): Fault | null {
  const present = node.physicalAdapters.find(({ name }) => name === card);
  if (!present) return { code: 'switch.cardMissing', node: node.name, card };
  return changes(present) ? null : { code: 'card.unchanged', node: node.name, card };
}

const setOf = (vlans: readonly number[] | null) =>
  vlans === null ? 'all' : [...new Set(vlans)].sort((left, right) => left - right).join(' ');

export const switchesRules: Rules<keyof typeof switchesCommands> = {
  'switch.create': (reader, { node: id, ...wanted }) =>
    aboutNode(reader, id, (_reader, node) => machineOn(node) ?? switchRefusal(node, wanted, null)),
  'switch.configure': (reader, args) =>
    aboutNode(
      reader,
      args.node,
      (_reader, node) => machineOn(node) ?? configureRefusal(node, args),
    ),
  'switch.delete': (reader, { node: id, switch: network }) =>
    aboutNode(reader, id, (_reader, node) => {
      const off = machineOn(node);
      if (off) return off;
      const there = node.virtualSwitches.some(({ name }) => name === network);
      return there ? null : { code: 'switch.missing', node: node.name, network };
    }),
  'fault.disconnectCard': (reader, { node: id, card }) =>
    aboutNode(reader, id, (_reader, node) => cardRefusal(node, card, (each) => each.connected)),
  'fault.connectCard': (reader, { node: id, card }) =>
    aboutNode(reader, id, (_reader, node) => cardRefusal(node, card, (each) => !each.connected)),
  'fault.setPortVlans': (reader, { node: id, card, vlans }) =>
    aboutNode(reader, id, (_reader, node) =>
      cardRefusal(node, card, (each) => setOf(each.vlans) !== setOf(vlans)),
    ),
  'node.configureMacPool': (reader, { node: id, from, to }) =>
    aboutNode(
      reader,
      id,
      (_reader, node) => machineOn(node) ?? macPoolRefusal(reader, node, { from, to }),
    ),
};
