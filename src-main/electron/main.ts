import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, protocol, shell } from 'electron';
import { dataFolder } from '../host/data-folder';
import { failureText } from '../host/failure-text';
import { openHost } from '../host/thread';
import { Application } from './application';
import { fileInArguments } from './files';
import { registerPageScheme } from './page-protocol';
import { confinePages } from './security';
import { firstLanguage, openSettings } from './settings';

// Nothing here may wait at top level: Electron gets ready only after this file has run to its end.

const rootDir = app.getAppPath();
const dataDir = dataFolder(process.env, process.platform);
/** A packed program is started by its own name, else by Electron's with the folder behind it. */
const ownArguments = app.isPackaged ? 1 : 2;

/** What is read by path from a worker thread is kept outside the archive, beside it. */
function unpacked(...path: string[]): string {
  return join(rootDir.replace(/app\.asar$/, 'app.asar.unpacked'), ...path);
}

function fileIn(args: readonly string[], folder: string): string | null {
  return fileInArguments(args, ownArguments, folder);
}

function run(): void {
  registerPageScheme(protocol);
  confinePages(app, shell);
  let application: Application | null = null;
  let first = fileIn(process.argv, process.cwd());
  const open = (path: string | null): void => {
    if (path === null) return;
    if (application) application.open(path);
    else first = path;
  };
  // macOS hands a double-clicked file over this way, possibly before it is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });
  app.on('second-instance', (_event, args, folder) => {
    application?.focus();
    open(fileIn(args, folder));
  });
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(async () => {
    const settings = openSettings(dataDir);
    const host = openHost({
      workerFile: unpacked('out', 'host', 'worker.mjs'),
      labsDir: unpacked('assets', 'labs'),
      dataDir,
      version: app.getVersion(),
      shell: 'electron',
      firstLab: 'T4',
      settings,
      onFailure: (error) => {
        dialog.showErrorBox('Hyperlab', failureText(error, firstLanguage({}, app.getLocale())));
        app.exit(1);
      },
    });
    application = new Application({
      outDir: join(rootDir, 'out'),
      iconFile: join(rootDir, 'assets', 'icons', '512x512.png'),
      settings,
      host,
    });
    closeInOrder(() => host.close());
    await application.start();
    application.onceLoaded(() => process.send?.('ready'));
    open(first);
  });
}

/** Gives the host the time to put its journal on disk before the process ends. */
function closeInOrder(close: () => Promise<void>): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}

/** Everything the program keeps is in one folder; Chromium's own files have theirs inside it. */
function settle(): void {
  const browserDir = join(dataDir, 'browser');
  mkdirSync(browserDir, { recursive: true });
  app.setPath('userData', dataDir);
  app.setPath('sessionData', browserDir);
}

// The lock belongs to the data folder, so the folder is named first.
settle();
if (app.requestSingleInstanceLock()) run();
else app.quit();
