import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import { IpcMainDouble } from './electron-double-ipc';
import type { PageDouble } from './electron-double-page';
import { WindowDouble } from './electron-double-page';

/*
 * A double of the part of Electron the desktop shell uses, for running its built files without the
 * binary. It keeps Electron's hard rules: nothing that needs a ready program works before, and ready
 * comes only after the entry file has run to its end; what crosses processes is cloned; a channel is
 * handled once; a page's errors arrive as messages only. It says nothing about real windows, menus
 * and dialogs.
 */

export interface DoubleOptions {
  readonly appPath: string;
  readonly platformLocale?: string;
  readonly isPackaged?: boolean;
  readonly version?: string;
  /** Work areas, the main screen first. */
  readonly screens?: readonly Electron.Rectangle[];
  readonly hasLock?: boolean;
}

type Handler = (request: Request) => Response | Promise<Response>;

/** What a test reads and does. */
export class ElectronControl {
  readonly windows: WindowDouble[] = [];
  readonly openedOutside: string[] = [];
  readonly errorBoxes: string[] = [];
  readonly paths = new Map<string, string>();
  readonly schemes: Electron.CustomScheme[] = [];
  readonly handlers = new Map<string, Handler>();
  menu: Electron.MenuItemConstructorOptions[] = [];
  openAnswer: Electron.OpenDialogReturnValue = { canceled: true, filePaths: [] };
  saveAnswer: Electron.SaveDialogReturnValue = { canceled: true, filePath: '' };
  permissionRequest: ((answer: (granted: boolean) => void) => void) | null = null;
  permissionCheck: (() => boolean) | null = null;
  devicePermission: (() => boolean) | null = null;
  isReady = false;
  hasQuit = false;

  /** The only window's page. */
  get page(): PageDouble {
    const [window] = this.windows;
    if (!window) throw new Error('there is no window');
    return window.webContents;
  }

  needsReady(what: string): void {
    if (!this.isReady) throw new Error(`${what} cannot be used before app is ready`);
  }

  needsUnready(what: string): void {
    if (this.isReady) throw new Error(`${what} should be called before app is ready`);
  }
}

export class AppDouble extends EventEmitter {
  readonly isPackaged: boolean;
  readonly #options: DoubleOptions;
  readonly #control: ElectronControl;
  readonly #ready: Promise<void>;
  #getReady: () => void = () => undefined;

  constructor(options: DoubleOptions, control: ElectronControl) {
    super();
    this.isPackaged = options.isPackaged ?? false;
    this.#options = options;
    this.#control = control;
    this.#ready = new Promise((resolve) => {
      this.#getReady = resolve;
    });
  }

  /** The runner of a test calls it once the entry file has finished. */
  becomeReady(): void {
    this.#control.isReady = true;
    this.emit('ready');
    this.#getReady();
  }

  whenReady = (): Promise<void> => this.#ready;
  getAppPath = (): string => this.#options.appPath;
  getVersion = (): string => this.#options.version ?? '0.0.0';
  getLocale = (): string => {
    this.#control.needsReady('app.getLocale()');
    return this.#options.platformLocale ?? 'en-GB';
  };
  getPath = (name: string): string => this.#control.paths.get(name) ?? '';
  setPath = (name: string, path: string): void => {
    this.#control.paths.set(name, path);
  };
  requestSingleInstanceLock = (): boolean => this.#options.hasLock ?? true;

  /** As in Electron: listeners may prevent it, and then ask again. */
  quit = (): void => {
    queueMicrotask(() => {
      let isPrevented = false;
      this.emit('will-quit', { preventDefault: () => (isPrevented = true) });
      if (!isPrevented) this.#control.hasQuit = true;
    });
  };
}

function dialogOf(control: ElectronControl) {
  return {
    showOpenDialog: () => Promise.resolve(control.openAnswer),
    showSaveDialog: () => Promise.resolve(control.saveAnswer),
    showErrorBox: (_title: string, content: string) => {
      control.errorBoxes.push(content);
    },
  } satisfies Pick<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showErrorBox'>;
}

function protocolOf(control: ElectronControl) {
  return {
    registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => {
      control.needsUnready('protocol.registerSchemesAsPrivileged');
      control.schemes.push(...schemes);
    },
    handle: (scheme: string, handler: Handler) => {
      control.needsReady('protocol.handle');
      if (control.handlers.has(scheme)) throw new Error(`${scheme} is handled already`);
      control.handlers.set(scheme, handler);
    },
  } satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged'> &
    Record<keyof Pick<Electron.Protocol, 'handle'>, unknown>;
}

function sessionOf(control: ElectronControl) {
  const defaultSession = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: (
      handler: (page: unknown, permission: string, answer: (granted: boolean) => void) => void,
    ) => {
      control.permissionRequest = (answer) => handler(null, 'media', answer);
    },
    setPermissionCheckHandler: (handler: () => boolean) => {
      control.permissionCheck = handler;
    },
    setDevicePermissionHandler: (handler: () => boolean) => {
      control.devicePermission = handler;
    },
  } satisfies Record<
    keyof Pick<
      Electron.Session,
      'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
    >,
    unknown
  >);
  return {
    get defaultSession() {
      control.needsReady('session.defaultSession');
      return defaultSession;
    },
  };
}

function screenOf(control: ElectronControl, options: DoubleOptions) {
  const areas = options.screens ?? [{ x: 0, y: 0, width: 1920, height: 1080 }];
  const displays = areas.map((workArea, id) => ({ id, workArea }));
  const ready = <T>(value: T): T => {
    control.needsReady('screen');
    return value;
  };
  return { getPrimaryDisplay: () => ready(displays[0]), getAllDisplays: () => ready(displays) };
}

export interface RunningDouble {
  /** What `require('electron')` gives. */
  readonly electron: Readonly<Record<string, unknown>>;
  readonly control: ElectronControl;
  readonly app: AppDouble;
}

/** Everything `require('electron')` gives in the main process, and the test's handle on it. */
export function electronDouble(options: DoubleOptions): RunningDouble {
  const control = new ElectronControl();
  const app = new AppDouble(options, control);
  const ipcMain = new IpcMainDouble();
  class BrowserWindow extends WindowDouble {
    constructor(given: Electron.BrowserWindowConstructorOptions) {
      control.needsReady('BrowserWindow');
      super(given, { control, app, ipcMain });
      control.windows.push(this);
    }

    static fromWebContents(page: PageDouble): WindowDouble | null {
      return control.windows.find((window) => window.webContents === page) ?? null;
    }
  }
  const electron = {
    app,
    ipcMain,
    BrowserWindow,
    dialog: dialogOf(control),
    protocol: protocolOf(control),
    session: sessionOf(control),
    screen: screenOf(control, options),
    nativeTheme: { shouldUseDarkColors: false, themeSource: 'system' },
    shell: {
      openExternal: (address: string) => {
        control.openedOutside.push(address);
        return Promise.resolve();
      },
    } satisfies Pick<Electron.Shell, 'openExternal'>,
    Menu: {
      buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
      setApplicationMenu: (menu: Electron.MenuItemConstructorOptions[]) => {
        control.menu = menu;
      },
    } satisfies Record<
      keyof Pick<typeof Electron.Menu, 'buildFromTemplate' | 'setApplicationMenu'>,
      unknown
    >,
  };
  return { electron, control, app };
}
