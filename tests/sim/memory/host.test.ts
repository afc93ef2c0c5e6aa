import { describe, expect, test } from 'vitest';
import { profiles } from '../../../src-shared/profiles/index';
import { numaMemoryMiB } from '../../../src-shared/rules/numa';
import { available, dynamic, machines, memoryOf, want } from './support';

const GiB = 1024;
/** What a host of 8 GiB for machines must have: its own reserve and the overhead of four come on top. */
const eightForMachines = 8 * GiB + 624 + 4 * 32;

describe('fact: hyperv-host §4.3 the walk-through of an 8 GB host', () => {
  test('three machines of 1 GB, then 3 + 2 + 1, then 2 + 3.5 + 1 + 1', () => {
    const idle = { load: 600 };
    const t = machines(eightForMachines, [idle, idle, idle, { ...idle, state: 'off' }]);
    const assigned = () => [1, 2, 3, 4].map((each) => memoryOf(t, each).assigned);
    expect(assigned()).toEqual([GiB, GiB, GiB, null]);

    want(t, 1, 2560);
    want(t, 2, 1706);
    t.run('90s');
    expect(assigned()).toEqual([3072, 2048, GiB, null]);
    expect(available(t)).toBe(8 * GiB - 6 * GiB + 32);

    want(t, 1, 1706);
    want(t, 2, 2986);
    t.vm(4).start();
    t.run('3m');
    expect(assigned()).toEqual([2048, 3584, GiB, GiB]);
    expect(available(t)).toBe(512);
    expect([1, 2, 3, 4].map((each) => memoryOf(t, each).status)).toEqual(['ok', 'ok', 'ok', 'ok']);
  });
});

describe('fact: hyperv-host §12, 5: a burst on A takes from the buffer of B', () => {
  test('the status of both goes from OK to Low to Warning, in this order, and the host never pages', () => {
    // A and B want 2 GiB each with 20 % on top; 100 MiB are free.
    const hostMiB = 2 * (2048 * 1.2 + 40) + 624 + 100;
    const t = machines(Math.ceil(hostMiB), [{ load: 2048 }, { load: 2048 }]);
    const seen: Record<number, (string | null)[]> = { 1: [], 2: [] };
    want(t, 1, 3500);
    for (let second = 0; second < 60; second += 1) {
      for (const number of [1, 2]) {
        const { status } = memoryOf(t, number);
        if (!seen[number]?.includes(status)) seen[number]?.push(status);
      }
      expect(available(t)).toBeGreaterThanOrEqual(0);
      t.run('1s');
    }
    expect(seen[1]).toEqual(['ok', 'low', 'warning']);
    expect(seen[2]).toEqual(['ok', 'low', 'warning']);
    const [a, b] = [memoryOf(t, 1), memoryOf(t, 2)];
    expect(available(t)).toBeLessThan(4);
    // Nothing is left, so both are pressed alike: within the 5 % that keep memory from going to and fro.
    expect(Math.abs((a.pressure ?? 0) - (b.pressure ?? 0))).toBeLessThan(100);
  });

  test('while everybody has what he wants, only the buffer of the other is taken', () => {
    const hostMiB = 2 * (2048 * 1.2 + 40) + 624;
    const t = machines(Math.ceil(hostMiB), [{ load: 2048 }, { load: 2048 }]);
    want(t, 1, 2400);
    t.run('1m');
    expect(memoryOf(t, 2)).toMatchObject({ status: 'low' });
    expect(memoryOf(t, 2).assigned).toBeGreaterThanOrEqual(2048);
    expect(memoryOf(t, 1).assigned).toBeGreaterThanOrEqual(2400);
  });
});

