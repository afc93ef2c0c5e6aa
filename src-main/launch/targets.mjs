import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * What is built, from which folders, into which files. `npm start`, the command line, the tests and
 * the packaging all read this one table.
 *
 * @typedef {object} Target
 * @property {readonly string[]} sources Folders whose content decides whether the target is stale.
 * @property {readonly string[]} outputs Files that exist when it was built.
 * @property {'page' | 'module' | 'script'} kind A web page, an ES module or a CommonJS script.
 * @property {string} entry
 */

/** @type {Readonly<Record<string, Target>>} */
export const targets = {
  renderer: {
    kind: 'page',
    entry: 'src-renderer/index.html',
    outputs: ['renderer/index.html'],
    sources: ['src-shared', 'src-renderer', 'assets/icons', 'assets/collector'],
  },
  worker: {
    kind: 'module',
    entry: 'src-main/host/worker.ts',
    outputs: ['host/worker.mjs'],
    sources: [
      'src-shared',
      'src-main/sim',
      'src-main/lab',
      'src-main/import',
      'src-main/reports',
      'src-main/host',
    ],
  },
  web: {
    kind: 'module',
    entry: 'src-main/web/server.ts',
    outputs: ['web/server.mjs'],
    sources: ['src-shared', 'src-main'],
  },
  cli: {
    kind: 'module',
    entry: 'src-main/cli/main.ts',
    outputs: ['cli/main.mjs'],
    sources: ['src-shared', 'src-main'],
  },
  main: {
    kind: 'script',
    entry: 'src-main/electron/main.ts',
    outputs: ['electron/main.cjs'],
    sources: ['src-shared', 'src-main'],
  },
  preload: {
    kind: 'script',
    entry: 'src-main/electron/preload.ts',
    outputs: ['electron/preload.cjs'],
    sources: ['src-shared', 'src-main/electron'],
  },
  swarm: {
    kind: 'module',
    entry: 'tests/swarm/main.ts',
    outputs: ['tests/swarm.mjs'],
    sources: ['src-shared', 'src-main/sim', 'src-main/lab', 'tests/swarm'],
  },
  bench: {
    kind: 'module',
    entry: 'tests/bench/main.ts',
    outputs: ['tests/bench.mjs'],
    sources: ['src-shared', 'src-main', 'tests/bench'],
  },
};

/** What only development needs; built on demand, never shipped. */
const developmentTargets = ['swarm', 'bench'];

/** What each way of running needs. */
export const groups = {
  web: ['renderer', 'worker', 'web'],
  electron: ['renderer', 'worker', 'main', 'preload'],
  cli: ['cli'],
  all: Object.keys(targets).filter((name) => !developmentTargets.includes(name)),
};

export const outFolder = join(root, 'out');
