import { describe, expect, test } from 'vitest';
import { profiles } from '../../../src-shared/profiles/index';
import { nodeState } from '../../../src-shared/rules/facts';
import { lab } from '../../support/lab';

const seeds = Array.from({ length: 40 }, (_, index) => index + 1);

describe('fact: failover-cluster §1.1 a silent node is removed after five missed heartbeats', () => {
  test.each(['crash', 'stopError', 'hang'] as const)(
    '%s: 5.0 to 6.0 s, for every seed',
    (fault) => {
      const times = seeds.map((seed) => {
        const t = lab({ nodes: 4, seed });
        t.run('10s').node(2)[fault]();
        t.run('6s');
        const removals = t.events('node.removed');
        expect(removals.map((event) => event.node)).toEqual([
          'node:hv01',
          'node:hv03',
          'node:hv04',
        ]);
        expect(new Set(removals.map((event) => event.at)).size).toBe(1);
        return (removals[0]?.at ?? 0) - 10_000;
      });
      expect(Math.min(...times)).toBeGreaterThanOrEqual(5000);
      expect(Math.max(...times)).toBeLessThanOrEqual(6000);
      // The phase of the last heartbeat is anywhere: the times fill the second.
      expect(Math.min(...times)).toBeLessThan(5150);
      expect(Math.max(...times)).toBeGreaterThan(5850);
    },
  );

  test('delay and threshold of the lab decide: 10 × 2 s are noticed after 20 to 22 s', () => {
    const profile = profiles['2008r2sp1'];
    const cluster = {
      ...profile.cluster,
      sameSubnetDelayMs: { ...profile.cluster.sameSubnetDelayMs, value: 2000 },
      sameSubnetThreshold: { ...profile.cluster.sameSubnetThreshold, value: 10 },
    };
    const t = lab({ nodes: 3, profile: { ...profile, cluster } });
    t.node(3).crash();
    t.run('22s');
    const [first] = t.events('node.removed');
    expect(first?.at).toBeGreaterThanOrEqual(20_000);
    expect(t.events('node.removed')).toHaveLength(2);
  });

  test('until then the survivors believe it up, and nothing of it moves before the regroup', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.node(1).crash().expect({ state: 'up', machine: 'off', groups: 3 });
    t.runUntil(() => t.events('node.removed').length > 0);
    t.node(1).expect({ state: 'down', groups: 3 });
    t.runUntil(() => t.events('cluster.regroupCompleted').length > 0);
    t.run('1s').node(1).expect({ groups: 0 });
  });
});

describe('event 1135', () => {
  test('is critical, one for each survivor, and leads to the command through the lost heartbeats', () => {
    const t = lab({ nodes: 3 });
    t.node(1).crash();
    t.run('10s');
    const [event] = t.events('node.removed');
    if (!event) expect.fail('the node is removed');
    expect(event.fields).toEqual({ node: 'HV02', removed: 'HV01' });
    expect(t.causesOf(event).map((each) => each.name)).toEqual([
      'node.removed',
      'node.heartbeatsLost',
      'node.powerLost',
      'command.accepted',
    ]);
  });

  test('is not logged by a member whose machine or service hangs', () => {
    const t = lab({ nodes: 5 });
    t.node(2).hangClusterService();
    t.node(1).crash();
    t.run('10s');
    expect(t.events('node.removed').map((event) => event.node)).toEqual([
      'node:hv03',
      'node:hv04',
      'node:hv05',
    ]);
  });

  test('is not logged where a node leaves in order', () => {
    const t = lab({ nodes: 3 });
    t.node(3).stopClusterService();
    t.run('10m');
    expect(t.events('node.removed')).toEqual([]);
    expect(nodeState(t.engine.reader, t.node(3).record)).toBe('down');
  });
});

test('a machine that thaws before it was missed long enough stays a member and serves on', () => {
  const t = lab({ nodes: 3, vms: 3 });
  t.node(1).hang();
  t.vm(1).expect({ serving: false });
  t.run('4900ms').node(1).thaw();
  t.run('1m').node(1).expect({ state: 'up', workers: 1 });
  t.vm(1).expect({ serving: true, node: 'HV01', downtimeMs: 4900 });
  expect(t.events('node.removed', 'node.fenced', 'cluster.regroupBegun')).toEqual([]);
});

test('a machine that thaws as the last of its cluster notices then that the others are gone', () => {
  const t = lab({ nodes: 2, vms: 2, quorum: 'nodeAndDiskMajority' });
  t.node(1).hang().run('1s');
  t.node(2).crash().run('10m');
  expect(t.events('node.removed')).toEqual([]);
  const thawedAt = t.now;
  t.node(1).thaw();
  t.run('20s');
  const removed = t.events('node.removed');
  expect(removed.map((event) => event.node)).toEqual(['node:hv01']);
  expect((removed[0]?.at ?? 0) - thawedAt).toBeGreaterThanOrEqual(5000);
  t.run('2m').vm(2).expect({ node: 'HV01', serving: true });
});

test('what fell silent a second time while nobody listened is missed from the thaw on', () => {
  const t = lab({ nodes: 2, quorum: 'nodeAndDiskMajority' });
  t.node(1).hang().run('1s');
  t.node(2).hang().run('10m');
  t.node(2).crash().run('1s');
  t.node(1).thaw().run('4900ms');
  expect(t.events('node.removed')).toEqual([]);
  t.run('1100ms');
  expect(t.events('node.removed').map((event) => event.node)).toEqual(['node:hv01']);
});
