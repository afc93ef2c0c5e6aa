import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src-shared/commands/index';
import { profiles } from '../../../src-shared/profiles/index';
import {
  accessIn,
  bringOnline,
  changedLab,
  diskIn,
  modesIn,
  node,
  ownDisk,
  ownDiskLab,
  sanA,
  storageLab,
  volume,
} from './storage-lab';

const disk = volume();
const maintenance = (on: boolean): Command => ({ name: 'disk.setMaintenance', args: { disk, on } });

describe('fact: failover-cluster §6 maintenance mode', () => {
  test('machines leave by their offline action, the volume leaves the namespace, the LUN stays', () => {
    const t = storageLab({ vm: { offlineAction: 'shutDown' } });
    t.command(maintenance(true));
    expect(diskIn(t, disk)).toMatchObject({ state: 'offlinePending', maintenance: false });
    t.vm(1).expect({ state: 'running', guest: 'shuttingDown' });
    t.run('2m');
    expect(diskIn(t, disk)).toMatchObject({ state: 'online', maintenance: true, owner: node(1) });
    expect(modesIn(t, disk)).toEqual(['none', 'none', 'none', 'none']);
    expect(accessIn(t, disk, 2)?.reason).toBe('maintenance');
    for (const vm of [1, 2, 3, 4]) t.vm(vm).expect({ state: 'off', group: 'offline' });
  });

  test('afterwards the machines are restarted by hand', () => {
    const t = storageLab();
    t.command(maintenance(true));
    t.run('5m').command(maintenance(false));
    expect(modesIn(t, disk)).toEqual(['direct', 'direct', 'direct', 'direct']);
    t.run('1h').vm(1).expect({ state: 'saved', group: 'offline' });
    t.vm(1).start().run('3m');
    t.vm(1).expect({ serving: true, group: 'online' });
  });

  test('a machine whose guest does not answer is terminated when it has been pending for too long', () => {
    const t = storageLab({ vm: { offlineAction: 'shutDown', checkHeartbeat: false } });
    t.vm(2).hangGuest();
    t.command(maintenance(true));
    t.run('5m').vm(2).expect({ state: 'off' });
    expect(diskIn(t, disk).maintenance).toBe(true);
  });

  test('chkdsk needs it, takes its time and says 1066', () => {
    const t = storageLab();
    expect(t.refusal({ name: 'disk.repair', args: { disk } })).toMatchObject({
      code: 'disk.needsMaintenance',
    });
    t.command(maintenance(true));
    t.run('5m').command({ name: 'disk.repair', args: { disk } });
    expect(t.events('disk.checking')).toHaveLength(1);
    expect(t.refusal({ name: 'disk.repair', args: { disk } })).toMatchObject({ code: 'disk.busy' });
    t.run('1h');
    expect(t.events('disk.repaired')).toHaveLength(1);
  });

  test('a LUN of its own is put into maintenance with its machine', () => {
    const t = ownDiskLab();
    t.command({ name: 'disk.setMaintenance', args: { disk: ownDisk, on: true } });
    t.run('5m').vm(1).expect({ state: 'saved' });
    expect(diskIn(t, ownDisk)).toMatchObject({ state: 'online', maintenance: true });
    t.vm(2).expect({ serving: true });
  });
});

