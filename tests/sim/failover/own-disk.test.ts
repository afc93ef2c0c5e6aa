import { describe, expect, test } from 'vitest';
import type { WorldPlan } from '../../../src-main/sim/inventory/plan';
import type { LabDriver } from '../../support/lab';
import { lastMove } from '../../../src-shared/rules/migration-facts';
import { lab } from '../../support/lab';
import { groupOf, move, nodeId, withMachines } from './support';

const storage = 'group:cl-test/available-storage';

/** VM01 has the LUN *Cluster Disk 9* to itself; *Cluster Disk 8* is available. */
function withOwnDisk(plan: WorldPlan): WorldPlan {
  const first = plan.disks.find((disk) => disk.use === 'sharedVolume');
  if (!first) expect.fail('there is a shared volume');
  return withMachines({ 1: { disk: 'Cluster Disk 9' } })({
    ...plan,
    disks: [
      ...plan.disks,
      { ...first, name: 'Cluster Disk 9', use: 'group', folder: null },
      { ...first, name: 'Cluster Disk 8', use: 'available', folder: null },
    ],
  });
}

function diskOf(t: LabDriver, name: string) {
  const disk = t.engine.reader.all('disk').find((each) => each.name === name);
  return disk ?? expect.fail(`${name} exists`);
}

describe('fact: failover-cluster §3.2 without a shared volume a group has its own LUN', () => {
  test('which moves with it and is mounted before the machine is restored', () => {
    const t = lab({ nodes: 3, vms: 3, change: withOwnDisk });
    move(t, 1, nodeId(2));
    t.run('2m').vm(1).expect({ node: 'HV02', serving: true });
    expect(diskOf(t, 'Cluster Disk 9')).toMatchObject({ owner: 'node:hv02', state: 'online' });
    const names = t.events('disk.online', 'vm.restored').map((event) => event.name);
    expect(names).toEqual(['disk.online', 'vm.restored']);
  });

  test('which is taken over when its node is lost', () => {
    const t = lab({ nodes: 3, vms: 3, change: withOwnDisk });
    t.node(1).crash().run('5m');
    t.vm(1).expect({ serving: true });
    expect(diskOf(t, 'Cluster Disk 9').owner).toBe(t.vm(1).record.node);
  });

  test.each([0, 700])(
    'which the target of a live migration may lose in its hand-over, after %i permille of it: the machine runs on',
    (permille) => {
      const t = lab({ nodes: 3, vms: 3, change: withOwnDisk });
      t.vm(1).give('vm.liveMigrate', { node: nodeId(2) });
      const last = () => lastMove(t.engine.reader, t.vm(1).id) ?? expect.fail('it moves');
      t.runUntil(() => last().phase === 'handOver');
      t.run(`${Math.floor((last().resumeMs * permille) / 1000)}ms`);
      t.command({
        name: 'fault.disconnectStorage',
        args: { node: nodeId(2), array: 'array:san-a' },
      });
      t.runUntil(() => last().finishedAt !== null);
      expect(last()).toMatchObject({ phase: 'failed', fault: { code: 'migration.noStorage' } });
      t.vm(1).expect({ node: 'HV01', serving: true, group: 'online' });
      expect(diskOf(t, 'Cluster Disk 9')).toMatchObject({ owner: 'node:hv01', state: 'online' });
    },
  );

  test('a node that loses its paths loses the group to one that has some', () => {
    const t = lab({ nodes: 3, vms: 3, change: withOwnDisk });
    t.command({
      name: 'fault.disconnectStorage',
      args: { node: nodeId(1), array: 'array:san-a' },
    });
    t.run('5m').vm(1).expect({ serving: true, group: 'online' });
    expect(t.vm(1).seen.node).not.toBe('HV01');
    expect(groupOf(t, 1).failovers).toHaveLength(1);
  });

  test('a disk that fails takes configuration and machine with it; all are restarted', () => {
    const t = lab({ nodes: 3, vms: 3, change: withOwnDisk });
    t.command({ name: 'fault.failResource', args: { group: 'group:vm01', resource: 'disk' } });
    t.vm(1).expect({ state: 'off', group: 'pending' });
    t.run('3m').vm(1).expect({ node: 'HV01', serving: true });
  });

  test('and when the group is removed its disk is available again', () => {
    const t = lab({ nodes: 3, vms: 3, change: withOwnDisk });
    const remove = { name: 'group.remove', args: { group: 'group:vm01' } } as const;
    expect(t.refusal(remove).code).toBe('group.diskInUse');
    t.vm(1).shutDown().run('2m');
    t.command(remove);
    expect(diskOf(t, 'Cluster Disk 9')).toMatchObject({ use: 'available', group: storage });
    t.vm(1).start().run('2m').give('vm.makeHighlyAvailable').expect({ group: 'online' });
    expect(diskOf(t, 'Cluster Disk 9')).toMatchObject({ use: 'group', group: 'group:vm01' });
  });
});

describe('Available Storage', () => {
  test('moves, goes offline and comes online with its disks', () => {
    const t = lab({ nodes: 3, vms: 3, change: withOwnDisk });
    t.command({ name: 'group.move', args: { group: storage, node: nodeId(3) } });
    t.run('1m');
    expect(diskOf(t, 'Cluster Disk 8')).toMatchObject({ owner: 'node:hv03', state: 'online' });
    t.command({ name: 'group.takeOffline', args: { group: storage } });
    t.run('1m');
    expect(diskOf(t, 'Cluster Disk 8').state).toBe('offline');
    t.command({ name: 'group.bringOnline', args: { group: storage } });
    t.run('1m');
    expect(diskOf(t, 'Cluster Disk 8')).toMatchObject({ owner: 'node:hv03', state: 'online' });
  });

  test('without a disk there is nothing to bring online', () => {
    const t = lab({ nodes: 2 });
    expect(t.refusal({ name: 'group.bringOnline', args: { group: storage } }).code).toBe(
      'group.empty',
    );
  });
});

describe('a machine whose disk is not there', () => {
  test('waits for it, and no longer once it is taken offline', () => {
    const t = lab({ nodes: 2, vms: 2 });
    const array = 'array:san-a' as const;
    t.command({ name: 'fault.failArray', args: { array } });
    t.run('3m');
    expect([1, 2].map((vm) => groupOf(t, vm).waiting)).toEqual(['storage', 'storage']);
    t.command({ name: 'group.takeOffline', args: { group: groupOf(t, 1).id } });
    expect(groupOf(t, 1)).toMatchObject({ state: 'offline', waiting: null });
    t.command({ name: 'fault.restoreArray', args: { array } });
    t.run('90m');
    t.vm(1).expect({ group: 'offline' });
    t.vm(2).expect({ serving: true, group: 'online' });
  });
});
