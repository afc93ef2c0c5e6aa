import { describe, expect, test } from 'vitest';
import { profiles } from '../../../src-shared/profiles/index';
import { lab } from '../../support/lab';
import { networksOf } from '../../support/networks';

const seeds = Array.from({ length: 25 }, (_, index) => index + 1);

describe('fact: failover-cluster §1.1 a route counts as down after threshold × delay and up to one delay more', () => {
  test.each([
    ['2008r2sp1', 5000],
    ['2012', 5000],
    ['2012r2', 10_000],
    ['2016', 10_000],
  ] as const)('%s: from %i ms on, for every seed', (id, atLeast) => {
    const times = seeds.map((seed) => {
      const t = lab({ nodes: 3, seed, profile: profiles[id] });
      const nets = networksOf(t);
      nets.unplug(2, 'LM');
      t.run('20s');
      const [down, ...others] = t.events('network.routeDown');
      expect(others).toEqual([]);
      return down?.at ?? 0;
    });
    expect(Math.min(...times)).toBeGreaterThanOrEqual(atLeast);
    expect(Math.max(...times)).toBeLessThanOrEqual(atLeast + 1000);
    expect(new Set(times).size).toBeGreaterThan(15);
  });

  test('nodes in other subnets have a delay and a threshold of their own', () => {
    const t = lab({ nodes: 2 });
    const { reader } = t.engine;
    const cluster = reader.all('cluster')[0];
    expect(cluster).toMatchObject({ crossSubnetDelayMs: 1000, crossSubnetThreshold: 5 });
    const w16 = lab({ nodes: 2, profile: profiles['2016'] }).engine.reader.all('cluster')[0];
    expect(w16).toMatchObject({ crossSubnetDelayMs: 1000, crossSubnetThreshold: 20 });
  });
});

describe('routes break one by one', () => {
  test('each network notices by itself; the last one loses the contact', () => {
    const t = lab({ nodes: 4 });
    const nets = networksOf(t);
    nets.cut([1, 2], [3, 4]);
    t.run('8s');
    const down = t.events('network.routeDown');
    expect(down.map((event) => event.fields)).toContainEqual({
      network: 'LM',
      nodes: 'HV01, HV02',
      others: 'HV03, HV04',
    });
    expect(new Set(down.map((event) => event.at)).size).toBe(3);
    const [split] = t.events('cluster.split');
    expect(split?.at).toBe(Math.max(...down.map((event) => event.at)));
  });

  test('one network left holds the cluster together', () => {
    const t = lab({ nodes: 4 });
    const nets = networksOf(t);
    nets.cut([1, 2], [3, 4], { on: [nets.network('LM'), nets.network('Mgmt')] });
    t.run('1m');
    expect(t.events('network.routeDown')).toHaveLength(2);
    expect(t.events('cluster.split', 'node.removed', 'cluster.regroupBegun')).toEqual([]);
    expect(nets.views()).toEqual([[1, 2, 3, 4]]);
  });

  test('a cut in one direction breaks the route for both: a heartbeat is a request and its reply', () => {
    const t = lab({ nodes: 2, quorum: 'nodeAndDiskMajority' });
    networksOf(t).cut([1], [2], { oneWay: true });
    t.run('8s');
    expect(t.events('cluster.split')).toHaveLength(1);
  });

  test('what heals before it was noticed leaves no trace but the facts', () => {
    const t = lab({ nodes: 4 });
    const nets = networksOf(t);
    nets.cut([1, 2], [3, 4]);
    t.run('4900ms');
    nets.heal();
    t.run('1m');
    const names = new Set(t.events().map((event) => event.name));
    expect([...names]).toEqual(['lab.opened', 'command.accepted', 'network.cut', 'network.healed']);
  });

  test('a break after a heal is missed from then on, not from the first one', () => {
    const t = lab({ nodes: 4 });
    const nets = networksOf(t);
    nets.cut([1, 2], [3, 4]);
    t.run('4s');
    nets.heal();
    nets.cut([1, 2], [3, 4]);
    t.run('4900ms');
    expect(t.events('cluster.split')).toEqual([]);
    t.run('1200ms');
    expect(t.events('cluster.split')).toHaveLength(1);
  });

  test('a firewall that closes the port of the cluster is as good as a cut', () => {
    const t = lab({
      nodes: 3,
      change: (plan) => ({
        ...plan,
        hosts: plan.hosts.map((host) =>
          host.name === 'HV03'
            ? { ...host, system: { ...host.system, clusterPortOpen: false } }
            : host,
        ),
      }),
    });
    // The inventory takes the nodes as members; what is wrong counts from the first change on.
    networksOf(t).unplug(3, 'LM');
    t.run('10s');
    expect(t.events('network.routeDown').length).toBeGreaterThan(0);
  });
});

describe('several networks of a cluster with a role', () => {
  test('a network the cluster does not use carries no heartbeat; 1569 says when only it is left', () => {
    const t = lab({ nodes: 2, quorum: 'nodeAndDiskMajority' });
    const nets = networksOf(t);
    const mgmt = nets.network('Mgmt');
    t.command({ name: 'network.configure', args: { network: mgmt, role: 'none' } });
    t.run('1m');
    expect(t.events('network.routeDown')).toEqual([]);
    nets.cut([1], [2], { on: [nets.network('LM'), nets.network('CSV-HB')] });
    t.run('8s');
    expect(t.events('cluster.split')).toHaveLength(1);
    expect(t.events('network.onlyUnusedPath').map((event) => event.object)).toEqual([mgmt]);
  });
});
