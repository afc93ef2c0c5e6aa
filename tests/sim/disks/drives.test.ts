import { describe, expect, test } from 'vitest';
import { hostLab, newDisk, vhdOf } from './disks-lab';

const scsi = { vm: 'vm:vm01', controller: 'scsi0', location: 0 } as const;

describe('hot add', () => {
  test('fact: hyperv-host §2.6 a disk on SCSI is added while the machine runs, and its guest finds it', () => {
    const t = hostLab();
    t.command(newDisk({ name: 'data.vhd', attach: scsi }));
    t.run('5s');
    expect(t.vm(1).record.drives).toContainEqual({
      controller: 'scsi0',
      location: 0,
      medium: { type: 'vhd', vhd: 'vhd:data' },
    });
    expect(vhdOf(t, 'data')).toMatchObject({ vm: 'vm:vm01', type: 'dynamic' });
    expect(t.events('drive.added', 'drive.appeared').map(({ name }) => name)).toEqual([
      'drive.added',
      'drive.appeared',
    ]);
    expect(t.vm(1).seen.serving).toBe(true);
  });

  test('fact: hyperv-host §2.6, §12 on IDE it is refused while the machine runs, and taken while it is off', () => {
    const t = hostLab();
    const ide = { vm: 'vm:vm01', controller: 'ide0', location: 1 } as const;
    expect(t.refusal(newDisk({ name: 'data.vhd', attach: ide }))).toEqual({
      code: 'drive.ideWhileRunning',
      vm: 'VM01',
      place: 'IDE 0:1',
    });
    t.vm(1).turnOff().run('10s');
    t.command(newDisk({ name: 'data.vhd', attach: ide }));
    t.run('2s');
    expect(vhdOf(t, 'data').vm).toBe('vm:vm01');
    expect(t.events('drive.appeared')).toEqual([]);
  });

  test('a place is taken once, and there are no places beyond the controllers', () => {
    const t = hostLab();
    const at = (controller: 'ide0' | 'scsi0' | 'scsi1', location: number) =>
      t.refusal({
        name: 'vm.addDrive',
        args: { vm: 'vm:vm01', controller, location, medium: { type: 'dvd' } },
      }).code;
    expect(at('ide0', 0)).toBe('drive.placeTaken');
    expect(at('ide0', 2)).toBe('drive.noPlace');
    expect(at('scsi1', 0)).toBe('drive.noPlace');
  });

  test('without integration services a running guest takes nothing on SCSI', () => {
    const t = hostLab({ vm: { integrationVersion: null } });
    expect(t.refusal(newDisk({ name: 'data.vhd', attach: scsi })).code).toBe(
      'drive.noIntegrationServices',
    );
  });

  test('fact: hyperv-host §2.6 a saved machine takes no other disks', () => {
    const t = hostLab();
    t.vm(1).save().run('2m');
    expect(t.refusal(newDisk({ name: 'data.vhd', attach: scsi })).code).toBe('drive.savedState');
  });
});

describe('hot remove', () => {
  const withData = () => {
    const t = hostLab();
    t.command(newDisk({ name: 'data.vhd', attach: scsi }));
    return t.run('10s');
  };

  test('safely: the guest lets go first; its file stays', () => {
    const t = withData();
    t.command({ name: 'vm.removeDrive', args: { ...scsi, how: 'safely' } });
    expect(vhdOf(t, 'data').vm).toBe('vm:vm01');
    t.run('5s');
    expect(vhdOf(t, 'data')).toMatchObject({ vm: null, growthBytesPerSecond: 0 });
    expect(t.events('drive.vanished')).toEqual([]);
    expect(t.events('drive.removed')).toHaveLength(1);
  });

  test('at once: what the guest had not written is lost, and the log says so', () => {
    const t = withData();
    t.command({ name: 'vm.removeDrive', args: { ...scsi, how: 'atOnce' } });
    expect(t.events('drive.vanished')).toHaveLength(1);
    expect(vhdOf(t, 'data').vm).toBeNull();
  });

  test('the disk the machine runs from stays, and a guest that hangs lets go of nothing', () => {
    const t = withData();
    t.vm(1).hangGuest();
    expect(t.refusal({ name: 'vm.removeDrive', args: { ...scsi, how: 'safely' } }).code).toBe(
      'vm.guestNotAnswering',
    );
    const boot = { vm: 'vm:vm01', controller: 'ide0', location: 0, how: 'atOnce' } as const;
    expect(t.refusal({ name: 'vm.removeDrive', args: boot }).code).toBe('drive.ideWhileRunning');
  });
});

