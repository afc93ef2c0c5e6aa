import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NodeId, TaskId } from '../../src-shared/model/tables';
import type { Task } from '../../src-shared/model/task';
import { RecordStore } from '../../src-shared/record-store';

const nodes: readonly NodeId[] = ['node:hv01', 'node:hv02'];

function task(number: number, object: NodeId, startedAt = 0): Task {
  return {
    kind: 'task',
    id: `task:${number}`,
    what: 'node.powerOn',
    object,
    node: null,
    state: 'running',
    startedAt,
    dueAt: null,
    finishedAt: null,
    fault: null,
  };
}

describe('the record store', () => {
  test('lists by id, whatever the order in which records came', () => {
    const store = new RecordStore();
    for (const number of [3, 1, 2]) store.put(task(number, 'node:hv01'));
    expect(store.all('task').map((each) => each.id)).toEqual(['task:1', 'task:2', 'task:3']);
  });

  test('a listing that was handed out never changes, and stays the same while nothing does', () => {
    const store = new RecordStore();
    store.put(task(1, 'node:hv01'));
    const before = store.all('task');
    expect(store.all('task')).toBe(before);
    store.put(task(1, 'node:hv01', 5));
    expect(before[0]?.startedAt).toBe(0);
    expect(store.all('task')[0]?.startedAt).toBe(5);
  });

  test('moves a record in its index when the field changes and drops it with the record', () => {
    const store = new RecordStore();
    store.put(task(1, 'node:hv01'));
    store.put(task(1, 'node:hv02'));
    expect(store.count('task.object', 'node:hv01')).toBe(0);
    expect(store.by('task.object', 'node:hv02')).toHaveLength(1);
    store.remove('task:1');
    expect(store.by('task.object', 'node:hv02')).toEqual([]);
    expect(store.size('task')).toBe(0);
  });

  test('agrees with a plain map after any sequence of changes, read at any moment', () => {
    const step = fc.record({
      number: fc.integer({ min: 1, max: 40 }),
      node: fc.constantFrom(...nodes),
      what: fc.constantFrom('put', 'put', 'put', 'remove', 'read'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const store = new RecordStore();
        const model = new Map<TaskId, Task>();
        steps.forEach(({ number, node, what }, at) => {
          if (what === 'read') compare(store, model);
          else if (what === 'remove') {
            store.remove(`task:${number}`);
            model.delete(`task:${number}`);
          } else {
            store.put(task(number, node, at));
            model.set(`task:${number}`, task(number, node, at));
          }
        });
        compare(store, model);
      }),
    );
  });
});

function compare(store: RecordStore, model: ReadonlyMap<TaskId, Task>): void {
  const expected = [...model.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
  expect(store.all('task')).toEqual(expected);
  for (const node of nodes) {
    expect(store.by('task.object', node)).toEqual(expected.filter((each) => each.object === node));
  }
}
