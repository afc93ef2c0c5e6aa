import { slug } from '../../src-shared/model/ids';
import type { ProfileId } from '../../src-shared/profiles/profile';
import { generateHosts, generateVms, generationDefaults } from '../sim/inventory/generate';
import type { Generation } from '../sim/inventory/generate';
import { refuse } from './refusal';
import type { HostEntry, LabFile, VmEntry } from './schema';
import type { ArrayEntry, ClusterEntry, DiskEntry } from './schema-cluster';
import type { Path, Source } from './source';

/** An entry with the place in the opened file that answers for it. */
export interface Placed<T> {
  readonly entry: T;
  readonly path: Path;
}

/** A lab file together with the topology it starts from: still names, defaults not yet filled in. */
export interface Merged {
  readonly profile: ProfileId | undefined;
  readonly seed: number;
  readonly startsAt: string;
  readonly spareLicenses: NonNullable<LabFile['spareLicenses']>;
  readonly clusters: readonly Placed<ClusterEntry>[];
  readonly hosts: readonly Placed<HostEntry>[];
  readonly vms: readonly Placed<VmEntry>[];
  readonly arrays: readonly Placed<ArrayEntry>[];
  readonly disks: readonly Placed<DiskEntry>[];
  readonly values: Readonly<Record<string, unknown>>;
}

const emptyBase: Merged = {
  profile: undefined,
  seed: 1,
  startsAt: '2010-11-22T09:00:00+01:00',
  spareLicenses: [],
  clusters: [],
  hosts: [],
  vms: [],
  arrays: [],
  disks: [],
  values: {},
};

/** Lays a file over its topology: entries of the same name are completed, others are added. */
export function merge(source: Source, file: LabFile, topology: Merged | null): Merged {
  const base = topology ?? emptyBase;
  const seed = file.seed ?? base.seed;
  const generated = file.generate ? generatedEntries(source, file, seed) : { hosts: [], vms: [] };
  const hosts = overlay(
    source,
    [...base.hosts, ...generated.hosts],
    placed(['nodes'], file.nodes).map(({ entry, path }) => ({
      // What a host leaves out of its system is as in the topology.
      entry: withSystem(base.hosts, entry),
      path,
    })),
  );
  const vms = overlay(source, [...base.vms, ...generated.vms], placed(['vms'], file.vms));
  const { storage } = file;
  const arrays = overlay(source, base.arrays, placed(['storage', 'arrays'], storage?.arrays));
  const disks = overlay(source, base.disks, placed(['storage', 'disks'], storage?.disks), diskKey);
  return {
    profile: file.profile ?? base.profile,
    seed,
    startsAt: file.startsAt ?? base.startsAt,
    spareLicenses: file.spareLicenses ?? base.spareLicenses,
    clusters: clustersOf(source, file, base, hosts),
    hosts,
    vms,
    arrays,
    disks,
    values: { ...base.values, ...file.values },
  };
}

/** A topology seen from the file that uses it: its line there answers for all of its entries. */
export function asBase(merged: Merged): Merged {
  const path: Path = ['topology'];
  const all = <T>(list: readonly Placed<T>[]) => list.map(({ entry }) => ({ entry, path }));
  return {
    ...merged,
    clusters: all(merged.clusters),
    hosts: all(merged.hosts),
    vms: all(merged.vms),
    arrays: all(merged.arrays),
    disks: all(merged.disks),
  };
}

/** Ids are made from names, so two names that give one id are one name. */
export const key = slug;

/** Names of disks repeat between clusters. */
const diskKey = (disk: DiskEntry) => `${key(disk.cluster ?? '')}/${key(disk.name)}`;

function placed<T>(path: Path, list: readonly T[] | undefined): Placed<T>[] {
  return (list ?? []).map((entry, index) => ({ entry, path: [...path, index] }));
}

function withSystem(base: readonly Placed<HostEntry>[], entry: HostEntry): HostEntry {
  const before = base.find((host) => key(host.entry.name) === key(entry.name))?.entry.system;
  return entry.system && before ? { ...entry, system: { ...before, ...entry.system } } : entry;
}

function overlay<T extends { readonly name: string }>(
  source: Source,
  base: readonly Placed<T>[],
  own: readonly Placed<T>[],
  keyOf: (entry: T) => string = (entry) => key(entry.name),
): Placed<T>[] {
  const seen = new Map<string, number>();
  const result = new Map(base.map((each) => [keyOf(each.entry), each]));
  for (const each of own) {
    const id = keyOf(each.entry);
    const earlier = seen.get(id);
    if (earlier !== undefined) {
      refuse(source, [...each.path, 'name'], {
        reason: 'file.duplicateName',
        given: each.entry.name,
        expected: String(earlier),
      });
    }
    seen.set(id, source.lineAt([...each.path, 'name']));
    const before = result.get(id);
    result.set(id, before ? { entry: { ...before.entry, ...each.entry }, path: each.path } : each);
  }
  return [...result.values()];
}

