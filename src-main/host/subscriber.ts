import type { SimEvent } from '../../src-shared/events';
import { encodeFrame } from '../../src-shared/framing';
import type { HostState, SampleColumn } from '../../src-shared/ipc';
import type { RecordId, SimRecord } from '../../src-shared/model/tables';
import type { Reader } from '../../src-shared/reader';
import type { SimMs } from '../../src-shared/units';
import type { EventLog } from './event-log';

export const framing = {
  /** Frames and samples of a client are at least this far apart in wall time. */
  intervalMs: 100,
  /** Events a client is given when it asks for everything, and what it keeps itself. */
  eventsOnReset: 50_000,
  eventsPerFrame: 10_000,
} as const;

export type Message = string | Uint8Array<ArrayBuffer>;

/** What a client is shown: the records, clock and events of the moment. */
export interface Scene {
  readonly reader: Reader | null;
  /** Every record, encoded; made at most once for one state of the records. */
  readonly everything: () => string;
  readonly now: SimMs;
  readonly events: EventLog;
  readonly host: HostState;
}

/**
 * One client's account: what it has been told, and what changed since. Changes are kept as ids and
 * encoded when they are sent, so that a slow client skips frames without losing anything.
 */
export class Subscriber {
  readonly send: (message: Message) => void;
  readonly columns = new Set<SampleColumn>();
  /** Whether what was sent piles up on its way; meanwhile it is sent nothing but answers. */
  congested = false;
  #seq = 0;
  #synced = false;
  #reset = false;
  readonly #dirty = new Set<RecordId>();
  #lastEvent = 0;
  #host = '';
  #now = -1;
  #sentAt = -Infinity;
  #sampled = '';
  #sampledAt = -Infinity;

  constructor(send: (message: Message) => void) {
    this.send = send;
  }

  /** From now on it is sent frames; the next one holds everything. */
  reset(): void {
    this.#synced = true;
    this.void();
  }

  /** What it knows is void. */
  void(): void {
    this.#reset = true;
    this.#dirty.clear();
  }

  touch(ids: readonly RecordId[]): void {
    if (!this.#synced || this.#reset) return;
    for (const id of ids) this.#dirty.add(id);
  }

  /** Whether there is something it has not been told. */
  isBehind(scene: Scene, hostKey: string): boolean {
    if (!this.#synced) return false;
    return (
      this.#reset ||
      this.#dirty.size > 0 ||
      this.#now !== scene.now ||
      this.#lastEvent < scene.events.last ||
      this.#host !== hostKey
    );
  }

  isDue(wall: number): boolean {
    return wall - this.#sentAt >= framing.intervalMs;
  }

  /**
   * Sends what changed. `hostKey` stands for the host's state without its moving clock: only when it
   * changed is the state sent anew.
   */
  sendFrame(scene: Scene, hostKey: string, wall: number): void {
    const reset = this.#reset;
    const { reader, now } = scene;
    const put: SimRecord[] = [];
    const removed: RecordId[] = [];
    for (const id of this.#dirty) {
      const record = reader?.get(id);
      if (record) put.push(record);
      else removed.push(id);
    }
    const events = this.#newEvents(scene.events);
    if (!events) {
      this.void();
      this.sendFrame(scene, hostKey, wall);
      return;
    }
    const host = reset || hostKey !== this.#host ? scene.host : null;
    this.#seq += 1;
    const seq = this.#seq;
    this.#lastEvent = events.at(-1)?.seq ?? (reset ? scene.events.last : this.#lastEvent);
    this.#dirty.clear();
    this.#reset = false;
    this.#host = hostKey;
    this.#now = now;
    this.#sentAt = wall;
    const frame = { type: 'frame', seq, now, reset, put, removed, events, host } as const;
    this.send(encodeFrame(frame, reset ? scene.everything() : undefined));
  }

  subscribe(columns: readonly SampleColumn[]): void {
    this.columns.clear();
    for (const column of columns) this.columns.add(column);
    this.#sampled = '';
    this.#sampledAt = -Infinity;
  }

  /** Whether samples are wanted and other ones than those of `moment` were sent last. */
  wantsSamples(moment: string, wall: number): boolean {
    if (this.columns.size === 0 || this.#sampled === moment) return false;
    return wall - this.#sampledAt >= framing.intervalMs;
  }

  sampled(moment: string, wall: number): void {
    this.#sampled = moment;
    this.#sampledAt = wall;
  }

  /** Null: some of them are forgotten already, so that only everything anew will do. */
  #newEvents(log: EventLog): readonly SimEvent[] | null {
    if (this.#reset) return log.newest(framing.eventsOnReset);
    return log.after(this.#lastEvent, framing.eventsPerFrame);
  }
}
