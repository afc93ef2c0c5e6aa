import type { KeyboardEvent } from 'react';
import { moved, toggled } from './selection';
import type { Shown } from './live-index';
import type { GridColumns } from './columns';
import type { GridSelection } from './types';

const resizeStepPx = 16;

/** What the keys of a grid act upon. */
export interface KeyScene<R, Id extends string> {
  readonly shown: Shown<R, Id>;
  readonly selection: GridSelection<Id>;
  readonly anchor: Id | null;
  /** The header that has the focus inside the grid, or null while a row has it. */
  readonly head: string | null;
  readonly columns: GridColumns<R>;
  readonly pageRows: number;
  readonly multiple: boolean;
  readonly select: (selection: GridSelection<Id>, anchor: 'moves' | 'stays') => void;
  readonly focusHead: (column: string | null) => void;
  readonly sort: (column: string) => void;
  readonly activate: (id: Id) => void;
  readonly openMenu: () => void;
  readonly scrollBy: (px: number) => void;
}

/** Does what a key means; false where it means nothing to a grid. */
export function gridKey<R, Id extends string>(
  event: KeyboardEvent,
  scene: KeyScene<R, Id>,
): boolean {
  if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
    scene.openMenu();
    return true;
  }
  if (event.altKey || event.metaKey) return false;
  return scene.head === null ? rowKey(event, scene) : headKey(event, scene, scene.head);
}

function headKey<R, Id extends string>(
  event: KeyboardEvent,
  scene: KeyScene<R, Id>,
  head: string,
): boolean {
  const { columns } = scene;
  const at = columns.shown.findIndex((column) => column.id === head);
  const go = (index: number) => {
    const target = columns.shown[Math.max(0, Math.min(columns.shown.length - 1, index))];
    if (target) scene.focusHead(target.id);
    return true;
  };
  const sideways = (by: -1 | 1) => {
    if (event.ctrlKey) columns.shift(head, by);
    else if (event.shiftKey) columns.resize(head, columns.widthOf(head) + by * resizeStepPx);
    else go(at + by);
    return true;
  };
  switch (event.key) {
    case 'ArrowLeft':
      return sideways(-1);
    case 'ArrowRight':
      return sideways(1);
    case 'Home':
      return go(0);
    case 'End':
      return go(columns.shown.length - 1);
    case 'Enter':
    case ' ':
      scene.sort(head);
      return true;
    case 'ArrowDown':
    case 'Escape':
      scene.focusHead(null);
      return true;
    default:
      return false;
  }
}

function rowKey<R, Id extends string>(event: KeyboardEvent, scene: KeyScene<R, Id>): boolean {
  const { shown, selection } = scene;
  const current = selection.focus === null ? -1 : shown.indexOf(selection.focus);
  const target = targetRow(event.key, current, shown.count, scene.pageRows);
  if (target !== null) {
    const first = scene.columns.shown[0];
    const leaves = event.key === 'ArrowUp' && current <= 0 && !event.shiftKey && !event.ctrlKey;
    if (leaves && first) scene.focusHead(first.id);
    else moveTo(event, scene, target);
    return true;
  }
  switch (event.key) {
    case 'ArrowLeft':
      scene.scrollBy(-48);
      return true;
    case 'ArrowRight':
      scene.scrollBy(48);
      return true;
    case 'Enter':
      if (current >= 0) scene.activate(shown.idAt(current));
      return current >= 0;
    case ' ':
      return selectFocused(event, scene, current);
    case 'a':
    case 'A':
      return event.ctrlKey && selectAll(scene);
    default:
      return false;
  }
}

/** The row a key goes to, or null where the key is no movement. */
function targetRow(key: string, current: number, count: number, page: number): number | null {
  const last = count - 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + page,
    PageUp: current - page,
    Home: 0,
    End: last,
  };
  const wanted = steps[key];
  return wanted === undefined ? null : Math.max(0, Math.min(last, wanted));
}

function moveTo<R, Id extends string>(
  event: KeyboardEvent,
  scene: KeyScene<R, Id>,
  target: number,
): void {
  if (scene.shown.count === 0) return;
  const modifiers = {
    control: event.ctrlKey,
    shift: event.shiftKey && scene.multiple,
  };
  const next = moved(scene.selection, scene.anchor, scene.shown, target, modifiers);
  scene.select(next, modifiers.shift || modifiers.control ? 'stays' : 'moves');
}

function selectFocused<R, Id extends string>(
  event: KeyboardEvent,
  scene: KeyScene<R, Id>,
  current: number,
): boolean {
  if (current < 0) return false;
  const id = scene.shown.idAt(current);
  const toggles = event.ctrlKey && scene.multiple;
  scene.select(toggles ? toggled(scene.selection, id) : { ids: [id], focus: id }, 'moves');
  return true;
}

function selectAll<R, Id extends string>(scene: KeyScene<R, Id>): boolean {
  const { shown, selection } = scene;
  if (!scene.multiple) return false;
  const ids = Array.from({ length: shown.count }, (_, index) => shown.idAt(index));
  scene.select({ ids, focus: selection.focus ?? ids[0] ?? null }, 'stays');
  return true;
}
