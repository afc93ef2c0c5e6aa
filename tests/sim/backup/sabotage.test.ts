import { expect, test } from 'vitest';
import type { Sabotage } from '../../../src-main/sim/sabotage';
import { sabotage } from '../../../src-main/sim/sabotage';
import { node } from '../storage/storage-lab';
import { backUp, backupLab, itemIn, lastPoint, store, untilIdle } from './backup-lab';

/** What a story with a guard taken out breaks; the guard is put back whatever happens. */
function brokenBy(name: Sabotage, story: () => void): string {
  const restore = sabotage(name);
  try {
    story();
    return 'nothing';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    restore();
  }
}

const noBackupService = {
  shutdown: true,
  timeSynchronization: true,
  dataExchange: true,
  heartbeat: true,
  backup: false,
};

test('work that is forgotten when a machine stops is noticed', () => {
  const why = brokenBy('work-forgotten', () => {
    backupLab().run('1m').vm(1).turnOff();
  });
  expect(why).toMatch(/^the work of a machine that stops counts/);
});

test('space of a failed backup that is never given back is noticed', () => {
  const why = brokenBy('backup-space-kept', () => {
    const t = backUp(backupLab(), [1]);
    t.vm(1).crashWorker();
  });
  expect(why).toMatch(/^what lies on a backup store is counted/);
});

test('a store that takes more than it has room for is noticed', () => {
  const why = brokenBy('backup-ignores-space', () => {
    untilIdle(backUp(backupLab({}, 8000), [1, 4]));
  });
  expect(why).toMatch(/^what lies on a backup store is counted/);
});

test('a volume that stays redirected after its shadow copy is noticed', () => {
  const why = brokenBy('backup-keeps-redirection', () => {
    untilIdle(backUp(backupLab(), [1]));
  });
  expect(why).toMatch(/^a volume is redirected for a backup while its shadow copy is made/);
});

test('two backups at a time on one volume are noticed', () => {
  const why = brokenBy('backup-shares-volume', () => {
    backUp(backupLab(), [1, 4]);
  });
  expect(why).toMatch(/^one backup at a time is under way on a volume/);
});

test('a machine that stays saved after its backup is noticed', () => {
  const why = brokenBy('backup-leaves-saved', () => {
    untilIdle(backUp(backupLab({ vm: { integrationServices: noBackupService } }), [1]));
  });
  expect(why).toMatch(/^no machine stays saved for a backup/);
});

test('a backup that goes on without the node that reads is missed', () => {
  const story = () => {
    const t = backUp(backupLab(), [4]);
    t.runUntil(() => itemIn(t, 4).phase === 'copying');
    expect(itemIn(t, 4).source).toBe(node(1));
    t.node(1).crash();
    return itemIn(t, 4).phase;
  };
  expect(story()).toBe('failed');
  const restore = sabotage('backup-unattended');
  try {
    expect(story()).toBe('copying');
  } finally {
    restore();
  }
});

test('a restore that does not count what is lost is missed', () => {
  const story = () => {
    const t = untilIdle(backUp(backupLab(), [1])).run('10m');
    t.command({
      name: 'backup.restoreOver',
      args: { backup: lastPoint(t, 1).id, turnOff: true },
    });
    untilIdle(t);
    const [restored] = t.engine.reader.all('restore');
    return [t.vm(1).record.dataLossMs, restored?.lostMs, restored?.store] as const;
  };
  const [counted, lost, from] = story();
  expect(counted).toBe(lost);
  expect(from).toBe(store);
  const restore = sabotage('restore-forgets-loss');
  try {
    expect(story()[0]).toBe(0);
  } finally {
    restore();
  }
});

test('a backup that costs the disk nothing would leave the machines beside it as fast as before', () => {
  const slowed = () => {
    const t = backupLab().run('1m');
    const latency = () => t.engine.sample('vm.latency')[t.vm(2).record.row] ?? 0;
    const before = latency();
    backUp(t, [1]).runUntil(() => itemIn(t, 1)?.phase === 'copying');
    return latency() - before;
  };
  expect(slowed()).toBeGreaterThan(0);
  expect(
    brokenBy('backup-costs-nothing', () => expect(slowed(), 'slower by').toBeGreaterThan(0)),
  ).toMatch(/^slower by/);
});
