import type { Cluster } from '../../../src-shared/model/cluster';
import type {
  BrokenRoutes,
  ClusterNetwork,
  NetworkInterface,
} from '../../../src-shared/model/network';
import type { NodeId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { carriesHeartbeats, heartbeatOf } from '../../../src-shared/rules/network-facts';

/*
 * Pairs of nodes are never walked one by one: nodes that stand alike towards every cable, cut and
 * earlier break form a class, of which there are few, and what holds for one of them holds for all.
 */

/** Which of several pairs of lists a node stands in, as text: nodes with the same text stand alike. */
function standing(lists: readonly { from: ReadonlySet<NodeId>; to: ReadonlySet<NodeId> }[]) {
  return (node: NodeId) =>
    lists.map(({ from, to }) => (from.has(node) ? 1 : 0) + (to.has(node) ? 2 : 0)).join('');
}

function asSets(lists: readonly { from: readonly NodeId[]; to: readonly NodeId[] }[]) {
  return lists.map(({ from, to }) => ({ from: new Set(from), to: new Set(to) }));
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** Whether broken routes are among the pairs of an entry. */
export function concerns(entry: BrokenRoutes, a: NodeId, b: NodeId): boolean {
  return (
    (entry.from.includes(a) && entry.to.includes(b)) ||
    (entry.from.includes(b) && entry.to.includes(a))
  );
}

interface Adapter {
  readonly node: NodeId;
  readonly address: string;
  /** Cable, switch and firewall let heartbeats through, whoever they are for. */
  readonly open: boolean;
}

function adaptersOf(reader: Reader, network: ClusterNetwork): readonly Adapter[] {
  const open = ({ connected, node }: NetworkInterface) =>
    network.switchUp &&
    network.lossPermille < 1000 &&
    connected &&
    reader.get<'node'>(node)?.system.clusterPortOpen === true;
  return reader.by('interface.network', network.id).map((adapter) => ({
    node: adapter.node,
    address: adapter.address,
    open: open(adapter),
  }));
}

export interface NewlyBroken {
  readonly from: readonly NodeId[];
  readonly to: readonly NodeId[];
  /** What was known of these pairs before, or null where they worked until now. */
  readonly known: BrokenRoutes | null;
  readonly delayMs: number;
  readonly threshold: number;
}

/** Every pair of nodes between which a network carries no heartbeats now. */
export function brokenRoutes(
  reader: Reader,
  network: ClusterNetwork,
  cluster: Cluster,
): readonly NewlyBroken[] {
  if (!carriesHeartbeats(network)) return [];
  const cuts = asSets(network.cuts);
  const inCuts = standing(cuts);
  const inBroken = standing(asSets(network.broken));
  const classes = grouped(adaptersOf(reader, network), ({ node, address, open }) =>
    [open, inCuts(node), inBroken(node), address.slice(0, address.lastIndexOf('.'))].join('|'),
  );
  const separated = (a: NodeId, b: NodeId) =>
    cuts.some(({ from, to }) => (from.has(a) && to.has(b)) || (from.has(b) && to.has(a)));
  const found: NewlyBroken[] = [];
  classes.forEach((left, index) => {
    for (const right of classes.slice(index)) {
      const [a] = left;
      const [b] = right;
      if (!a || !b || (left === right && left.length < 2)) continue;
      const { delayMs, threshold } = heartbeatOf(cluster, a, b);
      const late = 2 * network.latencyMs > delayMs;
      if (a.open && b.open && !late && !separated(a.node, b.node)) continue;
      const known = network.broken.find((entry) => concerns(entry, a.node, b.node)) ?? null;
      const from = left.map((adapter) => adapter.node);
      const to = right.map((adapter) => adapter.node);
      found.push({ from, to, known, delayMs, threshold });
    }
  });
  return found;
}

/** Classes of nodes that hear the same others, and which two classes do not hear each other. */
export interface Contacts {
  readonly classes: readonly (readonly NodeId[])[];
  /** Whether nodes of two classes, or two nodes of one class, have lost every route. */
  readonly lost: (left: number, right: number) => boolean;
}

/**
 * Who among some nodes of a cluster hears whom, as the broken routes of its networks say: all of them,
 * or only those that were noticed by now.
 */
export function contactsAmong(
  reader: Reader,
  cluster: Cluster,
  nodes: readonly NodeId[],
  which: 'all' | 'noticed',
): Contacts {
  const networks = reader.by('network.cluster', cluster.id).filter(carriesHeartbeats);
  const counts = (entry: BrokenRoutes) => which === 'all' || entry.noticedAt <= reader.now;
  return contactsBy(
    networks.map((network) => network.broken.filter(counts)),
    nodes,
  );
}

/** The same for one network alone, with what was noticed of it by now. */
export function contactsOn(
  reader: Reader,
  network: ClusterNetwork,
  nodes: readonly NodeId[],
): Contacts {
  return contactsBy([network.broken.filter((entry) => entry.noticedAt <= reader.now)], nodes);
}

/** `entries`: the broken routes of each network. */
function contactsBy(
  entries: readonly (readonly BrokenRoutes[])[],
  nodes: readonly NodeId[],
): Contacts {
  // One network without a broken route is enough for everybody to hear everybody.
  if (entries.length === 0 || entries.some((each) => each.length === 0)) {
    return { classes: nodes.length > 0 ? [nodes] : [], lost: () => false };
  }
  const sets = asSets(entries.flat());
  const classes = grouped(nodes, standing(sets));
  const standsIn = (index: number) => {
    const node = classes[index]?.[0];
    return node === undefined ? () => 0 : (at: number) => bits(sets[at], node);
  };
  const lost = (left: number, right: number) => {
    if (left === right && (classes[left]?.length ?? 0) < 2) return false;
    const a = standsIn(left);
    const b = standsIn(right);
    let at = 0;
    return entries.every((each) => {
      let broken = false;
      for (let step = 0; step < each.length; step += 1) {
        broken ||= ((a(at) & 1) > 0 && (b(at) & 2) > 0) || ((b(at) & 1) > 0 && (a(at) & 2) > 0);
        at += 1;
      }
      return broken;
    });
  };
  return { classes, lost };
}

function bits(
  entry: { from: ReadonlySet<NodeId>; to: ReadonlySet<NodeId> } | undefined,
  node: NodeId,
): number {
  return (entry?.from.has(node) ? 1 : 0) + (entry?.to.has(node) ? 2 : 0);
}

/** Whether some nodes all hear each other. */
export function allInContact({ classes, lost }: Contacts): boolean {
  return classes.every((_, left) => classes.every((__, right) => !lost(left, right)));
}

/** The nodes in groups between which nobody hears anybody; inside a group there may be gaps. */
export function sidesOf({ classes, lost }: Contacts): readonly (readonly NodeId[])[] {
  const left = new Set(classes.keys());
  const sides: NodeId[][] = [];
  for (const start of classes.keys()) {
    if (!left.delete(start)) continue;
    const own = classes[start] ?? [];
    // Nodes of a class that do not hear each other are held together by a third, or by nobody.
    if (lost(start, start) && [...left].every((other) => lost(start, other))) {
      for (const node of own) sides.push([node]);
      continue;
    }
    const side = [...own];
    const open = [start];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const other of left) {
        if (lost(at, other)) continue;
        left.delete(other);
        side.push(...(classes[other] ?? []));
        open.push(other);
      }
    }
    sides.push(side);
  }
  return sides;
}
