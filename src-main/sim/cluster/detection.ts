import type { NodeId } from '../../../src-shared/model/tables';
import { sabotaged } from '../sabotage';
import { storageChanged } from '../storage/changed';
import type { SimTx } from '../wakeups';
import { clusterOf, isHeld, nodeOf, observersOf, viewById, withoutMembers } from './membership';
import { dissolveView } from './quorum-loss';
import { contactsChanged, sayRemoved } from './contact';
import { beginRegroup } from './regroup';

/**
 * A member's heartbeats stop now, for whatever reason. Nothing is ticked: the moment at which the
 * survivors' routes to it will have missed enough of them is computed here, once.
 */
export function heartbeatsStop(tx: SimTx, id: NodeId): void {
  const node = nodeOf(tx, id);
  if (node.view === null) return;
  if (node.silentSince === null) tx.put({ ...node, silentSince: tx.now });
  const view = viewById(tx, node.view);
  // The last machine that held this view is gone: nobody is left to notice anything.
  if (!isHeld(tx, view)) dissolveView(tx, view.id);
  else queueDetection(tx, id);
}

/** threshold × delay, and up to one delay more, since the last heartbeat was some time ago (failover-cluster §1.1). */
function queueDetection(tx: SimTx, id: NodeId): void {
  const node = nodeOf(tx, id);
  if (node.cluster === null || tx.pending(id, 'cluster.routesDown')) return;
  const { sameSubnetDelayMs, sameSubnetThreshold } = clusterOf(tx, node.cluster);
  const phaseMs = tx.draw('detection', id, [0, sameSubnetDelayMs]);
  const missed = sabotaged('detection-too-early') ? 1 : sameSubnetThreshold;
  tx.after(missed * sameSubnetDelayMs + phaseMs, {
    name: 'cluster.routesDown',
    owner: id,
    data: {},
  });
}

/** A frozen member goes on before it was missed long enough, or without anybody to miss it. */
export function heartbeatsResume(tx: SimTx, id: NodeId): void {
  const node = nodeOf(tx, id);
  tx.cancel(id, 'cluster.routesDown');
  tx.put({ ...node, silentSince: null });
  if (node.view === null) return;
  const view = viewById(tx, node.view);
  // Others may have fallen silent while nobody was there to notice; it counts from now on.
  const alone = observersOf(tx, view).every((observer) => observer.id === id);
  for (const member of alone ? view.members : []) {
    const other = nodeOf(tx, member);
    if (other.silentSince === null) continue;
    tx.cancel(member, 'cluster.routesDown');
    tx.put({ ...other, silentSince: tx.now });
    queueDetection(tx, member);
  }
  contactsChanged(tx, view.cluster);
}

/** Every route to the node is down; the members declare it, if one of them is there to do so. */
export function routesDown(tx: SimTx, id: NodeId): void {
  const node = nodeOf(tx, id);
  if (node.view === null || node.silentSince === null) return;
  if (observersOf(tx, viewById(tx, node.view)).length > 0) removeMember(tx, id);
}

/**
 * The members declare a node down: event 1135 on each of them, state Down in their view, and a
 * regroup. Its groups stay where they are until the regroup is complete.
 */
export function removeMember(tx: SimTx, id: NodeId): void {
  const node = nodeOf(tx, id);
  if (node.view === null || node.cluster === null) return;
  const { sameSubnetDelayMs, sameSubnetThreshold } = clusterOf(tx, node.cluster);
  const view = withoutMembers(viewById(tx, node.view), [id]);
  tx.cancel(id, 'cluster.routesDown');
  const lost = tx.emit('node.heartbeatsLost', {
    object: id,
    fields: { node: node.name, missed: sameSubnetThreshold, delayMs: sameSubnetDelayMs },
  });
  tx.because(lost, () => sayRemoved(tx, view, [id]));
  tx.put({ ...node, view: null, silentSince: null });
  tx.put(view);
  tx.because(lost, () => beginRegroup(tx, view.id));
  tx.because(lost, () => storageChanged(tx));
}
