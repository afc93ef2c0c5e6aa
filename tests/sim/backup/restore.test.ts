import { describe, expect, test } from 'vitest';
import { backupActions } from '../../../src-shared/actions/backup';
import { exposedWorkMs, lostWorkMs } from '../../../src-shared/rules/backup-facts';
import { node, sanA, volume } from '../storage/storage-lab';
import { backUp, backupLab, lastPoint, pointsOf, store, untilIdle } from './backup-lab';

const over = (t: ReturnType<typeof backupLab>, row: number, turnOff = true) =>
  t.command({
    name: 'backup.restoreOver',
    args: { backup: lastPoint(t, row).id, turnOff },
  });

const beside = (name: string, to = 2) =>
  ({ name, node: node(to), disk: volume(), connected: false }) as const;

describe('fact: failover-cluster §11 over the original', () => {
  test('a machine that runs has to be off, or be turned off', () => {
    const t = untilIdle(backUp(backupLab(), [1]));
    const backup = lastPoint(t, 1).id;
    expect(
      t.refusal({ name: 'backup.restoreOver', args: { backup, turnOff: false } }),
    ).toMatchObject({ code: 'backup.machineRuns' });
    over(t, 1);
    t.vm(1).expect({ state: 'stopping' });
    t.run('10s').vm(1).expect({ state: 'off', group: 'offline' });
  });

  test('restored from an online backup it is off, and the work since then is lost and counted', () => {
    const t = untilIdle(backUp(backupLab(), [1])).run('30m');
    const point = lastPoint(t, 1);
    over(t, 1);
    const stoppedAt = t.now;
    untilIdle(t);
    t.vm(1).expect({ state: 'off' });
    expect(t.vm(1).record.dataLossMs).toBe(stoppedAt - point.takenAt);
    const [done] = t.engine.reader.all('restore');
    expect(done).toMatchObject({ phase: 'completed', lostMs: stoppedAt - point.takenAt });
    t.vm(1).start().run('3m');
    t.vm(1).expect({ serving: true });
  });

  test('restored from a backup with a saved state it is saved', () => {
    const t = backupLab({
      vm: {
        integrationServices: {
          shutdown: true,
          timeSynchronization: true,
          dataExchange: true,
          heartbeat: true,
          backup: false,
        },
      },
    });
    untilIdle(backUp(t, [1])).run('5m');
    over(t, 1);
    untilIdle(t).vm(1).expect({ state: 'saved' });
  });

  test('nobody starts it before its files are whole', () => {
    const t = untilIdle(backUp(backupLab(), [1]));
    over(t, 1);
    t.run('10s');
    expect(t.vm(1).refusal('vm.start')).toMatchObject({ code: 'vm.busy', task: 'backup.restore' });
  });

  test('broken off, its files are of no use until a restore succeeds', () => {
    const t = untilIdle(backUp(backupLab(), [1]));
    over(t, 1);
    t.run('10s').command({ name: 'fault.failBackupStore', args: { store } });
    expect(t.engine.reader.all('restore')[0]).toMatchObject({
      phase: 'failed',
      fault: { code: 'backup.storeDown' },
    });
    expect(t.vm(1).refusal('vm.start')).toMatchObject({ code: 'vm.filesIncomplete' });
    t.command({ name: 'fault.restoreBackupStore', args: { store } });
    over(t, 1, false);
    untilIdle(t).vm(1).start().run('3m');
    t.vm(1).expect({ serving: true });
  });

  test('settings come back with it', () => {
    const t = untilIdle(backUp(backupLab(), [1]));
    t.vm(1).configure({ notes: 'changed by a colleague' });
    over(t, 1);
    untilIdle(t);
    expect(t.vm(1).record.notes).toBe('');
  });
});

