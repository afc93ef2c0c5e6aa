import type { Group } from '../../../src-shared/model/cluster';
import type { GroupId } from '../../../src-shared/model/tables';
import type { Worker } from '../../../src-shared/model/vm';
import { profileOf } from '../../../src-shared/rules/facts';
import { policyOf, resourceName } from '../../../src-shared/rules/group-facts';
import { acts, nodeOf } from '../cluster/membership';
import { sabotaged } from '../sabotage';
import type { SimTx } from '../wakeups';
import { groupById } from './groups';
import { terminateMachine, workerAtOwner } from './offline';
import { resourceFailed } from './resource';

/*
 * LooksAlive and IsAlive are not ticked. That a worker process ended is known at once; what only a
 * check can find is found at the next LooksAlive after it happened, which asks IsAlive at once
 * (failover-cluster §3.3).
 */

/** The process of a group's machine whose guest is heard no more, where that matters to its resource. */
export function unheardWorker(tx: SimTx, group: Group): Worker | undefined {
  if (group.state !== 'online' || !group.checkHeartbeat) return undefined;
  const worker = workerAtOwner(tx, group);
  return worker?.state === 'running' && worker.heartbeat === 'lostCommunication'
    ? worker
    : undefined;
}

/** Checks begin when the machine runs and come every LooksAlive interval. */
export function untilLooksAliveMs(tx: SimTx, group: Group, startedAt: number | null): number {
  const { looksAliveMs } = policyOf(tx, group);
  return looksAliveMs - ((tx.now - (startedAt ?? tx.now)) % looksAliveMs);
}

/** A guest may be heard no more: the next LooksAlive of its resource is due to find out. */
export function queueHealthCheck(tx: SimTx, id: GroupId): void {
  const group = groupById(tx, id);
  const worker = unheardWorker(tx, group);
  if (!worker || tx.pending(id, 'failover.healthDue') || sabotaged('looks-alive-forgotten')) return;
  const delayMs = untilLooksAliveMs(tx, group, worker.startedAt);
  tx.after(delayMs, { name: 'failover.healthDue', owner: id, data: {} });
}

/** LooksAlive, and at once IsAlive: the guest does not answer, so its resource has failed. */
export function healthDue(tx: SimTx, id: GroupId): void {
  const group = groupById(tx, id);
  const worker = unheardWorker(tx, group);
  if (!worker) return;
  if (!acts(nodeOf(tx, worker.node))) {
    queueHealthCheck(tx, id);
    return;
  }
  const fields = { resource: resourceName(tx, group, 'virtualMachine'), group: group.name };
  const about = { node: worker.node, object: id, fields };
  tx.emit('resource.isAliveFailed', about);
  if (profileOf(tx).groups.applicationHealth.value) tx.emit('resource.applicationCritical', about);
  terminateMachine(tx, group);
  resourceFailed(tx, id, 'virtualMachine');
}
