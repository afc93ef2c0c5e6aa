import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { encodeCall } from '../../src-shared/framing';
import { root } from '../../src-main/launch/paths.mjs';

// The real process, as `npm start` runs it.

let folder: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hyperlab-start-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
});

interface Started {
  readonly child: ChildProcess;
  /** The first line on the standard output, or null when it ended without one. */
  readonly line: string | null;
  readonly errors: () => string;
}

async function start(env: Record<string, string>): Promise<Started> {
  const child = spawn(process.execPath, [join(root, 'src-main', 'launch', 'start.mjs')], {
    cwd: folder,
    env: {
      ...process.env,
      HYPERLAB_DATA: folder,
      HYPERLAB_NO_OPEN: '1',
      HYPERLAB_NO_DOWNLOAD: '1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const lines = createInterface({ input: child.stdout });
  const line = await Promise.race([
    once(lines, 'line').then(([text]) => String(text)),
    once(child, 'exit').then(() => null),
  ]);
  return { child, line, errors: () => errors };
}

describe('npm start in browser mode', () => {
  test('prints one address that opens the console, and ends cleanly with Ctrl+C', async () => {
    const { child, line, errors } = await start({ HYPERLAB_UI: 'browser' });
    const [url = ''] = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(line ?? '') ?? [];
    expect(url, errors()).not.toBe('');
    const traded = await fetch(url, { redirect: 'manual' });
    expect(traded.status).toBe(303);
    const cookie = traded.headers.get('set-cookie')?.split(';')[0] ?? '';
    const { origin, host } = new URL(url);
    const page = await fetch(origin, { headers: { cookie } });
    expect(await page.text()).toContain('<title>Hyperlab</title>');

    const socket = new WebSocket(`ws://${host}/socket`, { headers: { cookie, origin } });
    await once(socket, 'open');
    socket.send(encodeCall(1, 'session.hello', { language: 'en' }));
    const [hello] = (await once(socket, 'message')) as [Buffer];
    expect(JSON.parse(hello.toString())).toMatchObject({
      id: 1,
      answer: { ok: true, value: { shell: 'web' } },
    });
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    expect((await ended)[0]).toBe(0);
  });

  test('a second one on the same data runs beside the first', async () => {
    const first = await start({ HYPERLAB_UI: 'browser' });
    const second = await start({ HYPERLAB_UI: 'browser' });
    expect(second.line, second.errors()).toContain('http://127.0.0.1:');
    expect(second.line).not.toBe(first.line);
  });
});

describe('npm start left to itself', () => {
  test.skipIf(process.platform !== 'linux')(
    'without a display prints the address and why',
    async () => {
      const env = { HYPERLAB_UI: 'auto', DISPLAY: '', WAYLAND_DISPLAY: '' };
      const { line, errors } = await start(env);
      expect(line).toContain('http://127.0.0.1:');
      expect(errors()).toContain('there is no display');
    },
  );
});

describe('npm start refuses', () => {
  test('a word it does not know, with the usage code', async () => {
    const { child, line, errors } = await start({ HYPERLAB_UI: 'firefox' });
    expect([line, child.exitCode]).toEqual([null, 2]);
    expect(errors()).toContain('auto, electron or browser');
  });

  test.skipIf(process.platform !== 'linux')(
    'to fall back where Electron was asked for and cannot be',
    async () => {
      const env = { HYPERLAB_UI: 'electron', DISPLAY: '', WAYLAND_DISPLAY: '' };
      const { child, line, errors } = await start(env);
      expect([line, child.exitCode]).toEqual([null, 3]);
      expect(errors()).toContain('there is no display');
    },
  );
});
