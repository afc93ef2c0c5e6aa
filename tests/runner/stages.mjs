import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { playwrightTally, single, vitestTally } from './tally.mjs';

/** Folders of tests that are stages of their own, or hold no tests. */
const apart = new Set([
  ...['swarm', 'renderer', 'packaging', 'e2e'],
  ...['bench', 'config', 'runner', 'support'],
]);

/**
 * Everything else, as filters: vitest knows no way to leave folders out that reaches its projects.
 *
 * @param {string} root
 */
function unitTests(root) {
  return readdirSync(join(root, 'tests'), { withFileTypes: true })
    .filter((entry) =>
      entry.isDirectory() ? !apart.has(entry.name) : entry.name.includes('.test.'),
    )
    .map((entry) => `tests/${entry.name}${entry.isDirectory() ? '/' : ''}`);
}

/**
 * What `npm test` runs, in this order, each with the time it may take. A stage that takes longer is
 * ended and counts as failed.
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {number} budgetSeconds
 * @property {readonly string[]} args Arguments for Node.
 * @property {Record<string, string>} [env]
 * @property {(ok: boolean) => import('./tally.mjs').Tally} tally
 */

/**
 * @param {string} root
 * @returns {readonly Stage[]}
 */
export function stagesOf(root) {
  const bin = (...path) => join(root, 'node_modules', ...path);
  const report = (name) => join(root, 'artefacts', 'reports', `${name}.json`);
  const config = (name) => join(root, 'tests', 'config', name);

  const checked = (name, budgetSeconds, args) => ({ name, budgetSeconds, args, tally: single });
  const vitest = (name, budgetSeconds, filters) => ({
    name,
    budgetSeconds,
    args: [
      bin('vitest', 'vitest.mjs'),
      'run',
      ...['--config', join(root, 'tests', 'vitest.config.ts')],
      ...['--reporter', 'dot', '--reporter', 'json', '--outputFile', report(name)],
      ...filters,
    ],
    tally: () => vitestTally(report(name)),
  });

  return [
    checked('types', 120, [bin('typescript', 'bin', 'tsc'), '-b']),
    checked('lint', 60, [
      bin('oxlint', 'bin', 'oxlint'),
      ...['-c', config('oxlint.json'), '--type-aware', '--deny-warnings'],
    ]),
    checked('format', 60, [
      bin('prettier', 'bin', 'prettier.cjs'),
      ...['--config', config('prettier.json'), '--ignore-path', '.gitignore'],
      ...['--log-level', 'warn', '--check', '.'],
    ]),
    vitest('unit', 600, unitTests(root)),
    // Beside the tests in Node, a browser on two cores answers so late that tests give up on it.
    vitest('renderer', 900, ['tests/renderer']),
    vitest('swarm', 720, ['tests/swarm']),
    {
      name: 'e2e',
      budgetSeconds: 1200,
      args: [
        bin('@playwright', 'test', 'cli.js'),
        'test',
        ...['--config', join(root, 'tests', 'e2e', 'playwright.config.ts')],
        ...['--reporter', 'dot,json'],
      ],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report('e2e') },
      tally: () => playwrightTally(report('e2e')),
    },
    vitest('packaging', 180, ['tests/packaging']),
  ];
}