describe('weights decide where memory is short', () => {
  const pressed = (weights: readonly [number, number]) => {
    const t = machines(
      6 * GiB,
      weights.map((memoryWeight) => ({ load: 1500, memoryWeight })),
    );
    want(t, 1, 3400);
    want(t, 2, 3400);
    t.run('3m');
    return [memoryOf(t, 1), memoryOf(t, 2)] as const;
  };

  test('equal weights share alike', () => {
    const [a, b] = pressed([5000, 5000]);
    expect(Math.abs((a.assigned ?? 0) - (b.assigned ?? 0))).toBeLessThan(150);
    expect([a.status, b.status]).toEqual(['warning', 'warning']);
  });

  test.each([
    [10_000, 0],
    [8000, 2000],
    [6000, 4000],
  ])('weight %i beats weight %i, whoever asks first', (heavy, light) => {
    const [a, b] = pressed([heavy, light]);
    expect(a.assigned).toBeGreaterThan((b.assigned ?? 0) + 200);
    const [c, d] = pressed([light, heavy]);
    expect(d.assigned).toBeGreaterThan((c.assigned ?? 0) + 200);
  });
});

describe('guests', () => {
  test('one without a driver stays at its start-up memory, without demand and status', () => {
    const t = machines(8 * GiB, [{ load: 3000, memoryDriver: false }]);
    t.run('1m');
    expect(memoryOf(t, 1)).toMatchObject({ assigned: GiB, demand: null, status: null });
  });

  test('a static machine shows what it holds and nothing else', () => {
    const t = machines(8 * GiB, [{ load: 3000, dynamicMemory: null }]);
    expect(memoryOf(t, 1)).toMatchObject({ assigned: GiB, demand: null, status: null });
  });

  test('a guest sees the most it was ever given until it restarts', () => {
    const t = machines(8 * GiB, [{ load: 600 }]);
    want(t, 1, 3000);
    t.run('2m');
    const { visible } = memoryOf(t, 1);
    expect(visible).toBe(3600);
    want(t, 1, 600);
    t.run('4m');
    expect(memoryOf(t, 1)).toMatchObject({ assigned: GiB, visible });
    t.vm(1).reset();
    t.run('5s');
    expect(memoryOf(t, 1)).toMatchObject({ assigned: GiB, visible: GiB });
  });

  test('zero pages with success is a refusal for good: it is asked once, and again after a restart', () => {
    const t = machines(8 * GiB, [{ load: 600, memoryHotAdd: 'unsupported' }]);
    want(t, 1, 3000);
    t.run('5m');
    expect(memoryOf(t, 1)).toMatchObject({ assigned: GiB, visible: GiB, status: 'warning' });
    expect(t.events('memory.hotAddRefused')).toHaveLength(1);
    t.vm(1).reset();
    t.run('3m');
    expect(t.events('memory.hotAddRefused')).toHaveLength(2);
  });

  test('zero pages with failure is asked again', () => {
    const t = machines(8 * GiB, [{ load: 600, memoryHotAdd: 'failing' }]);
    want(t, 1, 3000);
    t.run('3m');
    expect(memoryOf(t, 1).assigned).toBe(GiB);
    const asked = t.events('memory.hotAddFailed').length;
    expect(asked).toBeGreaterThanOrEqual(4);
    expect(asked).toBeLessThanOrEqual(6);
  });

  test('memory a guest does not need for half a minute goes back, 128 MiB a second', () => {
    const t = machines(8 * GiB, [{ load: 3000 }]);
    want(t, 1, 1400);
    t.run('25s');
    expect(memoryOf(t, 1).assigned).toBe(3600);
    t.run('4m');
    expect(memoryOf(t, 1).assigned).toBeLessThanOrEqual(Math.ceil(1400 * 1.2 * 1.05) + 2);
    expect(memoryOf(t, 1).assigned).toBeGreaterThanOrEqual(1680);
  });
});

