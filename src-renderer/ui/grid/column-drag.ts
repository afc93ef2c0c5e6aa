import type { PointerEvent, RefObject } from 'react';

export interface DropTarget {
  readonly id: string;
  readonly side: 'before' | 'after';
}

const thresholdPx = 5;

function targetAt(
  scroller: HTMLElement | null,
  clientX: number,
  dragged: string,
): DropTarget | null {
  const cells = scroller?.querySelectorAll<HTMLElement>('[role=columnheader]') ?? [];
  for (const cell of cells) {
    const box = cell.getBoundingClientRect();
    if (clientX < box.left || clientX >= box.right) continue;
    const id = cell.dataset['column'] ?? '';
    return id === dragged
      ? null
      : { id, side: clientX < box.left + box.width / 2 ? 'before' : 'after' };
  }
  return null;
}

/** Dragging a header moves its column; a press without a drag is a click. */
export function useColumnDrag(options: {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onOver: (target: DropTarget | null) => void;
  readonly onDrop: (id: string, target: DropTarget) => void;
  readonly onClick: (id: string) => void;
}): (event: PointerEvent<HTMLElement>, id: string) => void {
  return (event, id) => {
    if (event.button !== 0) return;
    const header = event.currentTarget;
    const begin = event.clientX;
    let dragging = false;
    header.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => {
      dragging ||= Math.abs(moved.clientX - begin) > thresholdPx;
      if (dragging) options.onOver(targetAt(options.scroller.current, moved.clientX, id));
    };
    const end = (released: globalThis.PointerEvent) => {
      header.removeEventListener('pointermove', move);
      header.removeEventListener('pointerup', end);
      header.removeEventListener('pointercancel', end);
      options.onOver(null);
      if (released.type === 'pointercancel') return;
      const target = targetAt(options.scroller.current, released.clientX, id);
      if (!dragging) options.onClick(id);
      else if (target) options.onDrop(id, target);
    };
    header.addEventListener('pointermove', move);
    header.addEventListener('pointerup', end);
    header.addEventListener('pointercancel', end);
  };
}
