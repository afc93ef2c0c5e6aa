import type { Desktop } from '../../src-shared/desktop';
import type { SocketLike } from './socket-bridge';

declare global {
  interface Window {
    /** What the preload script exposes; only the desktop shell has one. */
    readonly hyperlabDesktop?: Desktop;
  }
}

/** The desktop's side of the page, or null in a browser. */
export function desktop(): Desktop | null {
  return window.hyperlabDesktop ?? null;
}

/** The desktop's channel in the shape of a socket, so that one bridge serves both shells. */
export function desktopSocket(shell: Desktop): SocketLike {
  let stop: (() => void) | null = null;
  const socket: SocketLike = {
    binaryType: 'arraybuffer',
    onopen: null,
    onclose: null,
    onmessage: null,
    send: (text) => shell.send(text),
    close: () => {
      stop?.();
      socket.onclose?.();
    },
  };
  stop = shell.onMessage((data) => socket.onmessage?.({ data }));
  // As a real socket, it opens after its handlers are in place.
  queueMicrotask(() => socket.onopen?.());
  return socket;
}
