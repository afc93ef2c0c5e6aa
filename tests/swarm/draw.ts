import type { Command } from '../../src-shared/commands/index';
import type { QuorumMode } from '../../src-shared/model/cluster';
import { automaticStartActions, automaticStopActions, workloads } from '../../src-shared/model/vm';
import { profiles } from '../../src-shared/profiles/index';
import type { ProfileId } from '../../src-shared/profiles/profile';
import type { SimMs } from '../../src-shared/units';
import {
  defaultNetworks,
  defaultStorage,
  diskDefaults,
  hostDefaults,
  vmDefaults,
} from '../../src-main/sim/inventory/defaults';
import type {
  ClusterPlan,
  DiskPlan,
  HostPlan,
  VmPlan,
  WorldPlan,
} from '../../src-main/sim/inventory/plan';
import type { Dice } from './dice';
import { memoryActs, withMemory } from './draw-memory';
import { processorActs, withProcessors } from './draw-processors';
import { diceFrom } from './dice';
import { diskAct } from './draw-disks';
import { drawBackups } from './draw-backups';
import type { Parts } from './draw-faults';
import { machineActs } from './draw-machines';
import { switchActs } from './draw-switches';
import { busyWriters, snapshotActs } from './draw-snapshots';
import {
  moveAct,
  networkAct,
  nodeOf,
  roomOf,
  roomsPart,
  serviceAct,
  storageAct,
  troubles,
  vmOf,
  witnessAct,
} from './draw-faults';

export interface Act {
  readonly at: SimMs;
  readonly command: Command;
}

/** One random run: where it starts, what is done to it, and when it is left alone. */
export interface Scenario {
  readonly seed: number;
  readonly summary: string;
  readonly plan: WorldPlan;
  readonly acts: readonly Act[];
  readonly endsAt: SimMs;
}

const hostName = (number: number) => `HV${String(number).padStart(2, '0')}`;
const vmName = (number: number) => `VM${String(number).padStart(3, '0')}`;

/** Draws cluster size (at most eight nodes), load and faults from the seed alone. */
export function drawScenario(seed: number): Scenario {
  const dice = diceFrom(seed);
  const crowded = dice.chance(80);
  const nodes = crowded ? 2 : dice.between(2, 8);
  const modes: readonly [QuorumMode, ...QuorumMode[]] =
    nodes % 2 === 0
      ? ['nodeAndDiskMajority', 'nodeAndFileShareMajority', 'nodeMajority']
      : ['nodeMajority', 'nodeAndDiskMajority'];
  const quorum = dice.pick(modes);
  const witness =
    quorum === 'nodeMajority'
      ? null
      : quorum === 'nodeAndDiskMajority'
        ? { type: 'disk' as const, name: 'Cluster Disk 1' }
        : { type: 'fileShare' as const, name: '\\\\FSW01\\witness' };
  const tight = !crowded && dice.chance(300);
  // Most runs are of the default profile; the later ones have rules of their own.
  const profile: ProfileId = dice.chance(700) ? '2008r2sp1' : dice.pick(['2012', '2012r2', '2016']);
  const volumes = dice.between(1, 3);
  const mirrored = !crowded && nodes % 2 === 0 && dice.chance(300);
  const cluster: ClusterPlan = {
    name: 'CL-SWARM',
    quorum,
    witness,
    coreGroupOwner: hostName(1),
    networks: defaultNetworks(0),
    address: '10.0.1.5',
    settings: {},
  };
  const placed = drawHosts(nodes, crowded, tight).map((host, index) =>
    mirrored ? { ...host, site: roomOf(index + 1, nodes) } : host,
  );
  const drawn = crowded ? drawCrowd(dice) : drawVms(dice, nodes, tight);
  // From dice of their own, as the troubles below.
  const remembered = withMemory(diceFrom(seed ^ 0x4d3d), profile, drawn);
  const { hosts, vms } = withProcessors(diceFrom(seed ^ 0x3c3c), placed, remembered);
  const endsAt = dice.between(8, 25) * 60_000;
  const parts: Parts = {
    nodes,
    vms: vms.length,
    volumes,
    witness: witness?.type ?? null,
    mirrored,
  };
  // From dice of their own, so that a seed stays the run it was without them.
  const acts = [
    ...drawActs(dice, parts, endsAt),
    ...troubles(diceFrom(seed ^ 0x7a11), parts, endsAt),
    ...drawBackups(diceFrom(seed ^ 0xbac0), parts, endsAt),
    ...processorActs(diceFrom(seed ^ 0x5e7), parts, endsAt),
    ...machineActs(diceFrom(seed ^ 0x3ac4), parts, endsAt),
    ...memoryActs(diceFrom(seed ^ 0x3e3), parts, endsAt),
    ...switchActs(diceFrom(seed ^ 0x51c4), parts, endsAt),
    ...snapshotActs(diceFrom(seed ^ 0x5a09), endsAt),
  ].sort((left, right) => left.at - right.at);
  const storage = drawStorage(cluster, volumes, mirrored);
  // A few machines have a LUN of their own, as before there were shared volumes.
  const own = crowded ? [] : vms.filter((vm) => vm.highlyAvailable).slice(0, dice.between(0, 3));
  return {
    seed,
    summary:
      `${profile}, ${nodes} nodes, ${vms.length} virtual machines, ${quorum}` +
      `${tight ? ', short of memory' : ''}${crowded ? ', crowded' : ''}` +
      `${mirrored ? ', mirrored' : ''}, ${acts.length} acts`,
    plan: {
      lab: 'swarm',
      title: { en: `Swarm ${seed}`, de: `Schwarm ${seed}` },
      description: { en: '', de: '' },
      seed,
      profile: profiles[profile],
      startsAt: '2011-03-07T08:00:00+01:00',
      spareLicenses: [{ edition: 'datacenter', count: 4 }],
      clusters: [cluster],
      hosts,
      ...storage,
      disks: [...storage.disks, ...own.map((vm) => ownDisk(vm, mirrored))],
      vms: busyWriters(vms.map((vm) => (own.includes(vm) ? { ...vm, disk: ownDiskName(vm) } : vm))),
      run: null,
    },
    acts,
    endsAt,
  };
}

