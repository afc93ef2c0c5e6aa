import type { ClusterView, Group } from '../../../src-shared/model/cluster';
import type { ClusterNode } from '../../../src-shared/model/node';
import type { GroupId, NodeId } from '../../../src-shared/model/tables';
import { byNumber } from '../../../src-shared/rules/cluster-facts';
import { viewOf } from '../../../src-shared/rules/facts';
import { clusterOf, membersOf, nodeOf } from '../cluster/membership';
import { sabotaged } from '../sabotage';
import type { SimTx } from '../wakeups';
import { groupById, startsWhenPlaced } from './groups';
import { queuePlacements } from './queue';
import { failGroup, startGroup } from './start';

/**
 * The members that may take a group (failover-cluster §3.4): Up in the view, a possible owner, and not
 * among those that refused it. Memory is not looked at; the start is refused for it, and then the next
 * is tried.
 */
function candidates(tx: SimTx, group: Group, view: ClusterView): readonly ClusterNode[] {
  const { possibleOwners, tried } = group;
  return membersOf(tx, view).filter((node) => {
    const state = view.states[node.id];
    const takes = state === 'up' || (state === 'paused' && sabotaged('place-on-paused'));
    if (!takes || node.service === 'stopping') return false;
    if (possibleOwners.length > 0 && !possibleOwners.includes(node.id)) return false;
    return !tried.includes(node.id);
  });
}

/**
 * Preferred owners, then the others by number; the next one after the present owner that can take the
 * group, wrapping around (failover-cluster §3.4, list rule).
 */
function nextInList(tx: SimTx, group: Group, able: readonly ClusterNode[]): NodeId | null {
  const others = [...tx.by('node.cluster', group.cluster)]
    .sort(byNumber)
    .map((node) => node.id)
    .filter((id) => !group.preferredOwners.includes(id));
  const list = [...group.preferredOwners, ...others];
  const present = group.owner === null ? -1 : list.indexOf(group.owner);
  for (let step = 1; step <= list.length; step += 1) {
    const id = list[(present + step) % list.length];
    if (id && able.some((node) => node.id === id)) return id;
  }
  return null;
}

/** The node owning the fewest groups, core groups counted; ties go to the lower number (§3.4, 2008 R2). */
function fewestGroups(tx: SimTx, able: readonly ClusterNode[]): NodeId | null {
  let best: { readonly id: NodeId; readonly groups: number } | null = null;
  for (const node of able) {
    const groups = tx.count('group.owner', node.id);
    if (!best || groups < best.groups) best = { id: node.id, groups };
  }
  return best?.id ?? null;
}

/** Where a group goes, or null where no member can take it. Pure. */
export function placementTarget(tx: SimTx, group: Group, view: ClusterView): NodeId | null {
  let able = candidates(tx, group, view);
  // The cluster cannot be without its core group: where everybody is paused, a paused node takes it.
  if (able.length === 0 && group.type !== 'virtualMachine') {
    able = membersOf(tx, view).filter((node) => node.service !== 'stopping');
  }
  return group.preferredOwners.length > 0 ? nextInList(tx, group, able) : fewestGroups(tx, able);
}

/** Hands a group to a node, and with it the registration of its machine or the witness. */
export function giveGroup(tx: SimTx, group: Group, target: NodeId): Group {
  sayPlaced(tx, group, target);
  const given: Group = { ...group, owner: target };
  tx.put(given);
  const vm = group.vm && tx.get<'vm'>(group.vm);
  if (vm && !sabotaged('owner-not-moved')) tx.put({ ...vm, node: target });
  if (group.type === 'core') {
    const cluster = clusterOf(tx, group.cluster);
    const { witness } = cluster;
    if (witness) tx.put({ ...cluster, witness: { ...witness, owner: target } });
  }
  return given;
}

function sayPlaced(tx: SimTx, group: Group, target: NodeId): void {
  const about = { group: group.name, node: nodeOf(tx, target).name };
  if (group.preferredOwners.length > 0) {
    tx.emit('group.placedByList', { object: group.id, fields: about });
    return;
  }
  const groups = tx.count('group.owner', target);
  tx.emit('group.placed', { object: group.id, fields: { ...about, groups } });
}

/** Chooses a node for a group and starts it there, where it is to be started. */
export function placeGroup(tx: SimTx, id: GroupId, where: 'owner' | 'best'): void {
  const group = groupById(tx, id);
  const view = viewOf(tx, group.cluster);
  if (group.waiting !== 'placement' || !view?.quorate) return;
  // While the members regroup nobody decides; when they have agreed the group is queued again.
  if (view.phase !== 'stable' && !sabotaged('restart-before-regroup')) return;
  const stays = where === 'owner' && group.owner !== null && view.members.includes(group.owner);
  const target = stays ? group.owner : placementTarget(tx, group, view);
  if (target === null) {
    failGroup(tx, id);
    return;
  }
  const given = stays ? group : giveGroup(tx, group, target);
  if (stays || startsWhenPlaced(group)) startGroup(tx, id);
  else tx.put({ ...given, state: 'offline', waiting: null, waitingSince: null, tried: [] });
}

/** A node refused the start: the next one is tried, and when all of them did the group has failed. */
export function tryNextNode(tx: SimTx, id: GroupId): void {
  const group = groupById(tx, id);
  const view = viewOf(tx, group.cluster);
  if (view?.quorate && candidates(tx, group, view).length === 0) failGroup(tx, id);
  else queuePlacements(tx, group.cluster, [group], 'best');
}
