import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { firstDifference, isInstalled } from '../../src-main/launch/install.mjs';
import { root } from '../../src-main/launch/paths.mjs';
import { openerOf } from '../../src-main/launch/open-browser.mjs';

describe('the packages count as installed', () => {
  const wanted = {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.2.3' },
    'node_modules/other-platform': { version: '1.0.0', optional: true },
  };
  const there = () => true;

  test('when every one is there in its version, but for those of other platforms', () => {
    expect(firstDifference(wanted, { 'node_modules/a': { version: '1.2.3' } }, there)).toBeNull();
  });

  test.each([
    ['one is missing', {}, there],
    ['one is of another version', { 'node_modules/a': { version: '1.2.4' } }, there],
    ['one was deleted by hand', { 'node_modules/a': { version: '1.2.3' } }, () => false],
  ])('not when %s', (_story, installed, isThere) => {
    expect(firstDifference(wanted, installed, isThere)).toBe('node_modules/a');
  });

  test('here, where the tests run', () => {
    expect(isInstalled()).toBe(true);
  });

  test('not in a folder without any', () => {
    expect(isInstalled(import.meta.dirname)).toBe(false);
  });
});

test('the lock file names the packages of every platform, or npm ci would refuse it', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const isNamed = (owner: string, name: string) =>
    `node_modules/${name}` in lock.packages || `${owner}/node_modules/${name}` in lock.packages;
  const missing = Object.entries(lock.packages).flatMap(([owner, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter((name) => !isNamed(owner, name)),
  );
  expect(missing).toEqual([]);
});

describe('the system is asked to open an address', () => {
  test.each([
    ['linux', 'xdg-open'],
    ['darwin', 'open'],
    ['win32', 'rundll32'],
  ])('on %s with %s, and never through a shell', (platform, program) => {
    const [name, args] = openerOf(platform, 'http://127.0.0.1:1/?token=a&b');
    expect(name).toBe(program);
    expect(args.at(-1)).toBe('http://127.0.0.1:1/?token=a&b');
  });
});
