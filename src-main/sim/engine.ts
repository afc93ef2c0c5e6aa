import { assert } from '../../src-shared/assert';
import type { Command, Origin } from '../../src-shared/commands/index';
import type { Fault } from '../../src-shared/faults';
import type { Receipt, SampleColumn, SampleValues } from '../../src-shared/ipc';
import type { NetworkReading } from '../../src-shared/counters/network';
import type { HostReading, PartitionDetail } from '../../src-shared/counters/readings';
import type { Kind, NodeId, RecordId, SimRecord, VmId } from '../../src-shared/model/tables';
import type { Reader } from '../../src-shared/reader';
import type { Result } from '../../src-shared/result';
import { ok, refused } from '../../src-shared/result';
import { refusalOf } from '../../src-shared/rules/index';
import type { SimMs } from '../../src-shared/units';
import type { Changes, Inventory, SavePoint, SimEngine } from './api';
import { modelVersion } from './api';
import { isMemorySample } from '../../src-shared/memory-samples';
import { attendBackups } from './backup/attend';
import { armJobs } from './backup/jobs';
import { attendServed } from './backup/work';
import { sampleColumn } from './cpu/columns';
import { sampleMemory } from './memory/sample';
import { effects } from './effects';
import { attendGrowth } from './disks/growth';
import { attendSpace, beginSpace } from './disks/space';
import { attendWork } from './disks/tasks';
import { attendSnapshots } from './snapshots/attend';
import { attendMoves } from './migration/attend';
import { checkTouched, checkWorld } from './invariants';
import { liveNumbersOf } from './physics/live';
import { physicsTick, tickEveryMs } from './physics/tick';
import type { QueueEntry } from './kernel/queue';
import type { KernelState, SavedState } from './kernel/state';
import { allRecords, emptyState, restoreState, saveState } from './kernel/state';
import { Transaction } from './kernel/tx';
import { readHost, readPartition } from './processor/readings';
import { sampleHosts } from './processor/samples';
import { readNetwork } from './switches/readings';
import type { SimTx, SimWakeup } from './wakeups';
import { wakeupHandlers } from './wakeups';

/** Wakeups that may fire at one moment before it counts as going round in circles. */
const stepsPerMoment = 200_000;

/** Commands that only the lab's runner gives; its origin is journaled, so replay knows them. */
const reservedForLab: ReadonlySet<string> = new Set([
  'lab.reachObjective',
  'lab.recordAct',
  'lab.judge',
  'lab.noteSteady',
  'lab.grade',
  'lab.takeBaseline',
  'lab.tell',
  'lab.answerCall',
  'lab.awaitEntry',
  'lab.playEntry',
]);

/** A simulation at time 0. Its records count as known; the first thing that changed is `lab.opened`. */
export function createEngine(inventory: Inventory): SimEngine {
  const state = emptyState(inventory.seed);
  // Without a task nobody asks for it, and thousands of machines are worth forgetting.
  const { records } = inventory;
  if (records.some(({ kind }) => kind === 'run')) state.beginning = () => records;
  for (const record of inventory.records) state.store.put(record);
  const world = state.store.get<'world'>('world:lab');
  assert(world, 'an inventory holds the world record');
  const tx = new Transaction<SimWakeup>(state, null);
  tx.emit('lab.opened', { object: world.id, fields: { lab: world.lab } });
  beginSpace(tx);
  armJobs(tx);
  state.store.live = liveNumbersOf(state);
  state.tickedAt = 0;
  physicsTick(new Transaction<SimWakeup>(state, null));
  checkWorld(state);
  return new Engine(state);
}

/**
 * A simulation as it stood at a save point of the same model version. Where a lab may be put back, its
 * beginning is given too: a save point does not hold it.
 */
export function restoreEngine(
  savePoint: SavePoint,
  beginning: (() => Inventory) | null = null,
): SimEngine {
  assert(savePoint.modelVersion === modelVersion, 'a save point belongs to this model version');
  const state = restoreState(savePoint.state as SavedState);
  if (beginning) state.beginning = () => beginning().records;
  for (const record of savePoint.records) state.store.put(record);
  state.store.now = savePoint.now;
  state.store.live = liveNumbersOf(state);
  checkWorld(state);
  return new Engine(state);
}

class Engine implements SimEngine {
  readonly #state: KernelState;
  /** The failure that stopped this simulation for good, or null. */
  #failure: { readonly error: unknown; readonly fault: Fault } | null = null;

  constructor(state: KernelState) {
    this.#state = state;
  }

  get reader(): Reader {
    return this.#state.store;
  }

  get now(): SimMs {
    return this.#state.store.now;
  }

  get lastEvent(): number {
    return this.#state.lastEvent;
  }

  nextDueAt(): SimMs | null {
    return this.#failure ? null : (this.#state.queue.peek()?.at ?? null);
  }

  nextChangeAt(): SimMs | null {
    const due = this.nextDueAt();
    const tickAt = this.#state.tickedAt + tickEveryMs;
    return this.#failure ? null : due !== null && due < tickAt ? due : tickAt;
  }

  runUntil(at: SimMs): void {
    this.#refuseWhenHalted();
    assert(Number.isSafeInteger(at) && at >= this.now, `time runs on from ${this.now} to ${at}`);
    let steps = 0;
    for (;;) {
      const entry = this.#state.queue.peek();
      const tickAt = this.#state.tickedAt + tickEveryMs;
      if (tickAt <= at && (!entry || tickAt <= entry.at)) {
        this.#tick(tickAt);
        continue;
      }
      if (!entry || entry.at > at) break;
      steps = entry.at === this.now ? steps + 1 : 0;
      this.#state.store.now = entry.at;
      this.#fire(entry, steps);
    }
    this.#state.store.now = at;
  }

