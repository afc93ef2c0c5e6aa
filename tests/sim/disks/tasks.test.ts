import { describe, expect, test } from 'vitest';
import { profiles } from '../../../src-shared/profiles/index';
import { parentState } from '../../../src-shared/rules/disk-facts';
import { blocksAt, fileBytesOf } from '../../../src-shared/rules/vhd-files';
import { actionsFor } from '../../../src-shared/rules/vhd-tasks';
import { mebibyte } from '../../../src-shared/units';
import { freeMiB, host, hostLab, newDisk, vhdOf } from './disks-lab';

const off = () => hostLab({ vm: { state: 'off' } });

describe('creating', () => {
  test('fact: hyperv-host §5.1 an empty dynamic disk of 40 GB takes 83,968 bytes', () => {
    const t = off();
    t.command(newDisk({ name: 'd.vhd', sizeMiB: 40 * 1024 }));
    t.run('1s');
    expect(fileBytesOf(vhdOf(t, 'd'), t.now)).toBe(83_968);
    expect(t.events('vhd.created')).toHaveLength(1);
  });

  test('a fixed disk takes its room at once, and as long as it takes to write it', () => {
    const t = off();
    const before = freeMiB(t);
    t.command(newDisk({ name: 'f.vhd', sizeMiB: 8 * 1024, type: 'fixed' }));
    expect(before - freeMiB(t)).toBeGreaterThanOrEqual(8 * 1024);
    const [task] = t.engine.reader.by('task.object', 'vhd:f');
    expect(task).toMatchObject({ what: 'vhd.create', state: 'running' });
    expect(task?.dueAt).toBe(Math.ceil((8 * 1024 * mebibyte + 512) / 80_000));
    t.run('3m');
    expect(t.events('vhd.created')).toHaveLength(1);
  });

  test.each([
    ['2008r2sp1', 'd.vhd', 2041 * 1024, 'vhd.tooLarge'],
    ['2008r2sp1', 'd.vhdx', 1024, 'vhd.noVhdx'],
    ['2012', 'd.vhdx', 64 * 1024 * 1024, null],
    ['2012', 'd.vhd', 2041 * 1024, 'vhd.tooLarge'],
  ] as const)('fact: hyperv-host §1.1, §5.2 %s: %s with %i MiB', (profile, name, sizeMiB, code) => {
    const t = hostLab({ profile: profiles[profile], vms: 0 });
    const command = newDisk({ name, sizeMiB });
    if (code === null) t.command(command);
    else expect(t.refusal(command).code).toBe(code);
  });

  test('what does not fit the volume is refused, and so is a name that is taken', () => {
    const t = off();
    const sizeMiB = freeMiB(t) + 1;
    expect(t.refusal(newDisk({ name: 'f.vhd', sizeMiB, type: 'fixed' })).code).toBe(
      'volume.noRoom',
    );
    t.command(newDisk({ name: 'd.vhd' }));
    expect(t.refusal(newDisk({ name: 'D.vhd' })).code).toBe('vhd.nameTaken');
    expect(t.refusal(newDisk({ name: 'd.txt' })).code).toBe('vhd.wrongExtension');
  });

  test('broken off, nothing is left of it', () => {
    const t = off();
    t.command(newDisk({ name: 'f.vhd', sizeMiB: 8 * 1024, type: 'fixed' }));
    t.run('10s').command({ name: 'vhd.cancel', args: { vhd: 'vhd:f' } });
    expect(t.engine.reader.get<'vhd'>('vhd:f')).toBeUndefined();
    t.run('10m');
  });

  test('a host that loses power takes the work on its disks with it', () => {
    const t = off();
    t.command(newDisk({ name: 'f.vhd', sizeMiB: 8 * 1024, type: 'fixed' }));
    t.run('10s').node(1).crash();
    expect(t.engine.reader.get<'vhd'>('vhd:f')).toBeUndefined();
    expect(t.events('vhd.taskFailed')).toHaveLength(1);
  });
});

