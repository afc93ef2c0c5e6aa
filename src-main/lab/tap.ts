import type { Command, Origin } from '../../src-shared/commands/index';
import type { SimEvent } from '../../src-shared/events';
import type { Fault } from '../../src-shared/faults';
import type { NetworkReading } from '../../src-shared/counters/network';
import type { HostReading, PartitionDetail } from '../../src-shared/counters/readings';
import type { Receipt, SampleColumn, SampleValues } from '../../src-shared/ipc';
import type { NodeId, RecordId, VmId } from '../../src-shared/model/tables';
import type { Reader } from '../../src-shared/reader';
import type { Result } from '../../src-shared/result';
import type { SimMs } from '../../src-shared/units';
import { isThat } from './conditions/index';
import type { EventCount, EventLike } from './conditions/index';
import type { Changes, SavePoint, SimEngine } from '../sim/api';

/**
 * An engine whose changes two may read: the runner after every instant, the host when it sends a
 * frame. Neither takes anything away from the other.
 */
export class TappedEngine implements SimEngine {
  #touched = new Set<RecordId>();
  #events: SimEvent[] = [];
  #seen: SimEvent[] = [];
  #changed = false;
  /** How often each counted event was seen, in replays too. */
  readonly #counts: number[];

  /** `saveState` wraps the engine's own part of a save point with what the session needs beside it. */
  constructor(
    readonly inner: SimEngine,
    readonly saveState: (engineState: unknown) => unknown,
    readonly counted: readonly EventCount[] = [],
    counts: readonly number[] = [],
  ) {
    this.#counts = counted.map((_condition, index) => counts[index] ?? 0);
  }

  get reader(): Reader {
    return this.inner.reader;
  }

  get now(): SimMs {
    return this.inner.now;
  }

  get lastEvent(): number {
    return this.inner.lastEvent;
  }

  nextDueAt(): SimMs | null {
    return this.inner.nextDueAt();
  }

  nextChangeAt(): SimMs | null {
    return this.inner.nextChangeAt();
  }

  runUntil(at: SimMs): void {
    this.inner.runUntil(at);
  }

  submit(command: Command, origin: Origin): Result<Receipt, Fault> {
    return this.inner.submit(command, origin);
  }

  check(command: Command, origin: Origin): Fault | null {
    return this.inner.check(command, origin);
  }

  readHost(node: NodeId): HostReading | null {
    return this.inner.readHost(node);
  }

  readPartition(vm: VmId): PartitionDetail | null {
    return this.inner.readPartition(vm);
  }

  readNetwork(node: NodeId): NetworkReading | null {
    return this.inner.readNetwork(node);
  }

  sample(column: SampleColumn): SampleValues {
    return this.inner.sample(column);
  }

  checkWorld(): void {
    this.inner.checkWorld();
  }

  savePoint(): SavePoint {
    this.#pull();
    const point = this.inner.savePoint();
    return { ...point, state: this.saveState(point.state) };
  }

  /** How often the event of a condition was seen since the lab was opened. */
  countOf(condition: EventLike): number {
    return this.#counts[this.counted.findIndex((each) => each === condition)] ?? 0;
  }

  get counts(): readonly number[] {
    return [...this.#counts];
  }

  /** For the host: everything since the host last asked. */
  drainChanges(): Changes {
    this.#pull();
    const changes = { touched: [...this.#touched], events: this.#events };
    this.#touched = new Set();
    this.#events = [];
    return changes;
  }

  /** For the runner: what happened since the runner last asked, and whether anything changed at all. */
  observe(): { readonly events: readonly SimEvent[]; readonly changed: boolean } {
    this.#pull();
    const seen = { events: this.#seen, changed: this.#changed };
    this.#seen = [];
    this.#changed = false;
    return seen;
  }

  /** What lies before a moment is no news to the runner; what happened at it may not be answered yet. */
  forgetBefore(at: SimMs): void {
    this.#pull();
    this.#seen = this.#seen.filter((event) => event.at >= at);
    this.#changed = this.#seen.length > 0;
  }

  #pull(): void {
    const { touched, events } = this.inner.drainChanges();
    if (touched.length === 0 && events.length === 0) return;
    this.#changed = true;
    for (const id of touched) this.#touched.add(id);
    for (const event of events) {
      // What happened before the learner began does not count.
      if (event.name === 'lab.started') this.#counts.fill(0);
      this.#events.push(event);
      this.#seen.push(event);
      this.counted.forEach((condition, index) => {
        if (isThat(event, condition)) this.#counts[index] = (this.#counts[index] ?? 0) + 1;
      });
    }
  }
}
