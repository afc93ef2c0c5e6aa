import type { Group, GroupWait } from '../../../src-shared/model/cluster';
import type { NodeId } from '../../../src-shared/model/tables';
import { stateInView } from '../../../src-shared/rules/cluster-facts';
import { isFailbackOpen } from '../../../src-shared/rules/failback';
import { profileOf, workerOf } from '../../../src-shared/rules/facts';
import {
  failoverLimit,
  isPossibleOwner,
  policyOf,
  viewOfGroup,
} from '../../../src-shared/rules/group-facts';
import { candidates, sharesClass } from '../../../src-shared/rules/placement';
import type { Checked, Invariant } from '../invariants/scope';
import type { FailoverWakeups } from './wakeups';

/** Groups that changed, as they were and as they are. */
type Changes = readonly (readonly [was: Group, is: Group])[];

interface Touched {
  readonly groups: readonly Group[];
  readonly changes: Changes;
}

/** Nearly every check of groups asks for them, and most transactions touch none. */
const touchedBy = new WeakMap<Checked, Touched>();

function touchedIn(checked: Checked): Touched {
  const known = touchedBy.get(checked);
  if (known) return known;
  const { store } = checked.state;
  const groups = [...checked.scope.groups].flatMap((id) => store.get<'group'>(id) ?? []);
  const changes = groups.flatMap((is) => {
    const was = checked.before?.get(is.id);
    return was?.kind === 'group' ? [[was, is] as const] : [];
  });
  const touched: Touched = { groups, changes };
  touchedBy.set(checked, touched);
  return touched;
}

function groupsIn(checked: Checked): readonly Group[] {
  return touchedIn(checked).groups;
}

