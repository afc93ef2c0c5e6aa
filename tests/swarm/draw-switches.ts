import type { Command, CommandArguments } from '../../src-shared/commands/index';
import { usualCard } from '../../src-main/sim/inventory/adapters';
import type { Dice } from './dice';
import type { Parts } from './draw-faults';
import { nodeOf, vmOf } from './draw-faults';

type Adapters = NonNullable<CommandArguments<'vm.configure'>['adapters']>;
type NewSwitch = Omit<CommandArguments<'switch.create'>, 'node'>;

const names = ['LAN', 'DMZ', 'Inside', 'Only VMs'] as const;
const inside = { adapter: null, parentVlan: null, notes: '' } as const;

const wishes: readonly [NewSwitch, ...NewSwitch[]] = [
  {
    name: 'DMZ',
    type: 'external',
    adapter: usualCard(1).name,
    sharedWithParent: true,
    parentVlan: 20,
    notes: '',
  },
  { ...inside, name: 'Inside', type: 'internal', sharedWithParent: true },
  { ...inside, name: 'Only VMs', type: 'private', sharedWithParent: false },
];

/** A virtual network comes, becomes another one, or goes with what is connected to it. */
function networkOf(dice: Dice, node: CommandArguments<'switch.create'>['node']): Command {
  const at = { node, switch: dice.pick(names) };
  const kind = dice.between(1, 100);
  if (kind <= 40) return { name: 'switch.create', args: { node, ...dice.pick(wishes) } };
  if (kind <= 60) return { name: 'switch.configure', args: { ...at, name: dice.pick(names) } };
  if (kind <= 75) {
    const changes = dice.pick([
      { type: 'private', adapter: null, sharedWithParent: false, parentVlan: null },
      { type: 'external', adapter: usualCard(dice.between(0, 1)).name },
    ] as const);
    return { name: 'switch.configure', args: { ...at, ...changes } };
  }
  return { name: 'switch.delete', args: at };
}

/** A range small enough to run out now and then. */
function poolOf(dice: Dice, node: CommandArguments<'node.configureMacPool'>['node']): Command {
  const from = dice.between(0, 15).toString(16).toUpperCase().padStart(2, '0');
  const to = dice.between(16, 40).toString(16).toUpperCase().padStart(2, '0');
  return {
    name: 'node.configureMacPool',
    args: { node, from: `00-15-5D-01-0B-${from}`, to: `00-15-5D-01-0B-${to}` },
  };
}

/** One to three adapters: connected or not, of either kind, now and then under a fixed address. */
function adaptersOf(dice: Dice): Adapters {
  return Array.from({ length: dice.between(0, 3) }, (_, index) => {
    const fixed = dice.chance(150);
    return {
      id: `nic${index + 1}`,
      name: 'Network Adapter',
      type: dice.chance(250) ? ('legacy' as const) : ('synthetic' as const),
      network: dice.chance(150) ? null : dice.pick(names),
      mac: {
        mode: fixed ? ('static' as const) : ('dynamic' as const),
        address: fixed ? `00-15-5D-AA-00-0${dice.between(1, 6)}` : null,
      },
      vlan: dice.chance(300) ? dice.between(1, 3) * 10 : null,
      spoofing: dice.chance(100),
      jumbo: dice.chance(300),
      chimney: dice.chance(300),
      vmq: dice.chance(300),
    };
  });
}

/** A cable that is pulled, or VLANs a switch port does not let through any more, and the way back. */
function portOf(dice: Dice, node: CommandArguments<'fault.connectCard'>['node']): Command {
  const onCard = { node, card: usualCard(dice.chance(850) ? 0 : 1).name };
  const kind = dice.between(1, 100);
  if (kind <= 40) return { name: 'fault.disconnectCard', args: onCard };
  if (kind <= 70) return { name: 'fault.connectCard', args: onCard };
  const vlans = dice.pick([null, [], [10, 20], [30]]);
  return { name: 'fault.setPortVlans', args: { ...onCard, vlans } };
}

/** What is done to virtual networks, cards and adapters while everything else goes on. */
export function switchActs(
  dice: Dice,
  parts: Parts,
  endsAt: number,
): { readonly at: number; readonly command: Command }[] {
  const acts: { readonly at: number; readonly command: Command }[] = [];
  for (let count = dice.between(0, 10); count > 0; count -= 1) {
    const at = dice.between(1000, endsAt - 60_000);
    const node = nodeOf(dice.between(1, parts.nodes));
    const vm = vmOf(dice.between(1, parts.vms));
    const kind = dice.between(1, 100);
    if (kind <= 30) acts.push({ at, command: networkOf(dice, node) });
    else if (kind <= 60) acts.push({ at, command: portOf(dice, node) });
    else if (kind <= 65) acts.push({ at, command: poolOf(dice, node) });
    else {
      const adapters = adaptersOf(dice);
      // Adapters come and go while it is off; a running one is reconnected at most.
      if (dice.chance(600)) {
        acts.push({ at, command: { name: 'vm.turnOff', args: { vm } } });
        acts.push({ at: at + 5000, command: { name: 'vm.configure', args: { vm, adapters } } });
        acts.push({ at: at + 6000, command: { name: 'vm.start', args: { vm } } });
      } else acts.push({ at, command: { name: 'vm.configure', args: { vm, adapters } } });
    }
  }
  return acts;
}
