import type { Bridge } from '../../src-shared/ipc';
import { desktop, desktopTransport } from './desktop';
import { FramedBridge } from './framed-bridge';
import { pageSocket, socketTransport } from './socket-transport';

/** The way to the host: the desktop shell's channel, else a WebSocket to where the page is from. */
export function openBridge(): Bridge {
  const shell = desktop();
  return new FramedBridge(shell ? desktopTransport(shell) : socketTransport(pageSocket));
}
