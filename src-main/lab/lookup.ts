import type { CommandName } from '../../src-shared/commands/index';
import { commandNames } from '../../src-shared/commands/index';
import type { VolumeId } from '../../src-shared/model/disks';
import { slug } from '../../src-shared/model/ids';
import type {
  ArrayId,
  ClusterId,
  DiskId,
  GroupId,
  InterfaceId,
  NetworkId,
  NodeId,
  PathId,
  VhdId,
  VmId,
} from '../../src-shared/model/tables';
import { arrayIdOf, clusterIdOf, diskIdOf, networkIdOf, nodeIdOf } from '../sim/inventory/names';
import { vhdNames } from '../sim/inventory/disk-records';
import type { ArrayPlan, WorldPlan } from '../sim/inventory/plan';
import { known, unknownName } from './names';
import { refuse } from './refusal';
import type { Path, Source } from './source';

/** The groups every cluster has. */
export const commonGroups = ['Cluster Group', 'Available Storage'] as const;

/** Something that is in a cluster, or in none, and may have the same name in another one. */
interface Named {
  readonly cluster: string | null;
  readonly name: string;
}

/** Looks up the names a timeline or a grading section uses, and answers with ids. */
export class Lookup {
  readonly #clusters: string[];
  readonly #hosts: ReadonlyMap<string, string>;
  readonly #vms: Map<string, string>;

  /** `learnerMay`: commands about the lab itself that may be written down, for the script of a learner. */
  constructor(
    readonly source: Source,
    readonly plan: WorldPlan,
    readonly learnerMay: ReadonlySet<string> = new Set(),
  ) {
    this.#clusters = plan.clusters.map(({ name }) => name);
    this.#hosts = new Map(plan.hosts.map(({ name }) => [slug(name), name]));
    this.#vms = new Map(plan.vms.map(({ name }) => [slug(name), name]));
  }

  /** A cluster an earlier entry creates can be named by later ones. */
  expectCluster(name: string): void {
    this.#clusters.push(name);
  }

  /** The same for a machine. */
  expectVm(name: string): void {
    this.#vms.set(slug(name), name);
  }

