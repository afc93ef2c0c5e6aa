import { describe, expect, test } from 'vitest';
import { workerOf } from '../../../src-shared/rules/facts';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';
import { networksOf } from '../../support/networks';

const seeds = Array.from({ length: 8 }, (_, index) => index + 1);

/** Who logged the removal of whom, as numbers. */
function removals(t: LabDriver): string[] {
  return t
    .events('node.removed')
    .map((event) => {
      const { node, removed } = event.fields as { node: string; removed: string };
      return `${node}: ${removed}`;
    })
    .sort();
}

function runningOnce(t: LabDriver): void {
  for (const vm of t.engine.reader.all('vm')) {
    expect(t.engine.reader.count('worker.vm', vm.id), vm.name).toBe(1);
    expect(workerOf(t.engine.reader, vm.id)?.node).toBe(vm.node);
  }
}

describe('fact: failover-cluster §2.1 split-brain vectors', () => {
  test.each(seeds)('3+2 of five by node majority: the three stay (seed %i)', (seed) => {
    const t = lab({ nodes: 5, vms: 10, seed });
    const nets = networksOf(t);
    nets.cut([1, 2], [3, 4, 5]);
    t.run('50s');
    expect(nets.views()).toEqual([[3, 4, 5]]);
    expect(t.events('cluster.quorumLost').map((event) => event.node)).toEqual([
      'node:hv01',
      'node:hv02',
    ]);
    t.run('10m');
    runningOnce(t);
  });

  test('2+2 of four by node majority: both sides stop', () => {
    const t = lab({ nodes: 4, vms: 4 });
    const nets = networksOf(t);
    nets.cut([1, 2], [3, 4]);
    t.run('50s');
    expect(nets.views()).toEqual([]);
    expect(t.events('cluster.quorumLost')).toHaveLength(4);
    expect(t.engine.reader.all('worker')).toEqual([]);
    expect(t.engine.reader.all('view')).toHaveLength(1);
    t.run('5m');
    nets.heal();
    t.run('10m');
    expect(nets.views()).toEqual([[1, 2, 3, 4]]);
    runningOnce(t);
  });

  test('2+2 of four with a disk: the side that holds it stays with three of five votes', () => {
    const t = lab({ nodes: 4, vms: 8, quorum: 'nodeAndDiskMajority' });
    const nets = networksOf(t);
    nets.cut([1, 2], [3, 4]);
    t.run('50s');
    expect(nets.views()).toEqual([[1, 2]]);
    expect(t.engine.reader.all('view')).toMatchObject([{ votes: { have: 3, need: 3, total: 5 } }]);
    t.run('10m');
    runningOnce(t);
  });

  test('1+1 of two with a file share: the first to lock it stays', () => {
    const t = lab({ nodes: 2, vms: 4, quorum: 'nodeAndFileShareMajority' });
    const nets = networksOf(t);
    nets.cut([1], [2]);
    t.run('50s');
    expect(nets.views()).toHaveLength(1);
    t.run('10m');
    runningOnce(t);
  });
});

describe('fact: failover-cluster §1.1 event 1135 is logged on every node except the removed one', () => {
  test('each side removes the other on each of its members', () => {
    const t = lab({ nodes: 4, quorum: 'nodeAndDiskMajority' });
    networksOf(t).cut([1], [2, 3, 4]);
    t.run('8s');
    expect(removals(t)).toEqual([
      'HV01: HV02',
      'HV01: HV03',
      'HV01: HV04',
      'HV02: HV01',
      'HV03: HV01',
      'HV04: HV01',
    ]);
  });
});

