import { afterEach, describe, expect, test } from 'vitest';
import type { Sabotage } from '../../../src-main/sim/sabotage';
import { sabotage } from '../../../src-main/sim/sabotage';
import { blocksAt } from '../../../src-shared/rules/vhd-files';
import type { LabDriver } from '../../support/lab';
import { host, hostLab, newDisk, vhdOf } from './disks-lab';

const putBack: (() => void)[] = [];
afterEach(() => putBack.splice(0).forEach((each) => each()));

const without = (name: Sabotage) => putBack.push(sabotage(name));
const scsi = { vm: 'vm:vm01', controller: 'scsi0', location: 0 } as const;
const fill = { name: 'fault.fillVolume', args: { volume: host, freeMiB: 100 } } as const;

function grownWhileOff(t: LabDriver): number {
  t.vm(1).turnOff().run('10s');
  const before = blocksAt(vhdOf(t, 'vm01'), t.now);
  t.run('10h');
  return blocksAt(vhdOf(t, 'vm01'), t.now) - before;
}

describe('each guard of disks is missed when it is taken out', () => {
  test('disk-grows-while-off', () => {
    expect(grownWhileOff(hostLab({ vm: { workload: 'file' } }))).toBe(0);
    const t = hostLab({ vm: { workload: 'file' } });
    without('disk-grows-while-off');
    expect(() => grownWhileOff(t)).toThrow(/a disk grows only while its machine writes/);
  });

  test('low-space-unnoticed', () => {
    without('low-space-unnoticed');
    const t = hostLab();
    t.command(fill);
    expect(() => t.run('1m')).toThrow(/room on a volume is noticed/);
  });

  test('full-volume-written-to', () => {
    const t = hostLab();
    without('full-volume-written-to');
    t.command(fill);
    expect(() => t.run('1m')).toThrow(/no machine writes to a full volume/);
  });

  test('removed-disk-stays', () => {
    const t = hostLab();
    t.command(newDisk({ name: 'data.vhd', attach: scsi }));
    t.run('5s');
    without('removed-disk-stays');
    const command = { name: 'vm.removeDrive', args: { ...scsi, how: 'atOnce' } } as const;
    expect(() => t.command(command)).toThrow(/attached once/);
  });

  test('merge-loses-blocks', () => {
    const t = hostLab({ vm: { state: 'off' } });
    t.command(newDisk({ name: 'parent.vhd' }));
    t.run('1s');
    const child = { name: 'child.vhd', type: 'differencing', parent: 'vhd:parent' } as const;
    t.command(newDisk({ ...child, attach: scsi }));
    t.run('1s').vm(1).start().run('20h');
    t.vm(1).turnOff().run('10s');
    t.command({ name: 'vhd.merge', args: { vhd: 'vhd:child', into: null } });
    without('merge-loses-blocks');
    expect(() => t.run('10m')).toThrow(/a merge keeps what was written/);
  });
});
