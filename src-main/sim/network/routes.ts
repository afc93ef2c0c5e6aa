import type { BrokenRoutes, ClusterNetwork } from '../../../src-shared/model/network';
import type { ClusterId, NetworkId, NodeId } from '../../../src-shared/model/tables';
import type { SimMs } from '../../../src-shared/units';
import { nodesOf } from '../../../src-shared/rules/cluster-facts';
import { carriesHeartbeats, sendsHeartbeats } from '../../../src-shared/rules/network-facts';
import { contactsChanged } from '../cluster/contact';
import { acts, clusterOf, nodeOf } from '../cluster/membership';
import { sabotaged } from '../sabotage';
import { storageChanged } from '../storage/changed';
import type { SimTx } from '../wakeups';
import type { Contacts } from './classes';
import { allInContact, brokenRoutes, concerns, contactsAmong } from './classes';
import { namesOf, networkById } from './lookup';
import { queueLoss } from './loss';
import { isUnplugged, refreshStates } from './states';

/**
 * Something about networks of a cluster is physically different now; without `touched` about any of them. Routes that stopped working are
 * noticed when enough heartbeats were missed on them; routes that work again are heard at once.
 */
export function routesChanged(
  tx: SimTx,
  cluster: ClusterId,
  touched: readonly NetworkId[] = [],
): void {
  if (sabotaged('cut-ignored')) return;
  const { cause } = tx;
  // A firewall that is shut from the start concerns every network, whichever is looked at.
  const shut = nodesOf(tx, cluster).some((node) => !node.system.clusterPortOpen);
  const all = tx.by('network.cluster', cluster).map(({ id }) => id);
  const networks = touched.length === 0 || shut ? all : touched;
  const before = runningContacts(tx, cluster);
  for (const id of networks) tx.because(cause, () => followRoutes(tx, id));
  tx.because(cause, () => sayRegained(tx, cluster, before));
  tx.because(cause, () => refreshStates(tx, cluster, networks));
  tx.because(cause, () => contactsChanged(tx, cluster));
  // Shared volumes go over these networks, and feel at once what heartbeats have yet to miss.
  tx.because(cause, () => storageChanged(tx));
  queueLoss(tx, cluster);
}

/** Brings the list of broken routes of one network up to date and queues their being noticed. */
function followRoutes(tx: SimTx, id: NetworkId): void {
  const network = networkById(tx, id);
  const cluster = clusterOf(tx, network.cluster);
  const found = brokenRoutes(tx, network, cluster);
  if (found.length === 0 && network.broken.length === 0) return;
  if (found.length === 0 && sabotaged('heal-unheard')) return;
  let phase: number | null = null;
  const entries = found.map(({ from, to, known, delayMs, threshold }): BrokenRoutes => {
    if (known) return { from, to, since: known.since, noticedAt: known.noticedAt };
    phase ??= tx.draw('route', id, [0, delayMs]);
    const missed = sabotaged('routes-noticed-early') ? 1 : threshold;
    const noticedAt = tx.now + missed * delayMs + Math.min(phase, delayMs);
    return { from, to, since: tx.now, noticedAt };
  });
  const broken = merged(entries);
  const healed = network.broken.filter(
    (entry) => entry.noticedAt <= tx.now && !stillBroken(broken, entry),
  );
  tx.put({ ...network, broken });
  tx.cancel(id, 'network.routesDue');
  const times = new Set(broken.map((entry) => entry.noticedAt).filter((at) => at > tx.now));
  for (const at of [...times].sort((a, b) => a - b)) {
    tx.after(at - tx.now, { name: 'network.routesDue', owner: id, data: {} });
  }
  for (const entry of healed) sayUp(tx, network, entry);
}

/** Entries that share one list and their times become one. */
function merged(entries: readonly BrokenRoutes[]): readonly BrokenRoutes[] {
  const byKey = new Map<string, BrokenRoutes>();
  for (const entry of entries) {
    // A class within itself stays alone: merged, it would also concern pairs that hear each other.
    const own = entry.from === entry.to || entry.from[0] === entry.to[0] ? '=' : '';
    const key = `${own}${entry.from[0]}/${entry.since}/${entry.noticedAt}`;
    const first = byKey.get(key);
    byKey.set(key, first ? { ...first, to: [...first.to, ...entry.to] } : entry);
  }
  return [...byKey.values()];
}

function stillBroken(broken: readonly BrokenRoutes[], old: BrokenRoutes): boolean {
  const [a] = old.from;
  return old.to.every(
    (b) => a === undefined || a === b || broken.some((entry) => concerns(entry, a, b)),
  );
}

