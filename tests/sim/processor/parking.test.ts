import { describe, expect, test } from 'vitest';
import type { ParkingSettings } from '../../../src-shared/model/node';
import { profiles } from '../../../src-shared/profiles/index';
import { parkingOfPlan } from '../../../src-shared/profiles/sections/processor';
import { hostDefaults } from '../../../src-main/sim/inventory/defaults';
import type { ParkingState } from '../../../src-main/sim/processor/parking';
import {
  checkFrequency,
  checkParking,
  concurrencyOf,
  parkingBounds,
  wattsOf,
} from '../../../src-main/sim/processor/parking';

const { processor: figures } = profiles['2008r2sp1'];
const balanced = parkingOfPlan(profiles['2008r2sp1'], 'balanced', hostDefaults.processor);
const plain: ParkingSettings = { ...balanced, concurrencyPercent: 50 };

const state = (unparked: number): ParkingState => ({
  unparked,
  increase: 0,
  decrease: 0,
  frequency: 100,
  faster: 0,
  slower: 0,
});

function after(
  seconds: number,
  from: ParkingState,
  load: number,
  settings: ParkingSettings = plain,
): ParkingState {
  for (let second = 0; second < seconds; second += 1) {
    checkParking(from, settings, 16, load, true);
  }
  return from;
}

describe('fact: hyperv-host §3.4 core parking', () => {
  test.each([
    [25, 16, 4],
    [10, 16, 2],
    [100, 16, 16],
    [50, 12, 6],
    [1, 64, 1],
  ])('a minimum of %i %% of %i processors is %i', (minimumPercent, processors, least) => {
    const settings = { ...balanced, minimumPercent };
    expect(parkingBounds(settings, processors, false)[0]).toBe(least);
  });

  test('the first NUMA node keeps one processor whatever the settings say; another need not', () => {
    const none = { ...balanced, minimumPercent: 0 };
    expect(parkingBounds(none, 16, true)[0]).toBe(1);
    expect(parkingBounds(none, 16, false)[0]).toBe(0);
  });

  test('an idle node parks one processor after as many checks in a row as the settings say', () => {
    // Twenty checks are two seconds.
    expect(after(1, state(16), 0).unparked).toBe(16);
    expect(after(2, state(16), 0).unparked).toBe(15);
    expect(after(60, state(16), 0).unparked).toBe(2);
  });

  test('more are unparked within a second, at once as many as the load needs', () => {
    // 10 processors busy at 90 % at most: 12 are needed.
    expect(after(1, state(2), 10_000).unparked).toBe(12);
    const slow = { ...plain, increaseChecks: 15 };
    expect(after(1, state(2), 10_000, slow).unparked).toBe(2);
    expect(after(2, state(2), 10_000, slow).unparked).toBe(12);
  });

  test('between distribution and headroom nothing changes', () => {
    // 6 busy on 10: above half of them, so none is parked; below 90 %, so none is unparked.
    expect(after(30, state(10), 6000).unparked).toBe(10);
    // 4 busy on 10: eight hold them below half.
    expect(after(30, state(10), 4000).unparked).toBe(8);
  });

  test('concurrency sizes for the busy moments of a second, not for its mean', () => {
    expect(concurrencyOf({ ...balanced, concurrencyPercent: 95 })).toBe(130);
    expect(concurrencyOf({ ...balanced, concurrencyPercent: 50 })).toBe(100);
    expect(after(1, state(2), 10_000, balanced).unparked).toBe(15);
  });

  test('no more are unparked than the maximum allows', () => {
    const half = { ...plain, maximumPercent: 50 };
    expect(after(5, state(16), 16_000, half).unparked).toBe(8);
  });

  test.each([
    ['2008r2sp1', 'balanced', 10],
    ['2008r2sp1', 'highPerformance', 100],
    ['2012', 'balanced', 100],
    ['2016', 'balanced', 100],
  ] as const)('under %s the plan %s keeps %i %% of an Intel host unparked', (id, plan, least) => {
    expect(parkingOfPlan(profiles[id], plan, hostDefaults.processor).minimumPercent).toBe(least);
  });

  test('later versions still park the processors of AMD, with the figures seen in tuning tools', () => {
    const amd = { ...hostDefaults.processor, vendor: 'amd' as const };
    expect(parkingOfPlan(profiles['2016'], 'balanced', amd)).toEqual({
      minimumPercent: 50,
      maximumPercent: 100,
      increaseChecks: 1,
      decreaseChecks: 3,
      concurrencyPercent: 95,
      distributionPercent: 90,
      headroomPercent: 50,
    });
  });
});

describe('fact: hyperv-host §3.4 performance states', () => {
  test('an idle host slows down step by step, a busy one speeds up after three checks', () => {
    const idle = state(8);
    checkFrequency(idle, figures, 'balanced', 0);
    expect(idle.frequency).toBe(85);
    for (let second = 0; second < 5; second += 1) checkFrequency(idle, figures, 'balanced', 0);
    expect(idle.frequency).toBe(60);
    checkFrequency(idle, figures, 'balanced', 8000);
    expect(idle.frequency).toBe(75);
  });

  test('between 80 and 90 % the frequency stays', () => {
    const steady = { ...state(10), frequency: 80 };
    checkFrequency(steady, figures, 'balanced', 6800);
    expect(steady.frequency).toBe(80);
  });

  test('High performance runs at full speed, Power saver at the slowest', () => {
    const any = { ...state(8), frequency: 75 };
    checkFrequency(any, figures, 'highPerformance', 0);
    expect(any.frequency).toBe(100);
    checkFrequency(any, figures, 'powerSaver', 8000);
    expect(any.frequency).toBe(60);
  });
});

describe('fact: hyperv-host §3.4 what a server draws', () => {
  test.each([
    ['idle, nothing parked', 0, 0, 240],
    ['busy', 1, 0, 400],
    ['half busy', 0.5, 0, 320],
    ['idle, everything parked', 0, 1, 240 - 0.18 * 240],
    ['idle, half parked', 0, 0.5, 240 - 0.09 * 240],
  ])('%s', (_what, utilisation, parkedShare, watts) => {
    expect(wattsOf(figures, 400, utilisation, parkedShare)).toBeCloseTo(watts, 9);
  });
});
