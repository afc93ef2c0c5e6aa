import { describe, expect, test } from 'vitest';
import { profiles } from '../../../src-shared/profiles/index';
import { RecordStore } from '../../../src-shared/record-store';
import { createEngine } from '../../../src-main/sim/engine';
import { buildInventory } from '../../../src-main/sim/inventory/build';
import { generateWorld } from '../../../src-main/sim/inventory/generate';
import { guidOf } from '../../../src-main/sim/inventory/hash';
import type { WorldPlan } from '../../../src-main/sim/inventory/plan';

function load(plan: WorldPlan): RecordStore {
  const store = new RecordStore();
  for (const record of buildInventory(plan).records) store.put(record);
  return store;
}

describe('inventory', () => {
  test.each([
    [1, 0, null],
    [1, 6, null],
    [2, 10, 'CL-A'],
    [4, 24, 'CL-A'],
    [16, 1000, 'CL-A'],
  ])('%i nodes and %i machines become as many records, all up', (nodes, vms, cluster) => {
    const store = load(generateWorld({ nodes, vms, cluster }));
    expect(store.size('node')).toBe(nodes);
    expect(store.size('vm')).toBe(vms);
    expect(store.size('worker')).toBe(vms);
    expect(store.size('group')).toBe(cluster === null ? 0 : vms + 2);
    expect(store.size('view')).toBe(cluster === null ? 0 : 1);
    for (const worker of store.all('worker')) {
      expect(worker.state).toBe('running');
      expect(worker.servingSince).toBeLessThan(0);
      expect(worker.startedAt).toBeGreaterThan(store.get<'node'>(worker.node)?.bootedAt ?? 0);
    }
  });

  test('rows, process ids and GUIDs are unique, and process ids are multiples of four', () => {
    const store = load(generateWorld({ nodes: 4, vms: 200 }));
    const vms = store.all('vm');
    expect(new Set(vms.map((vm) => vm.guid)).size).toBe(200);
    expect(new Set(vms.map((vm) => vm.row)).size).toBe(200);
    for (const node of store.all('node')) {
      const ids = store.by('worker.node', node.id).map((worker) => worker.processId);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.every((id) => id % 4 === 0)).toBe(true);
    }
  });

  test('the same plan gives the same records, another seed others', () => {
    const records = (seed: number) =>
      JSON.stringify(buildInventory(generateWorld({ nodes: 2, vms: 9, seed })));
    expect(records(5)).toBe(records(5));
    expect(records(5)).not.toBe(records(6));
  });

  test('a GUID looks like one that Windows made', () => {
    const shape = /^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/;
    for (const name of ['DC01', 'SQL01', 'WEB 01', 'Übung 7'])
      expect(guidOf(1, name)).toMatch(shape);
  });

  test('fact: failover-cluster §2.1 votes of a healthy cluster', () => {
    const votes = (nodes: number, quorum: Parameters<typeof generateWorld>[0]['quorum']) => {
      const plan = generateWorld({ nodes, vms: 0, ...(quorum && { quorum }) });
      return load(plan).all('view')[0]?.votes;
    };
    expect(votes(4, 'nodeMajority')).toEqual({ have: 4, need: 3, total: 4 });
    expect(votes(4, 'nodeAndDiskMajority')).toEqual({ have: 5, need: 3, total: 5 });
    expect(votes(2, 'nodeAndFileShareMajority')).toEqual({ have: 3, need: 2, total: 3 });
    expect(votes(3, 'diskOnly')).toEqual({ have: 1, need: 1, total: 1 });
  });

  test('fact: hyperv-host §4.4 memory a host keeps and a worker costs', () => {
    const store = load(generateWorld({ nodes: 1, vms: 1, vmMemoryMiB: [4096, 4096] }));
    // 384 + 30 × 64, and 4096 + 32 + 3 × 8.
    expect(store.all('node')[0]?.rootReserveMiB).toBe(2304);
    expect(store.all('worker')[0]?.committedMiB).toBe(4152);
  });

  test('a machine that is off or saved has no worker and an offline group, and is not meant to serve', () => {
    const plan = generateWorld({ nodes: 2, vms: 2 });
    const [first, second] = plan.vms;
    if (!first || !second) throw new Error('the plan has two machines');
    const store = load({
      ...plan,
      vms: [
        { ...first, state: 'off' },
        { ...second, state: 'saved' },
      ],
    });
    expect(store.size('worker')).toBe(0);
    for (const vm of store.all('vm')) {
      expect(vm.meantToServe).toBe(false);
      expect(vm.group && store.get<'group'>(vm.group)?.state).toBe('offline');
    }
    expect(store.all('vm').map((vm) => vm.saved?.memoryMiB ?? null)).toContain(second.memoryMiB);
  });

  test('a generated world of every size passes the check of the whole world', () => {
    for (const plan of [
      generateWorld({ nodes: 3, vms: 31 }),
      generateWorld({ nodes: 64, vms: 8000, memoryMiB: 384 * 1024 }, profiles['2012']),
    ]) {
      expect(() => createEngine(buildInventory(plan)).checkWorld()).not.toThrow();
    }
  });
});
