import { join } from 'node:path';
import {
  BrowserWindow,
  Menu,
  app,
  dialog,
  ipcMain,
  nativeTheme,
  protocol,
  session,
} from 'electron';
import type { MenuState } from '../../src-shared/desktop';
import { desktopChannels } from '../../src-shared/desktop';
import { createTexts } from '../../src-shared/text/index';
import type { HostLink } from '../host/host-link';
import { Connections } from './connections';
import { Dialogs } from './dialogs';
import { DiskDialogs } from './disk-dialogs';
import { menuTemplate } from './menu';
import { servePage } from './page-protocol';
import { listenToPage } from './page-signals';
import { Relay } from './relay';
import { denyPermissions } from './security';
import type { DesktopSettings } from './settings';
import { firstLanguage } from './settings';
import { openConnectionWindow, openWindow } from './window';

export interface Parts {
  /** `out/`, as built or as packed. */
  readonly outDir: string;
  readonly iconFile: string;
  readonly settings: DesktopSettings;
  readonly host: HostLink;
}

/** The running program: its one window, its menu, and the way between page and host. */
export class Application {
  readonly #parts: Parts;
  readonly #relay: Relay;
  readonly #dialogs: Dialogs;
  readonly #connections: Connections;
  #menu: MenuState | null = null;
  #language = firstLanguage({}, app.getLocale());
  #window: BrowserWindow | null = null;
  /** A file that was handed over before the page could take it. */
  #waitingFile: string | null = null;
  #pageListens = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#dialogs = new Dialogs(dialog, () => this.#texts());
    this.#connections = new Connections((address) => this.#openConnection(address));
    this.#relay = new Relay(parts.host, (page) => {
      if (page !== this.#window?.webContents) return;
      this.#pageListens = true;
      void this.#handFile();
    });
  }

  /** Opens the window; call it when Electron is ready. */
  async start(): Promise<void> {
    const { settings, outDir, iconFile } = this.#parts;
    this.#language = firstLanguage(await settings.read(), app.getLocale());
    denyPermissions(session.defaultSession);
    servePage(protocol, join(outDir, 'renderer'));
    this.#relay.listen(ipcMain);
    this.#dialogs.listen(ipcMain);
    new DiskDialogs(dialog, () => this.#texts()).listen(ipcMain);
    this.#connections.listen(ipcMain);
    listenToPage(ipcMain, (state) => this.#showMenu(state));
    this.#showMenu(null);
    nativeTheme.themeSource = 'system';
    const window = openWindow(settings, { preload: this.#preload, icon: iconFile });
    this.#window = window;
    this.#relay.watch(window);
    window.webContents.on('did-navigate', () => {
      this.#pageListens = false;
      this.#showMenu(null);
    });
    window.webContents.on('render-process-gone', () => {
      // Once: a page that dies before it has spoken would die again.
      if (this.#pageListens) window.webContents.reload();
      this.#pageListens = false;
    });
    window.once('closed', () => {
      this.#window = null;
      this.#connections.closeAll();
    });
  }

  /** Resolves when the page has been loaded: proof that a window can be shown on this machine. */
  onceLoaded(listener: () => void): void {
    this.#window?.webContents.once('did-finish-load', listener);
  }

  /** Brings the window to the front, as a second start of the program wants it. */
  focus(): void {
    if (this.#window?.isMinimized()) this.#window.restore();
    this.#window?.focus();
  }

  /** Opens a file that came from outside, as soon as the page can take it. */
  open(path: string): void {
    this.#waitingFile = path;
    void this.#handFile();
  }

  get #preload(): string {
    return join(this.#parts.outDir, 'electron', 'preload.cjs');
  }

  #openConnection(address: string): BrowserWindow {
    const files = { preload: this.#preload, icon: this.#parts.iconFile };
    const window = openConnectionWindow(address, files);
    this.#relay.watch(window);
    return window;
  }

  #texts() {
    return createTexts(this.#menu?.language ?? this.#language, this.#menu?.vocabulary ?? 'r2');
  }

  #showMenu(state: MenuState | null): void {
    this.#menu = state;
    const template = menuTemplate(this.#texts(), {
      platform: process.platform,
      isPackaged: app.isPackaged,
      state,
      choose: (action) => this.#window?.webContents.send(desktopChannels.action, action),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  async #handFile(): Promise<void> {
    const path = this.#waitingFile;
    if (path === null || !this.#pageListens) return;
    this.#waitingFile = null;
    const file = await this.#dialogs.read(path);
    if (file) this.#window?.webContents.send(desktopChannels.file, file);
  }
}
