import type { QuorumMode } from '../../src-shared/model/cluster';
import type { Profile } from '../../src-shared/profiles/profile';
import {
  defaultNetworks,
  defaultStorage,
  hostDefaults,
  vmDefaults,
} from '../sim/inventory/defaults';
import { volumesFor } from '../sim/inventory/generate';
import { hashBetween } from '../sim/inventory/hash';
import type { ClusterPlan, HostPlan, VmPlan, WorldPlan } from '../sim/inventory/plan';
import type { Places } from './limits';
import type { Merged, Placed } from './merge';
import { key } from './merge';
import { nearestOf, refuse } from './refusal';
import type { ClusterEntry, HostEntry, LabFile, VmEntry } from './schema';
import type { Path, Source } from './source';

/** Fills in defaults and looks names up; a name that leads nowhere is refused where it stands. */
export function resolve(
  source: Source,
  file: LabFile,
  merged: Merged,
  profile: Profile,
): { readonly plan: WorldPlan; readonly places: Places } {
  if (merged.hosts.length === 0) refuse(source, ['nodes'], { reason: 'file.noNodes' });
  const names = new Names(source, merged.hosts);
  const memberOf = new Map<string, string>();
  const clusters = merged.clusters.map((placed, index) =>
    clusterOf(source, placed, names, memberOf, index),
  );
  const hosts = merged.hosts.map((placed) => hostOf(source, placed, memberOf));
  const vms = merged.vms.map((placed) => {
    const vm = vmOf(source, placed, names, memberOf);
    return { ...vm, ...guestTimes(placed.entry, merged.seed, profile) };
  });
  const plan: WorldPlan = {
    lab: file.id,
    title: file.title,
    description: file.description ?? { en: '', de: '' },
    seed: merged.seed,
    profile,
    startsAt: merged.startsAt,
    clusters,
    hosts,
    ...storageFor(clusters, vms, memberOf),
    vms,
    run: null,
  };
  const placesOf = <T extends { readonly name: string }>(list: readonly Placed<T>[]) =>
    new Map(list.map(({ entry, path }) => [entry.name, path]));
  const places = {
    hosts: placesOf(merged.hosts),
    vms: placesOf(merged.vms),
    clusters: placesOf(merged.clusters),
  };
  return { plan, places };
}

function storageFor(
  clusters: readonly ClusterPlan[],
  vms: readonly VmPlan[],
  memberOf: ReadonlyMap<string, string>,
): Pick<WorldPlan, 'arrays' | 'disks'> {
  const all = clusters.map((cluster, index) => {
    const own = vms.filter((vm) => memberOf.get(vm.node) === cluster.name).length;
    return defaultStorage(cluster, volumesFor(own), `SAN-${String.fromCharCode(65 + index)}`);
  });
  return {
    arrays: all.flatMap(({ arrays }) => arrays),
    disks: all.flatMap(({ disks }) => disks),
  };
}

/** Looks host names up, whatever their case. */
class Names {
  readonly #known: ReadonlyMap<string, string>;

  constructor(
    readonly source: Source,
    hosts: readonly Placed<HostEntry>[],
  ) {
    this.#known = new Map(hosts.map(({ entry }) => [key(entry.name), entry.name]));
  }

