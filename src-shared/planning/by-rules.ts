import type { Board } from './board';
import { movingOf } from './moving';
import type { Moving } from './moving';
import { pushOut } from './push-out';
import type { PlanGroup } from './snapshot';
import { bump } from './snapshot';

/**
 * Places the groups of lost nodes the way the cluster does (failover-cluster §3.4): one after the other,
 * by the preferred list or to the fewest groups; a node that refuses the start sends the group to the
 * end of the queue, and it tries the others. In 2012 and later nodes without the memory are not asked.
 * A node starts only so many machines at once; those that wait hold no memory yet. What is
 * pushed out for a group of higher priority moves as well, and stands at the end of the answer.
 */
export function placeByRules(board: Board, lost: readonly PlanGroup[]): readonly Moving[] {
  const all: Moving[] = lost.map((group) => movingOf(group, group.owner, null));
  const slots = board.snapshot.profile.cluster.startsPerNode.value;
  const waiting: Moving[][] = board.snapshot.nodes.map(() => []);
  const starting = new Int32Array(waiting.length);
  let queue = [...all];
  while (queue.length > 0) {
    const again: Moving[] = [];
    for (let next = 0; next < queue.length; next += 1) {
      const moving = queue[next] as Moving;
      if (!giveTo(board, moving)) {
        const pushed = pushOut(board, moving, all);
        if (pushed === null || !giveTo(board, moving)) continue;
        all.push(...pushed);
        queue.push(...pushed);
      }
      if (!moving.group.starts) continue;
      if ((starting[moving.node] ?? 0) >= slots) {
        waiting[moving.node]?.push(moving);
        bump(board.promisedMiB, moving.node, moving.group.neededMiB);
        continue;
      }
      if (start(board, moving)) starting[moving.node] = (starting[moving.node] ?? 0) + 1;
      else if (goesOn(moving)) queue.push(moving);
    }
    starting.fill(0);
    startWaiting(board, waiting, slots, again);
    queue = again;
  }
  return all;
}

/** The next wave: on every node as many of those that wait as may start at once. */
function startWaiting(
  board: Board,
  waiting: readonly Moving[][],
  slots: number,
  again: Moving[],
): void {
  for (let left = true; left;) {
    left = false;
    for (const queue of waiting) {
      for (const moving of queue.splice(0, slots)) {
        bump(board.promisedMiB, moving.node, -moving.group.neededMiB);
        if (!start(board, moving) && goesOn(moving)) again.push(moving);
      }
      left ||= queue.length > 0;
    }
  }
}

/** Each refusal is a failover of its own, and those are counted (failover-cluster §3.3). */
function goesOn(moving: Moving): boolean {
  moving.spent = moving.refusals.length > moving.group.failoversLeft;
  return !moving.spent;
}

function start(board: Board, moving: Moving): boolean {
  const { group, node } = moving;
  // The core group is online where it is owned; it needs no memory of its own.
  if (group.vm === null) {
    moving.started = true;
    return true;
  }
  const why = board.refusal(group, node);
  if (why !== null) {
    moving.refusals.push({ node, why });
    return false;
  }
  board.commit(group, node);
  moving.started = true;
  return true;
}

/** Gives a group to the node the rules choose; false where no node may take it. */
function giveTo(board: Board, moving: Moving): boolean {
  const target = targetOf(board, moving);
  if (target < 0) return false;
  board.give(moving.group, moving.node, target);
  moving.node = target;
  return true;
}

function targetOf(board: Board, moving: Moving): number {
  const { group } = moving;
  let able = ableNodes(board, moving);
  if (group.classes.length > 0) {
    const apart = able.filter((node) => !board.sharesClass(group, node));
    // Soft: where only nodes with such a group are left, anti-affinity is ignored (§3.4).
    if (apart.length > 0 || board.snapshot.enforcedAntiAffinity) able = apart;
  }
  const byMemory = board.snapshot.profile.groups.placementByMemory.value && group.vm !== null;
  if (byMemory) able = able.filter((node) => board.placeableMiB(node) >= group.neededMiB);
  if (group.list !== null) return nextInList(group.list, moving.node, able);
  return byMemory ? best(able, (node) => board.placeableMiB(node)) : fewestGroups(board, able);
}

function ableNodes(board: Board, { group, refusals }: Moving): number[] {
  const able: number[] = [];
  for (let node = 0; node < board.takes.length; node += 1) {
    if (!board.mayOwn(group, node)) continue;
    if (refusals.some((each) => each.node === node)) continue;
    able.push(node);
  }
  return able;
}

/** The next able node after the present owner in the list, wrapping around (§3.4, list rule). */
function nextInList(list: Int16Array, present: number, able: readonly number[]): number {
  const at = list.indexOf(present);
  for (let step = 1; step <= list.length; step += 1) {
    const node = list[(at + step) % list.length] ?? -1;
    if (able.includes(node)) return node;
  }
  return -1;
}

function fewestGroups(board: Board, able: readonly number[]): number {
  return best(able, (node) => -(board.groupCount[node] ?? 0));
}

/** The node with the highest value, the first of equals; -1 of none. */
function best(nodes: readonly number[], valueOf: (node: number) => number): number {
  let found = -1;
  let value = 0;
  for (const node of nodes) {
    const own = valueOf(node);
    if (found >= 0 && own <= value) continue;
    found = node;
    value = own;
  }
  return found;
}
