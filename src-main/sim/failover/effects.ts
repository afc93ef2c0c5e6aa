import { assert } from '../../../src-shared/assert';
import type { groupsCommands } from '../../../src-shared/commands/groups';
import type { Group, GroupResource } from '../../../src-shared/model/cluster';
import type { GroupId } from '../../../src-shared/model/tables';
import type { TaskKind } from '../../../src-shared/model/task';
import { viewOfGroup } from '../../../src-shared/rules/group-facts';
import { bestPossible } from '../../../src-shared/rules/placement';
import type { Effects } from '../effects';
import { beginTask } from '../tasks';
import { bringOnline as bringDiskOnline, takeOffline as takeDiskOffline } from '../storage/orders';
import type { SimTx } from '../wakeups';
import { makeHighlyAvailable, removeGroup } from './availability';
import { configureGroup } from './configure';
import { disksOf, dropPlans, finishGroupTasks, groupById } from './groups';
import { hangResource } from './monitor';
import { moveGroup } from './move';
import { beginOfflineAction, terminateMachine, workerAtOwner } from './offline';
import { resourceFailed } from './resource';
import { startGroup } from './start';

/** An order is given up as failed when its group has not arrived after this long; the group goes on. */
const orderTimeoutMs = 3_600_000;

function beginOrder(tx: SimTx, what: TaskKind, group: Group): void {
  const task = beginTask(tx, what, group.id, group.owner, null);
  tx.after(orderTimeoutMs, { name: 'failover.orderDue', owner: task, data: {} });
}

function bringOnline(tx: SimTx, id: GroupId): void {
  const group = groupById(tx, id);
  if (group.type === 'availableStorage') {
    for (const disk of disksOf(tx, group)) {
      if (disk.state === 'offline' || disk.state === 'failed') bringDiskOnline(tx, disk.id);
    }
    tx.put({ ...group, state: 'online', persistentOnline: true });
    return;
  }
  beginOrder(tx, 'group.bringOnline', group);
  const idle: Group = { ...dropPlans(tx, group), state: 'offline', tried: [], failing: null };
  tx.put({ ...idle, persistentOnline: true });
  startGroup(tx, id);
}

function takeOffline(tx: SimTx, id: GroupId): void {
  const group = groupById(tx, id);
  if (group.type === 'availableStorage') {
    for (const disk of disksOf(tx, group)) {
      if (disk.state === 'online') takeDiskOffline(tx, disk.id);
    }
    tx.put({ ...group, state: 'offline', persistentOnline: false });
    return;
  }
  beginOrder(tx, 'group.takeOffline', group);
  const idle: Group = { ...dropPlans(tx, group), persistentOnline: false, tried: [] };
  tx.put(idle);
  const worker = workerAtOwner(tx, idle);
  if (worker) {
    beginOfflineAction(tx, idle, worker, 'administrator');
    return;
  }
  tx.put({ ...idle, state: 'offline', failing: null, preemptedBy: null });
  finishGroupTasks(tx, id, 'completed');
}

/** What Test-ClusterResourceFailure does: the resource counts as failed and its policy takes over. */
function failResource(tx: SimTx, id: GroupId, part: GroupResource): void {
  const group = groupById(tx, id);
  terminateMachine(tx, group);
  resourceFailed(tx, id, part);
}

export const groupsEffects: Effects<keyof typeof groupsCommands> = {
  'group.bringOnline': (tx, { group }) => bringOnline(tx, group),
  'group.takeOffline': (tx, { group }) => takeOffline(tx, group),
  'group.move'(tx, { group: id, node }) {
    const group = groupById(tx, id);
    const view = viewOfGroup(tx, group);
    const target = node ?? (view ? bestPossible(tx, group, view) : null);
    assert(target, `a node can take ${id}`);
    beginOrder(tx, 'group.move', group);
    moveGroup(tx, id, target);
  },
  'group.configure': configureGroup,
  'group.remove': (tx, { group }) => removeGroup(tx, group),
  'vm.makeHighlyAvailable': (tx, { vm }) => makeHighlyAvailable(tx, vm),
  'fault.failResource': (tx, { group, resource }) => failResource(tx, group, resource),
  'fault.hangResource': (tx, { group }) => hangResource(tx, group),
};
