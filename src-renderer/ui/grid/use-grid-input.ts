import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent, RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTypeAhead } from '../type-ahead';
import type { VirtualRow } from '../virtual-rows';
import type { GridColumns } from './columns';
import { gridKey } from './grid-keys';
import type { KeyScene } from './grid-keys';
import type { Shown } from './live-index';
import { clicked, pointedAt } from './selection';
import type { GridSelection } from './types';

interface InputOptions<R, Id extends string> {
  readonly gridId: string;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly shown: Shown<R, Id>;
  readonly columns: GridColumns<R>;
  readonly selection: GridSelection<Id>;
  readonly onSelection: (selection: GridSelection<Id>) => void;
  readonly onActivate: ((id: Id) => void) | undefined;
  readonly hasMenu: boolean;
  readonly multiple: boolean;
  readonly rowPx: number;
  readonly scrollTo: (index: number) => void;
  readonly sort: (column: string) => void;
}

/** What a context menu is about: the selected rows, or a column. */
export type MenuTarget =
  { readonly type: 'row' } | { readonly type: 'head'; readonly column: string };

/** What the handlers share while the grid lives. */
interface Memory<Id extends string> {
  /** Where an extension of the selection begins. */
  anchor: Id | null;
  menu: MenuTarget;
}

type Select<R, Id extends string> = KeyScene<R, Id>['select'];

/** Pointer and keyboard of a grid. All handlers stand on the scroller: rows carry none. */
export function useGridInput<R, Id extends string>(options: InputOptions<R, Id>) {
  const { gridId, scroller, shown, selection, onSelection } = options;
  const [head, setHead] = useState<string | null>(null);
  const memory = useRef<Memory<Id>>({ anchor: null, menu: { type: 'row' } });
  useReveal(options);
  const select: Select<R, Id> = (next, anchorMove) => {
    if (anchorMove === 'moves') memory.current.anchor = next.focus;
    setHead(null);
    onSelection(next);
  };
  const focusId = head ? `${gridId}-head-${head}` : `${gridId}-${selection.focus ?? ''}`;
  const typed = useTypeAhead((text) => {
    const found = nextByName(options, text);
    if (found >= 0) select({ ids: [shown.idAt(found)], focus: shown.idAt(found) }, 'moves');
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current) return;
    if (head === null && typed(event)) return;
    const { anchor } = memory.current;
    const scene = keyScene(options, { head, anchor, focusId, select, focusHead: setHead });
    if (gridKey(event, scene)) event.preventDefault();
  };
  const onContextMenu = (event: MouseEvent) => {
    if (event.defaultPrevented) return;
    /* The Menu key of some systems points at the grid, not at the row that has the focus. */
    const keyboard = event.target === scroller.current;
    const target = keyboard ? null : menuTargetAt(event, options);
    if (target === null) event.preventDefault();
    else memory.current.menu = target;
    if (keyboard) openMenuAt(focusId);
    const index = target?.type === 'row' ? rowAt(event, shown) : null;
    if (index === null) return;
    const next = pointedAt(selection, shown.idAt(index));
    select(next, next.ids === selection.ids ? 'stays' : 'moves');
  };
  return {
    head,
    menuTarget: () => memory.current.menu,
    /** The element that has the focus inside the grid, if it is in sight. */
    activeId: (rows: readonly VirtualRow[]): string | undefined => {
      const index = focusIndex(options);
      const drawn = index >= 0 && rows.some((row) => row.index === index);
      return head !== null || drawn ? focusId : undefined;
    },
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        const press = pressed(event, options, memory.current.anchor);
        if (press) select(press.selection, press.anchor);
      },
      onDoubleClick: (event: MouseEvent) => {
        const index = rowAt(event, shown);
        if (index !== null) options.onActivate?.(shown.idAt(index));
      },
      onContextMenu,
      onKeyDown,
      onFocus: (event: FocusEvent) => {
        const lost = event.target === scroller.current && focusIndex(options) < 0;
        if (lost && shown.count > 0) onSelection({ ids: selection.ids, focus: shown.idAt(0) });
      },
      onBlur: () => {
        setHead(null);
      },
      onPointerOver: showWhatIsCut,
    },
  };
}