describe('starts', () => {
  test('a start takes from the buffers of others before it fails', () => {
    const hostMiB = 5000;
    const t = machines(hostMiB, [{ load: 3000 }, { state: 'off', load: 500 }]);
    expect(memoryOf(t, 1).assigned).toBe(3600);
    const lackMiB = GiB + 32 - (available(t) ?? 0);
    expect(lackMiB).toBeGreaterThan(100);
    t.vm(2).start();
    expect(memoryOf(t, 1).assigned).toBe(3600 - lackMiB);
    expect(t.events('memory.reclaimed')).toHaveLength(1);
    t.run('1m');
  });

  test('what nobody can give is refused with both figures, and the host logs 12030 and 3122', () => {
    const hostMiB = 624 + 3600 + 48 + 200;
    const t = machines(hostMiB, [{ load: 3000 }, { state: 'off', load: 500 }]);
    expect(t.vm(2).refusal('vm.start')).toMatchObject({ code: 'node.noMemory', neededMiB: 1056 });
  });

  test('a saved machine needs what it held, not what it starts with', () => {
    const t = machines(8 * GiB, [{ load: 3000 }]);
    t.vm(1).save();
    t.run('2m');
    expect(t.vm(1).record.saved?.memoryMiB).toBe(3600);
    expect(available(t)).toBe(8 * GiB - 624);
    t.vm(1).start();
    t.run('1s');
    expect(memoryOf(t, 1).assigned).toBe(3600);
    t.run('2m');
    expect(memoryOf(t, 1)).toMatchObject({ assigned: 3600, visible: 3600, status: 'ok' });
  });

  test('a paused machine keeps its memory, whatever others want', () => {
    const t = machines(7 * GiB, [{ load: 3000 }, { load: 1000 }]);
    t.vm(1).pause();
    t.run('5s');
    want(t, 2, 3500);
    t.run('3m');
    expect(memoryOf(t, 1).assigned).toBe(3600);
  });
});

describe('fact: hyperv-host §4.4 smart paging (2012 and later)', () => {
  const small = dynamic({ minimumMiB: 512, maximumMiB: 4096 });
  const crowded = (state: 'running' | 'off') =>
    machines(
      // 512 MiB and little more are left beside the first machine.
      590 + 3600 + 48 + 32 + 560,
      [{ load: 3000 }, { memoryMiB: 2048, dynamicMemory: small, load: 430, state }],
      { profile: profiles['2012'] },
    );

  test('a machine may shrink below its start-up memory', () => {
    const t = crowded('running');
    t.run('2m');
    expect(memoryOf(t, 2).assigned).toBeLessThan(700);
  });

  test('its restart is bridged by a paging file, which ballooning empties', () => {
    const t = crowded('running');
    t.run('2m');
    t.vm(2).reset();
    t.run('3s');
    const { assigned, paged, status, visible } = memoryOf(t, 2);
    expect((assigned ?? 0) + paged).toBe(2048);
    expect(paged).toBeGreaterThan(0);
    expect(visible).toBe(2048);
    expect([status, t.events('memory.pagingBegun').length]).toEqual([null, 1]);
    t.run('5m');
    expect(memoryOf(t, 2)).toMatchObject({ paged: 0 });
  });

  test('a cold start is not bridged', () => {
    const t = crowded('off');
    t.run('1m');
    expect(t.vm(2).refusal('vm.start').code).toBe('node.noMemory');
  });
});

describe('fact: hyperv-host §3.5 without NUMA spanning', () => {
  const wanting = (numaSpanning: boolean) => {
    const t = machines(8192, [{ load: 600, dynamicMemory: dynamic({ maximumMiB: 6 * GiB }) }]);
    if (!numaSpanning) {
      t.command({ name: 'node.setNumaSpanning', args: { node: 'node:hv01', numaSpanning } });
    }
    want(t, 1, 5 * GiB);
    t.run('3m');
    return t;
  };

  test('a machine grows no further than its NUMA node; with it, up to its maximum', () => {
    const strict = wanting(false);
    const { record } = strict.node(1);
    expect(record.numaNodes).toBeGreaterThan(1);
    const room = numaMemoryMiB(record) - 32;
    expect(memoryOf(strict, 1).assigned).toBe(room - (room % 2));
    expect(memoryOf(wanting(true), 1).assigned).toBe(6 * GiB);
  });
});
