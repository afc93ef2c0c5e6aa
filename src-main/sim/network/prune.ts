import type { NodeId } from '../../../src-shared/model/tables';
import type { Contacts } from './classes';

interface Candidate {
  readonly index: number;
  /** What it adds: the whole class, or its first node where its nodes do not hear each other. */
  readonly nodes: readonly NodeId[];
}

/**
 * The largest set of nodes all of which hear each other; of several equally large ones the one that
 * holds the lowest node number (failover-cluster §1.2: pruning leaves a fully connected set).
 */
export function largestConnectedSet(
  contacts: Contacts,
  numberOf: (node: NodeId) => number,
): ReadonlySet<NodeId> {
  const byNumber = (a: NodeId, b: NodeId) => numberOf(a) - numberOf(b);
  const candidates = contacts.classes
    .map((nodes, index): Candidate => {
      const sorted = [...nodes].sort(byNumber);
      return { index, nodes: contacts.lost(index, index) ? sorted.slice(0, 1) : sorted };
    })
    .sort((a, b) => lowest(a) - lowest(b));
  function lowest({ nodes }: Candidate): number {
    return nodes[0] === undefined ? 0 : numberOf(nodes[0]);
  }
  let best: readonly NodeId[] = [];
  // Taken in order of their lowest numbers, the first of several equally large sets is the one wanted.
  const extend = (chosen: readonly NodeId[], open: readonly Candidate[]): void => {
    if (chosen.length > best.length) best = chosen;
    open.forEach((candidate, at) => {
      const rest = open.slice(at);
      const possible = chosen.length + rest.reduce((sum, each) => sum + each.nodes.length, 0);
      if (possible <= best.length) return;
      extend(
        [...chosen, ...candidate.nodes],
        rest.slice(1).filter((other) => !contacts.lost(candidate.index, other.index)),
      );
    });
  };
  extend([], candidates);
  return new Set(best);
}
