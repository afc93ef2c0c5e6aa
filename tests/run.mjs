import { rmSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../src-main/launch/build.mjs';
import { ensureInstalled } from '../src-main/launch/install.mjs';
import { ensureBrowser } from './runner/browser.mjs';
import { ensureOffice } from './runner/office.mjs';
import { ensureQemu } from './runner/qemu.mjs';
import { runStage } from './runner/run-stage.mjs';
import { stagesOf } from './runner/stages.mjs';
import { closing, nothing, single, sum } from './runner/tally.mjs';

// `npm test`: installs what is missing, builds, runs every stage and ends with the sum of them all.
// `npm test -- lint unit` runs only the stages that are named.

const root = fileURLToPath(new URL('..', import.meta.url));
const say = (text) => console.log(text);
const line = (name, ok, tally, seconds, note = '') =>
  say(
    `${name.padEnd(10)} ${ok ? 'ok  ' : 'FAIL'} ${`${seconds.toFixed(1)} s`.padStart(8)}  ${closing(tally)}${note}`,
  );

let total = nothing;

/** A step before the stages: it counts only when it fails, and the stages run all the same. */
async function prepare(name, work) {
  const begun = Date.now();
  try {
    const result = await work();
    say(`${name.padEnd(10)} ok   ${`${((Date.now() - begun) / 1000).toFixed(1)} s`.padStart(8)}`);
    return result;
  } catch (error) {
    say(error.stack ?? String(error));
    const tally = single(false);
    total = sum(total, tally);
    line(name, false, tally, (Date.now() - begun) / 1000);
    return null;
  }
}

async function runStages(wanted, env, office) {
  const known = stagesOf(root);
  for (const name of wanted) {
    if (!known.some((stage) => stage.name === name)) throw new Error(`There is no stage ${name}.`);
  }
  for (const stage of known) {
    if (wanted.length > 0 && !wanted.includes(stage.name)) continue;
    if (stage.name === 'unit') await prepare('soffice', () => office);
    const { ok, tally, seconds, output, note } = await runStage(stage, root, env);
    if (!ok) say(output);
    // Stages that could not run something say so on lines of their own.
    else for (const text of output.match(/^skipped: .*$/gm) ?? []) say(`  ${text}`);
    line(stage.name, ok, tally, seconds, note);
    total = sum(total, tally);
  }
}

rmSync(join(root, 'artefacts', 'reports'), { recursive: true, force: true });
mkdirSync(join(root, 'artefacts', 'reports'), { recursive: true });
await prepare('install', () => ensureInstalled({ say }));
const browser = await prepare('browser', () => ensureBrowser(root, say));
await prepare('qemu-img', () => ensureQemu(say));
const wanted = process.argv.slice(2);
// LibreOffice is large: its package is installed beside the build and the checks of the sources.
const office = wanted.length === 0 || wanted.includes('unit') ? ensureOffice(say) : null;
await prepare('build', () => ensureBuilt({ quiet: true }));
const env = { ...process.env, HYPERLAB_NO_DOWNLOAD: '1', HYPERLAB_NO_OPEN: '1', NO_COLOR: '1' };
if (browser !== null) env['HYPERLAB_BROWSER'] = browser;
await runStages(wanted, env, office);
say(closing(total));
process.exitCode = total.failed > 0 ? 1 : 0;
