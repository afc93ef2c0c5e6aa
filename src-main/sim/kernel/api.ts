import type { EventFields, EventName } from '../../../src-shared/events';
import type { NodeId, RecordId, SimRecord, TaskId } from '../../../src-shared/model/tables';
import type { Reader } from '../../../src-shared/reader';
import type { SimMs } from '../../../src-shared/units';
import type { ColumnStore } from './columns';

/**
 * Something that will be due. It belongs to one record and goes with it: a wakeup whose owner was
 * removed never fires. `Name` and `data` come from the wakeup map in `sim/wakeups.ts`; data is plain JSON.
 */
export interface Wakeup<Name extends string = string, Data = unknown> {
  readonly name: Name;
  readonly owner: RecordId;
  readonly data: Data;
}

/** The only writer. One transaction is one command or one wakeup. */
export interface Tx<W extends Wakeup = Wakeup> extends Reader {
  /** The records themselves, the same object in every transaction: what derived columns are kept by. */
  readonly world: Reader;
  /** The event the present transaction follows from: the default cause of what it emits and queues. */
  readonly cause: number | null;
  /** Numbers that move every second. They are written in place, and a rollback does not undo them: it halts. */
  readonly columns: ColumnStore;
  /** The records a lab with a task began with; null where none are kept. */
  beginning(): readonly SimRecord[] | null;
  put(record: SimRecord): void;
  /** Removes a record and with it every wakeup it owns. */
  remove(id: RecordId): void;
  /** Logs a fact; returns its `seq`. It becomes the cause of what follows unless another is named. */
  emit<N extends EventName>(
    name: N,
    about: {
      readonly node?: NodeId | null;
      readonly object?: RecordId | null;
      readonly fields: EventFields[N];
      readonly causedBy?: number;
    },
  ): number;
  /** Queues a wakeup after `delayMs`; its transaction's cause is `causedBy`, else the present cause. */
  after(delayMs: SimMs, wakeup: W, causedBy?: number): void;
  /** Takes back the wakeups of an owner, all or those of one name. */
  cancel(owner: RecordId, name?: W['name']): void;
  /** Whether a wakeup of that owner (and name) is pending. */
  pending(owner: RecordId, name?: W['name']): boolean;
  /** In how many milliseconds an owner's first wakeup of that name is due; null where none is pending. */
  dueInMs(owner: RecordId, name: W['name']): SimMs | null;
  /** Makes the pending wakeups of that owner and name due now, in their order. */
  hasten(owner: RecordId, name: W['name']): void;
  /** Runs `body` with another cause; nests. */
  because<T>(causedBy: number | null, body: () => T): T;
  /**
   * A counter-based draw from the bounds, both inclusive, in whole units. Keyed by seed, purpose,
   * entity and how often that pair was drawn, so that a new feature never shifts another's dice.
   */
  draw(purpose: string, entity: RecordId, bounds: readonly [number, number]): number;
  newTaskId(): TaskId;
  /** A process id as Windows gives them: a multiple of four, unique among the live ones of a node. */
  newProcessId(node: NodeId): number;
}
