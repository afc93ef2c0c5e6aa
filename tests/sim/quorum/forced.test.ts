import { describe, expect, test } from 'vitest';
import type { ClusterView } from '../../../src-shared/model/cluster';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';
import { cut, heal, mirrored, running } from './sides';

const force = (t: LabDriver, node: number) =>
  t.command({ name: 'cluster.forceStart', args: { node: t.node(node).id } });

const views = (t: LabDriver): readonly ClusterView[] =>
  t.engine.reader.all('view').filter((view) => view.members.length > 0);

describe('fact: failover-cluster §2.4 forced quorum', () => {
  const alone = () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.node(2).crash();
    t.node(3).crash();
    return t.run('2m');
  };

  test('a node forms the cluster alone, whatever the votes say', () => {
    const t = alone();
    expect(running(t)).toEqual([]);
    force(t, 1);
    t.run('5m');
    expect(running(t)).toEqual([1]);
    expect(views(t)).toMatchObject([{ forced: true, votes: { have: 1, need: 2, total: 3 } }]);
    for (let vm = 1; vm <= 3; vm += 1) t.vm(vm).expect({ serving: true, node: 'HV01' });
  });

  test('leaves forced mode as soon as normal votes suffice, and a later loss stops it again', () => {
    const t = alone();
    force(t, 1);
    t.run('5m').node(2).powerOn().run('10m');
    expect(views(t)).toMatchObject([{ forced: false, quorate: true }]);
    expect(t.events('cluster.forceEnded')).toHaveLength(1);
    t.node(2).crash().run('1m');
    expect(running(t)).toEqual([]);
  });

  test('a node that is forced beside a forced part it hears gives way to it and joins', () => {
    const t = lab({ nodes: 5, vms: 5 });
    for (const number of [3, 4, 5]) t.node(number).crash();
    t.run('2m');
    force(t, 1);
    t.run('5m');
    expect(running(t)).toEqual([1, 2]);
    t.node(2).crash().run('2m').powerOn();
    t.runUntil(() => t.node(2).record.service === 'starting');
    force(t, 2);
    t.run('10m');
    expect(t.events('cluster.forcedElsewhere').map((event) => event.node)).toEqual(['node:hv02']);
    expect(views(t)).toMatchObject([{ members: ['node:hv01', 'node:hv02'], forced: true }]);
    for (let vm = 1; vm <= 5; vm += 1) t.vm(vm).expect({ serving: true });
  });

  test('is refused on a member, and on a server that is off', () => {
    const t = lab({ nodes: 3 });
    expect(t.node(1).refusal('cluster.forceStart').code).toBe('node.alreadyMember');
    t.node(3).crash().run('1m');
    expect(t.node(3).refusal('cluster.forceStart').code).toBe('node.machineNotOn');
  });

  test('a node started with PreventQuorum joins and never forms', () => {
    const t = lab({ nodes: 2, quorum: 'nodeAndDiskMajority' });
    t.command({ name: 'cluster.shutDown', args: { cluster: 'cluster:cl-test' } });
    t.run('2m').node(1).give('node.startClusterService', { quorum: 'prevent' });
    t.run('5m').node(1).expect({ service: 'starting', state: 'joining' });
    t.node(2).startClusterService().run('5m');
    expect(running(t)).toEqual([1, 2]);
  });
});

describe('a forced side beside another one', () => {
  test('on one array the reservations keep it out: its disks fail and no machine runs twice', () => {
    const t = lab({ nodes: 5, vms: 5 });
    cut(t, [1, 2, 3], [4, 5]).run('5m');
    expect(running(t)).toEqual([1, 2, 3]);
    force(t, 4);
    t.run('10m');
    expect(running(t)).toEqual([1, 2, 3, 4, 5]);
    expect(views(t)).toHaveLength(2);
    const copies = t.engine.reader.all('group').filter((group) => group.partition !== null);
    const machines = copies.filter((group) => group.type === 'virtualMachine');
    expect(machines).toHaveLength(5);
    expect(machines.every((group) => group.state === 'failed')).toBe(true);
    expect(t.events('copy.reservationLost').length).toBeGreaterThan(0);
    for (let vm = 1; vm <= 5; vm += 1) t.vm(vm).expect({ serving: true });
    expect(t.engine.reader.all('worker')).toHaveLength(5);
  });

  test('fact: failover-cluster §2.4 the forced side wins when they meet: the others log 5396, stop and rejoin', () => {
    const t = lab({ nodes: 5, vms: 5 });
    cut(t, [1, 2, 3], [4, 5]).run('5m');
    force(t, 4);
    t.run('5m');
    heal(t).run('20m');
    expect(t.events('cluster.forcedElsewhere').map((event) => event.node)).toEqual([
      'node:hv01',
      'node:hv02',
      'node:hv03',
    ]);
    expect(views(t)).toHaveLength(1);
    expect(running(t)).toEqual([1, 2, 3, 4, 5]);
    expect(t.engine.reader.all('group').some((group) => group.partition !== null)).toBe(false);
    for (let vm = 1; vm <= 5; vm += 1) t.vm(vm).expect({ serving: true, group: 'online' });
  });

  test('where both are forced and a mirror is split, machines run twice until the sides meet, and what the loser wrote is lost', () => {
    const t = mirrored();
    force(t, 1);
    t.run('1m');
    force(t, 3);
    t.run('10m');
    expect(views(t)).toHaveLength(2);
    const copies = t.engine.reader.all('vm').filter((vm) => vm.divergedFrom !== null);
    expect(copies).toHaveLength(4);
    for (const copy of copies) expect(t.engine.reader.count('worker.vm', copy.id)).toBe(1);
    for (let vm = 1; vm <= 4; vm += 1) t.vm(vm).expect({ serving: true });
    heal(t).run('15m');
    expect(views(t)).toHaveLength(1);
    expect(t.engine.reader.all('vm')).toHaveLength(4);
    for (let vm = 1; vm <= 4; vm += 1) {
      t.vm(vm).expect({ serving: true, group: 'online' });
      expect(t.vm(vm).record.dataLossMs).toBeGreaterThan(60_000);
    }
  });

  test('a side that is forced does not take the half of the mirror the other one works on', () => {
    // What belongs to a machine of the first node is still that node's when the second side is up.
    const t = mirrored((plan) => ({
      ...plan,
      disks: plan.disks.flatMap((disk, index) =>
        index === plan.disks.findIndex(({ use }) => use === 'sharedVolume')
          ? [disk, { ...disk, name: 'Cluster Disk 9', use: 'group' as const, folder: null }]
          : [disk],
      ),
      vms: plan.vms.map((vm, index) => (index === 0 ? { ...vm, disk: 'Cluster Disk 9' } : vm)),
    }));
    const survivor = () => t.engine.reader.get<'array'>('array:san-a')?.mirror?.survivor;
    force(t, 3);
    t.run('20s');
    expect(survivor()).toBe('array:san-b');
    force(t, 1);
    t.run('10s');
    expect(views(t)).toHaveLength(2);
    expect(survivor()).toBe('array:san-b');
  });
});
