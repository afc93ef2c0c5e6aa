import type { SimEvent } from '../../src-shared/events';
import type { CauseTree } from './causes';
import type { EventRow, TimelineEntry } from './model';

/** Deeper chains are shown at this depth; their numbers still name the cause. */
const deepest = 10;

type Open =
  | { readonly event: SimEvent; readonly depth: number }
  | { readonly more: readonly SimEvent[]; readonly causedBy: number; readonly depth: number };

/**
 * Every event under its cause, causes in order of time. Of many events of one kind under one cause
 * only the first few are listed; the rest is one line. Cut at `limits.timeline` lines; `total` is how
 * many there would be.
 */
export function timelineOf(
  tree: CauseTree,
  row: (event: SimEvent) => EventRow,
  limits: { readonly timeline: number; readonly siblings: number },
): { readonly entries: readonly TimelineEntry[]; readonly total: number } {
  const entries: TimelineEntry[] = [];
  let total = 0;
  const open: Open[] = beginnings(tree, limits.siblings);
  for (let next = open.pop(); next; next = open.pop()) {
    total += 1;
    if (total <= limits.timeline) entries.push(entryOf(next, row));
    if ('event' in next) {
      open.push(...below(tree, next.event, Math.min(next.depth + 1, deepest), limits.siblings));
    }
  }
  return { entries, total };
}

/** What begins by itself at the lab's opening stands beside the commands, not below the opening. */
function beginnings(tree: CauseTree, siblings: number): Open[] {
  const open: Open[] = [];
  for (const event of tree.roots) {
    if (isBookkeeping(tree, event)) continue;
    if (event.name !== 'lab.opened') open.push({ event, depth: 0 });
    else open.push(...below(tree, event, 0, siblings).reverse());
  }
  const at = (entry: Open) => ('event' in entry ? entry.event.seq : Number.MAX_SAFE_INTEGER);
  return open.sort((left, right) => at(right) - at(left));
}

/** A lab that judges a check writes it down as a command, and nothing follows from it. */
function isBookkeeping(tree: CauseTree, event: SimEvent): boolean {
  if (event.name !== 'command.accepted' || event.fields.origin !== 'lab') return false;
  return !tree.children.has(event.seq);
}

function entryOf(open: Open, row: (event: SimEvent) => EventRow): TimelineEntry {
  if ('event' in open) return { type: 'event', depth: open.depth, event: row(open.event) };
  const { more, causedBy, depth } = open;
  return { type: 'more', depth, causedBy, count: more.length, lastAtMs: more.at(-1)?.at ?? 0 };
}

/** The children of an event for the stack: last first. */
function below(tree: CauseTree, parent: SimEvent, depth: number, siblings: number): Open[] {
  const seen = new Map<string, number>();
  const left = new Map<string, SimEvent[]>();
  const listed: Open[] = [];
  for (const event of tree.children.get(parent.seq) ?? []) {
    const count = (seen.get(event.name) ?? 0) + 1;
    seen.set(event.name, count);
    if (count <= siblings) listed.push({ event, depth });
    else if (count === siblings + 1) left.set(event.name, [event]);
    else left.get(event.name)?.push(event);
  }
  for (const more of left.values()) listed.push({ more, causedBy: parent.seq, depth });
  return listed.reverse();
}
