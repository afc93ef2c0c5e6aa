import { describe, expect, test } from 'vitest';
import { profiles } from '../../../src-shared/profiles/index';
import { workMs } from '../../../src-shared/rules/backup-facts';
import { accessIn, diskIn, modesIn, volume } from '../storage/storage-lab';
import {
  backUp,
  backupLab,
  itemIn,
  jobs,
  lastPoint,
  pointsOf,
  storeIn,
  untilIdle,
} from './backup-lab';

const disk = volume();

describe('fact: failover-cluster §11 a running machine with the backup service', () => {
  test('is backed up online: it serves throughout, and its restore point is of the shadow copy', () => {
    const t = backUp(backupLab(), [1]);
    expect(itemIn(t, 1)).toMatchObject({ phase: 'preparing', method: 'online' });
    const before = t.vm(1).record.downtimeMs;
    untilIdle(t).vm(1).expect({ serving: true, downtimeMs: before });
    const point = lastPoint(t, 1);
    expect(point).toMatchObject({
      state: 'complete',
      method: 'online',
      vmName: t.vm(1).record.name,
    });
    const [made] = t.events('backup.shadowCopyMade');
    expect(point.takenAt).toBe(made?.at);
    expect(point.completedAt).toBeGreaterThan(point.takenAt);
  });

  test('the restore point knows how far the work had come', () => {
    const t = untilIdle(backUp(backupLab(), [1]));
    const point = lastPoint(t, 1);
    const workNow = workMs(t.engine.reader, t.vm(1).record);
    expect(workNow - point.work.doneMs).toBe(t.now - point.takenAt);
  });

  test('copies at the rate of the profile', () => {
    const t = untilIdle(backUp(backupLab(), [1]));
    const point = lastPoint(t, 1);
    const tookMs = (point.completedAt ?? 0) - point.takenAt;
    expect(tookMs).toBe(Math.ceil((point.sizeMiB * 1_048_576) / 50_000));
  });
});

describe('fact: failover-cluster §11 a machine without the backup service', () => {
  const services = {
    shutdown: true,
    timeSynchronization: true,
    dataExchange: true,
    heartbeat: true,
    backup: false,
  };

  test('is saved while its shadow copy is made, then goes on; that is downtime', () => {
    const t = backUp(backupLab({ vm: { integrationServices: services } }), [1]);
    expect(itemIn(t, 1)).toMatchObject({ phase: 'saving', method: 'savedState' });
    t.runUntil(() => itemIn(t, 1).phase === 'shadowCopy');
    t.vm(1).expect({ state: 'saved', serving: false, group: 'online' });
    t.runUntil(() => itemIn(t, 1).phase === 'copying');
    t.vm(1).expect({ state: 'starting', group: 'online' });
    untilIdle(t)
      .vm(1)
      .expect({ state: 'running', serving: true, group: 'online', downSince: null });
    expect(t.vm(1).record.downtimeMs).toBeGreaterThan(15_000);
    expect(t.vm(1).record.savedForBackup).toBeNull();
    expect(lastPoint(t, 1).machine.saved).not.toBeNull();
    expect(t.events('group.offline')).toHaveLength(0);
  });

  test('the next on its volume is saved when the first is through, and its sessions end with it', () => {
    const t = backUp(backupLab({ vm: { integrationServices: services } }), [1, 4]);
    untilIdle(t).vm(4).expect({ serving: true });
    expect(t.vm(4).record.sessionsDropped).toBeGreaterThan(0);
  });

  test('nobody starts it or moves it in between', () => {
    const t = backUp(backupLab({ vm: { integrationServices: services } }), [1]);
    t.runUntil(() => itemIn(t, 1).phase === 'shadowCopy');
    expect(t.vm(1).refusal('vm.start')).toMatchObject({ code: 'vm.busy', task: 'backup.machine' });
    const move = { vm: t.vm(1).id, node: t.node(2).id };
    expect(t.refusal({ name: 'vm.quickMigrate', args: move })).toMatchObject({ code: 'vm.busy' });
  });

  test('a save that fails takes the machine back up where it can be', () => {
    const t = backUp(backupLab({ vm: { integrationServices: services } }), [1]);
    t.vm(1).crashWorker();
    expect(itemIn(t, 1)).toMatchObject({ phase: 'failed', fault: { code: 'backup.saveFailed' } });
    t.run('5m').vm(1).expect({ serving: true });
  });
});

