import type { NodeId } from '../../../src-shared/model/tables';
import { profileOf } from '../../../src-shared/rules/facts';
import { heartbeatsResume, heartbeatsStop } from '../cluster/detection';
import { endStaleMachines } from '../cluster/isolation';
import { attendWaiting, stopWaiting } from '../cluster/join';
import { nodeOf } from '../cluster/membership';
import { evacuate } from '../failover/evacuate';
import { startUnstarted } from '../failover/orphans';
import { sabotaged } from '../sabotage';
import { storageChanged } from '../storage/changed';
import { freezeWorkers, thawWorkers } from '../vm/host';
import type { SimTx } from '../wakeups';
import { stopClocks } from './clocks';
import { stopCodes, stopWithError } from './power';
import { continueStop, startService, terminateService } from './service';

/**
 * The whole machine freezes: nothing on it moves, its virtual machines serve nobody, its heartbeats
 * stop. What it was about to do is taken up again when it thaws.
 */
export function hangMachine(tx: SimTx, id: NodeId): void {
  const node = nodeOf(tx, id);
  const hung = tx.emit('node.hung', { object: id, fields: { node: node.name } });
  const restarts = tx.pending(id, 'node.serviceRestartDue');
  stopClocks(tx, id);
  freezeWorkers(tx, id, hung);
  // A service that was to be restarted counts as starting: the thaw takes both up the same way.
  const service = restarts ? 'starting' : node.service;
  tx.put({ ...nodeOf(tx, id), machine: 'hung', service });
  tx.because(hung, () => {
    if (node.view !== null) heartbeatsStop(tx, id);
    else stopWaiting(tx, id);
  });
  tx.because(hung, () => storageChanged(tx));
}

/**
 * The machine goes on as if nothing had happened. If the cluster removed it meanwhile it is fenced
 * before anything else moves: its virtual machines may run elsewhere by now.
 */
export function thawMachine(tx: SimTx, id: NodeId): void {
  const { name } = nodeOf(tx, id);
  const thawed = tx.emit('node.thawed', { object: id, fields: { node: name } });
  tx.put({ ...nodeOf(tx, id), machine: 'on' });
  const removed = wasRemoved(tx, id);
  if (removed && !sabotaged('no-fencing-on-thaw')) {
    tx.emit('node.fenced', { node: id, object: id, fields: { node: name } });
    terminateService(tx, id, nodeOf(tx, id).isolatedSince !== null);
  }
  if (!sabotaged('no-fencing-on-thaw')) tx.because(thawed, () => endStaleMachines(tx, id));
  tx.because(thawed, () => resumeService(tx, id));
  tx.because(thawed, () => storageChanged(tx));
  thawWorkers(tx, id, thawed);
}

function wasRemoved(tx: SimTx, id: NodeId): boolean {
  const { cluster, view, service } = nodeOf(tx, id);
  const believesItIsMember = service === 'running' || service === 'stopping' || service === 'hung';
  return cluster !== null && view === null && believesItIsMember;
}

/** The cluster service goes on with whatever it was at. */
function resumeService(tx: SimTx, id: NodeId): void {
  const { service, cluster, view } = nodeOf(tx, id);
  if (cluster === null) return;
  if (view !== null) heartbeatsResume(tx, id);
  if (service === 'starting') startService(tx, id, nodeOf(tx, id).quorumStart);
  else if (service === 'hung') queueWatchdog(tx, id);
  else if (service === 'stopping') {
    evacuate(tx, id);
    continueStop(tx, id);
  } else if (service === 'running' && view !== null) {
    startUnstarted(tx, id);
    attendWaiting(tx, cluster);
  }
}

/** Only the cluster service stops answering; machines and heartbeats, which the kernel sends, go on. */
export function hangService(tx: SimTx, id: NodeId): void {
  const node = nodeOf(tx, id);
  tx.put({ ...node, service: 'hung' });
  tx.emit('node.clusterServiceHung', { object: id, fields: { node: node.name } });
  queueWatchdog(tx, id);
}

function queueWatchdog(tx: SimTx, id: NodeId): void {
  const { serviceHangTimeoutMs } = profileOf(tx).cluster;
  tx.after(serviceHangTimeoutMs.value, { name: 'node.watchdogDue', owner: id, data: {} });
}

/** The kernel's watchdog heard nothing for ClusSvcHangTimeout and stops Windows (failover-cluster §1.1). */
export function watchdogDue(tx: SimTx, id: NodeId): void {
  const node = nodeOf(tx, id);
  const { serviceHangTimeoutMs } = profileOf(tx).cluster;
  tx.emit('node.watchdogExpired', {
    node: id,
    object: id,
    fields: { node: node.name, seconds: Math.floor(serviceHangTimeoutMs.value / 1000) },
  });
  stopWithError(tx, id, stopCodes.watchdog);
}
