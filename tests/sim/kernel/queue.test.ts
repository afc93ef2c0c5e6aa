import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordId } from '../../../src-shared/model/tables';
import type { QueueEntry } from '../../../src-main/sim/kernel/queue';
import { WakeupQueue } from '../../../src-main/sim/kernel/queue';

const owners: readonly RecordId[] = ['vm:a', 'vm:b', 'node:c'];

function entry(at: number, seq: number, owner: RecordId = 'vm:a', name = 'due'): QueueEntry {
  return { at, seq, name, owner, data: {}, cause: null };
}

function drain(queue: WakeupQueue): QueueEntry[] {
  const out: QueueEntry[] = [];
  for (let next = queue.peek(); next; next = queue.peek()) {
    queue.remove(next);
    out.push(next);
  }
  return out;
}

const inOrder = (left: QueueEntry, right: QueueEntry) => left.at - right.at || left.seq - right.seq;

describe('the queue', () => {
  test('gives wakeups of one moment in the order in which they were queued', () => {
    const queue = new WakeupQueue();
    for (const seq of [1, 2, 3]) queue.add(entry(100, seq));
    expect(drain(queue).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  test('takes back what an owner has pending, all or by name', () => {
    const queue = new WakeupQueue();
    queue.add(entry(5, 1, 'vm:a', 'boot'));
    queue.add(entry(3, 2, 'vm:a', 'stop'));
    queue.add(entry(4, 3, 'vm:b', 'boot'));
    expect(queue.has('vm:a', 'boot')).toBe(true);
    for (const each of queue.entriesOf('vm:a', 'boot')) queue.remove(each);
    expect(queue.has('vm:a', 'boot')).toBe(false);
    expect(queue.has('vm:a')).toBe(true);
    for (const each of queue.entriesOf('vm:a')) queue.remove(each);
    expect([...queue.owners()]).toEqual(['vm:b']);
  });

  test('refuses to hold the same entry twice or to remove one it does not hold', () => {
    const queue = new WakeupQueue();
    queue.add(entry(1, 1));
    expect(() => queue.add(entry(1, 1))).toThrow('added once');
    expect(() => queue.remove(entry(1, 2))).toThrow('is present');
  });

  test('is in total order after any sequence of additions and removals', () => {
    const step = fc.record({
      at: fc.integer({ min: 0, max: 20 }),
      owner: fc.constantFrom(...owners),
      cancel: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const queue = new WakeupQueue();
        let model: QueueEntry[] = [];
        steps.forEach(({ at, owner, cancel }, index) => {
          if (cancel) {
            for (const each of queue.entriesOf(owner)) queue.remove(each);
            model = model.filter((each) => each.owner !== owner);
          } else {
            const added = entry(at, index, owner);
            queue.add(added);
            model.push(added);
          }
        });
        model.sort(inOrder);
        expect(queue.size).toBe(model.length);
        expect(queue.entries()).toEqual(model);
        expect(drain(queue)).toEqual(model);
      }),
    );
  });

  test('is plain data: a queue filled from the text of its entries gives the same order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 })), (times) => {
        const queue = new WakeupQueue();
        times.forEach((at, seq) => queue.add(entry(at, seq, owners[seq % 3])));
        const restored = new WakeupQueue();
        const saved = JSON.parse(JSON.stringify(queue.entries())) as QueueEntry[];
        for (const each of saved) restored.add(each);
        expect(drain(restored)).toEqual(drain(queue));
      }),
    );
  });
});
