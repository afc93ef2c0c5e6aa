import { describe, expect, test } from 'vitest';
import type { NodeId } from '../../../src-shared/model/tables';
import type { Contacts } from '../../../src-main/sim/network/classes';
import { allInContact, sidesOf } from '../../../src-main/sim/network/classes';
import { largestConnectedSet } from '../../../src-main/sim/network/prune';

const id = (number: number): NodeId => `node:n${number}`;
const numberOf = (node: NodeId) => Number(node.slice('node:n'.length));

/** Nodes 1 to `count`, each a class of its own, that have lost the pairs named. */
function contacts(count: number, ...lost: readonly (readonly [number, number])[]): Contacts {
  return {
    classes: Array.from({ length: count }, (_, index) => [id(index + 1)]),
    lost: (left, right) =>
      lost.some(
        ([a, b]) => (a === left + 1 && b === right + 1) || (b === left + 1 && a === right + 1),
      ),
  };
}

const kept = (each: Contacts) =>
  [...largestConnectedSet(each, numberOf)].map(numberOf).sort((a, b) => a - b);

describe('fact: failover-cluster §1.2 the largest fully connected set', () => {
  test('of two that miss each other the lower number stays', () => {
    expect(kept(contacts(3, [1, 2]))).toEqual([1, 3]);
    expect(kept(contacts(4, [3, 4]))).toEqual([1, 2, 3]);
  });

  test('size goes before number', () => {
    expect(kept(contacts(4, [1, 2], [1, 3]))).toEqual([2, 3, 4]);
  });

  test('a ring of five keeps two neighbours, with the lowest number among them', () => {
    // Each hears only the next and the one before.
    const ring = contacts(5, [1, 3], [1, 4], [2, 4], [2, 5], [3, 5]);
    expect(kept(ring)).toEqual([1, 2]);
    expect(sidesOf(ring)).toHaveLength(1);
  });

  test('nodes of one class that do not hear each other leave one of them', () => {
    const star: Contacts = {
      classes: [[id(2), id(3), id(4)], [id(1)]],
      lost: (left, right) => left === 0 && right === 0,
    };
    expect(kept(star)).toEqual([1, 2]);
    expect(sidesOf(star)).toHaveLength(1);
    expect(allInContact(star)).toBe(false);
  });
});

describe('sides', () => {
  test('nodes in contact are one side', () => {
    expect(sidesOf(contacts(3))).toEqual([[id(1), id(2), id(3)]]);
    expect(allInContact(contacts(3))).toBe(true);
  });

  test('a class that hears nobody falls apart into its nodes', () => {
    const all: Contacts = { classes: [[id(1), id(2), id(3)]], lost: () => true };
    expect(sidesOf(all)).toEqual([[id(1)], [id(2)], [id(3)]]);
  });

  test('what a third node holds together is one side', () => {
    expect(sidesOf(contacts(3, [1, 2]))).toHaveLength(1);
    expect(sidesOf(contacts(4, [1, 3], [1, 4], [2, 3], [2, 4]))).toEqual([
      [id(1), id(2)],
      [id(3), id(4)],
    ]);
  });
});
