import { decodeHostMessage, encodeCall } from '../../src-shared/framing';
import type { Bridge, CallAnswer, CallName, Calls, Push } from '../../src-shared/ipc';
import { refused } from '../../src-shared/result';
import type { OpenTransport, Transport } from './transport';

type Answered = (answer: CallAnswer<CallName>) => void;

const disconnected: CallAnswer<never> = refused({ code: 'request.disconnected' });

/** Calls, answers and pushes over framed messages, whatever carries them. */
export class FramedBridge implements Bridge {
  readonly #transport: Transport;
  readonly #waiting = new Map<number, Answered>();
  readonly #pushListeners = new Set<(push: Push) => void>();
  readonly #connectionListeners = new Set<(connected: boolean) => void>();
  #connected = false;
  #calls = 0;

  constructor(open: OpenTransport) {
    this.#transport = open({
      opened: () => this.#tell(true),
      lost: () => this.#lost(),
      received: (message) => this.#receive(message),
    });
  }

  /** A call while there is no connection is refused at once: it is not kept for later. */
  call<N extends CallName>(name: N, args: Calls[N]['args']): Promise<CallAnswer<N>> {
    if (!this.#connected) return Promise.resolve(disconnected);
    this.#calls += 1;
    const id = this.#calls;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#transport.send(encodeCall(id, name, args));
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

  #lost(): void {
    this.#tell(false);
    for (const answered of this.#waiting.values()) answered(disconnected);
    this.#waiting.clear();
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
      this.#transport.restart();
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
