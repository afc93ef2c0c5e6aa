import type { ReactNode } from 'react';
import type { IconName } from './icon';

export interface TreeItem {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  /** Shown in bold, for example while something in it waits to be applied. */
  readonly strong?: boolean;
  /** Said after the label by a screen reader, for example the state that `badge` draws. */
  readonly description?: string;
  /** A small mark over the icon's corner, for example `<StateDot>`. */
  readonly badge?: ReactNode;
  /** Quiet text at the right end, for example a count. */
  readonly trailing?: ReactNode;
  /** Leave it out for a leaf; an empty list is an item that could have children. */
  readonly children?: readonly TreeItem[];
}

/** One visible line of a tree. `open` is null for a leaf; `parent` is an index into the rows or -1. */
export interface TreeRow {
  readonly item: TreeItem;
  readonly level: number;
  readonly position: number;
  readonly size: number;
  readonly parent: number;
  readonly open: boolean | null;
}

export function flattenTree(
  items: readonly TreeItem[],
  expanded: ReadonlySet<string>,
): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (list: readonly TreeItem[], level: number, parent: number) => {
    list.forEach((item, index) => {
      const open = item.children ? expanded.has(item.id) : null;
      const at = rows.push({
        item,
        level,
        position: index + 1,
        size: list.length,
        parent,
        open,
      });
      if (open && item.children) add(item.children, level + 1, at - 1);
    });
  };
  add(items, 1, -1);
  return rows;
}

export type TreeMove =
  | { readonly type: 'goTo'; readonly index: number }
  | { readonly type: 'toggle'; readonly open: boolean };

/** What a key does in a tree (WAI-ARIA tree pattern), or null where it does nothing. */
export function treeMove(rows: readonly TreeRow[], current: number, key: string): TreeMove | null {
  const row = rows[current];
  if (!row) return null;
  const goTo = (index: number): TreeMove => ({
    type: 'goTo',
    index: Math.max(0, Math.min(rows.length - 1, index)),
  });
  switch (key) {
    case 'ArrowDown':
      return goTo(current + 1);
    case 'ArrowUp':
      return goTo(current - 1);
    case 'Home':
      return goTo(0);
    case 'End':
      return goTo(rows.length - 1);
    case 'PageDown':
      return goTo(current + 10);
    case 'PageUp':
      return goTo(current - 10);
    case 'ArrowRight':
      if (row.open === false) return { type: 'toggle', open: true };
      return row.open && rows[current + 1]?.parent === current ? goTo(current + 1) : null;
    case 'ArrowLeft':
      if (row.open) return { type: 'toggle', open: false };
      return row.parent >= 0 ? goTo(row.parent) : null;
    default:
      return null;
  }
}