/** Enough heartbeats were missed on some routes of a network: they are down. */
export function routesDue(tx: SimTx, id: NetworkId): void {
  const network = networkById(tx, id);
  const { cause } = tx;
  for (const entry of network.broken) {
    if (entry.noticedAt === tx.now) tx.because(cause, () => sayDown(tx, network, entry));
  }
  tx.because(cause, () => sayUnplugged(tx, network));
  tx.because(cause, () => refreshStates(tx, network.cluster, [id]));
  tx.because(cause, () => contactsChanged(tx, network.cluster));
}

/** Nodes that just noticed on this network, as on the others before, that no cable of theirs is live. */
function sayUnplugged(tx: SimTx, network: ClusterNetwork): void {
  const { cause } = tx;
  const noticed = network.broken.filter((entry) => entry.noticedAt === tx.now);
  const nodes = new Set(noticed.flatMap((entry) => [...entry.from, ...entry.to]));
  for (const id of nodes) {
    const node = nodeOf(tx, id);
    if (!acts(node) || !isUnplugged(tx, id) || !isMissedEverywhere(tx, network, id)) continue;
    const about = { node: id, object: id, fields: { node: node.name } };
    tx.because(cause, () => tx.emit('node.connectivityLost', about));
  }
}

/** Whether the routes of a node were missed on every network by now. */
function isMissedEverywhere(tx: SimTx, { cluster }: ClusterNetwork, id: NodeId): boolean {
  return tx
    .by('network.cluster', cluster)
    .filter(carriesHeartbeats)
    .every(({ broken }) =>
      broken.some(
        ({ noticedAt, from, to }) => noticedAt <= tx.now && (from.includes(id) || to.includes(id)),
      ),
    );
}

/** Who of the nodes that send heartbeats hears whom, as far as it was noticed. */
function runningContacts(tx: SimTx, cluster: ClusterId): Contacts {
  const nodes = nodesOf(tx, cluster).filter(sendsHeartbeats);
  return contactsAmong(
    tx,
    clusterOf(tx, cluster),
    nodes.map((node) => node.id),
    'noticed',
  );
}

/** Event 1592 for every node that was missed by others and is heard by them again. */
function sayRegained(tx: SimTx, cluster: ClusterId, { classes, lost }: Contacts): void {
  const { cause } = tx;
  classes.forEach((left, index) => {
    classes.slice(index).forEach((right, offset) => {
      const [a] = left;
      const b = offset === 0 ? right[1] : right[0];
      if (a === undefined || b === undefined || !lost(index, index + offset)) return;
      const now = contactsAmong(tx, clusterOf(tx, cluster), [a, b], 'noticed');
      if (!allInContact(now)) return;
      const others = left.length < right.length ? left : right.filter((node) => node !== a);
      const teller = left.length < right.length ? b : a;
      for (const other of others) {
        const fields = { node: nodeOf(tx, teller).name, other: nodeOf(tx, other).name };
        const about = { node: teller, object: other, fields };
        tx.because(cause, () => tx.emit('node.contactReestablished', about));
      }
    });
  });
}

/** A regroup does not wait any longer: routes that have been down this long count as noticed. */
export function noticeNow(tx: SimTx, cluster: ClusterId, longMs: SimMs): void {
  for (const network of tx.by('network.cluster', cluster)) {
    const late = network.broken.filter(
      (entry) => entry.noticedAt > tx.now && tx.now - entry.since >= longMs,
    );
    if (late.length === 0) continue;
    const broken = network.broken.map((entry) =>
      late.includes(entry) ? { ...entry, noticedAt: tx.now } : entry,
    );
    tx.put({ ...network, broken });
    tx.after(0, { name: 'network.routesDue', owner: network.id, data: {} });
  }
}

function sayDown(tx: SimTx, network: ClusterNetwork, entry: BrokenRoutes): void {
  const nodes = heard(tx, entry.from);
  const others = heard(tx, entry.to);
  const within = entry.from[0] === entry.to[0];
  if (within ? nodes.length < 2 : nodes.length === 0 || others.length === 0) return;
  const fields = { network: network.name, nodes: namesOf(tx, nodes) };
  if (within) tx.emit('network.allRoutesDown', { object: network.id, fields });
  else {
    const all = { ...fields, others: namesOf(tx, others) };
    tx.emit('network.routeDown', { object: network.id, fields: all });
  }
}

function sayUp(tx: SimTx, network: ClusterNetwork, entry: BrokenRoutes): void {
  const nodes = heard(tx, [...new Set([...entry.from, ...entry.to])]);
  if (nodes.length < 2) return;
  const fields = { network: network.name, nodes: namesOf(tx, nodes) };
  tx.because(tx.cause, () => tx.emit('network.routeUp', { object: network.id, fields }));
}

/** Those of some nodes that send heartbeats, and whose routes are therefore missed. */
function heard(tx: SimTx, nodes: readonly NodeId[]): readonly NodeId[] {
  return nodes.filter((id) => sendsHeartbeats(nodeOf(tx, id)));
}
