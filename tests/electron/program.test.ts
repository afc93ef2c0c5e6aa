import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { actionIds } from '../../src-shared/actions/index';
import { desktopChannels } from '../../src-shared/desktop';
import { encodeCall } from '../../src-shared/framing';
import { ensureBuilt } from '../../src-main/launch/build.mjs';
import { root } from '../../src-main/launch/paths.mjs';
import type { Program, ProgramOptions } from '../support/electron-program';
import { PageClient, startProgram, until } from '../support/electron-program';

// The built main and preload run over the double of Electron, with the real host in its thread.

let folder: string;
const running: Program[] = [];
beforeAll(async () => {
  await ensureBuilt({ targets: ['electron'], quiet: true });
  folder = mkdtempSync(join(tmpdir(), 'hyperlab-program-'));
}, 120_000);
/** One program for the tests that leave it as they found it: each start costs a second. */
let shared: Program | null = null;
async function common(): Promise<Program> {
  shared ??= await startProgram({ appPath: root });
  shared.control.errorBoxes.length = 0;
  shared.control.openAnswer = { canceled: true, filePaths: [] };
  shared.control.saveAnswer = { canceled: true, filePath: '' };
  return shared;
}

afterEach(async () => {
  for (const program of running.splice(0)) await program.quit();
});
afterAll(async () => {
  await shared?.quit();
  rmSync(folder, { recursive: true });
});

async function start(options: Partial<ProgramOptions> = {}): Promise<Program> {
  const program = await startProgram({ appPath: root, version: '1.2.3', ...options });
  running.push(program);
  return program;
}

function menuItems(items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) =>
    Array.isArray(item.submenu) ? [item, ...menuItems(item.submenu)] : [item],
  );
}

describe('the window', () => {
  test('isolates its page: sandbox, no Node, a preload of its own', async () => {
    const { control } = await start();
    expect(control.windows).toHaveLength(1);
    expect(control.windows[0]?.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
    });
    expect(control.windows[0]?.isShown).toBe(true);
  });

  test('loads the page from its own origin, under a strict policy', async () => {
    const { control } = await start();
    expect(control.page.url).toBe('app://hyperlab/');
    expect(control.schemes[0]).toMatchObject({ scheme: 'app', privileges: { secure: true } });
    expect(control.page.answer?.status).toBe(200);
    const policy = control.page.answer?.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|ws:|http/);
  });

  test('finds nothing beside the page under that origin', async () => {
    const { control } = await start();
    const answer = async (url: string, method = 'GET') =>
      (await control.handlers.get('app')?.(new Request(url, { method })))?.status;
    expect(await answer('app://hyperlab/index.html')).toBe(200);
    expect(await answer('app://hyperlab/../electron/main.cjs')).toBe(404);
    expect(await answer('app://hyperlab/..%2f..%2fpackage.json')).toBe(404);
    expect(await answer('app://other/index.html')).toBe(404);
    expect(await answer('app://hyperlab/index.html', 'POST')).toBe(405);
  });

  test('opens where it was, and on a screen when that one is gone', async () => {
    const dataDir = mkdtempSync(join(folder, 'place-'));
    const first = await start({ dataDir });
    const [window] = first.control.windows;
    if (window) window.bounds = { x: 2000, y: 40, width: 1300, height: 800 };
    window?.close();
    await until(() => first.control.hasQuit);
    running.pop();
    const wide = { x: 1920, y: 0, width: 1920, height: 1080 };
    const main = { x: 0, y: 0, width: 1920, height: 1080 };
    const again = await start({ dataDir, screens: [main, wide] });
    expect(again.control.windows[0]?.options).toMatchObject({ x: 2000, y: 40, width: 1300 });
    await running.pop()?.quit();
    const alone = await start({ dataDir, screens: [main] });
    expect(alone.control.windows[0]?.options.x).toBeUndefined();
    expect(alone.control.windows[0]?.options.width).toBe(1300);
  });
});

