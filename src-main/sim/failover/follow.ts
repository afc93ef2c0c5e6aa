import { assert } from '../../../src-shared/assert';
import type { Group } from '../../../src-shared/model/cluster';
import type { VirtualMachine } from '../../../src-shared/model/vm';
import { groupOf } from '../../../src-shared/rules/facts';
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

/** How a group follows the life of its virtual machine (failover-cluster §3.2: machine state ⇒ resource state). */
export const follow: VmHooks = {
  /** A start by hand is the cluster's start of the group: it takes a slot, and ends any wait. */
  onVmStarting(tx, vm) {
    const group = groupOfMachine(tx, vm);
    tx.cancel(group.id);
    tx.put({ ...group, persistentOnline: true, tried: [], waiting: null, waitingSince: null });
    startGroup(tx, group.id);
  },

  onVmRunning(tx, vm) {
    const group = groupOfMachine(tx, vm);
    const online: Group = { ...group, state: 'online', persistentOnline: true, tried: [] };
    tx.put({ ...online, waiting: null, waitingSince: null });
    if (group.state !== 'online') tx.because(tx.cause, () => sayOnline(tx, group));
    if (group.owner !== null) startNextQueued(tx, group.owner);
    if (leaving(tx, group)) leaveNode(tx, group.id);
  },

  onVmStartFailed(tx, vm, fault) {
    startRefused(tx, groupOfMachine(tx, vm).id, fault);
  },

  onVmStopping(tx, vm) {
    const group = groupOfMachine(tx, vm);
    tx.cancel(group.id);
    const waiting = waitingGroup(group, 'offlineAction', tx.now);
    tx.put({ ...waiting, state: 'pending', persistentOnline: false, tried: [] });
    if (group.owner !== null) startNextQueued(tx, group.owner);
  },

  /** The heartbeat is looked at by administrators only; the resource stays online (*CheckHeartbeat* off). */
  onVmHeartbeatLost() {},

  onVmStopped(tx, vm, cause) {
    const group = groupOfMachine(tx, vm);
    if (cause === 'workerTerminated' && group.persistentOnline && !leaving(tx, group)) {
      resourceFailed(tx, group.id);
      return;
    }
    const offline: Group = { ...group, state: 'offline', waiting: null, waitingSince: null };
    tx.put(offline);
    if (group.owner === null) return;
    tx.because(tx.cause, () => {
      const node = group.owner && nodeOf(tx, group.owner).name;
      tx.emit('group.offline', {
        object: group.id,
        fields: { group: group.name, node: node ?? '' },
      });
    });
    if (leaving(tx, group)) moveAway(tx, offline);
    startNextQueued(tx, group.owner);
    continueStop(tx, group.owner);
  },
};
