import { describe, expect, test } from 'vitest';
import { noSample } from '../../../src-shared/ipc';
import type { Workload } from '../../../src-shared/model/vm';
import { RecordStore } from '../../../src-shared/record-store';
import {
  sampleColumn,
  sampleNodeCpu,
  sampleVmCpu,
  sampledProcessors,
} from '../../../src-main/sim/cpu/columns';
import { buildInventory } from '../../../src-main/sim/inventory/build';
import { generateWorld } from '../../../src-main/sim/inventory/generate';
import type { VmPlan } from '../../../src-main/sim/inventory/plan';

const hour = 3_600_000;

/** A store at time 0 with machines that only differ by what a test says; the lab begins at 9:00 on a Monday. */
function store(
  counts: { readonly nodes: number; readonly vms: number; readonly seed?: number },
  vm: Partial<VmPlan> = {},
): RecordStore {
  const plan = generateWorld(counts);
  const records = new RecordStore();
  const changed = { ...plan, vms: plan.vms.map((each) => ({ ...each, ...vm })) };
  for (const record of buildInventory(changed).records) records.put(record);
  return records;
}

function at(records: RecordStore, now: number): RecordStore {
  records.now = now;
  return records;
}

/** Mean load of all machines over an hour of simulated time, sampled every ten seconds. */
function meanLoad(records: RecordStore, fromMs: number): number {
  let sum = 0;
  let count = 0;
  for (let now = fromMs; now < fromMs + hour; now += 10_000) {
    for (const value of sampleColumn(at(records, now), 'vm.cpu')) {
      sum += value;
      count += 1;
    }
  }
  return sum / count;
}

describe('processor columns', () => {
  test('the machines of a host and what their traffic costs it add up to the host, at any time', () => {
    const records = store({ nodes: 4, vms: 80 });
    for (let now = 0; now < 24 * hour; now += 617_000) {
      const vms = sampleColumn(at(records, now), 'vm.cpu');
      const nodes = sampleColumn(records, 'node.cpu');
      for (const node of records.all('node')) {
        const sum = records
          .by('vm.node', node.id)
          .reduce((total, vm) => total + (vms[vm.row] ?? 0), 0);
        const { others } = sampledProcessors(records);
        const traffic = Math.floor((others[node.row] ?? 0) / node.logicalProcessors + 0.5);
        expect(sum + traffic).toBe(nodes[node.row]);
        expect(sum).toBeLessThanOrEqual(1000);
      }
    }
  });

  test('a sample is a function of time and seed: asked again, in another order, it is the same', () => {
    const first = store({ nodes: 2, vms: 20, seed: 7 });
    const second = store({ nodes: 2, vms: 20, seed: 7 });
    const times = [5000, 1000, 86_400_000, 1000, 5000];
    const later = times.map((now) => [...sampleColumn(at(first, now), 'vm.cpu')]);
    expect(later[0]).toEqual(later[4]);
    expect(later[1]).toEqual(later[3]);
    expect([...sampleColumn(at(second, 86_400_000), 'vm.cpu')]).toEqual(later[2]);
    const other = store({ nodes: 2, vms: 20, seed: 8 });
    expect([...sampleColumn(at(other, 5000), 'vm.cpu')]).not.toEqual(later[0]);
  });

  test('a machine that does not run has no sample, and neither has one whose host is not on', () => {
    const records = store({ nodes: 2, vms: 4 });
    const [off, paused] = records.by('vm.node', 'node:hv01');
    const [worker] = off ? records.by('worker.vm', off.id) : [];
    const [pausedWorker] = paused ? records.by('worker.vm', paused.id) : [];
    if (!off || !paused || !worker || !pausedWorker) throw new Error('the machines exist');
    sampleColumn(records, 'vm.cpu');
    records.remove(worker.id);
    records.put({ ...pausedWorker, state: 'paused' });
    const values = sampleColumn(records, 'vm.cpu');
    expect(values[off.row]).toBe(noSample);
    expect(values[paused.row]).toBe(noSample);
    const other = records.get<'node'>('node:hv02');
    if (!other) throw new Error('the node exists');
    records.put({ ...other, machine: 'hung' });
    expect(sampleColumn(records, 'node.cpu')[other.row]).toBe(noSample);
    for (const vm of records.by('vm.node', other.id)) {
      expect(sampleColumn(records, 'vm.cpu')[vm.row]).toBe(noSample);
    }
  });

  test('a booting guest works harder than one that idles, and an unresponsive one spins on one processor', () => {
    const records = store({ nodes: 1, vms: 1 }, { workload: 'idle', processors: 4 });
    const [worker] = records.all('worker');
    if (!worker) throw new Error('the worker exists');
    const load = () => sampleColumn(records, 'vm.cpu')[0] ?? 0;
    const idle = load();
    records.put({ ...worker, guest: 'booting', servingSince: null });
    const booting = load();
    records.put({ ...worker, guest: 'hung', servingSince: null });
    expect(booting).toBeGreaterThan(4 * idle);
    // One of the 24 logical processors of the generated host.
    expect(load()).toBe(42);
  });

  test('a limit holds even on an idle host (fact: hyperv-host §3.1)', () => {
    const records = store(
      { nodes: 1, vms: 1 },
      { workload: 'batch', processors: 4, cpuLimitPermille: 250 },
    );
    const [worker] = records.all('worker');
    if (!worker) throw new Error('the worker exists');
    records.put({ ...worker, guest: 'booting', servingSince: null });
    // Four virtual processors at 25 % are one of 24 logical ones.
    expect(sampleColumn(records, 'vm.cpu')[0]).toBe(42);
  });

  test.each<[Workload, number, number]>([
    ['vdi', 0, 16 * hour],
    ['file', 0, 16 * hour],
    ['sql', 0, 16 * hour],
    ['web', 10 * hour, 18 * hour],
  ])('%s machines are busier at their busy hour than at night', (workload, busy, quiet) => {
    const records = store({ nodes: 1, vms: 24 }, { workload });
    expect(meanLoad(records, busy)).toBeGreaterThan(2 * meanLoad(records, quiet));
  });

  test('batch machines run at night, each once, and rest by day', () => {
    const records = store({ nodes: 4, vms: 24 }, { workload: 'batch', processors: 1 });
    const busy = (now: number) =>
      [...sampleColumn(at(records, now), 'vm.cpu')].filter((value) => value > 20).length;
    expect(busy(3 * hour)).toBe(0);
    const nights = new Set<number>();
    for (let now = 9 * hour; now < 22 * hour; now += 300_000) {
      sampleColumn(at(records, now), 'vm.cpu').forEach((value, row) => {
        if (value > 20) nights.add(row);
      });
    }
    expect(nights.size).toBe(24);
  });

  test('offices are quiet on Saturday', () => {
    const records = store({ nodes: 1, vms: 24 }, { workload: 'vdi' });
    expect(meanLoad(records, 0)).toBeGreaterThan(3 * meanLoad(records, 5 * 24 * hour));
  });

  test('filling an array of one’s own gives the same numbers', () => {
    const records = at(store({ nodes: 2, vms: 10 }), 4000);
    const vms = new Uint16Array(12);
    const nodes = new Uint16Array(2);
    sampleVmCpu(records, records.now, vms);
    sampleNodeCpu(records, records.now, nodes);
    expect([...vms.subarray(0, 10)]).toEqual([...sampleColumn(records, 'vm.cpu')]);
    expect(vms[10]).toBe(noSample);
    expect([...nodes]).toEqual([...sampleColumn(records, 'node.cpu')]);
  });
});