describe('online and offline', () => {
  test('taken offline: its machines leave first, then nobody has access', () => {
    const t = storageLab();
    t.command({ name: 'disk.takeOffline', args: { disk } });
    t.run('5m');
    expect(diskIn(t, disk)).toMatchObject({ state: 'offline', persistentOnline: false });
    expect(modesIn(t, disk)).toEqual(['none', 'none', 'none', 'none']);
    expect(t.refusal({ name: 'disk.takeOffline', args: { disk } })).toMatchObject({
      code: 'disk.alreadyOffline',
    });
    t.command({ name: 'disk.bringOnline', args: { disk } });
    t.run('5s');
    expect(modesIn(t, disk)).toEqual(['direct', 'direct', 'direct', 'direct']);
  });

  test('what was offline stays offline when the cluster forms again; what was online comes back', () => {
    const t = storageLab({ nodes: 2, vms: 4 });
    for (const number of [1, 2]) t.node(number).crash();
    t.run('1m');
    expect(diskIn(t, disk).state).toBe('offline');
    for (const number of [1, 2]) t.node(number).powerOn();
    t.run('10m');
    expect(diskIn(t, disk).state).toBe('online');
    for (const vm of [1, 2, 3, 4]) t.vm(vm).expect({ serving: true });
  });

  test('fact: failover-cluster §8.2 a file system that was torn does not mount: 1037 and 1035', () => {
    const t = storageLab({ vm: { checkHeartbeat: false } });
    t.command({ name: 'fault.failDisk', args: { disk } });
    t.run('10m').command({ name: 'fault.restoreDisk', args: { disk } });
    bringOnline(t);
    t.run('5s');
    expect(t.events('disk.damaged', 'disk.mountFailed')).toHaveLength(2);
    expect(diskIn(t, disk).state).toBe('failed');
    t.command({ name: 'disk.repair', args: { disk } });
    t.run('1h');
    expect(diskIn(t, disk)).toMatchObject({ state: 'online', fileSystemDamaged: false });
  });

  test('fact: failover-cluster §3.3 a failed disk is tried again after an hour', () => {
    const t = storageLab({ vm: { checkHeartbeat: false } });
    t.command({ name: 'fault.failArray', args: { array: sanA } });
    t.run('10m').command({ name: 'fault.restoreArray', args: { array: sanA } });
    t.run('40m');
    expect(diskIn(t, disk).state).toBe('failed');
    t.run('15m');
    expect(diskIn(t, disk).state).toBe('online');
  });
});

describe('another owner', () => {
  test('the coordinator moves without anybody having to wait', () => {
    const t = storageLab();
    t.command({ name: 'disk.move', args: { disk, node: node(3) } });
    t.run('4s');
    expect(diskIn(t, disk).owner).toBe(node(3));
    for (const vm of [1, 2, 3, 4]) t.vm(vm).expect({ serving: true, downtimeMs: 0 });
  });

  test('fact: failover-cluster §6 while the way of I/O changes a move is refused (5148)', () => {
    const t = storageLab();
    t.command({ name: 'disk.move', args: { disk, node: node(3) } });
    const refusal = t.refusal({ name: 'disk.move', args: { disk, node: node(2) } });
    expect(refusal).toEqual({ code: 'disk.modeChanges', disk: 'Cluster Disk 1' });
  });

  test('best possible goes to the node with the fewest disks that reaches it', () => {
    const t = storageLab();
    t.command({ name: 'fault.disconnectStorage', args: { node: node(2), array: sanA } });
    t.command({ name: 'disk.move', args: { disk, node: null } });
    t.run('4s');
    expect(diskIn(t, disk).owner).toBe(node(3));
  });

  test('a node without a path, one that is no member and the owner itself are refused', () => {
    const t = storageLab();
    t.command({ name: 'fault.disconnectStorage', args: { node: node(2), array: sanA } });
    const to = (number: number): Command => ({
      name: 'disk.move',
      args: { disk, node: node(number) },
    });
    expect(t.refusal(to(2))).toMatchObject({ code: 'disk.notReachable', node: 'HV02' });
    expect(t.refusal(to(1))).toMatchObject({ code: 'disk.alreadyThere' });
    t.node(4).crash().run('30s');
    expect(t.refusal(to(4))).toMatchObject({ code: 'node.notMember' });
  });

  test('a LUN of a machine’s own moves with it', () => {
    const t = ownDiskLab();
    expect(t.refusal({ name: 'disk.move', args: { disk: ownDisk, node: node(2) } })).toMatchObject({
      code: 'disk.movesWithGroup',
    });
    t.command({ name: 'group.move', args: { group: 'group:vm01', node: node(2) } });
    t.run('5m').vm(1).expect({ serving: true, node: 'HV02' });
    expect(diskIn(t, ownDisk).owner).toBe(node(2));
  });
});

