import type { ClusterView, Group } from '../../../src-shared/model/cluster';
import type { GroupId, NodeId } from '../../../src-shared/model/tables';
import { profileOf } from '../../../src-shared/rules/facts';
import { viewOfGroup } from '../../../src-shared/rules/group-facts';
import type { Placement } from '../../../src-shared/rules/placement';
import { candidates, placementOf } from '../../../src-shared/rules/placement';
import { membersOf, nodeOf } from '../cluster/membership';
import { witnessFollows } from '../quorum/witness-health';
import { sabotaged } from '../sabotage';
import type { SimTx } from '../wakeups';
import { calmGroup, groupById, startsWhenPlaced } from './groups';
import { makeRoom } from './preemption';
import { queuePlacements } from './queue';
import { failGroup, leaveFailed, startGroup } from './start';
import { isPastThreshold } from './threshold';

/** The group with the guards a test takes out; the group itself otherwise. */
function guarded(group: Group): Group {
  const free = sabotaged('possible-owners-ignored') ? { possibleOwners: [] } : {};
  const mixed = sabotaged('anti-affinity-ignored') ? { antiAffinity: [] } : {};
  return { ...group, ...free, ...mixed };
}

/** Where a group goes, with what had to be overlooked. */
export function placementFor(tx: SimTx, group: Group, view: ClusterView): Placement {
  const asked = guarded(group);
  let able = candidates(tx, asked, view);
  if (sabotaged('place-on-paused')) {
    able = membersOf(tx, view).filter((node) => !group.tried.includes(node.id));
  }
  // The cluster cannot be without its core group: where everybody is paused, a paused node takes it.
  if (able.length === 0 && group.type !== 'virtualMachine') {
    able = membersOf(tx, view).filter((node) => node.service !== 'stopping');
  }
  return placementOf(tx, asked, view, able);
}

/** The node of `placementFor`; null where no member can take the group. */
export function placementTarget(tx: SimTx, group: Group, view: ClusterView): NodeId | null {
  return placementFor(tx, group, view).target;
}

/** Hands a group to a node, and with it the registration of its machine or the witness. */
export function giveGroup(tx: SimTx, group: Group, target: NodeId): Group {
  const given: Group = { ...group, owner: target, defaultOwner: target };
  tx.put(given);
  const vm = group.vm && tx.get<'vm'>(group.vm);
  if (vm && !sabotaged('owner-not-moved')) tx.put({ ...vm, node: target });
  if (group.type === 'core') witnessFollows(tx, group, target);
  return given;
}

export function sayPlaced(tx: SimTx, group: Group, target: NodeId, classShared: boolean): void {
  const about = { group: group.name, node: nodeOf(tx, target).name };
  if (classShared) tx.emit('group.antiAffinityKept', { object: group.id, fields: about });
  if (group.preferredOwners.length > 0) {
    tx.emit('group.placedByList', { object: group.id, fields: about });
    return;
  }
  const groups = tx.count('group.owner', target);
  if (profileOf(tx).groups.placementByMemory.value && group.type === 'virtualMachine') {
    tx.emit('group.placedByMemory', { object: group.id, fields: about });
  } else tx.emit('group.placed', { object: group.id, fields: { ...about, groups } });
}

/** Nodes could own it, but what 2012 and later look at speaks against each. */
function sayWhyNot(tx: SimTx, group: Group, { lacksMemory, conflict }: Placement): void {
  const about = { object: group.id, fields: { group: group.name } };
  if (lacksMemory) tx.emit('group.placementLacksMemory', about);
  if (conflict) tx.emit('group.antiAffinityConflict', about);
}

/** How soon a machine is looked for again whose node has not let go of its disks. */
const releaseCheckMs = 500;

/**
 * Whether the machine still runs on a node that is no member any more: it was cut off and is about to
 * notice, or its service hangs. Its reservation keeps the others from the disk. A frozen node is
 * fenced.
 */
function stillRuns(tx: SimTx, { vm }: Group, view: ClusterView): boolean {
  if (vm === null || sabotaged('restart-before-regroup')) return false;
  return tx.by('worker.vm', vm).some(({ node }) => {
    const { machine, cluster } = nodeOf(tx, node);
    const outside = cluster === view.cluster && !view.members.includes(node);
    return outside && machine !== 'hung';
  });
}

/** Chooses a node for a group and starts it there, where it is to be started. */
export function placeGroup(tx: SimTx, id: GroupId, where: 'owner' | 'best'): void {
  const group = groupById(tx, id);
  const view = viewOfGroup(tx, group);
  if (group.waiting !== 'placement' || !view?.quorate) return;
  // While the members regroup nobody decides; when they have agreed the group is queued again.
  if (view.phase !== 'stable' && !sabotaged('restart-before-regroup')) return;
  if (where === 'owner' && group.owner !== null && view.members.includes(group.owner)) {
    startGroup(tx, id);
    return;
  }
  if (stillRuns(tx, group, view)) {
    tx.after(releaseCheckMs, { name: 'failover.placementDue', owner: id, data: { where } });
    return;
  }
  const placement = placementFor(tx, group, view);
  const { target } = placement;
  if (target === null) {
    if (placement.lacksMemory && makeRoom(tx, group, view)) return;
    sayWhyNot(tx, group, placement);
    failGroup(tx, id);
    return;
  }
  sayPlaced(tx, group, target, placement.classShared);
  const given = giveGroup(tx, group, target);
  if (startsWhenPlaced(group)) startGroup(tx, id);
  else tx.put({ ...calmGroup(given), state: 'offline', tried: [] });
}

/**
 * A node refused the start, or the resource failed too often there: the next node is tried, which is a
 * failover. When all of them were tried the group has failed, and so it has when it failed over as
 * often as it may in its period (failover-cluster §3.3).
 */
export function failOverToNext(tx: SimTx, id: GroupId): void {
  const group = groupById(tx, id);
  const view = viewOfGroup(tx, group);
  if (!view?.quorate) {
    queuePlacements(tx, view, [group], 'best');
    return;
  }
  if (candidates(tx, guarded(group), view).length === 0) failGroup(tx, id);
  else if (isPastThreshold(tx, group)) leaveFailed(tx, id);
  else queuePlacements(tx, view, [groupById(tx, id)], 'best');
}
