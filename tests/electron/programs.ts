import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { ensureBuilt } from '../../src-main/launch/build.mjs';
import { root } from '../../src-main/launch/paths.mjs';
import type { Program, ProgramOptions } from '../support/electron-program';
import { startProgram } from '../support/electron-program';

/** The programs of one file of tests: they end with their test, the shared one with the file. */
export interface Programs {
  /** A folder for files of the tests. */
  readonly folder: () => string;
  readonly start: (options?: Partial<ProgramOptions>) => Promise<Program>;
  /** One for the tests that leave it as they found it: each start costs a second. */
  readonly common: () => Promise<Program>;
  /** Takes the latest out of the list: the test ends it itself, or has ended it. */
  readonly release: () => Program | undefined;
}

/** The built main and preload over the double of Electron, with the real host in its thread. */
export function usePrograms(): Programs {
  let folder = '';
  let shared: Program | null = null;
  const running: Program[] = [];
  beforeAll(async () => {
    await ensureBuilt({ targets: ['electron'], quiet: true });
    folder = mkdtempSync(join(tmpdir(), 'hyperlab-program-'));
  }, 120_000);
  afterEach(async () => {
    for (const program of running.splice(0)) await program.quit();
  });
  afterAll(async () => {
    await shared?.quit();
    rmSync(folder, { recursive: true });
  });
  return {
    folder: () => folder,
    start: async (options = {}) => {
      const program = await startProgram({ appPath: root, version: '1.2.3', ...options });
      running.push(program);
      return program;
    },
    common: async () => {
      shared ??= await startProgram({ appPath: root });
      shared.control.errorBoxes.length = 0;
      shared.control.openAnswer = { canceled: true, filePaths: [] };
      shared.control.saveAnswer = { canceled: true, filePath: '' };
      return shared;
    },
    release: () => running.pop(),
  };
}
