import { describe, expect, test } from 'vitest';
import { eventCatalogue } from '../../src-shared/event-catalogue';
import { groupStateNumber } from '../../src-shared/model/cluster';
import { nodeStateNumber } from '../../src-shared/model/node';
import { profiles } from '../../src-shared/profiles/index';
import type { Figure } from '../../src-shared/profiles/profile';

describe('fact: hyperv-host §1.1 limits', () => {
  const rows = {
    logicalProcessorsPerHost: [64, 320],
    runningVmsPerHost: [384, 1024],
    virtualProcessorsPerHost: [512, 2048],
    hostMemoryMiB: [1_048_576, 4_194_304],
    virtualProcessorsPerVm: [4, 64],
    memoryPerVmMiB: [65_536, 1_048_576],
    nodesPerCluster: [16, 64],
    vmsPerCluster: [1000, 8000],
  } as const;

  for (const [name, [r2, later]] of Object.entries(rows)) {
    test(`${name}: ${r2} in 2008 R2 SP1, ${later} in 2012`, () => {
      const limit = name as keyof typeof rows;
      expect(profiles['2008r2sp1'].limits[limit].value).toBe(r2);
      expect(profiles['2012'].limits[limit].value).toBe(later);
    });
  }

  test('Standard does not cluster in 2008 R2', () => {
    expect(profiles['2008r2sp1'].limits.clusteredEditions.value).toEqual([
      'enterprise',
      'datacenter',
      'hyperVServer',
    ]);
  });
});

describe('every figure of a profile', () => {
  const figuresOf = (value: unknown, path: string): [string, Figure<unknown>][] => {
    if (typeof value !== 'object' || value === null) return [];
    if ('evidence' in value && 'source' in value) return [[path, value as Figure<unknown>]];
    return Object.entries(value).flatMap(([name, inner]) => figuresOf(inner, `${path}.${name}`));
  };

  for (const profile of Object.values(profiles)) {
    for (const [path, figure] of figuresOf(profile, profile.id)) {
      test(`${path} says where it is from and is in order`, () => {
        expect(figure.source.length).toBeGreaterThan(5);
        const bounds = Array.isArray(figure.value) ? figure.value : [figure.value];
        for (const bound of bounds) {
          if (typeof bound === 'number') expect(Number.isSafeInteger(bound)).toBe(true);
        }
        if (typeof bounds[0] === 'number') expect(bounds[0]).toBeLessThanOrEqual(bounds.at(-1));
      });
    }
  }
});

describe('fact: what Windows calls things', () => {
  test('failover-cluster §1.3 node states and §3.1 group states', () => {
    expect(nodeStateNumber).toEqual({ up: 0, down: 1, paused: 2, joining: 3 });
    expect(groupStateNumber).toEqual({
      online: 0,
      offline: 1,
      failed: 2,
      partialOnline: 3,
      pending: 4,
    });
  });

  test.each([
    ['node.removed', 1135, 'critical'],
    ['cluster.quorumLost', 1177, 'critical'],
    ['resource.failed', 1069, 'error'],
    ['group.failed', 1205, 'error'],
    ['vm.started', 18_500, 'information'],
    ['vm.turnedOff', 18_502, 'information'],
    ['vm.shutDown', 18_504, 'information'],
    ['vm.reset', 18_512, 'information'],
    ['vm.guestBooted', 18_601, 'information'],
    ['vm.startFailed', 12_030, 'error'],
    ['vm.startFailedForMemory', 3122, 'error'],
    ['vm.workerTerminated', 14_070, 'error'],
  ] as const)('hyperv-host §10, failover-cluster §8.2: %s is %i, %s', (name, id, level) => {
    expect(eventCatalogue[name]).toMatchObject({ id, level });
  });

  test('an event known from memory only is marked so, and one without an id is the simulation’s', () => {
    for (const [name, identity] of Object.entries(eventCatalogue)) {
      expect(identity.provider === 'simulation', name).toBe(identity.id === null);
    }
    expect(eventCatalogue['vm.saved'].evidence).toBe('memory');
  });
});
