import { defaultStorage, diskDefaults } from '../sim/inventory/defaults';
import { volumesFor } from '../sim/inventory/generate';
import type { ArrayPlan, ClusterPlan, DiskPlan, VmPlan } from '../sim/inventory/plan';
import type { Merged, Placed } from './merge';
import { key } from './merge';
import type { Names } from './names';
import { known } from './names';
import { refuse } from './refusal';
import type { ArrayEntry, DiskEntry } from './schema-cluster';
import type { Path, Source } from './source';

interface Storage {
  readonly arrays: readonly ArrayPlan[];
  readonly disks: readonly DiskPlan[];
}

/**
 * Arrays and disks. A cluster of which the file names no disk gets shared volumes and its witness disk
 * on the first array; a file that names no array gets one a cluster.
 */
export function storageOf(
  source: Source,
  merged: Merged,
  clusters: readonly ClusterPlan[],
  vms: readonly VmPlan[],
  names: Names,
): Storage {
  const own = arraysOf(source, merged.arrays, names);
  const usual = clusters.map((cluster, index) => {
    const machines = vms.filter((vm) => names.memberOf.get(vm.node) === cluster.name).length;
    const array = `SAN-${String.fromCharCode(65 + index)}`;
    return defaultStorage(cluster, volumesFor(machines), array);
  });
  const arrays = own.length > 0 ? own : usual.flatMap((each) => each.arrays);
  const named = merged.disks.map((placed) =>
    diskOf(source, placed, clusters, arrays, usual, names, vms),
  );
  const added = clusters.flatMap((cluster, index) =>
    usualDisks(cluster, usual[index]?.disks ?? [], named, own),
  );
  return { arrays, disks: ordered(named, added) };
}

/** The witness first, since disks are numbered in this order; volumes without a folder get the next free one. */
function ordered(named: readonly DiskPlan[], added: readonly DiskPlan[]): readonly DiskPlan[] {
  const isWitness = (disk: DiskPlan) => disk.use === 'witness';
  const taken = new Set(named.map((disk) => `${disk.cluster ?? ''}/${key(disk.folder ?? '')}`));
  const numbered = named.map((disk) => {
    if (disk.use !== 'sharedVolume' || disk.folder !== null) return disk;
    let number = 1;
    while (taken.has(`${disk.cluster ?? ''}/volume${number}`)) number += 1;
    taken.add(`${disk.cluster ?? ''}/volume${number}`);
    return { ...disk, folder: `Volume${number}` };
  });
  return [...added.filter(isWitness), ...numbered, ...added.filter((disk) => !isWitness(disk))];
}

function usualDisks(
  cluster: ClusterPlan,
  usual: readonly DiskPlan[],
  named: readonly DiskPlan[],
  arrays: readonly ArrayPlan[],
): DiskPlan[] {
  const own = named.filter((disk) => disk.cluster === cluster.name);
  const hasVolumes = own.some((disk) => disk.use === 'sharedVolume' || disk.use === 'group');
  const hasWitness = own.some((disk) => disk.use === 'witness');
  const first = arrays[0];
  return usual
    .filter((disk) => (disk.use === 'witness' ? !hasWitness : !hasVolumes))
    .map((disk) => (first ? { ...disk, arrays: pairOf(first) } : disk));
}

const pairOf = (array: ArrayPlan) =>
  array.mirror === null ? [array.name] : [array.name, array.mirror];

function arraysOf(
  source: Source,
  entries: readonly Placed<ArrayEntry>[],
  names: Names,
): readonly ArrayPlan[] {
  const all = entries.map(({ entry }) => entry.name);
  const partners = new Map<string, string>();
  const pair = (from: string, to: string, path: Path) => {
    const earlier = partners.get(from);
    if (from === to || (earlier !== undefined && earlier !== to)) {
      refuse(source, path, { reason: 'file.mirror', given: from, expected: earlier ?? from });
    }
    partners.set(from, to);
  };
  for (const { entry, path } of entries) {
    if (entry.mirror === undefined) continue;
    const at = [...path, 'mirror'];
    const partner = known(source, at, 'array', entry.mirror, all);
    pair(entry.name, partner, at);
    pair(partner, entry.name, at);
  }
  return entries.map(({ entry, path }) => ({
    name: entry.name,
    site: entry.site ?? null,
    controllers: entry.controllers ?? ['A', 'B'],
    mirror: partners.get(entry.name) ?? null,
    bytesPerSecond: entry.bandwidth ?? 400_000_000,
    latencyUs: entry.latency ?? 5000,
    unconnected: names.nodes(entry.unconnected ?? [], [...path, 'unconnected']),
  }));
}

const usualSizes: Readonly<Record<DiskPlan['use'], readonly [sizeMiB: number, usedMiB: number]>> = {
  witness: [1024, 64],
  available: [100 * 1024, 100],
  group: [200 * 1024, 80 * 1024],
  sharedVolume: [1024 * 1024, 400 * 1024],
  unclustered: [500 * 1024, 100 * 1024],
};