function keyScene<R, Id extends string>(
  options: InputOptions<R, Id>,
  inner: Pick<KeyScene<R, Id>, 'head' | 'anchor' | 'select' | 'focusHead'> & { focusId: string },
): KeyScene<R, Id> {
  const { scroller, shown, selection, columns, multiple, sort } = options;
  const heightPx = scroller.current?.clientHeight ?? 0;
  return {
    ...{ shown, selection, columns, multiple, sort },
    ...inner,
    pageRows: Math.max(1, Math.floor(heightPx / options.rowPx) - 2),
    activate: (id) => options.onActivate?.(id),
    openMenu: () => {
      openMenuAt(inner.focusId);
    },
    scrollBy: (px) => scroller.current?.scrollBy({ left: px }),
  };
}

/** Where the focused row is shown, or -1. */
function focusIndex<R, Id extends string>({ selection, shown }: InputOptions<R, Id>): number {
  return selection.focus === null ? -1 : shown.indexOf(selection.focus);
}

const controls = 'button,a,input,select';

/** The row under the pointer, unless it points at a control inside the row. */
function rowAt<R, Id extends string>(
  event: MouseEvent | PointerEvent,
  shown: Shown<R, Id>,
): number | null {
  if (!(event.target instanceof Element) || event.target.closest(controls)) return null;
  const index = Number(event.target.closest<HTMLElement>('.grid-row')?.dataset['index'] ?? -1);
  return index >= 0 && index < shown.count ? index : null;
}

/** What pressing the main button does to the selection, or null where it hits no row. */
function pressed<R, Id extends string>(
  event: PointerEvent,
  { shown, selection, multiple }: InputOptions<R, Id>,
  anchor: Id | null,
): { selection: GridSelection<Id>; anchor: 'moves' | 'stays' } | null {
  const index = rowAt(event, shown);
  if (event.button !== 0 || index === null) return null;
  const control = (event.ctrlKey || event.metaKey) && multiple;
  const shift = event.shiftKey && multiple;
  const next = clicked(selection, anchor, shown, index, { control, shift });
  return { selection: next, anchor: shift ? 'stays' : 'moves' };
}

/** What a context menu opened here is about; null where there is none. */
function menuTargetAt<R, Id extends string>(
  event: MouseEvent,
  { shown, hasMenu }: InputOptions<R, Id>,
): MenuTarget | null {
  const header = (event.target as Element).closest<HTMLElement>('[role=columnheader]');
  if (header) return { type: 'head', column: header.dataset['column'] ?? '' };
  return hasMenu && rowAt(event, shown) !== null ? { type: 'row' } : null;
}

/** Opens the context menu at an element, as a right click on it would. */
function openMenuAt(elementId: string): void {
  const element = document.getElementById(elementId);
  if (!element) return;
  const box = element.getBoundingClientRect();
  const clientX = box.left + 24;
  const clientY = Math.min(box.bottom, window.innerHeight - 8);
  const at = { bubbles: true, cancelable: true, clientX, clientY };
  element.dispatchEvent(new window.MouseEvent('contextmenu', at));
}

/** Scrolls to the focused row when the focus moves, never when the order does. */
function useReveal<R, Id extends string>(options: InputOptions<R, Id>): void {
  const { selection, shown, scrollTo } = options;
  const latest = useRef({ shown, scrollTo });
  useEffect(() => {
    latest.current = { shown, scrollTo };
  });
  useEffect(() => {
    const index = selection.focus === null ? -1 : latest.current.shown.indexOf(selection.focus);
    if (index >= 0) latest.current.scrollTo(index);
  }, [selection.focus]);
}

/** The next row whose name begins so, or -1. */
function nextByName<R, Id extends string>(options: InputOptions<R, Id>, text: string): number {
  const { shown, columns } = options;
  const names = columns.shown.find((column) => column.names) ?? columns.shown[0];
  const current = focusIndex(options);
  const wanted = text.toLowerCase();
  const first = text.length > 1 ? Math.max(0, current) : current + 1;
  for (let step = 0; step < shown.count; step += 1) {
    const index = (first + step) % shown.count;
    const row = shown.rowAt(index);
    if (row !== undefined && names?.text(row).toLowerCase().startsWith(wanted)) return index;
  }
  return -1;
}

/** A cell whose text does not fit says it in full as its tooltip. */
function showWhatIsCut(event: PointerEvent): void {
  if (!(event.target instanceof Element)) return;
  const cell = event.target.closest<HTMLElement>('.grid-cell');
  const text = cell?.querySelector<HTMLElement>('.truncate');
  if (!cell || !text) return;
  if (text.scrollWidth > text.clientWidth) cell.title = text.textContent;
  else cell.removeAttribute('title');
}
