import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon';
import { flattenTree, treeMove } from './tree-rows';
import type { TreeItem, TreeRow } from './tree-rows';
import { useTypeAhead } from './type-ahead';
import { usePixelToken } from './pixel-token';
import { useVirtualRows } from './virtual-rows';

export type { TreeItem };

export interface TreeProps {
  readonly label: string;
  readonly items: readonly TreeItem[];
  readonly expanded: ReadonlySet<string>;
  readonly onExpanded: (id: string, open: boolean) => void;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  /** Enter and double click. */
  readonly onActivate?: (id: string) => void;
  /** Before a context menu opens on an item (right button, Shift+F10, Menu key). */
  readonly onContext?: (id: string) => void;
}

/** Moves the focus to the selected row after a key or a click selected it; it may have to be drawn first. */
function useFocusOnSelected(
  scroller: { readonly current: HTMLElement | null },
  index: number,
  scrollTo: (index: number) => void,
): () => void {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (!wanted) return undefined;
    scrollTo(index);
    const frame = requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
      setWanted(false);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [index, wanted, scrollTo, scroller]);
  return () => {
    setWanted(true);
  };
}

/**
 * A tree of any depth and length: one tab stop, arrow keys, Home, End, type-ahead, `*` opens all
 * siblings. Selection follows the focus, as in a console tree.
 */
export function Tree(props: TreeProps) {
  const { label, items, expanded, selected, onSelect } = props;
  const rows = useMemo(() => flattenTree(items, expanded), [items, expanded]);
  const scroller = useRef<HTMLDivElement>(null);
  const rowPx = usePixelToken('--tree-row-height', 28);
  const virtual = useVirtualRows({ count: rows.length, rowPx, scroller });
  const current = Math.max(
    0,
    rows.findIndex((row) => row.item.id === selected),
  );
  // The selected row may be out of sight and not drawn; the tree keeps a tab stop all the same.
  const drawn = virtual.rows.some(({ index }) => index === current);
  const tabStop = drawn ? current : virtual.rows[0]?.index;
  const focusSelected = useFocusOnSelected(scroller, current, virtual.scrollTo);
  const pick = (id: string) => {
    onSelect(id);
    focusSelected();
  };
  const goTo = (index: number) => {
    const row = rows[index];
    if (row) pick(row.item.id);
  };
  const typed = useTypeAhead((text) => {
    goTo(typeAheadMatch(rows, current, text));
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    if (typed(event)) return;
    handleKey(event, { rows, current, goTo, props });
  };
  return (
    <div
      ref={scroller}
      className="tree focus-inside"
      role="tree"
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      <div className="tree-space" role="presentation" style={{ height: virtual.totalPx }}>
        {virtual.rows.map((slot) => {
          const row = rows[slot.index];
          return row ? (
            <TreeRowView
              key={row.item.id}
              row={row}
              top={slot.top}
              tabbable={slot.index === tabStop}
              selected={row.item.id === selected}
              tree={props}
              onPick={pick}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}

interface KeyScene {
  readonly rows: readonly TreeRow[];
  readonly current: number;
  readonly goTo: (index: number) => void;
  readonly props: TreeProps;
}

function handleKey(event: KeyboardEvent, { rows, current, goTo, props }: KeyScene): void {
  const row = rows[current];
  if (!row || event.ctrlKey) return;
  if (event.key === 'Enter') {
    // What opens may take the focus at once; the same key must not press its first button.
    event.preventDefault();
    props.onActivate?.(row.item.id);
    return;
  }
  if (event.key === '*') {
    for (const each of rows) {
      if (each.parent === row.parent && each.open === false) props.onExpanded(each.item.id, true);
    }
    event.preventDefault();
    return;
  }
  const move = treeMove(rows, current, event.key);
  if (!move) return;
  event.preventDefault();
  if (move.type === 'goTo') goTo(move.index);
  else props.onExpanded(row.item.id, move.open);
}

function typeAheadMatch(rows: readonly TreeRow[], current: number, text: string): number {
  const wanted = text.toLowerCase();
  const first = text.length > 1 ? current : current + 1;
  for (let step = 0; step < rows.length; step += 1) {
    const index = (first + step) % rows.length;
    if (rows[index]?.item.label.toLowerCase().startsWith(wanted)) return index;
  }
  return -1;
}

interface RowViewProps {
  readonly row: TreeRow;
  readonly top: number;
  readonly tabbable: boolean;
  readonly selected: boolean;
  readonly tree: TreeProps;
  readonly onPick: (id: string) => void;
}

function TreeRowView({ row, top, tabbable, selected, tree, onPick }: RowViewProps) {
  const { item, open } = row;
  const toggle = (event: MouseEvent) => {
    if (open === null) return;
    event.stopPropagation();
    tree.onExpanded(item.id, !open);
  };
  return (
    <div
      role="treeitem"
      className="tree-row"
      aria-level={row.level}
      aria-setsize={row.size}
      aria-posinset={row.position}
      aria-expanded={open ?? undefined}
      aria-selected={selected}
      aria-label={item.description ? `${item.label}, ${item.description}` : item.label}
      data-strong={item.strong || undefined}
      tabIndex={tabbable ? 0 : -1}
      style={{
        transform: `translateY(${String(top)}px)`,
        paddingLeft: `calc(4px + var(--indent) * ${String(row.level - 1)})`,
      }}
      onClick={() => {
        onPick(item.id);
      }}
      onDoubleClick={(event) => {
        toggle(event);
        tree.onActivate?.(item.id);
      }}
      onContextMenu={() => {
        tree.onSelect(item.id);
        tree.onContext?.(item.id);
      }}
    >
      <span
        className="tree-twist"
        onClick={toggle}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        {open === null ? null : <Icon name={open ? 'chevronDown' : 'chevronRight'} size={12} />}
      </span>
      <TreeGlyph icon={item.icon} badge={item.badge} />
      <span className="truncate tree-label" title={item.label}>
        {item.label}
      </span>
      {item.trailing}
    </div>
  );
}

function TreeGlyph({
  icon,
  badge,
}: {
  readonly icon: IconName;
  readonly badge: ReactNode | undefined;
}) {
  return (
    <span className="tree-glyph">
      <Icon name={icon} size={16} />
      {badge}
    </span>
  );
}