function generatedEntries(
  source: Source,
  file: LabFile,
  seed: number,
): { hosts: Placed<HostEntry>[]; vms: Placed<VmEntry>[] } {
  const generation = generationOf(file);
  const [least, most] = generation.vmMemoryMiB;
  if (least > most) {
    refuse(source, ['generate', 'vmMemory', 'to'], {
      reason: 'file.tooSmall',
      given: `${most}MiB`,
      expected: `${least}MiB`,
    });
  }
  const path: Path = ['generate'];
  return {
    hosts: generateHosts(generation).map((host) => ({
      entry: {
        name: host.name,
        edition: host.edition,
        sockets: host.sockets,
        coresPerSocket: host.coresPerSocket,
        threadsPerCore: host.threadsPerCore,
        memory: host.memoryMiB,
      },
      path,
    })),
    vms: generateVms(seed, generation).map((vm) => ({
      entry: {
        name: vm.name,
        node: vm.node,
        memory: vm.memoryMiB,
        processors: vm.processors,
        workload: vm.workload,
        tier: vm.tier,
        boot: vm.bootMs,
        shutDown: vm.shutDownMs,
      },
      path,
    })),
  };
}

function generationOf(file: LabFile): Generation {
  const given = file.generate;
  const defaults = generationDefaults;
  return {
    nodes: given?.nodes ?? 1,
    vms: given?.vms ?? 0,
    cluster: given?.standAlone ? null : (given?.cluster ?? defaults.cluster),
    quorum: given?.quorum ?? defaults.quorum,
    sockets: given?.sockets ?? defaults.sockets,
    coresPerSocket: given?.coresPerSocket ?? defaults.coresPerSocket,
    threadsPerCore: given?.threadsPerCore ?? defaults.threadsPerCore,
    memoryMiB: given?.memory ?? defaults.memoryMiB,
    vmMemoryMiB: given?.vmMemory ? [given.vmMemory.from, given.vmMemory.to] : defaults.vmMemoryMiB,
  };
}

function clustersOf(
  source: Source,
  file: LabFile,
  base: Merged,
  hosts: readonly Placed<HostEntry>[],
): readonly Placed<ClusterEntry>[] {
  if (file.cluster && file.clusters) refuse(source, ['clusters'], { reason: 'file.bothClusters' });
  if (file.clusters) return distinct(source, file.clusters);
  const generated = file.generate && !file.generate.standAlone ? generationOf(file) : null;
  const before: Placed<ClusterEntry> | undefined = generated
    ? {
        entry: {
          name: generated.cluster ?? '',
          quorum: generated.quorum,
          nodes: hosts.map((host) => host.entry.name),
        },
        path: ['generate'],
      }
    : base.clusters[0];
  if (!file.cluster) return generated && before ? [before] : base.clusters;
  const name = file.cluster.name ?? before?.entry.name;
  if (name === undefined) refuse(source, ['cluster', 'name'], { reason: 'file.missing' });
  const added = hosts.filter((host) => host.path[0] === 'nodes').map((host) => host.entry.name);
  const nodes = file.cluster.nodes ?? [...new Set([...(before?.entry.nodes ?? []), ...added])];
  const entry = { ...before?.entry, ...file.cluster, name, nodes };
  const networks = networksOf(source, file, before?.entry);
  return [
    { entry: networks ? { ...entry, networks } : entry, path: ['cluster'] },
    ...base.clusters.slice(1),
  ];
}

/** Networks of the topology, completed by those of the same name in the file, and its further ones. */
function networksOf(
  source: Source,
  file: LabFile,
  before: ClusterEntry | undefined,
): ClusterEntry['networks'] {
  const earlier = placed(['topology'], before?.networks);
  const own = placed(['cluster', 'networks'], file.cluster?.networks);
  if (earlier.length + own.length === 0) return undefined;
  return overlay(source, earlier, own).map(({ entry }) => entry);
}

function distinct(source: Source, clusters: readonly ClusterEntry[]): Placed<ClusterEntry>[] {
  const lines = new Map<string, number>();
  return clusters.map((entry, index) => {
    const earlier = lines.get(key(entry.name));
    if (earlier !== undefined) {
      refuse(source, ['clusters', index, 'name'], {
        reason: 'file.duplicateName',
        given: entry.name,
        expected: String(earlier),
      });
    }
    lines.set(key(entry.name), source.lineAt(['clusters', index, 'name']));
    return { entry, path: ['clusters', index] };
  });
}
