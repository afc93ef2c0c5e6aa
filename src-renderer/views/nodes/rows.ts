import type { ClusterNode, NodeState } from '../../../src-shared/model/node';
import type { ClusterId, NodeId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import { byNumber, isMember } from '../../../src-shared/rules/cluster-facts';
import { committedMiB, nodeState, viewOf } from '../../../src-shared/rules/facts';

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
}

/** Makes rows from records and keeps those that show the same. */
export class NodeRows {
  #rows = new Map<NodeId, NodeRow>();

  /** The nodes of a cluster, or all hosts, in order of their number. */
  read(reader: Reader, cluster: ClusterId | null): readonly NodeRow[] {
    const nodes = cluster === null ? reader.all('node') : reader.by('node.cluster', cluster);
    const next = new Map<NodeId, NodeRow>();
    for (const node of [...nodes].sort(byNumber)) {
      const fresh = nodeRow(reader, node);
      const before = this.#rows.get(node.id);
      next.set(node.id, before && sameRow(before, fresh) ? before : fresh);
    }
    this.#rows = next;
    return [...next.values()];
  }

  /** The row of one node, or null where it is gone. */
  readOne(reader: Reader, id: NodeId): NodeRow | null {
    const node = reader.get<'node'>(id);
    if (!node) return null;
    const fresh = nodeRow(reader, node);
    const before = this.#rows.get(id);
    const row = before && sameRow(before, fresh) ? before : fresh;
    this.#rows.set(id, row);
    return row;
  }
}

export function nodeRow(reader: Reader, node: ClusterNode): NodeRow {
  const view = node.cluster === null ? undefined : viewOf(reader, node.cluster);
  return {
    id: node.id,
    name: node.name,
    node,
    state: nodeState(reader, node),
    votes: node.cluster === null ? null : view !== undefined && isMember(view, node.id),
    vms: reader.count('vm.node', node.id),
    runningVms: node.machine === 'on' ? reader.count('worker.node', node.id) : 0,
    committedMiB: node.machine === 'on' ? committedMiB(reader, node.id) : 0,
  };
}

function sameRow(left: NodeRow, right: NodeRow): boolean {
  return (Object.keys(left) as (keyof NodeRow)[]).every((key) => left[key] === right[key]);
}

/** Memory in use on a host: the parent partition's reserve and what workers hold; 0 while it is off. */
export function usedMiB({ node, committedMiB: committed }: NodeRow): number {
  return node.machine === 'on' ? node.rootReserveMiB + committed : 0;
}
