import type { SimEvent } from '../../../src-shared/events';
import { kinds, type RecordId, type SimRecord } from '../../../src-shared/model/tables';
import { RecordStore } from '../../../src-shared/record-store';
import type { SimMs } from '../../../src-shared/units';
import type { SavedColumns } from './columns';
import { ColumnStore } from './columns';
import type { DiceCounters } from './prng';
import type { QueueEntry } from './queue';
import { WakeupQueue } from './queue';

/** Everything a simulation is, beside the code: what a save point holds and a transaction writes. */
export interface KernelState {
  readonly seed: number;
  /** The records it began with, where they may be asked for again; made anew, never saved. */
  beginning: (() => readonly SimRecord[]) | null;
  readonly store: RecordStore;
  readonly queue: WakeupQueue;
  readonly dice: DiceCounters;
  readonly columns: ColumnStore;
  /** When the moving numbers advanced last; -1 before they ever did. */
  tickedAt: SimMs;
  lastQueued: number;
  lastEvent: number;
  lastTask: number;
  /** Changed since they were last drained. */
  changed: Set<RecordId>;
  events: SimEvent[];
}

export function emptyState(seed: number): KernelState {
  return {
    seed,
    beginning: null,
    store: new RecordStore(),
    queue: new WakeupQueue(),
    dice: new Map(),
    columns: new ColumnStore(),
    tickedAt: -1,
    lastQueued: 0,
    lastEvent: 0,
    lastTask: 0,
    changed: new Set(),
    events: [],
  };
}

/** The part of a save point beside the records; plain JSON, sorted, so that equal states are equal texts. */
export interface SavedState {
  readonly seed: number;
  readonly lastQueued: number;
  readonly lastEvent: number;
  readonly lastTask: number;
  readonly queue: readonly QueueEntry[];
  readonly dice: readonly (readonly [string, number])[];
  readonly tickedAt: SimMs;
  readonly columns: SavedColumns;
}

export function saveState(state: KernelState): SavedState {
  return {
    seed: state.seed,
    lastQueued: state.lastQueued,
    lastEvent: state.lastEvent,
    lastTask: state.lastTask,
    queue: state.queue.entries(),
    dice: [...state.dice].sort(([left], [right]) => (left < right ? -1 : 1)),
    tickedAt: state.tickedAt,
    columns: state.columns.save(),
  };
}

export function restoreState(saved: SavedState): KernelState {
  const state: KernelState = {
    ...emptyState(saved.seed),
    columns: ColumnStore.restore(saved.columns),
    tickedAt: saved.tickedAt,
  };
  state.lastQueued = saved.lastQueued;
  state.lastEvent = saved.lastEvent;
  state.lastTask = saved.lastTask;
  for (const entry of saved.queue) state.queue.add(entry);
  for (const [key, count] of saved.dice) state.dice.set(key, count);
  return state;
}

/** Every record in table order and, within a table, by id. */
export function allRecords(store: RecordStore) {
  return kinds.flatMap((kind) => [...store.all(kind)]);
}
