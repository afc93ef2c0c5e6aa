import { assert } from '../../../src-shared/assert';
import type { Group } from '../../../src-shared/model/cluster';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import { groupOf, viewOf } from '../../../src-shared/rules/facts';
import { nodeOf } from '../cluster/membership';
import { continueStop } from '../node/service';
import type { VmHooks } from '../vm/hooks';
import type { SimTx } from '../wakeups';
import { leaveNode, moveAway } from './evacuate';
import { waitingGroup } from './groups';
import { resourceFailed } from './resource';
import { sayOnline, startGroup, startNextQueued, startRefused } from './start';

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
  return viewOf(tx, group.cluster)?.quorate === true;
}

function goOffline(tx: SimTx, group: Group): Group {
  const offline: Group = { ...group, state: 'offline', waiting: null, waitingSince: null };
  tx.put(offline);
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
    tx.cancel(group.id);
    const idle: Group = { ...group, state: 'offline', waiting: null, waitingSince: null };
    tx.put({ ...idle, persistentOnline: true, tried: [] });
    startGroup(tx, group.id);
  },

  onVmRunning(tx, vm) {
    const group = groupOfMachine(tx, vm);
    if (!isFollowed(tx, group)) return;
    const online: Group = { ...group, state: 'online', persistentOnline: true, tried: [] };
    tx.put({ ...online, waiting: null, waitingSince: null });
    if (group.state !== 'online') tx.because(tx.cause, () => sayOnline(tx, group));
    if (group.owner !== null) startNextQueued(tx, group.owner);
    if (leaving(tx, group)) leaveNode(tx, group.id);
  },

  onVmStartFailed(tx, vm, fault) {
    const group = groupOfMachine(tx, vm);
    if (isFollowed(tx, group)) startRefused(tx, group.id, fault);
  },

  onVmStopping(tx, vm) {
    const group: Group = { ...groupOfMachine(tx, vm), persistentOnline: false, tried: [] };
    tx.cancel(group.id);
    if (!isFollowed(tx, group)) {
      tx.put({ ...group, waiting: null, waitingSince: null });
      return;
    }
    tx.put({ ...waitingGroup(group, 'offlineAction', tx.now), state: 'pending' });
    if (group.owner !== null) startNextQueued(tx, group.owner);
  },

  /** The heartbeat is looked at by administrators only; the resource stays online (*CheckHeartbeat* off). */
  onVmHeartbeatLost() {},

  onVmStopped(tx, vm, cause) {
    const group = groupOfMachine(tx, vm);
    if (!isFollowed(tx, group)) return;
    if (cause === 'workerTerminated' && group.persistentOnline && !leaving(tx, group)) {
      resourceFailed(tx, group.id);
      return;
    }
    const offline = goOffline(tx, group);
    if (group.owner === null) return;
    if (leaving(tx, group)) moveAway(tx, offline);
    startNextQueued(tx, group.owner);
    continueStop(tx, group.owner);
  },
};
