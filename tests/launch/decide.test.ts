import { describe, expect, test } from 'vitest';
import { decide, hasDisplay, isSet, situationOf } from '../../src-main/launch/decide.mjs';

const desktop = {
  ui: undefined,
  platform: 'linux',
  isRoot: false,
  hasDisplay: true,
  isElectronReady: true,
  mayDownload: true,
  downloadFailure: null,
} as const;

describe('where the console appears', () => {
  test.each([
    ['Electron is there', {}, 'electron'],
    ['Electron is there, and asked for', { ui: 'electron' }, 'electron'],
    ['Electron is there, the browser is asked for', { ui: 'browser' }, 'browser'],
    ['Electron is missing and may be fetched', { isElectronReady: false }, 'download'],
    [
      'it is missing, asked for and may be fetched',
      { isElectronReady: false, ui: 'electron' },
      'download',
    ],
    [
      'it is missing and may not be fetched',
      { isElectronReady: false, mayDownload: false },
      'browser',
    ],
    ['fetching it failed', { isElectronReady: false, downloadFailure: 'no network' }, 'browser'],
    ['there is no display', { hasDisplay: false }, 'browser'],
    ['root runs it on Linux', { isRoot: true }, 'browser'],
    ['root runs it on macOS', { isRoot: true, platform: 'darwin' }, 'electron'],
    [
      'no display and nothing installed: no download',
      { hasDisplay: false, isElectronReady: false },
      'browser',
    ],
    ['asked for without a display', { ui: 'electron', hasDisplay: false }, 'refuse'],
    ['asked for as root', { ui: 'electron', isRoot: true }, 'refuse'],
    [
      'asked for, missing, not to be fetched',
      { ui: 'electron', isElectronReady: false, mayDownload: false },
      'refuse',
    ],
    [
      'asked for and fetching failed',
      { ui: 'electron', isElectronReady: false, downloadFailure: 'x' },
      'refuse',
    ],
    ['a word that means nothing', { ui: 'firefox' }, 'refuse'],
  ] as const)('%s', (_story, change, expected) => {
    expect(decide({ ...desktop, ...change }).do).toBe(expected);
  });

  test('falls back with the reason in plain words', () => {
    expect(decide({ ...desktop, hasDisplay: false })).toEqual({
      do: 'browser',
      why: 'there is no display',
    });
    expect(decide({ ...desktop, isElectronReady: false, downloadFailure: 'fetch failed' })).toEqual(
      { do: 'browser', why: 'Electron is not installed: fetch failed' },
    );
  });

  test('gives no reason where the browser was asked for', () => {
    expect(decide({ ...desktop, ui: 'browser' })).toEqual({ do: 'browser', why: null });
  });

  test('refuses a bad word with the usage code and a missing Electron with its own', () => {
    expect(decide({ ...desktop, ui: 'firefox' })).toMatchObject({ exitCode: 2 });
    expect(decide({ ...desktop, ui: 'electron', isRoot: true })).toMatchObject({ exitCode: 3 });
  });
});

describe('the situation', () => {
  const facts = {
    platform: 'linux',
    userId: 1000,
    isElectronReady: false,
    downloadFailure: null,
  } as const;

  test.each([
    [{}, true],
    [{ CI: '1' }, false],
    [{ CI: 'true' }, false],
    [{ CI: 'false' }, true],
    [{ HYPERLAB_NO_DOWNLOAD: '1' }, false],
    [{ HYPERLAB_NO_DOWNLOAD: '0' }, true],
  ])('with %o may download: %s', (env, expected) => {
    expect(situationOf({ ...facts, env }).mayDownload).toBe(expected);
  });

  test('takes an empty HYPERLAB_UI for none', () => {
    expect(situationOf({ ...facts, env: { HYPERLAB_UI: '' } }).ui).toBeUndefined();
  });

  test('knows root where there is one', () => {
    expect(situationOf({ ...facts, env: {}, userId: 0 }).isRoot).toBe(true);
    expect(situationOf({ ...facts, env: {}, userId: undefined }).isRoot).toBe(false);
  });

  test('sees a display on X11, on Wayland, and always on Windows and macOS', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'win32') && hasDisplay({}, 'darwin')).toBe(true);
  });

  test('reads a variable as yes unless it says no', () => {
    expect(['1', 'true', 'x'].every(isSet)).toBe(true);
    expect([undefined, '', '0', 'false'].some(isSet)).toBe(false);
  });
});
