import type { ClusterView } from '../../../src-shared/model/cluster';
import type {
  ClusterNetwork,
  InterfaceState,
  NetworkInterface,
  NetworkState,
} from '../../../src-shared/model/network';
import type { ClusterId, NetworkId, NodeId } from '../../../src-shared/model/tables';
import { viewOf } from '../../../src-shared/rules/facts';
import { carriesHeartbeats } from '../../../src-shared/rules/network-facts';
import { clusterOf, nodeOf, observersOf } from '../cluster/membership';
import type { SimTx } from '../wakeups';
import type { Contacts } from './classes';
import { contactsOn } from './classes';
import { namesOf, networkById } from './lookup';

/**
 * What the ruling view says of networks and adapters (failover-cluster §7), from what it has noticed: an
 * adapter nobody hears while others hear each other has failed; where some do not hear each other and
 * no adapter explains it the network is partitioned; where nobody hears anybody it is down.
 */
export function refreshStates(
  tx: SimTx,
  cluster: ClusterId,
  networks: readonly NetworkId[] = tx.by('network.cluster', cluster).map(({ id }) => id),
): void {
  const view = viewOf(tx, cluster);
  if (!view) return;
  const { cause } = tx;
  for (const id of networks) tx.because(cause, () => refreshNetwork(tx, view, id));
}

interface Verdict {
  readonly network: NetworkState;
  readonly adapter: (adapter: NetworkInterface) => InterfaceState;
}

function refreshNetwork(tx: SimTx, view: ClusterView, id: NetworkId): void {
  const network = networkById(tx, id);
  const adapters = tx.by('interface.network', id);
  const verdict = judge(tx, view, network, adapters);
  const teller = observersOf(tx, view)[0]?.id ?? null;
  const { cause } = tx;
  if (network.state !== verdict.network) {
    tx.put({ ...network, state: verdict.network });
    tx.because(cause, () => sayNetwork(tx, network, verdict.network, teller));
  }
  for (const adapter of adapters) {
    const state = verdict.adapter(adapter);
    if (adapter.state === state) continue;
    tx.put({ ...adapter, state });
    // Of a network that is down as a whole its adapters need not be told apart.
    if (verdict.network === 'down' && state === 'unreachable') continue;
    tx.because(cause, () => sayAdapter(tx, network, adapter, state, teller));
  }
}

function judge(
  tx: SimTx,
  view: ClusterView,
  network: ClusterNetwork,
  adapters: readonly NetworkInterface[],
): Verdict {
  const members = new Set(view.members);
  const present = adapters.filter((adapter) => members.has(adapter.node));
  if (present.length === 0) return { network: 'unavailable', adapter: () => 'unavailable' };
  if (!carriesHeartbeats(network) || network.broken.every((entry) => entry.noticedAt > tx.now)) {
    const adapter = ({ node }: NetworkInterface) => (members.has(node) ? 'up' : 'unavailable');
    return { network: 'up', adapter };
  }
  const nodes = present.map((adapter) => adapter.node);
  const contacts = contactsOn(tx, network, nodes);
  const silent = deafNodes(contacts);
  const failed = new Set<NodeId>();
  for (const { node, connected } of present) {
    const heardNowhere = silent.has(node) || nodes.length === 1;
    if (heardNowhere && (!connected || silent.size < nodes.length)) failed.add(node);
    if (nodes.length === 1 && connected) failed.delete(node);
  }
  const gaps = nodesWithGaps(contacts, failed);
  const nobody = nodes.length > 1 ? silent.size === nodes.length : failed.size > 0;
  const state = nobody ? 'down' : gaps.size > 0 ? 'partitioned' : 'up';
  return {
    network: state,
    adapter: ({ node }) => {
      if (!members.has(node)) return 'unavailable';
      if (failed.has(node)) return 'failed';
      return nobody || gaps.has(node) ? 'unreachable' : 'up';
    },
  };
}

/** The nodes that hear none of the others. */
function deafNodes({ classes, lost }: Contacts): ReadonlySet<NodeId> {
  const deaf = new Set<NodeId>();
  classes.forEach((nodes, left) => {
    const alone = nodes.length === 1 || lost(left, left);
    const hearsNobody = classes.every((_, right) => right === left || lost(left, right));
    if (alone && hearsNobody) for (const node of nodes) deaf.add(node);
  });
  return deaf;
}

/** The nodes that do not hear some other one, those aside whose own adapters explain it. */
function nodesWithGaps(
  { classes, lost }: Contacts,
  failed: ReadonlySet<NodeId>,
): ReadonlySet<NodeId> {
  const gaps = new Set<NodeId>();
  const counts = (index: number) => classes[index]?.some((node) => !failed.has(node)) === true;
  classes.forEach((nodes, left) => {
    if (!classes.some((_, right) => counts(right) && lost(left, right))) return;
    for (const node of nodes) if (!failed.has(node)) gaps.add(node);
  });
  return gaps;
}

function sayNetwork(
  tx: SimTx,
  { id, name }: ClusterNetwork,
  state: NetworkState,
  node: NodeId | null,
): void {
  const about = { node, object: id, fields: { network: name } };
  if (state === 'partitioned') tx.emit('network.partitioned', about);
  if (state === 'down') tx.emit('network.down', about);
}

function sayAdapter(
  tx: SimTx,
  network: ClusterNetwork,
  adapter: NetworkInterface,
  state: InterfaceState,
  node: NodeId | null,
): void {
  const fields = {
    interface: adapter.name,
    node: namesOf(tx, [adapter.node]),
    network: network.name,
  };
  const about = { node, object: adapter.id, fields };
  if (state === 'failed') tx.emit('interface.failed', about);
  if (state === 'unreachable') tx.emit('interface.unreachable', about);
}

/** Whether a node has no adapter left that could carry a heartbeat, as its own Windows sees it. */
export function isUnplugged(tx: SimTx, id: NodeId): boolean {
  const { cluster } = nodeOf(tx, id);
  if (cluster === null) return false;
  const networks = tx.by('network.cluster', clusterOf(tx, cluster).id).filter(carriesHeartbeats);
  if (networks.length === 0) return false;
  const adapters = tx.by('interface.node', id);
  return networks.every(
    (network) =>
      !network.switchUp ||
      !adapters.some((adapter) => adapter.network === network.id && adapter.connected),
  );
}
