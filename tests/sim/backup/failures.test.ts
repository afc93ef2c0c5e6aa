import { describe, expect, test } from 'vitest';
import { diskIn, modesIn, node, sanA, volume } from '../storage/storage-lab';
import {
  backUp,
  backupLab,
  createJob,
  itemIn,
  jobIn,
  lastPoint,
  pointsOf,
  store,
  storeIn,
  untilIdle,
} from './backup-lab';

const noBackupService = {
  shutdown: true,
  timeSynchronization: true,
  dataExchange: true,
  heartbeat: true,
  backup: false,
};

describe('writers', () => {
  test('a failed Hyper-V writer fails every machine of its host; restarted, it works again', () => {
    const t = backupLab();
    t.command({ name: 'fault.failHostWriter', args: { node: node(1) } });
    createJob(t, [1, 2]);
    t.command({ name: 'backup.runJob', args: { job: 'backupJob:nightly' } });
    expect(itemIn(t, 1)).toMatchObject({
      phase: 'failed',
      fault: { code: 'backup.hostWriterFailed' },
    });
    untilIdle(t);
    expect(jobIn(t).results[0]).toMatchObject({ outcome: 'partly', completed: 1, failed: 1 });
    t.command({ name: 'backup.restartHostWriter', args: { node: node(1) } });
    t.command({ name: 'backup.runJob', args: { job: 'backupJob:nightly' } });
    untilIdle(t);
    expect(jobIn(t).results[0]).toMatchObject({ outcome: 'completed' });
  });

  test('a failed writer in the guest shows when the guest is asked; nothing is left behind', () => {
    const t = backupLab();
    t.vm(1).give('fault.failGuestWriter');
    untilIdle(backUp(t, [1]));
    expect(itemIn(t, 1).fault).toMatchObject({ code: 'backup.guestWriterFailed' });
    expect(pointsOf(t, 1)).toHaveLength(0);
    expect(storeIn(t).usedMiB).toBe(0);
    t.vm(1).expect({ serving: true });
  });

  test('a guest that starts anew has working writers', () => {
    const t = backupLab();
    t.vm(1).give('fault.failGuestWriter').reset().run('3m');
    expect(t.vm(1).record.guestWriter).toBe('stable');
  });

  test('crash-consistent backups ask no writer', () => {
    const t = backupLab();
    t.command({ name: 'fault.failHostWriter', args: { node: node(1) } });
    untilIdle(backUp(t, [1], { mode: 'crashConsistent' }));
    expect(lastPoint(t, 1).state).toBe('complete');
  });
});

describe('a job that tries again', () => {
  test('takes what failed after its delay, and only that', () => {
    const t = backupLab();
    t.vm(1).give('fault.failGuestWriter');
    createJob(t, [1, 2], { retries: 1 });
    t.command({ name: 'backup.runJob', args: { job: 'backupJob:nightly' } });
    t.runUntil(() => jobIn(t).run?.retryAt !== null);
    expect(itemIn(t, 2).phase).toBe('completed');
    t.vm(1).give('backup.restartGuestWriter');
    untilIdle(t);
    expect(jobIn(t).results[0]).toMatchObject({ outcome: 'completed', completed: 2 });
    expect(pointsOf(t, 2)).toHaveLength(1);
  });

  test('gives up after as many tries as it has', () => {
    const t = backupLab();
    t.vm(1).give('fault.failGuestWriter');
    createJob(t, [1], { retries: 2 });
    t.command({ name: 'backup.runJob', args: { job: 'backupJob:nightly' } });
    untilIdle(t);
    expect(t.events('backup.runRetries')).toHaveLength(2);
    expect(jobIn(t).results[0]?.outcome).toBe('failed');
  });
});

describe('stores', () => {
  test('one that is full fails the machine that does not fit, and says how much is missing', () => {
    const t = untilIdle(backUp(backupLab({}, 10_000), [1, 4]));
    expect(itemIn(t, 1).phase).toBe('completed');
    const { sizeMiB } = lastPoint(t, 1);
    expect(itemIn(t, 4).fault).toEqual({
      code: 'backup.storeFull',
      store: 'BK01',
      neededMiB: sizeMiB,
      freeMiB: 10_000 - sizeMiB,
    });
  });

  test('one that stops answering fails what is written to it, and takes nothing until it is back', () => {
    const t = backUp(backupLab(), [1]);
    t.runUntil(() => itemIn(t, 1).phase === 'copying');
    t.command({ name: 'fault.failBackupStore', args: { store } });
    expect(itemIn(t, 1).fault).toMatchObject({ code: 'backup.storeDown' });
    expect(storeIn(t).usedMiB).toBe(0);
    expect(
      t.refusal({
        name: 'backup.runNow',
        args: { vms: [t.vm(1).id], store, mode: 'consistent', volumesInTurn: false },
      }),
    ).toMatchObject({ code: 'backup.storeDown' });
    t.command({ name: 'fault.restoreBackupStore', args: { store } });
    untilIdle(backUp(t, [1]));
    expect(lastPoint(t, 1).state).toBe('complete');
  });

  test('a job keeps as many restore points as it says, the newest', () => {
    const t = backupLab();
    createJob(t, [1], { keep: 2 });
    for (let run = 0; run < 4; run += 1) {
      t.command({ name: 'backup.runJob', args: { job: 'backupJob:nightly' } });
      untilIdle(t).run('1h');
    }
    const points = pointsOf(t, 1);
    expect(points).toHaveLength(2);
    const made = t.events('backup.shadowCopyMade').map((event) => event.at);
    expect(points.map((point) => point.takenAt)).toEqual(made.slice(-2));
    expect(storeIn(t).usedMiB).toBe(points.reduce((sum, point) => sum + point.sizeMiB, 0));
  });

  test('one that holds something is neither removed nor made too small', () => {
    const t = untilIdle(backUp(backupLab(), [1]));
    expect(t.refusal({ name: 'backup.removeStore', args: { store } })).toMatchObject({
      code: 'backup.storeInUse',
      backups: 1,
    });
    expect(
      t.refusal({ name: 'backup.configureStore', args: { store, capacityMiB: 1024 } }),
    ).toMatchObject({ code: 'backup.storeTooSmall' });
    const backup = lastPoint(t, 1).id;
    t.command({ name: 'backup.deletePoint', args: { backup } });
    t.command({ name: 'backup.configureStore', args: { store, capacityMiB: 1024 } });
    t.command({ name: 'backup.removeStore', args: { store } });
  });
});

