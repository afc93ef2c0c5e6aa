import type { Bridge } from '../../src-shared/ipc';

declare global {
  interface Window {
    /** The bridge a preload script exposes; only the desktop shell has one. */
    readonly hyperlab?: Bridge;
  }
}

/** The bridge of the desktop shell, or null in a browser. */
export function preloadBridge(): Bridge | null {
  return window.hyperlab ?? null;
}
