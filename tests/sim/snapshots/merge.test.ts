import { describe, expect, test } from 'vitest';
import { fileBytesOf } from '../../../src-shared/rules/vhd-files';
import { lab } from '../../support/lab';
import { snapshotLab, snapshotsIn, writtenDisk } from './support';

const mebibyte = 1_048_576;

describe('fact: hyperv-host §5.4 disks of deleted snapshots are merged', () => {
  test('of a running machine the entry goes at once, the space only when it is off', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.take('A').vm.run('30m');
    const free = s.freeBytes;
    s.remove('A');
    expect(s.tree).toBe('');
    expect(s.freeBytes).toBe(free);
    s.vm.run('10s');
    expect(s.running('vm.mergeDisks')).toBeUndefined();
    expect(s.files).toBe('VM01_1.avhd on VM01.vhd');
    s.vm.turnOff().run('2s');
    expect(s.running('vm.mergeDisks')).toBeDefined();
    t.runUntil(() => s.running('vm.mergeDisks') === undefined);
    expect(s.files).toBe('VM01.vhd');
    expect(s.freeBytes).toBeGreaterThan(free);
  });

  test('the merge takes the size of the file over half the rate of the disk', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.take('A').vm.run('30m').turnOff().run('2s');
    s.remove('A').vm.run('1ms');
    const [child] = s.chain;
    const bytes = child ? fileBytesOf(child, t.now) : 0;
    expect(bytes).toBeGreaterThan(1000 * mebibyte);
    const task = s.running('vm.mergeDisks');
    expect((task?.dueAt ?? 0) - (task?.startedAt ?? 0)).toBe(Math.ceil(bytes / 40_000));
  });

  test('starting the machine aborts it, and what it had done is lost', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.take('A').vm.run('30m').turnOff().run('2s');
    s.remove('A').vm.run('10s').start().run('2m');
    expect(t.events('vm.mergeAborted')).toHaveLength(1);
    expect(s.files).toBe('VM01_1.avhd on VM01.vhd');
    s.vm.turnOff().run('2s');
    const again = s.running('vm.mergeDisks');
    expect(again?.startedAt).toBeGreaterThan(t.now - 2000);
    t.runUntil(() => s.running('vm.mergeDisks') === undefined);
    expect(s.files).toBe('VM01.vhd');
  });

  test('a saved machine is merged too', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.take('A').vm.run('1m');
    s.remove('A').vm.save().run('5m').expect({ state: 'saved' });
    expect(s.files).toBe('VM01.vhd');
  });

  test('a snapshot in the middle gives its place to those that follow', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.vm.turnOff().run('2s');
    s.take('A').take('B').take('C').remove('B').vm.run('1m');
    expect(s.tree).toBe('A(C(Now))');
    expect(s.files).toBe('VM01_3.avhd on VM01_1.avhd on VM01.vhd');
  });

  test('a subtree goes as a whole, and Now keeps what it holds', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.vm.turnOff().run('2s');
    s.take('A').take('B').take('C').removeSubtree('B').vm.run('5m');
    expect(s.tree).toBe('A(Now)');
    expect(s.files).toBe('VM01_1.avhd on VM01.vhd');
  });

  test('a branch nobody stands on is deleted, not merged', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.vm.turnOff().run('2s');
    s.take('A').take('B').apply('A').remove('B').vm.run('1m');
    expect(s.tree).toBe('A(Now)');
    expect(t.events('vm.mergeBegun')).toEqual([]);
    expect(t.engine.reader.by('vhd.chain', s.vm.id)).toHaveLength(1);
  });

  test('where two branches stand on a deleted snapshot nothing is merged until one is gone', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.vm.turnOff().run('2s');
    s.take('A').take('B').apply('A').take('C');
    s.remove('A').vm.run('1m');
    expect(s.tree).toBe('B C(Now)');
    expect(t.events('vm.mergeBegun')).toEqual([]);
    s.remove('B').vm.run('5m');
    expect(s.files).toBe('VM01_2.avhd on VM01.vhd');
  });

  test('without room on the volume of the parent it waits, and says so', () => {
    const t = lab({
      nodes: 1,
      vms: 1,
      cluster: null,
      host: { localVolume: { capacityMiB: 20_480 + 3850, usedMiB: 20_480 } },
      vm: { memoryMiB: 64, disks: [writtenDisk] },
    });
    const s = snapshotsIn(t);
    s.vm.turnOff().run('2s');
    s.take('A').vm.start().run('1h').turnOff().run('2s');
    s.remove('A').vm.run('1m');
    expect(s.running('vm.mergeDisks')).toBeUndefined();
    expect(t.events('vm.mergeWithoutSpace')).toHaveLength(1);
    expect(s.files).toBe('VM01_1.avhd on VM01.vhd');
  });

  test('a node that falls ends the merge; it begins anew when the host is back', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.take('A').vm.run('30m').turnOff().run('2s');
    s.remove('A').vm.run('5s');
    t.node(1).crash().run('1s');
    expect(s.running('vm.mergeDisks')).toBeUndefined();
    t.node(1).powerOn();
    t.runUntil(() => s.running('vm.mergeDisks') !== undefined);
    t.runUntil(() => s.running('vm.mergeDisks') === undefined);
    expect(s.files).toBe('VM01.vhd');
  });
});

test('fact: hyperv-host §5.4 since 2012 disks are merged while the machine runs', () => {
  const t = snapshotLab('2012');
  const s = snapshotsIn(t);
  s.take('A').vm.run('10m');
  s.remove('A').vm.run('1s').expect({ state: 'running', serving: true });
  expect(s.running('vm.mergeDisks')).toBeDefined();
  t.runUntil(() => s.running('vm.mergeDisks') === undefined);
  s.vm.expect({ state: 'running', serving: true });
  expect(s.files).toBe('VM01.vhd');
  expect(s.chain[0]?.growthBytesPerSecond).toBeGreaterThan(0);
});
