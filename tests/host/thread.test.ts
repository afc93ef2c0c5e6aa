import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { decodeHostMessage, encodeCall } from '../../src-shared/framing';
import type { HostMessage } from '../../src-shared/framing';
import type { CallName, Calls, Settings } from '../../src-shared/ipc';
import { ok } from '../../src-shared/result';
import type { HostLink } from '../../src-main/host/host-link';
import { openJournalFolder } from '../../src-main/host/journal-folder';
import { HostFailure, openHost } from '../../src-main/host/thread';
import { bundlePrograms, rootDir } from '../support/programs';

let programs: string;
let dataDir: string;
const open = new Set<HostLink>();

beforeAll(async () => {
  programs = await bundlePrograms(['src-main/host/worker.ts']);
}, 60_000);
afterAll(() => rmSync(programs, { recursive: true, force: true }));
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'hyperlab-thread-'));
});
afterEach(async () => {
  const links = [...open];
  open.clear();
  await Promise.all(links.map((link) => link.close()));
  rmSync(dataDir, { recursive: true, force: true });
});

interface Opened {
  readonly link: HostLink;
  readonly settings: { kept: Settings };
  readonly failed: Promise<Error>;
}

function start(): Opened {
  const settings = { kept: { theme: 'dark' } as Settings };
  let link: HostLink | null = null;
  const failed = new Promise<Error>((resolve) => {
    link = openHost({
      workerFile: join(programs, 'worker.mjs'),
      labsDir: join(rootDir, 'assets', 'labs'),
      dataDir,
      version: '1.2.3',
      shell: 'electron',
      settings: {
        read: () => Promise.resolve(settings.kept),
        write: (next) => {
          settings.kept = next;
          return Promise.resolve(ok(null));
        },
      },
      onFailure: resolve,
    });
  });
  if (!link) throw new Error('the host was opened');
  open.add(link);
  return { link, settings, failed };
}

/** A client of the thread that keeps everything it was sent. */
function clientOf(link: HostLink) {
  const messages: HostMessage[] = [];
  const client = link.connect((message) => {
    const decoded = decodeHostMessage(message);
    if (!decoded.ok) throw new Error(JSON.stringify(decoded.fault));
    messages.push(decoded.value);
  });
  let calls = 0;
  const answerTo = (id: number) =>
    messages.find((message) => message.type === 'answer' && message.id === id);
  const pushes = (type: 'frame' | 'samples') =>
    messages.flatMap((message) =>
      message.type === 'push' && message.push.type === type ? [message.push] : [],
    );
  return {
    client,
    pushes,
    call: async <N extends CallName>(name: N, args: Calls[N]['args']): Promise<unknown> => {
      calls += 1;
      const id = calls;
      client.receive(encodeCall(id, name, args));
      await expect.poll(() => answerTo(id), { timeout: 20_000, interval: 5 }).toBeDefined();
      const message = answerTo(id);
      return message?.type === 'answer' ? message.answer : null;
    },
  };
}

test('a client of the thread is answered, sent frames and samples while time runs', async () => {
  const { call, pushes } = clientOf(start().link);
  expect(await call('session.hello', { language: 'en' })).toEqual(
    ok({ version: '1.2.3', shell: 'electron' }),
  );
  await call('session.resync', {});
  expect(await call('lab.open', { name: 'T4' })).toEqual(ok(null));
  await call('samples.subscribe', { columns: ['node.cpu'] });
  await call('pace.set', { running: true, speed: 'max' });
  await expect.poll(() => pushes('frame').at(-1)?.now ?? 0, { timeout: 20_000 }).toBeGreaterThan(0);
  await expect.poll(() => pushes('samples').length, { timeout: 20_000 }).toBeGreaterThan(2);
});

test('reports are written in the thread, and settings are kept by the shell', async () => {
  const { link, settings } = start();
  const { call } = clientOf(link);
  await call('lab.open', { name: 'T4' });
  expect(
    await call('report.export', { report: 'whatHappened', format: 'html', language: 'de' }),
  ).toMatchObject({ ok: true, value: { mediaType: expect.stringContaining('text/html') } });
  expect(await call('settings.read', {})).toEqual(ok({ theme: 'dark' }));
  await call('settings.write', { settings: { theme: 'light' } });
  expect(settings.kept).toEqual({ theme: 'light' });
});

test('a client whose messages pile up is sent no frames until they are taken', async () => {
  const { link } = start();
  const slow = clientOf(link);
  const quick = clientOf(link);
  await slow.call('session.resync', {});
  slow.client.congested(true);
  await quick.call('lab.open', { name: 'T4' });
  await slow.call('session.hello', { language: 'en' });
  expect(slow.pushes('frame')).toHaveLength(1);
  slow.client.congested(false);
  await expect.poll(() => slow.pushes('frame').length, { timeout: 20_000 }).toBe(2);
});

test('closing in order keeps unsaved work for the next start and frees the place', async () => {
  const first = start();
  const { call } = clientOf(first.link);
  await call('lab.open', { name: 'T4' });
  await call('command.submit', { command: { name: 'node.pause', args: { node: 'node:hv01' } } });
  await first.link.close();
  const second = clientOf(start().link);
  await second.call('session.resync', {});
  expect(second.pushes('frame').at(-1)).toMatchObject({
    host: { recovery: { lab: 'T4', damagedLine: null } },
  });
  expect(await second.call('recovery.accept', {})).toEqual(ok(null));
});

test('without a place for its journal the host says so instead of running without one', async () => {
  const folders = Array.from({ length: 8 }, () => openJournalFolder(dataDir));
  const { failed } = start();
  const error = await failed;
  expect(error).toBeInstanceOf(HostFailure);
  expect(error).toMatchObject({ fault: { code: 'save.locked' } });
  for (const folder of folders) if (folder.ok) folder.value.release();
});
