import { assert } from '../../../src-shared/assert';
import type { EventFields, EventName, SimEvent } from '../../../src-shared/events';
import type {
  Kind,
  NodeId,
  RecordId,
  RecordIdOf,
  SimRecord,
  TaskId,
} from '../../../src-shared/model/tables';
import type { IndexKeys, IndexName, LiveNumbers, Reader } from '../../../src-shared/reader';
import type { SimMs } from '../../../src-shared/units';
import { sabotaged } from '../sabotage';
import type { Tx, Wakeup } from './api';
import type { ColumnStore } from './columns';
import { drawFrom } from './prng';
import type { QueueEntry } from './queue';
import type { KernelState } from './state';

/** What a transaction did: what the invariants look at and what a rollback undoes. */
export interface Journaled {
  /** Each touched record as it was before, undefined where there was none. */
  readonly before: ReadonlyMap<RecordId, SimRecord | undefined>;
  readonly firstTask: TaskId | null;
}

const processIdStep = 4;
const processIdLimit = 65_532;

/** One transaction over a simulation's state: all of it happens or, after an assertion, none. */
export class Transaction<W extends Wakeup = Wakeup> implements Tx<W>, Journaled {
  readonly before = new Map<RecordId, SimRecord | undefined>();
  firstTask: TaskId | null = null;
  #cause: number | null;
  readonly #state: KernelState;
  readonly #added: QueueEntry[] = [];
  readonly #taken: QueueEntry[] = [];
  readonly #diceBefore = new Map<string, number | undefined>();
  readonly #countersBefore;
  readonly #eventsBefore: number;

  constructor(state: KernelState, cause: number | null) {
    this.#state = state;
    this.#cause = cause;
    const { lastQueued, lastEvent, lastTask } = state;
    this.#countersBefore = { lastQueued, lastEvent, lastTask };
    this.#eventsBefore = state.events.length;
  }

  get cause(): number | null {
    return this.#cause;
  }

  get now(): SimMs {
    return this.#state.store.now;
  }

  get live(): LiveNumbers | null {
    return this.#state.store.live;
  }

  beginning(): readonly SimRecord[] | null {
    return this.#state.beginning?.() ?? null;
  }

  get world(): Reader {
    return this.#state.store;
  }

  get columns(): ColumnStore {
    return this.#state.columns;
  }

  get<K extends Kind>(id: RecordIdOf<K>) {
    return this.#state.store.get<K>(id);
  }

  all<K extends Kind>(kind: K) {
    return this.#state.store.all(kind);
  }

  by<I extends IndexName>(index: I, key: IndexKeys[I]['key']) {
    return this.#state.store.by(index, key);
  }

  count<I extends IndexName>(index: I, key: IndexKeys[I]['key']) {
    return this.#state.store.count(index, key);
  }

  put(record: SimRecord): void {
    const previous = this.#state.store.put(record);
    if (!this.before.has(record.id)) this.before.set(record.id, previous);
    this.#state.changed.add(record.id);
  }

  remove(id: RecordId): void {
    if (!sabotaged('wakeup-survives-owner')) this.cancel(id);
    const previous = this.#state.store.remove(id);
    if (!previous) return;
    if (!this.before.has(id)) this.before.set(id, previous);
    this.#state.changed.add(id);
  }

