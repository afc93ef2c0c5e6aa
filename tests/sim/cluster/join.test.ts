import { describe, expect, test } from 'vitest';
import { isClusterUp, votesOf } from '../../../src-shared/rules/facts';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';

const cluster = 'cluster:cl-test';
const up = (t: LabDriver) => isClusterUp(t.engine.reader, cluster);

function allOff(t: LabDriver): LabDriver {
  for (const node of t.engine.reader.all('node')) t.node(node.name).crash();
  return t.run('1m');
}

describe('a node that comes back', () => {
  test('boots, starts its service, joins and receives nothing by itself', () => {
    const t = lab({ nodes: 3, vms: 6 });
    t.node(1).crash().run('5m');
    t.node(1).powerOn().expect({ machine: 'starting', state: 'down' });
    t.runUntil(() => t.node(1).seen.machine === 'on')
      .node(1)
      .expect({ service: 'starting' });
    t.runUntil(() => t.node(1).seen.state === 'joining')
      .node(1)
      .expect({ service: 'starting' });
    const joiningAt = t.now;
    t.runUntil(() => t.node(1).seen.state === 'up')
      .node(1)
      .expect({ service: 'running' });
    // fact: failover-cluster §1.3 sponsor, database, Up.
    expect(t.now - joiningAt).toBeGreaterThanOrEqual(3000);
    expect(t.now - joiningAt).toBeLessThanOrEqual(6000);
    t.run('1h').node(1).expect({ groups: 0, workers: 0 });
    expect(votesOf(t.engine.reader, cluster)).toEqual({ have: 3, need: 2, total: 3 });
  });

  test('waits while the members regroup and joins when they have agreed', () => {
    const t = lab({ nodes: 4, quorum: 'nodeAndDiskMajority' });
    t.node(4).stopClusterService();
    t.run('1m').node(1).crash();
    t.runUntil(() => t.events('cluster.arbitrationBegun').length > 0);
    t.node(4).startClusterService();
    t.run('5s').node(4).expect({ service: 'starting', state: 'down' });
    t.run('20s').node(4).expect({ service: 'running', state: 'up' });
  });

  test('paused before it failed, is paused after it', () => {
    const t = lab({ nodes: 3 });
    t.node(3).pause().crash().run('1m');
    t.node(3).powerOn().run('10m').expect({ state: 'paused' });
  });
});

describe('a cold start', () => {
  test('with every node off nobody is left who could remove anybody', () => {
    const t = allOff(lab({ nodes: 4, vms: 8 }));
    expect(up(t)).toBe(false);
    expect(t.events('node.removed')).toHaveLength(0);
    for (const node of [1, 2, 3, 4]) t.node(node).expect({ state: 'down', machine: 'off' });
    t.vm(1).expect({ group: 'offline', serving: false });
  });

  test('fact: failover-cluster §1.3 the first nodes wait until they have a majority, then the cluster forms', () => {
    const t = allOff(lab({ nodes: 4, vms: 8, quorum: 'nodeMajority' }));
    t.node(1).powerOn();
    t.node(2).powerOn().run('10m');
    expect(up(t)).toBe(false);
    t.node(1).expect({ service: 'starting', state: 'joining' });
    t.node(3).powerOn().run('10m');
    expect(up(t)).toBe(true);
    expect(votesOf(t.engine.reader, cluster)).toEqual({ have: 3, need: 3, total: 4 });
    for (const vm of [1, 2, 3]) t.vm(vm).expect({ serving: true, node: `HV0${vm}` });
  });

  test('fact: failover-cluster §3.3 a group waits 120 s for its last owner, then another takes it', () => {
    const t = allOff(lab({ nodes: 3, vms: 3 }));
    t.node(1).powerOn();
    t.node(2).powerOn();
    t.runUntil(() => up(t));
    const formedAt = t.now;
    t.run('119s').vm(3).expect({ group: 'offline' });
    t.runUntil(() => t.vm(3).seen.group === 'pending');
    expect(t.now - formedAt).toBe(120_000);
    t.run('5m').vm(3).expect({ serving: true });
    expect(t.vm(3).seen.node).not.toBe('HV03');
  });

  test('a group whose last owner comes in time starts there', () => {
    const t = allOff(lab({ nodes: 3, vms: 3 }));
    t.node(1).powerOn();
    t.node(2).powerOn();
    t.runUntil(() => up(t));
    const { machine } = t.node(3).powerOn().seen;
    expect(machine).toBe('starting');
    t.runUntil(() => t.node(3).seen.state === 'up', '10m');
    const late = t.vm(3).seen.group !== 'offline';
    t.run('5m').vm(3).expect({ serving: true });
    if (!late) t.vm(3).expect({ node: 'HV03' });
  });

  test('brings back what was online, and leaves off what was off', () => {
    const t = lab({ nodes: 2, vms: 4, quorum: 'nodeAndDiskMajority' });
    t.vm(1).turnOff();
    t.run('10s');
    allOff(t);
    t.node(1).powerOn();
    t.node(2).powerOn().run('20m');
    t.vm(1).expect({ state: 'off', group: 'offline' });
    for (const vm of [2, 3, 4]) t.vm(vm).expect({ serving: true });
  });

  test('leads back to the command that brought the majority', () => {
    const t = allOff(lab({ nodes: 2, vms: 2, quorum: 'nodeAndDiskMajority' }));
    t.node(1).powerOn().run('10m');
    const serving = t.events('vm.serving')[0];
    if (!serving) expect.fail('a machine serves');
    const names = t.causesOf(serving).map((event) => event.name);
    expect(names).toContain('cluster.formed');
    expect(names.slice(-3)).toEqual(['node.started', 'node.powerOnBegun', 'command.accepted']);
  });
});