  node(name: string, path: Path): NodeId {
    const found = this.#hosts.get(slug(name));
    if (found === undefined)
      unknownName(this.source, path, 'node', name, [...this.#hosts.values()]);
    return nodeIdOf(found);
  }

  vm(name: string, path: Path): VmId {
    const found = this.#vms.get(slug(name));
    if (found === undefined) unknownName(this.source, path, 'vm', name, [...this.#vms.values()]);
    return `vm:${slug(found)}`;
  }

  cluster(name: string, path: Path): ClusterId {
    return clusterIdOf(known(this.source, path, 'cluster', name, this.#clusters));
  }

  /** By the name of its machine, or *Cluster Group* and *Available Storage*. */
  group(name: string, path: Path): GroupId {
    const vms = this.plan.vms.filter((vm) => vm.highlyAvailable).map((vm) => vm.name);
    const ofMachine = vms.find((vm) => slug(vm) === slug(name));
    if (ofMachine !== undefined) return `group:${slug(ofMachine)}`;
    const common = this.plan.clusters.flatMap(({ name: cluster }) =>
      commonGroups.map((group) => ({ cluster, name: group })),
    );
    const found = this.#inCluster(common, name, path, 'group', vms);
    return `group:${slug(found.cluster ?? '')}/${slug(found.name)}`;
  }

  network(name: string, path: Path): NetworkId {
    const networks = this.plan.clusters.flatMap((cluster) =>
      cluster.networks.map((network) => ({ cluster: cluster.name, name: network.name })),
    );
    const found = this.#inCluster(networks, name, path, 'network');
    return networkIdOf(found.cluster ?? '', found.name);
  }

  /** By the name of its resource, or the folder of a shared volume. */
  disk(name: string, path: Path): DiskId {
    const disks = this.plan.disks.flatMap((disk) => {
      const own = { cluster: disk.cluster, name: disk.name, disk };
      return disk.folder === null ? [own] : [own, { ...own, name: disk.folder }];
    });
    const { disk } = this.#inCluster(disks, name, path, 'disk');
    return diskIdOf(disk.cluster, disk.name);
  }

  /** A disk, or the volume a host is installed on. */
  volume(name: string, path: Path): VolumeId {
    return this.#hosts.has(slug(name)) ? this.node(name, path) : this.disk(name, path);
  }

  /** A virtual hard disk as the lab begins, by the name of its file. */
  vhd(name: string, path: Path): VhdId {
    const names = new Map(this.plan.vms.flatMap(vhdNames).map(([file, id]) => [slug(file), id]));
    const found = names.get(slug(name));
    if (found === undefined) refuse(this.source, path, { reason: 'file.noVhd', given: name });
    return found;
  }

  array(name: string, path: Path): ArrayId {
    return arrayIdOf(this.#array(name, path).name);
  }

  #array(name: string, path: Path): ArrayPlan {
    const { arrays } = this.plan;
    const all = arrays.map((array) => array.name);
    const found = known(this.source, path, 'array', name, all);
    return (
      arrays.find((array) => array.name === found) ??
      refuse(this.source, path, { reason: 'file.wrongValue' })
    );
  }

  /** The place of a controller in its array. */
  controller(array: string, name: string, path: Path): number {
    const { controllers } = this.#array(array, path);
    return controllers.indexOf(known(this.source, path, 'controller', name, controllers));
  }

  /** The adapter of a node on a network of its cluster. */
  adapter(nodeName: string, networkName: string, path: Path): InterfaceId {
    const node = this.node(nodeName, [...path, 'node']);
    const host = this.plan.hosts.find((each) => nodeIdOf(each.name) === node);
    const cluster = this.plan.clusters.find((each) => each.name === host?.cluster);
    const networks = (cluster?.networks ?? []).map((network) => network.name);
    const network = known(this.source, [...path, 'network'], 'network', networkName, networks);
    return `interface:${slug(nodeName)}/${slug(network)}`;
  }

  path(nodeName: string, arrayName: string, controllerName: string, path: Path): PathId {
    const node = this.node(nodeName, [...path, 'node']);
    const array = this.#array(arrayName, [...path, 'array']);
    const host = this.plan.hosts.find((each) => nodeIdOf(each.name) === node);
    if (host && array.unconnected.includes(host.name)) {
      refuse(this.source, path, {
        reason: 'file.unconnected',
        given: host.name,
        expected: array.name,
      });
    }
    const index = this.controller(array.name, controllerName, [...path, 'controller']);
    return `path:${slug(nodeName)}/${slug(array.name)}/${slug(array.controllers[index] ?? '')}`;
  }

  /** A command's name. What the lab itself gives is not for a file to give. */
  command(name: string, path: Path): CommandName {
    if (!commandNames.includes(name as CommandName)) {
      unknownName(this.source, path, 'command', name, commandNames);
    }
    if (name.startsWith('lab.') && !this.learnerMay.has(name)) {
      refuse(this.source, path, { reason: 'file.reservedCommand', given: name });
    }
    return name as CommandName;
  }

  /** `name`, or `cluster/name` where several clusters have one of that name. */
  #inCluster<T extends Named>(
    all: readonly T[],
    given: string,
    path: Path,
    what: 'network' | 'disk' | 'group',
    alsoKnown: readonly string[] = [],
  ): T {
    const full = (each: Named) => `${each.cluster ?? ''}/${each.name}`;
    const exact = all.find((each) => slugs(full(each)) === slugs(given));
    if (exact) return exact;
    const found = all.filter((each) => slug(each.name) === slug(given));
    const [first, second] = found;
    if (first && second && first.cluster !== second.cluster) {
      refuse(this.source, path, {
        reason: 'file.ambiguous',
        given,
        expected: found.map(full).join(', '),
      });
    }
    if (first) return first;
    unknownName(this.source, path, what, given, [...all.map((each) => each.name), ...alsoKnown]);
  }
}

const slugs = (text: string) => text.split('/').map(slug).join('/');