function changesIn(checked: Checked): Changes {
  return touchedIn(checked).changes;
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

/** Whether the machine of a group runs on with an isolated node (failover-cluster §1.4). */
function isUnmonitored({ state }: Checked, { type, owner }: Group): boolean {
  const node = owner === null ? undefined : state.store.get<'node'>(owner);
  return type === 'virtualMachine' && node !== undefined && node.isolatedSince !== null;
}

function anOnlineGroupIsOwnedByAMember(checked: Checked): string | null {
  for (const group of groupsIn(checked)) {
    if (group.state !== 'online') continue;
    const view = viewOfGroup(checked.state.store, group);
    if (!view?.quorate) return `${group.id} is online in a cluster without quorum`;
    if (view.phase !== 'stable') continue;
    if (group.owner === null || !view.members.includes(group.owner)) {
      if (isUnmonitored(checked, group)) continue;
      return `${group.id} is online on ${group.owner}`;
    }
  }
  return null;
}

/** Nothing is given to a node that is paused or down, and nothing of a lost node before the members agree. */
function groupsGoToNodesThatTakeThem(checked: Checked): string | null {
  const { store } = checked.state;
  for (const [was, group] of changesIn(checked)) {
    if (was.owner === group.owner || group.owner === null) continue;
    if (isTakenOver(checked, group)) continue;
    const view = viewOfGroup(store, group);
    if (!view?.quorate) return `${group.id} was placed without quorum`;
    const state = stateInView(view, group.owner);
    const core = group.type !== 'virtualMachine';
    if (state !== 'up' && !(core && state === 'paused')) {
      return `${group.id} was placed on ${group.owner}, which is ${state}`;
    }
    if (!isPossibleOwner(store, group, group.owner)) {
      return `${group.id} was placed on ${group.owner}, which is no possible owner`;
    }
    const orphaned = was.owner !== null && !view.members.includes(was.owner);
    if (orphaned && view.phase !== 'stable') return `${group.id} was placed during a regroup`;
  }
  return null;
}

/** The copy a forced side decided from became the group of the cluster: nobody placed it (§2.4). */
function isTakenOver({ state, before }: Checked, group: Group): boolean {
  for (const [id, was] of before ?? []) {
    if (was?.kind !== 'group' || was.partition === null || state.store.get(id)) continue;
    if (was.id.startsWith(`${group.id}@`)) return true;
  }
  return false;
}

/** failover-cluster §3.4: a class is shared only where no other node was left. */
function classesAreKeptApart(checked: Checked): string | null {
  const { store } = checked.state;
  for (const [was, group] of changesIn(checked)) {
    // What a reunited cluster adopts from another copy of its database was not placed, and is offline.
    const starts = group.state === 'pending' && was.waiting === 'placement';
    const placed = starts && was.owner !== group.owner;
    if (!placed || group.owner === null || !sharesClass(store, group, group.owner)) continue;
    const view = viewOfGroup(store, group);
    const others = view ? candidates(store, { ...group, tried: was.tried }, view) : [];
    // Where memory counts, the other nodes may have been without it.
    if (profileOf(store).groups.placementByMemory.value) continue;
    const free = others.find((node) => !sharesClass(store, group, node.id));
    if (free) return `${group.id} was placed beside its class though ${free.id} was free`;
  }
  return null;
}

/** failover-cluster §3.3: no group fails over more often than its threshold allows in its period. */
function failoversStayInBounds(checked: Checked): string | null {
  const { store } = checked.state;
  for (const [was, group] of changesIn(checked)) {
    if (group.failovers.length <= was.failovers.length) continue;
    const recent = group.failovers.filter((at) => at > store.now - group.failoverPeriodMs).length;
    const limit = failoverLimit(store, group);
    if (recent > limit) return `${group.id} failed over ${recent} times of ${limit}`;
  }
  return null;
}

/** failover-cluster §3.3: a resource that fails is restarted first, as often as its policy says. */
function restartsComeFirst(checked: Checked): string | null {
  const { store } = checked.state;
  for (const [was, group] of changesIn(checked)) {
    const { failing } = group;
    const left = group.waiting === 'placement' || group.waiting === 'retry';
    if (was.state !== 'online' || !left || failing === null || failing === 'disk') continue;
    const { restartAction, restartPeriodMs, restartThreshold } = policyOf(store, group);
    const main = failing === 'virtualMachine' || failing === 'clusterName';
    const times = main ? group.restarts : group.secondRestarts;
    const recent = times.filter((at) => at > store.now - restartPeriodMs).length;
    if (restartAction !== 0 && recent < restartThreshold) {
      return `${group.id} gave up its ${failing} after ${recent} restarts of ${restartThreshold}`;
    }
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
  storage: 'failover.retryDue',
};

function aWaitComesToAnEnd(checked: Checked): string | null {
  const { queue } = checked.state;
  for (const group of groupsIn(checked)) {
    const clock = group.waiting === null ? undefined : clocks[group.waiting];
    if (clock && !queue.has(group.id, clock)) {
      return `${group.id} waits for its ${group.waiting}, which is not due`;
    }
    if ((group.waiting === null) !== (group.waitingSince === null)) {
      return `${group.id} waits for ${group.waiting} since ${group.waitingSince}`;
    }
    const ends =
      queue.has(group.id, 'failover.deadlockDue') ||
      queue.has(group.id, 'failover.pendingTimeoutDue');
    if (group.hungSince !== null && !ends) return `${group.id} hangs and nobody notices`;
    const moves = group.waiting === 'offlineAction' || group.waiting === 'move';
    if (group.moveTo !== null && !moves) return `${group.id} is to go to ${group.moveTo} and rests`;
  }
  return null;
}

/** failover-cluster §3.3: what LooksAlive would find has a LooksAlive that will find it. */
function aSilentGuestIsLookedAt(checked: Checked): string | null {
  const { store, queue } = checked.state;
  const ids = new Set(checked.scope.groups);
  for (const id of checked.scope.vms) {
    const group = store.get<'vm'>(id)?.group;
    if (group) ids.add(group);
  }
  for (const id of ids) {
    const group = store.get<'group'>(id);
    if (group?.state !== 'online' || !group.checkHeartbeat || group.vm === null) continue;
    const worker = workerOf(store, group.vm);
    const silent = worker?.state === 'running' && worker.heartbeat === 'lostCommunication';
    if (silent && !queue.has(id, 'failover.healthDue')) {
      return `${id} is online, its guest is heard no more, and nobody looks`;
    }
  }
  return null;
}

/** failover-cluster §3.3: a group goes back in the hours it was given only. */
function failbackKeepsItsHours(checked: Checked): string | null {
  const { store, queue } = checked.state;
  for (const owner of checked.scope.owners) {
    if (!owner.startsWith('node:')) continue;
    for (const entry of queue.entriesOf(owner, 'failover.failbackDue')) {
      const { group: id } = entry.data as FailoverWakeups['failover.failbackDue'];
      const group = store.get<'group'>(id);
      if (group && !isFailbackOpen(store, group.failback.window, entry.at)) {
        return `${id} is to fail back to ${owner} at ${entry.at}, outside its hours`;
      }
    }
  }
  return null;
}

export const groupInvariants: readonly Invariant[] = [
  {
    name: 'a group that is online is owned by a member',
    about: ['group', 'view', 'node'],
    check: anOnlineGroupIsOwnedByAMember,
  },
  {
    name: 'groups go to nodes that take them',
    about: ['group'],
    check: groupsGoToNodesThatTakeThem,
  },
  { name: 'anti-affinity classes are kept apart', about: ['group'], check: classesAreKeptApart },
  { name: 'failovers stay within their threshold', about: ['group'], check: failoversStayInBounds },
  { name: 'restarts come before failovers', about: ['group'], check: restartsComeFirst },
  { name: 'start slots are kept', about: ['group'], check: startSlotsAreKept },
  { name: 'what a group waits for is due', check: aWaitComesToAnEnd },
  { name: 'a guest that is heard no more is looked at', check: aSilentGuestIsLookedAt },
  { name: 'failback keeps its hours', check: failbackKeepsItsHours },
];
