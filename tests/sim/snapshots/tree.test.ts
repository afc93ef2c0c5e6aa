import { describe, expect, test } from 'vitest';
import { snapshotLab, snapshotsIn } from './support';

describe('fact: hyperv-host §5.4 the tree of snapshots', () => {
  test('a snapshot has a differencing disk for every disk, and Now stands on it', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.vm.turnOff().run('2s');
    s.take('A').take('B');
    expect(s.tree).toBe('A(B(Now))');
    expect(s.files).toBe('VM01_2.avhd on VM01_1.avhd on VM01.vhd');
    expect(s.of('A').saved).toBeNull();
  });

  test('its name is that of the machine with the moment', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.vm.turnOff().run('2s').give('snapshot.take').run('1m');
    expect(s.all[0]?.name).toMatch(/^VM01 - \(\d{4}-\d\d-\d\d - \d\d:\d\d:\d\d\)$/);
  });

  test('of a running machine the memory is kept too, and the guest stands still for a moment only', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    const free = s.freeBytes;
    s.take('A');
    expect(s.of('A').saved).toMatchObject({ memoryMiB: 1024, guest: 'running' });
    s.vm.expect({ state: 'running', serving: true, downtimeMs: 1000 });
    expect(free - s.freeBytes).toBeGreaterThan(1024 * 1024 * 1024);
  });

  test('a snapshot stays as it was while the machine writes on', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.take('A').vm.run('10m');
    const [now, root] = s.chain;
    expect(now?.blocks).toBe(0);
    expect(now?.growthBytesPerSecond).toBeGreaterThan(0);
    expect(root?.growthBytesPerSecond).toBe(0);
  });

  test('applying goes back: another branch grows from there', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.vm.turnOff().run('2s');
    s.take('A').take('B').apply('A');
    expect(s.tree).toBe('A(B Now)');
    s.take('C');
    expect(s.tree).toBe('A(B C(Now))');
  });

  test('take snapshot and apply keeps the present state as a branch', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.vm.turnOff().run('2s');
    s.take('A').apply('A', true);
    expect(s.all).toHaveLength(2);
    expect(s.vm.record.snapshot).toBe(s.of('A').id);
  });

  test('revert applies the newest ancestor of Now, not the newest snapshot', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.vm.turnOff().run('2s');
    s.take('A').take('B').apply('A').revert();
    expect(s.tree).toBe('A(B Now)');
  });

  test.each([
    ['running', 'saved'],
    ['off', 'off'],
  ] as const)('a snapshot of a machine that was %s leaves it %s', (before, after) => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    if (before === 'off') s.vm.turnOff().run('2s');
    s.take('A');
    if (before === 'off') s.vm.start().run('2m');
    s.apply('A');
    s.vm.expect({ state: after });
  });

  test('a machine that is started from a snapshot with memory goes on where it was', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.take('A').apply('A').vm.start().run('1m').expect({ state: 'running', serving: true });
  });

  test('applying brings the settings of then back; the name stays', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.vm.configure({ notes: 'before' }).turnOff().run('2s');
    s.take('A').vm.configure({ notes: 'after', automaticStop: 'turnOff' });
    s.apply('A');
    expect(s.vm.record).toMatchObject({ name: 'VM01', notes: 'before', automaticStop: 'save' });
  });

  test('a snapshot can be renamed and described, but not like another', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.vm.turnOff().run('2s');
    s.take('A').take('B');
    const change = (name: string) => ({
      name: 'snapshot.configure' as const,
      args: { snapshot: s.of('B').id, name, notes: 'kept' },
    });
    expect(t.refusal(change('a'))).toMatchObject({ code: 'snapshot.nameTaken' });
    t.command(change('C'));
    expect(s.tree).toBe('A(C(Now))');
  });
});

describe('fact: hyperv-host §2.2 and §5.4 what is refused', () => {
  test('no snapshot is taken of a paused machine', () => {
    const t = snapshotLab();
    t.vm(1).pause().run('1s');
    expect(snapshotsIn(t).takeRefusal()).toMatchObject({
      code: 'vm.stateForbids',
      state: 'paused',
      action: 'snapshot.take',
    });
  });

  test('more than 50 are not possible', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.vm.turnOff().run('2s');
    for (let number = 1; number <= 50; number += 1) s.take(`S${number}`);
    expect(s.takeRefusal()).toEqual({ code: 'snapshot.tooMany', vm: 'VM01', limit: 50 });
  });

  test('while one is taken, the machine neither starts nor stops in order', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.vm.give('snapshot.take');
    expect(s.vm.refusal('vm.save')).toEqual({
      code: 'vm.busy',
      vm: 'VM01',
      task: 'vm.takeSnapshot',
    });
    expect(s.takeRefusal()).toMatchObject({ code: 'vm.busy' });
  });

  test('a machine without snapshots has nothing to revert to', () => {
    const t = snapshotLab();
    expect(t.vm(1).refusal('vm.revert')).toEqual({ code: 'snapshot.none', vm: 'VM01' });
  });

  test('a snapshot that is overtaken leaves nothing behind', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.vm.give('snapshot.take').run('5s');
    s.vm.crashWorker().run('1m');
    expect(s.all).toEqual([]);
    expect(s.files).toBe('VM01.vhd');
    expect(t.events('snapshot.failed')).toHaveLength(1);
  });
});

describe('fact: hyperv-host §5.4 what a snapshot brings back', () => {
  test('what the guest did since is lost, and counted', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.take('A');
    const { work } = s.of('A');
    s.vm.run('10m');
    s.apply('A');
    expect(s.vm.record.work.doneMs).toBe(work.doneMs);
    expect(t.events('snapshot.applied')).toMatchObject([
      { fields: { lostMs: s.vm.record.dataLossMs } },
    ]);
    expect(s.vm.record.dataLossMs).toBeGreaterThanOrEqual(600_000);
  });

  test('taken first, the present state is kept: nothing is lost', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.vm.turnOff().run('2s');
    s.take('A').vm.start().run('10m').turnOff().run('2s');
    s.apply('A', true);
    expect(s.vm.record.dataLossMs).toBe(0);
    expect(s.all[1]?.work.doneMs).toBeGreaterThan(s.of('A').work.doneMs);
  });

  test('memory is kept as it was assigned, not as the machine starts', () => {
    const dynamicMemory = {
      minimumMiB: 512,
      maximumMiB: 4096,
      bufferPercent: 20,
    };
    const t = snapshotLab('2012', { dynamicMemory, workload: 'web' });
    const s = snapshotsIn(t);
    s.vm.run('5m');
    const assigned = t.engine.reader.live?.assignedMiB(s.vm.id);
    expect(assigned).not.toBe(s.vm.record.startupMiB);
    s.take('A');
    expect(s.of('A').saved?.memoryMiB).toBe(assigned);
  });
});

describe('fact: hyperv-host §2.5 recovery after the worker process ended', () => {
  test('the machine goes back to its newest snapshot', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.take('A').vm.give('vm.configure', { automaticRecovery: 'revert' }).run('5m');
    s.vm.give('fault.crashWorker').run('1m').expect({ state: 'saved' });
    expect(s.tree).toBe('A(Now)');
    expect(t.events('snapshot.applied')).toHaveLength(1);
  });

  test('without a snapshot it stays off', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.vm.give('vm.configure', { automaticRecovery: 'revert' });
    s.vm.give('fault.crashWorker').run('1m').expect({ state: 'off' });
  });
});
