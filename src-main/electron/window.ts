import type { BrowserWindowConstructorOptions } from 'electron';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { pageUrl } from './page-protocol';
import type { DesktopSettings } from './settings';
import { openingPlace, smallestWindow } from './window-place';

/** Grounds of the two themes, so that nothing flashes before the page has drawn itself. */
const grounds = { light: '#ffffff', dark: '#1b1b1b' } as const;

function optionsOf(preload: string, icon: string): BrowserWindowConstructorOptions {
  return {
    show: false,
    title: 'Hyperlab',
    icon,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    backgroundColor: nativeTheme.shouldUseDarkColors ? grounds.dark : grounds.light,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // Simulated time goes on behind other windows, and so does what the page shows of it.
      backgroundThrottling: false,
    },
  };
}

/** The part of a window that `Connections` needs. */
export type ConnectionWindow = Pick<
  BrowserWindow,
  'close' | 'focus' | 'isMinimized' | 'once' | 'restore' | 'webContents'
>;

/** Wide and high enough for a guest's screen of 1024 × 768 with the bars around it. */
const connectionSize = { width: 1064, height: 916, minWidth: 560, minHeight: 480 } as const;

/** Opens a window for one virtual machine; its menus are in the page. */
export function openConnectionWindow(
  address: string,
  files: { preload: string; icon: string },
): BrowserWindow {
  const window = new BrowserWindow({ ...optionsOf(files.preload, files.icon), ...connectionSize });
  window.removeMenu();
  window.once('ready-to-show', () => window.show());
  void window.loadURL(address);
  return window;
}

function rememberPlace(window: BrowserWindow, settings: DesktopSettings): void {
  window.on('close', () => {
    settings.keepWindowPlace({ ...window.getNormalBounds(), maximised: window.isMaximized() });
  });
}

/** Opens the console's window where it was last, and loads the page. */
export function openWindow(
  settings: DesktopSettings,
  files: { preload: string; icon: string },
): BrowserWindow {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  const screens = [main, ...others].map((display) => display.workArea);
  const { bounds, maximised } = openingPlace(settings.windowPlace(), screens);
  const window = new BrowserWindow({ ...optionsOf(files.preload, files.icon), ...bounds });
  if (maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  rememberPlace(window, settings);
  void window.loadURL(pageUrl);
  return window;
}
