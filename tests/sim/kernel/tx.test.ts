import { describe, expect, test } from 'vitest';
import type { ClusterNode } from '../../../src-shared/model/node';
import { testInventory } from '../../support/lab';
import type { KernelState } from '../../../src-main/sim/kernel/state';
import {
  allRecords,
  emptyState,
  restoreState,
  saveState,
} from '../../../src-main/sim/kernel/state';
import { Transaction } from '../../../src-main/sim/kernel/tx';

function world(): KernelState {
  const state = emptyState(1);
  for (const record of testInventory({ nodes: 2, vms: 4 }).records) state.store.put(record);
  return state;
}

const nodeOf = (state: KernelState): ClusterNode => {
  const [node] = state.store.all('node');
  if (!node) throw new Error('there is a node');
  return node;
};

describe('a transaction', () => {
  test('gives what it emits and queues the cause it follows from, and the latest event as the next', () => {
    const state = world();
    const node = nodeOf(state);
    const tx = new Transaction(state, 7);
    const first = tx.emit('node.hung', { node: node.id, fields: { node: node.name } });
    tx.emit('node.thawed', { node: node.id, fields: { node: node.name } });
    tx.because(3, () => tx.emit('node.hung', { fields: { node: node.name } }));
    tx.after(5, { name: 'any', owner: node.id, data: {} });
    expect(state.events.map((event) => event.causedBy)).toEqual([7, first, 3]);
    expect(state.queue.peek()).toMatchObject({ at: 5, cause: 2, owner: node.id });
  });

  test('removes a record together with its wakeups', () => {
    const state = world();
    const [worker] = state.store.all('worker');
    const tx = new Transaction(state, null);
    if (!worker) throw new Error('a worker runs');
    tx.after(10, { name: 'any', owner: worker.id, data: {} });
    tx.remove(worker.id);
    expect(tx.get<'worker'>(worker.id)).toBeUndefined();
    expect(state.queue.size).toBe(0);
  });

  test('makes the pending wakeups of an owner due at once, in their order', () => {
    const state = world();
    const { id } = nodeOf(state);
    const tx = new Transaction(state, null);
    tx.after(50, { name: 'held', owner: id, data: 'first' });
    tx.after(90, { name: 'held', owner: id, data: 'second' });
    expect(tx.dueInMs(id, 'held')).toBe(50);
    tx.hasten(id, 'held');
    expect(state.queue.entries().map(({ at, data }) => [at, data])).toEqual([
      [0, 'first'],
      [0, 'second'],
    ]);
  });

  test('gives process ids as Windows does: multiples of four, unique on a node', () => {
    const state = world();
    const { id } = nodeOf(state);
    const tx = new Transaction(state, null);
    const live = new Set(state.store.by('worker.node', id).map((worker) => worker.processId));
    for (let count = 0; count < 200; count += 1) {
      const processId = tx.newProcessId(id);
      expect(processId % 4).toBe(0);
      expect(processId).toBeGreaterThan(0);
      expect(live.has(processId)).toBe(false);
    }
  });

  test('rolled back, leaves no trace in records, queue, dice, counters and log', () => {
    const state = world();
    const { id } = nodeOf(state);
    const before = new Transaction(state, null);
    before.after(30, { name: 'kept', owner: id, data: {} });
    before.draw('any', id, [1, 6]);
    const asItWas = JSON.stringify([saveState(state), allRecords(state.store), state.events]);
    const tx = new Transaction(state, 1);
    const node = nodeOf(state);
    tx.put({ ...node, paused: true });
    tx.put({ ...node, paused: false, name: 'other' });
    for (const worker of state.store.by('worker.node', id)) tx.remove(worker.id);
    tx.emit('node.hung', { fields: { node: node.name } });
    tx.cancel(id);
    tx.after(1, { name: 'new', owner: id, data: {} });
    tx.after(2, { name: 'gone again', owner: id, data: {} });
    tx.cancel(id, 'gone again');
    tx.draw('any', id, [1, 6]);
    tx.draw('other', id, [1, 6]);
    tx.newTaskId();
    tx.rollBack();
    expect(JSON.stringify([saveState(state), allRecords(state.store), state.events])).toBe(asItWas);
  });

  test('draws after a restore what it would have drawn without', () => {
    const state = world();
    const { id } = nodeOf(state);
    new Transaction(state, null).draw('any', id, [1, 1000]);
    const saved = JSON.parse(JSON.stringify(saveState(state))) as ReturnType<typeof saveState>;
    const restored = restoreState(saved);
    const rolls = (of: KernelState) => {
      const tx = new Transaction(of, null);
      return Array.from({ length: 20 }, () => tx.draw('any', id, [1, 1000]));
    };
    expect(rolls(restored)).toEqual(rolls(state));
  });
});