describe('the page', () => {
  test('is given exactly the contract', async () => {
    const { control } = await start();
    expect(Object.keys(control.page.world)).toEqual(['hyperlabDesktop']);
    expect(Object.keys(control.page.desktop).sort()).toEqual([
      'onAction',
      'onFile',
      'onMessage',
      'openFile',
      'saveFile',
      'send',
      'showMenu',
      'showProgress',
    ]);
  });

  test('opens a lab, lets it run and sees its records arrive', async () => {
    const { control } = await start();
    const client = new PageClient(control);
    const hello = await client.call('session.hello', { language: 'en' });
    expect(hello).toEqual({ ok: true, value: { version: '1.2.3', shell: 'electron' } });
    expect(await client.call('session.resync', {})).toMatchObject({ ok: true });
    expect(await client.call('lab.open', { name: 'T4' })).toMatchObject({ ok: true });
    await until(() => client.frames.some((frame) => frame.put.some(({ kind }) => kind === 'vm')));
    await client.call('pace.step', { ms: 1000 });
    await until(() => (client.frames.at(-1)?.now ?? 0) >= 1000);
  });

  test('is answered with a refusal when what it sends cannot be read', async () => {
    const { control } = await start();
    const answers: unknown[] = [];
    control.page.desktop.onMessage((message) => answers.push(JSON.parse(message as string)));
    control.page.desktop.send('{"id":7,"call":"no.such","args":{}}');
    await until(() => answers.length > 0);
    expect(answers[0]).toMatchObject({ id: 7, answer: { ok: false } });
  });

  test('keeps its settings in the file the web shell uses', async () => {
    const { control, dataDir } = await start();
    const client = new PageClient(control);
    const settings = { console: { theme: 'dark' } };
    expect(await client.call('settings.write', { settings })).toMatchObject({ ok: true });
    expect(await client.call('settings.read', {})).toEqual({ ok: true, value: settings });
    const file = JSON.parse(readFileSync(join(dataDir, 'settings.json'), 'utf8')) as object;
    expect(file).toMatchObject({ format: 1, console: settings });
  });

  test('becomes a new client when it is loaded anew', async () => {
    const { control } = await start();
    await new PageClient(control).call('session.resync', {});
    await control.page.load('app://hyperlab/');
    const again = new PageClient(control);
    await again.call('session.resync', {});
    await until(() => again.frames.length > 0);
    expect(again.frames[0]).toMatchObject({ seq: 1, reset: true });
  });
});

describe('a page that crashes', () => {
  test('is loaded anew once it had been running, and is given everything again', async () => {
    const { control } = await start();
    await new PageClient(control).call('session.resync', {});
    const loaded = once(control.page, 'did-finish-load');
    control.page.emit('render-process-gone', {}, { reason: 'crashed' });
    await loaded;
    const again = new PageClient(control);
    await again.call('session.resync', {});
    await until(() => again.frames.length > 0);
    expect(again.frames[0]).toMatchObject({ seq: 1, reset: true });
  });

  test('before it had spoken is left alone, since it would crash again', async () => {
    const { control } = await start();
    const reloaded = vi.spyOn(control.page, 'reload');
    control.page.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(reloaded).not.toHaveBeenCalled();
  });
});

