import { bridgePath } from '../../src-shared/desktop';
import type { OpenTransport } from './transport';

/** The part of a WebSocket that is used; tests give their own. */
export interface SocketLike {
  binaryType: BinaryType;
  onopen: (() => void) | null;
  onclose: (() => void) | null;
  onmessage: ((message: { readonly data: unknown }) => void) | null;
  send(text: string): void;
  close(): void;
}

/** Waits between attempts to connect again, in milliseconds; the last one repeats. */
const retryDelaysMs = [250, 500, 1000, 2000, 5000] as const;

/** A WebSocket that is opened again whenever it is lost. */
export function socketTransport(open: () => SocketLike): OpenTransport {
  return (events) => {
    let failures = 0;
    let socket: SocketLike;
    const connect = () => {
      socket = open();
      socket.binaryType = 'arraybuffer';
      socket.onopen = () => {
        failures = 0;
        events.opened();
      };
      socket.onmessage = (message) => events.received(message.data);
      socket.onclose = () => {
        const delay = retryDelaysMs[Math.min(failures, retryDelaysMs.length - 1)] ?? 0;
        failures += 1;
        events.lost();
        setTimeout(connect, delay);
      };
    };
    connect();
    return { send: (text) => socket.send(text), restart: () => socket.close() };
  };
}

/** The socket of the page's own origin. */
export function pageSocket(): SocketLike {
  const { protocol, host } = window.location;
  const scheme = protocol === 'https:' ? 'wss' : 'ws';
  return new WebSocket(`${scheme}://${host}${bridgePath}`) as SocketLike;
}
