import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * Takes a lock between processes: a file that names who holds it. A holder that is gone has left it
 * behind, and counts for nothing.
 *
 * @param {string} file
 * @returns {boolean} Whether it is ours now.
 */
export function tryLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  try {
    if (!isAlive(Number(readFileSync(file, 'utf8')))) rmSync(file, { force: true });
  } catch {
    // It was given back in this very moment; the next attempt will get it.
  }
  return false;
}

export function unlock(file) {
  rmSync(file, { force: true });
}

/**
 * Does asynchronous work while nobody else does.
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  while (!tryLock(file)) await new Promise((resolve) => setTimeout(resolve, 100));
  try {
    return await work();
  } finally {
    unlock(file);
  }
}
