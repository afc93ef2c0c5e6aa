import { describe, expect, test } from 'vitest';
import { profiles } from '../../../src-shared/profiles/index';
import { workerOf } from '../../../src-shared/rules/facts';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';
import { networksOf } from '../../support/networks';

const in2016 = (nodes: number, vms: number) => lab({ nodes, vms, profile: profiles['2016'] });

const where = (t: LabDriver, number: number) =>
  workerOf(t.engine.reader, t.vm(number).id)?.node ?? null;

describe('fact: failover-cluster §1.4 isolation in 2016', () => {
  test('a node that loses its membership is isolated, and its machines run on unmonitored', () => {
    const t = in2016(3, 3);
    const nets = networksOf(t);
    nets.cut([3], [1, 2]);
    t.run('30s');
    expect(nets.views()).toEqual([[1, 2]]);
    expect(t.node(3).record.isolatedSince).not.toBeNull();
    expect(where(t, 3)).toBe('node:hv03');
    expect(t.events('node.isolated').map((event) => event.object)).toEqual(['node:hv03']);
    expect(t.events('vm.unmonitored').map((event) => event.object)).toEqual(['vm:vm03']);
    expect(t.vm(3).record.node).toBe('node:hv03');
  });

  test('back within 240 s it is a member again, and its machines never stopped', () => {
    const t = in2016(3, 3);
    const nets = networksOf(t);
    nets.cut([3], [1, 2]);
    t.run('80s');
    nets.heal();
    t.run('1m');
    expect(nets.views()).toEqual([[1, 2, 3]]);
    expect(t.node(3).record.isolatedSince).toBeNull();
    expect(t.events('node.isolationEnded')).toHaveLength(1);
    expect(t.events('vm.monitored').map((event) => event.object)).toEqual(['vm:vm03']);
    t.vm(3).expect({ node: 'HV03', serving: true });
    expect(t.events('vm.terminatedByCluster', 'group.placed', 'group.placedByMemory')).toEqual([]);
  });

  test('after 240 s its machines end there and fail over', () => {
    const t = in2016(3, 3);
    const nets = networksOf(t);
    nets.cut([3], [1, 2]);
    t.runUntil(() => t.events('node.isolated').length > 0, '30s');
    const isolatedAt = t.now;
    t.runUntil(() => t.events('node.isolationExpired').length > 0, '10m');
    expect(t.now - isolatedAt).toBe(240_000);
    t.run('5m');
    expect(t.node(3).record.isolatedSince).toBeNull();
    expect(where(t, 3)).not.toBe('node:hv03');
    t.vm(3).expect({ serving: true });
  });

  test('a crashed node is isolated, too: nobody can tell; what it lost starts anew when it returns in time', () => {
    const profile = {
      ...profiles['2016'],
      machine: {
        ...profiles['2016'].machine,
        bootMs: { ...profiles['2016'].machine.bootMs, value: [90_000, 90_000] as const },
      },
    };
    const t = lab({ nodes: 3, vms: 3, profile });
    t.node(3).crash();
    t.run('30s');
    t.node(3).powerOn();
    t.run('4m');
    expect(t.events('node.isolationEnded')).toHaveLength(1);
    t.vm(3).expect({ node: 'HV03', serving: true });
  });

  test('what was being restarted when its node crashed starts there when the node is back in time', () => {
    const profile = {
      ...profiles['2016'],
      machine: {
        ...profiles['2016'].machine,
        bootMs: { ...profiles['2016'].machine.bootMs, value: [90_000, 90_000] as const },
      },
    };
    const t = lab({ nodes: 3, vms: 6, profile });
    t.command({
      name: 'fault.failResource',
      args: { group: 'group:vm03', resource: 'virtualMachine' },
    });
    t.run('200ms').node(3).crash();
    t.run('30s').node(3).powerOn();
    t.run('5m');
    expect(t.events('node.isolationEnded')).toHaveLength(1);
    t.vm(3).expect({ node: 'HV03', serving: true, group: 'online' });
  });

  test('in 2008 R2 nothing is isolated: machines of a lost node fail over at once', () => {
    const t = lab({ nodes: 3, vms: 3 });
    networksOf(t).cut([3], [1, 2]);
    t.run('30s');
    expect(t.events('node.isolated')).toEqual([]);
    expect(where(t, 3)).not.toBe('node:hv03');
  });

  test('who only stops its service in order is not isolated', () => {
    const t = in2016(3, 3);
    t.node(3).stopClusterService();
    t.run('5m');
    expect(t.events('node.isolated')).toEqual([]);
    t.vm(3).expect({ serving: true });
  });
});

describe('fact: failover-cluster §1.4 quarantine', () => {
  function bounce(t: LabDriver, times: number): void {
    const nets = networksOf(t);
    for (let time = 0; time < times; time += 1) {
      nets.cut([3], [1, 2]);
      t.run('90s');
      nets.heal();
      t.run('2m');
    }
  }

  test('isolated three times within an hour a node is kept out for two hours', () => {
    const t = in2016(3, 3);
    bounce(t, 3);
    const nets = networksOf(t);
    expect(t.events('node.quarantined')).toHaveLength(1);
    expect(t.events('node.quarantineRefused', 'node.inQuarantine').length).toBeGreaterThan(1);
    expect(nets.views()).toEqual([[1, 2]]);
    t.vm(3).expect({ serving: true });
    expect(where(t, 3)).not.toBe('node:hv03');
    t.run('110m');
    expect(nets.views()).toEqual([[1, 2]]);
    t.run('15m');
    expect(nets.views()).toEqual([[1, 2, 3]]);
  });

  test('an administrator may clear it', () => {
    const t = in2016(3, 3);
    bounce(t, 3);
    t.command({ name: 'node.clearQuarantine', args: { node: 'node:hv03' } });
    t.run('1m');
    expect(networksOf(t).views()).toEqual([[1, 2, 3]]);
  });

  test('isolations an hour apart do not add up', () => {
    const t = in2016(3, 3);
    bounce(t, 2);
    t.run('1h');
    bounce(t, 2);
    expect(t.events('node.quarantined')).toEqual([]);
  });
});
