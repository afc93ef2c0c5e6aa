import type { Bridge } from '../../src-shared/ipc';
import { desktop, desktopSocket } from './preload-bridge';
import { SocketBridge, pageSocket } from './socket-bridge';

/** The way to the host: what a preload script offers, else a WebSocket to where the page is from. */
export function openBridge(): Bridge {
  const shell = desktop();
  return new SocketBridge(shell ? () => desktopSocket(shell) : pageSocket);
}
