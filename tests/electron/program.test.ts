import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { PageClient, until } from '../support/electron-program';
import { usePrograms } from './programs';

const { folder, start, release } = usePrograms();

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
    const dataDir = mkdtempSync(join(folder(), 'place-'));
    const first = await start({ dataDir });
    const [window] = first.control.windows;
    if (window) window.bounds = { x: 2000, y: 40, width: 1300, height: 800 };
    window?.close();
    await until(() => first.control.hasQuit);
    release();
    const wide = { x: 1920, y: 0, width: 1920, height: 1080 };
    const main = { x: 0, y: 0, width: 1920, height: 1080 };
    const again = await start({ dataDir, screens: [main, wide] });
    expect(again.control.windows[0]?.options).toMatchObject({ x: 2000, y: 40, width: 1300 });
    await release()?.quit();
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
      'inspectDisk',
      'onAction',
      'onFile',
      'onMessage',
      'openConnection',
      'openFile',
      'printPage',
      'saveFile',
      'send',
      'showMenu',
      'showProgress',
      'writeDisk',
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
    release();
  });
});