describe('what can be done to a disk', () => {
  test('fact: hyperv-host §5.5 depends on its type', () => {
    const t = off();
    t.command(newDisk({ name: 'f.vhd', sizeMiB: 100, type: 'fixed' }));
    t.run('10s');
    t.command(newDisk({ name: 'c.vhd', type: 'differencing', parent: 'vhd:f' }));
    t.run('1s');
    const actions = (id: string) => actionsFor(t.engine.reader, vhdOf(t, id));
    expect(actions('vm01')).toEqual(['compact', 'convert', 'expand']);
    expect(actions('f')).toEqual(['convert', 'expand']);
    expect(actions('c')).toEqual(['compact', 'merge']);
  });

  test('fact: hyperv-host §5.5 nothing in 2008 R2 while the disk is in use', () => {
    const t = hostLab();
    const into = { fileName: 'n.vhd', volume: host, type: 'fixed', format: 'vhd' } as const;
    const vhd = 'vhd:vm01';
    for (const command of [
      { name: 'vhd.compact', args: { vhd } },
      { name: 'vhd.expand', args: { vhd, sizeMiB: 81_920 } },
      { name: 'vhd.convert', args: { vhd, ...into } },
    ] as const) {
      expect(t.refusal(command)).toEqual({ code: 'vhd.inUse', vhd: 'VM01.vhd', vm: 'VM01' });
    }
    expect(t.refusal({ name: 'vhd.delete', args: { vhd } }).code).toBe('vhd.attached');
  });

  test('fact: hyperv-host §5.5 from 2012 R2 on a VHDX on SCSI grows while it is in use', () => {
    const t = hostLab({ profile: profiles['2012r2'] });
    const attach = { vm: 'vm:vm01', controller: 'scsi0', location: 0 } as const;
    t.command(newDisk({ name: 'd.vhdx', attach }));
    t.run('10s');
    t.command({ name: 'vhd.expand', args: { vhd: 'vhd:d', sizeMiB: 2048 } });
    t.run('1s');
    expect(vhdOf(t, 'd').sizeMiB).toBe(2048);
    expect(t.refusal({ name: 'vhd.expand', args: { vhd: 'vhd:vm01', sizeMiB: 81_920 } }).code).toBe(
      'vhd.inUse',
    );
  });

  test('a machine does not start while its disk is worked on', () => {
    const t = off();
    t.command({ name: 'vhd.compact', args: { vhd: 'vhd:vm01' } });
    expect(t.vm(1).refusal('vm.start')).toMatchObject({ code: 'vhd.busy', vhd: 'VM01.vhd' });
    t.run('10m').vm(1).start();
  });
});

describe('work on a disk', () => {
  test('compacting gives room back', () => {
    const t = off();
    const before = freeMiB(t);
    t.command({ name: 'vhd.compact', args: { vhd: 'vhd:vm01' } });
    t.run('10m');
    const [event] = t.events('vhd.compacted');
    expect(freeMiB(t) - before).toBe(
      event?.name === 'vhd.compacted' ? event.fields.freedMiB : null,
    );
    expect(freeMiB(t)).toBeGreaterThan(before);
  });

  test('expanding a fixed disk takes room, expanding a dynamic one hardly any', () => {
    const t = off();
    t.command(newDisk({ name: 'f.vhd', sizeMiB: 1024, type: 'fixed' }));
    t.run('1m');
    const before = freeMiB(t);
    t.command({ name: 'vhd.expand', args: { vhd: 'vhd:f', sizeMiB: 2048 } });
    t.command({ name: 'vhd.expand', args: { vhd: 'vhd:vm01', sizeMiB: 81_920 } });
    t.run('1m');
    const grown = before - freeMiB(t);
    expect(grown).toBeGreaterThanOrEqual(1024);
    expect(grown).toBeLessThanOrEqual(1025);
    expect(t.refusal({ name: 'vhd.expand', args: { vhd: 'vhd:f', sizeMiB: 2048 } }).code).toBe(
      'vhd.notLarger',
    );
  });

  test('converting writes a new file of the other type; the old one stays', () => {
    const t = off();
    const args = { fileName: 'new.vhd', volume: host, type: 'fixed', format: 'vhd' } as const;
    t.command({ name: 'vhd.convert', args: { vhd: 'vhd:vm01', ...args } });
    t.run('2h');
    expect(vhdOf(t, 'new')).toMatchObject({ type: 'fixed', sizeMiB: 40_960, vm: null });
    expect(vhdOf(t, 'vm01').vm).toBe('vm:vm01');
    const same = { ...args, type: 'dynamic', fileName: 'x.vhd' } as const;
    expect(t.refusal({ name: 'vhd.convert', args: { vhd: 'vhd:vm01', ...same } }).code).toBe(
      'vhd.sameAsBefore',
    );
  });
});

