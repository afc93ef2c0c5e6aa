import type { ClusterView } from '../../../src-shared/model/cluster';
import type { ClusterNode, NodeState } from '../../../src-shared/model/node';
import type { ClusterId, NodeId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { byNumber, isMember, stateInView, voteOf } from '../../../src-shared/rules/cluster-facts';
import { committedMiB, nodeState, viewOf } from '../../../src-shared/rules/facts';
import { crowdedClasses } from '../../../src-shared/planning/anti-affinity';
import { RowCache } from '../common/row-cache';

/** A node as the lists show it. The same object while nothing it shows has changed. */
export interface NodeRow {
  readonly id: NodeId;
  readonly name: string;
  readonly node: ClusterNode;
  /** As its cluster sees it, which may differ from what the machine does. */
  readonly state: NodeState;
  /** Whether its vote counts now; null outside of a cluster. */
  readonly votes: boolean | null;
  readonly vms: number;
  readonly runningVms: number;
  readonly committedMiB: number;
  /** Anti-affinity classes of which it owns more than one group. */
  readonly crowded: string;
}

/** Makes rows from records and keeps those that show the same. */
export class NodeRows {
  readonly #cache = new RowCache<NodeRow>();

  /** The nodes of a cluster as one of its partitions sees them, or all hosts, in order of their number. */
  read(reader: Reader, cluster: ClusterId | null, view?: ClusterView): readonly NodeRow[] {
    const nodes = cluster === null ? reader.all('node') : reader.by('node.cluster', cluster);
    return this.#cache.keep([...nodes].sort(byNumber).map((node) => nodeRow(reader, node, view)));
  }

  /** The row of one node, or null where it is gone. */
  readOne(reader: Reader, id: NodeId, view?: ClusterView): NodeRow | null {
    const node = reader.get<'node'>(id);
    return node ? (this.#cache.keep([nodeRow(reader, node, view)])[0] ?? null) : null;
  }
}

/** `seen` is the partition that is looked at; without one it is the one that decides. */
export function nodeRow(reader: Reader, node: ClusterNode, seen?: ClusterView): NodeRow {
  const cluster = node.cluster === null ? undefined : reader.get<'cluster'>(node.cluster);
  const view = node.cluster === null ? undefined : (seen ?? viewOf(reader, node.cluster));
  return {
    id: node.id,
    name: node.name,
    node,
    state: view ? stateInView(view, node.id) : nodeState(reader, node),
    votes:
      cluster === undefined
        ? null
        : view !== undefined && isMember(view, node.id) && voteOf(cluster, node) === 1,
    vms: reader.count('vm.node', node.id),
    runningVms: node.machine === 'on' ? reader.count('worker.node', node.id) : 0,
    committedMiB: node.machine === 'on' ? committedMiB(reader, node.id) : 0,
    crowded: crowdedClasses(reader, node.id).join(', '),
  };
}

/** Memory in use on a host: the parent partition's reserve and what workers hold; 0 while it is off. */
export function usedMiB({ node, committedMiB: committed }: NodeRow): number {
  return node.machine === 'on' ? node.rootReserveMiB + committed : 0;
}
