import { describe, expect, test } from 'vitest';
import { profiles } from '../../../src-shared/profiles/index';
import type { EventName } from '../../../src-shared/events';
import { lab } from '../../support/lab';
import { cut, heal, networks, running } from './sides';

const failures: readonly EventName[] = [
  'node.joinUnanswered',
  'node.joinUnconnected',
  'node.joinWithoutNetwork',
];

describe('fact: failover-cluster §1.3 a node that cannot join says why', () => {
  const restarted = (prepare: (t: ReturnType<typeof lab>) => void) => {
    const t = lab({ nodes: 3 });
    t.node(3).stopClusterService().run('1m');
    prepare(t);
    t.node(3).startClusterService().run('30s');
    return t;
  };

  test('1652 where no connection to a member can be made, and again a minute later', () => {
    const t = restarted((each) => cut(each, [1, 2], [3]));
    expect(t.events(...failures).map((event) => event.name)).toEqual(['node.joinUnconnected']);
    t.run('1m');
    expect(t.events(...failures)).toHaveLength(2);
    heal(t).run('2m');
    expect(running(t)).toEqual([1, 2, 3]);
  });

  test('1653 where it has no network at all', () => {
    const t = restarted((each) => {
      for (const name of ['mgmt', 'csv-hb', 'lm']) {
        const args = { interface: `interface:hv03/${name}` as const };
        each.command({ name: 'fault.disconnectInterface', args });
      }
    });
    expect(t.events(...failures).map((event) => event.name)).toEqual(['node.joinWithoutNetwork']);
  });

  test('1572 where its firewall keeps heartbeats out', () => {
    const t = lab({
      nodes: 3,
      change: (plan) => ({
        ...plan,
        hosts: plan.hosts.map((host, index) =>
          index === 2 ? { ...host, system: { ...host.system, clusterPortOpen: false } } : host,
        ),
      }),
    });
    t.run('1m').node(3).crash().run('1m');
    t.node(3).powerOn().run('10m');
    expect(t.events(...failures)[0]?.name).toBe('node.joinUnanswered');
    expect(running(t)).toEqual([1, 2]);
  });
});

test('fact: failover-cluster §1.4 a node in quarantine does not join until that is over or cleared (2016)', () => {
  const t = lab({ nodes: 3, vms: 3, profile: profiles['2016'] });
  for (let time = 0; time < 3; time += 1) {
    t.command({
      name: 'fault.cutNetwork',
      args: { networks, from: ['node:hv01', 'node:hv02'], to: ['node:hv03'], oneWay: false },
    });
    t.run('30s');
    heal(t).run('5m');
  }
  expect(t.node(3).record.quarantinedUntil).not.toBeNull();
  expect(running(t)).toEqual([1, 2]);
  t.node(3).give('node.clearQuarantine');
  t.run('5m');
  expect(running(t)).toEqual([1, 2, 3]);
});

test('fact: failover-cluster §2.3 a change while the witness disk is away is not copied to it (1557)', () => {
  const t = lab({ nodes: 4, quorum: 'nodeAndDiskMajority' });
  t.command({ name: 'fault.failWitness', args: { cluster: 'cluster:cl-test' } });
  t.node(4).give('node.setWeight', { weight: 0 });
  expect(t.events('witness.databaseFailed').map((event) => event.node)).toEqual(['node:hv01']);
  t.run('1m');
});