  submit(command: Command, origin: Origin): Result<Receipt, Fault> {
    if (this.#failure) return refused(this.#failure.fault);
    this.runUntil(this.now);
    const fault = this.check(command, origin);
    if (fault) return refused(fault);
    const tx = new Transaction<SimWakeup>(this.#state, null);
    let event = 0;
    this.#run(tx, () => {
      event = tx.emit('command.accepted', acceptance(this.reader, command, origin));
      const effect = effects[command.name] as (tx: SimTx, args: unknown) => void;
      effect(tx, command.args);
    });
    return ok({ atMs: this.now, event, task: tx.firstTask });
  }

  check(command: Command, origin: Origin): Fault | null {
    if (this.#failure) return this.#failure.fault;
    if (origin !== 'lab' && reservedForLab.has(command.name)) {
      return { code: 'lab.reserved', command: command.name };
    }
    if (origin !== 'instructor' && command.name === 'lab.say') {
      return { code: 'lab.forInstructor', command: command.name };
    }
    return refusalOf(this.reader, command);
  }

  drainChanges(): Changes {
    const { changed, events } = this.#state;
    this.#state.changed = new Set();
    this.#state.events = [];
    return { touched: [...changed], events };
  }

  sample(column: SampleColumn): SampleValues {
    if (isMemorySample(column)) return sampleMemory(this.reader, this.#state.columns, column);
    switch (column) {
      case 'node.watts':
      case 'node.parked':
      case 'node.energy':
        return sampleHosts(this.#state, column);
      default:
        return sampleColumn(this.reader, column);
    }
  }

  readHost(node: NodeId): HostReading | null {
    return readHost(this.#state, node);
  }

  readPartition(vm: VmId): PartitionDetail | null {
    return readPartition(this.#state, vm);
  }

  readNetwork(node: NodeId): NetworkReading | null {
    return readNetwork(this.reader, node);
  }

  savePoint(): SavePoint {
    this.#refuseWhenHalted();
    this.checkWorld();
    return {
      modelVersion,
      now: this.now,
      records: allRecords(this.#state.store),
      state: saveState(this.#state),
    };
  }

  checkWorld(): void {
    this.#refuseWhenHalted();
    try {
      checkWorld(this.#state);
    } catch (error) {
      this.#halt(error);
    }
  }

  #tick(at: SimMs): void {
    this.#state.tickedAt = at;
    this.#state.store.now = at;
    const tx = new Transaction<SimWakeup>(this.#state, null);
    this.#run(tx, () => physicsTick(tx));
  }

  #fire(entry: QueueEntry, steps: number): void {
    const tx = new Transaction<SimWakeup>(this.#state, entry.cause);
    this.#run(tx, () => {
      assert(steps < stepsPerMoment, `wakeups at ${entry.at} ms come to an end`);
      tx.take(entry);
      const handler = wakeupHandlers[entry.name as keyof typeof wakeupHandlers] as (
        tx: SimTx,
        data: unknown,
        owner: RecordId,
      ) => void;
      handler(tx, entry.data, entry.owner);
    });
  }

  /** One transaction with its invariants: all of it, or nothing and a simulation that stands still. */
  #run(tx: Transaction<SimWakeup>, body: () => void): void {
    try {
      body();
      // Most seconds only move columns.
      if (tx.untouched) return;
      // What a backup begins here, moves and the sessions of machines have to follow.
      attendBackups(tx, tx.before);
      attendMoves(tx, tx.before);
      attendSnapshots(tx, tx.before);
      attendGrowth(tx, tx.before);
      attendWork(tx, tx.before);
      attendSpace(tx, tx.before);
      attendServed(tx, tx.before);
      checkTouched(this.#state, tx);
    } catch (error) {
      tx.rollBack();
      this.#halt(error);
    }
  }

  #halt(error: unknown): never {
    const reason = error instanceof Error ? error.message : String(error);
    const { seed } = this.#state;
    this.#failure = { error, fault: { code: 'host.halted', reason, atMs: this.now, seed } };
    throw error;
  }

  #refuseWhenHalted(): void {
    if (this.#failure) throw this.#failure.error;
  }
}

/** The arguments that name what a command is about, the most telling first. */
const aboutKeys = [
  'vm',
  'group',
  'vhd',
  'volume',
  'disk',
  'array',
  'path',
  'backup',
  'job',
  'store',
  'restore',
  'interface',
  'network',
  'node',
  'cluster',
  'migration',
] as const;

function nameOf(record: SimRecord | undefined): string {
  if (record?.kind === 'vhd') return record.fileName;
  return record && 'name' in record ? record.name : '';
}

/** What the log says of an accepted command: what it is about, by name. */
function acceptance(reader: Reader, command: Command, origin: Origin) {
  const args = command.args as Readonly<Record<string, unknown>>;
  const key = aboutKeys.find((name) => typeof args[name] === 'string' && args[name].includes(':'));
  const object = key === undefined ? null : (args[key] as RecordId);
  const record = object === null ? undefined : reader.get<Kind>(object);
  const name = nameOf(record);
  const node = typeof args['node'] === 'string' ? (args['node'] as NodeId) : null;
  const known = node !== null && reader.get<'node'>(node) ? node : null;
  return { node: known, object, fields: { command: command.name, object: name, origin } };
}