describe('fact: failover-cluster §6 who coordinates when members come and go', () => {
  const spread = (id: '2012' | '2012r2') => {
    const t = storageLab({
      profile: profiles[id],
      change: (plan) => {
        const [first] = plan.disks.filter(({ use }) => use === 'sharedVolume');
        const further = [2, 3, 4].map((number) => ({
          ...(first ?? plan.disks[0]),
          name: `Cluster Disk 1${number}`,
          folder: `Volume1${number}`,
        }));
        return { ...plan, disks: [...plan.disks, ...further] as typeof plan.disks };
      },
    });
    t.node(2).crash().run('2m');
    t.node(2).powerOn().run('10m');
    return [1, 2, 3, 4].map(
      (number) =>
        t.engine.reader.by('disk.owner', node(number)).filter((each) => each.volume).length,
    );
  };

  test('2012 R2 spreads the volumes evenly again', () => {
    expect(spread('2012r2')).toEqual([1, 1, 1, 1]);
  });

  test('2012 leaves them where they are', () => {
    expect(spread('2012')[1]).toBe(0);
  });
});

describe('clustered disks and shared volumes', () => {
  const options = { nodes: 2, vms: 2 };
  const spare = () =>
    changedLab(options, (record) =>
      record.kind === 'disk' && record.id === disk
        ? {
            ...record,
            cluster: null,
            use: 'unclustered',
            owner: null,
            volume: null,
            state: 'offline',
          }
        : record.kind === 'vm'
          ? { ...record, disk: null }
          : record.kind === 'vhd'
            ? { ...record, disk: null, host: 'node:hv01' }
            : record.kind === 'cluster'
              ? { ...record, sharedVolumesEnabled: false }
              : record,
    );

  test('a disk every node sees is added, and becomes a volume once these are enabled', () => {
    const t = spare();
    const cluster = 'cluster:cl-test';
    t.command({ name: 'cluster.addDisk', args: { cluster, disk } });
    t.run('10s');
    expect(diskIn(t, disk)).toMatchObject({ use: 'available', state: 'online', cluster });
    expect(t.refusal({ name: 'disk.addToSharedVolumes', args: { disk } })).toMatchObject({
      code: 'cluster.sharedVolumesDisabled',
    });
    t.command({ name: 'cluster.enableSharedVolumes', args: { cluster } });
    t.command({ name: 'disk.addToSharedVolumes', args: { disk } });
    expect(diskIn(t, disk).volume?.folder).toBe('Volume1');
    expect(modesIn(t, disk)).toEqual(['direct', 'direct']);
    t.command({ name: 'disk.removeFromSharedVolumes', args: { disk } });
    expect(diskIn(t, disk)).toMatchObject({ use: 'available', volume: null });
  });

  test.each([
    [{ persistentReservation: false }, 'disk.noPersistentReservation'],
    [{ dynamicDisk: true }, 'disk.isDynamic'],
  ])('a disk that a cluster cannot use is refused: %j', (flaw, code) => {
    const t = changedLab(options, (record) =>
      record.kind === 'vm'
        ? { ...record, disk: null }
        : record.kind === 'disk' && record.id === disk
          ? { ...record, ...flaw, cluster: null, use: 'unclustered', owner: null, volume: null }
          : record,
    );
    const refusal = t.refusal({
      name: 'cluster.addDisk',
      args: { cluster: 'cluster:cl-test', disk },
    });
    expect(refusal).toMatchObject({ code });
  });

  test('a volume with machines on it stays one', () => {
    const t = storageLab();
    expect(t.refusal({ name: 'disk.removeFromSharedVolumes', args: { disk } })).toEqual({
      code: 'disk.holdsMachines',
      disk: 'Cluster Disk 1',
      vms: 4,
    });
  });
});