describe('beside the original', () => {
  test('a new machine with a name and an identifier of its own, connected to nothing', () => {
    const t = untilIdle(backUp(backupLab(), [1]));
    const original = t.vm(1).record;
    const backup = lastPoint(t, 1).id;
    t.command({ name: 'backup.restoreBeside', args: { backup, ...beside('Copy') } });
    untilIdle(t);
    const copy = t.vm('Copy').record;
    expect(copy).toMatchObject({ node: node(2), group: null, disk: volume(), row: 4 });
    expect(copy.guid).not.toBe(original.guid);
    expect(copy.adapters.map((adapter) => adapter.network)).toEqual([null]);
    t.vm(1).expect({ serving: true });
    expect(original.dataLossMs).toBe(0);
    t.vm('Copy').start().run('3m');
    t.vm('Copy').expect({ serving: true });
  });

  test('connected where that is asked for, with an address of its own', () => {
    const t = untilIdle(backUp(backupLab(), [1]));
    const backup = lastPoint(t, 1).id;
    const args = { backup, ...beside('Copy'), connected: true };
    t.command({ name: 'backup.restoreBeside', args });
    untilIdle(t);
    const [adapter] = t.vm('Copy').record.adapters;
    expect(adapter?.network).toBe(t.vm(1).record.adapters[0]?.network);
    expect(adapter?.mac).toMatchObject({ mode: 'dynamic', address: null });
  });

  test('a name that is taken, a host that is down and a volume without room are refused', () => {
    const t = untilIdle(backUp(backupLab(), [1]));
    const backup = lastPoint(t, 1).id;
    const refusal = (args: object) =>
      t.refusal({
        name: 'backup.restoreBeside',
        args: { backup, ...beside('Copy'), ...args },
      }).code;
    expect(refusal({ name: t.vm(2).record.name })).toBe('vm.nameTaken');
    t.node(3).crash();
    expect(refusal({ node: node(3) })).toBe('node.machineNotOn');
  });

  test('room one restore will need is not promised to another', () => {
    const t = untilIdle(backUp(backupLab(), [1]));
    const { id: backup, sizeMiB } = lastPoint(t, 1);
    const to = beside('Copy');
    const freeMiB = Math.floor(sizeMiB * 1.5);
    t.command({ name: 'fault.fillVolume', args: { volume: to.disk, freeMiB } });
    t.command({ name: 'backup.restoreBeside', args: { backup, ...to } });
    expect(
      t.refusal({ name: 'backup.restoreBeside', args: { backup, ...to, name: 'Another' } }),
    ).toMatchObject({ code: 'backup.noRoom', freeMiB: freeMiB - sizeMiB });
    untilIdle(t);
    expect(t.vm('Copy').record.name).toBe('Copy');
  });

  test('from the backup of a machine whose array is gone, onto another host’s own disks', () => {
    const t = untilIdle(backUp(backupLab(), [1]));
    const backup = lastPoint(t, 1).id;
    t.command({ name: 'fault.failArray', args: { array: sanA } });
    t.run('2m');
    t.command({
      name: 'backup.restoreBeside',
      args: { backup, name: 'Rescue', node: node(3), disk: null, connected: true },
    });
    untilIdle(t).vm('Rescue').start().run('3m');
    t.vm('Rescue').expect({ serving: true });
  });
});

describe('what is lost', () => {
  test('grows with the work since the last backup, and stands still while the machine does', () => {
    const t = untilIdle(backUp(backupLab(), [1]));
    const exposed = () => exposedWorkMs(t.engine.reader, t.vm(1).record);
    const before = exposed() ?? 0;
    t.run('10m');
    expect(exposed()).toBe(before + 600_000);
    t.vm(1).turnOff().run('1h');
    expect(exposed()).toBe(before + 600_000);
    expect(exposedWorkMs(t.engine.reader, t.vm(2).record)).toBeNull();
  });

  test('is told along the branches of a history: what a later backup holds is not lost twice', () => {
    const t = untilIdle(backUp(backupLab(), [1])).run('20m');
    const old = lastPoint(t, 1);
    untilIdle(backUp(t, [1])).run('5m');
    const later = lastPoint(t, 1);
    t.command({ name: 'backup.restoreOver', args: { backup: old.id, turnOff: true } });
    untilIdle(t).vm(1).start().run('10m');
    const { reader } = t.engine;
    const workedSince = reader.now - (t.vm(1).worker?.servingSince ?? 0);
    expect(lostWorkMs(reader, t.vm(1).record, old)).toBe(workedSince);
    expect(lostWorkMs(reader, t.vm(1).record, later)).toBe(workedSince);
    expect(pointsOf(t, 1)).toHaveLength(2);
  });
});

test('a cancelled restore beside leaves nothing', () => {
  const t = untilIdle(backUp(backupLab(), [1]));
  const backup = lastPoint(t, 1).id;
  t.command({ name: 'backup.restoreBeside', args: { backup, ...beside('Copy') } });
  expect(t.refusal({ name: 'backup.deletePoint', args: { backup } }).code).toBe(
    'backup.pointInUse',
  );
  const [restore] = t.engine.reader.all('restore');
  t.command({ name: 'backup.cancelRestore', args: { restore: restore?.id ?? 'restore:' } });
  t.run('2h');
  expect(t.engine.reader.all('vm')).toHaveLength(4);
});

test('a restore is offered once there is a point that is written to its end', () => {
  const t = backUp(backupLab(), [1]);
  const offered = () => backupActions['backup.restore'].offeredFor(t.engine.reader, t.vm(1).id);
  while (pointsOf(t, 1).length === 0) t.run('1s');
  expect(pointsOf(t, 1).map(({ state }) => state)).toEqual(['writing']);
  expect(offered()).toBe(false);
  untilIdle(t);
  expect(offered()).toBe(true);
});
