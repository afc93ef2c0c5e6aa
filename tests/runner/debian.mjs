import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

// Debian's packages, for tests that need a program of the system.

/**
 * Whether a program ends well within so many minutes.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {number} minutes
 * @param {'ignore' | 'inherit'} errors
 * @returns {Promise<boolean>}
 */
export function succeeds(program, args, minutes, errors = 'ignore') {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: minutes * 60_000,
      stdio: ['ignore', 'ignore', errors],
    });
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
}

/** The lists of packages are fetched once, however many packages are missing. */
let updated = null;

/**
 * Installs packages where this system is Debian and may be changed; whether it did.
 *
 * @param {readonly string[]} packages
 * @param {number} minutes
 * @param {(text: string) => void} say
 * @returns {Promise<boolean>}
 */
export async function installPackages(packages, minutes, say) {
  const isDebian = process.platform === 'linux' && existsSync('/usr/bin/apt-get');
  if (!isDebian || process.getuid?.() !== 0) return false;
  say(`installing the system package ${packages[0]} …`);
  updated ??= succeeds('apt-get', ['update', '-qq'], 3);
  const options = ['install', '-y', '-qq', '--no-install-recommends'];
  return (await updated) && succeeds('apt-get', [...options, ...packages], minutes);
}
