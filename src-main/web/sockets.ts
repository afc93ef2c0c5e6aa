import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import { bridgePath } from '../../src-shared/desktop';
import { messageLimits } from '../../src-shared/framing';
import type { Access } from './access';
import { Allowance } from './allowance';
import type { HostLink } from '../host/host-link';
import { factsOf, targetOf } from './pages';

/** Windows at once; each costs the host its own record of what it has not seen yet. */
const maxClients = 16;
const messageAllowance = { perSecond: 500, burst: 2000 } as const;
const byteAllowance = { perSecond: 16 * 1024 * 1024, burst: 2 * messageLimits.fileBytes } as const;
/** How long a connection may be silent, pings included, before it is taken for dead. */
const pingMs = 20_000;
/** While so much waits to be read by the browser, the host is asked to send nothing more. */
const congestedBytes = 512 * 1024;

/** WebSocket close codes, RFC 6455 §7.4.1. */
const closeCodes = { goingAway: 1001, unsupported: 1003, policy: 1008, tryLater: 1013 } as const;

function turnAway(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** The WebSocket side: each connection is one client of the host. */
export class Sockets {
  readonly #access: Access;
  readonly #host: HostLink;
  readonly #alive = new WeakSet<WebSocket>();
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: messageLimits.fileBytes,
    // On loopback compressing costs more than it saves.
    perMessageDeflate: false,
  });
  readonly #pings: NodeJS.Timeout;

  constructor(access: Access, host: HostLink) {
    this.#access = access;
    this.#host = host;
    this.#pings = setInterval(() => this.#ping(), pingMs);
    this.#pings.unref();
  }

  /** Answers an HTTP upgrade: checks who asks, and connects or turns away. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    const turned = this.#access.mayUpgrade(factsOf(request));
    if (turned)
      return turnAway(socket, turned.status === 421 ? '421 Misdirected' : '403 Forbidden');
    if (targetOf(request.url)?.path !== bridgePath) return turnAway(socket, '404 Not Found');
    this.#server.handleUpgrade(request, socket, head, (client) => this.#serve(client));
  }

  #serve(socket: WebSocket): void {
    // An error is always followed by a close; without a listener it would end the process.
    socket.on('error', () => socket.terminate());
    if (this.#server.clients.size > maxClients) {
      socket.close(closeCodes.tryLater, 'too many windows');
      return;
    }
    this.#alive.add(socket);
    socket.on('pong', () => this.#alive.add(socket));
    const client = this.#host.connect((message) => {
      socket.send(message, { binary: typeof message !== 'string' }, () => report());
      report();
    });
    const report = (): void => client.congested(socket.bufferedAmount > congestedBytes);
    const spend = this.#allowance();
    socket.on('message', (data: RawData, isBinary: boolean) => {
      // What arrives while the connection is being closed is no longer listened to.
      if (socket.readyState !== socket.OPEN) return;
      if (isBinary || !Buffer.isBuffer(data)) socket.close(closeCodes.unsupported, 'text only');
      else if (!spend(data.length)) socket.close(closeCodes.policy, 'too many messages');
      else client.receive(data.toString());
    });
    socket.on('close', () => client.leave());
  }

  /** Whether the client may send one more message of this many bytes. */
  #allowance(): (bytes: number) => boolean {
    const messages = new Allowance(messageAllowance, performance.now());
    const bytes = new Allowance(byteAllowance, performance.now());
    return (length) => messages.take(1, performance.now()) && bytes.take(length, performance.now());
  }

  #ping(): void {
    for (const socket of this.#server.clients) {
      if (!this.#alive.has(socket)) socket.terminate();
      else {
        this.#alive.delete(socket);
        socket.ping();
      }
    }
  }

  close(): void {
    clearInterval(this.#pings);
    for (const socket of this.#server.clients) socket.close(closeCodes.goingAway, 'shutting down');
    this.#server.close();
  }

  /** Ends what did not answer the closing in time. */
  terminate(): void {
    for (const socket of this.#server.clients) socket.terminate();
  }
}
