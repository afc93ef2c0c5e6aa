import { describe, expect, test } from 'vitest';
import { profiles } from '../../../src-shared/profiles/index';
import { groupFlags } from '../../../src-shared/rules/group-status';
import { lab } from '../../support/lab';
import { configure, groupOf, withMachines } from './support';

const GiB = 1024;
const profile = profiles['2012'];

/** Two hosts with room for two machines of 4 GiB each, less the root's 684 MiB. */
const narrow = { memoryMiB: 10 * GiB };

describe('fact: failover-cluster §3.4 placement in 2012 looks at memory', () => {
  test('the node with room is taken at once, though another owns fewer groups', () => {
    const change = withMachines({
      1: { memoryMiB: 4 * GiB },
      2: { memoryMiB: 8 * GiB, node: 'HV02' },
      3: { memoryMiB: 1 * GiB, node: 'HV03' },
      4: { memoryMiB: 1 * GiB, node: 'HV03' },
    });
    const t = lab({ nodes: 3, vms: 4, host: narrow, profile, change });
    t.node(1).crash().run('5m');
    t.vm(1).expect({ node: 'HV03', serving: true });
    expect(t.events('group.placementRefused')).toEqual([]);
    expect(t.events('group.placedByMemory').length).toBeGreaterThan(0);
  });

  test('where no node has the memory it fails with PhysicalResourcesLacking', () => {
    const t = lab({
      nodes: 2,
      vms: 4,
      host: narrow,
      vm: { memoryMiB: 4 * GiB },
      profile,
      quorum: 'nodeAndFileShareMajority',
    });
    t.node(1).crash().run('1m');
    t.vm(1).expect({ group: 'failed' });
    expect(groupFlags(t.engine.reader, groupOf(t, 1))).toContain('physicalResourcesLacking');
  });
});

describe('fact: failover-cluster §3.4 priorities of 2012 and later', () => {
  test('order the starts: high before medium before low', () => {
    const change = withMachines({
      1: { priority: 1000, node: 'HV01' },
      2: { priority: 2000, node: 'HV01' },
      3: { priority: 3000, node: 'HV01' },
    });
    const t = lab({ nodes: 3, vms: 3, profile, change });
    t.node(1).crash().run('5m');
    const started = t.events('vm.started').map((event) => event.object);
    const placed = t
      .events('group.placedByMemory')
      .map((event) => (event.name === 'group.placedByMemory' ? event.fields.group : ''));
    expect(placed).toEqual(['VM03', 'VM02', 'VM01']);
    expect(started).toHaveLength(3);
  });

  test('No Auto Start stays offline after a failover', () => {
    const change = withMachines({ 1: { priority: 0, autoStart: false } });
    const t = lab({ nodes: 3, vms: 3, profile, change });
    t.node(1).crash().run('5m');
    t.vm(1).expect({ group: 'offline', serving: false });
  });

  test('is the same as auto start switched off', () => {
    const t = lab({ nodes: 2, vms: 2, profile });
    configure(t, 1, { autoStart: false });
    expect(groupOf(t, 1)).toMatchObject({ autoStart: false, priority: 0 });
    configure(t, 1, { autoStart: true });
    expect(groupOf(t, 1)).toMatchObject({ autoStart: true, priority: 2000 });
    configure(t, 1, { priority: 0 });
    expect(groupOf(t, 1)).toMatchObject({ autoStart: false, priority: 0 });
  });

  test('2008 R2 has none', () => {
    const t = lab({ nodes: 2, vms: 2 });
    const fault = t.refusal({
      name: 'group.configure',
      args: { group: 'group:vm01', priority: 3000 },
    });
    expect(fault.code).toBe('group.noPriorities');
  });
});

describe('fact: failover-cluster §3.4 a group of higher priority makes others leave (1251)', () => {
  const vms = { memoryMiB: 4 * GiB };

  test('the low one is saved, the high one takes its memory', () => {
    const change = withMachines({ 1: { priority: 3000 }, 2: { priority: 1000 } });
    const t = lab({
      nodes: 2,
      vms: 4,
      host: narrow,
      vm: vms,
      profile,
      quorum: 'nodeAndFileShareMajority',
      change,
    });
    t.node(1).crash().run('1m');
    const preempted = t.events('group.preempted');
    expect(preempted).toHaveLength(1);
    expect(preempted[0]?.fields).toEqual({ group: 'VM02', by: 'VM01' });
    t.run('5m').vm(1).expect({ node: 'HV02', serving: true });
    t.vm(2).expect({ state: 'saved', serving: false });
    expect(groupFlags(t.engine.reader, groupOf(t, 2))).toContain('preempted');
    // VM03 is of the same priority as VM04 and pushes nobody out.
    t.vm(3).expect({ group: 'failed' });
    t.node(1).powerOn().run('70m');
    t.vm(2).expect({ serving: true });
    expect(groupOf(t, 2).preemptedBy).toBeNull();
  });

  test('high priority is never pushed out', () => {
    const t = lab({
      nodes: 2,
      vms: 4,
      host: narrow,
      vm: { ...vms, priority: 3000 },
      profile,
      quorum: 'nodeAndFileShareMajority',
    });
    t.node(1).crash().run('5m');
    expect(t.events('group.preempted')).toEqual([]);
    t.vm(1).expect({ group: 'failed' });
  });
});
