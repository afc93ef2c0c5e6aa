import type { StartRefusal } from './board';
import type { PlanGroup } from './snapshot';

/** A group of a lost node on its way to another. */
export interface Moving {
  readonly group: PlanGroup;
  /** Where it is owned in the end; its lost owner while no node took it. */
  node: number;
  /** It is to start and does. */
  started: boolean;
  /** Nodes that refused the start, in the order they were tried. */
  readonly refusals: { readonly node: number; readonly why: StartRefusal }[];
  /** It failed over as often as it may (event 1254). */
  spent: boolean;
  /** The group of higher priority that pushed it off a node that is not lost (2012 and later). */
  readonly pushedBy: PlanGroup | null;
}

export function movingOf(group: PlanGroup, node: number, pushedBy: PlanGroup | null): Moving {
  return { group, node, started: false, refusals: [], spent: false, pushedBy };
}
