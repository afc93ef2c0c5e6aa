import { assert } from '../../../src-shared/assert';
import type { Group, GroupWait } from '../../../src-shared/model/cluster';
import type { ClusterDisk } from '../../../src-shared/model/storage';
import type { GroupId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import type { SimMs } from '../../../src-shared/units';
import { finishTask } from '../tasks';
import type { SimTx } from '../wakeups';

export function groupById(reader: Reader, id: GroupId): Group {
  const group = reader.get<'group'>(id);
  assert(group, `${id} exists`);
  return group;
}

/** The group as it waits from now on. */
export function waitingGroup(group: Group, waiting: GroupWait, now: SimMs): Group {
  return { ...group, waiting, waitingSince: now };
}

/** The group as it waits for nothing and goes nowhere. */
export function calmGroup(group: Group): Group {
  return { ...group, waiting: null, waitingSince: null, moveTo: null };
}

/** Takes back whatever a group was about to do; a call that hung counts as over. */
export function dropPlans(tx: SimTx, group: Group): Group {
  tx.cancel(group.id);
  return { ...calmGroup(group), hungSince: null };
}

/** The disks that are resources of a group. */
export function disksOf(reader: Reader, group: Group): readonly ClusterDisk[] {
  return reader.by('disk.cluster', group.cluster).filter((disk) => disk.group === group.id);
}

/** Ends the orders that concern a group: it has arrived somewhere. */
export function finishGroupTasks(tx: SimTx, id: GroupId, state: 'completed' | 'failed'): void {
  for (const task of tx.by('task.object', id)) finishTask(tx, task.id, state);
}

/** Whether a failover brings the group online: Auto start decides (failover-cluster §3.3). */
export function startsWhenPlaced(group: Group): boolean {
  if (group.type !== 'virtualMachine') return group.type === 'core';
  return group.persistentOnline && group.autoStart;
}

/** Whether the start of the cluster brings the group online: PersistentState decides (§3.3). */
export function startsWithCluster(group: Group): boolean {
  return group.type === 'core' || (group.type === 'virtualMachine' && group.persistentOnline);
}

const ranks: Readonly<Record<Group['type'], number>> = {
  core: 0,
  availableStorage: 1,
  virtualMachine: 2,
};

/**
 * The core group goes first (failover-cluster §4.1), then higher priorities before lower ones, which
 * 2008 R2 has all alike (§3.4); the order of the others is that of their ids.
 */
export function inPlacementOrder(left: Group, right: Group): number {
  if (left.type !== right.type) return ranks[left.type] - ranks[right.type];
  if (left.priority !== right.priority) return right.priority - left.priority;
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}
