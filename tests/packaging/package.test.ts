import { execFile } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extractAll, listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ensureBuilt } from '../../src-main/launch/build.mjs';
import { noticesFile, thirdPartyNotices } from '../../src-main/launch/notices.mjs';
import { root } from '../../src-main/launch/paths.mjs';
import { PageClient, startProgram, until } from '../support/electron-program';

const configFile = join(root, 'electron-builder.yml');
const config = parse(readFileSync(configFile, 'utf8')) as Record<string, unknown>;

/** The builder's own check. It is not part of its public interface; its version is pinned. */
async function validate(configuration: unknown): Promise<void> {
  const inside = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
  const { validateConfiguration } = inside('app-builder-lib/out/util/config/config.js') as {
    validateConfiguration: (configuration: unknown, log: unknown) => Promise<void>;
  };
  const { DebugLogger } = inside('builder-util') as { DebugLogger: new (on: boolean) => object };
  await validateConfiguration(configuration, new DebugLogger(false));
}

describe('the packaging configuration', () => {
  test('is valid', async () => {
    await expect(validate(structuredClone(config))).resolves.toBeUndefined();
  });

  test('would be refused with a word that means nothing', async () => {
    await expect(validate({ ...config, linuxx: {} })).rejects.toThrow('linuxx');
  });

  test('names what a Debian package has to name', () => {
    expect(config).toMatchObject({
      extraMetadata: { homepage: expect.stringMatching(/^https:/) as string },
      linux: { maintainer: expect.stringMatching(/^.+ <.+@.+>$/) as string },
    });
  });

  test('names an installer for each system, and icons that exist', () => {
    expect(config).toMatchObject({
      win: { target: [{ target: 'nsis' }], icon: 'assets/icons/icon.ico' },
      mac: { target: [{ target: 'dmg' }], icon: 'assets/icons/icon.icns' },
      linux: { target: ['AppImage', 'deb'] },
      fileAssociations: [{ ext: 'hyperlab' }],
    });
    for (const icon of ['icon.ico', 'icon.icns', '16x16.png', '512x512.png']) {
      expect(existsSync(join(root, 'assets', 'icons', icon))).toBe(true);
    }
  });
});

/** Stands for Electron's own files: nothing in it runs. */
function stubRuntime(folder: string): string {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  writeFileSync(join(folder, 'electron'), '#!/bin/sh\nexit 1\n');
  chmodSync(join(folder, 'electron'), 0o755);
  writeFileSync(join(folder, 'version'), '45.4.1');
  for (const name of ['en-US.pak', 'de.pak', 'fr.pak']) {
    writeFileSync(join(folder, 'locales', name), '');
  }
  return folder;
}

describe('the real build packed around a stub of the Electron runtime', () => {
  let folder: string;
  let resources: string;
  let packed: readonly string[];

  beforeAll(async () => {
    await ensureBuilt({ targets: ['electron'], quiet: true });
    folder = mkdtempSync(join(tmpdir(), 'hyperlab-pack-'));
    const runtime = stubRuntime(join(folder, 'stub-electron'));
    const args = ['--linux', 'dir', '--x64', '--publish', 'never', '--config', configFile];
    const own = [`-c.electronDist=${runtime}`, `-c.directories.output=${join(folder, 'dist')}`];
    const cli = join(root, 'node_modules', 'electron-builder', 'cli.js');
    await promisify(execFile)(process.execPath, [cli, ...args, ...own], { cwd: root });
    resources = join(folder, 'dist', 'linux-unpacked', 'resources');
    const list = listPackage(join(resources, 'app.asar'), { isPack: false });
    packed = list.map((path) => path.replaceAll('\\', '/'));
  }, 150_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('holds main, preload, page, worker, labs and licences', () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/LICENSE',
        '/THIRD-PARTY-NOTICES.md',
        '/out/electron/main.cjs',
        '/out/electron/preload.cjs',
        '/out/renderer/index.html',
        '/out/host/worker.mjs',
        '/assets/labs/T4.yaml',
        '/assets/icons/512x512.png',
      ]),
    );
  });

  test('holds no sources, tests, maps, packages or files of other shells', () => {
    const unwanted = /^\/(src-|tests|node_modules|out\/(web|cli|tests|\.stamps))|\.map$|\.tsx?$/;
    expect(packed.filter((path) => unwanted.test(path))).toEqual([]);
  });

  test('keeps what a thread reads by path outside the archive', () => {
    expect(existsSync(join(resources, 'app.asar.unpacked', 'out', 'host', 'worker.mjs'))).toBe(
      true,
    );
    expect(existsSync(join(resources, 'app.asar.unpacked', 'assets', 'labs', 'T4.yaml'))).toBe(
      true,
    );
  });

  test('starts under the double and opens a lab in its page', { timeout: 60_000 }, async () => {
    const unpacked = join(folder, 'run');
    cpSync(join(resources, 'app.asar.unpacked'), join(unpacked, 'app.asar.unpacked'), {
      recursive: true,
    });
    // Only Electron reads inside the archive, so a folder of its content stands in its place.
    extractAll(join(resources, 'app.asar'), join(unpacked, 'app.asar'));
    const program = await startProgram({ appPath: join(unpacked, 'app.asar'), isPackaged: true });
    const client = new PageClient(program.control);
    await client.call('session.resync', {});
    expect(await client.call('lab.open', { name: 'T4' })).toMatchObject({ ok: true });
    await until(() => client.frames.some(({ put }) => put.some(({ kind }) => kind === 'vm')));
    await program.quit();
  });
});

test('the third-party notices fit what is bundled (else: node src-main/launch/notices.mjs)', async () => {
  expect(readFileSync(noticesFile, 'utf8')).toBe(await thirdPartyNotices());
});