describe('failures around a backup', () => {
  test('the coordinator that reads goes down: the copy is lost, the machine elsewhere serves on', () => {
    const t = backUp(backupLab(), [4]);
    t.runUntil(() => itemIn(t, 4).phase === 'copying');
    const source = itemIn(t, 4).source;
    expect(source).toBe(node(1));
    t.node(1).crash();
    expect(itemIn(t, 4).fault).toMatchObject({ code: 'backup.sourceLost' });
    t.vm(4).expect({ serving: true });
    expect(storeIn(t).usedMiB).toBe(0);
  });

  test('another coordinator: the shadow copy is gone', () => {
    const t = backUp(backupLab(), [4]);
    t.runUntil(() => itemIn(t, 4).phase === 'copying');
    t.command({ name: 'disk.move', args: { disk: volume(), node: node(2) } });
    t.run('10s');
    expect(itemIn(t, 4).fault).toMatchObject({ code: 'backup.coordinatorChanged' });
  });

  test('the machine fails over while its guest is prepared', () => {
    const t = backUp(backupLab(), [4]);
    t.node(4).crash();
    expect(itemIn(t, 4).fault).toMatchObject({ code: 'backup.machineChanged' });
    t.run('5m').vm(4).expect({ serving: true });
  });

  test('a failover in the middle of a shadow copy ends the redirection', () => {
    const t = backUp(backupLab(), [4]);
    t.runUntil(() => itemIn(t, 4).phase === 'shadowCopy');
    t.node(4).crash();
    expect(diskIn(t, volume()).volume?.redirectedBy).toBeNull();
  });

  test('a host that goes down while its machine is saved: the cluster restores it elsewhere', () => {
    const t = backUp(backupLab({ vm: { integrationServices: noBackupService } }), [4]);
    t.runUntil(() => itemIn(t, 4).phase === 'shadowCopy');
    t.node(4).crash();
    t.run('5m').vm(4).expect({ serving: true, group: 'online' });
    expect(t.vm(4).record.savedForBackup).toBeNull();
  });

  test('cancelled while a machine is saved: it goes on at once', () => {
    const t = backUp(backupLab({ vm: { integrationServices: noBackupService } }), [1]);
    t.runUntil(() => itemIn(t, 1).phase === 'shadowCopy');
    const [job] = t.engine.reader.by('backupJob.live', 'world:lab');
    t.command({ name: 'backup.cancelJob', args: { job: job?.id ?? 'backupJob:' } });
    t.vm(1).expect({ state: 'starting' });
    expect(modesIn(t, volume())).toEqual(['direct', 'direct', 'direct', 'direct']);
    t.run('2m').vm(1).expect({ serving: true });
  });

  test('a stand-alone machine that finds no memory afterwards is started as soon as it does', () => {
    const t = backupLab({
      nodes: 1,
      vms: 2,
      cluster: null,
      host: { memoryMiB: 8192 },
      vm: { memoryMiB: 5120, integrationServices: noBackupService, state: 'off' },
    });
    t.vm(1).start().run('3m');
    backUp(t, [1]).runUntil(() => itemIn(t, 1).phase === 'shadowCopy');
    t.vm(2).start();
    t.runUntil(() => itemIn(t, 1).phase === 'copying');
    t.vm(1).expect({ state: 'saved' });
    expect(t.events('backup.machineNotResumed').length).toBeGreaterThan(0);
    untilIdle(t).run('1m').vm(1).expect({ state: 'saved' });
    t.vm(2).turnOff().run('2m');
    t.vm(1).run('2m').expect({ serving: true });
  });

  test('the array is lost: the machine’s files cannot be read', () => {
    const t = backUp(backupLab(), [1]);
    t.runUntil(() => itemIn(t, 1).phase === 'copying');
    t.command({ name: 'fault.failArray', args: { array: sanA } });
    expect(itemIn(t, 1).phase).toBe('failed');
  });

  test('a machine may move once its shadow copy is made, and not before', () => {
    const t = backUp(backupLab(), [4]);
    const move = { vm: t.vm(4).id, node: node(2) };
    expect(t.refusal({ name: 'vm.liveMigrate', args: move })).toMatchObject({ code: 'vm.busy' });
    t.runUntil(() => itemIn(t, 4).phase === 'copying');
    t.command({ name: 'vm.liveMigrate', args: move });
    untilIdle(t);
    expect(itemIn(t, 4).phase).toBe('completed');
    expect(t.vm(4).record.node).toBe(node(2));
  });
});
