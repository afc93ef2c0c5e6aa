import { assert } from '../../../src-shared/assert';
import type { Group } from '../../../src-shared/model/cluster';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import { groupOf } from '../../../src-shared/rules/facts';
import { viewOfGroup } from '../../../src-shared/rules/group-facts';
import { nodeOf } from '../cluster/membership';
import { continueStop } from '../node/service';
import type { VmHooks } from '../vm/hooks';
import type { SimTx } from '../wakeups';
import { leaveNode, moveAway } from './evacuate';
import { calmGroup, dropPlans, finishGroupTasks, waitingGroup } from './groups';
import { queueHealthCheck } from './health';
import { continueMove } from './move';
import { afterPreemption } from './preemption';
import { resourceFailed } from './resource';
import { goOnline, startGroup, startNextQueued, startRefused } from './start';

function groupOfMachine(tx: SimTx, vm: VirtualMachine): Group {
  const group = groupOf(tx, vm);
  assert(group, `${vm.id} is in a group`);
  return group;
}

function leaving(tx: SimTx, group: Group): boolean {
  return group.owner !== null && nodeOf(tx, group.owner).service === 'stopping';
}

/**
 * Whether the cluster runs to follow anything. Where it is down a machine may still run on a node
 * whose cluster service hangs, until the watchdog stops that node.
 */
function isFollowed(tx: SimTx, group: Group): boolean {
  return viewOfGroup(tx, group)?.quorate === true;
}

function goOffline(tx: SimTx, group: Group): Group {
  tx.cancel(group.id, 'failover.pendingTimeoutDue');
  const offline: Group = { ...calmGroup(group), state: 'offline', failing: null };
  tx.put({ ...offline, moveTo: group.moveTo });
  const { owner } = group;
  if (owner !== null) {
    const fields = { group: group.name, node: nodeOf(tx, owner).name };
    tx.because(tx.cause, () => tx.emit('group.offline', { object: group.id, fields }));
  }
  return offline;
}

/** How a group follows the life of its virtual machine (failover-cluster §3.2: machine state ⇒ resource state). */
export const follow: VmHooks = {
  /** A start by hand is the cluster's start of the group: it takes a slot, and ends any other wait. */
  onVmStarting(tx, vm) {
    const group = groupOfMachine(tx, vm);
    if (group.waiting === 'startSlot') return;
    const idle: Group = { ...dropPlans(tx, group), state: 'offline' };
    tx.put({ ...idle, persistentOnline: true, tried: [] });
    startGroup(tx, group.id);
  },

  onVmRunning(tx, vm) {
    const group = groupOfMachine(tx, vm);
    if (!isFollowed(tx, group)) return;
    tx.cancel(group.id, 'failover.pendingTimeoutDue');
    goOnline(tx, { ...group, persistentOnline: true });
    if (group.owner !== null) startNextQueued(tx, group.owner);
    if (leaving(tx, group)) leaveNode(tx, group.id);
  },

  onVmStartFailed(tx, vm, fault) {
    const group = groupOfMachine(tx, vm);
    if (isFollowed(tx, group)) startRefused(tx, group.id, fault);
  },

  onVmStopping(tx, vm) {
    const group = groupOfMachine(tx, vm);
    const idle: Group = { ...dropPlans(tx, group), persistentOnline: false, tried: [] };
    if (!isFollowed(tx, group)) {
      tx.put(idle);
      return;
    }
    tx.put({ ...waitingGroup(idle, 'offlineAction', tx.now), state: 'pending' });
    if (group.owner !== null) startNextQueued(tx, group.owner);
  },

  onVmHeartbeatLost(tx, vm) {
    queueHealthCheck(tx, groupOfMachine(tx, vm).id);
  },

  onVmStopped(tx, vm, cause) {
    const group = groupOfMachine(tx, vm);
    if (!isFollowed(tx, group)) return;
    if (cause === 'workerTerminated' && group.persistentOnline && !leaving(tx, group)) {
      resourceFailed(tx, group.id, 'virtualMachine');
      return;
    }
    const offline = goOffline(tx, group);
    if (group.owner === null) return;
    if (leaving(tx, group)) moveAway(tx, offline);
    else if (group.moveTo !== null) continueMove(tx, group.id);
    else if (group.preemptedBy !== null) afterPreemption(tx, group.id);
    else finishGroupTasks(tx, group.id, 'completed');
    startNextQueued(tx, group.owner);
    continueStop(tx, group.owner);
  },
};