const ownDiskName = (vm: VmPlan) => `LUN of ${vm.name}`;

function ownDisk(vm: VmPlan, mirrored: boolean): DiskPlan {
  return {
    ...diskDefaults,
    name: ownDiskName(vm),
    cluster: 'CL-SWARM',
    arrays: mirrored ? ['SAN-A', 'SAN-B'] : ['SAN-A'],
    use: 'group',
    capacityMiB: 50 * 1024,
    usedMiB: 20 * 1024,
  };
}

/** One array, or two that mirror each other in two rooms; every node reaches both. */
function drawStorage(
  cluster: ClusterPlan,
  volumes: number,
  mirrored: boolean,
): Pick<WorldPlan, 'arrays' | 'disks'> {
  const { arrays, disks } = defaultStorage(cluster, volumes);
  if (!mirrored) return { arrays, disks };
  return {
    arrays: arrays.flatMap((array) => [
      { ...array, site: 'Room 1', mirror: 'SAN-B' },
      { ...array, name: 'SAN-B', site: 'Room 2', mirror: 'SAN-A' },
    ]),
    disks: disks.map((disk) => ({ ...disk, arrays: ['SAN-A', 'SAN-B'] })),
  };
}

/** What one host holds of memory: 24 GiB, in a tight run only 10. */
const hostMemoryMiB = { normal: 24 * 1024, tight: 10 * 1024, crowded: 96 * 1024 };

function drawHosts(nodes: number, crowded: boolean, tight: boolean): HostPlan[] {
  const memoryMiB = crowded
    ? hostMemoryMiB.crowded
    : tight
      ? hostMemoryMiB.tight
      : hostMemoryMiB.normal;
  return Array.from({ length: nodes }, (_, index) => ({
    ...hostDefaults,
    name: hostName(index + 1),
    cluster: 'CL-SWARM',
    edition: 'enterprise',
    sockets: 2,
    coresPerSocket: 4,
    threadsPerCore: 1,
    memoryMiB,
  }));
}

function drawVms(dice: Dice, nodes: number, tight: boolean): VmPlan[] {
  const perNode = tight ? 4 : dice.between(1, 6);
  return Array.from({ length: nodes * perNode }, (_, index) => {
    const highlyAvailable = !dice.chance(120);
    const prefers = highlyAvailable && dice.chance(200);
    return {
      ...vmDefaults,
      name: vmName(index + 1),
      node: hostName((index % nodes) + 1),
      highlyAvailable,
      state: dice.chance(80) ? 'off' : 'running',
      memoryMiB: tight ? dice.between(3, 7) * 256 : dice.between(1, 6) * 512,
      processors: dice.between(1, 4),
      workload: dice.pick(workloads),
      bootMs: dice.between(20, 120) * 1000,
      autoStart: !dice.chance(60),
      automaticStart: highlyAvailable ? 'nothing' : dice.pick(automaticStartActions),
      automaticStop: dice.pick(automaticStopActions),
      preferredOwners: prefers ? [hostName(dice.between(1, nodes))] : [],
      possibleOwners: highlyAvailable && dice.chance(100) ? somePossible(dice, nodes, index) : [],
      antiAffinity: dice.chance(120) ? ['apart'] : [],
      failoverThreshold: dice.chance(150) ? dice.between(1, 3) : null,
      failback:
        prefers && dice.chance(500)
          ? { allowed: true, window: dice.chance(600) ? { fromHour: 2, toHour: 4 } : null }
          : { allowed: false, window: null },
      priority: dice.pick([3000, 2000, 2000, 1000]),
      checkHeartbeat: !dice.chance(200),
    } satisfies VmPlan;
  });
}