/** Smaller ones cannot be a witness (failover-cluster §2.1). */
const smallestWitnessMiB = 512;

function diskOf(
  source: Source,
  { entry, path }: Placed<DiskEntry>,
  clusters: readonly ClusterPlan[],
  arrays: readonly ArrayPlan[],
  usual: readonly Storage[],
  names: Names,
  vms: readonly VmPlan[],
): DiskPlan {
  const host = entry.host === undefined ? null : names.node(entry.host, [...path, 'host']);
  const cluster = clusterOfDisk(source, entry, path, clusters, host);
  const use = useOf(source, entry, path, cluster, host, vms);
  const [usualMiB, usualUsedMiB] = usualSizes[use];
  const capacityMiB = entry.size ?? usualMiB;
  const usedMiB = entry.used ?? Math.min(usualUsedMiB, capacityMiB);
  const size = (given: number, limit: number, at: string, reason: string) =>
    refuse(source, [...path, at], {
      reason,
      given: `${given}MiB`,
      expected: `${limit}MiB`,
    });
  if (usedMiB > capacityMiB) size(usedMiB, capacityMiB, 'used', 'file.tooLarge');
  if (use === 'witness' && capacityMiB < smallestWitnessMiB) {
    size(capacityMiB, smallestWitnessMiB, 'size', 'file.tooSmall');
  }
  const { owner, folder } = entry;
  return {
    ...diskDefaults,
    name: entry.name,
    cluster: cluster?.name ?? null,
    host,
    use,
    arrays:
      host === null ? arraysOfDisk(source, entry, path, arrays, cluster, usual, clusters) : [],
    folder: folder ?? null,
    capacityMiB,
    usedMiB,
    owner:
      owner === undefined ? null : names.member(owner, cluster?.name ?? null, [...path, 'owner']),
    persistentReservation: entry.persistentReservation ?? diskDefaults.persistentReservation,
    uniqueIdentifier: entry.uniqueIdentifier ?? diskDefaults.uniqueIdentifier,
    dynamicDisk: entry.dynamicDisk ?? diskDefaults.dynamicDisk,
  };
}

function clusterOfDisk(
  source: Source,
  entry: DiskEntry,
  path: Path,
  clusters: readonly ClusterPlan[],
  host: string | null,
): ClusterPlan | null {
  if (host !== null || entry.use === 'unclustered') {
    if (entry.cluster === undefined) return null;
    refuse(source, [...path, 'cluster'], { reason: 'file.diskOutside', given: entry.name });
  }
  const all = clusters.map((cluster) => cluster.name);
  const name =
    entry.cluster === undefined
      ? all[0]
      : known(source, [...path, 'cluster'], 'cluster', entry.cluster, all);
  if (entry.cluster === undefined && all.length > 1) {
    refuse(source, [...path, 'cluster'], { reason: 'file.missing' });
  }
  return clusters.find((cluster) => cluster.name === name) ?? null;
}

function useOf(
  source: Source,
  entry: DiskEntry,
  path: Path,
  cluster: ClusterPlan | null,
  host: string | null,
  vms: readonly VmPlan[],
): DiskPlan['use'] {
  const at = [...path, 'use'];
  if (cluster === null) {
    if (entry.use === undefined || entry.use === 'unclustered') return 'unclustered';
    refuse(source, at, { reason: 'file.diskUse', given: entry.use, expected: host ?? entry.name });
  }
  const { witness } = cluster;
  const named = witness?.type === 'disk' && key(witness.name) === key(entry.name);
  if (named !== (entry.use === 'witness') && (entry.use === 'witness' || entry.use !== undefined)) {
    refuse(source, at, { reason: 'file.witnessDisk', given: entry.name, expected: cluster.name });
  }
  if (named) return 'witness';
  if (entry.use !== undefined) return entry.use;
  if (entry.folder !== undefined) return 'sharedVolume';
  const ofMachine = vms.some((vm) => vm.disk !== null && key(vm.disk) === key(entry.name));
  return ofMachine ? 'group' : 'available';
}

function arraysOfDisk(
  source: Source,
  entry: DiskEntry,
  path: Path,
  arrays: readonly ArrayPlan[],
  cluster: ClusterPlan | null,
  usual: readonly Storage[],
  clusters: readonly ClusterPlan[],
): readonly string[] {
  const at = [...path, 'arrays'];
  const all = arrays.map((array) => array.name);
  if (entry.arrays) {
    const named = entry.arrays.map((name, index) =>
      known(source, [...at, index], 'array', name, all),
    );
    const [first, second] = named;
    const partner = arrays.find((array) => array.name === first)?.mirror;
    if (second !== undefined && partner !== second) {
      refuse(source, at, { reason: 'file.notMirrored', given: String(first), expected: second });
    }
    return named;
  }
  const own = cluster && usual[clusters.indexOf(cluster)]?.arrays[0];
  const array = arrays.find((each) => each.name === own?.name) ?? arrays[0];
  if (!array) refuse(source, at, { reason: 'file.missing' });
  return pairOf(array);
}
