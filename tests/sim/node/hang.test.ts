import { describe, expect, test } from 'vitest';
import { lab } from '../../support/lab';

describe('a machine that hangs', () => {
  test('serves nobody at once, is removed after the heartbeat time, and its machines run elsewhere', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.node(1).hang().expect({ machine: 'hung', state: 'up', workers: 1 });
    t.vm(1).expect({ serving: false, node: 'HV01' });
    t.run('3m').node(1).expect({ machine: 'hung', state: 'down', groups: 0, workers: 1 });
    t.vm(1).expect({ serving: true, node: 'HV02', state: 'running' });
    expect(t.engine.reader.by('worker.vm', 'vm:vm01')).toHaveLength(2);
  });

  test('thawed, is fenced before anything else, loses its stale machine, and rejoins', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.node(1).hang().run('3m').thaw();
    t.node(1).expect({ machine: 'on', service: 'stopped', workers: 0, state: 'down' });
    expect(t.engine.reader.by('worker.vm', 'vm:vm01')).toHaveLength(1);
    const after = t.events().filter((event) => event.at === t.now);
    expect(after.map((event) => event.name)).toEqual([
      'command.accepted',
      'node.thawed',
      'node.fenced',
      'node.clusterServiceTerminated',
    ]);
    t.run('3m').node(1).expect({ state: 'up', service: 'running', groups: 0 });
    t.vm(1).expect({ serving: true, node: 'HV02' });
  });

  test('thawed after its removal but before its groups moved, is fenced all the same', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.node(1).hang();
    t.runUntil(() => t.events('node.removed').length > 0);
    t.node(1).thaw().expect({ workers: 0 });
    expect(t.events('vm.terminatedByCluster').map((event) => event.object)).toEqual(['vm:vm01']);
    t.run('5m').vm(1).expect({ serving: true });
  });

  test('keeps what is not highly available: frozen, then serving again with the spell as downtime', () => {
    const t = lab({ nodes: 3, vms: 3, vm: { highlyAvailable: false } });
    t.node(1).hang().run('10m').thaw().run('1s');
    t.vm(1).expect({ serving: true, node: 'HV01', downtimeMs: 600_000 });
  });

  test('starts nothing by itself when it thaws: what was off stays off', () => {
    const t = lab({ nodes: 1, vms: 2, cluster: null, vm: { automaticStart: 'start' } });
    t.vm(1).turnOff().run('10s');
    t.node(1).hang().run('1m').thaw().run('5m');
    t.vm(1).expect({ state: 'off' });
    t.vm(2).expect({ serving: true });
  });

  test('frozen just after Windows came up, starts its machines after the thaw', () => {
    const t = lab({ nodes: 1, vms: 2, cluster: null });
    t.node(1).crash().powerOn();
    t.runUntil(() => t.node(1).seen.machine === 'on');
    t.node(1).hang().run('10m').thaw().run('5m');
    t.vm(1).expect({ serving: true });
  });

  test('switched off instead of thawed takes its frozen workers with it', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.node(1).hang().run('3m').crash().expect({ machine: 'off', workers: 0 });
    t.vm(1).expect({ serving: true, node: 'HV02' });
    expect(t.vm(1).seen.downSince).toBeNull();
  });

  test('while it shuts its service down goes on with that after a thaw', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.node(1).stopClusterService();
    t.run('2s').node(1).hang().run('2s').thaw();
    t.run('2m').node(1).expect({ service: 'stopped', groups: 0, state: 'down' });
    t.vm(1).expect({ serving: true, group: 'online' });
    expect(t.events('node.removed')).toEqual([]);
  });
});

describe('fact: failover-cluster §1.1 a cluster service that hangs', () => {
  test('leaves everything running for 60 s, then the watchdog stops Windows: event 4870', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.node(1).hangClusterService().expect({ service: 'hung', state: 'up' });
    t.run('59999ms').vm(1).expect({ serving: true, node: 'HV01' });
    expect(t.events('node.watchdogExpired')).toEqual([]);
    t.run('1ms').node(1).expect({ machine: 'stopError', workers: 0 });
    expect(t.events('node.watchdogExpired').map((event) => event.at)).toEqual([60_000]);
    t.run('3m').vm(1).expect({ serving: true, node: 'HV02' });
    t.run('10m').node(1).expect({ machine: 'on', service: 'running', state: 'up' });
    const removed = t.events('node.removed')[0];
    if (!removed) expect.fail('the node is removed');
    expect(removed.at).toBeGreaterThanOrEqual(65_000);
    expect(removed.at).toBeLessThanOrEqual(66_000);
    expect(t.causesOf(removed).map((event) => event.name)).toEqual([
      'node.removed',
      'node.heartbeatsLost',
      'node.stopError',
      'node.watchdogExpired',
      'node.clusterServiceHung',
      'command.accepted',
    ]);
  });

  test('starts nothing it is given; that is placed anew when the watchdog has acted', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.node(2).hangClusterService();
    t.node(1).crash().run('30s');
    t.vm(1).expect({ node: 'HV02', group: 'pending', serving: false });
    t.run('5m');
    // Two of three nodes are lost by then, and with them the quorum.
    t.node(3).expect({ service: 'starting' });
    t.run('10m').vm(1).expect({ serving: true });
  });
});
