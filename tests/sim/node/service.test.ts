import { describe, expect, test } from 'vitest';
import { lab } from '../../support/lab';

describe('fact: failover-cluster §1.3 stopping the cluster service moves the groups of a node', () => {
  test('machines are saved, change hands in 3 to 6 s, and are restored with their memory', () => {
    const t = lab({ nodes: 3, vms: 6 });
    t.node(1).stopClusterService().expect({ service: 'stopping', state: 'up' });
    t.vm(1).expect({ state: 'saving', group: 'pending', serving: false });
    t.runUntil(() => t.vm(1).seen.state === 'saved');
    const savedAt = t.now;
    t.vm(1).expect({ node: 'HV02', group: 'pending' });
    t.runUntil(() => t.vm(1).seen.state === 'starting');
    expect(t.now - savedAt).toBeGreaterThanOrEqual(3000);
    expect(t.now - savedAt).toBeLessThanOrEqual(6000);
    t.runUntil(() => t.vm(1).seen.serving)
      .vm(1)
      .expect({ node: 'HV02', group: 'online' });
    // Its guest went on where it was: no boot.
    expect(t.events('vm.guestBooted')).toEqual([]);
    expect(t.vm(1).seen.downtimeMs).toBe(t.now);
    t.run('1m').node(1).expect({ service: 'stopped', state: 'down', groups: 0, machine: 'on' });
  });

  test('the core group goes first, and the witness with it', () => {
    const t = lab({ nodes: 3, quorum: 'nodeAndDiskMajority' });
    t.node(1).stopClusterService().run('1m');
    expect(t.events('group.placed').map((event) => event.object)).toEqual([
      'group:cl-test/cluster-group',
      'group:cl-test/available-storage',
    ]);
    expect(t.engine.reader.get<'cluster'>('cluster:cl-test')?.witness?.owner).toBe('node:hv02');
  });

  test('a paused machine is saved as well; one that is off moves as it is', () => {
    const t = lab({ nodes: 3, vms: 6 });
    t.vm(1).pause();
    t.vm(4).turnOff().run('10s');
    t.node(1).stopClusterService().run('3m').expect({ groups: 0, service: 'stopped' });
    expect(t.vm(1).seen.node).not.toBe('HV01');
    t.vm(4).expect({ state: 'off', group: 'offline' });
    expect(t.vm(4).seen.node).not.toBe('HV01');
  });

  test('a machine that is starting is waited for', () => {
    const t = lab({ nodes: 3, vms: 3, vm: { state: 'off' } });
    t.vm(1).start().run('1s');
    t.node(1).stopClusterService().run('5m').expect({ service: 'stopped' });
    t.vm(1).expect({ serving: true, group: 'online' });
    expect(t.vm(1).seen.node).not.toBe('HV01');
  });

  test('with nowhere to go a machine is saved, and placed when a node can take it', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.node(2).pause();
    t.node(3).pause();
    t.node(1).stopClusterService().run('2m').expect({ service: 'stopped' });
    t.vm(1).expect({ state: 'saved', serving: false });
    t.node(3).resume().run('2m');
    t.vm(1).expect({ node: 'HV03', serving: true, group: 'online' });
  });

  test('machines outside the cluster run on', () => {
    const t = lab({ nodes: 3, vms: 3, vm: { highlyAvailable: false } });
    t.node(1).stopClusterService().run('5m');
    t.vm(1).expect({ serving: true, node: 'HV01', downtimeMs: 0 });
  });

  test('fact: failover-cluster §1.2 after twenty minutes what has not left ends hard', () => {
    // 180 GiB at 100 MiB/s take half an hour to save.
    const t = lab({
      nodes: 3,
      vms: 3,
      host: { memoryMiB: 512 * 1024 },
      vm: { memoryMiB: 180 * 1024 },
    });
    t.node(1).stopClusterService().run('19m').expect({ service: 'stopping' });
    t.run('2m').node(1).expect({ service: 'stopped', workers: 0 });
    t.run('5m').vm(1).expect({ serving: true, group: 'online' });
    expect(t.vm(1).seen.node).not.toBe('HV01');
  });
});

describe('starting the cluster service', () => {
  test('joins the node again, which then owns nothing', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.node(1).stopClusterService().run('2m').startClusterService();
    expect(t.node(1).refusal('node.startClusterService')).toMatchObject({
      code: 'node.serviceForbids',
      service: 'starting',
    });
    t.run('10s').node(1).expect({ service: 'running', state: 'up', groups: 0 });
  });

  test('can be given up while it waits for the others', () => {
    const t = lab({ nodes: 3, vms: 3 });
    for (const node of [1, 2, 3]) t.node(node).crash();
    t.node(1).powerOn().run('10m').expect({ service: 'starting', state: 'joining' });
    t.node(1).stopClusterService().expect({ service: 'stopped', state: 'down' });
  });
});

describe('fact: failover-cluster §1.3 pausing a node', () => {
  test('keeps its groups and its vote, and is said once', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.node(1).pause().expect({ state: 'paused', paused: true, groups: 3, workers: 1 });
    expect(t.node(1).refusal('node.pause')).toEqual({ code: 'node.alreadyPaused', node: 'HV01' });
    t.node(2).crash().run('1m');
    t.vm(1).expect({ serving: true, node: 'HV01' });
    t.node(3).expect({ state: 'up' });
    t.node(1).resume().expect({ state: 'up', paused: false });
    expect(t.node(1).refusal('node.resume')).toEqual({ code: 'node.notPaused', node: 'HV01' });
  });

  test('is for members only', () => {
    const t = lab({ nodes: 3 });
    t.node(3).stopClusterService().run('1m');
    expect(t.node(3).refusal('node.pause')).toEqual({ code: 'node.notMember', node: 'HV03' });
  });
});
