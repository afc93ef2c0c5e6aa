import { readFileSync, renameSync, statSync, unlinkSync, writeFileSync, linkSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { z } from 'zod';

/** A lock file that is still being written looks damaged; for this long it counts as held. */
const writingMs = 5000;

const content = z.object({ pid: z.int().min(1), host: z.string(), takenAt: z.number() });

/** Whether whoever took this lock still runs. */
function isHeld(path: string): boolean {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return false;
  }
  const parsed = content.safeParse(parseJson(text));
  if (!parsed.success) return ageMs(path) < writingMs;
  const { pid, host, takenAt } = parsed.data;
  // Another machine's processes cannot be asked; its lock is respected.
  if (host !== hostname()) return true;
  // Process numbers begin anew with every start of the machine.
  const machineStartedAt = Date.now() - uptime() * 1000;
  if (takenAt < machineStartedAt - 1000) return false;
  return isAlive(pid);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function ageMs(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return Infinity;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function create(path: string): boolean {
  const text = JSON.stringify({ pid: process.pid, host: hostname(), takenAt: Date.now() });
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Takes a lock file, or says that a living process has it. A lock whose process is gone is taken
 * over at once, without waiting for it to age. Throws when the folder cannot be written.
 */
export function takeLock(path: string): boolean {
  for (let tries = 0; tries < 3; tries += 1) {
    if (create(path)) return true;
    if (isHeld(path)) return false;
    if (!clear(path)) return false;
  }
  return false;
}

/** Moves a stale lock away. Of several that try, one succeeds; a lock renewed meanwhile is put back. */
function clear(path: string): boolean {
  const stale = `${path}.${process.pid}`;
  try {
    renameSync(path, stale);
  } catch {
    return true;
  }
  const renewed = isHeld(stale);
  if (renewed) linkSync(stale, path);
  unlinkSync(stale);
  return !renewed;
}

export function releaseLock(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Gone already: somebody cleared the folder. There is nothing left to release.
  }
}