  node(name: string, path: Path): string {
    const known = this.#known.get(key(name));
    if (known === undefined)
      unknownName(this.source, path, 'node', name, [...this.#known.values()]);
    return known;
  }
}

export function unknownName(
  source: Source,
  path: Path,
  what: string,
  given: string,
  known: readonly string[],
): never {
  const nearest = nearestOf(given, known);
  refuse(source, path, {
    reason: `file.unknown.${what}${nearest === null ? '' : 'Meant'}`,
    given,
    expected: nearest ?? '',
  });
}

function clusterOf(
  source: Source,
  { entry, path }: Placed<ClusterEntry>,
  names: Names,
  memberOf: Map<string, string>,
  index: number,
): ClusterPlan {
  entry.nodes.forEach((name, index) => {
    const at = [...path, 'nodes', index];
    const node = names.node(name, at);
    const other = memberOf.get(node);
    if (other !== undefined) {
      refuse(source, at, { reason: 'file.nodeTwice', given: node, expected: other });
    }
    memberOf.set(node, entry.name);
  });
  const witness = entry.witness ?? null;
  const quorum = entry.quorum ?? usualQuorum(entry.nodes.length, witness?.type ?? null);
  const wanted = witnessOf[quorum];
  if (wanted !== (witness?.type ?? null)) {
    refuse(source, [...path, wanted === null ? 'witness' : 'quorum'], {
      reason: `file.witness.${wanted ?? 'none'}`,
      given: quorum,
    });
  }
  const owner = entry.coreGroupOwner;
  const ownerPath = [...path, 'coreGroupOwner'];
  const coreGroupOwner = owner === undefined ? null : names.node(owner, ownerPath);
  if (coreGroupOwner !== null && memberOf.get(coreGroupOwner) !== entry.name) {
    refuse(source, ownerPath, {
      reason: 'file.notMember',
      given: coreGroupOwner,
      expected: entry.name,
    });
  }
  return {
    name: entry.name,
    quorum,
    witness,
    coreGroupOwner,
    networks: defaultNetworks(index),
    address: `10.${index}.1.5`,
    settings: {},
  };
}

const witnessOf: Readonly<Record<QuorumMode, 'disk' | 'fileShare' | null>> = {
  nodeMajority: null,
  nodeAndDiskMajority: 'disk',
  nodeAndFileShareMajority: 'fileShare',
  diskOnly: 'disk',
};

/** What a new cluster chooses by itself (failover-cluster §2.1), given the witness it was handed. */
function usualQuorum(nodes: number, witness: 'disk' | 'fileShare' | null): QuorumMode {
  if (witness === 'fileShare') return 'nodeAndFileShareMajority';
  if (witness === 'disk') return 'nodeAndDiskMajority';
  return nodes > 0 ? 'nodeMajority' : 'diskOnly';
}

function hostOf(
  source: Source,
  { entry, path }: Placed<HostEntry>,
  memberOf: ReadonlyMap<string, string>,
): HostPlan {
  if (entry.memory === undefined) refuse(source, [...path, 'memory'], { reason: 'file.missing' });
  return {
    ...hostDefaults,
    name: entry.name,
    cluster: memberOf.get(entry.name) ?? null,
    edition: entry.edition ?? 'enterprise',
    sockets: entry.sockets ?? 2,
    coresPerSocket: entry.coresPerSocket ?? 4,
    threadsPerCore: entry.threadsPerCore ?? 1,
    memoryMiB: entry.memory,
  };
}

function vmOf(
  source: Source,
  { entry, path }: Placed<VmEntry>,
  names: Names,
  memberOf: ReadonlyMap<string, string>,
): Omit<VmPlan, 'bootMs' | 'shutDownMs'> {
  if (entry.node === undefined) refuse(source, [...path, 'node'], { reason: 'file.missing' });
  if (entry.memory === undefined) refuse(source, [...path, 'memory'], { reason: 'file.missing' });
  const node = names.node(entry.node, [...path, 'node']);
  const cluster = memberOf.get(node) ?? null;
  const highlyAvailable = entry.highlyAvailable ?? cluster !== null;
  if (highlyAvailable && cluster === null) {
    refuse(source, [...path, 'highlyAvailable'], { reason: 'file.notClustered', given: node });
  }
  const owners = (name: 'preferredOwners' | 'possibleOwners') =>
    (entry[name] ?? []).map((owner, index) => {
      const at = [...path, name, index];
      const member = names.node(owner, at);
      if (cluster === null || memberOf.get(member) !== cluster) {
        refuse(source, at, { reason: 'file.notMember', given: member, expected: cluster ?? '–' });
      }
      return member;
    });
  const possibleOwners = owners('possibleOwners');
  if (possibleOwners.length > 0 && !possibleOwners.includes(node)) {
    refuse(source, [...path, 'possibleOwners'], { reason: 'file.ownerExcluded', given: node });
  }
  const reserve = entry.cpuReserve ?? vmDefaults.cpuReservePermille;
  const limit = entry.cpuLimit ?? vmDefaults.cpuLimitPermille;
  if (reserve > limit) {
    refuse(source, [...path, 'cpuReserve'], {
      reason: 'file.tooLarge',
      given: String(reserve),
      expected: String(limit),
    });
  }
  return {
    ...vmDefaults,
    name: entry.name,
    node,
    highlyAvailable,
    state: entry.state ?? vmDefaults.state,
    processors: entry.processors ?? vmDefaults.processors,
    memoryMiB: entry.memory,
    cpuReservePermille: reserve,
    cpuLimitPermille: limit,
    cpuWeight: entry.cpuWeight ?? vmDefaults.cpuWeight,
    workload: entry.workload ?? vmDefaults.workload,
    tier: entry.tier ?? vmDefaults.tier,
    guest: entry.guest ?? vmDefaults.guest,
    notes: entry.notes ?? vmDefaults.notes,
    integrationServices: services(entry),
    automaticStart: automaticStartOf(source, entry, path, highlyAvailable),
    automaticStartDelayMs: entry.automaticStartDelay ?? vmDefaults.automaticStartDelayMs,
    automaticStop: entry.automaticStop ?? vmDefaults.automaticStop,
    autoStart: entry.autoStart ?? vmDefaults.autoStart,
    preferredOwners: owners('preferredOwners'),
    possibleOwners,
  };
}

/** Boot and shutdown as the file says, else drawn from the profile by seed and name. */
function guestTimes(
  entry: VmEntry,
  seed: number,
  profile: Profile,
): Pick<VmPlan, 'bootMs' | 'shutDownMs'> {
  const draw = (what: string, [from, to]: readonly [number, number]) =>
    hashBetween(seed, `${what} ${entry.name}`, from, to);
  return {
    bootMs: entry.boot ?? draw('boot', profile.vm.guestBootMs.value),
    shutDownMs: entry.shutDown ?? draw('shut down', profile.vm.guestShutDownMs.value),
  };
}

function services(entry: VmEntry): VmPlan['integrationServices'] {
  const given = entry.integrationServices ?? {};
  const defaults = vmDefaults.integrationServices;
  return {
    shutdown: given.shutdown ?? defaults.shutdown,
    timeSynchronization: given.timeSynchronization ?? defaults.timeSynchronization,
    dataExchange: given.dataExchange ?? defaults.dataExchange,
    heartbeat: given.heartbeat ?? defaults.heartbeat,
    backup: given.backup ?? defaults.backup,
  };
}

/** The cluster starts what it owns, so a host must not: the only action is none. */
function automaticStartOf(
  source: Source,
  entry: VmEntry,
  path: Path,
  highlyAvailable: boolean,
): VmPlan['automaticStart'] {
  if (!highlyAvailable) return entry.automaticStart ?? vmDefaults.automaticStart;
  if (entry.automaticStart !== undefined && entry.automaticStart !== 'nothing') {
    refuse(source, [...path, 'automaticStart'], {
      reason: 'file.clusterStarts',
      given: entry.name,
    });
  }
  return 'nothing';
}
