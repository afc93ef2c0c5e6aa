import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Access, RequestFacts, Turned } from './access';
import type { PageFile } from '../host/page-files';

export function factsOf(request: IncomingMessage): RequestFacts {
  const { host, origin, cookie } = request.headers;
  return { host, origin, cookie };
}

/** The path and the token of a request's target; null when it is not a path at all. */
export function targetOf(url: string | undefined): { path: string; token: string | null } | null {
  if (!url?.startsWith('/') || url.length > 2000) return null;
  const [path = '', query = ''] = url.split('?', 2);
  return { path, token: new URLSearchParams(query).get('token') };
}

const usedAddress =
  'This address has been used already, or is not complete. An address opens one browser, once. ' +
  'Use the window that is open, or start Hyperlab again.';

interface Pages {
  readonly access: Access;
  readonly files: ReadonlyMap<string, PageFile>;
  readonly headers: Readonly<Record<string, string>>;
}

function turnAway(response: ServerResponse, turned: Turned): void {
  response.writeHead(turned.status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(turned.status === 405 ? { Allow: 'GET, HEAD' } : {}),
  });
  response.end(`${turned.why}\n`);
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: PageFile): void {
  response.writeHead(200, {
    'Content-Type': file.mediaType,
    'Cache-Control': file.lasting ? 'private, max-age=31536000, immutable' : 'no-store',
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(file.path)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** Answers HTTP: the token's trade, and the files of the page for whoever holds the cookie. */
export function answerRequest(
  { access, files, headers }: Pages,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const facts = factsOf(request);
  const misdirected = access.misdirected(facts);
  if (misdirected) return turnAway(response, misdirected);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return turnAway(response, { status: 405, why: 'Only GET and HEAD.' });
  }
  const target = targetOf(request.url);
  if (!target) return turnAway(response, { status: 400, why: 'Not a path.' });
  if (target.path === '/' && target.token !== null && request.method === 'GET') {
    const cookie = access.trade(target.token);
    // The page is the same for a second tab that still has the first address in its history.
    if (cookie !== null || access.isKnown(facts)) {
      response.writeHead(303, {
        Location: '/',
        'Cache-Control': 'no-store',
        ...(cookie === null ? {} : { 'Set-Cookie': cookie }),
      });
      response.end();
      return;
    }
  }
  if (!access.isKnown(facts)) return turnAway(response, { status: 403, why: usedAddress });
  const file = files.get(target.path);
  if (!file) return turnAway(response, { status: 404, why: 'There is no such file.' });
  sendFile(request, response, file);
}
