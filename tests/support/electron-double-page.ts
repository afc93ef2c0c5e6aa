import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { runInNewContext } from 'node:vm';
import type Electron from 'electron';
import type { Desktop } from '../../src-shared/desktop';
import type { ElectronControl } from './electron-double';
import type { IpcMainDouble, Sender } from './electron-double-ipc';
import { IpcRendererDouble, crossing } from './electron-double-ipc';

interface Surroundings {
  readonly control: ElectronControl;
  readonly app: EventEmitter;
  readonly ipcMain: IpcMainDouble;
}

let pages = 0;

/** Values cross between the preload's world and the page's as clones, functions as callable proxies. */
function bridged(value: unknown): unknown {
  if (typeof value === 'function') {
    return (...args: unknown[]): unknown => {
      const result: unknown = value(
        ...args.map((arg) => (typeof arg === 'function' ? arg : crossing(arg))),
      );
      return result instanceof Promise ? result.then(crossing) : bridged(result);
    };
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bridged(inner)]));
}

/** A window's page: it loads the address through the program's protocol and runs the preload. */
export class PageDouble extends EventEmitter {
  readonly id = (pages += 1);
  /** What the preload exposed to the page. */
  world: Record<string, unknown> = {};
  /** The page as it was answered. */
  answer: Response | null = null;
  url = '';
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  readonly #surroundings: Surroundings;
  readonly #preload: string;
  #ipc: IpcRendererDouble;
  #isDestroyed = false;

  constructor(preload: string, surroundings: Surroundings) {
    super();
    this.#preload = preload;
    this.#surroundings = surroundings;
    this.#ipc = this.#newIpc();
  }

  /** What the page would call `window.hyperlabDesktop`. */
  get desktop(): Desktop {
    return this.world['hyperlabDesktop'] as Desktop;
  }

  /** How the main process sees who sends. */
  sender(url = this.url, parent: object | null = null): Sender {
    return { sender: this, senderFrame: { url, parent } };
  }

  #newIpc(): IpcRendererDouble {
    return new IpcRendererDouble(this.#surroundings.ipcMain, () => this.sender());
  }

  isDestroyed = (): boolean => this.#isDestroyed;

  setWindowOpenHandler = (handler: (details: { url: string }) => { action: string }): void => {
    this.openHandler = handler;
  };

  send = (channel: string, ...args: unknown[]): void => {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
    const cloned = args.map(crossing);
    setImmediate(() => this.#ipc.emit(channel, {}, ...cloned));
  };

  async load(url: string): Promise<void> {
    const { protocol } = new URL(url);
    const handler = this.#surroundings.control.handlers.get(protocol.slice(0, -1));
    if (!handler) throw new Error(`ERR_UNKNOWN_URL_SCHEME (${url})`);
    this.answer = await handler(new Request(url));
    this.url = url;
    this.#ipc = this.#newIpc();
    this.world = {};
    this.emit('did-navigate', {}, url);
    this.#runPreload();
    this.emit('did-finish-load');
  }

  /** As in Electron, it returns at once and loads later. */
  reload = (): void => {
    setImmediate(() => void this.load(this.url));
  };

  destroy(): void {
    this.#isDestroyed = true;
    this.emit('destroyed');
  }

  /** A sandboxed preload is one CommonJS script that finds Electron and next to nothing else. */
  #runPreload(): void {
    const contextBridge = {
      exposeInMainWorld: (key: string, api: unknown) => {
        if (key in this.world) throw new Error(`Cannot bind an API on top of ${key}`);
        this.world[key] = bridged(api);
      },
    } satisfies Pick<Electron.ContextBridge, 'exposeInMainWorld'>;
    const require = (name: string): unknown => {
      if (name === 'electron') return { contextBridge, ipcRenderer: this.#ipc };
      throw new Error(`module not found: ${name}`);
    };
    const module = { exports: {} };
    runInNewContext(
      readFileSync(this.#preload, 'utf8'),
      { require, module, exports: module.exports, console },
      { filename: this.#preload },
    );
  }
}

/** A window that is nowhere: it keeps what it was told. */
export class WindowDouble extends EventEmitter {
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly webContents: PageDouble;
  readonly #app: EventEmitter;
  bounds: Electron.Rectangle;
  progress = -1;
  isShown = false;
  isFocused = false;
  #isMaximized = false;

  constructor(options: Electron.BrowserWindowConstructorOptions, surroundings: Surroundings) {
    super();
    this.options = options;
    this.#app = surroundings.app;
    const { x = 100, y = 50, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    const preload = options.webPreferences?.preload ?? '';
    if (!isAbsolute(preload)) throw new Error('a preload is named by its whole path');
    this.webContents = new PageDouble(preload, surroundings);
    this.#app.emit('web-contents-created', {}, this.webContents);
  }

  loadURL = async (url: string): Promise<void> => {
    await this.webContents.load(url);
    this.emit('ready-to-show');
  };

  maximize = (): void => {
    this.#isMaximized = true;
  };
  isMaximized = (): boolean => this.#isMaximized;
  isMinimized = (): boolean => false;
  restore = (): void => undefined;
  hasMenu = true;
  removeMenu = (): void => {
    this.hasMenu = false;
  };
  show = (): void => {
    this.isShown = true;
  };
  focus = (): void => {
    this.isFocused = true;
  };
  getNormalBounds = (): Electron.Rectangle => this.bounds;
  setProgressBar = (share: number): void => {
    this.progress = share;
  };

  /** The person closes it. */
  close(): void {
    this.emit('close', { preventDefault: () => undefined });
    this.webContents.destroy();
    this.emit('closed');
    this.#app.emit('window-all-closed');
  }
}
