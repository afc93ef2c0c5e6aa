import type { Group } from '../../../src-shared/model/cluster';
import type { NodeId } from '../../../src-shared/model/tables';
import type { Worker } from '../../../src-shared/model/vm';
import { workerOf } from '../../../src-shared/rules/facts';
import { machineOf, policyOf, resourceName } from '../../../src-shared/rules/group-facts';
import { nodeOf } from '../cluster/membership';
import type { StopBy } from '../vm/stop';
import { beginSave, beginShutDown, beginTurnOff } from '../vm/stop';
import { loseMachine } from '../vm/host';
import type { SimTx } from '../wakeups';
import { groupById, waitingGroup } from './groups';

/** The process that runs a group's machine where the group is owned. */
export function workerAtOwner(tx: SimTx, group: Group): Worker | undefined {
  const worker = group.vm === null ? undefined : workerOf(tx, group.vm);
  return worker?.node === group.owner ? worker : undefined;
}

/**
 * Takes a machine offline the way its resource is set to: saved, shut down or turned off
 * (OfflineAction, failover-cluster §3.2). One that is on its way down already is waited for.
 */
export function beginOfflineAction(tx: SimTx, group: Group, worker: Worker, by: StopBy): void {
  tx.put({ ...waitingGroup(group, 'offlineAction', tx.now), state: 'pending' });
  if (worker.state === 'saving' || worker.state === 'stopping') return;
  if (worker.guest === 'shuttingDown') return;
  sayOfflineAction(tx, group, worker.node);
  const { offlineAction } = group;
  if (offlineAction === 'save') beginSave(tx, worker.vm, by);
  else if (offlineAction === 'turnOff') beginTurnOff(tx, worker.vm, by);
  else shutGuestDown(tx, group, worker, by);
}

function sayOfflineAction(tx: SimTx, group: Group, node: NodeId): void {
  const { name, offlineAction } = group;
  const fields = { group: name, node: nodeOf(tx, node).name, offlineAction };
  tx.emit('group.offlineActionBegun', { object: group.id, fields });
}

/**
 * A guest that cannot be asked does not shut down. Forced, its machine is turned off; otherwise the
 * call waits until the resource has been pending for too long and is terminated (PendingTimeout).
 */
function shutGuestDown(tx: SimTx, group: Group, worker: Worker, by: StopBy): void {
  const services = machineOf(tx, group)?.integrationServices;
  const answers = worker.state === 'running' && worker.guest === 'running';
  if (answers && services?.shutdown) beginShutDown(tx, worker.vm, by);
  else if (group.offlineAction === 'shutDownForced') beginTurnOff(tx, worker.vm, by);
  else queuePendingTimeout(tx, group);
}

/** From now on the resource may be pending for this long (PendingTimeout, failover-cluster §3.3). */
export function queuePendingTimeout(tx: SimTx, group: Group): void {
  const { pendingTimeoutMs } = policyOf(tx, group);
  tx.cancel(group.id, 'failover.pendingTimeoutDue');
  tx.after(pendingTimeoutMs, { name: 'failover.pendingTimeoutDue', owner: group.id, data: {} });
}

export function sayPendingTimeout(tx: SimTx, group: Group): void {
  const seconds = Math.floor(policyOf(tx, group).pendingTimeoutMs / 1000);
  const fields = {
    resource: resourceName(tx, group, 'virtualMachine'),
    group: group.name,
    seconds,
  };
  tx.emit('resource.pendingTimeout', { node: group.owner, object: group.id, fields });
}

/** Ends a group's machine at once, as the cluster does with a resource it terminates. */
export function terminateMachine(tx: SimTx, group: Group): void {
  const worker = workerAtOwner(tx, groupById(tx, group.id));
  if (worker) tx.because(tx.cause, () => loseMachine(tx, worker));
}
