import type { RefObject } from 'react';
import { useEffect, useState } from 'react';

const within = (share: number) => Math.min(Math.max(share, 0), 1);

/**
 * A guest without integration services takes the mouse until it is released: the pointer of the
 * person is locked, and the guest's own moves inside the screen.
 */
export function CapturedMouse({
  screen,
  onCapture,
}: {
  readonly screen: RefObject<HTMLElement | null>;
  readonly onCapture: (captured: boolean) => void;
}) {
  /** Where it stands, in shares of the screen. */
  const [place, setPlace] = useState({ x: 0.5, y: 0.5 });
  useEffect(() => {
    const element = screen.current;
    if (!element) return undefined;
    const moved = ({ movementX, movementY }: MouseEvent) => {
      if (document.pointerLockElement !== element) return;
      const { width, height } = element.getBoundingClientRect();
      setPlace(({ x, y }) => ({
        x: within(x + movementX / width),
        y: within(y + movementY / height),
      }));
    };
    // Escape frees the mouse in a browser: the window has to know.
    const changed = () => {
      if (document.pointerLockElement !== element) onCapture(false);
    };
    document.addEventListener('mousemove', moved);
    document.addEventListener('pointerlockchange', changed);
    void lock(element);
    return () => {
      document.removeEventListener('mousemove', moved);
      document.removeEventListener('pointerlockchange', changed);
      if (document.pointerLockElement === element) document.exitPointerLock();
    };
  }, [screen, onCapture]);
  return (
    <svg
      className="guest-pointer"
      viewBox="-1 -1 13 20"
      aria-hidden
      style={{ left: `${place.x * 100}%`, top: `${place.y * 100}%` }}
    >
      <path d="M0 0v15l3.5-3.3L6 17.5l2.2-1L5.8 11H11z" />
    </svg>
  );
}

/** A browser may refuse; the signs below the screen still say who has the mouse then. */
async function lock(element: HTMLElement): Promise<void> {
  try {
    await element.requestPointerLock();
  } catch {
    // Refused: the pointer stays the person's.
  }
}
