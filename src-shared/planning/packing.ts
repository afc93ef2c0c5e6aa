import { Board } from './board';
import type { PlanGroup, Snapshot } from './snapshot';

/**
 * Whether the machines of lost nodes could find room by any placement that leaves the others where they
 * are: `fits` with the node of each, `cannot` where that is proven (they need more than there is, or one
 * of them more than any node has), `notFound` where a bounded search found none.
 */
export interface Packing {
  readonly outcome: 'fits' | 'cannot' | 'notFound';
  /** By the order of the groups handed in; -1 for one without a place. */
  readonly nodes: readonly number[];
}

/** Moves of placed machines tried for one that found no room. */
const exchangesTried = 20_000;

/** First-fit decreasing with exchanges. Anti-affinity is left out: it is soft in 2008 R2. */
export function bestPacking(
  snapshot: Snapshot,
  failed: Uint8Array,
  lost: readonly PlanGroup[],
): Packing {
  const board = new Board(snapshot, failed);
  const none = lost.map(() => -1);
  if (isImpossible(board, lost)) return { outcome: 'cannot', nodes: none };
  const order = lost
    .map((_group, index) => index)
    .sort((left, right) => hardFirst(lost, left, right));
  const nodes = [...none];
  const left: number[] = [];
  for (const index of order) {
    const group = lost[index] as PlanGroup;
    const node = tightest(board, group);
    if (node < 0) left.push(index);
    else place(board, nodes, group, index, node);
  }
  const budget = { left: exchangesTried };
  const packed = left.every((index) => exchange(board, lost, nodes, index, budget));
  return { outcome: packed ? 'fits' : 'notFound', nodes };
}

/** Few possible owners first, then the largest. */
function hardFirst(lost: readonly PlanGroup[], left: number, right: number): number {
  const a = lost[left] as PlanGroup;
  const b = lost[right] as PlanGroup;
  const limited = Number(b.possible !== null) - Number(a.possible !== null);
  return limited || b.neededMiB - a.neededMiB || left - right;
}

function isImpossible(board: Board, lost: readonly PlanGroup[]): boolean {
  let needed = 0;
  for (const group of lost) {
    needed += group.neededMiB;
    if (tightest(board, group) < 0) return true;
  }
  let free = 0;
  board.freeMiB.forEach((freeMiB, node) => {
    if (board.takes[node] === 1) free += Math.max(0, freeMiB);
  });
  return needed > free;
}

/** The node that takes a machine and is left with the least. */
function tightest(board: Board, group: PlanGroup, except = -1): number {
  let found = -1;
  for (let node = 0; node < board.takes.length; node += 1) {
    if (node === except || !board.mayOwn(group, node)) continue;
    if (board.refusal(group, node) !== null) continue;
    if (found < 0 || (board.freeMiB[node] ?? 0) < (board.freeMiB[found] ?? 0)) found = node;
  }
  return found;
}

function place(board: Board, nodes: number[], group: PlanGroup, index: number, node: number): void {
  board.commit(group, node);
  nodes[index] = node;
}

/** Makes room for a machine by moving one that was placed before it to another node. */
function exchange(
  board: Board,
  lost: readonly PlanGroup[],
  nodes: number[],
  index: number,
  budget: { left: number },
): boolean {
  const group = lost[index] as PlanGroup;
  for (let other = 0; other < lost.length; other += 1) {
    const from = nodes[other] ?? -1;
    if (from < 0 || !board.mayOwn(group, from)) continue;
    if (budget.left <= 0) return false;
    budget.left -= 1;
    const moved = lost[other] as PlanGroup;
    const to = tightest(board, moved, from);
    if (to < 0) continue;
    board.commit(moved, from, -1);
    if (board.refusal(group, from) === null) {
      place(board, nodes, moved, other, to);
      place(board, nodes, group, index, from);
      return true;
    }
    board.commit(moved, from);
  }
  return false;
}
