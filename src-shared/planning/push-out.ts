import type { Board } from './board';
import { movingOf } from './moving';
import type { Moving } from './moving';
import type { PlanGroup } from './snapshot';

/** From MinimumNeverPreemptPriority on a group is never pushed out (failover-cluster §3.4). */
const neverPreempted = 3000;

/**
 * No node has the memory for a group: where the fewest of lower priority can make room, they are taken
 * off it (2012 and later, event 1251) and placed elsewhere. Null where nowhere enough could.
 */
export function pushOut(
  board: Board,
  { group, refusals }: Moving,
  moved: readonly Moving[],
): readonly Moving[] | null {
  const { profile, nodes } = board.snapshot;
  if (!profile.groups.priorities.value || group.vm === null || group.group.priority === 0) {
    return null;
  }
  let victims: readonly PlanGroup[] | null = null;
  let from = -1;
  for (let node = 0; node < nodes.length; node += 1) {
    if (!board.mayOwn(group, node) || refusals.some((each) => each.node === node)) continue;
    const found = victimsOn(board, group, node, moved);
    if (found === null || (victims !== null && found.length >= victims.length)) continue;
    victims = found;
    from = node;
  }
  return victims?.map((victim) => taken(board, victim, from, group)) ?? null;
}

/** Takes a group off its node; where it made room it is not tried again. */
function taken(board: Board, victim: PlanGroup, node: number, by: PlanGroup): Moving {
  board.commit(victim, node, -1);
  const moving = movingOf(victim, node, by);
  moving.refusals.push({ node, why: 'memory' });
  return moving;
}

/** Lowest priority first, until together they hold the memory that lacks. */
function victimsOn(
  board: Board,
  group: PlanGroup,
  node: number,
  moved: readonly Moving[],
): readonly PlanGroup[] | null {
  const below = Math.min(group.group.priority, neverPreempted);
  const lower = runningOn(board, node, moved)
    .filter((other) => other.group.priority < below)
    .sort(
      (left, right) =>
        left.group.priority - right.group.priority || (left.group.id < right.group.id ? -1 : 1),
    );
  const lackingMiB = group.neededMiB - board.placeableMiB(node);
  const victims: PlanGroup[] = [];
  let freedMiB = 0;
  for (const other of lower) {
    if (freedMiB >= lackingMiB) break;
    victims.push(other);
    freedMiB += other.neededMiB;
  }
  return freedMiB >= lackingMiB ? victims : null;
}

/** What a node runs by now: its own groups that were not pushed out, and those that came. */
function runningOn(board: Board, node: number, moved: readonly Moving[]): readonly PlanGroup[] {
  const gone = new Set(moved.filter((each) => each.pushedBy).map((each) => each.group));
  const own = (board.snapshot.ownedBy[node] ?? []).filter(
    (each) => each.vm !== null && each.group.state === 'online' && !gone.has(each),
  );
  const came = moved.filter((each) => each.started && each.node === node && each.group.vm !== null);
  return [...own, ...came.map((each) => each.group)];
}