describe('nobody but the page may speak to the host', () => {
  const call = encodeCall(1, 'lab.list', {});

  test.each([
    ['another site', 'https://evil.example/', null],
    ['a site with a similar name', 'app://hyperlab.evil.example/', null],
    ['a file', 'file:///index.html', null],
    ['a frame inside the page', 'app://hyperlab/', {}],
  ])('not %s', async (_who, url, parent) => {
    const { control, electron } = await common();
    const answers: unknown[] = [];
    control.page.desktop.onMessage((message) => answers.push(message));
    const ipcMain = electron['ipcMain'] as NodeJS.EventEmitter;
    ipcMain.emit(desktopChannels.toHost, control.page.sender(url, parent), call);
    // The page's own call is answered after it, so that silence about the other one means refusal.
    control.page.desktop.send(encodeCall(2, 'lab.list', {}));
    await until(() => answers.length > 0);
    expect(answers).toHaveLength(1);
    expect(JSON.parse(answers[0] as string)).toMatchObject({ id: 2 });
  });

  test('nor a frame that is gone, nor anything but text', async () => {
    const { control, electron } = await common();
    const answers: unknown[] = [];
    control.page.desktop.onMessage((message) => answers.push(message));
    const ipcMain = electron['ipcMain'] as NodeJS.EventEmitter;
    const gone = { sender: control.page, senderFrame: null };
    ipcMain.emit(desktopChannels.toHost, gone, call);
    ipcMain.emit(desktopChannels.toHost, control.page.sender(), { id: 1 });
    control.page.desktop.send(encodeCall(2, 'lab.list', {}));
    await until(() => answers.length > 0);
    expect(JSON.parse(answers[0] as string)).toMatchObject({ id: 2 });
  });

  test('nor ask for a file', async () => {
    const { control, electron } = await common();
    const ipcMain = electron['ipcMain'] as {
      invoked: (event: unknown, channel: string, args: unknown[]) => Promise<unknown>;
    };
    const stranger = control.page.sender('https://evil.example/');
    await expect(ipcMain.invoked(stranger, desktopChannels.openFile, [])).rejects.toThrow(
      'Only the page',
    );
  });
});

describe('the page stays where it belongs', () => {
  test('it cannot navigate away, open windows or embed anything', async () => {
    const { control } = await common();
    const prevented = (name: string, url: string): boolean => {
      const preventDefault = vi.fn();
      control.page.emit(name, { url, preventDefault });
      return preventDefault.mock.calls.length > 0;
    };
    expect(prevented('will-navigate', 'https://evil.example/')).toBe(true);
    expect(prevented('will-navigate', 'app://hyperlab.evil.example/')).toBe(true);
    expect(prevented('will-navigate', 'app://hyperlab/')).toBe(false);
    expect(prevented('will-redirect', 'app://hyperlab/')).toBe(true);
    expect(prevented('will-attach-webview', '')).toBe(true);
    expect(control.page.openHandler?.({ url: 'app://hyperlab/' })).toEqual({ action: 'deny' });
  });

  test('only known https addresses reach the system browser', async () => {
    const { control } = await common();
    for (const url of [
      'https://learn.microsoft.com/windows-server/failover-clustering/',
      'http://learn.microsoft.com/',
      'https://learn.microsoft.com.evil.example/',
      'https://user@learn.microsoft.com/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'not an address',
    ]) {
      control.page.openHandler?.({ url });
    }
    expect(control.openedOutside).toEqual([
      'https://learn.microsoft.com/windows-server/failover-clustering/',
    ]);
  });

  test('every permission is denied', async () => {
    const { control } = await common();
    const answer = vi.fn();
    control.permissionRequest?.(answer);
    expect(answer).toHaveBeenCalledWith(false);
    expect(control.permissionCheck?.()).toBe(false);
    expect(control.devicePermission?.()).toBe(false);
  });
});

describe('the menu', () => {
  test('offers every action once, and nothing before the page has said what can be chosen', async () => {
    const { control } = await start();
    const items = menuItems(control.menu).filter((item) => actionIds.some((id) => id === item.id));
    expect(items).toHaveLength(actionIds.length);
    expect(new Set(items.map((item) => item.id))).toEqual(new Set(actionIds));
    expect(items.every((item) => item.enabled === false)).toBe(true);
  });

  test('follows what the page says, in its language', async () => {
    const { control } = await common();
    control.page.desktop.showMenu({
      language: 'de',
      vocabulary: 'r2',
      enabled: ['file.save', 'view.tree'],
      checked: ['view.tree'],
    });
    await until(() => menuItems(control.menu).some((item) => item.enabled === true));
    expect(control.menu.map((item) => item.label)).toContain('&Datei');
    const byId = new Map(menuItems(control.menu).map((item) => [item.id, item]));
    expect(byId.get('file.save')?.enabled).toBe(true);
    expect(byId.get('view.tree')).toMatchObject({ type: 'checkbox', checked: true });
    expect(byId.get('view.details')).toMatchObject({ enabled: false, checked: false });
  });

  test('tells the page what was chosen, and leaves the keys to it', async () => {
    const { control } = await common();
    const chosen: string[] = [];
    control.page.desktop.onAction((action) => chosen.push(action));
    const save = menuItems(control.menu).find((item) => item.id === 'file.save');
    expect(save).toMatchObject({ accelerator: 'Ctrl+S', registerAccelerator: false });
    (save?.click as (() => void) | undefined)?.();
    await until(() => chosen.length > 0);
    expect(chosen).toEqual(['file.save']);
  });

  test('ignores what is not a menu', async () => {
    const { control, electron } = await common();
    const before = control.menu;
    const ipcMain = electron['ipcMain'] as NodeJS.EventEmitter;
    for (const state of [
      null,
      {},
      { language: 'fr', vocabulary: 'r2', enabled: [], checked: [] },
    ]) {
      ipcMain.emit(desktopChannels.menu, control.page.sender(), state);
    }
    expect(control.menu).toBe(before);
  });
});

