import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { decodeHostMessage, encodeCall, messageLimits } from '../../src-shared/framing';
import type { CallAnswer, CallName, Calls, Frame } from '../../src-shared/ipc';
import { ensureBuilt } from '../../src-main/launch/build.mjs';
import { root } from '../../src-main/launch/paths.mjs';
import { outFolder } from '../../src-main/launch/targets.mjs';
import type { WebShell } from '../../src-main/web/server';
import { startWebShell } from '../../src-main/web/server';
import { eventually, signIn, upgrade } from './support';

// The shell with the built page and the real host in its thread.

let dataDir: string;
let shell: WebShell;
beforeAll(async () => {
  await ensureBuilt({ targets: ['web'], quiet: true });
}, 120_000);

async function startShell(): Promise<WebShell> {
  return startWebShell({
    rendererDir: join(outFolder, 'renderer'),
    assetsDir: join(root, 'assets'),
    dataDir,
    version: '1.2.3',
  });
}
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'hyperlab-shell-'));
  shell = await startShell();
});
afterEach(async () => {
  await shell.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A browser's tab: it calls, and notes what arrives. */
class Tab {
  readonly frames: Frame[] = [];
  readonly answers = new Map<number, CallAnswer<CallName>>();
  readonly socket: WebSocket;
  #calls = 0;

  constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data: Buffer, isBinary: boolean) => {
      const decoded = decodeHostMessage(isBinary ? data : data.toString());
      if (!decoded.ok) throw new Error('the host sent what cannot be read');
      if (decoded.value.type === 'answer') this.answers.set(decoded.value.id, decoded.value.answer);
      else if (decoded.value.push.type === 'frame') this.frames.push(decoded.value.push);
    });
  }

  async call<N extends CallName>(name: N, args: Calls[N]['args']): Promise<unknown> {
    this.#calls += 1;
    const id = this.#calls;
    this.socket.send(encodeCall(id, name, args));
    return this.answer(id);
  }

  answer(id: number): Promise<unknown> {
    return eventually(() => {
      const answer = this.answers.get(id);
      if (!answer) throw new Error(`call ${id} is not answered`);
      return answer;
    });
  }
}

let cookie = '';
async function openTab(): Promise<Tab> {
  if (cookie === '' || !cookie.includes(new URL(shell.origin).port)) cookie = await signIn(shell);
  const socket = await upgrade(shell, { headers: { cookie, origin: shell.origin } });
  if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
  return new Tab(socket);
}

describe('the web shell', () => {
  test('opens the four-node cluster for a newcomer, and says which shell it is', async () => {
    const tab = await openTab();
    expect(await tab.call('session.hello', { language: 'en' })).toEqual({
      ok: true,
      value: { version: '1.2.3', shell: 'web' },
    });
    await tab.call('session.resync', {});
    await eventually(() => {
      const vms = tab.frames.flatMap((frame) => frame.put).filter(({ kind }) => kind === 'vm');
      expect(vms).toHaveLength(24);
    });
  });

  test('shows every tab what one of them did', async () => {
    const [first, second] = [await openTab(), await openTab()];
    await first.call('session.resync', {});
    await second.call('session.resync', {});
    await first.call('pace.step', { ms: 5000 });
    await eventually(() => {
      expect(first.frames.at(-1)?.now).toBe(5000);
      expect(second.frames.at(-1)?.now).toBe(5000);
    });
  });

  test('keeps settings in the data folder, and closes so that it can start again', async () => {
    const settings = { console: { theme: 'dark' } };
    const tab = await openTab();
    await tab.call('settings.write', { settings });
    const closed = once(tab.socket, 'close');
    await shell.close();
    expect((await closed)[0]).toBe(1001);
    expect(JSON.parse(readFileSync(join(dataDir, 'settings.json'), 'utf8'))).toMatchObject({
      console: settings,
    });
    shell = await startShell();
    const again = await openTab();
    expect(await again.call('settings.read', {})).toEqual({ ok: true, value: settings });
  });
});

describe('a message that cannot be understood is refused, and the tab goes on', () => {
  test.each([
    ['no JSON', 'garbage', 'request.malformed'],
    ['no call', '[]', 'request.malformed'],
    ['JSON of prototypes', '{"__proto__":{"id":1}}', 'request.malformed'],
  ])('%s', async (_what, text, code) => {
    const tab = await openTab();
    tab.socket.send(text);
    expect(await tab.answer(-1)).toMatchObject({ ok: false, fault: { code } });
    expect(await tab.call('lab.list', {})).toMatchObject({ ok: true });
  });

  test.each([
    ['an unknown call', { call: 'host.exit', args: {} }, 'request.unknown'],
    ['an inherited name', { call: 'constructor', args: {} }, 'request.unknown'],
    ['wrong arguments', { call: 'pace.step', args: { ms: -1 } }, 'request.malformed'],
    ['too many arguments', { call: 'lab.list', args: { more: 1 } }, 'request.malformed'],
  ])('%s', async (_what, call, code) => {
    const tab = await openTab();
    tab.socket.send(JSON.stringify({ id: 500, ...call }));
    expect(await tab.answer(500)).toMatchObject({ ok: false, fault: { code } });
    expect(await tab.call('lab.list', {})).toMatchObject({ ok: true });
  });

  test('one larger than its kind may be', async () => {
    const tab = await openTab();
    tab.socket.send(encodeCall(7, 'lab.open', { name: 'x'.repeat(messageLimits.callBytes) }));
    expect(await tab.answer(7)).toMatchObject({ ok: false, fault: { code: 'request.tooLarge' } });
    expect(await tab.call('lab.list', {})).toMatchObject({ ok: true });
  });
});
