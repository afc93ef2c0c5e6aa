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
