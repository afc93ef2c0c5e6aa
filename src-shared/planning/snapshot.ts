import type { Cluster, ClusterView, Group } from '../model/cluster';
import type { ClusterNode } from '../model/node';
import type { ClusterId, NodeId } from '../model/tables';
import type { VirtualMachine } from '../model/vm';
import { overheadMiB } from '../profiles/index';
import type { Profile } from '../profiles/profile';
import type { Reader } from '../reader';
import { nodesOf } from '../rules/cluster-facts';
import { hostAvailableMiB, profileOf, reclaimableOnMiB, viewOf } from '../rules/facts';
import {
  failoverLimit,
  groupsOfView,
  isPossibleOwner,
  machineOf,
  ownDisk,
  takesGroups,
} from '../rules/group-facts';

/** A group as placement sees it. Nodes are indexes into `Snapshot.nodes`. */
export interface PlanGroup {
  readonly group: Group;
  readonly vm: VirtualMachine | null;
  /** -1 where no node owns it. */
  readonly owner: number;
  /** What its start commits: start-up memory and overhead (hyperv-host §4.4). */
  readonly neededMiB: number;
  readonly virtualProcessors: number;
  /** Whether a failover starts it (failover-cluster §3.3). */
  readonly starts: boolean;
  /** Preferred owners first, then the others by number; null where none is preferred. */
  readonly list: Int16Array | null;
  /** 1 for every possible owner; null: all of them. */
  readonly possible: Uint8Array | null;
  /** Indexes into `Snapshot.classes`. */
  readonly classes: readonly number[];
  /** Further failovers it may make in its period before it is left failed. */
  readonly failoversLeft: number;
}

/**
 * What placement needs of a cluster in arrays: made once and copied for every question, so that 64
 * what-ifs over 8,000 machines cost one walk over the records.
 */
export interface Snapshot {
  readonly profile: Profile;
  readonly cluster: Cluster;
  readonly view: ClusterView;
  /** By number. */
  readonly nodes: readonly ClusterNode[];
  readonly indexOf: ReadonlyMap<NodeId, number>;
  /** 1 where a node is up and takes groups; and where it is a member. */
  readonly takes: Uint8Array;
  readonly member: Uint8Array;
  readonly capacityMiB: Int32Array;
  readonly freeMiB: Int32Array;
  readonly runningVms: Int32Array;
  readonly virtualProcessors: Int32Array;
  /** Groups owned, core groups counted. */
  readonly groupCount: Int32Array;
  /** Names of anti-affinity classes, and how many groups of each a node owns: `class * nodes + node`. */
  readonly classes: readonly string[];
  readonly classCount: Int32Array;
  /** In the order in which they are placed. */
  readonly groups: readonly PlanGroup[];
  readonly ownedBy: readonly (readonly PlanGroup[])[];
  /** Machines a node runs that are in no group. */
  readonly unclustered: readonly (readonly VirtualMachine[])[];
  readonly enforcedAntiAffinity: boolean;
}

const ranks: Readonly<Record<Group['type'], number>> = {
  core: 0,
  availableStorage: 1,
  virtualMachine: 2,
};

/** The core group first (failover-cluster §4.1), then by priority (§3.4), the others by their ids. */
function inPlacementOrder({ group: left }: PlanGroup, { group: right }: PlanGroup): number {
  if (left.type !== right.type) return ranks[left.type] - ranks[right.type];
  if (left.priority !== right.priority) return right.priority - left.priority;
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}

/** The snapshot of a cluster, or null while it does not run: then nothing is placed. */
export function takeSnapshot(reader: Reader, id: ClusterId): Snapshot | null {
  const cluster = reader.get<'cluster'>(id);
  const view = viewOf(reader, id);
  if (!cluster || !view?.quorate) return null;
  const profile = profileOf(reader);
  const nodes = nodesOf(reader, id);
  const indexOf = new Map(nodes.map((node, index) => [node.id, index]));
  const hosts = hostArrays(reader, nodes);
  const classes = new Map<string, number>();
  const overheads = new Map<number, number>();
  const ownDisks = reader.by('disk.cluster', id).some((disk) => disk.use === 'group');
  const making: Making = { profile, nodes, indexOf, classes, overheads, ownDisks };
  const groups = groupsOfView(reader, view).map((group) => planGroup(reader, making, group));
  groups.sort(inPlacementOrder);
  const ownedBy: PlanGroup[][] = nodes.map(() => []);
  for (const group of groups) if (group.owner >= 0) ownedBy[group.owner]?.push(group);
  const classCount = new Int32Array(classes.size * nodes.length);
  for (const { owner, classes: own } of groups) {
    if (owner < 0) continue;
    for (const name of own) bump(classCount, name * nodes.length + owner, 1);
  }
  return {
    profile,
    cluster,
    view,
    nodes,
    indexOf,
    takes: Uint8Array.from(nodes, (node) => (takesGroups(view, node) ? 1 : 0)),
    member: Uint8Array.from(nodes, (node) => (view.members.includes(node.id) ? 1 : 0)),
    ...hosts,
    groupCount: Int32Array.from(nodes, (node) => reader.count('group.owner', node.id)),
    classes: [...classes.keys()],
    classCount,
    groups,
    ownedBy,
    enforcedAntiAffinity: profile.groups.placementByMemory.value && cluster.enforcedAntiAffinity,
  };
}

