import type { ClusterView, Group } from '../model/cluster';
import type { ClusterNode } from '../model/node';
import type { NodeId } from '../model/tables';
import type { Reader } from '../reader';
import { byNumber } from './cluster-facts';
import { hostAvailableMiB, neededMiB, profileOf, reclaimableOnMiB } from './facts';
import { isOpen, machineOf, possibleOwnersOf } from './group-facts';

/** Where a group goes, and what had to be overlooked for it. */
export interface Placement {
  /** Null where no member can take it. */
  readonly target: NodeId | null;
  /** Only nodes with a group of the same anti-affinity class were left, which is then ignored (§3.4). */
  readonly classShared: boolean;
  /** Nodes could own it, but none has the memory (2012 and later). */
  readonly lacksMemory: boolean;
  /** Nodes could own it, but enforced anti-affinity keeps it from all of them. */
  readonly conflict: boolean;
}

/**
 * The members that may take a group (failover-cluster §3.4): Up in the view, possible owners of every
 * resource, and not among those that refused it.
 */
export function candidates(
  reader: Reader,
  group: Group,
  view: ClusterView,
): readonly ClusterNode[] {
  const mayOwn = possibleOwnersOf(reader, group);
  return view.members
    .flatMap((id) => reader.get<'node'>(id) ?? [])
    .filter((node) => isOpen(view, node) && !group.tried.includes(node.id) && mayOwn(node.id));
}

/** Whether a node owns another group of one of the same anti-affinity classes. */
export function sharesClass(reader: Reader, group: Group, node: NodeId): boolean {
  if (group.antiAffinity.length === 0) return false;
  return reader
    .by('group.owner', node)
    .some(
      (other) =>
        other.id !== group.id &&
        other.partition === group.partition &&
        other.antiAffinity.some((name) => group.antiAffinity.includes(name)),
    );
}

/**
 * Preferred owners, then the others by number; the next one after the present owner that can take the
 * group, wrapping around (failover-cluster §3.4, list rule).
 */
function nextInList(reader: Reader, group: Group, able: readonly ClusterNode[]): NodeId | null {
  const list = ownerList(reader, group);
  const present = group.owner === null ? -1 : list.indexOf(group.owner);
  for (let step = 1; step <= list.length; step += 1) {
    const id = list[(present + step) % list.length];
    if (id && able.some((node) => node.id === id)) return id;
  }
  return null;
}

/** Preferred owners in their order, then every other node by its number (failover-cluster §3.4). */
export function ownerList(reader: Reader, group: Group): readonly NodeId[] {
  const others = [...reader.by('node.cluster', group.cluster)]
    .sort(byNumber)
    .map((node) => node.id)
    .filter((id) => !group.preferredOwners.includes(id));
  return [...group.preferredOwners, ...others];
}

/** The node owning the fewest groups, core groups counted; ties go to the lower number (§3.4, 2008 R2). */
function fewestGroups(reader: Reader, able: readonly ClusterNode[]): NodeId | null {
  let best: { readonly id: NodeId; readonly groups: number } | null = null;
  for (const node of able) {
    const groups = reader.count('group.owner', node.id);
    if (!best || groups < best.groups) best = { id: node.id, groups };
  }
  return best?.id ?? null;
}

/** Memory a node can still give, less what machines need that wait for a start slot there, in MiB. */
export function placeableMiB(reader: Reader, node: ClusterNode): number {
  let queued = 0;
  for (const group of reader.by('group.queued', node.id)) {
    const vm = machineOf(reader, group);
    if (vm) queued += neededMiB(reader, vm);
  }
  return hostAvailableMiB(reader, node) - queued;
}

interface Room {
  readonly node: ClusterNode;
  readonly freeMiB: number;
}

/** The node with the most free memory; no source has the ranking of 2012, this is a modelling choice. */
function mostMemory(rooms: readonly Room[]): NodeId | null {
  let best: Room | null = null;
  for (const room of rooms) if (!best || room.freeMiB > best.freeMiB) best = room;
  return best?.node.id ?? null;
}

/**
 * Where a group goes. Pure: the cluster and every forecast ask the same. 2008 R2 does not look at
 * memory: the start is refused for it, and then the next node is tried.
 */
export function placementOf(
  reader: Reader,
  group: Group,
  view: ClusterView,
  able: readonly ClusterNode[] = candidates(reader, group, view),
): Placement {
  const { groups } = profileOf(reader);
  const enforced =
    groups.placementByMemory.value &&
    reader.get<'cluster'>(group.cluster)?.enforcedAntiAffinity === true;
  const apart =
    group.antiAffinity.length === 0
      ? able
      : able.filter((node) => !sharesClass(reader, group, node.id));
  const classShared = apart.length === 0 && able.length > 0;
  if (classShared && enforced) {
    return { target: null, classShared: false, lacksMemory: false, conflict: true };
  }
  const allowed = classShared ? able : apart;
  const vm = groups.placementByMemory.value ? machineOf(reader, group) : undefined;
  if (!vm) {
    const byList = group.preferredOwners.length > 0;
    const target = byList ? nextInList(reader, group, allowed) : fewestGroups(reader, allowed);
    return { target, classShared, lacksMemory: false, conflict: false };
  }
  const wantedMiB = neededMiB(reader, vm);
  const rooms = allowed
    .map((node) => ({ node, freeMiB: placeableMiB(reader, node) }))
    .filter(
      ({ node, freeMiB }) =>
        freeMiB >= wantedMiB || freeMiB + reclaimableOnMiB(reader, node.id) >= wantedMiB,
    );
  const roomy = rooms.map(({ node }) => node);
  const byList = group.preferredOwners.length > 0;
  const target = byList ? nextInList(reader, group, roomy) : mostMemory(rooms);
  const lacksMemory = target === null && allowed.length > 0;
  return { target, classShared, lacksMemory, conflict: false };
}

/**
 * The best possible node of a manual move: always back into the preferred list where one of it can
 * take the group (failover-cluster §3.4), else what a failover would choose. Null where none can.
 */
export function bestPossible(reader: Reader, group: Group, view: ClusterView): NodeId | null {
  const others = candidates(reader, { ...group, tried: [] }, view).filter(
    (node) => node.id !== group.owner,
  );
  const preferred = others.filter((node) => group.preferredOwners.includes(node.id));
  const able = preferred.length > 0 ? preferred : others;
  const { target } = placementOf(reader, group, view, able);
  // Nobody has the memory: the move is made all the same and the start is refused there.
  return target ?? fewestGroups(reader, able);
}
