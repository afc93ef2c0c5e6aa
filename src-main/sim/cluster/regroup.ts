import { profileOf } from '../../../src-shared/rules/facts';
import type { ViewId } from '../../../src-shared/model/tables';
import { failOver } from '../failover/orphans';
import { sabotaged } from '../sabotage';
import type { SimTx } from '../wakeups';
import { clusterOf, observersOf, silentMembers, viewById } from './membership';
import { stagesDone } from './witness';

/**
 * The members agree on who still belongs (failover-cluster §1.2). A member that is declared down while
 * a regroup is under way starts its stages anew, so that failures close together end in one view.
 */
export function beginRegroup(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  if (view.phase === 'stable') {
    const { name } = clusterOf(tx, view.cluster);
    tx.emit('cluster.regroupBegun', { object: view.cluster, fields: { cluster: name } });
  }
  tx.cancel(id, 'cluster.regroupDue');
  tx.cancel(id, 'cluster.arbitrationDue');
  tx.put({ ...view, phase: 'regrouping', since: tx.now });
  const { regroupMs } = profileOf(tx).cluster;
  const durationMs = tx.draw('regroup', id, regroupMs.value);
  tx.after(durationMs, { name: 'cluster.regroupDue', owner: id, data: {} });
  if (sabotaged('restart-before-regroup')) failOver(tx, id);
}

/** Takes up a regroup that stood still because nobody could answer. */
export function continueRegroup(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  const waits = tx.pending(id, 'cluster.regroupDue') || tx.pending(id, 'cluster.arbitrationDue');
  if (view.phase !== 'stable' && !waits) beginRegroup(tx, id);
}

/**
 * The stages are through, unless a member is silent: then they wait until it is declared down, which
 * begins them anew (failover-cluster §1.2: a silent node costs up to its time-out).
 */
export function regroupDue(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  if (observersOf(tx, view).length === 0 || silentMembers(tx, view).length > 0) return;
  stagesDone(tx, id);
}
