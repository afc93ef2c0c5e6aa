import { describe, expect, test } from 'vitest';
import type { Group, ResourceState } from '../../src-shared/model/cluster';
import { groupStateNumber, resourceStateNumber } from '../../src-shared/model/cluster';
import { vmStateNumber } from '../../src-shared/model/vm';
import type { VmState } from '../../src-shared/model/vm';
import { profiles } from '../../src-shared/profiles/index';
import { defaultPolicy, failoverLimit } from '../../src-shared/rules/group-facts';
import {
  groupStateOf,
  resourcesOf,
  resourceStateOfMachine,
  stateOfResources,
} from '../../src-shared/rules/group-resources';
import { groupFlagNumber, groupFlags } from '../../src-shared/rules/group-status';
import type { LabDriver } from '../support/lab';
import { lab } from '../support/lab';

function groupIn(t: LabDriver, id: Group['id']): Group {
  return t.engine.reader.get<'group'>(id) ?? expect.fail(`${id} exists`);
}

describe('fact: failover-cluster §3.1 numbers of states and flags', () => {
  test('groups', () => {
    expect(groupStateNumber).toEqual({
      online: 0,
      offline: 1,
      failed: 2,
      partialOnline: 3,
      pending: 4,
    });
  });

  test('resources', () => {
    expect(resourceStateNumber).toEqual({
      inherited: 0,
      initializing: 1,
      online: 2,
      offline: 3,
      failed: 4,
      pending: 128,
      onlinePending: 129,
      offlinePending: 130,
    });
  });

  test('status flags of groups', () => {
    expect(groupFlagNumber).toEqual({
      locked: 1,
      preempted: 2,
      queued: 4,
      physicalResourcesLacking: 8,
      waitingToStart: 16,
      embeddedFailure: 32,
      offlineAntiAffinityConflict: 64,
      unmonitored: 256,
      waitingForDependencies: 4096,
    });
  });
});

describe('fact: failover-cluster §3.1 the state of a group is derived from its resources', () => {
  const table: readonly (readonly [readonly ResourceState[], Group['state']])[] = [
    [['online', 'online', 'online'], 'online'],
    [['offline', 'offline'], 'offline'],
    [[], 'offline'],
    [['online', 'offline', 'online'], 'partialOnline'],
    [['online', 'onlinePending', 'offline'], 'pending'],
    [['offlinePending', 'online'], 'pending'],
    [['pending', 'offline'], 'pending'],
    [['initializing', 'online'], 'pending'],
    [['failed', 'online', 'online'], 'failed'],
    [['failed', 'onlinePending', 'offline'], 'failed'],
  ];
  for (const [states, expected] of table) {
    test(`${states.join(', ') || 'no resource'} ⇒ ${expected}`, () => {
      expect(stateOfResources(states)).toBe(expected);
    });
  }
});

describe('fact: failover-cluster §3.2 the state of a machine gives that of its resource', () => {
  const table: Readonly<Record<VmState, ResourceState>> = {
    off: 'offline',
    saved: 'offline',
    starting: 'onlinePending',
    stopping: 'offlinePending',
    saving: 'offlinePending',
    running: 'online',
    paused: 'online',
    pausedCritical: 'online',
    pausing: 'online',
    resuming: 'online',
    unknown: 'offline',
  };
  for (const state of Object.keys(vmStateNumber) as VmState[]) {
    test(`${state} ⇒ ${table[state]}`, () => {
      expect(resourceStateOfMachine(state)).toBe(table[state]);
    });
  }
});

describe('fact: failover-cluster §3.2 defaults of a resource', () => {
  test('restarts, periods, time-outs and checks', () => {
    expect(defaultPolicy(lab({ nodes: 2 }).engine.reader)).toEqual({
      restartAction: 2,
      restartThreshold: 1,
      restartDelayMs: 500,
      restartPeriodMs: 900_000,
      retryPeriodMs: 3_600_000,
      pendingTimeoutMs: 180_000,
      looksAliveMs: 5000,
      isAliveMs: 60_000,
      separateMonitor: false,
    });
    expect(profiles['2008r2sp1'].groups.deadlockTimeoutMs.value).toBe(300_000);
  });

  test('fact: failover-cluster §3.3 failovers: nodes less one in six hours, no failback', () => {
    const t = lab({ nodes: 5, vms: 1 });
    const group = groupIn(t, 'group:vm01');
    expect(failoverLimit(t.engine.reader, group)).toBe(4);
    expect(failoverLimit(t.engine.reader, { ...group, failoverThreshold: 1 })).toBe(1);
    expect(group).toMatchObject({
      failoverThreshold: null,
      failoverPeriodMs: 21_600_000,
      failback: { allowed: false, window: null },
      offlineAction: 'save',
      autoStart: true,
      priority: 2000,
    });
  });
});

