import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawFrom, hashWord } from '../../../src-main/sim/kernel/prng';

describe('the dice', () => {
  test('the same seed, purpose, entity and count give the same draw; each of them matters', () => {
    expect(hashWord(1, 'boot', 'vm:a', 0)).toBe(hashWord(1, 'boot', 'vm:a', 0));
    const words = [
      hashWord(1, 'boot', 'vm:a', 0),
      hashWord(2, 'boot', 'vm:a', 0),
      hashWord(1 + 0x1_0000_0000, 'boot', 'vm:a', 0),
      hashWord(1, 'stop', 'vm:a', 0),
      hashWord(1, 'boot', 'vm:b', 0),
      hashWord(1, 'boot', 'vm:a', 1),
      hashWord(1, 'bootv', 'm:a', 0),
    ];
    expect(new Set(words).size).toBe(words.length);
  });

  test('these words are part of every save: changing them needs a new model version', () => {
    expect([0, 1, 2, 3].map((count) => hashWord(1, 'boot', 'vm:a', count))).toMatchInlineSnapshot(`
      [
        3699966525,
        775386525,
        1654617681,
        777867821,
      ]
    `);
  });

  test('a draw stays within its bounds, and the count goes on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 }),
        fc.integer({ min: -5, max: 5 }),
        fc.integer({ min: 0, max: 100_000 }),
        fc.nat(1000),
        (seed, low, span, count) => {
          const draw = drawFrom(seed, 'any', 'vm:a', count, [low, low + span]);
          expect(draw.value).toBeGreaterThanOrEqual(low);
          expect(draw.value).toBeLessThanOrEqual(low + span);
          expect(draw.next).toBeGreaterThan(count);
        },
      ),
    );
  });

  test('every value of the bounds is about equally likely', () => {
    const faces = [0, 0, 0, 0, 0, 0];
    let count = 0;
    for (let index = 0; index < 60_000; index += 1) {
      const draw = drawFrom(7, 'dice', 'node:a', count, [1, 6]);
      count = draw.next;
      faces[draw.value - 1] = (faces[draw.value - 1] ?? 0) + 1;
    }
    for (const face of faces) expect(Math.abs(face - 10_000)).toBeLessThan(400);
  });

  test('bounds out of order or of fractions are a bug', () => {
    expect(() => drawFrom(1, 'x', 'vm:a', 0, [2, 1])).toThrow('in order');
    expect(() => drawFrom(1, 'x', 'vm:a', 0, [0.5, 1])).toThrow('whole numbers');
  });
});
