import type { ClusterNode, NodeState } from '../../src-shared/model/node';
import type { ClusterId } from '../../src-shared/model/tables';
import type { Reader } from '../../src-shared/reader';
import { byNumber, nodesOf } from '../../src-shared/rules/cluster-facts';
import { isClusterUp, nodeState } from '../../src-shared/rules/facts';
import type { Place } from '../store/place';

/** A branch of the console tree as data; words and icons are added where it is drawn. */
export interface TreeEntry {
  readonly place: Place;
  readonly kind: 'lab' | 'cluster' | 'nodes' | 'services' | 'node' | 'hosts' | 'vms' | 'events';
  /** A name people gave; null where the kind itself is the label. */
  readonly name: string | null;
  readonly state: NodeState | null;
  readonly count: number | null;
  readonly children: readonly TreeEntry[];
}

type Loose = Partial<TreeEntry> & Pick<TreeEntry, 'place' | 'kind'>;

function entry(fields: Loose): TreeEntry {
  return { name: null, state: null, count: null, children: [], ...fields };
}

/** The console tree of Failover Cluster Manager and Hyper-V Manager over one lab. */
export function treeEntries(reader: Reader): readonly TreeEntry[] {
  const hosts = [...reader.all('node')].sort(byNumber);
  return [
    entry({ place: 'lab', kind: 'lab' }),
    ...reader.all('cluster').map((cluster) => clusterEntry(reader, cluster.id, cluster.name)),
    entry({
      place: 'hosts',
      kind: 'hosts',
      count: hosts.length,
      children: hosts.map((node) => nodeEntry(reader, node, `host/${node.id}`)),
    }),
    entry({ place: 'vms', kind: 'vms', count: reader.all('vm').length }),
    entry({ place: 'events', kind: 'events' }),
  ];
}

function clusterEntry(reader: Reader, cluster: ClusterId, name: string): TreeEntry {
  const nodes = nodesOf(reader, cluster);
  return entry({
    place: cluster,
    kind: 'cluster',
    name,
    state: isClusterUp(reader, cluster) ? 'up' : 'down',
    children: [
      entry({
        place: `services/${cluster}`,
        kind: 'services',
        count: reader.by('group.cluster', cluster).filter((group) => group.vm !== null).length,
      }),
      entry({
        place: `nodes/${cluster}`,
        kind: 'nodes',
        count: nodes.length,
        children: nodes.map((node) => nodeEntry(reader, node, node.id)),
      }),
    ],
  });
}

/** A host shows whether its machine runs, a member what its cluster believes of it. */
function nodeEntry(reader: Reader, node: ClusterNode, place: Place): TreeEntry {
  const member = place === node.id;
  const state = member ? nodeState(reader, node) : node.machine === 'on' ? 'up' : 'down';
  const count = member ? null : reader.count('vm.node', node.id);
  return entry({ place, kind: 'node', name: node.name, state, count });
}

/** Every place that has children, in order. */
export function branchPlaces(entries: readonly TreeEntry[]): readonly Place[] {
  return entries.flatMap((each) =>
    each.children.length > 0 ? [each.place, ...branchPlaces(each.children)] : [],
  );
}

/** Two trees that would be drawn alike; spares a drawing with every frame that moves no tree. */
export function sameTree(left: readonly TreeEntry[], right: readonly TreeEntry[]): boolean {
  return (
    left.length === right.length &&
    left.every((one, index) => {
      const other = right[index];
      return (
        other !== undefined &&
        one.place === other.place &&
        one.name === other.name &&
        one.state === other.state &&
        one.count === other.count &&
        sameTree(one.children, other.children)
      );
    })
  );
}
