import { describe, expect, test } from 'vitest';
import type { MachineState } from '../../../src-shared/model/node';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';

describe('power on', () => {
  test('takes 150 to 240 s to Windows, then the cluster service starts by itself', () => {
    const t = lab({ nodes: 3 });
    t.node(1).crash().run('1m').powerOn().expect({ machine: 'starting', service: 'stopped' });
    const begunAt = t.now;
    t.runUntil(() => t.node(1).seen.machine === 'on');
    expect(t.now - begunAt).toBeGreaterThanOrEqual(150_000);
    expect(t.now - begunAt).toBeLessThanOrEqual(240_000);
    expect(t.node(1).record.bootedAt).toBe(t.now);
    t.node(1).expect({ service: 'starting' });
    t.run('10s');
    expect(t.events('node.powerOnBegun', 'node.started', 'node.joined').map((e) => e.name)).toEqual(
      ['node.powerOnBegun', 'node.started', 'node.joined'],
    );
  });

  test('is a task that completes with Windows, and fails when power is lost on the way', () => {
    const t = lab({ nodes: 3 });
    t.node(1).crash().powerOn();
    const running = () => t.engine.reader.all('task').map((task) => task.state);
    expect(running()).toEqual(['running']);
    t.run('1m').node(1).crash();
    expect(running()).toEqual(['failed']);
    t.node(1).powerOn().run('4m');
    expect(running()).toEqual(['failed', 'completed']);
    t.run('10m').node(1).expect({ state: 'up' });
  });
});

describe('a stop error', () => {
  test('writes its dump for one to two minutes, restarts and rejoins', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.node(1).stopError().expect({ machine: 'stopError', service: 'stopped', workers: 0 });
    t.runUntil(() => t.node(1).seen.machine === 'starting');
    expect(t.now).toBeGreaterThanOrEqual(60_000);
    expect(t.now).toBeLessThanOrEqual(120_000);
    t.run('5m').node(1).expect({ machine: 'on', state: 'up', groups: 0 });
    t.vm(1).expect({ node: 'HV02', serving: true });
  });
});

describe('an orderly shutdown', () => {
  test('lets the groups leave first, then the service, then the machines of the host, then Windows', () => {
    const t = lab({
      nodes: 3,
      vms: 6,
      change: (plan) => ({
        ...plan,
        vms: plan.vms.map((vm, index) =>
          index < 3 ? { ...vm, highlyAvailable: false, automaticStart: 'startIfRunning' } : vm,
        ),
      }),
    });
    t.node(1).shutDown().expect({ machine: 'shuttingDown', service: 'stopping', state: 'up' });
    t.run('3m').node(1).expect({ machine: 'off', service: 'stopped', state: 'down', groups: 0 });
    t.vm(4).expect({ serving: true, group: 'online' });
    expect(t.vm(4).seen.node).not.toBe('HV01');
    t.vm(1).expect({ state: 'saved', node: 'HV01' });
    const order = t
      .events('node.shutDownBegun', 'node.clusterServiceStopped', 'vm.saved', 'node.shutDown')
      .map((event) => `${event.name} ${event.object ?? ''}`);
    expect(order).toEqual([
      'node.shutDownBegun node:hv01',
      'vm.saved vm:vm04',
      'node.clusterServiceStopped node:hv01',
      'vm.saved vm:vm01',
      'node.shutDown node:hv01',
    ]);
    expect(t.events('node.removed')).toEqual([]);
    t.node(1).powerOn().run('10m').expect({ state: 'up' });
    t.vm(1).expect({ serving: true });
  });

  test('of a stand-alone host waits for its machines only', () => {
    const t = lab({ nodes: 1, vms: 2, cluster: null, vm: { automaticStop: 'shutDown' } });
    t.node(1).shutDown().run('5m').expect({ machine: 'off' });
    expect(t.events('vm.shutDown')).toHaveLength(2);
    expect(t.events('node.shutDown')).toHaveLength(1);
  });

  test('waits for its own machines longer than for groups, and is a task until Windows is off', () => {
    // 180 GiB at 100 MiB/s take half an hour to save.
    const t = lab({
      nodes: 1,
      vms: 1,
      cluster: null,
      host: { memoryMiB: 512 * 1024 },
      vm: { memoryMiB: 180 * 1024 },
    });
    t.node(1).shutDown().run('25m').expect({ machine: 'shuttingDown', workers: 1 });
    const task = () => t.engine.reader.all('task').find((each) => each.what === 'node.shutDown');
    expect(task()?.state).toBe('running');
    t.runUntil(() => t.node(1).seen.machine === 'off');
    expect(task()?.state).toBe('completed');
    t.vm(1).expect({ state: 'saved' });
  });

  test('interrupted by a power loss with another order still under way leaves no task behind', () => {
    const t = lab({ nodes: 3 });
    t.node(3).stopClusterService().run('1m').startClusterService().run('500ms').shutDown();
    t.run('100ms').node(3).crash();
    expect(t.engine.reader.all('task').filter((task) => task.state === 'running')).toEqual([]);
  });

  test('interrupted by a power loss is over at once', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.node(1).shutDown().run('5s').crash().expect({ machine: 'off', workers: 0 });
    t.run('10m').vm(1).expect({ serving: true, group: 'online' });
    expect(t.engine.reader.all('task').filter((task) => task.state === 'running')).toEqual([]);
  });
});

/** Brings the first node into a state of its machine. */
const reach: Readonly<Record<MachineState, (t: LabDriver) => unknown>> = {
  off: (t) => t.node(1).crash(),
  starting: (t) => t.node(1).crash().powerOn(),
  on: () => null,
  shuttingDown: (t) => t.node(1).shutDown(),
  hung: (t) => t.node(1).hang(),
  stopError: (t) => t.node(1).stopError(),
};

const commands = [
  'node.powerOn',
  'node.shutDown',
  'node.startClusterService',
  'node.stopClusterService',
  'node.pause',
  'node.resume',
  'fault.crashNode',
  'fault.stopErrorNode',
  'fault.hangNode',
  'fault.thawNode',
  'fault.hangClusterService',
] as const;

/** What may be done to a machine in each of its states, the cluster service running where it can. */
const allowed: Readonly<Record<MachineState, readonly (typeof commands)[number][]>> = {
  off: ['node.powerOn'],
  starting: ['fault.crashNode'],
  on: [
    'node.shutDown',
    'node.stopClusterService',
    'node.pause',
    'fault.crashNode',
    'fault.stopErrorNode',
    'fault.hangNode',
    'fault.hangClusterService',
  ],
  shuttingDown: ['fault.crashNode', 'fault.stopErrorNode'],
  hung: ['fault.crashNode', 'fault.thawNode'],
  stopError: ['fault.crashNode'],
};

describe('what may be done to a node', () => {
  for (const state of Object.keys(reach) as MachineState[]) {
    test.each(commands)(`${state}: %s`, (command) => {
      const t = lab({ nodes: 4, vms: 4 });
      reach[state](t);
      t.node(1).expect({ machine: state });
      const fault = t.engine.check({ name: command, args: { node: t.node(1).id } }, 'user');
      expect(fault === null).toBe(allowed[state].includes(command));
      if (fault) t.node(1).refusal(command);
      else t.node(1).give(command);
    });
  }

  test('a node that does not exist is a missing record', () => {
    const t = lab({ nodes: 1 });
    const args = { node: 'node:nobody' } as const;
    for (const name of commands) {
      expect(t.refusal({ name, args })).toEqual({ code: 'record.missing', id: 'node:nobody' });
    }
  });
});
