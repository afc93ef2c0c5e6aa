import { describe, expect, test } from 'vitest';
import { profiles } from '../../../src-shared/profiles/index';
import { lab } from '../../support/lab';
import { configure, groupOf } from './support';

describe('fact: failover-cluster §3.3 LooksAlive finds a guest that is heard no more', () => {
  test('at the next LooksAlive after its heartbeat was lost, and the resource is restarted', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.vm(1).hangGuest();
    t.runUntil(() => t.events('vm.heartbeatLost').length > 0);
    const lostAt = t.now;
    expect(lostAt).toBeGreaterThanOrEqual(4000);
    expect(lostAt).toBeLessThanOrEqual(6000);
    t.vm(1).expect({ group: 'online' });
    t.runUntil(() => t.events('resource.isAliveFailed').length > 0);
    expect(t.now - lostAt).toBeLessThanOrEqual(5000);
    expect(t.now % 5000).toBe(0);
    expect(t.events('resource.failed')).toHaveLength(1);
    expect(t.events('resource.applicationCritical')).toEqual([]);
    t.run('3m').vm(1).expect({ node: 'HV01', serving: true, guest: 'running' });
  });

  test('CheckHeartbeat off: the group stays online whatever its guest does', () => {
    const t = lab({ nodes: 3, vms: 3, vm: { checkHeartbeat: false } });
    t.vm(1).hangGuest().run('30m').expect({ group: 'online', guest: 'hung', serving: false });
    expect(t.events('resource.failed')).toEqual([]);
  });

  test('CheckHeartbeat switched on later finds it then', () => {
    const t = lab({ nodes: 3, vms: 3, vm: { checkHeartbeat: false } });
    t.vm(1).hangGuest().run('30m');
    configure(t, 1, { checkHeartbeat: true });
    t.run('3m').vm(1).expect({ group: 'online', serving: true });
  });

  test('a longer LooksAlive interval finds it later', () => {
    const t = lab({ nodes: 3, vms: 3 });
    const policy = {
      restartAction: 2 as const,
      restartThreshold: 1,
      restartDelayMs: 500,
      restartPeriodMs: 900_000,
      retryPeriodMs: 3_600_000,
      pendingTimeoutMs: 180_000,
      looksAliveMs: 60_000,
      isAliveMs: 60_000,
      separateMonitor: false,
    };
    configure(t, 1, { policy });
    t.vm(1).hangGuest().run('59s').expect({ group: 'online' });
    t.run('2s').vm(1).expect({ group: 'pending' });
  });

  test('fact: failover-cluster §8.2 2012 and later also log 1250', () => {
    const t = lab({ nodes: 3, vms: 3, profile: profiles['2012'] });
    t.vm(1).hangGuest().run('30s');
    expect(t.events('resource.applicationCritical')).toHaveLength(1);
  });
});

describe('fact: failover-cluster §3.3 an entry point that does not return', () => {
  test('after DeadlockTimeout: 1230, 1146, and the resources of that process are brought online anew', () => {
    const t = lab({ nodes: 3, vms: 6 });
    t.command({ name: 'fault.hangResource', args: { group: 'group:vm01' } });
    t.run('299s').vm(1).expect({ group: 'online', serving: true });
    t.runUntil(() => t.events('resource.monitorRestarted').length > 0);
    expect(t.now).toBeGreaterThanOrEqual(300_000);
    expect(t.now).toBeLessThanOrEqual(305_000);
    expect(t.events('resource.deadlock')).toHaveLength(1);
    // HV01 has VM01 and VM04; the machines of other nodes have another host process.
    t.vm(1).expect({ group: 'pending', serving: true });
    t.vm(4).expect({ group: 'pending', serving: true });
    t.vm(2).expect({ group: 'online' });
    t.run('1s').vm(1).expect({ group: 'online', node: 'HV01', downtimeMs: 0 });
    t.vm(4).expect({ group: 'online', downtimeMs: 0 });
    expect(groupOf(t, 1).policy?.separateMonitor).toBe(true);
    expect(groupOf(t, 4).restarts).toEqual([]);
  });

  test('the offender has a process of its own afterwards: its next hang concerns it alone', () => {
    const t = lab({ nodes: 3, vms: 6 });
    t.command({ name: 'fault.hangResource', args: { group: 'group:vm01' } });
    t.run('20m');
    t.command({ name: 'fault.hangResource', args: { group: 'group:vm01' } });
    t.runUntil(() => t.events('resource.monitorRestarted').length > 1);
    t.vm(4).expect({ group: 'online' });
    t.vm(1).expect({ group: 'pending' });
  });

  test('fact: failover-cluster §3.3 a start that hangs is terminated after PendingTimeout, 3 min', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.vm(1).turnOff().run('5s').start();
    t.command({ name: 'fault.hangResource', args: { group: 'group:vm01' } });
    t.run('179s').vm(1).expect({ state: 'starting', group: 'pending' });
    t.run('1s');
    expect(t.events('resource.pendingTimeout')).toHaveLength(1);
    expect(t.events('resource.failed')).toHaveLength(1);
    t.run('3m').vm(1).expect({ node: 'HV01', group: 'online', serving: true });
  });

  test('a guest that cannot shut down is turned off after PendingTimeout', () => {
    const t = lab({ nodes: 3, vms: 3, vm: { offlineAction: 'shutDown', checkHeartbeat: false } });
    t.vm(1).hangGuest().run('10s');
    t.command({ name: 'group.takeOffline', args: { group: 'group:vm01' } });
    t.run('179s').vm(1).expect({ state: 'running', group: 'pending' });
    t.run('3s').vm(1).expect({ state: 'off', group: 'offline' });
  });
});
