import { afterEach, describe, expect, test } from 'vitest';
import { profiles } from '../../../src-shared/profiles/index';
import { guestFloorMiB, statusOf, targetMiB } from '../../../src-shared/rules/memory-facts';
import type { Balanced } from '../../../src-main/sim/memory/balance';
import { HostBalancer } from '../../../src-main/sim/memory/balance';
import { memoryColumns, memoryTable } from '../../../src-main/sim/memory/columns';
import { balanceRules, factorOf } from '../../../src-main/sim/memory/rules';
import { ColumnStore } from '../../../src-main/sim/kernel/columns';
import { drawFrom } from '../../../src-main/sim/kernel/prng';
import { sabotage } from '../../../src-main/sim/sabotage';

const figures = profiles['2012'].dynamicMemory;
const rules = balanceRules(figures);

describe('fact: hyperv-host §4.3 what a guest keeps', () => {
  test.each([
    [64, 40],
    [128, 72],
    [512, 168],
    [2048, 360],
    [8192, 744],
    [32_768, 1512],
  ])('of %i MiB at least %i', (total, floor) => {
    expect(guestFloorMiB(figures, total)).toBe(floor);
  });

  test('it is marked as inferred: the driver of Linux is public, that of Windows is not', () => {
    expect(figures.guestFloor.evidence).toBe('inferred');
  });
});

describe('fact: hyperv-host §4.2 target and status', () => {
  test('1000 MB with a buffer of 20 % make 1200 MB, within the limits', () => {
    expect(targetMiB(1000, 20, 512, 4096)).toBe(1200);
    expect(targetMiB(1000, 20, 1500, 4096)).toBe(1500);
    expect(targetMiB(1000, 20, 512, 1100)).toBe(1100);
  });

  test.each([
    [1200, 'ok'],
    [1199, 'low'],
    [1000, 'low'],
    [999, 'warning'],
  ] as const)('%i MB assigned of 1000 and 20 %% are %s', (assigned, status) => {
    expect(statusOf(assigned, 1000, 20)).toBe(status);
  });

  test('a paging file that bridges is said first', () => {
    expect(statusOf(1200, 1000, 20, 2)).toBe('paging');
  });
});

test('fact: hyperv-host §4.3 the factor of a weight goes from 1.5 down to 0.5', () => {
  expect([0, 5000, 10_000].map((weight) => factorOf(rules, weight))).toEqual([1.5, 1, 0.5]);
});

/** A host as a seed draws it: some machines pressed, some with spare memory, some that take none. */
class DrawnHost {
  readonly machines: Balanced;
  readonly rows: Int32Array;
  free: number;
  #draws = 0;

  constructor(readonly seed: number) {
    const count = this.draw(1, 12);
    const store = new ColumnStore();
    store.align(
      memoryTable,
      Array.from({ length: count }, (_, row) => `vm:${String(row)}`),
    );
    const array = () => new Float64Array(count);
    this.machines = {
      columns: memoryColumns(store),
      minimum: array(),
      maximum: array(),
      bufferPercent: array(),
      weight: array(),
      factor: array(),
      answer: new Uint8Array(count),
      target: array(),
      share: array(),
    };
    this.rows = Int32Array.from({ length: count }, (_, row) => row);
    this.free = 2 * this.draw(0, 1500);
    for (const row of this.rows) this.#machine(row);
  }

  draw(from: number, to: number): number {
    this.#draws += 1;
    return drawFrom(this.seed, 'balance', 'world:lab', this.#draws, [from, to]).value;
  }

  #machine(row: number): void {
    const { columns, ...of } = this.machines;
    const startup = 2 * this.draw(128, 1024);
    of.minimum[row] = 2 * this.draw(64, startup / 2);
    of.maximum[row] = startup + 2 * this.draw(0, 2048);
    of.bufferPercent[row] = this.draw(5, 100);
    of.weight[row] = this.draw(0, 10_000);
    of.factor[row] = factorOf(rules, of.weight[row]);
    of.answer[row] = Math.max(0, this.draw(0, 8) - 6);
    columns.assigned[row] = startup;
    columns.visible[row] = startup;
    columns.demand[row] = this.draw(40, 4000);
  }

  get assigned(): number {
    return this.machines.columns.assigned.reduce((sum, each) => sum + each, 0);
  }

  /** One second; demands wander. */
  second(): void {
    const { demand } = this.machines.columns;
    for (const row of this.rows) {
      demand[row] = Math.max(40, (demand[row] ?? 0) + this.draw(-200, 200));
    }
    const balancer = new HostBalancer(this.machines, rules, false);
    this.free = balancer.run(this.rows, 0, this.rows.length, this.free);
  }

  /** What of its laws a host breaks; null where it keeps them. */
  brokenLaw(total: number): string | null {
    const { columns, minimum, maximum } = this.machines;
    if (this.free < 0) return `${String(this.free)} MiB are free`;
    if (Math.abs(this.assigned + this.free - total) > 1e-6) return 'memory came or went';
    for (const row of this.rows) {
      const [assigned = 0, visible = 0] = [columns.assigned[row], columns.visible[row]];
      const least = Math.min(minimum[row] ?? 0, assigned);
      if (assigned < least || assigned > (maximum[row] ?? 0)) return `row ${String(row)} limits`;
      if (assigned > visible) return `row ${String(row)} holds more than its guest sees`;
      const lowest = Math.max(minimum[row] ?? 0, guestFloorMiB(figures, visible));
      if (assigned < lowest - 2 && (columns.removes[row] ?? 0) > 0) {
        return `row ${String(row)} was ballooned to ${String(assigned)} of ${String(lowest)}`;
      }
    }
    return null;
  }
}

/** The first law that breaks in so many hosts of two minutes each. */
function firstBroken(hosts: number): string | null {
  for (let seed = 1; seed <= hosts; seed += 1) {
    const host = new DrawnHost(seed);
    const total = host.assigned + host.free;
    for (let second = 0; second < 120; second += 1) {
      host.second();
      const broken = host.brokenLaw(total);
      if (broken) return `seed ${String(seed)}, second ${String(second)}: ${broken}`;
    }
  }
  return null;
}

describe('memory of a host', () => {
  let restore = () => {};
  afterEach(() => restore());

  test('is neither made nor lost, and nobody goes beyond what is his: 300 drawn hosts', () => {
    expect(firstBroken(300)).toBeNull();
  });

  test.each(['ballooned-memory-lost', 'balloon-below-floor'] as const)(
    'without its guard %s a law breaks',
    (guard) => {
      restore = sabotage(guard);
      expect(firstBroken(300)).not.toBeNull();
    },
  );

  test('moves in units of 2 MiB', () => {
    const host = new DrawnHost(7);
    for (let second = 0; second < 60; second += 1) {
      host.second();
      for (const each of host.machines.columns.assigned) expect(each % 2).toBe(0);
    }
  });
});
