import { describe, expect, test } from 'vitest';
import { profiles } from '../../../src-shared/profiles/index';
import { groupFlags } from '../../../src-shared/rules/group-status';
import type { WorldPlan } from '../../../src-main/sim/inventory/plan';
import { lab } from '../../support/lab';
import { groupOf, withMachines } from './support';

const pair = { 1: { antiAffinity: ['dc'] }, 2: { antiAffinity: ['dc'] } };

const enforced = (plan: WorldPlan): WorldPlan => ({
  ...withMachines(pair)(plan),
  clusters: plan.clusters.map((cluster) => ({
    ...cluster,
    settings: { ...cluster.settings, enforcedAntiAffinity: true },
  })),
});

describe('fact: failover-cluster §3.4 groups of one anti-affinity class', () => {
  test('go past a node that hosts one of the class, though it owns the fewest groups', () => {
    // With the core groups HV02 owns three groups by then, HV03 four.
    const change = withMachines({
      ...pair,
      4: { node: 'HV03' },
      5: { node: 'HV03' },
      6: { node: 'HV03' },
    });
    const t = lab({ nodes: 3, vms: 6, change });
    t.node(1).crash().run('5m');
    t.vm(1).expect({ node: 'HV03', serving: true });
    expect(t.events('group.antiAffinityKept')).toEqual([]);
  });

  test('share a node where only such nodes remain, and that is said', () => {
    const t = lab({ nodes: 3, vms: 3, change: withMachines(pair) });
    t.node(3).pause();
    t.node(1).crash().run('5m');
    t.vm(1).expect({ node: 'HV02', serving: true });
    expect(t.events('group.antiAffinityKept')).toHaveLength(1);
  });

  test('in list order the first node without one is taken', () => {
    const change = withMachines({
      1: { antiAffinity: ['dc'], preferredOwners: ['HV01', 'HV02', 'HV04'] },
      2: { antiAffinity: ['dc'] },
    });
    const t = lab({ nodes: 4, vms: 4, change });
    t.node(1).crash().run('5m');
    t.vm(1).expect({ node: 'HV04', serving: true });
  });

  test('ClusterEnforcedAntiAffinity keeps it offline instead (2012 and later)', () => {
    const t = lab({ nodes: 3, vms: 3, change: enforced, profile: profiles['2012'] });
    t.node(3).pause();
    t.node(1).crash().run('5m');
    t.vm(1).expect({ serving: false, group: 'failed' });
    expect(groupFlags(t.engine.reader, groupOf(t, 1))).toContain('offlineAntiAffinityConflict');
    expect(t.events('group.antiAffinityConflict')).toHaveLength(1);
    t.node(3).resume().run('3m');
    t.vm(1).expect({ node: 'HV03', serving: true });
  });
});
