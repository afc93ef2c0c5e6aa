import { once } from 'node:events';
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { WebSocket } from 'ws';
import type { HostLink } from '../../src-main/host/host-link';
import type { PageServer } from '../../src-main/web/page-server';
import { servePage } from '../../src-main/web/page-server';

/** Waits for a state; how long it may take is no part of what is tested. */
export function eventually<T>(look: () => T): Promise<T> {
  return vi.waitFor(look, { timeout: 30_000, interval: 10 });
}

/** A host that notes what it is told and says what the test wants. */
export class ListeningHost implements HostLink {
  readonly received: string[] = [];
  readonly congestion: boolean[] = [];
  clients = 0;
  deliver: (message: string | Uint8Array) => void = () => undefined;

  connect(deliver: (message: string | Uint8Array) => void) {
    this.clients += 1;
    this.deliver = deliver;
    return {
      receive: (text: string) => {
        this.received.push(text);
        deliver(JSON.stringify({ heard: text.length }));
      },
      congested: (isCongested: boolean) => this.congestion.push(isCongested),
      leave: () => {
        this.clients -= 1;
      },
    };
  }

  close() {
    return Promise.resolve();
  }
}

export interface Site {
  readonly server: PageServer;
  readonly host: ListeningHost;
  readonly folder: string;
  close(): Promise<void>;
}

/** A served page of three files, with a secret beside it that must not be reachable. */
export async function openSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'hyperlab-web-'));
  const rendererDir = join(folder, 'renderer');
  mkdirSync(join(rendererDir, 'assets'), { recursive: true });
  writeFileSync(join(rendererDir, 'index.html'), '<!doctype html><title>Hyperlab</title>');
  writeFileSync(join(rendererDir, 'assets', 'index-abc.js'), 'export {};');
  writeFileSync(join(folder, 'secret.html'), 'secret');
  symlinkSync(join(folder, 'secret.html'), join(rendererDir, 'link.html'));
  const host = new ListeningHost();
  const server = await servePage({ rendererDir, host });
  const close = async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  };
  return { server, host, folder, close };
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** One request exactly as given: nothing is normalised on the way. */
export function ask(
  server: Pick<PageServer, 'origin'>,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  const { hostname, port } = new URL(server.origin);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { hostname, port, path, method, headers, agent: false },
      (incoming) => {
        let body = '';
        incoming.on('data', (chunk: Buffer) => {
          body += chunk.toString();
        });
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end();
  });
}

/** Trades the token for the cookie, as a browser does that opens the address. */
export async function signIn(server: Pick<PageServer, 'origin' | 'token'>): Promise<string> {
  const answer = await ask(server, `/?token=${server.token}`);
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

/** What comes back for bytes that are not HTTP as any library would send it. */
export async function sendRaw(server: PageServer, bytes: string): Promise<string> {
  const { hostname, port } = new URL(server.origin);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (chunk: Buffer) => {
    answer += chunk.toString();
  });
  socket.end(bytes);
  await once(socket, 'close');
  return answer;
}

/** Opens the WebSocket; resolves to the socket, or to the status with which it was refused. */
export function upgrade(
  server: Pick<PageServer, 'origin'>,
  { headers = {}, path = '/socket' }: { headers?: Record<string, string>; path?: string },
): Promise<WebSocket | number> {
  const socket = new WebSocket(server.origin.replace('http:', 'ws:') + path, { headers });
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket));
    socket.once('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    socket.once('error', reject);
  });
}
