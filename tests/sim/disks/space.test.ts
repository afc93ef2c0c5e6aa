import { describe, expect, test } from 'vitest';
import type { VirtualHardDisk } from '../../../src-shared/model/disks';
import type { ProfileId } from '../../../src-shared/profiles/profile';
import { profiles } from '../../../src-shared/profiles/index';
import { blocksAt, fileBytesOf } from '../../../src-shared/rules/vhd-files';
import type { VhdPlan } from '../../../src-main/sim/inventory/plan';
import { mebibyte } from '../../../src-shared/units';
import { freeMiB, host, hostLab, vhdOf } from './disks-lab';

const fill = (mib: number) =>
  ({ name: 'fault.fillVolume', args: { volume: host, freeMiB: mib } }) as const;
const cleanUp = { name: 'volume.cleanUp', args: { volume: host, sizeMiB: 4096 } } as const;

function aDisk(type: 'fixed' | 'dynamic', growthBytesPerSecond = 0): VhdPlan {
  return {
    name: null,
    controller: 'ide0',
    location: 0,
    format: 'vhd',
    type,
    sizeMiB: 20_480,
    usedMiB: 1024,
    disk: null,
    passThrough: null,
    growthBytesPerSecond,
  };
}

/** One machine with a fixed disk, one with a dynamic one that nobody writes to. */
function twoKinds(profile: ProfileId) {
  return hostLab({
    profile: profiles[profile],
    change: (plan) => ({
      ...plan,
      vms: plan.vms.map((vm, index) => ({ ...vm, disks: [aDisk(index ? 'dynamic' : 'fixed')] })),
    }),
  });
}

describe('room on a volume', () => {
  test('fact: hyperv-host §2.4 below 2 GB it is warned about, and nothing stops yet', () => {
    const t = hostLab();
    t.command(fill(2000));
    t.run('3s');
    expect(t.events('volume.spaceLow')).toHaveLength(1);
    expect(t.engine.reader.get<'node'>('node:hv01')?.localVolume.space).toBe('low');
    t.vm(1).expect({ state: 'running', serving: true });
  });

  test('fact: hyperv-host §2.4, §12 below 200 MB every machine with a disk there is Paused-Critical', () => {
    const t = hostLab();
    t.command(fill(199));
    t.run('3s');
    for (const number of [1, 2]) {
      t.vm(number).expect({ state: 'pausedCritical', serving: false, meantToServe: true });
      expect(t.vm(number).worker).toMatchObject({ critical: 'noSpace', heartbeat: 'paused' });
    }
    expect(t.events('vm.pausedForSpace')).toHaveLength(2);
    expect(vhdOf(t, 'vm01').growthBytesPerSecond).toBe(0);
  });

  test('fact: hyperv-host §2.4 it is resumed by hand, after space was freed', () => {
    const t = hostLab();
    t.command(fill(100));
    t.run('1m');
    expect(t.vm(1).refusal('vm.resume')).toMatchObject({ code: 'volume.stillFull', freeMiB: 100 });
    t.command(cleanUp);
    t.run('1m');
    t.vm(1).expect({ state: 'pausedCritical' });
    t.vm(1).resume().run('10s').expect({ state: 'running', serving: true, downSince: null });
    expect(t.vm(1).record.downtimeMs).toBeGreaterThan(100_000);
    t.vm(2).turnOff().run('10s').expect({ state: 'off' });
  });

  test.each([
    ['2008r2sp1', ['pausedCritical', 'pausedCritical']],
    ['2012', ['pausedCritical', 'pausedCritical']],
    ['2012r2', ['running', 'pausedCritical']],
    ['2016', ['running', 'running']],
  ] as const)('fact: hyperv-host §2.4 which disks count: %s', (profile, states) => {
    const t = twoKinds(profile);
    t.command(fill(150));
    t.run('3s');
    expect([1, 2].map((number) => t.vm(number).seen.state)).toEqual(states);
  });

  test('from 2016 on a machine stops when a block of its disk cannot be written any more', () => {
    const t = hostLab({
      profile: profiles['2016'],
      change: (plan) => ({
        ...plan,
        vms: plan.vms.map((vm) => ({ ...vm, disks: [aDisk('dynamic', 1_048_576)] })),
      }),
    });
    t.command(fill(100));
    t.run('20s').vm(1).expect({ state: 'running' });
    t.run('2m').vm(1).expect({ state: 'pausedCritical' });
    expect(freeMiB(t)).toBeLessThan(4);
  });

  test('the moment at which growing disks fill a volume is computed', () => {
    const t = hostLab({
      change: (plan) => ({
        ...plan,
        vms: plan.vms.map((vm) => ({ ...vm, disks: [aDisk('dynamic', 1_048_576)] })),
      }),
    });
    t.command(fill(2048 + 1200));
    // Two disks of one MiB a second each.
    t.run('598s');
    expect(t.events('volume.spaceLow')).toEqual([]);
    t.run('8s');
    expect(t.events('volume.spaceLow')).toHaveLength(1);
    t.run('15m').run('40s');
    expect(t.events('vm.pausedForSpace')).toHaveLength(2);
    const free = freeMiB(t);
    expect(free).toBeGreaterThan(190);
    t.run('1h');
    expect(freeMiB(t)).toBe(free);
  });
});

describe('growth', () => {
  const bytes = (vhd: VirtualHardDisk, now: number) => fileBytesOf(vhd, now);

  test('a file grows while its machine runs, and not while it is paused, saved or off', () => {
    const t = hostLab({ vm: { workload: 'file' } });
    const size = () => bytes(vhdOf(t, 'vm01'), t.now);
    const grownIn = (duration: string) => {
      const before = size();
      t.run(duration);
      return size() - before;
    };
    expect(grownIn('1h')).toBe(13 * (2 * mebibyte + 512));
    t.vm(1).pause().run('10s');
    expect(grownIn('1h')).toBe(0);
    t.vm(1).resume().run('10s');
    expect(grownIn('1h')).toBeGreaterThan(0);
    t.vm(1).turnOff().run('10s');
    expect(grownIn('10h')).toBe(0);
  });

  test('it never grows beyond its disk', () => {
    const small: VhdPlan = { ...aDisk('dynamic', 100_000_000), sizeMiB: 1024 };
    const t = hostLab({
      change: (plan) => ({ ...plan, vms: plan.vms.map((vm) => ({ ...vm, disks: [small] })) }),
    });
    t.run('1h');
    expect(blocksAt(vhdOf(t, 'vm01'), t.now)).toBe(512);
  });
});

describe('memory on disk', () => {
  test('fact: hyperv-host §2.5 a machine that is started takes its memory on its volume, and gives it back', () => {
    const t = hostLab({ vm: { state: 'off', memoryMiB: 2048 } });
    const before = freeMiB(t);
    t.vm(1).start().run('10s');
    expect(before - freeMiB(t)).toBe(2048 + 8);
    t.vm(1).turnOff().run('10s');
    expect(before - freeMiB(t)).toBe(0);
  });

  test('without room for it the start is refused and says how much is missing', () => {
    const t = hostLab({ vm: { state: 'off', memoryMiB: 2048 } });
    t.command(fill(1000));
    expect(t.vm(1).refusal('vm.start')).toMatchObject({
      code: 'volume.noRoom',
      neededMiB: 2056,
      freeMiB: 1000,
    });
  });
});
