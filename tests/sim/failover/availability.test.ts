import { describe, expect, test } from 'vitest';
import { lab } from '../../support/lab';
import { configure, groupOf, withMachines } from './support';

const local = withMachines({ 1: { highlyAvailable: false } });

describe('making a machine highly available', () => {
  test('gives it a group on its node; the cluster fails it over from now on', () => {
    const t = lab({
      nodes: 3,
      vms: 3,
      change: withMachines({ 1: { highlyAvailable: false, disk: 'Cluster Disk 1' } }),
    });
    t.vm(1).configure({ automaticStart: 'start' });
    t.vm(1).give('vm.makeHighlyAvailable').expect({ group: 'online', serving: true });
    expect(t.vm(1).record).toMatchObject({ automaticStart: 'nothing', group: 'group:vm01' });
    t.node(1).crash().run('5m');
    t.vm(1).expect({ node: 'HV02', serving: true });
    expect(t.vm(1).refusal('vm.makeHighlyAvailable').code).toBe('vm.alreadyHighlyAvailable');
  });

  test('is refused while its files are on local disks, with the way out', () => {
    const t = lab({ nodes: 2, vms: 2, change: local });
    expect(t.vm(1).refusal('vm.makeHighlyAvailable')).toEqual({
      code: 'vm.notOnClusterStorage',
      vm: 'VM01',
      node: 'HV01',
    });
  });

  test('is refused on a host that is in no cluster', () => {
    const t = lab({ nodes: 1, vms: 1, cluster: null });
    expect(t.vm(1).refusal('vm.makeHighlyAvailable').code).toBe('vm.hostNotClustered');
  });

  test('a machine that is off gets a group that is offline and is not started by a failover', () => {
    const t = lab({
      nodes: 3,
      vms: 3,
      change: withMachines({ 1: { highlyAvailable: false, disk: 'Cluster Disk 1', state: 'off' } }),
    });
    t.vm(1).give('vm.makeHighlyAvailable').expect({ group: 'offline' });
    t.node(1).crash().run('5m');
    t.vm(1).expect({ state: 'off', group: 'offline' });
  });
});

describe('removing a group', () => {
  test('leaves its machine running on its host, and to its host', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.command({ name: 'group.remove', args: { group: 'group:vm01' } });
    t.vm(1).expect({ group: null, serving: true, node: 'HV01' });
    expect(t.engine.reader.get<'group'>('group:vm01')).toBeUndefined();
    t.node(1).crash().run('10m');
    t.vm(1).expect({ node: 'HV01', serving: false });
    t.vm(2).expect({ serving: true });
  });

  test('can be undone, under the same name', () => {
    const t = lab({ nodes: 3, vms: 3 });
    t.command({ name: 'group.remove', args: { group: 'group:vm01' } });
    t.vm(1).give('vm.makeHighlyAvailable').expect({ group: 'online' });
    expect(groupOf(t, 1).name).toBe('VM01');
  });

  test('the core group is not a machine and stays', () => {
    const t = lab({ nodes: 2 });
    const fault = t.refusal({
      name: 'group.remove',
      args: { group: 'group:cl-test/cluster-group' },
    });
    expect(fault.code).toBe('group.notVirtualMachine');
  });
});

describe('settings of a group', () => {
  test('a new name, but not that of another group', () => {
    const t = lab({ nodes: 2, vms: 2 });
    configure(t, 1, { name: 'Intranet' });
    expect(groupOf(t, 1).name).toBe('Intranet');
    expect(t.events('group.renamed')).toHaveLength(1);
    const fault = t.refusal({
      name: 'group.configure',
      args: { group: 'group:vm02', name: 'INTRANET' },
    });
    expect(fault.code).toBe('group.nameTaken');
  });

  test('owners are nodes of the cluster', () => {
    const t = lab({ nodes: 2, vms: 1 });
    const fault = t.refusal({
      name: 'group.configure',
      args: { group: 'group:vm01', preferredOwners: ['node:nowhere'] },
    });
    expect(fault).toEqual({ code: 'record.missing', id: 'node:nowhere' });
  });

  test('what is not given stays as it is', () => {
    const t = lab({ nodes: 2, vms: 1, vm: { failoverThreshold: 2 } });
    configure(t, 1, { offlineAction: 'turnOff' });
    expect(groupOf(t, 1)).toMatchObject({ failoverThreshold: 2, offlineAction: 'turnOff' });
    configure(t, 1, { failoverThreshold: null });
    expect(groupOf(t, 1).failoverThreshold).toBeNull();
  });
});
