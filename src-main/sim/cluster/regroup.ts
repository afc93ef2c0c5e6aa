import { profileOf } from '../../../src-shared/rules/facts';
import type { NodeId, ViewId } from '../../../src-shared/model/tables';
import { failOver } from '../failover/orphans';
import { allInContact } from '../network/classes';
import { largestConnectedSet } from '../network/prune';
import { noticeNow } from '../network/routes';
import { terminateService } from '../node/service';
import { sabotaged } from '../sabotage';
import { storageChanged } from '../storage/changed';
import type { SimTx } from '../wakeups';
import { isUnanswered, noticedContacts, sayRemoved, sendersOf } from './contact';
import { removeMember } from './detection';
import {
  acts,
  clusterOf,
  nodeOf,
  observersOf,
  silentMembers,
  viewById,
  withoutMembers,
} from './membership';
import { stagesDone } from './witness';

const regroupClocks = [
  'cluster.regroupDue',
  'cluster.arbitrationDue',
  'cluster.pruningDue',
  'cluster.stageTimeoutDue',
] as const;

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
  for (const clock of regroupClocks) tx.cancel(id, clock);
  tx.put({ ...view, phase: 'regrouping', since: tx.now });
  const { regroupMs } = profileOf(tx).cluster;
  const durationMs = tx.draw('regroup', id, regroupMs.value);
  tx.after(durationMs, { name: 'cluster.regroupDue', owner: id, data: {} });
  if (sabotaged('restart-before-regroup')) failOver(tx, id);
}

/** Takes up a regroup that stood still because somebody did not answer, and now everybody does. */
export function continueRegroup(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  const waits = tx.pending(id, 'cluster.regroupDue') || tx.pending(id, 'cluster.arbitrationDue');
  if (view.phase === 'stable' || waits) return;
  if (tx.pending(id, 'cluster.stageTimeoutDue') && isUnanswered(tx, id)) return;
  beginRegroup(tx, id);
}

/**
 * The stages are through, unless a member is silent: then they wait until it is declared down, which
 * begins them anew, or their own time-out ends the wait (failover-cluster §1.2). Members that do not
 * all hear each other wait for that, and then leave some out.
 */
export function regroupDue(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  if (observersOf(tx, view).length === 0) return;
  const { stageTimeoutMs, pruningTimeoutMs } = profileOf(tx).network;
  if (isUnanswered(tx, id)) {
    if (tx.pending(id, 'cluster.stageTimeoutDue')) return;
    tx.after(stageTimeoutMs.value, { name: 'cluster.stageTimeoutDue', owner: id, data: {} });
    return;
  }
  if (!allInContact(noticedContacts(tx, view)) && !sabotaged('pruning-skipped')) {
    tx.after(pruningTimeoutMs.value, { name: 'cluster.pruningDue', owner: id, data: {} });
    return;
  }
  stagesDone(tx, id);
}

/** A stage has waited as long as it may: who has been silent all the time is declared down. */
export function stageTimeoutDue(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  if (observersOf(tx, view).length === 0) return;
  const { value: longMs } = profileOf(tx).network.stageTimeoutMs;
  const gone = silentMembers(tx, view).filter(
    ({ silentSince }) => silentSince !== null && tx.now - silentSince >= longMs,
  );
  const { cause } = tx;
  for (const node of gone) tx.because(cause, () => removeMember(tx, node.id));
  if (gone.length > 0) return;
  noticeNow(tx, view.cluster, longMs);
  regroupDue(tx, id);
}

/**
 * Not all members hear each other: the largest set that does goes on. The others are told and stop
 * (event 1006); their services are restarted and try to join again.
 */
export function pruningDue(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  if (observersOf(tx, view).length === 0) return;
  const contacts = noticedContacts(tx, view);
  if (!allInContact(contacts)) {
    const kept = largestConnectedSet(contacts, (node) => nodeOf(tx, node).number);
    haltMembers(
      tx,
      id,
      sendersOf(tx, view).filter((member) => !kept.has(member)),
    );
  }
  regroupDue(tx, id);
}

function haltMembers(tx: SimTx, id: ViewId, halted: readonly NodeId[]): void {
  const view = withoutMembers(viewById(tx, id), halted);
  tx.put(view);
  const { cause } = tx;
  for (const member of halted) {
    tx.put({ ...nodeOf(tx, member), view: null });
    const node = nodeOf(tx, member);
    if (!acts(node)) continue;
    tx.because(cause, () => {
      const fields = { node: node.name };
      tx.emit('node.halted', { node: member, object: member, fields });
      terminateService(tx, member);
    });
  }
  tx.because(cause, () => sayRemoved(tx, view, halted));
  tx.because(cause, () => storageChanged(tx));
}
