import { describe, expect, test } from 'vitest';
import { quickMigrationMs } from '../../../src-shared/rules/migration-facts';
import { live, migrationLab, moveOf, runToEnd, runToPhase } from './support';

const to = (node: string) => ({ node });

describe('fact: failover-cluster §4.2 quick migration saves, moves and restores', () => {
  test('down for as long as memory is written and read, and 3 to 6 s of moving', () => {
    const t = migrationLab({ vm: { memoryMiB: 2048, usedMiB: 2048 } });
    const expected = quickMigrationMs(t.engine.reader, t.vm(1).record);
    t.vm(1).give('vm.quickMigrate', to(t.node(2).id));
    expect(runToPhase(t, 1, 'moving').phase).toBe('moving');
    t.vm(1).expect({ state: 'saved', serving: false });
    runToPhase(t, 1, 'restoring');
    const move = runToEnd(t, 1);
    t.vm(1).expect({ node: 'HV02', state: 'running', group: 'online', serving: true });
    expect(move).toMatchObject({ phase: 'completed', type: 'quick', network: null });
    // Between the shortest and the longest draw lie the move itself and the configuration coming online.
    expect(Math.abs((move.blackoutMs ?? 0) - expected)).toBeLessThan(5000);
    expect(t.vm(1).record.downtimeMs).toBe(move.blackoutMs);
  });

  test('sessions are lost when it takes longer than clients wait', () => {
    const t = migrationLab({ vm: { memoryMiB: 8192, usedMiB: 8192 } });
    t.vm(1).give('vm.quickMigrate', to(t.node(2).id));
    const move = runToEnd(t, 1);
    expect(move.blackoutMs).toBeGreaterThan(20_000);
    expect(move).toMatchObject({ sessions: 40, sessionsLost: 40 });
    t.run('1m');
    expect(t.vm(1).record).toMatchObject({ sessions: 40, sessionsDropped: 40 });
  });

  test('a small machine is back before they give up', () => {
    const t = migrationLab({ vm: { memoryMiB: 256, usedMiB: 256 } });
    t.vm(1).give('vm.quickMigrate', to(t.node(2).id));
    expect(runToEnd(t, 1)).toMatchObject({ sessionsLost: 0 });
    expect(t.vm(1).record).toMatchObject({ sessions: 40, sessionsDropped: 0 });
  });

  test('fact: hyperv-host §3.2 across manufacturers it is refused like a live one', () => {
    const t = migrationLab({
      change: (plan) => ({
        ...plan,
        hosts: plan.hosts.map((host, index) =>
          index === 1 ? { ...host, processor: { ...host.processor, vendor: 'amd' } } : host,
        ),
      }),
    });
    expect(t.vm(1).refusal('vm.quickMigrate', to(t.node(2).id))).toMatchObject({
      code: 'migration.processorVendor',
    });
    // Stopped and started cold it may go there.
    t.vm(1).give('vm.moveStopped', { ...to(t.node(2).id), type: 'turnOff' });
    expect(runToEnd(t, 1).phase).toBe('completed');
    t.run('2m').vm(1).expect({ node: 'HV02', serving: true });
  });

  test('the target falls while it is saved: it is restored where it was', () => {
    const t = migrationLab();
    t.vm(1)
      .give('vm.quickMigrate', to(t.node(2).id))
      .run('5s');
    t.node(2).crash().run('10m');
    expect(moveOf(t, 1)).toMatchObject({ phase: 'failed' });
    t.vm(1).expect({ state: 'running', group: 'online', serving: true });
  });

  test('a second one is not refused: only live migrations are limited', () => {
    const t = migrationLab({ vms: 6 });
    t.vm(1).give('vm.quickMigrate', to(t.node(2).id));
    t.vm(4).give('vm.quickMigrate', to(t.node(2).id));
    expect(runToEnd(t, 1).phase).toBe('completed');
    expect(runToEnd(t, 4).phase).toBe('completed');
  });
});

describe('fact: failover-cluster §4.2 moves that stop the machine', () => {
  test.each(['turnOff', 'shutDown', 'shutDownForced'] as const)('%s', (type) => {
    const t = migrationLab();
    t.vm(1).give('vm.moveStopped', { ...to(t.node(2).id), type });
    const move = runToEnd(t, 1);
    expect(move).toMatchObject({ phase: 'completed', sessionsLost: 40 });
    t.vm(1).expect({ node: 'HV02', state: 'running', guest: 'booting' });
    t.run('2m').vm(1).expect({ serving: true });
  });

  test('a machine that is off moves and stays off', () => {
    const t = migrationLab();
    t.vm(1).turnOff().run('1m');
    t.vm(1).give('vm.moveStopped', { ...to(t.node(2).id), type: 'turnOff' });
    expect(runToEnd(t, 1).phase).toBe('completed');
    t.run('1m').vm(1).expect({ node: 'HV02', state: 'off', group: 'offline' });
  });

  test('a guest that does not answer cannot be shut down, but is with force', () => {
    const t = migrationLab();
    t.vm(1).hangGuest();
    const args = { ...to(t.node(2).id), type: 'shutDown' };
    expect(t.vm(1).refusal('vm.moveStopped', args)).toMatchObject({
      code: 'vm.guestNotAnswering',
    });
    t.vm(1).give('vm.moveStopped', { ...args, type: 'shutDownForced' });
    expect(runToEnd(t, 1).phase).toBe('completed');
  });
});

describe('client sessions', () => {
  test('a reset, a turn-off, a crash and a failover end them, and they come back within a minute', () => {
    const t = migrationLab();
    t.vm(1).reset();
    expect(t.vm(1).record).toMatchObject({ sessions: 0, sessionsDropped: 40 });
    t.run('3m');
    expect(t.vm(1).record.sessions).toBe(40);
    t.vm(2).crashWorker();
    expect(t.vm(2).record.sessions).toBe(0);
    t.vm(3).turnOff().run('10s');
    expect(t.vm(3).record.sessions).toBe(0);
    t.run('5m').node(1).crash();
    expect(t.vm(1).record.sessions).toBe(0);
    t.run('10m');
    expect(t.vm(1).record.sessions).toBe(40);
  });

  test('a guest that hangs keeps them for 20 s, where the cluster does not restart it before', () => {
    const t = migrationLab({ vm: { checkHeartbeat: false } });
    t.vm(1).hangGuest();
    t.run('19s');
    expect(t.vm(1).record.sessions).toBe(40);
    t.run('2s');
    expect(t.vm(1).record.sessions).toBe(0);
    expect(t.events('vm.sessionsDropped')).toHaveLength(1);
  });

  test('more clients come, and fewer stay', () => {
    const t = migrationLab();
    t.vm(1).give('vm.setClients', { clients: 100 }).run('1m');
    expect(t.vm(1).record.sessions).toBe(100);
    t.vm(1).give('vm.setClients', { clients: 10 });
    expect(t.vm(1).record.sessions).toBe(10);
  });

  test('a short blackout costs none', () => {
    const t = migrationLab();
    live(t, 1, 2);
    expect(runToEnd(t, 1).sessionsLost).toBe(0);
    expect(t.vm(1).record.sessionsDropped).toBe(0);
  });
});