describe('topology', () => {
  test('fact: hyperv-host §1.1 at most four SCSI controllers, added and removed while off', () => {
    const t = hostLab();
    const add = { name: 'vm.addScsiController', args: { vm: 'vm:vm01' } } as const;
    expect(t.refusal(add).code).toBe('vm.hardwareNeedsOff');
    t.vm(1).turnOff().run('10s');
    t.command(add);
    t.command(add);
    t.command(add);
    expect(t.refusal(add)).toMatchObject({ code: 'vm.noMoreScsi', limit: 4 });
    t.command(
      newDisk({ name: 'data.vhd', attach: { vm: 'vm:vm01', controller: 'scsi0', location: 63 } }),
    );
    t.run('2s');
    t.command({
      name: 'vm.moveDrive',
      args: { ...scsi, location: 63, toController: 'scsi2', toLocation: 5 },
    });
    t.command({ name: 'vm.removeScsiController', args: { vm: 'vm:vm01', controller: 1 } });
    expect(t.vm(1).record.scsiControllers).toBe(3);
    expect(t.vm(1).record.drives.at(-1)).toMatchObject({ controller: 'scsi1', location: 5 });
    expect(
      t.refusal({ name: 'vm.removeScsiController', args: { vm: 'vm:vm01', controller: 1 } }).code,
    ).toBe('vm.scsiInUse');
    t.run('1s');
  });

  test('fact: hyperv-host §5.5 a disk of the host is given through while it is offline there', () => {
    const t = hostLab({
      change: (plan) => ({
        ...plan,
        disks: [
          {
            name: 'D1',
            cluster: null,
            arrays: [],
            host: 'HV01',
            use: 'unclustered',
            folder: null,
            capacityMiB: 10_240,
            usedMiB: 0,
            owner: null,
            persistentReservation: true,
            uniqueIdentifier: true,
            dynamicDisk: false,
          },
        ],
      }),
    });
    const medium = { type: 'passThrough', disk: 'disk:d1' } as const;
    const add = { name: 'vm.addDrive', args: { ...scsi, medium } } as const;
    expect(t.refusal(add)).toEqual({ code: 'disk.notOfflineOnHost', disk: 'D1' });
    t.command({ name: 'disk.setHostState', args: { disk: 'disk:d1', online: false } });
    t.command(add);
    expect(
      t.refusal({ name: 'disk.setHostState', args: { disk: 'disk:d1', online: true } }).code,
    ).toBe('disk.givenThrough');
    expect(t.refusal({ name: 'vm.addDrive', args: { ...add.args, vm: 'vm:vm02' } }).code).toBe(
      'drive.passThroughTaken',
    );
    t.run('1m');
  });

  test('a highly available machine has its disks where every node gets at them', () => {
    const t = hostLab({ cluster: 'CL-TEST', nodes: 2 });
    expect(t.refusal(newDisk({ name: 'data.vhd', attach: scsi }))).toMatchObject({
      code: 'vhd.notOnClusterStorage',
      vm: 'VM01',
    });
    t.command(newDisk({ name: 'data.vhd', volume: 'disk:cl-test/cluster-disk-1', attach: scsi }));
    t.run('10s');
    expect(vhdOf(t, 'data').vm).toBe('vm:vm01');
  });
});

describe('a disk on another volume than its machine', () => {
  const volumes = ['disk:cl-test/cluster-disk-1', 'disk:cl-test/cluster-disk-2'] as const;

  test('is missed like its own when that volume does not answer', () => {
    const t = hostLab({
      cluster: 'CL-TEST',
      nodes: 2,
      change: (plan) => {
        const [first] = plan.disks;
        if (!first) return plan;
        const more = { ...first, name: 'Cluster Disk 2', folder: 'Volume2' };
        const vms = plan.vms.map((vm) => ({ ...vm, disk: 'Volume1' }));
        return { ...plan, vms, disks: [...plan.disks, more] };
      },
    });
    t.command(newDisk({ name: 'data.vhd', volume: volumes[1], attach: scsi }));
    t.run('10s').vm(1).expect({ serving: true });
    t.command({ name: 'fault.failDisk', args: { disk: volumes[1] } });
    t.run('10s').vm(1).expect({ serving: false });
    t.vm(2).expect({ serving: true });
    t.command({ name: 'vm.removeDrive', args: { ...scsi, how: 'atOnce' } });
    t.run('10s').vm(1).expect({ serving: true });
  });
});
