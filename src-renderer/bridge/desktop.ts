import type { Desktop } from '../../src-shared/desktop';
import type { OpenTransport } from './transport';

declare global {
  interface Window {
    /** What the desktop shell's preload exposes; a browser has none. */
    readonly hyperlabDesktop?: Desktop;
  }
}

/** The desktop shell's side of the window, or null in a browser. */
export function desktop(): Desktop | null {
  return window.hyperlabDesktop ?? null;
}

/** The desktop shell's channel; it is there from the start and does not get lost. */
export function desktopTransport(shell: Desktop): OpenTransport {
  return (events) => {
    shell.onMessage(events.received);
    queueMicrotask(events.opened);
    return { send: (text) => shell.send(text), restart: () => window.location.reload() };
  };
}
