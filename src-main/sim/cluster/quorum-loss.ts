import type { ClusterNode } from '../../../src-shared/model/node';
import type { ClusterId, ViewId } from '../../../src-shared/model/tables';
import { votesWith } from '../../../src-shared/rules/cluster-facts';
import { suspendGroups } from '../failover/orphans';
import { terminateService } from '../node/service';
import { refreshStates } from '../network/states';
import { shareDatabase } from '../quorum/database';
import { endShutDown } from '../quorum/power';
import { discardCopies, promoteCopies } from '../quorum/reunite';
import { liveViews } from '../quorum/views';
import { setDiskState } from '../quorum/witness-health';
import { sabotaged } from '../sabotage';
import { storageAfterCommit } from '../storage/membership';
import type { SimTx } from '../wakeups';
import { endStrayMachines } from './isolation';
import { attendWaiting } from './join';
import { acts, clusterOf, membersOf, nodeOf, viewById, withoutMembers } from './membership';

/**
 * A partition without a majority (failover-cluster §2.5): event 1177 on each of its members, the
 * cluster service ends there and with it, hard, the virtual machines it ran.
 */
export function loseQuorum(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  const { name } = clusterOf(tx, view.cluster);
  const { have, need } = view.votes;
  if (sabotaged('losing-side-stays')) {
    tx.put({ ...view, quorate: true });
    return;
  }
  stopSide(tx, id, (member) =>
    tx.emit('cluster.quorumLost', {
      node: member.id,
      object: member.id,
      fields: { node: member.name, cluster: name, have, need },
    }),
  );
}

/** The members of a partition stop: why, each of them says itself. Their services restart and look for the others. */
export function stopSide(tx: SimTx, id: ViewId, say: (member: ClusterNode) => void): void {
  const view = viewById(tx, id);
  const members = membersOf(tx, view);
  const cause = tx.cause;
  closeView(tx, id);
  for (const member of members) {
    if (!acts(member)) continue;
    tx.because(cause, () => {
      say(member);
      terminateService(tx, member.id);
    });
  }
  tx.because(cause, () => leaveGroups(tx, view.cluster));
  tx.because(cause, () => storageAfterCommit(tx, view.cluster));
  tx.because(cause, () => refreshStates(tx, view.cluster));
  attendWaiting(tx, view.cluster);
}

/** Nobody is left who holds this view: its part of the cluster is down without anybody having noticed. */
export function dissolveView(tx: SimTx, id: ViewId): void {
  const { cluster } = viewById(tx, id);
  closeView(tx, id);
  const { cause } = tx;
  leaveGroups(tx, cluster);
  tx.because(cause, () => storageAfterCommit(tx, cluster));
  tx.because(cause, () => refreshStates(tx, cluster));
  attendWaiting(tx, cluster);
}

/**
 * What becomes of the groups when a part is gone: without another one nothing is online. Where only a
 * part with a copy of its own is left, that copy becomes the cluster's (failover-cluster §2.4).
 */
function leaveGroups(tx: SimTx, cluster: ClusterId): void {
  const rest = liveViews(tx, cluster);
  const common = rest.filter((view) => tx.count('group.partition', view.id) === 0);
  const [next] = common;
  // Until the votes are counted there, what is left has the word of the cluster.
  if (next && !common.some((view) => view.quorate)) tx.put({ ...next, quorate: true });
  const [only] = rest;
  if (only && rest.length === 1) shareDatabase(tx, only.id);
  if (next) return;
  tx.because(tx.cause, () => endStrayMachines(tx, cluster));
  suspendGroups(tx, cluster);
  const [heir] = rest;
  if (heir) promoteCopies(tx, heir.id);
}

/** A view without members stands for a cluster that is down; beside another one it has no place. */
function closeView(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  const cluster = clusterOf(tx, view.cluster);
  tx.cancel(id);
  for (const member of view.members) {
    tx.cancel(member, 'cluster.routesDown');
    tx.put({ ...nodeOf(tx, member), view: null, silentSince: null });
  }
  discardCopies(tx, view);
  endShutDown(tx, cluster.id);
  tx.put({
    ...withoutMembers(view, view.members),
    votes: votesWith(tx, cluster, []),
    quorate: sabotaged('quorum-kept') ? view.quorate : false,
    forced: false,
    phase: 'stable',
    since: tx.now,
  });
  if (tx.by('view.cluster', cluster.id).length > 1) tx.remove(id);
  if (liveViews(tx, cluster.id).length === 0) setDiskState(tx, cluster.id, 'offline');
}
