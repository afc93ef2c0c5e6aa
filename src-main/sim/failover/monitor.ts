import type { Group } from '../../../src-shared/model/cluster';
import type { GroupId, NodeId } from '../../../src-shared/model/tables';
import { profileOf, workerOf } from '../../../src-shared/rules/facts';
import { policyOf, resourceName } from '../../../src-shared/rules/group-facts';
import { nodeOf } from '../cluster/membership';
import { beginTurnOff } from '../vm/stop';
import type { SimTx } from '../wakeups';
import { calmGroup, groupById, waitingGroup } from './groups';
import { untilLooksAliveMs } from './health';
import { sayPendingTimeout, terminateMachine, workerAtOwner } from './offline';
import { resourceFailed } from './resource';

/*
 * The Resource Hosting Subsystem (RHS) calls the entry points of resources. Machines are processes of
 * their own: when RHS ends they run on, and their resources, brought online anew, find them running.
 */

/** An entry point does not return any more: the next health check of an online resource, or its start. */
export function hangResource(tx: SimTx, id: GroupId): void {
  const group = groupById(tx, id);
  const worker = workerAtOwner(tx, group);
  const fields = { resource: resourceName(tx, group, 'virtualMachine'), group: group.name };
  tx.emit('resource.hung', { node: group.owner, object: id, fields });
  const hung: Group = { ...group, hungSince: tx.now };
  tx.put(hung);
  if (group.state === 'online') {
    const untilMs = untilLooksAliveMs(tx, group, worker?.startedAt ?? null);
    const delayMs = untilMs + profileOf(tx).groups.deadlockTimeoutMs.value;
    tx.after(delayMs, { name: 'failover.deadlockDue', owner: id, data: {} });
    return;
  }
  holdStart(tx, hung);
}

/** A start that hangs: its resource stays pending until that has taken too long (PendingTimeout). */
function holdStart(tx: SimTx, group: Group): void {
  const worker = workerAtOwner(tx, group);
  const task = worker?.task ? tx.get<'task'>(worker.task) : undefined;
  const { pendingTimeoutMs } = policyOf(tx, group);
  const elapsedMs = task ? tx.now - task.startedAt : 0;
  const leftMs = Math.max(0, pendingTimeoutMs - elapsedMs);
  if (worker && task) {
    tx.cancel(task.id, 'vm.startDue');
    const data = { worker: worker.id };
    tx.after(leftMs + 1, { name: 'vm.startDue', owner: task.id, data });
    tx.put({ ...task, dueAt: null });
  }
  tx.cancel(group.id, 'failover.pendingTimeoutDue');
  tx.after(leftMs, { name: 'failover.pendingTimeoutDue', owner: group.id, data: {} });
}

/**
 * The call has taken longer than DeadlockTimeout: 1230, the RHS process is ended and restarted (1146),
 * and with it every resource it hosted. The one that hung has a process of its own from now on.
 */
export function deadlockDue(tx: SimTx, id: GroupId): void {
  const group = groupById(tx, id);
  const { owner } = group;
  if (owner === null || group.hungSince === null) return;
  const seconds = Math.floor(profileOf(tx).groups.deadlockTimeoutMs.value / 1000);
  const fields = {
    resource: resourceName(tx, group, 'virtualMachine'),
    group: group.name,
    seconds,
  };
  tx.emit('resource.deadlock', { node: owner, object: id, fields });
  const node = nodeOf(tx, owner).name;
  const restarted = tx.emit('resource.monitorRestarted', {
    node: owner,
    object: owner,
    fields: { node },
  });
  const policy = policyOf(tx, group);
  tx.put({ ...group, hungSince: null, policy: { ...policy, separateMonitor: true } });
  if (!policy.separateMonitor) restartNeighbours(tx, owner, group, restarted);
  tx.because(restarted, () => resourceFailed(tx, id, 'virtualMachine'));
}

/** Resources that shared the process are restarted with it; that is no failure of their own. */
function restartNeighbours(tx: SimTx, owner: NodeId, offender: Group, cause: number): void {
  for (const group of tx.by('group.owner', owner)) {
    const policy = policyOf(tx, group);
    const migrates = group.vm !== null && workerOf(tx, group.vm)?.operation === 'migrating';
    const hosted = group.state === 'online' && group.type !== 'availableStorage';
    if (group.id === offender.id || !hosted || policy.separateMonitor || migrates) continue;
    tx.because(cause, () => {
      tx.cancel(group.id);
      const idle: Group = { ...calmGroup(group), hungSince: null };
      const failing = group.type === 'core' ? 'clusterName' : 'virtualMachine';
      tx.put({ ...waitingGroup(idle, 'restart', tx.now), state: 'pending', failing });
      tx.after(policy.restartDelayMs, {
        name: 'failover.restartDue',
        owner: group.id,
        data: {},
      });
    });
  }
}

/** The resource was pending for too long: it is terminated, and one that was to come online has failed. */
export function pendingTimeoutDue(tx: SimTx, id: GroupId): void {
  const group = groupById(tx, id);
  if (group.state !== 'pending') return;
  const worker = workerAtOwner(tx, group);
  if (group.waiting === 'offlineAction' && worker) {
    sayPendingTimeout(tx, group);
    beginTurnOff(tx, worker.vm, group.persistentOnline ? 'host' : 'administrator');
  } else if (group.waiting === null) {
    sayPendingTimeout(tx, group);
    tx.put({ ...group, hungSince: null });
    terminateMachine(tx, groupById(tx, id));
    resourceFailed(tx, id, 'virtualMachine');
  }
}
