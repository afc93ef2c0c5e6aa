import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { honest } from './tally.mjs';

/** Ends a process with everything it started. */
function endTree(child) {
  if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/t', '/f']);
  else process.kill(-child.pid, 'SIGKILL');
}

/**
 * Runs one stage; its output goes to a file, and to the screen only when it failed.
 *
 * @param {import('./stages.mjs').Stage} stage
 * @returns {Promise<{ ok: boolean, tally: import('./tally.mjs').Tally, seconds: number,
 *   output: string, note: string }>}
 */
export async function runStage(stage, root, env) {
  const folder = join(root, 'artefacts', 'logs');
  mkdirSync(folder, { recursive: true });
  const log = createWriteStream(join(folder, `${stage.name}.log`));
  const begun = Date.now();
  const child = spawn(process.execPath, stage.args, {
    cwd: root,
    env: { ...env, ...stage.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that a stage that overran ends with the browsers it started.
    detached: process.platform !== 'win32',
  });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output.push(chunk);
      log.write(chunk);
    });
  }
  let note = '';
  const limit = setTimeout(() => {
    note = ` (ended: it may take ${stage.budgetSeconds} s)`;
    endTree(child);
  }, stage.budgetSeconds * 1000);
  const [code] = await once(child, 'close');
  clearTimeout(limit);
  log.end();
  const tally = honest(stage.tally(code === 0), code === 0);
  return {
    ok: tally.failed === 0,
    tally,
    seconds: (Date.now() - begun) / 1000,
    output: Buffer.concat(output).toString(),
    note,
  };
}
