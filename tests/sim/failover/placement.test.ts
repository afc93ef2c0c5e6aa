import { describe, expect, test } from 'vitest';
import type { VmPlan, WorldPlan } from '../../../src-main/sim/inventory/plan';
import { lab } from '../../support/lab';

/** Puts each machine on the host of that number, in order. */
const onHosts =
  (...hosts: readonly number[]) =>
  (plan: WorldPlan): WorldPlan => ({
    ...plan,
    vms: plan.vms.map((vm, index) => ({ ...vm, node: `HV0${hosts[index]}` })),
  });

const withFirst =
  (change: Partial<VmPlan>, then: (plan: WorldPlan) => WorldPlan = (plan) => plan) =>
  (plan: WorldPlan): WorldPlan => {
    const vms = plan.vms.map((vm, index) => (index === 0 ? { ...vm, ...change } : vm));
    return then({ ...plan, vms });
  };

describe('fact: failover-cluster §3.4 in 2008 R2 a group goes to the node that owns the fewest', () => {
  test('counted one by one, core groups included, ties to the lower number', () => {
    // HV01 owns the two core groups; HV04 fails with four machines, HV03 has one of its own.
    const t = lab({ nodes: 4, vms: 5, change: onHosts(4, 4, 4, 4, 3) });
    t.node(4).crash().run('10s');
    const placed = t.events('group.placed');
    expect(placed.map((event) => (event.name === 'group.placed' ? event.fields : null))).toEqual([
      { group: 'VM01', node: 'HV02', groups: 0 },
      { group: 'VM02', node: 'HV02', groups: 1 },
      { group: 'VM03', node: 'HV03', groups: 1 },
      { group: 'VM04', node: 'HV01', groups: 2 },
    ]);
  });

  test('a paused node receives nothing, and keeps and votes with what it has', () => {
    const t = lab({ nodes: 3, vms: 6 });
    t.node(2).pause().expect({ state: 'paused', groups: 2 });
    t.node(3).crash().run('5m');
    t.node(2).expect({ state: 'paused', groups: 2, workers: 2 });
    t.node(1).expect({ groups: 6, workers: 4 });
    t.node(2).resume().expect({ state: 'up' });
    t.run('1h').node(2).expect({ groups: 2 });
  });

  test('where everybody left is paused, machines wait for one to be resumed', () => {
    const t = lab({ nodes: 2, vms: 2, quorum: 'nodeAndDiskMajority' });
    t.node(2).pause();
    t.node(1).crash().run('5m');
    t.vm(1).expect({ serving: false, group: 'failed' });
    expect(t.events('group.failed')).toHaveLength(1);
    t.node(2).resume().run('2m');
    t.vm(1).expect({ serving: true, node: 'HV02', group: 'online' });
  });

  test('only possible owners are asked', () => {
    const change = withFirst({ possibleOwners: ['HV01', 'HV04'] });
    const t = lab({ nodes: 4, vms: 8, change });
    t.node(1).crash().run('5m');
    t.vm(1).expect({ node: 'HV04', serving: true });
  });

  test('fact: failover-cluster §3.4 list rule: {3,4} of four nodes, failing on 4, goes to 1, not to 3', () => {
    const change = withFirst({ preferredOwners: ['HV03', 'HV04'], node: 'HV04' });
    const t = lab({ nodes: 4, vms: 8, change });
    t.node(4).crash().run('5m');
    t.vm(1).expect({ node: 'HV01', serving: true });
  });

  test('list rule: what fails on 3 goes to 4, and past nodes that are down', () => {
    const change = withFirst({ preferredOwners: ['HV03', 'HV04'], node: 'HV03' });
    const t = lab({ nodes: 5, vms: 5, change });
    t.node(3).crash().run('5m');
    t.vm(1).expect({ node: 'HV04', serving: true });
    t.node(1).crash();
    t.node(4).crash().run('5m');
    expect(t.vm(1).seen.group).toBe('offline');
  });
});

describe('what moves and is not started', () => {
  test('a machine that was off moves with its group and stays off', () => {
    const t = lab({ nodes: 3, vms: 3, change: withFirst({ state: 'off' }) });
    t.node(1).crash().run('5m');
    t.vm(1).expect({ state: 'off', group: 'offline' });
    expect(t.vm(1).seen.node).not.toBe('HV01');
  });

  test('fact: failover-cluster §3.3 without Auto start a group stays offline after a failover', () => {
    const t = lab({ nodes: 3, vms: 3, change: withFirst({ autoStart: false }) });
    t.node(1).crash().run('5m');
    t.vm(1).expect({ state: 'off', group: 'offline', serving: false });
    t.vm(1).start().run('5m').expect({ serving: true, group: 'online' });
  });
});
