import type { Rectangle } from 'electron';
import type { WindowPlace } from '../host/settings-file';

export const smallestWindow = { width: 1024, height: 640 } as const;
const usualWindow = { width: 1440, height: 900 } as const;
/** So much of the title bar has to be on a screen for a person to be able to move the window. */
const visiblePixels = 100;

/** Whether a person could get hold of the window on one of the screens. */
function isReachable(place: WindowPlace, screens: readonly Rectangle[]): boolean {
  return screens.some((screen) => {
    const width =
      Math.min(place.x + place.width, screen.x + screen.width) - Math.max(place.x, screen.x);
    const isInside = place.y >= screen.y && place.y < screen.y + screen.height - visiblePixels / 2;
    return width >= visiblePixels && isInside;
  });
}

/**
 * Where the window opens: where it was, unless that screen is gone; else centred, and never larger
 * than the screen.
 *
 * @param screens Work areas, the main screen first.
 */
export function openingPlace(
  stored: WindowPlace | null,
  screens: readonly Rectangle[],
): { bounds: Partial<Rectangle>; maximised: boolean } {
  const maximised = stored?.maximised ?? false;
  if (stored && isReachable(stored, screens)) {
    const { x, y, width, height } = stored;
    return { bounds: { x, y, width, height }, maximised };
  }
  const room = screens[0] ?? { ...usualWindow, x: 0, y: 0 };
  const width = Math.min(stored?.width ?? usualWindow.width, room.width);
  const height = Math.min(stored?.height ?? usualWindow.height, room.height);
  return { bounds: { width, height }, maximised };
}
