import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cookieValue } from '../../src-main/web/access';
import type { Site } from './support';
import { ask, openSite, sendRaw, signIn } from './support';

let site: Site;
beforeEach(async () => {
  site = await openSite();
});
afterEach(async () => {
  await site.close();
});

describe('the address of the web shell', () => {
  test('is on loopback and names a token', () => {
    expect(site.server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
  });

  test('trades its token for a cookie scripts cannot read, and redirects to the bare page', async () => {
    const answer = await ask(site.server, `/?token=${site.server.token}`);
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    const { port } = new URL(site.server.origin);
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^hyperlab-${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    );
  });

  test('opens the page with the cookie', async () => {
    const cookie = await signIn(site.server);
    const page = await ask(site.server, '/', { cookie });
    expect(page.status).toBe(200);
    expect(page.body).toContain('<title>Hyperlab</title>');
  });

  test('works once: a second browser is refused and told why', async () => {
    await signIn(site.server);
    const again = await ask(site.server, `/?token=${site.server.token}`);
    expect(again.status).toBe(403);
    expect(again.body).toContain('used already');
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  test('still opens a second tab of the browser that has the cookie', async () => {
    const cookie = await signIn(site.server);
    const again = await ask(site.server, `/?token=${site.server.token}`, { cookie });
    expect(again.status).toBe(303);
  });

  test('does not lose its token to a link preview that only asks for the head', async () => {
    await ask(site.server, `/?token=${site.server.token}`, {}, 'HEAD');
    expect(await signIn(site.server)).not.toBe('');
  });
});

describe('a request is refused', () => {
  test('without a token', async () => {
    expect((await ask(site.server, '/')).status).toBe(403);
    expect((await ask(site.server, '/assets/index-abc.js')).status).toBe(403);
  });

  test('with a wrong token or a wrong cookie', async () => {
    expect((await ask(site.server, '/?token=wrong')).status).toBe(403);
    const name = (await signIn(site.server)).split('=')[0];
    expect((await ask(site.server, '/', { cookie: `${name}=wrong` })).status).toBe(403);
  });

  test('under another host name, cookie or not', async () => {
    const cookie = await signIn(site.server);
    for (const host of ['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1']) {
      const answer = await ask(site.server, '/', { host, cookie });
      expect(answer.status).toBe(421);
      expect(answer.body).not.toContain('<title>');
    }
  });

  test('from another origin, cookie or not', async () => {
    const cookie = await signIn(site.server);
    for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:1']) {
      expect((await ask(site.server, '/', { origin, cookie })).status).toBe(403);
    }
  });

  test('that wants to change something', async () => {
    const cookie = await signIn(site.server);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const answer = await ask(site.server, '/', { cookie }, method);
      expect(answer.status).toBe(405);
      expect(answer.headers.allow).toBe('GET, HEAD');
    }
  });

  test('that climbs out of the folder, however it is written', async () => {
    const cookie = await signIn(site.server);
    const ways = ['/../secret.html', '/..%2fsecret.html', '/%2e%2e/secret.html', '//secret.html'];
    for (const path of [...ways, '/..\\secret.html', '/assets/../../secret.html', '/link.html']) {
      const answer = await ask(site.server, path, { cookie });
      expect(answer.status).toBe(404);
      expect(answer.body).not.toContain('secret');
    }
  });

  test('that is not HTTP, or not a path', async () => {
    expect(await sendRaw(site.server, '\x16\x03\x01\x00garbage\r\n\r\n')).toMatch(/^HTTP\/1.1 400/);
    const { host } = new URL(site.server.origin);
    const absolute = `GET http://evil.example/ HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
    expect(await sendRaw(site.server, absolute)).toMatch(/^HTTP\/1.1 400/);
  });
});

describe('every answer', () => {
  test('forbids inline script, foreign content, framing, guessing types and referrers', async () => {
    const cookie = await signIn(site.server);
    for (const path of ['/', '/assets/index-abc.js', '/missing']) {
      const { headers } = await ask(site.server, path, { cookie });
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("style-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain(`connect-src 'self' ${site.server.origin.replace('http', 'ws')};`);
      expect(policy).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
  });

  test('lets the browser keep built files, and never the page', async () => {
    const cookie = await signIn(site.server);
    const file = await ask(site.server, '/assets/index-abc.js', { cookie });
    expect(file.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(file.headers['cache-control']).toContain('immutable');
    expect((await ask(site.server, '/', { cookie })).headers['cache-control']).toBe('no-store');
  });
});

test('a cookie is found among others, and only by its whole name', () => {
  expect(cookieValue('a=1; hyperlab-80=x=y ; b=2', 'hyperlab-80')).toBe('x=y');
  expect(cookieValue('hyperlab-801=x', 'hyperlab-80')).toBeNull();
  expect(cookieValue(undefined, 'hyperlab-80')).toBeNull();
});
