import { parentPort, workerData } from 'node:worker_threads';
import { assert } from '../../src-shared/assert';
import type { Fault } from '../../src-shared/faults';
import type { Settings } from '../../src-shared/ipc';
import type { Result } from '../../src-shared/result';
import { createReportWriter } from '../reports/index';
import type { HostClient } from './host-link';
import type { JournalFolder } from './journal-folder';
import { openJournalFolder } from './journal-folder';
import { LabFolder } from './lab-files';
import { labSource } from './labs';
import { pacing } from './pacer';
import { printPdf } from './print-pdf';

import { ProgressFolder } from './progress-folder';
import { sha256 } from './sha256';
import { SimHost } from './sim-host';
import type { FromThread, ThreadData, ToThread } from './thread-messages';

/** Delivered messages the shell has not taken over yet, beyond which a client counts as congested. */
const messagesUnderWay = 8;

interface Seat {
  readonly client: HostClient;
  underWay: number;
  congested: boolean;
}

/** The host in its thread: the only place with timers. */
class HostThread {
  readonly #host: SimHost;
  readonly #journal: JournalFolder;
  readonly #send: (message: FromThread, transfer?: readonly ArrayBuffer[]) => void;
  readonly #seats = new Map<number, Seat>();
  readonly #waiting = new Map<number, (value: never) => void>();
  #timer: NodeJS.Timeout | null = null;
  #asked = 0;

  constructor(data: ThreadData, journal: JournalFolder, send: HostThread['send']) {
    this.#send = send;
    this.#journal = journal;
    this.#host = new SimHost({
      version: data.version,
      shell: data.shell,
      clock: { now: () => performance.now(), date: () => new Date().toISOString() },
      labs: labSource(new LabFolder(data.labsDir)),
      reports: createReportWriter(data.version),
      print: printPdf,
      settings: {
        read: () => this.#ask((id) => ({ type: 'readSettings', id })),
        write: (settings) => this.#ask((id) => ({ type: 'writeSettings', id, settings })),
      },
      journal,
      progress: new ProgressFolder(data.dataDir),
      sha256,
    });
    if (data.firstLab !== null) this.#host.documents.openLab(data.firstLab);
  }

  get send() {
    return this.#send;
  }

  take(message: ToThread): void {
    this.#handle(message);
    this.#schedule();
  }

  #handle(message: ToThread): void {
    switch (message.type) {
      case 'connect':
        this.#connect(message.client);
        break;
      case 'receive':
        this.#seats.get(message.client)?.client.receive(message.text);
        break;
      case 'congested':
        this.#relieve(message.client, (seat) => {
          seat.congested = message.congested;
        });
        break;
      case 'taken':
        this.#relieve(message.client, (seat) => {
          seat.underWay -= 1;
        });
        break;
      case 'leave':
        this.#seats.get(message.client)?.client.leave();
        this.#seats.delete(message.client);
        break;
      case 'settings':
        this.#answered(message.id, message.value);
        break;
      case 'settingsKept':
        this.#answered(message.id, message.result);
        break;
      case 'close':
        this.#close();
        break;
    }
  }

  #connect(number: number): void {
    const client = this.#host.connect((message) => {
      const seat = this.#seats.get(number);
      if (seat) this.#relieve(number, () => (seat.underWay += 1));
      const transfer = typeof message === 'string' ? [] : [message.buffer];
      this.#send({ type: 'deliver', client: number, message }, transfer);
    });
    this.#seats.set(number, { client, underWay: 0, congested: false });
  }

  #relieve(number: number, change: (seat: Seat) => void): void {
    const seat = this.#seats.get(number);
    if (!seat) return;
    change(seat);
    seat.client.congested(seat.congested || seat.underWay > messagesUnderWay);
  }

  /** Ticks only while there is something to do; a paused console costs nothing. */
  #schedule(): void {
    if (this.#timer || !this.#host.wantsTicks) return;
    const { running, speed } = this.#host.stage.pace;
    // At full speed a tick follows the last one as soon as waiting calls were answered.
    const delayMs = running && speed === 'max' ? 1 : pacing.tickMs;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#host.tick();
      this.#schedule();
    }, delayMs);
  }

  #ask<T>(question: (id: number) => FromThread): Promise<T> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#send(question(id));
    });
  }

  #answered(id: number, value: Settings | Result<null, Fault>): void {
    this.#waiting.get(id)?.(value as never);
    this.#waiting.delete(id);
  }

  #close(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#seats.clear();
    this.#host.close();
    this.#journal.release();
    this.#send({ type: 'closed' });
  }
}

function run(): void {
  assert(parentPort, 'the host runs in a worker thread');
  const port = parentPort;
  const data = workerData as ThreadData;
  const send = (message: FromThread, transfer: readonly ArrayBuffer[] = []) =>
    port.postMessage(message, [...transfer]);
  const journal = openJournalFolder(data.dataDir);
  if (!journal.ok) {
    send({ type: 'failed', fault: journal.fault });
    return;
  }
  const thread = new HostThread(data, journal.value, send);
  port.on('message', (message: ToThread) => {
    thread.take(message);
    if (message.type === 'close') port.close();
  });
}

run();
