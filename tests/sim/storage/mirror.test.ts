import { describe, expect, test } from 'vitest';
import { usedBytes } from '../../../src-shared/rules/disk-facts';
import { holdsData, mirrorSide } from '../../../src-shared/rules/storage-facts';
import {
  arrayIn,
  bringOnline,
  diskIn,
  mirroredLab,
  modesIn,
  node,
  sanA,
  sanB,
  storageLab,
  volume,
} from './storage-lab';

const disk = volume();

describe('fact: failover-cluster §11 a mirrored SAN', () => {
  test('each room reads and writes through its own array', () => {
    const t = mirroredLab();
    expect(mirrorSide(t.engine.reader, node(1), disk)).toBe(sanA);
    expect(mirrorSide(t.engine.reader, node(4), disk)).toBe(sanB);
  });

  test('one array fails: I/O waits some seconds, then the other one carries everything', () => {
    const t = mirroredLab();
    t.command({ name: 'fault.failArray', args: { array: sanA } });
    expect(modesIn(t, disk)).toEqual(['paused', 'paused', 'paused', 'paused']);
    t.run('11s');
    expect(modesIn(t, disk)).toEqual(['direct', 'direct', 'direct', 'direct']);
    expect(t.events('array.tookOver')).toHaveLength(1);
    expect(t.events('volume.paused', 'volume.noAccess')).toEqual([]);
    expect(diskIn(t, disk).owner).toBe(node(1));
    for (const vm of [1, 2, 3, 4]) {
      t.vm(vm).expect({ serving: true, guest: 'running' });
      expect(t.vm(vm).seen.downtimeMs).toBeLessThanOrEqual(10_000);
    }
  });

  test('an array fails while the loss of a node is settled: its disk is taken over on the other half', () => {
    const t = mirroredLab({ nodes: 5 });
    t.node(1).crash();
    t.runUntil(() => t.events('cluster.regroupBegun').length > 0);
    t.command({ name: 'fault.failArray', args: { array: sanA } });
    t.runUntil(() => t.events('cluster.regroupCompleted').length > 0);
    expect(t.events('array.tookOver')).toEqual([]);
    t.run('5m');
    expect(t.engine.reader.all('view')[0]?.members).toContain(diskIn(t, disk).owner);
    for (const vm of [1, 2, 3, 4]) t.vm(vm).expect({ serving: true });
  });

  test('redundancy is back only after a resynchronization as long as the data asks for', () => {
    const t = mirroredLab();
    t.command({ name: 'fault.failArray', args: { array: sanA } });
    t.run('10m').command({ name: 'fault.restoreArray', args: { array: sanA } });
    expect(arrayIn(t, sanA).mirror).toMatchObject({ state: 'split', survivor: sanB });
    expect(mirrorSide(t.engine.reader, node(1), disk)).toBe(sanB);
    expect(t.refusal({ name: 'array.resynchronize', args: { array: sanB } })).toEqual({
      code: 'array.isSurvivor',
      array: 'SAN-B',
    });
    t.command({ name: 'array.resynchronize', args: { array: sanA } });
    const [task] = t.engine.reader.by('task.object', sanA);
    const { reader } = t.engine;
    const bytes = reader.all('disk').reduce((sum, each) => sum + usedBytes(reader, each.id), 0);
    const expectedMs = bytes / 200_000;
    expect((task?.dueAt ?? 0) - t.now).toBe(Math.ceil(expectedMs));
    t.run('10m');
    expect(arrayIn(t, sanA).mirror?.state).toBe('resynchronizing');
    t.run('2h');
    expect(arrayIn(t, sanA).mirror).toMatchObject({ state: 'synchronized', survivor: null });
    expect(mirrorSide(t.engine.reader, node(1), disk)).toBe(sanA);
  });

  test('the only copy fails before that: everything is down, and it breaks the resynchronization off', () => {
    const t = mirroredLab({ vm: { checkHeartbeat: false } });
    t.command({ name: 'fault.failArray', args: { array: sanA } });
    t.run('5m').command({ name: 'fault.restoreArray', args: { array: sanA } });
    t.command({ name: 'array.resynchronize', args: { array: sanA } });
    t.run('5m').command({ name: 'fault.failArray', args: { array: sanB } });
    t.run('4s');
    expect(modesIn(t, disk)).toEqual(['none', 'none', 'none', 'none']);
    expect(arrayIn(t, sanA).mirror).toMatchObject({ state: 'split', survivor: sanB });
    t.run('5m').command({ name: 'fault.restoreArray', args: { array: sanB } });
    bringOnline(t);
    t.run('5s');
    expect(modesIn(t, disk)).toEqual(['direct', 'direct', 'direct', 'direct']);
  });

  test('lab-scenarios L12: without a mirror the loss of the array takes everything down', () => {
    const t = storageLab();
    t.command({ name: 'fault.failArray', args: { array: sanA } });
    t.run('5m');
    for (const vm of [1, 2, 3, 4]) t.vm(vm).expect({ serving: false });
  });

  test('both arrays fail at once: the one that was to go on holds the present data', () => {
    const t = mirroredLab();
    t.command({ name: 'fault.failArray', args: { array: sanA } });
    t.command({ name: 'fault.failArray', args: { array: sanB } });
    t.run('1m');
    expect(arrayIn(t, sanA).mirror?.survivor).toBe(sanB);
    t.command({ name: 'fault.restoreArray', args: { array: sanB } });
    bringOnline(t);
    t.run('5s');
    expect(modesIn(t, disk)).toEqual(['direct', 'direct', 'direct', 'direct']);
  });
});

