import { Worker } from 'node:worker_threads';
import type { Fault } from '../../src-shared/faults';
import { refused } from '../../src-shared/result';
import type { HostClient, HostLink } from './host-link';
import type { SettingsStore } from './ports';
import type { Message } from './subscriber';
import type { FromThread, ThreadData, ToThread } from './thread-messages';

export interface HostOptions {
  /** The built worker: `out/host/worker.mjs`. */
  readonly workerFile: string;
  /** The folder of the shipped labs. */
  readonly labsDir: string;
  /** Where the journal is kept. */
  readonly dataDir: string;
  readonly version: string;
  readonly shell: 'electron' | 'web';
  /** A shipped lab to open at the start, so that a newcomer sees a cluster and not an empty window. */
  readonly firstLab?: string;
  readonly settings: SettingsStore;
  /**
   * The host cannot go on: no place for its journal, memory used up, a bug outside the simulation.
   * What was answered is on disk. Without it the error is thrown, and the process ends.
   */
  readonly onFailure?: (error: Error) => void;
}

/**
 * Memory of the host's thread. With 8,000 virtual machines it needs about a third of the old
 * generation; the limit is there so that a fault of ours ends the thread, whose journal is on disk,
 * and not the machine. A small young generation keeps some 20 MB away at no measurable cost.
 */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 8 } as const;

/** The host could not start or go on; `fault` says why in a form that can be translated. */
export class HostFailure extends Error {
  override readonly name = 'HostFailure';
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(`the host cannot run: ${JSON.stringify(fault)}`);
    this.fault = fault;
  }
}

/** Starts the host in its own thread. The shell relays framed messages and keeps the settings. */
export function openHost(options: HostOptions): HostLink {
  return new ThreadLink(options);
}

class ThreadLink implements HostLink {
  readonly #worker: Worker;
  readonly #options: HostOptions;
  readonly #clients = new Map<number, (message: Message) => void>();
  readonly #closed: Promise<void>;
  #lastClient = 0;
  #closing = false;

  constructor(options: HostOptions) {
    this.#options = options;
    const { labsDir, dataDir, version, shell, firstLab = null } = options;
    const data: ThreadData = { labsDir, dataDir, version, shell, firstLab };
    this.#worker = new Worker(options.workerFile, { workerData: data, resourceLimits });
    this.#worker.on('message', (message: FromThread) => this.#take(message));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#closed = new Promise((resolve) => {
      this.#worker.on('exit', () => resolve());
    });
  }

  connect(deliver: (message: Message) => void): HostClient {
    this.#lastClient += 1;
    const client = this.#lastClient;
    this.#clients.set(client, deliver);
    this.#post({ type: 'connect', client });
    return {
      receive: (text) => this.#post({ type: 'receive', client, text }),
      congested: (congested) => this.#post({ type: 'congested', client, congested }),
      leave: () => {
        if (this.#clients.delete(client)) this.#post({ type: 'leave', client });
      },
    };
  }

  async close(): Promise<void> {
    if (!this.#closing) {
      this.#closing = true;
      this.#clients.clear();
      this.#post({ type: 'close' });
    }
    await this.#closed;
  }

  #post(message: ToThread): void {
    // A thread has no origin; the rule means windows.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    this.#worker.postMessage(message);
  }

  #take(message: FromThread): void {
    switch (message.type) {
      case 'deliver':
        this.#clients.get(message.client)?.(message.message);
        this.#post({ type: 'taken', client: message.client });
        break;
      case 'readSettings':
        void this.#readSettings(message.id);
        break;
      case 'writeSettings':
        void this.#writeSettings(message);
        break;
      case 'failed':
        this.#fail(new HostFailure(message.fault));
        break;
      case 'closed':
        break;
    }
  }

  async #readSettings(id: number): Promise<void> {
    try {
      const value = await this.#options.settings.read();
      this.#post({ type: 'settings', id, value });
    } catch {
      // Settings that cannot be read are as good as none; the console has defaults.
      this.#post({ type: 'settings', id, value: {} });
    }
  }

  async #writeSettings({ id, settings }: Extract<FromThread, { type: 'writeSettings' }>) {
    try {
      const result = await this.#options.settings.write(settings);
      this.#post({ type: 'settingsKept', id, result });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const result = refused({ code: 'save.writeFailed', file: 'settings', reason } as const);
      this.#post({ type: 'settingsKept', id, result });
    }
  }

  #fail(error: Error): void {
    if (this.#closing) return;
    if (this.#options.onFailure) this.#options.onFailure(error);
    else throw error;
  }
}
