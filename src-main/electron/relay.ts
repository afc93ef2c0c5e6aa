import type { BrowserWindow, IpcMain, IpcMainEvent, WebContents } from 'electron';
import { desktopChannels } from '../../src-shared/desktop';
import { messageLimits } from '../../src-shared/framing';
import type { HostClient, HostLink } from '../host/host-link';
import { isFromPage } from './senders';

/**
 * Carries framed messages between pages and the host. A page becomes a client with its first
 * message, and stops being one when it is loaded anew, crashes or closes.
 */
export class Relay {
  readonly #host: HostLink;
  readonly #clients = new Map<number, HostClient>();
  /** Told when a page speaks for the first time: it listens from then on. */
  readonly #onPage: (page: WebContents) => void;

  constructor(host: HostLink, onPage: (page: WebContents) => void) {
    this.#host = host;
    this.#onPage = onPage;
  }

  listen(ipcMain: IpcMain): void {
    ipcMain.on(desktopChannels.toHost, (event, message: unknown) => this.#receive(event, message));
  }

  /** Follows the life of a window's page. */
  watch(window: BrowserWindow): void {
    const page = window.webContents;
    const { id } = page;
    page.on('did-navigate', () => this.#leave(id));
    page.on('render-process-gone', () => this.#leave(id));
    page.on('destroyed', () => this.#leave(id));
    // A page that hangs does not read either; what is kept back meanwhile is not lost.
    window.on('unresponsive', () => this.#clients.get(id)?.congested(true));
    window.on('responsive', () => this.#clients.get(id)?.congested(false));
  }

  #receive(event: IpcMainEvent, message: unknown): void {
    if (!isFromPage(event) || typeof message !== 'string') return;
    if (message.length > messageLimits.fileBytes) return;
    this.#clientOf(event.sender).receive(message);
  }

  #clientOf(page: WebContents): HostClient {
    const known = this.#clients.get(page.id);
    if (known) return known;
    const client = this.#host.connect((message) => {
      if (!page.isDestroyed()) page.send(desktopChannels.fromHost, message);
    });
    this.#clients.set(page.id, client);
    this.#onPage(page);
    return client;
  }

  #leave(page: number): void {
    this.#clients.get(page)?.leave();
    this.#clients.delete(page);
  }
}