describe('a split mirror', () => {
  test('the half the owners write to goes on, and one side of one cluster only sees that', () => {
    const t = mirroredLab();
    t.command({ name: 'fault.splitMirror', args: { array: sanB } });
    const survivor = arrayIn(t, sanA).mirror?.survivor;
    expect(survivor).toBe(sanA);
    for (const number of [1, 2, 3, 4]) {
      expect(mirrorSide(t.engine.reader, node(number), disk)).toBe(sanA);
    }
    t.run('1m').vm(1).expect({ serving: true, downtimeMs: 0 });
  });

  test('rooms cut off from each other: the room with quorum takes its own half', () => {
    const t = mirroredLab({ nodes: 5 });
    // HV01 to HV03 are in room 1 and keep the majority of five; their half goes on.
    t.command({ name: 'fault.splitMirror', args: { array: sanA } });
    for (const number of [1, 2, 3]) {
      t.command({ name: 'fault.disconnectStorage', args: { node: node(number), array: sanB } });
    }
    for (const number of [4, 5]) {
      t.command({ name: 'fault.disconnectStorage', args: { node: node(number), array: sanA } });
    }
    const networks = t.engine.reader.all('network').map(({ id }) => id);
    const [from, to] = [[1, 2, 3].map(node), [4, 5].map(node)];
    t.command({ name: 'fault.cutNetwork', args: { networks, from, to, oneWay: false } });
    t.run('2m');
    expect(holdsData(t.engine.reader, node(1), disk)).toBe(true);
    t.vm(1).expect({ serving: true });
    t.node(5).expect({ state: 'down' });
  });

  test('the other room has quorum: it goes on with its half, and what was written since is lost', () => {
    const t = mirroredLab({ nodes: 5 });
    // HV04 and HV05 own the volume's half in room 2 and are outvoted by HV01 to HV03.
    t.command({ name: 'disk.move', args: { disk, node: node(5) } });
    t.run('5s').command({ name: 'fault.splitMirror', args: { array: sanA } });
    expect(arrayIn(t, sanA).mirror?.survivor).toBe(sanB);
    for (const number of [1, 2, 3]) {
      t.command({ name: 'fault.disconnectStorage', args: { node: node(number), array: sanB } });
    }
    t.run('1m');
    const networks = t.engine.reader.all('network').map(({ id }) => id);
    const [from, to] = [[1, 2, 3].map(node), [4, 5].map(node)];
    t.command({ name: 'fault.cutNetwork', args: { networks, from, to, oneWay: false } });
    t.run('5m');
    expect(arrayIn(t, sanA).mirror?.survivor).toBe(sanA);
    for (const vm of [1, 2, 3, 4]) {
      t.vm(vm).expect({ serving: true });
      expect(t.vm(vm).record.dataLossMs).toBeGreaterThanOrEqual(60_000);
    }
  });
});
