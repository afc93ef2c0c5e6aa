import { describe, expect, test } from 'vitest';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';

const seeds = Array.from({ length: 30 }, (_, index) => index + 1);

const at = (t: LabDriver, name: Parameters<LabDriver['events']>[0]) => t.events(name)[0]?.at ?? -1;

describe('fact: failover-cluster §4.1 from the crash to the decision', () => {
  test.each(seeds)('seed %i: regroup 1.5 to 3 s after the removal, then 0.1 s a group', (seed) => {
    const t = lab({ nodes: 4, vms: 4, seed, quorum: 'nodeAndDiskMajority' });
    t.node(3).crash();
    t.run('10s');
    const agreed = at(t, 'cluster.regroupCompleted');
    const regroupMs = agreed - at(t, 'node.removed');
    expect(regroupMs).toBeGreaterThanOrEqual(1500);
    expect(regroupMs).toBeLessThanOrEqual(3000);
    expect(t.events('group.placed').map((event) => event.at - agreed)).toEqual([100]);
    // One to three seconds more until the machine is Online Pending: 8 to 12 s in all.
    expect(agreed + 100 + 1000).toBeGreaterThanOrEqual(7600);
    expect(agreed + 100 + 3000).toBeLessThanOrEqual(12_100);
  });

  test.each(seeds)('seed %i: seven seconds more where the disk witness lost its owner', (seed) => {
    const t = lab({ nodes: 4, vms: 4, seed, quorum: 'nodeAndDiskMajority' });
    t.node(1).crash();
    t.run('17s');
    const agreed = at(t, 'cluster.regroupCompleted');
    expect(agreed - at(t, 'cluster.arbitrationBegun')).toBe(7000);
    expect(agreed + 100 + 1000).toBeGreaterThanOrEqual(14_600);
    expect(agreed + 100 + 3000).toBeLessThanOrEqual(19_100);
    const placed = t.events('group.placed');
    expect(placed.map((event) => event.object)).toEqual([
      'group:cl-test/cluster-group',
      'group:cl-test/available-storage',
      'group:vm01',
    ]);
    expect(placed.map((event) => event.at - agreed)).toEqual([100, 200, 300]);
  });

  test('fact: failover-cluster §2.3 a file share costs one or two seconds; it goes to the new owner of the core group', () => {
    const t = lab({ nodes: 4, quorum: 'nodeAndFileShareMajority' });
    t.node(1).crash();
    t.run('20s');
    const lockMs = at(t, 'cluster.regroupCompleted') - at(t, 'cluster.arbitrationBegun');
    expect(lockMs).toBeGreaterThanOrEqual(1000);
    expect(lockMs).toBeLessThanOrEqual(2000);
    const core = t.engine.reader.get<'group'>('group:cl-test/cluster-group');
    const cluster = t.engine.reader.get<'cluster'>('cluster:cl-test');
    expect(cluster?.witness?.owner).toBe(core?.owner);
    expect(core?.owner).not.toBe('node:hv01');
  });

  test('every step leads back to the command', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.node(1).crash();
    t.run('5m');
    const serving = t.events('vm.serving').at(-1);
    if (!serving) expect.fail('the machine serves again');
    expect(t.causesOf(serving).map((event) => event.name)).toEqual([
      'vm.serving',
      'vm.guestBooted',
      'vm.started',
      'group.placed',
      'group.ownerLost',
      'cluster.regroupCompleted',
      'cluster.regroupBegun',
      'node.heartbeatsLost',
      'node.powerLost',
      'command.accepted',
    ]);
  });
});

describe('failures inside one another', () => {
  const everythingServes = (t: LabDriver, vms: number) => {
    for (let vm = 1; vm <= vms; vm += 1) t.vm(vm).expect({ serving: true, group: 'online' });
  };

  test('a second node lost during the detection of the first is part of one regroup', () => {
    const t = lab({ nodes: 5, vms: 10 });
    t.node(4).crash().run('3s');
    t.node(5).crash().run('5m');
    expect(t.events('cluster.regroupCompleted')).toHaveLength(1);
    expect(t.events('node.removed')).toHaveLength(6);
    everythingServes(t, 10);
  });

  test('a second node lost during the regroup lets it wait and begin anew', () => {
    const t = lab({ nodes: 5, vms: 10 });
    t.node(4).crash();
    t.runUntil(() => t.events('cluster.regroupBegun').length > 0);
    const begunAt = t.now;
    t.node(5).crash().run('5m');
    const completed = t.events('cluster.regroupCompleted');
    expect(completed).toHaveLength(1);
    expect((completed[0]?.at ?? 0) - begunAt).toBeGreaterThan(6500);
    expect(t.events('cluster.regroupBegun')).toHaveLength(1);
    everythingServes(t, 10);
  });

  test('a node lost during arbitration begins the regroup anew, arbitration included', () => {
    const t = lab({ nodes: 4, vms: 8, quorum: 'nodeAndDiskMajority' });
    t.node(1).crash();
    t.runUntil(() => t.events('cluster.arbitrationBegun').length > 0);
    t.node(2).crash().run('5m');
    expect(t.events('cluster.arbitrationBegun')).toHaveLength(2);
    expect(t.events('cluster.regroupCompleted')).toHaveLength(1);
    everythingServes(t, 8);
  });

  test('a node lost while groups are placed lets the rest wait; what it was given is placed anew', () => {
    const t = lab({ nodes: 4, vms: 40, quorum: 'nodeAndDiskMajority' });
    t.node(4).crash();
    t.runUntil(() => t.events('group.placed').length === 3);
    const victim = t.node(2).crash();
    t.run('10m');
    victim.expect({ groups: 0 });
    everythingServes(t, 40);
  });

  test('a node lost while machines start on it gives them away again', () => {
    const t = lab({ nodes: 5, vms: 10 });
    t.node(5).crash();
    t.runUntil(() => t.events('group.placed').length === 2);
    t.node(1).crash();
    t.run('10m');
    everythingServes(t, 10);
  });

  test('too many at once cost the quorum, and none is started by the rest', () => {
    const t = lab({ nodes: 5, vms: 10 });
    for (const node of [1, 2, 3]) t.node(node).crash();
    t.run('1m');
    expect(t.events('cluster.quorumLost').map((event) => event.node)).toEqual([
      'node:hv04',
      'node:hv05',
    ]);
    expect(t.events('group.placed', 'vm.started')).toEqual([]);
  });
});
