import { EventEmitter } from 'node:events';

/** Where a message comes from, as the receiver sees it. */
export interface Sender {
  readonly sender: unknown;
  readonly senderFrame: { readonly url: string; readonly parent: object | null } | null;
}

async function settled(
  work: () => unknown,
): Promise<{ ok: true; value: unknown } | { ok: false; message: string }> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, message: String(error) };
  }
}

type Invoked = (event: Sender, ...args: unknown[]) => unknown;

/** What is sent between processes: cloned, so that a function or a proxy cannot get through. */
export function crossing<T>(value: T): T {
  return structuredClone(value);
}

/** The main process' end of the channels. */
export class IpcMainDouble extends EventEmitter {
  readonly #handlers = new Map<string, Invoked>();

  handle(channel: string, handler: Invoked): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.#handlers.set(channel, handler);
  }

  /** A page calls. It learns the message of an error and nothing else of it. */
  async invoked(event: Sender, channel: string, args: unknown[]): Promise<unknown> {
    const prefix = `Error invoking remote method '${channel}': `;
    const handler = this.#handlers.get(channel);
    if (!handler) throw new Error(`${prefix}Error: No handler registered for '${channel}'`);
    const outcome = await settled(() => handler(event, ...args.map(crossing)));
    if (!outcome.ok) throw new Error(prefix + outcome.message);
    return crossing(outcome.value);
  }

  /** A page sends; a channel nobody listens to swallows it, as in Electron. */
  sent(event: Sender, channel: string, args: unknown[]): void {
    this.emit(channel, event, ...args.map(crossing));
  }
}

/** A page's end of the channels. */
export class IpcRendererDouble extends EventEmitter {
  readonly #main: IpcMainDouble;
  readonly #sender: () => Sender;

  constructor(main: IpcMainDouble, sender: () => Sender) {
    super();
    this.#main = main;
    this.#sender = sender;
  }

  send = (channel: string, ...args: unknown[]): void => {
    const cloned = args.map(crossing);
    // Channels are in order, and never answer within the call.
    setImmediate(() => this.#main.sent(this.#sender(), channel, cloned));
  };

  invoke = (channel: string, ...args: unknown[]): Promise<unknown> =>
    this.#main.invoked(this.#sender(), channel, args);
}
