import { assert } from '../../../src-shared/assert';
import type { ClusterView, Group } from '../../../src-shared/model/cluster';
import type { GroupId, NodeId } from '../../../src-shared/model/tables';
import { neededMiB, profileOf } from '../../../src-shared/rules/facts';
import { machineOf, policyOf, viewOfGroup } from '../../../src-shared/rules/group-facts';
import { candidates, placeableMiB } from '../../../src-shared/rules/placement';
import type { SimTx } from '../wakeups';
import { dropPlans, groupById, waitingGroup } from './groups';
import { beginOfflineAction, workerAtOwner } from './offline';
import { placementFor } from './placement';
import { queuePlacements } from './queue';

/** MinimumNeverPreemptPriority: from this priority on a group is never pushed out (failover-cluster §3.4). */
const neverPreempted = 3000;
/** While others make room for it, a group is placed anew this often. */
const lookAgainMs = 5000;

/**
 * No node has the memory for a group: where groups of lower priority can make room on one, they are
 * taken offline and it waits for them (2012 and later, event 1251). Returns whether it waits.
 */
export function makeRoom(tx: SimTx, group: Group, view: ClusterView): boolean {
  if (!profileOf(tx).groups.priorities.value || group.priority === 0) return false;
  const underway = tx
    .by('group.cluster', group.cluster)
    .some((other) => other.preemptedBy === group.id && other.waiting === 'offlineAction');
  if (!underway) {
    const victims = fewestVictims(tx, group, view);
    if (victims === null) return false;
    for (const victim of victims) tx.because(tx.cause, () => preempt(tx, victim, group));
  }
  const { id } = group;
  tx.cancel(id, 'failover.placementDue');
  tx.after(lookAgainMs, { name: 'failover.placementDue', owner: id, data: { where: 'best' } });
  return true;
}

/** The groups that make room where the fewest have to, or null where nowhere enough could. */
function fewestVictims(tx: SimTx, group: Group, view: ClusterView): readonly Group[] | null {
  const vm = machineOf(tx, group);
  if (!vm) return null;
  const wantedMiB = neededMiB(tx, vm);
  let best: readonly Group[] | null = null;
  for (const node of candidates(tx, group, view)) {
    const victims = victimsOn(tx, group, node.id, wantedMiB - placeableMiB(tx, node));
    if (victims && (best === null || victims.length < best.length)) best = victims;
  }
  return best;
}

/** Lowest priority first, until together they hold the memory that lacks. */
function victimsOn(
  tx: SimTx,
  group: Group,
  node: NodeId,
  lackingMiB: number,
): readonly Group[] | null {
  const lower = tx
    .by('group.owner', node)
    .filter(
      (other) =>
        other.type === 'virtualMachine' &&
        other.state === 'online' &&
        other.priority < Math.min(group.priority, neverPreempted) &&
        other.partition === group.partition &&
        workerAtOwner(tx, other)?.operation === 'none',
    )
    .sort((left, right) => left.priority - right.priority || (left.id < right.id ? -1 : 1));
  const victims: Group[] = [];
  let freedMiB = 0;
  for (const other of lower) {
    if (freedMiB >= lackingMiB) break;
    victims.push(other);
    freedMiB += workerAtOwner(tx, other)?.committedMiB ?? 0;
  }
  return freedMiB >= lackingMiB ? victims : null;
}

function preempt(tx: SimTx, victim: Group, by: Group): void {
  const worker = workerAtOwner(tx, victim);
  assert(worker, `${victim.id} runs`);
  const fields = { group: victim.name, by: by.name };
  tx.emit('group.preempted', { node: victim.owner, object: victim.id, fields });
  const leaving: Group = { ...dropPlans(tx, victim), preemptedBy: by.id };
  tx.put(leaving);
  beginOfflineAction(tx, leaving, worker, 'host');
}

/** It made room: it goes where there is memory for it, else it waits and is tried again later. */
export function afterPreemption(tx: SimTx, id: GroupId): void {
  const group = groupById(tx, id);
  const view = viewOfGroup(tx, group);
  if (!view?.quorate || group.owner === null) return;
  const elsewhere: Group = { ...group, tried: [group.owner] };
  if (placementFor(tx, elsewhere, view).target !== null) {
    queuePlacements(tx, view, [elsewhere], 'best');
    return;
  }
  tx.put(waitingGroup(group, 'retry', tx.now));
  const delayMs = policyOf(tx, group).retryPeriodMs ?? profileOf(tx).cluster.groupRetryMs.value;
  tx.after(delayMs, { name: 'failover.retryDue', owner: id, data: {} });
}
