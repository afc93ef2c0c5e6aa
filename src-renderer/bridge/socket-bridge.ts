import { decodeHostMessage, encodeCall } from '../../src-shared/framing';
import type { Bridge, CallAnswer, CallName, Calls, Push } from '../../src-shared/ipc';
import { refused } from '../../src-shared/result';

/** The part of a WebSocket the bridge uses; tests give their own. */
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

const disconnected: CallAnswer<never> = refused({ code: 'request.disconnected' });

type Answered = (answer: CallAnswer<CallName>) => void;

/** The bridge of the web shell: one WebSocket that is opened again whenever it is lost. */
export class SocketBridge implements Bridge {
  readonly #open: () => SocketLike;
  readonly #waiting = new Map<number, Answered>();
  readonly #pushListeners = new Set<(push: Push) => void>();
  readonly #connectionListeners = new Set<(connected: boolean) => void>();
  #socket: SocketLike | null = null;
  #connected = false;
  #calls = 0;
  #failures = 0;

  constructor(open: () => SocketLike) {
    this.#open = open;
    this.#connect();
  }

  call<N extends CallName>(name: N, args: Calls[N]['args']): Promise<CallAnswer<N>> {
    const socket = this.#socket;
    if (!socket || !this.#connected) return Promise.resolve(disconnected);
    this.#calls += 1;
    const id = this.#calls;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve as Answered);
      socket.send(encodeCall(id, name, args));
    });
  }

  onPush(listener: (push: Push) => void): () => void {
    this.#pushListeners.add(listener);
    return () => this.#pushListeners.delete(listener);
  }

  onConnection(listener: (connected: boolean) => void): () => void {
    this.#connectionListeners.add(listener);
    if (this.#connected) queueMicrotask(() => listener(true));
    return () => this.#connectionListeners.delete(listener);
  }

  #connect(): void {
    const socket = this.#open();
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
    socket.onopen = () => {
      this.#failures = 0;
      this.#tell(true);
    };
    socket.onmessage = (message) => this.#receive(message.data);
    socket.onclose = () => this.#lost();
  }

  #lost(): void {
    const delay = retryDelaysMs[Math.min(this.#failures, retryDelaysMs.length - 1)] ?? 0;
    this.#failures += 1;
    this.#tell(false);
    for (const answered of this.#waiting.values()) answered(disconnected);
    this.#waiting.clear();
    setTimeout(() => this.#connect(), delay);
  }

  #tell(connected: boolean): void {
    if (connected === this.#connected) return;
    this.#connected = connected;
    for (const listener of this.#connectionListeners) listener(connected);
  }

  #receive(data: unknown): void {
    const message = decodeHostMessage(data as string | ArrayBuffer);
    if (!message.ok) {
      // Both sides are built together: what cannot be read is a bug, and a fresh connection the cure.
      this.#socket?.close();
      return;
    }
    if (message.value.type === 'push') {
      const { push } = message.value;
      for (const listener of this.#pushListeners) listener(push);
      return;
    }
    const { id, answer } = message.value;
    this.#waiting.get(id)?.(answer);
    this.#waiting.delete(id);
  }
}

/** The socket of the page's own origin. */
export function pageSocket(): SocketLike {
  const { protocol, host } = window.location;
  const address = `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/socket`;
  return new WebSocket(address) as SocketLike;
}
