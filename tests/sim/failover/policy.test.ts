import { describe, expect, test } from 'vitest';
import type { ResourcePolicy } from '../../../src-shared/model/cluster';
import { defaultPolicy } from '../../../src-shared/rules/group-facts';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';
import { configure, coreGroup, groupOf } from './support';

function withPolicy(t: LabDriver, change: Partial<ResourcePolicy>): LabDriver {
  configure(t, 1, { policy: { ...defaultPolicy(t.engine.reader), ...change } });
  return t;
}

describe('fact: failover-cluster §3.3 what a policy says is done when the resource fails', () => {
  test('RestartAction 0: it is neither restarted nor failed over', () => {
    const t = withPolicy(lab({ nodes: 3, vms: 3 }), { restartAction: 0 });
    t.vm(1).crashWorker().run('10m');
    t.vm(1).expect({ node: 'HV01', group: 'failed' });
    expect(t.events('group.failed', 'resource.failed').map((event) => event.name)).toEqual([
      'resource.failed',
      'group.failed',
    ]);
  });

  test('RestartAction 1: it is restarted, and then left failed where it is', () => {
    const t = withPolicy(lab({ nodes: 3, vms: 3 }), { restartAction: 1 });
    t.vm(1).crashWorker().run('5m').expect({ serving: true });
    t.vm(1).crashWorker().run('5m').expect({ node: 'HV01', group: 'failed' });
  });

  test('a threshold of three restarts three times, with the delay it was given', () => {
    const t = withPolicy(lab({ nodes: 3, vms: 3 }), {
      restartThreshold: 3,
      restartDelayMs: 20_000,
    });
    for (let time = 1; time <= 3; time += 1) {
      t.vm(1).crashWorker().run('19s');
      expect(t.vm(1).worker).toBeUndefined();
      t.run('2m').vm(1).expect({ node: 'HV01', serving: true });
    }
    t.vm(1).crashWorker().run('3m').expect({ serving: true });
    expect(t.vm(1).seen.node).not.toBe('HV01');
  });

  test('a retry period of its own, or none', () => {
    const t = withPolicy(lab({ nodes: 3, vms: 3 }), { restartAction: 0, retryPeriodMs: 600_000 });
    t.vm(1).crashWorker().run('9m').expect({ group: 'failed' });
    t.run('5m').vm(1).expect({ serving: true });
    withPolicy(t, { restartAction: 0, retryPeriodMs: null });
    t.vm(1).crashWorker().run('3h').expect({ group: 'failed' });
    expect(groupOf(t, 1).waiting).toBeNull();
  });
});

describe('fact: failover-cluster §3.3 a group that fails over too often', () => {
  test('is left failed with 1254 and 1205 once its threshold is exceeded, and retried after an hour', () => {
    const t = lab({ nodes: 4, vms: 4, vm: { failoverThreshold: 1 } });
    // Restart, then failover; after that each failure on a fresh node is restarted there first.
    t.vm(1).crashWorker().run('3m').crashWorker().run('3m').expect({ serving: true });
    const second = t.vm(1).seen.node;
    expect(second).not.toBe('HV01');
    t.vm(1).crashWorker().run('1m').expect({ node: second, group: 'failed' });
    expect(t.events('group.failoverLimit', 'group.failed').map((event) => event.name)).toEqual([
      'group.failoverLimit',
      'group.failed',
    ]);
    expect(groupOf(t, 1).failovers).toHaveLength(1);
    t.run('61m').vm(1).expect({ node: second, serving: true });
  });

  test('may fail over again when the period is over', () => {
    const t = lab({ nodes: 4, vms: 4, vm: { failoverThreshold: 1, failoverPeriodMs: 3_600_000 } });
    t.vm(1).crashWorker().run('3m').crashWorker().run('62m');
    const second = t.vm(1).seen.node;
    t.vm(1).crashWorker().run('3m').crashWorker().run('3m').expect({ serving: true });
    expect(t.vm(1).seen.node).not.toBe(second);
    expect(t.events('group.failoverLimit')).toEqual([]);
  });
});

describe('Test-ClusterResourceFailure', () => {
  test('fails the machine, which is restarted where it is, and then fails over', () => {
    const t = lab({ nodes: 3, vms: 3 });
    const fail = () =>
      t.command({
        name: 'fault.failResource',
        args: { group: 'group:vm01', resource: 'virtualMachine' },
      });
    fail();
    t.vm(1).expect({ state: 'off', group: 'pending' });
    t.run('3m').vm(1).expect({ node: 'HV01', serving: true });
    fail();
    t.run('3m').vm(1).expect({ node: 'HV02', serving: true });
  });

  test('a configuration that fails takes its machine with it and has restarts of its own', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.vm(1).crashWorker().run('3m');
    t.command({
      name: 'fault.failResource',
      args: { group: 'group:vm01', resource: 'configuration' },
    });
    expect(groupOf(t, 1)).toMatchObject({ failing: 'configuration', state: 'pending' });
    t.run('3m').vm(1).expect({ node: 'HV01', serving: true });
    expect(groupOf(t, 1).failing).toBeNull();
  });

  test('the name of the cluster is restarted, and at the second failure moves with its group', () => {
    const t = lab({ nodes: 3 });
    const fail = () =>
      t.command({
        name: 'fault.failResource',
        args: { group: coreGroup, resource: 'clusterName' },
      });
    fail();
    expect(groupOf(t, coreGroup).state).toBe('pending');
    t.run('1s');
    expect(groupOf(t, coreGroup)).toMatchObject({ state: 'online', owner: 'node:hv01' });
    fail();
    t.run('5s');
    expect(groupOf(t, coreGroup)).toMatchObject({ state: 'online', owner: 'node:hv02' });
  });

  test('names a resource the group has', () => {
    const t = lab({ nodes: 2, vms: 1 });
    const fault = t.refusal({
      name: 'fault.failResource',
      args: { group: 'group:vm01', resource: 'disk' },
    });
    expect(fault).toMatchObject({ code: 'group.noSuchResource' });
  });
});
