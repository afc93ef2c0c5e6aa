import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../../src-main/launch/build.mjs';
import { ensureInstalled } from '../../src-main/launch/install.mjs';
import { root } from '../../src-main/launch/paths.mjs';
import { ensureBrowser } from '../runner/browser.mjs';

/*
 * `npm run tour`: every view, menu and dialog in both languages, four looks and three sizes, each
 * as a picture to look at and each checked for accessibility. `npm run tour -- 'de-dark.* hosts'`
 * goes only where the pattern says: language, theme, size and part of the stops.
 */

const folder = join(root, 'artefacts', 'tour');
const wanted = process.argv[2] ?? '';

ensureInstalled();
await ensureBuilt({ quiet: true });
const browser = await ensureBrowser(root, console.log);
if (wanted === '') rmSync(folder, { recursive: true, force: true });
const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
const config = join(root, 'tests', 'e2e', 'tour.config.ts');
const { status } = spawnSync(process.execPath, [cli, 'test', '--config', config, '-g', wanted], {
  stdio: 'inherit',
  env: { ...process.env, HYPERLAB_BROWSER: browser },
});

console.log(`\n${'tour'.padEnd(24)}${'stops'.padStart(6)}${'axe'.padStart(6)}${'s'.padStart(7)}`);
const violations = [];
for (const name of existsSync(folder) ? readdirSync(folder).toSorted() : []) {
  const files = readdirSync(join(folder, name)).filter((file) => file.endsWith('.json'));
  const results = files.map((file) => JSON.parse(readFileSync(join(folder, name, file), 'utf8')));
  const found = results.flatMap((result) => result.violations.map((each) => `${name} ${each}`));
  violations.push(...found);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const columns = [sum('stops'), found.length, sum('seconds')];
  console.log(
    name.padEnd(24) + columns.map((each, at) => String(each).padStart(at < 2 ? 6 : 7)).join(''),
  );
}
for (const violation of violations) console.log(violation);
process.exitCode = status === 0 && violations.length === 0 ? 0 : 1;
