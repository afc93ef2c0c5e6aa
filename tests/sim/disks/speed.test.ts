import { describe, expect, test } from 'vitest';
import { profiles } from '../../../src-shared/profiles/index';
import { speedPermille } from '../../../src-shared/rules/disk-speed';
import type { VirtualHardDisk } from '../../../src-shared/model/disks';
import { aVhd, aVm, aWorld, storeOf } from '../../support/records';
import { hostLab, newDisk } from './disks-lab';

const vm = aVm('WEB01', 'HV01');

function speedOf(
  profile: '2008r2sp1' | '2012',
  root: Partial<VirtualHardDisk>,
  levels = 0,
): number {
  const chain = [aVhd(vm, root)];
  for (let level = 1; level <= levels; level += 1) {
    const parent = chain.at(-1)?.id ?? null;
    chain.push(aVhd(vm, { id: `vhd:web01-${level}`, type: 'differencing', parent }));
  }
  const store = storeOf([aWorld({ profile, values: profiles[profile] }), ...chain]);
  return speedPermille(store, chain.at(-1) ?? aVhd(vm));
}

describe('fact: hyperv-host §5.3 speed in permille of native', () => {
  test.each([
    ['fixed', { type: 'fixed' }, 0, 990],
    ['dynamic', { type: 'dynamic' }, 0, 870],
    ['one level on dynamic', { type: 'dynamic' }, 1, 826],
    ['three levels on dynamic', { type: 'dynamic' }, 3, 745],
  ] as const)('%s', (_what, root, levels, permille) => {
    expect(speedOf('2008r2sp1', root, levels)).toBe(permille);
  });

  test('VHDX gains in writing and is never faster than the disk itself', () => {
    expect(speedOf('2012', { type: 'dynamic', format: 'vhdx' })).toBe(978);
    expect(speedOf('2012', { type: 'fixed', format: 'vhdx' })).toBe(1000);
  });
});

describe('work on files of a busy volume', () => {
  const fixed = { sizeMiB: 10 * 1024, type: 'fixed', format: 'vhd', name: 'new.vhd' } as const;
  const createdIn = (vms: number) => {
    const t = hostLab({ vms, vm: { workload: 'sql', memoryMiB: 512 } });
    t.run('1m').command(newDisk(fixed));
    const task = t.engine.reader.all('task').find(({ what }) => what === 'vhd.create');
    return (task?.dueAt ?? 0) - (task?.startedAt ?? 0);
  };

  test('takes longer the more its machines ask of the disks, and never stands still', () => {
    const [alone, busy, overwhelmed] = [createdIn(1), createdIn(3), createdIn(20)];
    expect(busy).toBeGreaterThan(alone * 2);
    expect(overwhelmed).toBe(alone * 10);
  });
});

describe('latency', () => {
  test('machines of one host wait for each other at its local disks; more than 50 ms is bad', () => {
    const latencyMs = (vms: number) => {
      const t = hostLab({ vms, vm: { workload: 'sql', memoryMiB: 512 } });
      t.run('1m');
      return (t.engine.sample('vm.latency')[0] ?? 0) / 100;
    };
    const alone = latencyMs(1);
    expect(alone).toBeGreaterThan(8);
    expect(latencyMs(20)).toBeGreaterThan(50);
    expect(latencyMs(4)).toBeGreaterThan(alone);
  });
});
