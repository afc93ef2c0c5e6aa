import { describe, expect, test } from 'vitest';
import { goesToGuest, windowKeyOf } from '../../../src-renderer/connection/window-keys';
import { attention, keyAtConsole } from '../../../src-renderer/guest/console-keys';
import { guestScreen } from '../../../src-renderer/guest/screen';
import type { ScreenSources } from '../../../src-renderer/guest/screen';
import { guestClock, lookOf } from '../../../src-renderer/guest/system';
import { aNode, aVm, aWorker } from '../../support/records';

const host = aNode('HV01');
const server = { ...aVm('SRV01', 'HV01'), bootMs: 60_000 };

function screenOf(change: Partial<ScreenSources> = {}) {
  const { scene, veil } = guestScreen({
    vm: server,
    worker: aWorker(server, { startedAt: 0 }),
    host,
    task: null,
    move: null,
    now: 100_000,
    stage: null,
    ...change,
  });
  return { scene, veil };
}

describe('the screen of a guest', () => {
  test('is dark while its machine is off, and says no signal where its host went down', () => {
    expect(screenOf({ worker: undefined }).veil).toBe('off');
    const vm = { ...server, meantToServe: true };
    const off = { ...host, machine: 'off' as const };
    expect(screenOf({ vm, worker: undefined, host: off }).veil).toBe('hostOff');
  });

  test('shows the firmware, then the loader, then the operating system as it boots', () => {
    const at = (now: number) =>
      screenOf({ worker: aWorker(server, { startedAt: 0, guest: 'booting' }), now }).scene;
    expect(at(1000)).toEqual({ type: 'firmware', share: 1 });
    expect(at(30_000)).toEqual({ type: 'boot', share: 0.5 });
    expect(at(600_000)).toEqual({ type: 'boot', share: 0.995 });
  });

  test('stands still in the pause and keeps what was on it when it was saved', () => {
    expect(screenOf({ worker: aWorker(server, { state: 'paused', startedAt: 0 }) }).veil).toBe(
      'paused',
    );
    const saved = { at: 5000, memoryMiB: 1024, guest: 'booting' as const, bootLeftMs: 15_000 };
    expect(screenOf({ vm: { ...server, saved }, worker: undefined })).toEqual({
      scene: { type: 'boot', share: 0.75 },
      veil: 'saved',
    });
  });

  test('shows why a kernel gave up: the page it could not read where the disk is gone', () => {
    const vm = { ...server, storageLostSince: 1 };
    const worker = aWorker(vm, { guest: 'stopError', startedAt: 0 });
    expect(screenOf({ vm, worker }).scene).toEqual({ type: 'stopError', code: 0x7a });
  });

  test('after a start nobody is logged on until somebody does', () => {
    expect(screenOf().scene).toEqual({ type: 'console', stage: 'locked' });
    expect(screenOf({ stage: 'desktop' }).scene).toEqual({ type: 'console', stage: 'desktop' });
  });
});

describe('fact: hyperv-host §11.2 Ctrl+Alt+Del', () => {
  test('leads to the logon, and from a desktop to the security screen', () => {
    const locked = { stage: 'locked', typed: 0 } as const;
    const logon = keyAtConsole(locked, attention, 'glass');
    expect(logon.stage).toBe('logon');
    const typed = ['a', 'b', 'Backspace'].reduce(
      (state, key) => keyAtConsole(state, key, 'glass'),
      logon,
    );
    expect(typed).toEqual({ stage: 'logon', typed: 1 });
    expect(keyAtConsole(typed, 'Enter', 'glass').stage).toBe('welcome');
    const desktop = { stage: 'desktop', typed: 0 } as const;
    const security = keyAtConsole(desktop, attention, 'dark');
    expect(security.stage).toBe('security');
    expect(keyAtConsole(security, 'L', 'dark').stage).toBe('locked');
    expect(keyAtConsole(security, 'Escape', 'dark').stage).toBe('desktop');
  });

  test('is no key of a Linux console: that begins with Enter', () => {
    expect(keyAtConsole({ stage: 'locked', typed: 0 }, 'Enter', 'linux').stage).toBe('logon');
  });
});

test('a guest looks like its operating system', () => {
  expect(lookOf('Windows Server 2008 R2')).toBe('glass');
  expect(lookOf('Windows Server 2003')).toBe('classic');
  expect(lookOf('Windows Server 2012 R2')).toBe('flat');
  expect(lookOf('Debian GNU/Linux 6')).toBe('linux');
  expect(lookOf('')).toBe('dark');
});

test('a guest has the clock of the simulation in the lab’s own time zone', () => {
  expect(guestClock('2010-11-22T09:00:00+01:00', 90 * 60_000)).toEqual({
    time: '10:30',
    date: 'Monday, November 22',
  });
});

describe('fact: hyperv-host §11.2 a key of the connection window', () => {
  const press = (key: string, held: 'none' | 'alt' | 'ctrlAlt' = 'ctrlAlt') => ({
    key,
    ctrlKey: held === 'ctrlAlt',
    altKey: held !== 'none',
    metaKey: false,
  });

  test('releases keyboard and mouse as Hyper-V Settings say, and only so', () => {
    expect(windowKeyOf(press('ArrowLeft'), 'left')).toBe('release');
    expect(windowKeyOf(press('ArrowLeft'), 'space')).toBeNull();
    expect(windowKeyOf(press(' '), 'space')).toBe('release');
    expect(windowKeyOf(press('Shift'), 'shift')).toBe('release');
    expect(windowKeyOf(press('End'), 'right')).toBe('attention');
    expect(windowKeyOf(press('ArrowLeft', 'alt'), 'left')).toBeNull();
  });

  test('goes to the guest, a combination only where Hyper-V Settings send it', () => {
    expect(goesToGuest(press('a', 'none'), 'host', false)).toBe(true);
    expect(goesToGuest(press('f', 'alt'), 'host', true)).toBe(false);
    expect(goesToGuest(press('f', 'alt'), 'guest', false)).toBe(true);
    expect(goesToGuest(press('f', 'alt'), 'fullScreen', false)).toBe(false);
    expect(goesToGuest(press('f', 'alt'), 'fullScreen', true)).toBe(true);
  });
});
