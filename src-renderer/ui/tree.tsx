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

/**
 * A tree of any depth and length: one tab stop, arrow keys, Home, End, type-ahead, `*` opens all
 * siblings. Selection follows the focus, as in a console tree.
 */
export function Tree(props: TreeProps) {
  const { label, items, expanded, selected, onSelect, onContext } = props;
  const rows = useMemo(() => flattenTree(items, expanded), [items, expanded]);
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = usePixelToken('--tree-row-height', 28);
  const [focusWanted, setFocusWanted] = useState(false);
  const virtual = useVirtualRows({ count: rows.length, rowPx: rowHeight, scroller });
  const { scrollTo } = virtual;

  const current = Math.max(
    0,
    rows.findIndex((row) => row.item.id === selected),
  );
  useEffect(() => {
    if (!focusWanted) return undefined;
    scrollTo(current);
    const frame = requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
      setFocusWanted(false);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [current, focusWanted, scrollTo]);

  const goTo = (index: number) => {
    const row = rows[index];
    if (!row) return;
    onSelect(row.item.id);
    setFocusWanted(true);
  };
  const typed = useTypeAhead((text) => {
    const found = typeAheadMatch(rows, current, text);
    if (found >= 0) goTo(found);
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
              tabbable={slot.index === current}
              selected={row.item.id === selected}
              onToggle={(open) => {
                props.onExpanded(row.item.id, open);
              }}
              onPick={() => {
                onSelect(row.item.id);
                setFocusWanted(true);
              }}
              onOpen={() => props.onActivate?.(row.item.id)}
              onContext={() => {
                onSelect(row.item.id);
                onContext?.(row.item.id);
              }}
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
  readonly onToggle: (open: boolean) => void;
  readonly onPick: () => void;
  readonly onOpen: () => void;
  readonly onContext: () => void;
}

function TreeRowView(props: RowViewProps) {
  const { row, top, tabbable, selected, onToggle, onPick, onOpen, onContext } = props;
  const { item } = row;
  const toggle = (event: MouseEvent) => {
    event.stopPropagation();
    onToggle(row.open !== true);
  };
  return (
    <div
      role="treeitem"
      className="tree-row"
      aria-level={row.level}
      aria-setsize={row.size}
      aria-posinset={row.position}
      aria-expanded={row.open ?? undefined}
      aria-selected={selected}
      aria-label={item.description ? `${item.label}, ${item.description}` : item.label}
      tabIndex={tabbable ? 0 : -1}
      style={{
        transform: `translateY(${String(top)}px)`,
        paddingLeft: `calc(4px + var(--indent) * ${String(row.level - 1)})`,
      }}
      onClick={onPick}
      onDoubleClick={() => {
        if (row.open !== null) onToggle(!row.open);
        onOpen();
      }}
      onContextMenu={onContext}
    >
      <span className="tree-twist" onClick={row.open === null ? undefined : toggle}>
        {row.open === null ? null : (
          <Icon name={row.open ? 'chevronDown' : 'chevronRight'} size={12} />
        )}
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
