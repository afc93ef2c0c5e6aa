import { expect, test } from 'vitest';
import { until } from '../support/electron-program';
import { usePrograms } from './programs';

const { start } = usePrograms();

test('a virtual machine has one window of its own, as isolated as the console and without its menu', async () => {
  const { control } = await start();
  control.page.desktop.openConnection('vm:sql01');
  await until(() => control.windows.length === 2);
  const window = control.windows[1];
  await until(() => window?.webContents.answer !== null);
  expect(window?.webContents.url).toBe('app://hyperlab/?connect=vm%3Asql01');
  expect(window?.webContents.answer?.status).toBe(200);
  expect(window?.options.webPreferences).toMatchObject({ sandbox: true, nodeIntegration: false });
  expect(window?.hasMenu).toBe(false);
  control.page.desktop.openConnection('vm:sql01');
  await until(() => window?.isFocused === true);
  expect(control.windows).toHaveLength(2);
});

test('what is no virtual machine opens nothing', async () => {
  const { control } = await start();
  control.page.desktop.openConnection('https://evil.example/');
  control.page.desktop.openConnection('vm:../x?y=1');
  control.page.desktop.openConnection('vm:dc01');
  await until(() => control.windows[1]?.webContents.answer != null);
  expect(control.windows[1]?.webContents.url).toBe('app://hyperlab/?connect=vm%3Adc01');
  expect(control.windows).toHaveLength(2);
});

test('the windows of machines close with the console', async () => {
  const { control } = await start();
  control.page.desktop.openConnection('vm:sql01');
  await until(() => control.windows.length === 2);
  control.windows[0]?.close();
  await until(() => control.hasQuit);
});
