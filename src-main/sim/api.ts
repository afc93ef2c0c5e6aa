import type { Command, Origin } from '../../src-shared/commands/index';
import type { SimEvent } from '../../src-shared/events';
import type { Fault } from '../../src-shared/faults';
import type { Receipt, SampleColumn, SampleValues } from '../../src-shared/ipc';
import type { NetworkReading } from '../../src-shared/counters/network';
import type { HostReading, PartitionDetail } from '../../src-shared/counters/readings';
import type { NodeId, RecordId, SimRecord, VmId } from '../../src-shared/model/tables';
import type { Reader } from '../../src-shared/reader';
import type { Result } from '../../src-shared/result';
import type { SimMs } from '../../src-shared/units';

/** Rises whenever the same inventory, seed and journal would give another history. */
export const modelVersion = 3;

/** Where a simulation starts: every record as it stands at time 0. Plain JSON. */
export interface Inventory {
  readonly seed: number;
  readonly records: readonly SimRecord[];
}

/** What changed since it was last asked, in no particular order; each id once. */
export interface Changes {
  /** Records put or removed: read the present state by id, a missing one was removed. */
  readonly touched: readonly RecordId[];
  /** In order of `seq`. */
  readonly events: readonly SimEvent[];
}

/** The whole simulation at one moment, plain JSON but for shared immutable records. */
export interface SavePoint {
  readonly modelVersion: number;
  readonly now: SimMs;
  readonly records: readonly SimRecord[];
  /** Everything else the engine needs: queue, counters. Opaque to everybody but the engine. */
  readonly state: unknown;
}

/** Commands and elapsed time in, changes out. Synchronous and deterministic. */
export interface SimEngine {
  readonly reader: Reader;
  readonly now: SimMs;
  /** When the next wakeup is due, or null when nothing will happen by itself. */
  nextDueAt(): SimMs | null;
  /** When anything may change next by itself: a wakeup, or the moving numbers with what follows from them. */
  nextChangeAt(): SimMs | null;
  /** Runs every wakeup due at or before `at`, in order, and sets the clock to `at`. Never goes back. */
  runUntil(at: SimMs): void;
  /** Runs what is due, asks the rule, then applies the effect. Time does not pass. */
  submit(command: Command, origin: Origin): Result<Receipt, Fault>;
  /** The rule's verdict alone. */
  check(command: Command, origin: Origin): Fault | null;
  /** What changed since the last call; clears it. */
  drainChanges(): Changes;
  /** Events logged so far in this history; `seq` of the last one. */
  readonly lastEvent: number;
  /** Permille values of one column at the present time, one a row; `noSample` where there is none. */
  sample(column: SampleColumn): SampleValues;
  /** The processors of a host and the partitions it runs, at the present time; null where there is none. */
  readHost(node: NodeId): HostReading | null;
  /** The counters of one machine's partition; null while it does not run. */
  readPartition(vm: VmId): PartitionDetail | null;
  /** The networks of a host with what travels over them at the present time; null where it is unknown. */
  readNetwork(node: NodeId): NetworkReading | null;
  savePoint(): SavePoint;
  /** Checks every invariant over the whole world; throws an AssertionFailure. */
  checkWorld(): void;
}
