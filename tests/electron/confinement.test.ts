import { describe, expect, test, vi } from 'vitest';
import { desktopChannels } from '../../src-shared/desktop';
import { encodeCall } from '../../src-shared/framing';
import { until } from '../support/electron-program';
import { usePrograms } from './programs';

const { common } = usePrograms();

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
