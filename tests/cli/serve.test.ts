import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dataFolder = mkdtempSync(join(tmpdir(), 'hyperlab-serve-'));
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

test('hyperlab serve serves the console on loopback until it is told to end', async () => {
  const child = spawn(
    process.execPath,
    [join(root, 'src-main/launch/hyperlab.mjs'), 'serve', '--no-open'],
    { env: { ...process.env, HYPERLAB_DATA: dataFolder }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    let said = '';
    child.stdout.setEncoding('utf8');
    while (!said.includes('\n')) said += String((await once(child.stdout, 'data'))[0]);
    const url = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(said)?.[0];
    expect(url).toBeDefined();
    const page = await fetch(url ?? '', { redirect: 'manual' });
    expect(page.status).toBeLessThan(400);
    const stranger = await fetch(new URL('/', url), { redirect: 'manual' });
    expect(stranger.status).toBeGreaterThanOrEqual(400);
  } finally {
    child.kill('SIGTERM');
  }
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
}, 120_000);
