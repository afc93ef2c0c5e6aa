import type { Group, GroupWait } from '../../../src-shared/model/cluster';
import type { NodeId } from '../../../src-shared/model/tables';
import { stateInView } from '../../../src-shared/rules/cluster-facts';
import { profileOf, viewOf } from '../../../src-shared/rules/facts';
import type { Checked, Invariant } from '../invariants/scope';
import type { FailoverWakeups } from './wakeups';

function groupsIn({ state, scope }: Checked): readonly Group[] {
  return [...scope.groups].flatMap((id) => state.store.get<'group'>(id) ?? []);
}

/** Owners of the groups a transaction touched, before and after. */
function ownersIn(checked: Checked): ReadonlySet<NodeId> {
  const owners = new Set<NodeId>();
  for (const group of groupsIn(checked)) {
    if (group.owner) owners.add(group.owner);
    const was = checked.before?.get(group.id);
    if (was?.kind === 'group' && was.owner) owners.add(was.owner);
  }
  return owners;
}

function anOnlineGroupIsOwnedByAMember(checked: Checked): string | null {
  for (const group of groupsIn(checked)) {
    if (group.state !== 'online') continue;
    const view = viewOf(checked.state.store, group.cluster);
    if (!view?.quorate) return `${group.id} is online in a cluster without quorum`;
    if (view.phase !== 'stable') continue;
    if (group.owner === null || !view.members.includes(group.owner)) {
      return `${group.id} is online on ${group.owner}`;
    }
  }
  return null;
}

/** Nothing is given to a node that is paused or down, and nothing of a lost node before the members agree. */
function groupsGoToNodesThatTakeThem(checked: Checked): string | null {
  for (const group of groupsIn(checked)) {
    const was = checked.before?.get(group.id);
    if (was?.kind !== 'group' || was.owner === group.owner || group.owner === null) continue;
    const view = viewOf(checked.state.store, group.cluster);
    if (!view?.quorate) return `${group.id} was placed without quorum`;
    const state = stateInView(view, group.owner);
    const core = group.type !== 'virtualMachine';
    if (state !== 'up' && !(core && state === 'paused')) {
      return `${group.id} was placed on ${group.owner}, which is ${state}`;
    }
    const orphaned = was.owner !== null && !view.members.includes(was.owner);
    if (orphaned && view.phase !== 'stable') return `${group.id} was placed during a regroup`;
  }
  return null;
}

/** failover-cluster §3.4: 32 machines start on a node at a time, and none waits without need. */
function startSlotsAreKept(checked: Checked): string | null {
  const { store } = checked.state;
  const slots = profileOf(store).cluster.startsPerNode.value;
  for (const node of ownersIn(checked)) {
    const starting = store.count('group.starting', node);
    if (starting > slots) return `${starting} groups start on ${node}`;
    if (starting < slots && store.count('group.queued', node) > 0) {
      return `groups wait on ${node}, where only ${starting} start`;
    }
  }
  return null;
}

const clocks: Readonly<Partial<Record<GroupWait, keyof FailoverWakeups>>> = {
  retry: 'failover.retryDue',
  restart: 'failover.restartDue',
  move: 'failover.moveDue',
};

function aWaitComesToAnEnd(checked: Checked): string | null {
  for (const group of groupsIn(checked)) {
    const clock = group.waiting === null ? undefined : clocks[group.waiting];
    if (clock && !checked.state.queue.has(group.id, clock)) {
      return `${group.id} waits for its ${group.waiting}, which is not due`;
    }
    if ((group.waiting === null) !== (group.waitingSince === null)) {
      return `${group.id} waits for ${group.waiting} since ${group.waitingSince}`;
    }
  }
  return null;
}

export const groupInvariants: readonly Invariant[] = [
  { name: 'a group that is online is owned by a member', check: anOnlineGroupIsOwnedByAMember },
  { name: 'groups go to nodes that take them', check: groupsGoToNodesThatTakeThem },
  { name: 'start slots are kept', check: startSlotsAreKept },
  { name: 'what a group waits for is due', check: aWaitComesToAnEnd },
];
