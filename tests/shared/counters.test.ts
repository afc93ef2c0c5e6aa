import { describe, expect, test } from 'vitest';
import type { PartitionLoad } from '../../src-shared/counters/model';
import { interceptKinds, partitionCounters } from '../../src-shared/counters/model';
import { enlightenments } from '../../src-shared/model/vm';
import { profiles } from '../../src-shared/profiles/index';

const { processor: figures } = profiles['2008r2sp1'];

const busy: PartitionLoad = {
  virtualProcessors: 2,
  guestPermille: 1000,
  hypervisorPermille: 20,
  enlightenment: 'enlightened',
  slat: true,
  requestsPerSecond: 200,
  memoryMiB: 2048,
};

const counters = (changes: Partial<PartitionLoad> = {}) =>
  partitionCounters(figures, { ...busy, ...changes });

describe('fact: hyperv-host §7 counters', () => {
  test.each(
    enlightenments.flatMap((enlightenment) =>
      [0, 137, 1000, 2000].flatMap((guestPermille) =>
        [true, false].map((slat) => ({ enlightenment, guestPermille, slat })),
      ),
    ),
  )('identities hold: %o', (changes) => {
    const { totalPermille, guestPermille, hypervisorPermille, intercepts, interceptsPerSecond } =
      counters(changes);
    expect(totalPermille).toBe(guestPermille + hypervisorPermille);
    const sum = interceptKinds.reduce((total, kind) => total + intercepts[kind], 0);
    expect(interceptsPerSecond).toBe(sum);
  });

  test('a busy processor makes one to three thousand hypercalls and two to five thousand intercepts', () => {
    const { hypercallsPerSecond, interceptsPerSecond } = counters({ requestsPerSecond: 0 });
    expect(hypercallsPerSecond).toBeGreaterThanOrEqual(1000);
    expect(hypercallsPerSecond).toBeLessThanOrEqual(3000);
    expect(interceptsPerSecond).toBeGreaterThanOrEqual(2000);
    expect(interceptsPerSecond).toBeLessThanOrEqual(5000);
  });

  test('HLT dominates when the guest is idle', () => {
    const { intercepts, interceptsPerSecond } = counters({
      guestPermille: 10,
      requestsPerSecond: 0,
    });
    expect(intercepts.halt).toBeGreaterThan(interceptsPerSecond / 2);
  });

  test('a guest that is not aware has five times the intercepts, and ten for every request', () => {
    const aware = counters({ requestsPerSecond: 0 });
    const unaware = counters({ enlightenment: 'unaware', requestsPerSecond: 0 });
    const ratio = unaware.interceptsPerSecond / aware.interceptsPerSecond;
    expect(ratio).toBeGreaterThan(4.95);
    expect(ratio).toBeLessThan(5.05);
    const withDisk = counters({ enlightenment: 'unaware' });
    expect(withDisk.intercepts.io - unaware.intercepts.io).toBe(2000);
    expect(withDisk.hypercallsPerSecond).toBe(0);
    expect(withDisk).toMatchObject({ busRequestsPerSecond: 0, emulatedRequestsPerSecond: 200 });
  });

  test('address spaces are shadowed without second-level address translation only', () => {
    expect(counters({ slat: true })).toMatchObject({ addressSpaces: 0, virtualTlbPages: 0 });
    expect(counters({ slat: false }).addressSpaces).toBeGreaterThan(0);
    expect(counters({ slat: false }).intercepts.invlpg).toBeGreaterThan(0);
  });

  test('what an entry costs times their number is the time of the hypervisor', () => {
    const { hypercallsPerSecond, interceptsPerSecond, nanosecondsPerEntry } = counters();
    const spent = (hypercallsPerSecond + interceptsPerSecond) * nanosecondsPerEntry;
    expect(Math.abs(spent - 20e6)).toBeLessThan(10_000);
  });
});
