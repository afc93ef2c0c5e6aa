import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { actionIds } from '../../src-shared/actions/index';
import { desktopChannels } from '../../src-shared/desktop';
import { root } from '../../src-main/launch/paths.mjs';
import { PageClient, until } from '../support/electron-program';
import { usePrograms } from './programs';

const { folder, start, common } = usePrograms();

function menuItems(items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) =>
    Array.isArray(item.submenu) ? [item, ...menuItems(item.submenu)] : [item],
  );
}

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
    const path = join(folder(), 'own.yaml');
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
    control.openAnswer = { canceled: false, filePaths: [join(folder(), 'missing.yaml')] };
    expect(await control.page.desktop.openFile()).toBeNull();
    expect(control.errorBoxes[0]).toContain('missing.yaml');
  });

  test('are written where the person says, or not at all', async () => {
    const { control } = await common();
    expect(await control.page.desktop.saveFile(save)).toBeNull();
    const filePath = join(folder(), 'lab.hyperlab');
    control.saveAnswer = { canceled: false, filePath };
    expect(await control.page.desktop.saveFile(save)).toBe(filePath);
    expect(readFileSync(filePath, 'utf8')).toBe('content');
    control.saveAnswer = { canceled: false, filePath: join(folder(), 'no', 'folder', 'x') };
    expect(await control.page.desktop.saveFile(save)).toBeNull();
    expect(control.errorBoxes).toHaveLength(1);
  });

  test('with a folder in their name are refused before any dialog', async () => {
    const { control } = await common();
    const sly = { ...save, fileName: '../../lab.hyperlab' };
    await expect(control.page.desktop.saveFile(sly)).rejects.toThrow('Error invoking');
  });

  test('on the command line are handed to the page once it listens', async () => {
    const path = join(folder(), 'start.hyperlab');
    writeFileSync(path, 'saved');
    const { control, app } = await start({ args: ['--flag', path] });
    const handed: string[] = [];
    control.page.desktop.onFile((file) => handed.push(file.fileName));
    await new PageClient(control).call('lab.list', {});
    await until(() => handed.length > 0);
    app.emit('second-instance', {}, [process.execPath, root, 'start.hyperlab'], folder());
    await until(() => handed.length > 1);
    app.emit('open-file', { preventDefault: vi.fn() }, path);
    await until(() => handed.length > 2);
    expect(handed).toEqual(['start.hyperlab', 'start.hyperlab', 'start.hyperlab']);
    expect(control.windows[0]?.isFocused).toBe(true);
  });
});