describe('differencing disks', () => {
  /** A parent of 1 GiB with 256 blocks in it, and a child of it with 100 blocks in a drive of VM01. */
  function family() {
    const t = off();
    t.command(newDisk({ name: 'parent.vhd' }));
    t.run('1s');
    const attach = { vm: 'vm:vm01', controller: 'scsi0', location: 0 } as const;
    t.command(newDisk({ name: 'child.vhd', type: 'differencing', parent: 'vhd:parent', attach }));
    return t.run('1s');
  }

  test('a disk others build on is left as it is', () => {
    const t = family();
    for (const name of ['vhd.compact', 'vhd.delete'] as const) {
      expect(t.refusal({ name, args: { vhd: 'vhd:parent' } })).toMatchObject({
        code: 'vhd.hasChildren',
        children: 1,
      });
    }
  });

  test('merging into the parent keeps what was written: the drive has the parent then', () => {
    const t = family();
    t.vm(1).start().run('20h');
    t.vm(1).turnOff().run('10s');
    const written = blocksAt(vhdOf(t, 'child'), t.now);
    expect(written).toBeGreaterThan(10);
    t.command({ name: 'vhd.merge', args: { vhd: 'vhd:child', into: null } });
    expect(t.vm(1).refusal('vm.start').code).toBe('vhd.busy');
    t.run('10m');
    expect(t.engine.reader.get<'vhd'>('vhd:child')).toBeUndefined();
    expect(vhdOf(t, 'parent')).toMatchObject({ vm: 'vm:vm01', blocks: written });
    t.vm(1).start();
  });

  test('merging into a new disk leaves both as they are', () => {
    const t = family();
    const into = { fileName: 'whole.vhd', volume: host, type: 'dynamic' } as const;
    t.command({ name: 'vhd.merge', args: { vhd: 'vhd:child', into } });
    t.run('10m');
    expect(vhdOf(t, 'whole')).toMatchObject({ type: 'dynamic', parent: null, sizeMiB: 1024 });
    expect(vhdOf(t, 'child').parent).toBe('vhd:parent');
  });

  test('fact: hyperv-host §5.1 a parent that changed is noticed by identity and time stamp', () => {
    const t = family();
    expect(
      t.refusal({
        name: 'vhd.reconnect',
        args: { vhd: 'vhd:child', parent: 'vhd:vm02', evenChanged: true },
      }).code,
    ).toBe('vhd.parentThere');
    const { reader } = t.engine;
    const child = vhdOf(t, 'child');
    expect(parentState(reader, child)).toBe('there');
    expect(parentState(reader, { ...child, parentStamp: 7 })).toBe('changed');
    expect(parentState(reader, { ...child, parentUniqueId: 'other' })).toBe('changed');
    expect(parentState(reader, { ...child, parent: null })).toBe('missing');
  });
});
