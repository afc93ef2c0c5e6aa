import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Access } from './access';
import { securityHeaders } from '../host/page-headers';
import type { HostLink } from '../host/host-link';
import { answerRequest } from './pages';
import { Sockets } from './sockets';
import { pageFiles } from '../host/page-files';

export interface PageServerOptions {
  /** The built page. */
  readonly rendererDir: string;
  /** 0 lets the system choose, which is what a person gets. */
  readonly port?: number;
  readonly host: HostLink;
}

export interface PageServer {
  /** The address to open; it works once. */
  readonly url: string;
  readonly origin: string;
  readonly token: string;
  /** Ends every connection, then the server. The host is the caller's to close. */
  close(): Promise<void>;
}

const loopback = '127.0.0.1';
/** How long a browser may take to answer the end of its connection. */
const farewellMs = 1000;

/** A person has a few tabs; a slow or silent peer must not hold more than that. */
function limitServer(server: Server): void {
  server.maxConnections = 100;
  server.headersTimeout = 10_000;
  server.requestTimeout = 10_000;
  server.keepAliveTimeout = 5000;
}

/** Serves the page and its WebSocket on loopback. Fails when the port is taken. */
export async function servePage(options: PageServerOptions): Promise<PageServer> {
  const files = pageFiles(options.rendererDir);
  const server = createServer({ maxHeaderSize: 16 * 1024 });
  limitServer(server);
  server.listen(options.port ?? 0, loopback);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const access = new Access(port);
  const headers = securityHeaders(access.origin.replace('http:', 'ws:'));
  const sockets = new Sockets(access, options.host);
  server.on('request', (request, response) => {
    answerRequest({ access, files, headers }, request, response);
  });
  server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // Browsers open connections before they need them. An answer to one that was idle too long would be
    // taken for the answer to its first request; one that is closed is opened again.
    if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') socket.destroy();
    else if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  });
  const close = async (): Promise<void> => {
    const closed = once(server, 'close');
    server.close();
    sockets.close();
    const limit = setTimeout(() => {
      sockets.terminate();
      server.closeAllConnections();
    }, farewellMs);
    server.closeIdleConnections();
    await closed;
    clearTimeout(limit);
  };
  const url = `${access.origin}/?token=${access.token}`;
  return { url, origin: access.origin, token: access.token, close };
}
