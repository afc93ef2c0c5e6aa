import type { ClusterView, Group, GroupResource, ResourcePolicy } from '../model/cluster';
import type { ClusterNode } from '../model/node';
import type { ClusterDisk } from '../model/storage';
import type { NodeId } from '../model/tables';
import type { VirtualMachine } from '../model/vm';
import type { Profile } from '../profiles/profile';
import type { Reader } from '../reader';
import { byNumber } from './cluster-facts';
import { profileOf } from './facts';

/** Whether a view decides from a copy of the database of its own: a forced side beside another (§2.4). */
function hasOwnCopy(reader: Reader, view: ClusterView): boolean {
  return reader.count('group.partition', view.id) > 0;
}

/** The groups a view decides about: those of its own copy, else the cluster's. */
export function groupsOfView(reader: Reader, view: ClusterView): readonly Group[] {
  if (hasOwnCopy(reader, view)) return reader.by('group.partition', view.id);
  return reader.by('group.cluster', view.cluster).filter((group) => group.partition === null);
}

/** Whether a view decides about a group: it is in the copy of the database that view works with. */
export function decidesAbout(reader: Reader, view: ClusterView, group: Group): boolean {
  if (group.cluster !== view.cluster) return false;
  return group.partition === (hasOwnCopy(reader, view) ? view.id : null);
}

/** The view that decides about a group; undefined while no node runs its cluster. */
export function viewOfGroup(reader: Reader, group: Group): ClusterView | undefined {
  if (group.partition !== null) return reader.get<'view'>(group.partition);
  const views = reader.by('view.cluster', group.cluster);
  if (views.length === 1) return views[0];
  const common = views.filter((view) => !hasOwnCopy(reader, view));
  return common.find((view) => view.quorate) ?? common[0];
}

/** The machine of a group; undefined for a group that holds none. */
export function machineOf(reader: Reader, group: Group): VirtualMachine | undefined {
  return group.vm === null ? undefined : reader.get<'vm'>(group.vm);
}

/** The LUN that belongs to a machine's group and moves with it; undefined where it is on a shared volume. */
export function ownDisk(reader: Reader, group: Group): ClusterDisk | undefined {
  const vm = machineOf(reader, group);
  const disk = vm?.disk ? reader.get<'disk'>(vm.disk) : undefined;
  return disk?.use === 'group' && disk.group === group.id ? disk : undefined;
}

/** Nodes with an adapter for one of a disk's arrays, working or not: its resource's possible owners. */
function mayOwnDisk(reader: Reader, disk: ClusterDisk, node: NodeId): boolean {
  return reader.by('path.node', node).some((path) => disk.arrays.includes(path.array));
}

/** Tells of nodes whether each is a possible owner of every resource in a group (failover-cluster §3.4). */
export function possibleOwnersOf(reader: Reader, group: Group): (node: NodeId) => boolean {
  const { possibleOwners, configurationOwners } = group;
  const disk = group.type === 'virtualMachine' ? ownDisk(reader, group) : undefined;
  return (node) => {
    if (possibleOwners.length > 0 && !possibleOwners.includes(node)) return false;
    if (configurationOwners.length > 0 && !configurationOwners.includes(node)) return false;
    return disk === undefined || mayOwnDisk(reader, disk, node);
  };
}

export function isPossibleOwner(reader: Reader, group: Group, node: NodeId): boolean {
  return possibleOwnersOf(reader, group)(node);
}

/** Whether a node takes groups at all: a member, Up, not paused and not about to leave (§3.4). */
export function takesGroups(view: ClusterView, node: ClusterNode): boolean {
  return isOpen(view, node) && view.members.includes(node.id);
}

/** The same of a member. */
export function isOpen(view: ClusterView, node: ClusterNode): boolean {
  return view.states[node.id] === 'up' && node.service !== 'stopping';
}

/** The nodes a group can be moved to now, in order of their number. */
export function groupAbleOwners(reader: Reader, group: Group): readonly ClusterNode[] {
  const view = viewOfGroup(reader, group);
  if (!view?.quorate) return [];
  const mayOwn = possibleOwnersOf(reader, group);
  return view.members
    .flatMap((id) => reader.get<'node'>(id) ?? [])
    .filter((node) => takesGroups(view, node) && mayOwn(node.id))
    .sort(byNumber);
}

/** The policy of a group's resources where nobody changed it: the profile's (failover-cluster §3.2). */
export function defaultPolicy(reader: Reader): ResourcePolicy {
  return policyOfProfile(profileOf(reader));
}

export function policyOfProfile({ cluster, groups }: Profile): ResourcePolicy {
  return {
    restartAction: 2,
    restartThreshold: cluster.restartThreshold.value,
    restartDelayMs: cluster.restartDelayMs.value,
    restartPeriodMs: cluster.restartPeriodMs.value,
    retryPeriodMs: cluster.groupRetryMs.value,
    pendingTimeoutMs: groups.pendingTimeoutMs.value,
    looksAliveMs: groups.looksAliveMs.value,
    isAliveMs: groups.isAliveMs.value,
    separateMonitor: false,
  };
}

/** What is done when the main resource of a group fails. */
export function policyOf(reader: Reader, group: Group): ResourcePolicy {
  return group.policy ?? defaultPolicy(reader);
}

/** The name of a resource as the cluster gives it, in English in every language like other names. */
export function resourceName(reader: Reader, group: Group, part: GroupResource): string {
  switch (part) {
    case 'virtualMachine':
      return `Virtual Machine ${group.name}`;
    case 'configuration':
      return `Virtual Machine Configuration ${group.name}`;
    case 'disk':
      return ownDisk(reader, group)?.name ?? 'Physical Disk';
    case 'clusterName':
      return 'Cluster Name';
    case 'clusterAddress':
      return 'Cluster IP Address';
  }
}

/** Failovers a group is allowed in its period; where none is set, nodes less one (failover-cluster §3.3). */
export function failoverLimit(reader: Reader, group: Group): number {
  return group.failoverThreshold ?? reader.count('node.cluster', group.cluster) - 1;
}
