import { describe, expect, test } from 'vitest';
import { profiles } from '../../../src-shared/profiles/index';
import { pathsTo, reachesDisk } from '../../../src-shared/rules/storage-facts';
import { accessIn, diskIn, modesIn, node, path, sanA, storageLab, volume } from './storage-lab';

describe('fact: failover-cluster §6 paths of a node', () => {
  test('at the start every node reaches every volume directly, over two paths', () => {
    const t = storageLab();
    expect(modesIn(t, volume())).toEqual(['direct', 'direct', 'direct', 'direct']);
    expect(diskIn(t, volume()).owner).toBe(node(1));
    expect(pathsTo(t.engine.reader, node(3), sanA)).toHaveLength(2);
  });

  test('one path of several is lost: no event of the volume, only one path less', () => {
    const t = storageLab();
    t.command({ name: 'fault.disconnectPath', args: { path: path(3, 'a') } });
    expect(accessIn(t, volume(), 3)).toEqual({ mode: 'direct', reason: null });
    expect(pathsTo(t.engine.reader, node(3), sanA)).toHaveLength(1);
    expect(t.events('volume.redirectedByPath', 'volume.paused')).toEqual([]);
    t.run('2m').vm(3).expect({ serving: true, downtimeMs: 0 });
  });

  test('the last path is lost: redirected with 5121 on that node alone, and back by itself', () => {
    const t = storageLab();
    t.command({ name: 'fault.disconnectPath', args: { path: path(3, 'a') } });
    t.command({ name: 'fault.disconnectPath', args: { path: path(3, 'b') } });
    expect(modesIn(t, volume())).toEqual(['direct', 'direct', 'fileSystemRedirected', 'direct']);
    expect(accessIn(t, volume(), 3)?.reason).toBe('noDiskConnectivity');
    const said = t.events('volume.redirectedByPath');
    expect(new Set(said.map((event) => event.node))).toEqual(new Set([node(3)]));
    t.run('5m').vm(3).expect({ serving: true, downtimeMs: 0 });
    t.command({ name: 'fault.connectPath', args: { path: path(3, 'b') } });
    expect(modesIn(t, volume())).toEqual(['direct', 'direct', 'direct', 'direct']);
    expect(t.events('volume.directAgain').every((event) => event.node === node(3))).toBe(true);
  });

  test('a controller that fails takes half of the paths of every node, both take the array', () => {
    const t = storageLab();
    t.command({ name: 'fault.failController', args: { array: sanA, controller: 0 } });
    expect(modesIn(t, volume())).toEqual(['direct', 'direct', 'direct', 'direct']);
    t.command({ name: 'fault.failController', args: { array: sanA, controller: 1 } });
    expect(reachesDisk(t.engine.reader, node(1), volume())).toBe(false);
    t.run('4s');
    expect(modesIn(t, volume())).toEqual(['none', 'none', 'none', 'none']);
  });

  test.each(['2012', '2012r2', '2016'] as const)(
    '%s redirects by block where only the path is lost',
    (id) => {
      const t = storageLab({ profile: profiles[id] });
      t.command({ name: 'fault.disconnectStorage', args: { node: node(3), array: sanA } });
      expect(accessIn(t, volume(), 3)).toEqual({
        mode: 'blockRedirected',
        reason: 'noDiskConnectivity',
      });
    },
  );
});

