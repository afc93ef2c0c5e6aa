import { describe, expect, test } from 'vitest';
import { profiles } from '../../../src-shared/profiles/index';
import {
  bringOnline,
  diskIn,
  node,
  ownDisk,
  ownDiskLab,
  sanA,
  storageLab,
  volume,
} from './storage-lab';

describe('fact: hyperv-host §2.4 a machine without its disk', () => {
  test('in 2008 R2 the guest stops with a stop error after its disk time-out', () => {
    const t = storageLab({ vm: { checkHeartbeat: false } });
    t.command({ name: 'fault.failArray', args: { array: sanA } });
    t.vm(1).expect({ state: 'running', serving: false, guest: 'running' });
    expect(t.vm(1).record.storageLostSince).toBe(t.now);
    t.run('59s').vm(1).expect({ guest: 'running' });
    t.run('2s').vm(1).expect({ state: 'running', guest: 'stopError' });
    t.run('10s').vm(1).expect({ heartbeat: 'lostCommunication' });
    expect(t.events('vm.guestStoppedForStorage')).toHaveLength(4);
  });

  test('a disk that is back in time is a short stall: the guest goes on', () => {
    const t = storageLab();
    t.command({ name: 'fault.failArray', args: { array: sanA } });
    t.run('20s');
    t.command({ name: 'fault.restoreArray', args: { array: sanA } });
    bringOnline(t);
    t.run('5s');
    for (const vm of [1, 2, 3, 4]) t.vm(vm).expect({ serving: true, guest: 'running' });
    expect(t.vm(1).seen.downtimeMs).toBeGreaterThanOrEqual(20_000);
    expect(t.vm(1).record.storageLostSince).toBeNull();
  });

  test('2016 pauses it and lets it go on when the disk is back', () => {
    const t = storageLab({ profile: profiles['2016'] });
    t.command({ name: 'fault.failArray', args: { array: sanA } });
    t.run('4s').vm(1).expect({ state: 'pausedCritical', serving: false });
    expect(t.events('vm.pausedForStorage')).toHaveLength(4);
    t.run('5m');
    t.command({ name: 'fault.restoreArray', args: { array: sanA } });
    bringOnline(t);
    t.run('10s').vm(1).expect({ state: 'running', serving: true });
  });

  test('2016 powers it off after half an hour', () => {
    const t = storageLab({ profile: profiles['2016'] });
    t.command({ name: 'fault.failArray', args: { array: sanA } });
    t.run('29m').vm(1).expect({ state: 'pausedCritical' });
    t.run('2m').vm(1).expect({ state: 'off' });
  });

  test('the array comes back after hours: disks online by hand, machines boot again', () => {
    const t = storageLab();
    t.command({ name: 'fault.failArray', args: { array: sanA } });
    t.run('8h');
    t.command({ name: 'fault.restoreArray', args: { array: sanA } });
    bringOnline(t);
    t.run('3h');
    for (const vm of [1, 2, 3, 4]) {
      if (t.vm(vm).seen.guest === 'stopError') t.vm(vm).reset();
    }
    t.run('2h');
    for (const vm of [1, 2, 3, 4]) t.vm(vm).expect({ serving: true });
  });

  test('memory that is being saved is lost when the disk is', () => {
    const t = storageLab();
    t.vm(1).save();
    t.command({ name: 'fault.failArray', args: { array: sanA } });
    t.run('2m').vm(1).expect({ state: 'off', group: 'offline' });
    expect(t.events('vm.saveFailed')).toHaveLength(1);
  });

  test('stand-alone hosts have no array and notice nothing', () => {
    const t = storageLab({ cluster: null, nodes: 2, vms: 2 });
    expect(t.vm(1).record.disk).toBeNull();
    t.run('1h').vm(1).expect({ serving: true });
  });

  test('a guest that boots waits for its disk and boots on', () => {
    const t = storageLab();
    t.vm(1).turnOff().run('10s');
    t.vm(1).start().run('20s');
    t.vm(1).expect({ state: 'running', guest: 'booting' });
    t.command({ name: 'fault.failArray', args: { array: sanA } });
    t.run('30s').vm(1).expect({ guest: 'booting' });
    t.command({ name: 'fault.restoreArray', args: { array: sanA } });
    t.command({ name: 'disk.bringOnline', args: { disk: volume() } });
    t.run('10s').vm(1).expect({ guest: 'booting', serving: false });
    t.run('1m').vm(1).expect({ guest: 'running', serving: true });
  });
});

describe('fact: failover-cluster §3.2 a LUN of a machine’s own', () => {
  test('belongs to its group and to the node that owns it', () => {
    const t = ownDiskLab();
    expect(diskIn(t, ownDisk)).toMatchObject({
      group: 'group:vm01',
      owner: node(1),
      state: 'online',
    });
  });

  test('fact: failover-cluster §4.1 is taken over and mounted in 1 to 5 s before its machine starts', () => {
    const t = ownDiskLab();
    t.node(1).crash();
    t.runUntil(() => t.events('disk.mountBegun').some((event) => event.object === ownDisk));
    const begun = t.now;
    t.runUntil(() => t.events('disk.online').some((event) => event.object === ownDisk));
    expect(t.now - begun).toBeGreaterThanOrEqual(1000);
    expect(t.now - begun).toBeLessThanOrEqual(5000);
    t.run('3m').vm(1).expect({ serving: true });
    expect(diskIn(t, ownDisk).owner).toBe(t.vm(1).record.node);
  });

  test('lost on its node alone: 1038 there, and the group fails over to where it is reached', () => {
    const t = ownDiskLab();
    t.command({ name: 'fault.disconnectStorage', args: { node: node(1), array: sanA } });
    expect(t.events('disk.reservationLost').some((event) => event.object === ownDisk)).toBe(true);
    t.run('5m').vm(1).expect({ serving: true });
    expect(t.vm(1).record.node).not.toBe(node(1));
    expect(diskIn(t, ownDisk)).toMatchObject({ owner: t.vm(1).record.node, state: 'online' });
  });
});
