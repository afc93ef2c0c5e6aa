import type { KeyboardTarget, ReleaseKey } from '../store/settings';

/** What a key is pressed with; a `KeyboardEvent` is one. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

export type WindowKey = 'release' | 'attention' | 'fullScreen';

const releases: Readonly<Record<ReleaseKey, string>> = {
  left: 'ArrowLeft',
  right: 'ArrowRight',
  space: ' ',
  shift: 'Shift',
};

/** Ctrl+Alt with these keys is for the window, not for the guest (hyperv-host §11.2). */
export function windowKeyOf(press: KeyPress, releaseKey: ReleaseKey): WindowKey | null {
  if (!press.ctrlKey || !press.altKey) return null;
  if (press.key === releases[releaseKey]) return 'release';
  switch (press.key) {
    case 'End':
    case 'Delete':
      return 'attention';
    case 'Pause':
    case 'Cancel':
      return 'fullScreen';
    default:
      return null;
  }
}

/** Whether a key goes to the guest that has the keyboard: a combination only as Hyper-V Settings say. */
export function goesToGuest(
  press: KeyPress,
  target: KeyboardTarget,
  inFullScreen: boolean,
): boolean {
  const combined = press.ctrlKey || press.altKey || press.metaKey;
  return !combined || target === 'guest' || (target === 'fullScreen' && inFullScreen);
}
