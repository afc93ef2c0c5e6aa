import type { Command } from '../../src-shared/commands/index';
import type {
  ArrayId,
  ClusterId,
  DiskId,
  GroupId,
  InterfaceId,
  NetworkId,
  NodeId,
  PathId,
  VmId,
} from '../../src-shared/model/tables';
import type { Dice } from './dice';

/** What stands in a drawn cluster: enough to name any of its parts. */
export interface Parts {
  readonly nodes: number;
  readonly vms: number;
  readonly volumes: number;
  readonly witness: 'disk' | 'fileShare' | null;
  /** Two rooms with an array each that mirror each other; else one array. */
  readonly mirrored: boolean;
}

const cluster: ClusterId = 'cluster:cl-swarm';
const networks: readonly [NetworkId, ...NetworkId[]] = [
  'network:cl-swarm/mgmt',
  'network:cl-swarm/csv-hb',
  'network:cl-swarm/lm',
];
const arrays: readonly [ArrayId, ArrayId] = ['array:san-a', 'array:san-b'];

const two = (number: number) => String(number).padStart(2, '0');
export const nodeOf = (number: number): NodeId => `node:hv${two(number)}`;
export const vmOf = (number: number): VmId => `vm:vm${String(number).padStart(3, '0')}`;
const groupOf = (number: number): GroupId => `group:vm${String(number).padStart(3, '0')}`;

function interfaceOf(dice: Dice, parts: Parts): InterfaceId {
  const network = dice.pick(['mgmt', 'csv-hb', 'lm']);
  return `interface:hv${two(dice.between(1, parts.nodes))}/${network}`;
}

function arrayOf(dice: Dice, { mirrored }: Parts): ArrayId {
  return mirrored ? dice.pick(arrays) : arrays[0];
}

function pathOf(dice: Dice, parts: Parts): PathId {
  const array = arrayOf(dice, parts).slice('array:'.length);
  return `path:hv${two(dice.between(1, parts.nodes))}/${array}/${dice.pick(['a', 'b'])}`;
}

/** A shared volume; the witness, where it is a disk, comes first and is left to its own faults. */
function volumeOf(dice: Dice, { volumes, witness }: Parts): DiskId {
  const first = witness === 'disk' ? 2 : 1;
  return `disk:cl-swarm/cluster-disk-${dice.between(first, first + volumes - 1)}`;
}

/** Two sides of the cluster, neither of them empty. */
function sides(dice: Dice, nodes: number): { from: NodeId[]; to: NodeId[] } {
  const all = Array.from({ length: nodes }, (_, index) => nodeOf(index + 1));
  const from = all.filter(() => dice.chance(500));
  if (from.length === 0) from.push(nodeOf(dice.between(1, nodes)));
  if (from.length === nodes) from.pop();
  return { from, to: all.filter((node) => !from.includes(node)) };
}

export function networkAct(dice: Dice, parts: Parts): Command {
  const network = dice.pick(networks);
  switch (dice.between(1, 10)) {
    case 1:
    case 2: {
      // A cut through every network splits the cluster, through one of them only a route.
      const cut = dice.chance(700) ? [...networks] : [network];
      return {
        name: 'fault.cutNetwork',
        args: { networks: cut, ...sides(dice, parts.nodes), oneWay: dice.chance(200) },
      };
    }
    case 3: {
      // Two nodes that do not hear each other while others hear both.
      const first = dice.between(1, parts.nodes);
      const second = (first % parts.nodes) + 1;
      return {
        name: 'fault.cutNetwork',
        args: {
          networks: [...networks],
          from: [nodeOf(first)],
          to: [nodeOf(second)],
          oneWay: false,
        },
      };
    }
    case 4:
    case 5:
      return { name: 'fault.healNetwork', args: { networks: [...networks] } };
    case 6:
      return { name: 'fault.disconnectInterface', args: { interface: interfaceOf(dice, parts) } };
    case 7:
      return { name: 'fault.connectInterface', args: { interface: interfaceOf(dice, parts) } };
    case 8:
      return {
        name: dice.chance(500) ? 'fault.failSwitch' : 'fault.restoreSwitch',
        args: { network },
      };
    case 9:
      return {
        name: 'fault.setLoss',
        args: { network, lossPermille: dice.pick([0, 50, 300, 700, 1000]) },
      };
    default:
      return {
        name: 'fault.setLatency',
        args: { network, latencyMs: dice.pick([0, 5, 200, 3000]) },
      };
  }
}

export function storageAct(dice: Dice, parts: Parts): Command {
  const disk = volumeOf(dice, parts);
  const node = nodeOf(dice.between(1, parts.nodes));
  const array = arrayOf(dice, parts);
  if (parts.mirrored && dice.chance(150)) {
    return {
      name: dice.chance(500) ? 'fault.splitMirror' : 'array.resynchronize',
      args: { array },
    };
  }
  switch (dice.between(1, 14)) {
    case 1:
    case 2:
      return { name: 'fault.disconnectPath', args: { path: pathOf(dice, parts) } };
    case 3:
      return { name: 'fault.connectPath', args: { path: pathOf(dice, parts) } };
    case 4:
    case 5:
      return { name: 'fault.disconnectStorage', args: { node, array } };
    case 6:
      return { name: 'fault.connectStorage', args: { node, array } };
    case 7:
      return { name: 'fault.failController', args: { array, controller: dice.between(0, 1) } };
    case 8:
      return { name: 'fault.restoreController', args: { array, controller: dice.between(0, 1) } };
    case 9:
      return dice.chance(400)
        ? { name: 'fault.failArray', args: { array } }
        : { name: 'fault.restoreArray', args: { array } };
    case 10:
      return { name: dice.chance(500) ? 'fault.failDisk' : 'fault.restoreDisk', args: { disk } };
    case 11:
      return { name: 'disk.setRedirected', args: { disk, on: dice.chance(500) } };
    case 12:
      return { name: 'disk.setMaintenance', args: { disk, on: dice.chance(500) } };
    default:
      return { name: 'disk.move', args: { disk, node: dice.chance(500) ? node : null } };
  }
}

