import { describe, expect, test } from 'vitest';
import { allocate } from '../../../src-main/sim/cpu/allocate';

interface Guest {
  /** Thousandths of a logical processor. */
  readonly demand: number;
  readonly processors?: number;
  readonly weight?: number;
  readonly reservePermille?: number;
}

/** What each guest gets of a host with so many logical processors, in thousandths of one. */
function shares(logicalProcessors: number, guests: readonly Guest[]): number[] {
  const processors = guests.map((guest) => guest.processors ?? 1);
  const contenders = {
    demand: Float64Array.from(guests, (guest) => guest.demand),
    reserve: Float64Array.from(
      guests,
      (guest, index) => (processors[index] ?? 1) * (guest.reservePermille ?? 0),
    ),
    weight: Float64Array.from(
      guests,
      (guest, index) => (processors[index] ?? 1) * (guest.weight ?? 100),
    ),
    allocated: new Float64Array(guests.length),
  };
  allocate(logicalProcessors * 1000, contenders, 0, guests.length);
  return [...contenders.allocated].map((value) => Math.round(value * 1000) / 1000);
}

describe('fact: hyperv-host §3.1 processor shares', () => {
  test('three virtual processors of weight 100, 200 and 700 on one logical processor get 10, 20 and 70 %', () => {
    const busy = (weight: number): Guest => ({ demand: 1000, weight });
    expect(shares(1, [busy(100), busy(200), busy(700)])).toEqual([100, 200, 700]);
  });

  test('without contention everybody gets what it asks for, whatever its weight', () => {
    expect(
      shares(2, [
        { demand: 900, weight: 1 },
        { demand: 700, weight: 10_000 },
      ]),
    ).toEqual([900, 700]);
  });

  test('a reserve is given first, and the rest is shared by weight', () => {
    // 500 guaranteed to the first; the other 500 go to both in equal parts.
    expect(shares(1, [{ demand: 1000, reservePermille: 500 }, { demand: 1000 }])).toEqual([
      750, 250,
    ]);
  });

  test('a reserve that is not used is not held back', () => {
    expect(shares(1, [{ demand: 200, reservePermille: 800 }, { demand: 1000 }])).toEqual([
      200, 800,
    ]);
  });

  test('what a small guest does not need goes to those who do, by their weights', () => {
    const given = shares(1, [
      { demand: 100, weight: 500 },
      { demand: 1000, weight: 100 },
      { demand: 1000, weight: 200 },
    ]);
    expect(given).toEqual([100, 300, 600]);
  });

  test('weight counts once for every virtual processor', () => {
    const given = shares(3, [
      { demand: 4000, processors: 4 },
      { demand: 2000, processors: 2 },
    ]);
    expect(given).toEqual([2000, 1000]);
  });

  test('a host never gives more than it has, and leaves nothing while somebody wants it', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const draw = (salt: number, most: number) =>
        (Math.imul(seed * 7919 + salt, 0x9e3779b1) % most) >>> 0;
      const guests = Array.from({ length: 1 + (draw(1, 40) % 40) }, (_, index) => ({
        demand: draw(index + 10, 4000) % 4000,
        processors: 1 + (draw(index + 50, 4) % 4),
        weight: 1 + (draw(index + 90, 1000) % 1000),
        reservePermille: draw(index + 130, 1000) % 1000,
      }));
      const given = shares(8, guests);
      const wanted = guests.reduce((sum, guest) => sum + guest.demand, 0);
      const total = given.reduce((sum, value) => sum + value, 0);
      expect(total).toBeCloseTo(Math.min(8000, wanted), 0);
      given.forEach((value, index) => {
        expect(value).toBeLessThanOrEqual((guests[index]?.demand ?? 0) + 0.001);
        expect(value).toBeGreaterThanOrEqual(0);
      });
    }
  });
});