/** Adds to a number in an array. */
export function bump(array: Int32Array, index: number, by: number): void {
  array[index] = (array[index] ?? 0) + by;
}

/** What the workers of each host hold: one walk over them. */
function hostArrays(reader: Reader, nodes: readonly ClusterNode[]) {
  const capacityMiB = Int32Array.from(nodes, (node) => node.memoryMiB - node.rootReserveMiB);
  // As a start would find it: what the machines there can give back counts (hyperv-host §4.3).
  const freeMiB = Int32Array.from(
    nodes,
    (node) => hostAvailableMiB(reader, node) + reclaimableOnMiB(reader, node.id),
  );
  const runningVms = new Int32Array(nodes.length);
  const virtualProcessors = new Int32Array(nodes.length);
  const unclustered: VirtualMachine[][] = nodes.map(() => []);
  nodes.forEach((node, index) => {
    for (const worker of reader.by('worker.node', node.id)) {
      bump(runningVms, index, 1);
      bump(virtualProcessors, index, worker.virtualProcessors);
      const vm = reader.get<'vm'>(worker.vm);
      if (vm && vm.group === null) unclustered[index]?.push(vm);
    }
  });
  return { capacityMiB, freeMiB, runningVms, virtualProcessors, unclustered };
}

interface Making {
  readonly profile: Profile;
  readonly nodes: readonly ClusterNode[];
  readonly indexOf: ReadonlyMap<NodeId, number>;
  readonly classes: Map<string, number>;
  /** Overhead by start-up memory: machines come in few sizes. */
  readonly overheads: Map<number, number>;
  /** Whether any group has a LUN of its own, which limits its owners. */
  readonly ownDisks: boolean;
}

function planGroup(reader: Reader, making: Making, group: Group): PlanGroup {
  const { indexOf } = making;
  const vm = machineOf(reader, group) ?? null;
  const owner = group.owner === null ? -1 : (indexOf.get(group.owner) ?? -1);
  return {
    group,
    vm,
    owner,
    neededMiB: vm ? vm.startupMiB + overhead(making, vm.startupMiB) : 0,
    virtualProcessors: vm?.virtualProcessors ?? 0,
    starts:
      group.type === 'virtualMachine'
        ? group.persistentOnline && group.autoStart
        : group.type === 'core',
    list: listOf(making, group),
    possible: possibleOf(reader, making, group),
    classes: group.antiAffinity.map((name) => classIndex(making.classes, name)),
    failoversLeft: failoverLimit(reader, group) - recentFailovers(reader, group),
  };
}

/** The clock is read only where it matters, so that a console need not ask anew with every second. */
function recentFailovers(reader: Reader, { failovers, failoverPeriodMs }: Group): number {
  if (failovers.length === 0) return 0;
  return failovers.filter((at) => at > reader.now - failoverPeriodMs).length;
}

function overhead({ profile, overheads }: Making, startupMiB: number): number {
  const known = overheads.get(startupMiB);
  if (known !== undefined) return known;
  const fresh = overheadMiB(profile, startupMiB);
  overheads.set(startupMiB, fresh);
  return fresh;
}

function classIndex(classes: Map<string, number>, name: string): number {
  const known = classes.get(name);
  if (known !== undefined) return known;
  classes.set(name, classes.size);
  return classes.size - 1;
}

function listOf({ nodes, indexOf }: Making, { preferredOwners }: Group): Int16Array | null {
  if (preferredOwners.length === 0) return null;
  const preferred = preferredOwners.flatMap((id) => indexOf.get(id) ?? []);
  const others = nodes.map((_node, index) => index).filter((index) => !preferred.includes(index));
  return Int16Array.from([...preferred, ...others]);
}

function possibleOf(reader: Reader, { nodes, ownDisks }: Making, group: Group): Uint8Array | null {
  const limited =
    group.possibleOwners.length > 0 ||
    group.configurationOwners.length > 0 ||
    (ownDisks && ownDisk(reader, group) !== undefined);
  if (!limited) return null;
  return Uint8Array.from(nodes, (node) => (isPossibleOwner(reader, group, node.id) ? 1 : 0));
}