describe('fact: failover-cluster §3.2 the tree of resources', () => {
  test('a machine on a shared volume depends on its configuration, the volume is in another group', () => {
    const t = lab({ nodes: 2, vms: 1 });
    const resources = resourcesOf(t.engine.reader, groupIn(t, 'group:vm01'));
    expect(resources.map(({ type, state, inGroup }) => [type, state, inGroup])).toEqual([
      ['Virtual Machine', 'online', true],
      ['Virtual Machine Configuration', 'online', true],
      ['Cluster Shared Volume', 'online', false],
    ]);
    expect(resources[0]?.dependencies).toEqual([[resources[1]?.id]]);
    expect(resources[1]?.dependencies).toEqual([[resources[2]?.id]]);
    expect(resources.map(({ name }) => name).slice(0, 2)).toEqual([
      'Virtual Machine VM01',
      'Virtual Machine Configuration VM01',
    ]);
  });

  test('the core group has its name on its address and the witness beside them', () => {
    const t = lab({ nodes: 2, quorum: 'nodeAndDiskMajority' });
    const core = groupIn(t, 'group:cl-test/cluster-group');
    const resources = resourcesOf(t.engine.reader, core);
    expect(resources.map(({ type, state }) => [type, state])).toEqual([
      ['Network Name', 'online'],
      ['IP Address', 'online'],
      ['Physical Disk', 'online'],
    ]);
    expect(resources[0]?.dependencies).toEqual([[resources[1]?.id]]);
    expect(groupStateOf(t.engine.reader, core)).toBe('online');
  });

  test('a file share witness is a resource of its own type', () => {
    const t = lab({ nodes: 2, quorum: 'nodeAndFileShareMajority' });
    const core = groupIn(t, 'group:cl-test/cluster-group');
    expect(resourcesOf(t.engine.reader, core).map(({ type }) => type)).toContain(
      'File Share Witness',
    );
  });

  test('a start, a save and a failure are seen resource by resource', () => {
    const t = lab({ nodes: 2, vms: 2 });
    const states = () =>
      resourcesOf(t.engine.reader, groupIn(t, 'group:vm01')).map(({ state }) => state);
    const derived = () => groupStateOf(t.engine.reader, groupIn(t, 'group:vm01'));
    t.vm(1).save();
    expect(states().slice(0, 2)).toEqual(['offlinePending', 'online']);
    expect(derived()).toBe('pending');
    t.run('1m');
    expect(states().slice(0, 2)).toEqual(['offline', 'offline']);
    t.vm(1).start();
    expect(states().slice(0, 2)).toEqual(['onlinePending', 'online']);
    t.run('5m');
    t.node(2).pause();
    t.vm(1).crashWorker().run('2m').crashWorker();
    expect(states().slice(0, 2)).toEqual(['failed', 'online']);
    expect(derived()).toBe('failed');
  });

  test('restarts inside their period are counted, later they are forgotten', () => {
    const t = lab({ nodes: 2, vms: 2 });
    const restarts = () =>
      resourcesOf(t.engine.reader, groupIn(t, 'group:vm01'))[0]?.restarts ?? -1;
    t.vm(1).crashWorker().run('14m');
    expect(restarts()).toBe(1);
    t.run('2m');
    expect(restarts()).toBe(0);
  });
});

describe('flags of a group', () => {
  test('a group that waits for a slot, changes hands or lost its guest says so', () => {
    const t = lab({ nodes: 2, vms: 2, vm: { checkHeartbeat: false } });
    const flags = () => groupFlags(t.engine.reader, groupIn(t, 'group:vm01'));
    expect(flags()).toEqual([]);
    t.vm(1).hangGuest().run('10s');
    expect(flags()).toEqual(['embeddedFailure']);
    t.command({ name: 'group.move', args: { group: 'group:vm01', node: 'node:hv02' } });
    expect(flags()).toContain('locked');
  });
});