/** Its own node and some of the others. */
function somePossible(dice: Dice, nodes: number, index: number): string[] {
  const own = (index % nodes) + 1;
  return Array.from({ length: nodes }, (_, other) => other + 1)
    .filter((number) => number === own || dice.chance(600))
    .map(hostName);
}

/** Enough small machines on one node that its survivor must let them wait for a start slot. */
function drawCrowd(dice: Dice): VmPlan[] {
  return Array.from({ length: 80 }, (_, index) => ({
    ...vmDefaults,
    name: vmName(index + 1),
    node: hostName((index % 2) + 1),
    memoryMiB: 512,
    bootMs: dice.between(20, 60) * 1000,
    automaticStart: 'nothing' as const,
  }));
}

const nodeActs = [
  'fault.crashNode',
  'fault.crashNode',
  'fault.stopErrorNode',
  'fault.hangNode',
  'fault.thawNode',
  'fault.hangClusterService',
  'node.powerOn',
  'node.powerOn',
  'node.shutDown',
  'node.startClusterService',
  'node.stopClusterService',
  'node.pause',
  'node.resume',
] as const;

const vmActs = [
  'vm.start',
  'vm.start',
  'vm.turnOff',
  'vm.shutDown',
  'vm.save',
  'vm.pause',
  'vm.resume',
  'vm.reset',
  'vm.deleteSavedState',
  'fault.crashWorker',
  'fault.hangGuest',
  'fault.stopErrorGuest',
] as const;

function drawActs(dice: Dice, parts: Parts, endsAt: SimMs): Act[] {
  const { nodes } = parts;
  const acts: Act[] = [];
  const count = dice.between(3, 16);
  for (let index = 0; index < count; index += 1) {
    // Half of the acts follow closely on the one before, so that faults overlap.
    const previous = acts.at(-1)?.at ?? 0;
    const at =
      index > 0 && dice.chance(500)
        ? Math.min(endsAt, previous + dice.between(0, 12_000))
        : dice.between(1000, endsAt - 60_000);
    acts.push({ at, command: drawCommand(dice, parts) });
    // Two nodes lost one shortly after the other: while the first is noticed, voted on and replaced.
    if (dice.chance(120)) {
      const [first, second] = [dice.between(1, nodes), dice.between(1, nodes)];
      acts.push({ at, command: crash(first) });
      acts.push({ at: at + dice.between(0, 12_000), command: crash(second) });
    }
    // Something breaks while memory travels.
    if (dice.chance(200)) {
      const broken = dice.chance(500) ? networkAct(dice, parts) : crash(dice.between(1, nodes));
      acts.push({ at, command: moveAct(dice, parts) });
      acts.push({ at: at + dice.between(500, 30_000), command: broken });
    }
    acts.sort((left, right) => left.at - right.at);
  }
  if (parts.mirrored && dice.chance(700)) {
    let at = dice.between(30_000, endsAt - 120_000);
    for (const command of roomsPart(dice, parts)) {
      if (command.name === 'cluster.forceStart') at += dice.between(5000, 90_000);
      acts.push({ at, command });
    }
    acts.sort((left, right) => left.at - right.at);
  }
  return acts;
}

function crash(number: number): Command {
  return { name: 'fault.crashNode', args: { node: nodeOf(number) } };
}

function drawCommand(dice: Dice, parts: Parts): Command {
  const kind = dice.between(1, 100);
  if (kind <= 30)
    return { name: dice.pick(nodeActs), args: { node: nodeOf(dice.between(1, parts.nodes)) } };
  if (kind <= 48)
    return { name: dice.pick(vmActs), args: { vm: vmOf(dice.between(1, parts.vms)) } };
  if (kind <= 64) return networkAct(dice, parts);
  if (kind <= 76) return dice.chance(250) ? diskAct(dice, parts) : storageAct(dice, parts);
  if (kind <= 80) return witnessAct(dice, parts);
  if (kind <= 94) return moveAct(dice, parts);
  return serviceAct(dice, parts);
}
