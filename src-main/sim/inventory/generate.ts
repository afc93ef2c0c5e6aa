import type { QuorumMode } from '../../../src-shared/model/cluster';
import type { Workload } from '../../../src-shared/model/vm';
import { profiles } from '../../../src-shared/profiles/index';
import type { Profile } from '../../../src-shared/profiles/profile';
import { defaultNetworks, defaultStorage, hostDefaults, vmDefaults } from './defaults';
import { hashBetween, hashText } from './hash';
import type { ClusterPlan, HostPlan, VmPlan, WorldPlan } from './plan';

/** Counts and sizes of a generated lab; what is left out takes the value of `generationDefaults`. */
export interface Generation {
  readonly nodes: number;
  readonly vms: number;
  readonly cluster: string | null;
  readonly quorum: QuorumMode;
  readonly sockets: number;
  readonly coresPerSocket: number;
  readonly threadsPerCore: number;
  readonly memoryMiB: number;
  /** Bounds of the start-up memory of a virtual machine, both inclusive, drawn in steps of 512 MiB. */
  readonly vmMemoryMiB: readonly [number, number];
}

export const generationDefaults: Omit<Generation, 'nodes' | 'vms'> = {
  cluster: 'CL-LAB',
  quorum: 'nodeMajority',
  sockets: 2,
  coresPerSocket: 6,
  threadsPerCore: 2,
  memoryMiB: 64 * 1024,
  vmMemoryMiB: [512, 2048],
};

interface Role {
  readonly prefix: string;
  readonly workload: Workload;
  readonly processors: number;
  readonly tier: 1 | 2 | 3;
  readonly bootMs: readonly [number, number];
  /** How many of a hundred machines have this role. */
  readonly share: number;
}

const roles: readonly Role[] = [
  { prefix: 'SQL', workload: 'sql', processors: 2, tier: 1, bootMs: [75_000, 120_000], share: 10 },
  { prefix: 'FILE', workload: 'file', processors: 1, tier: 2, bootMs: [45_000, 75_000], share: 12 },
  { prefix: 'WEB', workload: 'web', processors: 1, tier: 2, bootMs: [35_000, 60_000], share: 25 },
  { prefix: 'VDI', workload: 'vdi', processors: 1, tier: 3, bootMs: [30_000, 55_000], share: 30 },
  { prefix: 'JOB', workload: 'batch', processors: 2, tier: 3, bootMs: [40_000, 70_000], share: 8 },
  { prefix: 'SRV', workload: 'idle', processors: 1, tier: 3, bootMs: [30_000, 60_000], share: 15 },
];

function roleOf(seed: number, index: number): Role {
  let draw = hashText(seed, `role ${index}`) % 100;
  for (const role of roles) {
    if (draw < role.share) return role;
    draw -= role.share;
  }
  return roles[0] as Role;
}

const numbered = (prefix: string, index: number, count: number) =>
  `${prefix}${String(index + 1).padStart(Math.max(2, String(count).length), '0')}`;

/** Hosts HV01… of one size. */
export function generateHosts(generation: Generation): HostPlan[] {
  return Array.from({ length: generation.nodes }, (_, index) => ({
    ...hostDefaults,
    name: numbered('HV', index, generation.nodes),
    cluster: generation.cluster,
    edition: 'enterprise',
    sockets: generation.sockets,
    coresPerSocket: generation.coresPerSocket,
    threadsPerCore: generation.threadsPerCore,
    memoryMiB: generation.memoryMiB,
  }));
}

/** Virtual machines dealt to the hosts in turn; role, size and boot time are drawn from the seed. */
export function generateVms(seed: number, generation: Generation): VmPlan[] {
  const [least, most] = generation.vmMemoryMiB;
  const steps = Math.floor((most - least) / 512);
  return Array.from({ length: generation.vms }, (_, index) => {
    const role = roleOf(seed, index);
    const name = numbered(role.prefix, index, generation.vms);
    return {
      ...vmDefaults,
      name,
      node: numbered('HV', index % generation.nodes, generation.nodes),
      highlyAvailable: generation.cluster !== null,
      processors: role.processors,
      memoryMiB: least + 512 * hashBetween(seed, `memory ${name}`, 0, steps),
      workload: role.workload,
      tier: role.tier,
      bootMs: hashBetween(seed, `boot ${name}`, role.bootMs[0], role.bootMs[1]),
      shutDownMs: hashBetween(seed, `shut down ${name}`, 15_000, 45_000),
    };
  });
}

export function generateCluster(generation: Generation): ClusterPlan | null {
  if (generation.cluster === null) return null;
  const disk = generation.quorum === 'nodeAndDiskMajority' || generation.quorum === 'diskOnly';
  const share = generation.quorum === 'nodeAndFileShareMajority';
  return {
    name: generation.cluster,
    quorum: generation.quorum,
    witness: disk
      ? { type: 'disk', name: 'Witness' }
      : share
        ? { type: 'fileShare', name: '\\\\FSW01\\Witness' }
        : null,
    coreGroupOwner: null,
    networks: defaultNetworks(0),
    address: '10.0.1.5',
    settings: {},
  };
}

const noStorage = { arrays: [], disks: [] } as const;

/** One shared volume for up to 40 machines. */
export function volumesFor(vms: number): number {
  return Math.max(1, Math.ceil(vms / 40));
}

/** A whole lab from counts: what tests, the swarm and the benchmark start from. */
export function generateWorld(
  counts: {
    readonly nodes: number;
    readonly vms: number;
    readonly seed?: number;
  } & Partial<Generation>,
  profile: Profile = profiles['2008r2sp1'],
): WorldPlan {
  const { seed = 1, ...given } = counts;
  const generation: Generation = { ...generationDefaults, ...given };
  const cluster = generateCluster(generation);
  const name = `${generation.nodes}x${generation.vms}`;
  const storage = cluster ? defaultStorage(cluster, volumesFor(generation.vms)) : noStorage;
  return {
    lab: name,
    title: { en: `Generated ${name}`, de: `Erzeugt ${name}` },
    description: { en: '', de: '' },
    seed,
    profile,
    startsAt: '2010-11-22T09:00:00+01:00',
    spareLicenses: [],
    clusters: cluster ? [cluster] : [],
    hosts: generateHosts(generation),
    ...storage,
    vms: generateVms(seed, generation),
    run: null,
  };
}
