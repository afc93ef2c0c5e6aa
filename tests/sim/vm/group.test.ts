import { describe, expect, test } from 'vitest';
import { groupOf } from '../../../src-shared/rules/facts';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';

const pair = (options = {}) => lab({ nodes: 3, vms: 3, ...options });

const persistentOnline = (t: LabDriver, number: number) =>
  groupOf(t.engine.reader, t.vm(number).record)?.persistentOnline;

describe('a clustered machine that is started and stopped at its host', () => {
  test('takes its group with it: pending while it stops, offline and meant to stay so', () => {
    const t = pair();
    t.vm(1).expect({ group: 'online' });
    t.vm(1).turnOff().expect({ group: 'pending' });
    expect(persistentOnline(t, 1)).toBe(false);
    t.vm(1).run('2s').expect({ state: 'off', group: 'offline' });
    t.vm(1).start().expect({ state: 'starting', group: 'pending' });
    expect(persistentOnline(t, 1)).toBe(true);
    t.vm(1).run('10s').expect({ state: 'running', group: 'online', serving: false });
  });

  test('stays off when its node fails after it was turned off, and moves when it was not', () => {
    const t = pair();
    t.vm(1).turnOff().run('2s');
    t.node(1).crash();
    t.run('5m').vm(1).expect({ state: 'off', downSince: null, downtimeMs: 0 });
    t.vm(2).expect({ state: 'running', node: 'HV02' });
  });

  test('paused, it stays online for the cluster', () => {
    pair().vm(1).pause().run('1s').expect({ state: 'paused', group: 'online' });
  });

  test('is unknown while its host is lost and its group not moved yet', () => {
    const t = pair();
    t.node(1).crash();
    t.vm(1).expect({ state: 'unknown', node: 'HV01', serving: false });
    expect(t.vm(1).refusal('vm.start').code).toBe('node.machineNotOn');
    t.run('3m').vm(1).expect({ state: 'running', serving: true });
    expect(t.vm(1).seen.node).not.toBe('HV01');
  });

  test('whose worker crashes is restarted by the cluster, with downtime and a cause', () => {
    const t = pair();
    t.vm(1).crashWorker().expect({ state: 'off', downSince: 0 });
    t.run('5m').vm(1).expect({ serving: true, group: 'online' });
    const [served] = t.events('vm.serving');
    const names = served ? t.causesOf(served).map((event) => event.name) : [];
    expect(names).toContain('vm.workerTerminated');
    expect(names.at(-1)).toBe('command.accepted');
  });

  test('that waits for a start slot is started by nobody a second time', () => {
    const t = lab({
      nodes: 2,
      vms: 40,
      quorum: 'nodeAndFileShareMajority',
      vm: { memoryMiB: 512, state: 'off', node: 'HV01' },
    });
    for (let number = 1; number <= 33; number += 1) t.vm(number).start();
    t.vm(33).expect({ state: 'off', group: 'pending' });
    expect(t.vm(33).refusal('vm.start')).toEqual({
      code: 'vm.busy',
      vm: 'VM33',
      task: 'vm.start',
    });
    t.run('20s').vm(33).expect({ state: 'running', group: 'online' });
  });

  test('cannot be started while its cluster has no quorum', () => {
    const t = pair();
    t.vm(1).turnOff().run('2s');
    t.node(2).crash();
    t.node(3).crash();
    t.run('1m');
    expect(t.vm(1).refusal('vm.start')).toEqual({ code: 'cluster.noQuorum', cluster: 'CL-TEST' });
  });
});

describe('every event', () => {
  test('leads back to a command or to the opening of the lab', () => {
    const t = pair({ seed: 4 });
    t.vm(2).save().run('5s');
    t.node(1).crash().run('90s').powerOn();
    t.vm(3).hangGuest().run('20m').reset();
    t.node(2).shutDown().run('30m').powerOn();
    t.run('30m');
    for (const event of t.events()) {
      const root = t.causesOf(event).at(-1);
      expect(['command.accepted', 'lab.opened'], `${event.name} ${event.seq}`).toContain(
        root?.name,
      );
    }
  });
});
