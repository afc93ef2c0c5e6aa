import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runElectron } from '../../src-main/launch/run-electron.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hyperlab-run-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a script of ours in Electron's place. */
function run(script: string, limitMs?: number) {
  const file = join(folder, 'electron.cjs');
  writeFileSync(file, script);
  return runElectron(process.execPath, [file, 'a lab'], limitMs);
}

describe('Electron counts as running', () => {
  test('once it has said so; its exit code is passed on from then', async () => {
    const script = `process.send('ready', () => process.exit(7));`;
    expect(await run(script)).toEqual({ ran: true, exitCode: 7 });
  });

  test('with the arguments a person added', async () => {
    const script = `process.send('ready', () => process.exit(process.argv[2] === 'a lab' ? 0 : 1));`;
    expect(await run(script)).toEqual({ ran: true, exitCode: 0 });
  });
});

describe('Electron counts as unable to run, and why is told', () => {
  test('when it ends before it has said so, as without its libraries', async () => {
    const result = await run('process.exit(127);');
    expect(result).toEqual({ ran: false, why: 'Electron ended at once (code 127)' });
  });

  test.skipIf(process.platform === 'win32')('when its sandbox is forbidden', async () => {
    const result = await run(`process.kill(process.pid, 'SIGTRAP');`);
    expect(result).toEqual({ ran: false, why: 'Electron ended at once (SIGTRAP)' });
  });

  test('when it hangs', async () => {
    const result = await run('setInterval(() => {}, 1000);', 400);
    expect(result).toEqual({ ran: false, why: 'Electron showed no page in 0.4 s' });
  });

  test('when it says something else', async () => {
    const script = `process.send('almost', () => process.exit(0));`;
    expect(await run(script)).toMatchObject({ ran: false });
  });

  test('when it cannot be started at all', async () => {
    const result = await runElectron(join(folder, 'missing'), []);
    expect(result).toMatchObject({ ran: false });
  });
});
