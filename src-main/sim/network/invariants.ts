import type { ClusterView } from '../../../src-shared/model/cluster';
import type { ClusterNetwork } from '../../../src-shared/model/network';
import type { NodeId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { carriesHeartbeats, framesPass, isLinked } from '../../../src-shared/rules/network-facts';
import type { Checked, Invariant } from '../invariants/scope';
import { concerns } from './classes';

/** Networks that were touched, or whose adapters were; all when the world is checked. */
function networksIn({ state, before }: Checked): readonly ClusterNetwork[] {
  const { store } = state;
  if (!before) return store.all('network');
  const ids = new Set<ClusterNetwork['id']>();
  for (const id of before.keys()) {
    const record = store.get(id);
    if (record?.kind === 'network') ids.add(record.id);
    if (record?.kind === 'interface') ids.add(record.network);
  }
  return [...ids].flatMap((id) => store.get<'network'>(id) ?? []);
}

/** Views whose members may hear each other differently now. */
function viewsIn(checked: Checked): readonly ClusterView[] {
  const { store } = checked.state;
  const clusters = new Set(networksIn(checked).map((network) => network.cluster));
  const ids = new Set([...clusters].flatMap((id) => store.by('view.cluster', id)));
  for (const id of checked.before?.keys() ?? []) {
    const record = store.get(id);
    if (record?.kind === 'view') ids.add(record);
  }
  return [...ids];
}

/** Nothing is wrong with the networks of a cluster: every pair of its nodes is linked. */
function allClear(reader: Reader, view: ClusterView): boolean {
  return reader
    .by('network.cluster', view.cluster)
    .every((network) => network.broken.length === 0 && isSound(reader, network));
}

function isSound(reader: Reader, { id, ...network }: ClusterNetwork): boolean {
  const { switchUp, cuts, latencyMs, lossPermille } = network;
  if (!switchUp || cuts.length > 0 || latencyMs > 0 || lossPermille > 999) return false;
  return reader.by('interface.network', id).every((adapter) => adapter.connected);
}

/** Where a node stands towards every cable and cut of its cluster, as text; nodes with one text stand alike. */
function standing(reader: Reader, view: ClusterView): (node: NodeId) => string {
  const networks = reader.by('network.cluster', view.cluster).map(({ id, cuts, broken }) => ({
    unplugged: new Set(
      reader.by('interface.network', id).flatMap(({ node, connected }) => (connected ? [] : node)),
    ),
    lists: [...cuts, ...broken].flatMap(({ from, to }) => [new Set(from), new Set(to)]),
  }));
  return (node) =>
    networks
      .map(({ unplugged, lists }) =>
        [unplugged, ...lists].map((list) => (list.has(node) ? 1 : 0)).join(''),
      )
      .join('/');
}

/** One pair for every two kinds of members that hear heartbeats, and one of each kind. */
function pairsOf(reader: Reader, view: ClusterView): readonly (readonly [NodeId, NodeId])[] {
  const standsWhere = standing(reader, view);
  const kinds = new Map<string, NodeId[]>();
  for (const id of view.members) {
    const node = reader.get<'node'>(id);
    if (!node || node.silentSince !== null) continue;
    const key = `${standsWhere(id)}${node.system.clusterPortOpen}`;
    kinds.set(key, [...(kinds.get(key) ?? []), id]);
  }
  const pairs: (readonly [NodeId, NodeId])[] = [];
  const all = [...kinds.values()];
  all.forEach(([a, second], index) => {
    if (a !== undefined && second !== undefined) pairs.push([a, second]);
    for (const [b] of all.slice(index + 1))
      if (a !== undefined && b !== undefined) pairs.push([a, b]);
  });
  return pairs;
}

/** Whether a pair that hears nobody is still within the time it takes to notice, on one network at least. */
function isBeingNoticed(reader: Reader, view: ClusterView, a: NodeId, b: NodeId): boolean {
  return reader
    .by('network.cluster', view.cluster)
    .some(({ broken }) =>
      broken.some((entry) => entry.noticedAt >= reader.now && concerns(entry, a, b)),
    );
}

/** Members of a view that has agreed hear each other, or will be found not to. */
function membersHearEachOther(checked: Checked): string | null {
  const { store } = checked.state;
  for (const view of viewsIn(checked)) {
    if (view.phase !== 'stable' || view.members.length < 2 || allClear(store, view)) continue;
    const pair = pairsOf(store, view).find(([a, b]) => {
      const from = store.get<'node'>(a);
      const to = store.get<'node'>(b);
      return from && to && !isLinked(store, from, to) && !isBeingNoticed(store, view, a, b);
    });
    if (pair) return `${pair.join(' and ')} are members of ${view.id} and do not hear each other`;
  }
  return null;
}

/** What a network lists as broken is broken: no pair stays listed that frames pass between. */
function brokenRoutesAreBroken(checked: Checked): string | null {
  const { store } = checked.state;
  for (const network of networksIn(checked)) {
    for (const { from, to } of network.broken) {
      if (!carriesHeartbeats(network)) return `${network.id} carries no heartbeats`;
      const [a] = from;
      const b = to.find((node) => node !== a);
      const nodes = [a, b].map((id) => id && store.get<'node'>(id));
      const [left, right] = nodes;
      if (!left || !right) return `${network.id} lists a pair of ${nodes.length}`;
      const open = left.system.clusterPortOpen && right.system.clusterPortOpen;
      if (open && network.latencyMs === 0 && framesPass(store, network, left.id, right.id)) {
        return `${network.id} carries heartbeats between ${left.id} and ${right.id}`;
      }
    }
  }
  return null;
}

/** A route that broke just now is not taken for down before it was missed often enough (failover-cluster §1.1). */
function routesAreMissedOftenEnough(checked: Checked): string | null {
  const { store } = checked.state;
  for (const network of networksIn(checked)) {
    const was = checked.before?.get(network.id);
    const cluster = store.get<'cluster'>(network.cluster);
    if (was?.kind !== 'network' || !cluster) continue;
    const atLeastMs = Math.min(
      cluster.sameSubnetDelayMs * cluster.sameSubnetThreshold,
      cluster.crossSubnetDelayMs * cluster.crossSubnetThreshold,
    );
    const known = new Set(was.broken.map(({ since }) => since));
    for (const { since, noticedAt } of network.broken) {
      if (known.has(since) || noticedAt - since >= atLeastMs) continue;
      return `a route of ${network.id} is given up after ${noticedAt - since} ms`;
    }
  }
  return null;
}

/** A network in full order is up to the view that rules, and so is every adapter of its members. */
function soundNetworksAreUp(checked: Checked): string | null {
  const { store } = checked.state;
  for (const network of networksIn(checked)) {
    if (network.broken.length > 0 || !isSound(store, network)) continue;
    if (network.state === 'down' || network.state === 'partitioned') {
      return `${network.id} is ${network.state} and nothing is wrong with it`;
    }
    const wrong = store
      .by('interface.network', network.id)
      .find((adapter) => adapter.state === 'failed' || adapter.state === 'unreachable');
    if (wrong) return `${wrong.id} is ${wrong.state} and nothing is wrong with it`;
  }
  return null;
}

export const networkInvariants: readonly Invariant[] = [
  {
    name: 'members of a view hear each other',
    about: ['network', 'interface', 'view'],
    check: membersHearEachOther,
  },
  {
    name: 'broken routes are broken',
    about: ['network', 'interface'],
    check: brokenRoutesAreBroken,
  },
  {
    name: 'a route is given up in time only',
    about: ['network', 'interface'],
    check: routesAreMissedOftenEnough,
  },
  { name: 'a network in order is up', about: ['network', 'interface'], check: soundNetworksAreUp },
];