describe('fact: failover-cluster §6 redirected access on purpose', () => {
  test('an administrator turns it on: every node but the coordinator, 5136 there', () => {
    const t = storageLab();
    t.command({ name: 'disk.setRedirected', args: { disk: volume(), on: true } });
    const redirected = 'fileSystemRedirected';
    expect(modesIn(t, volume())).toEqual(['direct', redirected, redirected, redirected]);
    expect(accessIn(t, volume(), 2)?.reason).toBe('userRequest');
    expect(t.events('volume.redirectedByUser').map((event) => event.node)).toEqual([node(1)]);
    expect(t.refusal({ name: 'disk.setRedirected', args: { disk: volume(), on: true } })).toEqual({
      code: 'disk.alreadyRedirected',
      disk: 'Cluster Disk 1',
    });
    t.command({ name: 'disk.setRedirected', args: { disk: volume(), on: false } });
    expect(modesIn(t, volume())).toEqual(['direct', 'direct', 'direct', 'direct']);
  });

  test.each([
    ['fileSystem', 'volume.fileSystemFilter', 'incompatibleFileSystemFilter'],
    ['volume', 'volume.volumeFilter', 'incompatibleVolumeFilter'],
  ] as const)(
    'an incompatible %s filter redirects every node but the coordinator',
    (filter, event, reason) => {
      const t = storageLab();
      t.command({ name: 'fault.setFilter', args: { disk: volume(), filter } });
      expect(accessIn(t, volume(), 1)?.mode).toBe('direct');
      expect(accessIn(t, volume(), 4)).toEqual({ mode: 'fileSystemRedirected', reason });
      expect(t.events(event)).toHaveLength(1);
      t.command({ name: 'fault.setFilter', args: { disk: volume(), filter: null } });
      expect(modesIn(t, volume())).toEqual(['direct', 'direct', 'direct', 'direct']);
    },
  );
});

describe('fact: failover-cluster §6 the coordinator is lost', () => {
  test('it dies: nodes with a path of their own go on until the members agree, then 0 to 3 s', () => {
    const t = storageLab();
    t.node(1).crash();
    t.runUntil(() => t.events('volume.paused').length > 0);
    const paused = t.now;
    expect(t.events('volume.paused').map((event) => event.node)).toEqual([2, 3, 4].map(node));
    expect(t.events('volume.paused')[0]?.fields).toMatchObject({
      status: 'STATUS_CONNECTION_DISCONNECTED (c000020c)',
    });
    expect(modesIn(t, volume())).toEqual(['none', 'paused', 'paused', 'paused']);
    t.runUntil(() => modesIn(t, volume()).every((mode, index) => index === 0 || mode === 'direct'));
    expect(t.now - paused).toBeLessThanOrEqual(3000);
    expect(diskIn(t, volume())).toMatchObject({ state: 'online' });
    expect(diskIn(t, volume()).owner).not.toBe(node(1));
  });

  test('it loses its storage: c00000b5 on every node, another one mounts within 3 s', () => {
    const t = storageLab();
    t.command({ name: 'fault.disconnectStorage', args: { node: node(1), array: sanA } });
    const said = t.events('volume.paused').filter((event) => event.object === volume());
    expect(said.map((event) => event.node)).toEqual([1, 2, 3, 4].map(node));
    expect(said[0]?.fields).toMatchObject({ status: 'STATUS_IO_TIMEOUT (c00000b5)' });
    t.vm(1).expect({ serving: false });
    t.run('4s');
    expect(diskIn(t, volume()).owner).not.toBe(node(1));
    expect(modesIn(t, volume())).toEqual(['fileSystemRedirected', 'direct', 'direct', 'direct']);
    t.vm(1).expect({ serving: true, state: 'running' });
    expect(t.vm(1).seen.downtimeMs).toBeLessThanOrEqual(3000);
  });

  test('nobody can take it: 5142 on every node, 5150, and the disk has failed', () => {
    const t = storageLab();
    t.command({ name: 'fault.failArray', args: { array: sanA } });
    expect(modesIn(t, volume())).toEqual(['paused', 'paused', 'paused', 'paused']);
    expect(t.events('volume.noAccess')).toEqual([]);
    t.run('4s');
    expect(modesIn(t, volume())).toEqual(['none', 'none', 'none', 'none']);
    const denied = t.events('volume.noAccess').filter((event) => event.object === volume());
    expect(denied.map((event) => event.node)).toEqual([1, 2, 3, 4].map(node));
    expect(t.events('volume.failed').some((event) => event.object === volume())).toBe(true);
    expect(diskIn(t, volume()).state).toBe('failed');
  });

  test('its node stops in order: the volume passes on and nobody has to wait', () => {
    const t = storageLab();
    t.node(1).stopClusterService().run('5m');
    expect(diskIn(t, volume()).owner).not.toBe(node(1));
    expect(t.events('volume.paused')).toEqual([]);
    for (const vm of [2, 3, 4]) t.vm(vm).expect({ serving: true, downtimeMs: 0 });
  });
});