describe('fact: failover-cluster §1.2 pruning leaves a fully connected set', () => {
  test('two that miss each other while a third hears both: the higher number is halted (1006)', () => {
    const t = lab({ nodes: 3, vms: 3 });
    const nets = networksOf(t);
    nets.cut([1], [2]);
    t.runUntil(() => t.events('node.halted').length > 0, '20s');
    const [halted] = t.events('node.halted');
    const [begun] = t.events('cluster.regroupBegun');
    expect(halted?.node).toBe('node:hv02');
    // 1.5 to 3 s of stages, then PruningTimeout.
    const waitedMs = (halted?.at ?? 0) - (begun?.at ?? 0);
    expect(waitedMs).toBeGreaterThanOrEqual(6500);
    expect(waitedMs).toBeLessThanOrEqual(8000);
    t.run('3m');
    expect(nets.views()).toEqual([[1, 3]]);
    expect(removals(t)).toEqual(['HV01: HV02', 'HV03: HV02']);
    nets.heal();
    t.run('10m');
    expect(nets.views()).toEqual([[1, 2, 3]]);
    runningOnce(t);
  });

  test('the larger set stays, whatever its numbers', () => {
    const t = lab({ nodes: 5, quorum: 'nodeMajority' });
    const nets = networksOf(t);
    nets.cut([1], [2, 3, 4]);
    t.run('1m');
    expect(nets.views()).toEqual([[2, 3, 4, 5]]);
  });

  test('contact that returns while the members wait costs nobody anything', () => {
    const t = lab({ nodes: 3 });
    const nets = networksOf(t);
    nets.cut([1], [2]);
    t.runUntil(() => t.events('cluster.regroupBegun').length > 0, '10s').run('4s');
    nets.heal();
    t.run('1m');
    expect(t.events('node.halted', 'node.removed')).toEqual([]);
    expect(t.events('cluster.regroupCompleted')).toHaveLength(1);
    expect(nets.views()).toEqual([[1, 2, 3]]);
  });
});

describe('several things at once', () => {
  test('a crash and a cut end in one view', () => {
    const t = lab({ nodes: 5, vms: 5 });
    const nets = networksOf(t);
    t.node(5).crash();
    t.run('2s');
    nets.cut([4], [1, 2, 3]);
    t.run('1m');
    expect(nets.views()).toEqual([[1, 2, 3]]);
    nets.heal();
    t.node(5).powerOn();
    t.run('15m');
    expect(nets.views()).toEqual([[1, 2, 3, 4, 5]]);
    runningOnce(t);
  });

  test('three parts of which none has a majority come to rest, and come back', () => {
    const t = lab({ nodes: 6, vms: 6 });
    const nets = networksOf(t);
    nets.cut([1, 2], [3, 4, 5, 6]);
    nets.cut([3, 4], [5, 6]);
    t.run('1m');
    expect(nets.views()).toEqual([]);
    nets.heal();
    t.run('15m');
    expect(nets.views()).toEqual([[1, 2, 3, 4, 5, 6]]);
    runningOnce(t);
  });

  test('fact: failover-cluster §1.2 a silent node costs the regroup up to its stage time-out', () => {
    const t = lab({
      nodes: 5,
      change: (plan) => ({
        ...plan,
        clusters: plan.clusters.map((cluster) => ({
          ...cluster,
          settings: { sameSubnetThreshold: 10 },
        })),
      }),
    });
    t.node(5).crash();
    t.run('9s');
    const fellAt = t.now;
    t.node(4).crash();
    t.run('30s');
    const removed = t.events('node.removed').find((event) => event.object === 'node:hv04');
    const silentMs = (removed?.at ?? 0) - fellAt;
    // By its own routes it would have been missed for ten seconds at least.
    expect(silentMs).toBeGreaterThanOrEqual(5000);
    expect(silentMs).toBeLessThan(10_000);
  });

  test('a node whose service hangs stays a member as long as its kernel sends', () => {
    const t = lab({ nodes: 3 });
    const nets = networksOf(t);
    t.node(2).hangClusterService();
    t.run('30s');
    expect(nets.views()).toEqual([[1, 2, 3]]);
    nets.cut([2], [1, 3]);
    t.run('20s');
    expect(nets.views()).toContainEqual([1, 3]);
  });
});
