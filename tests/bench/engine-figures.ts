import type { SampleColumn } from '../../src-shared/ipc';
import { sampleColumns } from '../../src-shared/ipc';
import type { RecordId, SimRecord } from '../../src-shared/model/tables';
import { profiles } from '../../src-shared/profiles/index';
import type { ProfileId } from '../../src-shared/profiles/profile';
import { RecordStore } from '../../src-shared/record-store';
import type { Inventory, SimEngine } from '../../src-main/sim/api';
import { createEngine } from '../../src-main/sim/engine';
import { buildInventory } from '../../src-main/sim/inventory/build';
import type { VmPlan } from '../../src-main/sim/inventory/plan';
import { generateWorld, generationDefaults } from '../../src-main/sim/inventory/generate';
import { clusterFigures } from './cluster-figures';
import type { Figure } from './figure';
import { repeat, wallMs } from './figure';

/** What dynamic memory the machines have: none, so much that all get what they want, or too little. */
type MemoryUse = 'static' | 'dynamic' | 'short';

function withMemory(vm: VmPlan, use: MemoryUse): VmPlan {
  if (use === 'static') return vm;
  const { memoryMiB } = vm;
  const times = use === 'short' ? 4 : 1;
  const minimumMiB = Math.floor(memoryMiB / 2);
  const dynamicMemory = { minimumMiB, maximumMiB: memoryMiB * 4, bufferPercent: 20 };
  return { ...vm, dynamicMemory, usedMiB: memoryMiB * times };
}

export function world(
  nodes: number,
  vms: number,
  profile: ProfileId = '2008r2sp1',
  use: MemoryUse = 'static',
): Inventory {
  const memoryMiB = (nodes === 64 ? 4 : 2) * generationDefaults.memoryMiB;
  const plan = generateWorld({ nodes, vms, memoryMiB }, profiles[profile]);
  // Later versions park no cores of Intel's processors; here they have to.
  const hosts = plan.hosts.map((host) => ({ ...host, parking: { minimumPercent: 10 } }));
  return buildInventory({ ...plan, hosts, vms: plan.vms.map((vm) => withMemory(vm, use)) });
}

/** The columns the lists of the console show; those of disks and networks are looked at one at a time. */
const liveColumns = ['vm.cpu', 'node.cpu', 'node.watts', 'node.parked', 'node.energy'] as const;

/** One simulated second as a console causes it: time passes, columns are sampled, one host's counters are read. */
function second(engine: SimEngine, columns: readonly SampleColumn[]): void {
  engine.runUntil(engine.now + 1000);
  for (const column of columns) engine.sample(column);
  const [host] = engine.reader.all('node');
  if (host) engine.readHost(host.id);
  engine.drainChanges();
}

function steady(
  repetitions: number,
  inventory: Inventory,
  seconds: number,
  columns: readonly SampleColumn[] = liveColumns,
): Figure {
  return repeat(repetitions, 'simulated s per s', () => {
    const engine = createEngine(inventory);
    engine.drainChanges();
    const ms = wallMs(() => {
      for (let passed = 0; passed < seconds; passed += 1) second(engine, columns);
    });
    return (seconds * 1000) / ms;
  });
}

function commands(repetitions: number): Figure {
  return repeat(repetitions, 'per s', () => {
    const engine = createEngine(world(16, 1000));
    const vms = engine.reader.all('vm').map((vm) => vm.id);
    let accepted = 0;
    const ms = wallMs(() => {
      for (const name of ['vm.pause', 'vm.resume', 'vm.reset'] as const) {
        for (const vm of vms) {
          if (engine.submit({ name, args: { vm } }, 'user').ok) accepted += 1;
        }
        engine.runUntil(engine.now + 5000);
      }
    });
    return (accepted * 1000) / ms;
  });
}

/** Wall time from the crash of one node until the last of its groups has been placed. */
function failover(repetitions: number, inventory: Inventory): Figure {
  return repeat(repetitions, 'ms', () => {
    const engine = createEngine(inventory);
    engine.runUntil(1000);
    engine.drainChanges();
    const node = engine.reader.all('node')[5]?.id ?? 'node:hv06';
    const orphans = engine.reader.count('group.owner', node);
    let placed = 0;
    return wallMs(() => {
      engine.submit({ name: 'fault.crashNode', args: { node } }, 'user');
      while (placed < orphans) {
        const due = engine.nextDueAt();
        if (due === null) break;
        engine.runUntil(due);
        const { events } = engine.drainChanges();
        placed += events.filter((event) => event.name === 'group.placedByMemory').length;
      }
    });
  });
}

function replayHour(repetitions: number): Figure {
  const inventory = world(4, 24);
  return repeat(repetitions, 'ms', () => {
    const engine = createEngine(inventory);
    return wallMs(() => {
      for (let minute = 0; minute < 60; minute += 1) {
        engine.runUntil(minute * 60_000);
        const number = (Math.floor(minute / 12) % 4) + 1;
        const node = `node:hv0${number}` as const;
        if (minute % 12 === 2) engine.submit({ name: 'fault.crashNode', args: { node } }, 'user');
        if (minute % 12 === 6) engine.submit({ name: 'node.powerOn', args: { node } }, 'user');
      }
      engine.runUntil(3_600_000);
    });
  });
}

/** Applying everything a failover at 64 × 8,000 changed, as the replica of a console does. */
function replicaApply(repetitions: number, inventory: Inventory): Figure {
  const engine = createEngine(inventory);
  const before = engine.savePoint().records;
  engine.drainChanges();
  engine.submit({ name: 'fault.crashNode', args: { node: 'node:hv06' } }, 'user');
  engine.runUntil(300_000);
  const put: SimRecord[] = [];
  const removed: RecordId[] = [];
  for (const id of engine.drainChanges().touched) {
    const record = engine.reader.get(id);
    if (record) put.push(record);
    else removed.push(id);
  }
  return repeat(repetitions, 'records per s', () => {
    const replica = new RecordStore();
    for (const record of before) replica.put(record);
    const ms = wallMs(() => {
      for (const record of put) replica.put(record);
      for (const id of removed) replica.remove(id);
    });
    return ((put.length + removed.length) * 1000) / ms;
  });
}

/** Everything about the engine alone, without a host. */
export function engineFigures(repetitions: number): Record<string, () => Figure> {
  const large = world(64, 8000, '2012');
  return {
    'steady.4x24': () => steady(repetitions, world(4, 24), 20_000),
    'steady.16x1000': () => steady(repetitions, world(16, 1000), 2000),
    'steady.64x8000': () => steady(repetitions, large, 300),
    // Dynamic memory for every machine, parking, and every column there is.
    'steady.64x8000.all': () =>
      steady(repetitions, world(64, 8000, '2012', 'dynamic'), 300, sampleColumns),
    'steady.64x8000.short': () => steady(repetitions, world(64, 8000, '2012', 'short'), 100),
    commands: () => commands(repetitions),
    'failover.64x8000': () => failover(repetitions, large),
    'replay.hour': () => replayHour(repetitions),
    'replica.apply': () => replicaApply(repetitions, large),
    ...clusterFigures(repetitions, large, world(64, 2000, '2012')),
  };
}