  emit<N extends EventName>(
    name: N,
    about: {
      readonly node?: NodeId | null;
      readonly object?: RecordId | null;
      readonly fields: EventFields[N];
      readonly causedBy?: number;
    },
  ): number {
    this.#state.lastEvent += 1;
    const seq = this.#state.lastEvent;
    this.#state.events.push({
      seq,
      at: this.now,
      name,
      node: about.node ?? null,
      object: about.object ?? null,
      fields: about.fields,
      causedBy: about.causedBy ?? this.#cause,
    } as unknown as SimEvent);
    this.#cause = seq;
    return seq;
  }

  after(delayMs: SimMs, wakeup: W, causedBy?: number): void {
    assert(Number.isSafeInteger(delayMs) && delayMs >= 0, `${wakeup.name} is due after whole ms`);
    const { name, owner, data } = wakeup;
    this.#queue({ at: this.now + delayMs, name, owner, data, cause: causedBy ?? this.#cause });
  }

  cancel(owner: RecordId, name?: W['name']): void {
    for (const entry of this.#state.queue.entriesOf(owner, name)) this.take(entry);
  }

  pending(owner: RecordId, name?: W['name']): boolean {
    return this.#state.queue.has(owner, name);
  }

  dueInMs(owner: RecordId, name: W['name']): SimMs | null {
    const [first] = this.#state.queue.entriesOf(owner, name);
    return first ? first.at - this.now : null;
  }

  hasten(owner: RecordId, name: W['name']): void {
    for (const entry of this.#state.queue.entriesOf(owner, name)) {
      this.take(entry);
      this.#queue({ ...entry, at: this.now });
    }
  }

  because<T>(causedBy: number | null, body: () => T): T {
    const outer = this.#cause;
    this.#cause = causedBy;
    try {
      return body();
    } finally {
      this.#cause = outer;
    }
  }

  draw(purpose: string, entity: RecordId, bounds: readonly [number, number]): number {
    const { seed, dice } = this.#state;
    const key = `${purpose} ${entity}`;
    const count = dice.get(key);
    if (!this.#diceBefore.has(key)) this.#diceBefore.set(key, count);
    const { value, next } = drawFrom(seed, purpose, entity, count ?? 0, bounds);
    dice.set(key, next);
    return value;
  }

  newTaskId(): TaskId {
    this.#state.lastTask += 1;
    const id: TaskId = `task:${this.#state.lastTask}`;
    this.firstTask ??= id;
    return id;
  }

  newProcessId(node: NodeId): number {
    const workers = this.by('worker.node', node);
    const taken = (id: number) => workers.some((worker) => worker.processId === id);
    const start = this.draw('processId', node, [250, processIdLimit / processIdStep]);
    let processId = start * processIdStep;
    while (taken(processId)) processId = (processId % processIdLimit) + processIdStep;
    return processId;
  }

  #queue(wakeup: Omit<QueueEntry, 'seq'>): void {
    this.#state.lastQueued += 1;
    const entry: QueueEntry = { ...wakeup, seq: this.#state.lastQueued };
    this.#state.queue.add(entry);
    this.#added.push(entry);
  }

  /** Takes an entry out of the queue as part of this transaction. */
  take(entry: QueueEntry): void {
    this.#state.queue.remove(entry);
    this.#taken.push(entry);
  }

  /** Whether it changed neither a record nor the queue: then nothing has to follow it, and nothing can be broken. */
  get untouched(): boolean {
    return this.before.size === 0 && this.#added.length === 0 && this.#taken.length === 0;
  }

  /** The owners of every wakeup this transaction queued or took; each may come more than once. */
  queueOwners(): RecordId[] {
    return [...this.#added, ...this.#taken].map((entry) => entry.owner);
  }

  /** Puts everything back as it was when the transaction began. */
  rollBack(): void {
    const state = this.#state;
    for (const [id, record] of this.before) {
      if (record) state.store.put(record);
      else state.store.remove(id);
    }
    // An entry both added and taken here is in neither place: only what is queued now can be removed.
    const taken = new Set(this.#taken);
    const added = new Set(this.#added);
    for (const entry of added) if (!taken.has(entry)) state.queue.remove(entry);
    for (const entry of taken) if (!added.has(entry)) state.queue.add(entry);
    for (const [key, count] of this.#diceBefore) {
      if (count === undefined) state.dice.delete(key);
      else state.dice.set(key, count);
    }
    Object.assign(state, this.#countersBefore);
    state.events.length = this.#eventsBefore;
  }
}
