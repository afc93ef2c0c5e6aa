import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { messageLimits } from '../../src-shared/framing';
import { Allowance } from '../../src-main/web/allowance';
import type { Site } from './support';
import { eventually, openSite, signIn, upgrade } from './support';

let site: Site;
let cookie: string;
let origin: string;
beforeEach(async () => {
  site = await openSite();
  cookie = await signIn(site.server);
  ({ origin } = site.server);
});
afterEach(async () => {
  await site.close();
});

async function openTab(): Promise<WebSocket> {
  const socket = await upgrade(site.server, { headers: { cookie, origin } });
  if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
  return socket;
}

/** Waits for the end of the connection and tells its code. */
async function closeCode(socket: WebSocket): Promise<number> {
  const [code] = (await once(socket, 'close')) as [number];
  return code;
}

describe('the WebSocket opens', () => {
  test('for a page of ours, and carries messages both ways', async () => {
    const socket = await openTab();
    socket.send('{"id":1}');
    const [message] = (await once(socket, 'message')) as [Buffer];
    expect(message.toString()).toBe('{"heard":8}');
    expect(site.host.received).toEqual(['{"id":1}']);
    site.host.deliver(new Uint8Array([1, 2, 3]));
    const [samples, isBinary] = (await once(socket, 'message')) as [Buffer, boolean];
    expect([...samples]).toEqual([1, 2, 3]);
    expect(isBinary).toBe(true);
  });

  test('for several tabs, each a client of its own that leaves when its tab closes', async () => {
    const [first] = [await openTab(), await openTab()];
    expect(site.host.clients).toBe(2);
    first.close();
    await eventually(() => expect(site.host.clients).toBe(1));
  });

  test('without compression, which costs more than it saves on loopback', async () => {
    expect((await openTab()).extensions).toBe('');
  });
});

describe('the WebSocket is refused', () => {
  const upgradeStatus = (headers: Record<string, string>, path?: string) =>
    upgrade(site.server, { headers, ...(path === undefined ? {} : { path }) });

  test('without the cookie, or with a wrong one', async () => {
    expect(await upgradeStatus({ origin })).toBe(403);
    expect(await upgradeStatus({ origin, cookie: `${cookie}x` })).toBe(403);
  });

  test('from another origin, and from none', async () => {
    expect(await upgradeStatus({ cookie, origin: 'http://evil.example' })).toBe(403);
    expect(await upgradeStatus({ cookie })).toBe(403);
  });

  test('under another host name', async () => {
    expect(await upgradeStatus({ cookie, origin, host: 'evil.example' })).toBe(421);
  });

  test('at another path', async () => {
    expect(await upgradeStatus({ cookie, origin }, '/other')).toBe(404);
  });

  test('beyond sixteen windows', async () => {
    for (let tab = 0; tab < 16; tab += 1) await openTab();
    expect(await closeCode(await openTab())).toBe(1013);
    expect(site.host.clients).toBe(16);
  });
});

describe('the connection ends', () => {
  test('on a message larger than any file may be', async () => {
    const socket = await openTab();
    socket.send('x'.repeat(messageLimits.fileBytes + 1));
    expect(await closeCode(socket)).toBe(1009);
    expect(site.host.received).toEqual([]);
  });

  test('on binary garbage', async () => {
    const socket = await openTab();
    socket.send(Buffer.from([0xff, 0, 0xfe]));
    expect(await closeCode(socket)).toBe(1003);
  });

  test('on text that is not UTF-8', async () => {
    const socket = await openTab();
    socket.send(Buffer.from([0xc3, 0x28]), { binary: false });
    expect(await closeCode(socket)).toBe(1007);
  });

  test('on a flood of messages, most of which the host never sees', async () => {
    const socket = await openTab();
    for (let sent = 0; sent < 10_000; sent += 1) socket.send('{}');
    expect(await closeCode(socket)).toBe(1008);
    expect(site.host.received.length).toBeLessThan(5000);
  });

  test('for every tab when the shell closes', async () => {
    const socket = await openTab();
    const closed = closeCode(socket);
    const { server } = site;
    await server.close();
    expect(await closed).toBe(1001);
    site = await openSite();
  });
});

test('a tab that does not read makes the host keep frames back, and gets going again', async () => {
  const socket = await openTab();
  socket.pause();
  const frame = 'x'.repeat(256 * 1024);
  await eventually(() => {
    site.host.deliver(frame);
    expect(site.host.congestion.at(-1)).toBe(true);
  });
  socket.resume();
  await eventually(() => expect(site.host.congestion.at(-1)).toBe(false));
});

describe('an allowance', () => {
  test('runs out and refills with time, up to what can be saved up', () => {
    const allowance = new Allowance({ perSecond: 10, burst: 20 }, 0);
    expect(allowance.take(20, 0)).toBe(true);
    expect(allowance.take(1, 0)).toBe(false);
    expect(allowance.take(10, 1000)).toBe(true);
    expect(allowance.take(1, 1000)).toBe(false);
    expect(allowance.take(21, 60_000)).toBe(false);
    expect(allowance.take(20, 60_000)).toBe(true);
  });
});
