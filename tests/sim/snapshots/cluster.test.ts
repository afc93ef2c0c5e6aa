import { describe, expect, test } from 'vitest';
import { profiles } from '../../../src-shared/profiles/index';
import { lab } from '../../support/lab';
import { snapshotsIn, writtenDisk } from './support';

const clustered = () => lab({ nodes: 3, vms: 1, vm: { disks: [writtenDisk] } });

describe('snapshots of a machine in a cluster', () => {
  test('fact: hyperv-host §5.4 its differencing disks stay on the volume of the disk', () => {
    const t = clustered();
    const s = snapshotsIn(t);
    s.take('A');
    const [now, root] = s.chain;
    expect(root?.disk).not.toBeNull();
    expect(now?.disk).toBe(root?.disk);
  });

  test('a machine with snapshots fails over with its chain and serves there', () => {
    const t = clustered();
    const s = snapshotsIn(t);
    s.take('A');
    t.node(1).crash().run('5m');
    s.vm.expect({ state: 'running', serving: true });
    expect(s.vm.seen.node).not.toBe('HV01');
    expect(s.tree).toBe('A(Now)');
  });

  test('one that is taken while its node falls comes to nothing', () => {
    const t = clustered();
    const s = snapshotsIn(t);
    s.vm.give('snapshot.take').run('4s');
    t.node(1).crash().run('5m');
    s.vm.expect({ state: 'running', serving: true });
    expect(s.all).toEqual([]);
    expect(s.files).toBe('VM01.vhd');
  });

  test('what was left to merge is merged at the next off, whichever node it is off on', () => {
    const t = clustered();
    const s = snapshotsIn(t);
    s.take('A').vm.run('10m');
    s.remove('A');
    t.node(1).crash().run('5m');
    expect(s.files).toBe('VM01_1.avhd on VM01.vhd');
    s.vm.turnOff().run('5m').expect({ state: 'off' });
    expect(s.files).toBe('VM01.vhd');
  });

  test('applying to a running machine takes its group offline', () => {
    const t = clustered();
    const s = snapshotsIn(t);
    s.take('A').apply('A').vm.run('10s').expect({ state: 'saved', group: 'offline' });
    s.vm.start().run('1m').expect({ state: 'running', serving: true, group: 'online' });
  });

  test('a machine that is being migrated takes no snapshot, and the other way round', () => {
    const t = clustered();
    const s = snapshotsIn(t);
    s.vm.give('snapshot.take');
    const migrate = { vm: s.vm.id, node: t.node(2).id };
    expect(t.refusal({ name: 'vm.liveMigrate', args: migrate })).toMatchObject({
      code: 'vm.busy',
      task: 'vm.takeSnapshot',
    });
    s.vm.run('1m');
    t.command({ name: 'vm.liveMigrate', args: migrate });
    expect(s.takeRefusal()).toMatchObject({ code: 'vm.busy', task: 'vm.liveMigrate' });
  });
});

describe('fact: hyperv-host §5.4 checkpoints since 2016', () => {
  const stand = (type: 'production' | 'productionOnly' | 'disabled' | 'standard') => {
    const t = lab({ nodes: 1, vms: 1, cluster: null, profile: profiles['2016'] });
    t.vm(1).configure({ checkpointType: type });
    return snapshotsIn(t);
  };

  test('production is the default: the guest brings its data into order, no memory is kept', () => {
    const t = lab({ nodes: 1, vms: 1, cluster: null, profile: profiles['2016'] });
    const s = snapshotsIn(t).take('A');
    expect(s.of('A')).toMatchObject({ type: 'production', saved: null });
    s.apply('A').vm.expect({ state: 'off' });
  });

  test('standard keeps memory', () => {
    expect(stand('standard').take('A').of('A').saved).not.toBeNull();
  });

  test('a guest without the backup service falls back to memory, unless that is not allowed', () => {
    const s = stand('production');
    s.vm.configure({ integrationServices: { backup: false } });
    expect(s.take('A').of('A').saved).not.toBeNull();
    const only = stand('productionOnly');
    only.vm.configure({ integrationServices: { backup: false } });
    expect(only.takeRefusal()).toMatchObject({ code: 'snapshot.noBackupService' });
  });

  test('they can be turned off', () => {
    expect(stand('disabled').takeRefusal()).toMatchObject({ code: 'snapshot.disabled' });
  });

  test('2008 R2 knows one kind only', () => {
    const t = lab({ nodes: 1, vms: 1, cluster: null });
    expect(t.vm(1).refusal('vm.configure', { checkpointType: 'production' })).toMatchObject({
      code: 'snapshot.typeUnknown',
    });
  });
});
