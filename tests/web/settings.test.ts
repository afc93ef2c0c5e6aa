import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dataFolder } from '../../src-main/host/data-folder';
import { openSettings } from '../../src-main/web/settings';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hyperlab-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'settings.json');
const onDisk = () => JSON.parse(readFileSync(file(), 'utf8')) as Record<string, unknown>;
const settings = { console: { theme: 'dark' } };

describe('the settings', () => {
  test('are kept from one start to the next', async () => {
    expect(await openSettings(folder, '0.1.0').write(settings)).toEqual({ ok: true, value: null });
    expect(await openSettings(folder, '0.1.0').read()).toEqual(settings);
  });

  test('of a file that cannot be read are the defaults', async () => {
    writeFileSync(file(), '{ "console": ');
    expect(await openSettings(folder, '0.1.0').read()).toEqual({});
  });

  test('of a file with nonsense in it are the defaults', async () => {
    writeFileSync(file(), JSON.stringify({ console: 'dark', window: { x: 'left' } }));
    expect(await openSettings(folder, '0.1.0').read()).toEqual({});
  });

  test('of a file without a format are taken over and numbered', async () => {
    writeFileSync(file(), JSON.stringify({ console: settings }));
    expect(await openSettings(folder, '0.1.0').read()).toEqual(settings);
    expect(onDisk()['format']).toBe(1);
  });

  test('leave alone what the desktop or a newer version keeps beside them', async () => {
    const window = { x: 10, y: 10, width: 1200, height: 800, maximised: true };
    writeFileSync(file(), JSON.stringify({ console: {}, window, later: 1 }));
    await openSettings(folder, '0.1.0').write(settings);
    expect(onDisk()).toMatchObject({ window, later: 1, console: settings });
  });

  test('that cannot be written are refused with the reason', async () => {
    const store = openSettings(folder, '0.1.0');
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'in the way');
    expect(await store.write(settings)).toMatchObject({
      ok: false,
      fault: { code: 'save.writeFailed', file: 'settings.json' },
    });
  });
});

describe('the data folder', () => {
  test.each([
    ['linux', {}, '/home/a', join('/home/a', '.config', 'Hyperlab')],
    ['linux', { XDG_CONFIG_HOME: '/x' }, '/home/a', join('/x', 'Hyperlab')],
    ['darwin', {}, '/h/a', join('/h/a', 'Library', 'Application Support', 'Hyperlab')],
    ['win32', { APPDATA: '/roaming' }, '/h/a', join('/roaming', 'Hyperlab')],
    ['win32', {}, '/h/a', join('/h/a', 'AppData', 'Roaming', 'Hyperlab')],
  ] as const)('on %s with %o is the one the system gives programs', (platform, env, home, path) => {
    expect(dataFolder(env, platform, home)).toBe(path);
  });

  test('is another one where a person says so', () => {
    expect(dataFolder({ HYPERLAB_DATA: '/own' }, 'linux', '/home/a')).toBe('/own');
  });
});
