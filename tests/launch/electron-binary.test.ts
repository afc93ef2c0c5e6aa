import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  downloadElectron,
  executableName,
  findElectron,
} from '../../src-main/launch/electron-binary.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hyperlab-electron-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, content: string, mode = 0o644): void {
  const file = join(root, 'node_modules', 'electron', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  chmodSync(file, mode);
}

/** A finished installation, as its installer leaves it. */
function install(): void {
  write('package.json', JSON.stringify({ version: '45.4.1' }));
  write('dist/electron', '#!/bin/sh', 0o755);
  write('dist/version', '45.4.1');
  write('path.txt', 'electron');
}

const find = () => findElectron(root, { platform: 'linux', env: {} });

describe('Electron counts as installed', () => {
  test('when its program, its version and the mark of a finished extraction are there', () => {
    install();
    expect(find()).toBe(join(root, 'node_modules', 'electron', 'dist', 'electron'));
  });

  test('where a folder is named for it and holds the program', () => {
    install();
    const folder = join(root, 'node_modules', 'electron', 'dist');
    const env = { ELECTRON_OVERRIDE_DIST_PATH: folder };
    expect(findElectron(root, { platform: 'linux', env })).toBe(join(folder, 'electron'));
  });
});

describe('Electron does not count as installed', () => {
  test('when nothing was downloaded', () => {
    write('package.json', JSON.stringify({ version: '45.4.1' }));
    expect(find()).toBeNull();
  });

  test.each([
    ['the extraction did not finish', () => rmSync(join(root, 'node_modules/electron/path.txt'))],
    ['it was copied from another platform', () => write('path.txt', 'electron.exe')],
    ['it is of another version', () => write('dist/version', 'v44.0.0')],
    ['its program is gone', () => rmSync(join(root, 'node_modules/electron/dist/electron'))],
    ['its program may not be run', () => write('dist/electron', '', 0o644)],
  ])('when %s', (_story, damage) => {
    install();
    damage();
    expect(find()).toBeNull();
  });

  test('where the folder that is named for it is empty', () => {
    install();
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'nowhere') };
    expect(findElectron(root, { platform: 'linux', env })).toBeNull();
  });
});

describe('fetching Electron', () => {
  test('says why it failed', async () => {
    write('install.js', 'console.error("TypeError: fetch failed\\n at x"); process.exitCode = 1;');
    expect(await downloadElectron(root, 30_000)).toBe('fetch failed');
  });

  test('is given up after its time, when the network is silent', async () => {
    write('install.js', 'setInterval(() => {}, 1000);');
    expect(await downloadElectron(root, 300)).toContain('took longer');
  });

  test('has no failure to tell when it worked', async () => {
    write('install.js', '');
    expect(await downloadElectron(root, 30_000)).toBeNull();
  });
});

test('every platform has its own name for the program', () => {
  expect(executableName('win32')).toBe('electron.exe');
  expect(executableName('darwin')).toBe('Electron.app/Contents/MacOS/Electron');
  expect(executableName('linux')).toBe('electron');
});
