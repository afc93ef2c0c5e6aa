import type { ViewId } from '../../../src-shared/model/tables';
import { votesWith } from '../../../src-shared/rules/cluster-facts';
import { suspendGroups } from '../failover/orphans';
import { terminateService } from '../node/service';
import { sabotaged } from '../sabotage';
import type { SimTx } from '../wakeups';
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
  const members = membersOf(tx, view);
  const cause = tx.cause;
  closeView(tx, id);
  for (const member of members) {
    if (!acts(member)) continue;
    tx.because(cause, () => {
      tx.emit('cluster.quorumLost', {
        node: member.id,
        object: member.id,
        fields: { node: member.name, cluster: name, have, need },
      });
      terminateService(tx, member.id);
    });
  }
  tx.because(cause, () => suspendGroups(tx, view.cluster));
  attendWaiting(tx, view.cluster);
}

/** Nobody is left who holds this view: the cluster is down without anybody having noticed. */
export function dissolveView(tx: SimTx, id: ViewId): void {
  const { cluster } = viewById(tx, id);
  closeView(tx, id);
  suspendGroups(tx, cluster);
  attendWaiting(tx, cluster);
}

/** A view without members stands for a cluster that is down. */
function closeView(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  const cluster = clusterOf(tx, view.cluster);
  tx.cancel(id);
  for (const member of view.members) {
    tx.cancel(member, 'cluster.routesDown');
    tx.put({ ...nodeOf(tx, member), view: null, silentSince: null });
  }
  tx.put({
    ...withoutMembers(view, view.members),
    votes: votesWith(tx, cluster, 0),
    quorate: sabotaged('quorum-kept') ? view.quorate : false,
    phase: 'stable',
    since: tx.now,
  });
}
