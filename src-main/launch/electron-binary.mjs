import { spawn } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Whether Electron is there is read from files. Importing its package would ask as well, but by
// starting a download that blocks, and that hangs where the network is silent.

/** @param {NodeJS.Platform} platform */
export function executableName(platform) {
  if (platform === 'win32') return 'electron.exe';
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return 'electron';
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function readOrNull(path) {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}

/**
 * The path of an Electron that was installed completely and fits its package, or null. The
 * installer writes `path.txt` last, so it marks a finished extraction; the version and the
 * permission tell a copied or half-deleted folder from a good one.
 *
 * @param {string} root
 * @param {{ platform?: NodeJS.Platform, env?: NodeJS.ProcessEnv }} [where]
 */
export function findElectron(root, { platform = process.platform, env = process.env } = {}) {
  const name = executableName(platform);
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) return isExecutable(join(override, name)) ? join(override, name) : null;
  const folder = join(root, 'node_modules', 'electron');
  if (readOrNull(join(folder, 'path.txt')) !== name) return null;
  const version = JSON.parse(readOrNull(join(folder, 'package.json')) ?? '{}').version;
  if (readOrNull(join(folder, 'dist', 'version'))?.replace(/^v/, '') !== version) return null;
  const path = join(folder, 'dist', name);
  return isExecutable(path) ? path : null;
}

/**
 * Runs Electron's own installer with a time limit, since against a silent network it would wait for
 * ever. Resolves to why it failed, or null.
 *
 * @param {string} root
 * @param {number} limitMs
 * @returns {Promise<string | null>}
 */
export function downloadElectron(root, limitMs) {
  const script = join(root, 'node_modules', 'electron', 'install.js');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said = (said + String(chunk)).slice(-4000);
    });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve(`its download took longer than ${limitMs / 1000} seconds`);
    }, limitMs);
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(null);
      else resolve(/^\w*Error: (.+)$/m.exec(said)?.[1] ?? `its installer ended with code ${code}`);
    });
  });
}
