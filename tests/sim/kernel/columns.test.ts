import { describe, expect, test } from 'vitest';
import { ColumnStore } from '../../../src-main/sim/kernel/columns';

describe('columns', () => {
  test('begin with their fresh value and keep what is written', () => {
    const store = new ColumnStore();
    store.align('vm', ['vm:a', 'vm:b']);
    const given = store.column('vm', 'given', 512);
    expect([...given]).toEqual([512, 512]);
    given[1] = 700;
    expect([...store.column('vm', 'given', 512)]).toEqual([512, 700]);
    expect(store.find('vm', 'demand')).toBeNull();
  });

  test('follow their record when rows move, come and go', () => {
    const store = new ColumnStore();
    store.align('vm', ['vm:a', 'vm:b', 'vm:c']);
    store.column('vm', 'given', 1).set([10, 20, 30]);
    store.align('vm', ['vm:a', 'vm:c', 'vm:d', 'vm:e']);
    expect([...store.column('vm', 'given', 1)]).toEqual([10, 30, 1, 1]);
    expect(store.idsOf('vm')).toEqual(['vm:a', 'vm:c', 'vm:d', 'vm:e']);
  });

  test('stay the same array while rows stay as they are', () => {
    const store = new ColumnStore();
    store.align('vm', ['vm:a', 'vm:b']);
    const given = store.column('vm', 'given');
    store.align('vm', ['vm:a', 'vm:b']);
    expect(store.column('vm', 'given')).toBe(given);
  });

  test('are refused before their rows are known', () => {
    expect(() => new ColumnStore().column('vm', 'given')).toThrow('aligned');
  });

  test('come back from JSON as they were, fractions included', () => {
    const store = new ColumnStore();
    store.align('node', ['node:a']);
    store.align('vm', ['vm:a', 'vm:b']);
    store.column('vm', 'demand').set([0.1 + 0.2, 1e-9]);
    store.column('vm', 'given', 5);
    store.column('node', 'energy', 0)[0] = 12.5;
    const text = JSON.stringify(store.save());
    const again = ColumnStore.restore(JSON.parse(text) as ReturnType<ColumnStore['save']>);
    expect(JSON.stringify(again.save())).toBe(text);
    expect([...again.column('vm', 'demand')]).toEqual([0.1 + 0.2, 1e-9]);
    again.align('vm', ['vm:a', 'vm:b', 'vm:c']);
    expect([...again.column('vm', 'given', 5)]).toEqual([5, 5, 5]);
    again.drop('vm');
    expect(again.find('vm', 'given')).toBeNull();
  });
});
