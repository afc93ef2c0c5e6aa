import { createStore } from 'zustand/vanilla';
import type { Frame, HostState } from '../../src-shared/ipc';
import { kindOf, kinds } from '../../src-shared/model/tables';
import type { Kind } from '../../src-shared/model/tables';
import type { Reader } from '../../src-shared/reader';
import { RecordStore } from '../../src-shared/record-store';
import type { SimMs } from '../../src-shared/units';
import { EventLog } from './events';
import type { Dependency } from './tracking-reader';

/** What the views are told after frames came in: one change a painted picture at most. */
export interface ReplicaState {
  /** Rises with every notification. */
  readonly revision: number;
  /** One counter a table, and one for the clock: rises when something in it changed. */
  readonly revisions: Readonly<Record<Dependency, number>>;
  /** Rises when events came or went. */
  readonly eventRevision: number;
  /** Rises when everything was replaced: another lab, another attempt, a new connection. */
  readonly epoch: number;
  readonly now: SimMs;
  readonly host: HostState | null;
  /** Whether a first frame has come; before it, nothing is known. */
  readonly synced: boolean;
}

/** Runs a callback before the next picture is painted; the returned function cancels it. */
export type Scheduler = (run: () => void) => () => void;

/*
 * A hidden window paints nothing and gets no animation frames; the timer keeps it from standing
 * still for good (a title or a notification may depend on it).
 */
const paintScheduler: Scheduler = (run) => {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    run();
  };
  const frame = requestAnimationFrame(once);
  const timer = setTimeout(once, 500);
  return () => {
    done = true;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
};

const dependencies: readonly Dependency[] = [...kinds, 'now'];

function emptyState(): ReplicaState {
  return {
    revision: 0,
    revisions: Object.fromEntries(dependencies.map((name) => [name, 0])) as Record<
      Dependency,
      number
    >,
    eventRevision: 0,
    epoch: 0,
    now: 0,
    host: null,
    synced: false,
  };
}

/** The renderer's copy of the records: fed by frames, read by views, written by nobody else. */
export class Replica {
  readonly records = new RecordStore();
  readonly events = new EventLog();
  readonly store = createStore<ReplicaState>(emptyState);
  readonly #schedule: Scheduler;
  readonly #changed = new Set<Dependency>();
  #eventsChanged = false;
  #epochs = 0;
  #host: HostState | null = null;
  #expected: number | null = null;
  #cancel: (() => void) | null = null;

  constructor(schedule: Scheduler = paintScheduler) {
    this.#schedule = schedule;
  }

  get reader(): Reader {
    return this.records;
  }

  /** Takes a frame over. False: one before it is missing, and everything has to be asked for anew. */
  applyFrame(frame: Frame): boolean {
    if (!frame.reset && (this.#expected === null || frame.seq !== this.#expected)) return false;
    this.#expected = frame.seq + 1;
    if (frame.reset) this.#forget();
    for (const id of frame.removed) {
      if (this.records.remove(id)) this.#changed.add(kindOf<Kind>(id));
    }
    for (const record of frame.put) {
      this.records.put(record);
      this.#changed.add(record.kind);
    }
    if (frame.events.length > 0) {
      this.events.append(frame.events);
      this.#eventsChanged = true;
    }
    if (this.records.now !== frame.now) this.#changed.add('now');
    this.records.now = frame.now;
    if (frame.host) this.#host = frame.host;
    this.#cancel ??= this.#schedule(() => this.flush());
    return true;
  }

  /** After a lost connection the next frame has to be a complete one. */
  expectReset(): void {
    this.#expected = null;
  }

  /** Tells the views now instead of before the next picture. */
  flush(): void {
    this.#cancel?.();
    this.#cancel = null;
    const before = this.store.getState();
    const revisions = { ...before.revisions };
    for (const name of this.#changed) revisions[name] += 1;
    this.#changed.clear();
    this.store.setState(
      {
        revision: before.revision + 1,
        revisions,
        eventRevision: before.eventRevision + (this.#eventsChanged ? 1 : 0),
        epoch: this.#epochs,
        now: this.records.now,
        host: this.#host,
        synced: true,
      },
      true,
    );
    this.#eventsChanged = false;
  }

  #forget(): void {
    this.records.clear();
    this.events.clear();
    for (const name of dependencies) this.#changed.add(name);
    this.#eventsChanged = true;
    this.#epochs += 1;
  }
}