export function witnessAct(dice: Dice, parts: Parts): Command {
  const args = { cluster };
  switch (dice.between(1, 4)) {
    case 1:
      return { name: 'fault.failWitness', args };
    case 2:
      return { name: 'fault.restoreWitness', args };
    case 3:
      return {
        name: 'fault.cutWitness',
        args: { cluster, nodes: sides(dice, parts.nodes).from },
      };
    default:
      return { name: 'fault.healWitness', args };
  }
}

export function moveAct(dice: Dice, parts: Parts): Command {
  const vm = vmOf(dice.between(1, parts.vms));
  const group = groupOf(dice.between(1, parts.vms));
  const node = nodeOf(dice.between(1, parts.nodes));
  switch (dice.between(1, 12)) {
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
      return { name: 'vm.liveMigrate', args: { vm, node } };
    case 6:
      return { name: 'vm.quickMigrate', args: { vm, node } };
    case 7:
      return { name: 'group.move', args: { group, node: dice.chance(700) ? node : null } };
    case 8:
      return {
        name: 'vm.moveStopped',
        args: { vm, node, type: dice.pick(['turnOff', 'shutDown']) },
      };
    case 9:
      return { name: 'group.takeOffline', args: { group } };
    case 10:
      return { name: 'group.bringOnline', args: { group } };
    case 11:
      return {
        name: 'fault.failResource',
        args: { group, resource: dice.pick(['virtualMachine', 'configuration']) },
      };
    default:
      return { name: 'fault.hangResource', args: { group } };
  }
}

export function serviceAct(dice: Dice, parts: Parts): Command {
  const node = nodeOf(dice.between(1, parts.nodes));
  switch (dice.between(1, 6)) {
    case 1:
      return { name: 'cluster.forceStart', args: { node } };
    case 2:
      return { name: 'node.startClusterService', args: { node, quorum: 'prevent' } };
    case 3:
      return { name: 'node.restart', args: { node } };
    case 4:
      return { name: 'node.installUpdates', args: { node } };
    case 5:
      return { name: 'node.drain', args: { node } };
    default:
      return { name: 'node.resume', args: { node } };
  }
}

/** The first half of the nodes stands in one room, the rest in the other. */
export function roomOf(number: number, nodes: number): 'Room 1' | 'Room 2' {
  return number <= Math.ceil(nodes / 2) ? 'Room 1' : 'Room 2';
}

/**
 * Everything between two rooms breaks: networks, mirror and paths. Somebody forces the cluster in one
 * room or in both; only with both forced may a machine run twice.
 */
export function roomsPart(dice: Dice, parts: Parts): Command[] {
  const numbers = Array.from({ length: parts.nodes }, (_, index) => index + 1);
  const inRoom = (room: string) =>
    numbers.filter((number) => roomOf(number, parts.nodes) === room).map(nodeOf);
  const [from, to] = [inRoom('Room 1'), inRoom('Room 2')];
  const commands: Command[] = [
    { name: 'fault.cutNetwork', args: { networks: [...networks], from, to, oneWay: false } },
    { name: 'fault.splitMirror', args: { array: arrays[0] } },
  ];
  for (const node of from) {
    commands.push({ name: 'fault.disconnectStorage', args: { node, array: arrays[1] } });
  }
  for (const node of to) {
    commands.push({ name: 'fault.disconnectStorage', args: { node, array: arrays[0] } });
  }
  const forced = dice.chance(600) ? [from[0], to[0]] : [dice.chance(500) ? from[0] : to[0]];
  for (const node of forced) {
    if (node !== undefined) commands.push({ name: 'cluster.forceStart', args: { node } });
  }
  return commands;
}

/**
 * What single acts hardly ever come to: a machine that fails wherever it starts, until it may fail over
 * no more, and one that is resumed while its storage is away.
 */
export function troubles(
  dice: Dice,
  parts: Parts,
  endsAt: number,
): { readonly at: number; readonly command: Command }[] {
  const acts: { readonly at: number; readonly command: Command }[] = [];
  const args = { vm: vmOf(dice.between(1, parts.vms)) };
  if (dice.chance(80)) {
    let at = dice.between(30_000, endsAt - 360_000);
    for (let time = 0; time < 8; time += 1) {
      acts.push({ at, command: { name: 'fault.crashWorker', args } });
      at += dice.between(15_000, 45_000);
    }
  }
  if (dice.chance(60)) {
    const at = dice.between(30_000, endsAt - 120_000);
    const array = { array: arrays[0] };
    acts.push({ at, command: { name: 'vm.pause', args } });
    acts.push({ at: at + 5000, command: { name: 'fault.failArray', args: array } });
    const laterMs = dice.between(500, 8000);
    acts.push({ at: at + 5000 + laterMs, command: { name: 'vm.resume', args } });
    acts.push({ at: at + 40_000, command: { name: 'fault.restoreArray', args: array } });
  }
  return acts;
}