describe('files', () => {
  const save = { fileName: 'lab.hyperlab', mediaType: 'application/json', text: 'content' };

  test('are opened through the native dialog', async () => {
    const { control } = await common();
    const path = join(folder, 'own.yaml');
    writeFileSync(path, 'name: own');
    expect(await control.page.desktop.openFile()).toBeNull();
    control.openAnswer = { canceled: false, filePaths: [path] };
    expect(await control.page.desktop.openFile()).toEqual({
      fileName: 'own.yaml',
      text: 'name: own',
    });
  });

  test('that cannot be read are reported, not thrown', async () => {
    const { control } = await common();
    control.openAnswer = { canceled: false, filePaths: [join(folder, 'missing.yaml')] };
    expect(await control.page.desktop.openFile()).toBeNull();
    expect(control.errorBoxes[0]).toContain('missing.yaml');
  });

  test('are written where the person says, or not at all', async () => {
    const { control } = await common();
    expect(await control.page.desktop.saveFile(save)).toBeNull();
    const filePath = join(folder, 'lab.hyperlab');
    control.saveAnswer = { canceled: false, filePath };
    expect(await control.page.desktop.saveFile(save)).toBe(filePath);
    expect(readFileSync(filePath, 'utf8')).toBe('content');
    control.saveAnswer = { canceled: false, filePath: join(folder, 'no', 'folder', 'x') };
    expect(await control.page.desktop.saveFile(save)).toBeNull();
    expect(control.errorBoxes).toHaveLength(1);
  });

  test('with a folder in their name are refused before any dialog', async () => {
    const { control } = await common();
    const sly = { ...save, fileName: '../../lab.hyperlab' };
    await expect(control.page.desktop.saveFile(sly)).rejects.toThrow('Error invoking');
  });

  test('on the command line are handed to the page once it listens', async () => {
    const path = join(folder, 'start.hyperlab');
    writeFileSync(path, 'saved');
    const { control, app } = await start({ args: ['--flag', path] });
    const handed: string[] = [];
    control.page.desktop.onFile((file) => handed.push(file.fileName));
    await new PageClient(control).call('lab.list', {});
    await until(() => handed.length > 0);
    app.emit('second-instance', {}, [process.execPath, root, 'start.hyperlab'], folder);
    await until(() => handed.length > 1);
    app.emit('open-file', { preventDefault: vi.fn() }, path);
    await until(() => handed.length > 2);
    expect(handed).toEqual(['start.hyperlab', 'start.hyperlab', 'start.hyperlab']);
    expect(control.windows[0]?.isFocused).toBe(true);
  });
});

describe('the program', () => {
  test('shows the progress of running tasks in the taskbar', async () => {
    const { control } = await start();
    control.page.desktop.showProgress(0.5);
    await until(() => control.windows[0]?.progress === 0.5);
    control.page.desktop.showProgress(null);
    await until(() => control.windows[0]?.progress === -1);
  });

  test('gives way to the one that runs already', async () => {
    const { control } = await start({ hasLock: false });
    await until(() => control.hasQuit);
    expect(control.windows).toHaveLength(0);
  });

  test('ends with its window, after the host has put everything on disk', async () => {
    const program = await start();
    program.control.windows[0]?.close();
    await until(() => program.control.hasQuit);
    running.pop();
  });
});