describe('fact: failover-cluster §11 machines at rest', () => {
  test('one that is off is copied', () => {
    const t = backupLab();
    t.vm(1).turnOff().run('10s');
    untilIdle(backUp(t, [1]));
    expect(lastPoint(t, 1).method).toBe('copy');
    t.vm(1).expect({ state: 'off' });
  });

  test('one that is paused, and any that is not to be asked, is copied as after a power failure', () => {
    const t = backupLab();
    t.vm(1).pause().run('10s');
    untilIdle(backUp(t, [1]));
    expect(lastPoint(t, 1).method).toBe('crashConsistent');
    untilIdle(backUp(t, [2], { mode: 'crashConsistent' }));
    expect(lastPoint(t, 2).method).toBe('crashConsistent');
    t.vm(2).expect({ serving: true });
  });

  test('one that starts just now is waited for', () => {
    const t = backupLab();
    t.vm(1).turnOff().run('10s').start();
    backUp(t, [1]);
    expect(itemIn(t, 1).phase).toBe('waiting');
    t.run('30s');
    expect(itemIn(t, 1).phase).not.toBe('waiting');
  });
});

describe('fact: failover-cluster §6, §11 a shared volume', () => {
  test('is redirected while the shadow copy is made, and direct again for the copying', () => {
    const t = backUp(backupLab(), [1]);
    expect(modesIn(t, disk)).toEqual(['direct', 'direct', 'direct', 'direct']);
    t.runUntil(() => itemIn(t, 1).phase === 'shadowCopy');
    expect(accessIn(t, disk, 2)).toEqual({ mode: 'fileSystemRedirected', reason: 'backup' });
    expect(accessIn(t, disk, 1)?.mode).toBe('direct');
    t.runUntil(() => itemIn(t, 1).phase === 'copying');
    expect(modesIn(t, disk)).toEqual(['direct', 'direct', 'direct', 'direct']);
    expect(t.events('volume.redirectedByBackup')).toHaveLength(1);
  });

  test('is read by its coordinator, whichever node runs the machine', () => {
    const t = backUp(backupLab(), [4]);
    expect(itemIn(t, 4).source).toBe(diskIn(t, disk).owner);
    expect(itemIn(t, 4).source).not.toBe(t.vm(4).record.node);
  });

  test('bears one backup at a time, of all jobs together', () => {
    const t = backUp(backUp(backupLab({ vms: 10 }), [1, 4]), [7]);
    const phases = () => [1, 4, 7].map((row) => itemIn(t, row).phase);
    expect(phases()).toEqual(['preparing', 'waiting', 'waiting']);
    t.runUntil(() => itemIn(t, 1).phase === 'completed');
    expect(phases().filter((phase) => phase !== 'waiting' && phase !== 'completed')).toHaveLength(
      1,
    );
    untilIdle(t);
    expect(phases()).toEqual(['completed', 'completed', 'completed']);
  });

  test('stays direct in 2012 and bears several jobs', () => {
    const t = backUp(backUp(backupLab({ profile: profiles['2012'] }), [1]), [4]);
    expect(itemIn(t, 4).phase).toBe('preparing');
    t.runUntil(() => itemIn(t, 1).phase === 'shadowCopy');
    expect(modesIn(t, disk)).toEqual(['direct', 'direct', 'direct', 'direct']);
    expect(untilIdle(t).events('volume.redirectedByBackup')).toHaveLength(0);
  });

  test('redirection by a backup is not the administrator’s to end', () => {
    const t = backUp(backupLab(), [1]);
    t.runUntil(() => itemIn(t, 1).phase === 'shadowCopy');
    expect(t.refusal({ name: 'disk.setRedirected', args: { disk, on: false } })).toMatchObject({
      code: 'disk.redirectedByBackup',
    });
  });
});

test('machines on a store share what it takes', () => {
  const t = backUp(backupLab(), [1]);
  t.runUntil(() => itemIn(t, 1).phase === 'copying');
  expect(itemIn(t, 1).stream?.bytesPerSecond).toBe(50_000_000);
  expect(storeIn(t).usedMiB).toBe(lastPoint(t, 1).sizeMiB);
  expect(pointsOf(t, 1)).toHaveLength(1);
});

test('a result stays with the job of Back Up Now', () => {
  const t = untilIdle(backUp(backupLab(), [1, 2]));
  const [job] = jobs(t);
  expect(job).toMatchObject({ once: true, run: null });
  expect(job?.results[0]).toMatchObject({ outcome: 'completed', completed: 2, failed: 0 });
});
