import { describe, expect, test } from 'vitest';
import { overheadMiB, profiles, rootReserveMiB } from '../../../src-shared/profiles/index';
import { hostAvailableMiB } from '../../../src-shared/rules/facts';
import type { LabOptions } from '../../support/lab';
import { lab } from '../../support/lab';

const profile = profiles['2008r2sp1'];
const alone = (options: Partial<LabOptions>) => lab({ nodes: 1, cluster: null, ...options });

describe('fact: hyperv-host §4.4 memory', () => {
  test.each([
    [8, 624],
    [64, 2304],
    [128, 4224],
  ])('a host of %i GiB keeps %i MiB for itself', (hostGiB, reserve) => {
    expect(rootReserveMiB(profile, hostGiB * 1024)).toBe(reserve);
  });

  test.each([
    [512, 32],
    [1024, 32],
    [1025, 40],
    [2048, 40],
    [65_536, 32 + 63 * 8],
  ])('a machine of %i MiB costs %i MiB more', (startup, overhead) => {
    expect(overheadMiB(profile, startup)).toBe(overhead);
  });

  test('a start that does not fit is refused with both figures and changes nothing', () => {
    // 8 GiB less 624 MiB leave 7568 MiB: seven machines of 1024 + 32 MiB take 7392.
    const t = alone({ vms: 8, host: { memoryMiB: 8192 }, vm: { state: 'off' } });
    for (let number = 1; number <= 7; number += 1) t.vm(number).start();
    expect(hostAvailableMiB(t.engine.reader, t.node(1).record)).toBe(176);
    expect(t.vm(8).refusal('vm.start')).toEqual({
      code: 'node.noMemory',
      node: 'HV01',
      neededMiB: 1056,
      availableMiB: 176,
    });
    t.vm(8).expect({ state: 'off', meantToServe: false });
    t.vm(1).run('20s').turnOff();
    expect(t.vm(8).refusal('vm.start').code).toBe('node.noMemory');
    t.run('2s').vm(8).start();
  });

  test('a saved machine needs its memory again', () => {
    const t = alone({ vms: 2, host: { memoryMiB: 2048 }, vm: { state: 'off' } });
    t.vm(1).start().run('2m').save().run('30s');
    t.vm(2).start();
    expect(t.vm(1).refusal('vm.start').code).toBe('node.noMemory');
    t.vm(1).expect({ state: 'saved' });
  });
});

describe('fact: hyperv-host §1.1 limits of a host', () => {
  const big = { memoryMiB: 1024 * 1024, sockets: 8, coresPerSocket: 8 };

  test('384 running machines, not one more', () => {
    const t = alone({
      vms: 385,
      host: big,
      vm: { memoryMiB: 512 },
      change: (plan) => ({
        ...plan,
        vms: plan.vms.map((vm, row) => (row < 384 ? vm : { ...vm, state: 'off' })),
      }),
    });
    expect(t.vm(385).refusal('vm.start')).toEqual({
      code: 'node.tooManyVms',
      node: 'HV01',
      limit: 384,
    });
    t.vm(1).pause().run('1s');
    expect(t.vm(385).refusal('vm.start').code).toBe('node.tooManyVms');
    t.vm(1).turnOff().run('1s');
    t.vm(385).start();
  });

  test('512 virtual processors, not one more', () => {
    const t = alone({
      vms: 129,
      host: big,
      vm: { memoryMiB: 512, processors: 4 },
      change: (plan) => ({
        ...plan,
        vms: plan.vms.map((vm, row) => (row < 128 ? vm : { ...vm, state: 'off', processors: 1 })),
      }),
    });
    expect(t.vm(129).refusal('vm.start')).toEqual({
      code: 'node.tooManyVirtualProcessors',
      node: 'HV01',
      limit: 512,
      wanted: 513,
    });
  });

  test('where a lab only warns of the ratio, a crossing is said once and not refused', () => {
    // Two logical processors support sixteen virtual ones.
    const ratioRefuses = { ...profile.processor.ratioRefuses, value: false };
    const t = alone({
      vms: 6,
      profile: { ...profile, processor: { ...profile.processor, ratioRefuses } },
      host: { sockets: 1, coresPerSocket: 2, threadsPerCore: 1 },
      vm: { processors: 4, state: 'off' },
    });
    for (const number of [1, 2, 3, 4]) t.vm(number).start();
    expect(t.events('vm.ratioExceeded')).toEqual([]);
    t.vm(5).start();
    t.vm(6).start();
    expect(t.events('vm.ratioExceeded').map((event) => event.fields)).toEqual([
      { node: 'HV01', virtualProcessors: 20, logicalProcessors: 2, supported: 8 },
    ]);
    t.run('1m').vm(5).turnOff();
    t.vm(6).turnOff();
    t.run('2s').vm(5).start();
    expect(t.events('vm.ratioExceeded')).toHaveLength(2);
  });

  test('Windows Server 2012 knows no ratio and takes 1024 machines', () => {
    expect(profiles['2012'].limits.supportedVpPerLp).toBeNull();
    expect(profiles['2012'].limits.runningVmsPerHost.value).toBe(1024);
  });
});
