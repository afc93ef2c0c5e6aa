import type { ClusterNode } from '../../../src-shared/model/node';
import type { NodeId } from '../../../src-shared/model/tables';
import { profileOf } from '../../../src-shared/rules/facts';
import { removeMember } from '../cluster/detection';
import { attendWaiting, stopWaiting } from '../cluster/join';
import { keepsMachines } from '../cluster/isolation';
import { leaveView } from '../cluster/leave';
import { nodeOf } from '../cluster/membership';
import { evacuate, hasGroupsToLeave } from '../failover/evacuate';
import { passDisksOn } from '../storage/orders';
import { continueEviction } from '../quorum/nodes';
import { continueShutDown } from '../quorum/power';
import { isUnplugged } from '../network/states';
import { loseClusteredWorkers } from '../vm/host';
import type { SimTx } from '../wakeups';
import { finishTasks } from './clocks';
import { stopHostedVms } from './shut-down';

/** The cluster service's process starts; then the node looks for its cluster. Returns the milliseconds until then. */
export function startService(
  tx: SimTx,
  id: NodeId,
  quorumStart: ClusterNode['quorumStart'] = 'normal',
): number {
  // Back before anybody missed it: the others learn from the join that it was gone.
  if (nodeOf(tx, id).view !== null) removeMember(tx, id);
  tx.put({ ...nodeOf(tx, id), service: 'starting', quorumStart });
  tx.cancel(id, 'node.serviceRestartDue');
  const { serviceStartMs } = profileOf(tx).cluster;
  tx.after(serviceStartMs.value, { name: 'node.serviceStartDue', owner: id, data: {} });
  return serviceStartMs.value;
}

export function serviceStartDue(tx: SimTx, id: NodeId): void {
  const { cluster, name } = nodeOf(tx, id);
  if (cluster === null) return;
  tx.emit('node.clusterServiceStarted', { object: id, fields: { node: name } });
  if (isUnplugged(tx, id)) {
    tx.emit('node.noConnectivity', { node: id, object: id, fields: { node: name } });
  }
  attendWaiting(tx, cluster);
}

/** The service control manager starts a service anew that ended by itself (failover-cluster §2.5). */
export function serviceRestartDue(tx: SimTx, id: NodeId): void {
  const { machine, service } = nodeOf(tx, id);
  if (machine === 'on' && service === 'stopped') startService(tx, id);
}

/**
 * The service stops in order: its groups leave first, then it tells the others that it goes. Returns
 * whether that takes time.
 */
export function stopService(tx: SimTx, id: NodeId): boolean {
  const node = nodeOf(tx, id);
  if (node.service === 'running') {
    tx.put({ ...node, service: 'stopping' });
    evacuate(tx, id);
    tx.because(tx.cause, () => continueStop(tx, id));
    return true;
  }
  if (node.service === 'starting') {
    tx.cancel(id, 'node.serviceStartDue');
    tx.put({ ...node, service: 'stopped' });
    tx.because(tx.cause, () => sayStopped(tx, id));
    stopWaiting(tx, id);
  }
  tx.cancel(id, 'node.serviceRestartDue');
  return false;
}

function sayStopped(tx: SimTx, id: NodeId): void {
  tx.emit('node.clusterServiceStopped', { object: id, fields: { node: nodeOf(tx, id).name } });
}

/** Something left a node whose service stops; with the last of it the service can end. */
export function continueStop(tx: SimTx, id: NodeId): void {
  const node = nodeOf(tx, id);
  const runs = node.machine === 'on' || node.machine === 'shuttingDown';
  if (!runs || node.service !== 'stopping' || tx.pending(id, 'node.serviceStopDue')) return;
  if (node.cluster !== null && continueShutDown(tx, node.cluster)) return;
  if (hasGroupsToLeave(tx, id)) return;
  const { serviceStopMs } = profileOf(tx).cluster;
  tx.after(serviceStopMs.value, { name: 'node.serviceStopDue', owner: id, data: {} });
}

export function serviceStopDue(tx: SimTx, id: NodeId): void {
  const node = nodeOf(tx, id);
  if (node.service !== 'stopping') return;
  tx.because(tx.cause, () => passDisksOn(tx, id));
  tx.put({ ...node, service: 'stopped' });
  sayStopped(tx, id);
  const { cause } = tx;
  leaveView(tx, id);
  tx.because(cause, () => {
    continueEviction(tx, id);
    afterService(tx, id);
  });
}

/** Stopping took too long (ShutdownTimeoutInMinutes): what has not left by now ends hard. */
export function forceStop(tx: SimTx, id: NodeId): void {
  if (nodeOf(tx, id).service !== 'stopping') return;
  loseClusteredWorkers(tx, id, tx.cause);
  serviceStopDue(tx, id);
}

/** The order to stop is done, or goes on with the rest of Windows. */
function afterService(tx: SimTx, id: NodeId): void {
  if (nodeOf(tx, id).machine === 'shuttingDown') stopHostedVms(tx, id);
  else finishTasks(tx, id, 'completed');
}

/**
 * The service ends by itself, because its partition lost quorum or it was removed from the cluster: the
 * machines it ran end hard, unless the node is isolated with them (2016), and it is restarted after a
 * while unless it was about to stop anyway.
 */
export function terminateService(
  tx: SimTx,
  id: NodeId,
  machinesStay = keepsMachines(tx, id),
): void {
  const node = nodeOf(tx, id);
  const stops = node.service === 'stopping';
  const ended = tx.emit('node.clusterServiceTerminated', {
    object: id,
    fields: { node: node.name },
  });
  tx.cancel(id, 'node.serviceStopDue');
  tx.put({ ...node, service: 'stopped' });
  if (!machinesStay) loseClusteredWorkers(tx, id, ended);
  tx.because(ended, () => {
    if (stops) {
      afterService(tx, id);
      return;
    }
    const { serviceRestartMs } = profileOf(tx).cluster;
    tx.after(serviceRestartMs.value, { name: 'node.serviceRestartDue', owner: id, data: {} });
  });
}
