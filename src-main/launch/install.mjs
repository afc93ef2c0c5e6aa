import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tryLock, unlock } from './lock.mjs';
import { root } from './paths.mjs';

// This file runs before anything is installed, so it may import nothing but Node itself.

/**
 * What npm noted it installed, against what the lock file asks for: the first package that is
 * missing or of another version, or null. Optional packages may be missing, because they are
 * installed only on the platform they are for.
 *
 * @param {Record<string, { version?: string, optional?: boolean }>} wanted
 * @param {Record<string, { version?: string }>} installed
 * @param {(path: string) => boolean} isThere
 * @returns {string | null}
 */
export function firstDifference(wanted, installed, isThere) {
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = installed[path];
    if (!found && entry.optional) continue;
    if (!found || found.version !== entry.version || !isThere(path)) return path;
  }
  return null;
}

/** @param {string} file */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** Whether node_modules holds exactly what package-lock.json names. */
export function isInstalled(folder = root) {
  const record = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  try {
    const wanted = packagesOf(join(folder, 'package-lock.json'));
    return (
      firstDifference(wanted, packagesOf(record), (path) => existsSync(join(folder, path))) === null
    );
  } catch {
    return false;
  }
}

/** npm as it called us, else the one on the path; Windows finds `npm.cmd` only through a shell. */
function runNpm(args, folder) {
  const called = process.env['npm_execpath'];
  // npm's own chatter goes to the error channel: standard output belongs to what was asked for.
  const options = { cwd: folder, stdio: ['ignore', 2, 'inherit'] };
  if (called && /\.[cm]?js$/.test(called)) {
    return spawnSync(process.execPath, [called, ...args], options);
  }
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

const waiting = new Int32Array(new SharedArrayBuffer(4));

/**
 * `npm ci` empties node_modules first, so two of them at once (a test run beside a start) would
 * pull the floor from under each other: one works, the other waits.
 */
function alone(folder, work) {
  const lock = join(folder, 'out', '.installing');
  while (!tryLock(lock)) Atomics.wait(waiting, 0, 0, 500);
  try {
    work();
  } finally {
    unlock(lock);
  }
}

/**
 * Installs what package-lock.json names, if it is not there yet. Throws with a plain sentence when
 * npm could not do it.
 */
export function ensureInstalled({ folder = root, say = console.error } = {}) {
  if (isInstalled(folder)) return;
  alone(folder, () => {
    if (isInstalled(folder)) return;
    say('Hyperlab: installing its packages (once, about a minute) …');
    const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
    const result = runNpm([...args, '--loglevel=error'], folder);
    if (result.status !== 0 || !isInstalled(folder)) {
      const why = result.error?.message ?? `it ended with code ${result.status ?? result.signal}`;
      throw new Error(`The packages could not be installed: npm ci failed (${why}).`);
    }
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    ensureInstalled();
  } catch (error) {
    console.error(`Hyperlab: ${error.message}`);
    process.exitCode = 1;
  }
}
