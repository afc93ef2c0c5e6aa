import type { ClusterView } from '../../../src-shared/model/cluster';
import type { ClusterId, NodeId, ViewId } from '../../../src-shared/model/tables';
import { votesWith } from '../../../src-shared/rules/cluster-facts';
import { carriesHeartbeats, framesPass, isLinked } from '../../../src-shared/rules/network-facts';
import { allInContact, contactsAmong, sidesOf } from '../network/classes';
import type { Contacts } from '../network/classes';
import { namesOf } from '../network/lookup';
import { meet } from '../quorum/meet';
import { sabotaged } from '../sabotage';
import { storageChanged } from '../storage/changed';
import type { SimTx } from '../wakeups';
import { attendWaiting } from './join';
import { clusterOf, membersOf, nodeOf, observersOf, viewById, withoutMembers } from './membership';
import { beginRegroup, continueRegroup } from './regroup';

/**
 * Who of a cluster hears whom is different now, as far as it was noticed: views fall apart whose
 * members lost each other, and nodes that wait are heard by somebody else.
 */
export function contactsChanged(tx: SimTx, cluster: ClusterId): void {
  const { cause } = tx;
  for (const view of tx.by('view.cluster', cluster)) {
    if (view.members.length > 0) tx.because(cause, () => followContacts(tx, view.id));
  }
  tx.because(cause, () => attendWaiting(tx, cluster));
  tx.because(cause, () => meet(tx, cluster));
}

/** What the members of a view that send heartbeats have noticed of each other. */
export function noticedContacts(tx: SimTx, view: ClusterView): Contacts {
  return contactsAmong(tx, clusterOf(tx, view.cluster), sendersOf(tx, view), 'noticed');
}

/** The members whose heartbeats have not stopped. */
export function sendersOf(tx: SimTx, view: ClusterView): readonly NodeId[] {
  return membersOf(tx, view)
    .filter((node) => node.silentSince === null)
    .map((node) => node.id);
}

/** Splits a view whose members lost each other, or lets them go on where they hear each other again. */
export function followContacts(tx: SimTx, id: ViewId): void {
  const view = viewById(tx, id);
  const contacts = noticedContacts(tx, view);
  if (allInContact(contacts)) {
    if (view.phase !== 'stable') continueRegroup(tx, view.id);
    return;
  }
  const sides = sidesOf(contacts);
  if (sides.length > 1) splitView(tx, view, sides);
  // Members that miss each other but are held together by others agree on whom to leave out.
  else if (view.phase !== 'regrouping') beginRegroup(tx, view.id);
}

/**
 * Members that lost each other go on in views of their own: each side removes the others and agrees on
 * what is left. Which of them may run the cluster is for their votes to decide.
 */
export function splitView(
  tx: SimTx,
  view: ClusterView,
  sides: readonly (readonly NodeId[])[],
): void {
  if (sabotaged('split-keeps-one-view')) return;
  const parts = orderedSides(tx, view, sides);
  const { name } = clusterOf(tx, view.cluster);
  const split = tx.emit('cluster.split', {
    object: view.cluster,
    fields: { cluster: name, sides: parts.map((part) => namesOf(tx, part)).join(' | ') },
  });
  tx.because(split, () => sayOnlyUnusedPath(tx, view, parts));
  const views = parts.map((part, index) => sideView(tx, view, part, index));
  for (const side of views) {
    tx.put(side);
    for (const id of side.id === view.id ? [] : side.members) {
      tx.put({ ...nodeOf(tx, id), view: side.id });
    }
  }
  for (const side of views) {
    const gone = view.members.filter((id) => !side.members.includes(id));
    tx.because(split, () => sayRemoved(tx, side, gone));
    tx.because(split, () => beginRegroup(tx, side.id));
  }
  tx.because(split, () => storageChanged(tx));
}

/** Event 1135 on every member that notices, for every node that left its view. */
export function sayRemoved(tx: SimTx, view: ClusterView, gone: readonly NodeId[]): void {
  const { cause } = tx;
  for (const observer of observersOf(tx, view)) {
    for (const id of gone) {
      const fields = { node: observer.name, removed: nodeOf(tx, id).name };
      const about = { node: observer.id, object: id, fields };
      tx.emit('node.removed', cause === null ? about : { ...about, causedBy: cause });
    }
  }
}

/** The sides in order of their votes, each with the silent members that are linked to it. */
function orderedSides(
  tx: SimTx,
  view: ClusterView,
  sides: readonly (readonly NodeId[])[],
): readonly (readonly NodeId[])[] {
  const cluster = clusterOf(tx, view.cluster);
  const ordered = sides
    .map((side) => ({ side, votes: votesWith(tx, cluster, side).have }))
    .sort((left, right) => right.votes - left.votes)
    .map(({ side }) => new Set(side));
  for (const { id, silentSince } of membersOf(tx, view)) {
    if (silentSince === null) continue;
    const linked = ordered.find((side) =>
      [...side].some((other) => isLinked(tx, nodeOf(tx, id), nodeOf(tx, other))),
    );
    (linked ?? ordered[0])?.add(id);
  }
  return ordered.map((side) => view.members.filter((id) => side.has(id)));
}

/** The first side keeps the record; until their votes are counted all of them count as having a quorum. */
function sideView(
  tx: SimTx,
  view: ClusterView,
  members: readonly NodeId[],
  index: number,
): ClusterView {
  const gone = view.members.filter((id) => !members.includes(id));
  const rest = withoutMembers(view, gone);
  if (index === 0) return rest;
  return {
    ...rest,
    id: freeViewId(tx, view.id, index),
    forced: false,
    phase: 'stable',
    placingUntil: tx.now,
  };
}

/** The `index`-th number no view of the cluster has. */
function freeViewId(tx: SimTx, id: ViewId, index: number): ViewId {
  const base = id.slice(0, id.lastIndexOf('/'));
  let left = index;
  for (let number = 1; ; number += 1) {
    const free: ViewId = `${base}/${number}` as ViewId;
    if (tx.get<'view'>(free)) continue;
    left -= 1;
    if (left === 0) return free;
  }
}

/** Sides that only a network could connect which the cluster must not use (failover-cluster §7). */
function sayOnlyUnusedPath(
  tx: SimTx,
  view: ClusterView,
  sides: readonly (readonly NodeId[])[],
): void {
  const [a] = sides[0] ?? [];
  const [b] = sides[1] ?? [];
  if (a === undefined || b === undefined) return;
  for (const network of tx.by('network.cluster', view.cluster)) {
    if (carriesHeartbeats(network) || !framesPass(tx, network, a, b)) continue;
    tx.emit('network.onlyUnusedPath', {
      node: a,
      object: network.id,
      fields: { network: network.name },
    });
  }
}

/** Whether the members still have to tell that a view is whole: somebody is silent, or not heard by all. */
export function isUnanswered(tx: SimTx, id: ViewId): boolean {
  const view = viewById(tx, id);
  const senders = sendersOf(tx, view);
  if (senders.length < view.members.length) return true;
  const cluster = clusterOf(tx, view.cluster);
  const noticed = contactsAmong(tx, cluster, senders, 'noticed');
  return allInContact(noticed) && !allInContact(contactsAmong(tx, cluster, senders, 'all'));
}
