import { describe, expect, test } from 'vitest';
import { LabSession } from '../../src-main/lab/session';
import { folder, shipped } from './support';

describe('shipped labs', () => {
  test('are listed: topologies, scenarios, then generated ones', () => {
    const listed = folder.list();
    const scenarios = listed.filter((lab) => lab.graded).map((lab) => lab.name);
    expect(scenarios).toContain('L05');
    expect(scenarios.every((name) => /^L\d\d$/.test(name))).toBe(true);
    expect(scenarios).toEqual([...scenarios].sort());
    const others = listed.filter((lab) => !lab.graded || lab.name === 'L05');
    expect(others.map((lab) => [lab.name, lab.nodes, lab.vms, lab.graded])).toEqual([
      ['T1', 1, 6, false],
      ['T2', 2, 10, false],
      ['T4', 4, 24, false],
      ['T4M', 4, 24, false],
      ['backup', 4, 24, false],
      ['memory-pressure', 1, 6, false],
      ['migration', 2, 10, false],
      ['snapshots', 4, 24, false],
      ['split-brain', 4, 24, false],
      ['storage-path-loss', 4, 24, false],
      ['witness-loss', 2, 10, false],
      ['L05', 4, 24, true],
      ['16x1000', 16, 1000, false],
      ['64x8000', 64, 8000, false],
    ]);
  });

  test.each([
    'T1',
    'T2',
    'T4',
    'T4M',
    'L05',
    'backup',
    'migration',
    'snapshots',
    'split-brain',
    'storage-path-loss',
    'witness-loss',
    '16x1000',
    '64x8000',
  ])('%s starts healthy and stays so until anything happens', (name) => {
    const lab = shipped(name);
    const session = new LabSession(lab);
    session.goLive(() => {});
    session.advanceTo(Math.min(60_000, (lab.timeline[0]?.trigger.delayMs ?? 60_000) - 1));
    session.engine.checkWorld();
    const { reader } = session.engine;
    expect(reader.all('worker').every((worker) => worker.servingSince !== null)).toBe(true);
    expect(reader.all('view').every((view) => view.quorate)).toBe(true);
    expect(reader.all('disk').every((disk) => disk.state === 'online')).toBe(true);
    expect(reader.all('network').every((network) => network.state === 'up')).toBe(true);
  });

  test.each([
    ['T2', 2],
    ['T4', 4],
    ['T4M', 4],
    ['16x1000', 1],
  ])('%s survives the loss of any one node: every machine serves again', (name, nodes) => {
    for (let number = 1; number <= nodes; number += 1) {
      const session = new LabSession(shipped(name));
      const lost = session.engine.reader.all('node')[number - 1];
      if (!lost) throw new Error('the node exists');
      session.goLive(() => {});
      session.advanceTo(10_000);
      session.submit({ name: 'fault.crashNode', args: { node: lost.id } }, 'user');
      session.advanceTo(10 * 60_000);
      const { reader } = session.engine;
      expect(reader.all('worker')).toHaveLength(reader.all('vm').length);
      expect(reader.all('worker').every((worker) => worker.servingSince !== null)).toBe(true);
      expect(reader.all('view').map((view) => view.quorate)).toEqual([true]);
    }
  });

  test('have the sizes of the catalogue (lab-scenarios §A.1)', () => {
    const memory = (name: string) =>
      shipped(name).plan.vms.reduce((sum, vm) => sum + vm.memoryMiB, 0) / 1024;
    expect(memory('T2')).toBe(38);
    const t1 = shipped('T1').plan;
    expect(t1.vms.map((vm) => vm.name)).toEqual([
      'DC01',
      'FILE01',
      'SQL01',
      'APP01',
      'WEB01',
      'PRINT01',
    ]);
    expect(t1.hosts[0]).toMatchObject({ sockets: 2, coresPerSocket: 4, memoryMiB: 32 * 1024 });
    const t4 = shipped('T4').plan;
    expect(
      t4.hosts.map(({ name, memoryMiB, coresPerSocket }) => [name, memoryMiB, coresPerSocket]),
    ).toEqual(['HV01', 'HV02', 'HV03', 'HV04'].map((name) => [name, 64 * 1024, 6]));
    expect(
      t4.vms
        .filter((vm) => vm.tier === 1)
        .map((vm) => vm.name)
        .sort((left, right) => (left < right ? -1 : 1)),
    ).toEqual(['DC01', 'DC02', 'ERP01', 'SQL01']);
    expect(t4.vms.filter((vm) => vm.node === 'HV03')).toHaveLength(6);
    expect(t4.clusters[0]?.witness?.type).toBe('disk');
    const volumes = (name: string) =>
      shipped(name).plan.disks.flatMap((disk) => (disk.folder === null ? [] : [disk.folder]));
    expect(volumes('T2')).toEqual(['Volume1', 'Volume2']);
    expect(volumes('T4')).toEqual(['Volume1', 'Volume2', 'Volume3']);
    const t2 = shipped('T2').plan;
    expect(t2.disks[0]).toMatchObject({ name: 'Witness', use: 'witness', capacityMiB: 1024 });
    expect(t2.clusters[0]?.networks.map(({ name, role }) => [name, role])).toEqual([
      ['Mgmt', 'clusterAndClient'],
      ['CSV-HB', 'cluster'],
      ['LM', 'cluster'],
    ]);
    const mirrored = shipped('T4M').plan;
    expect(mirrored.arrays.map(({ name, site, mirror }) => [name, site, mirror])).toEqual([
      ['SAN-A', 'Room 1', 'SAN-B'],
      ['SAN-B', 'Room 2', 'SAN-A'],
    ]);
    expect(mirrored.disks.every((disk) => disk.arrays.length === 2)).toBe(true);
    expect(mirrored.disks.some((disk) => disk.use === 'witness')).toBe(false);
    expect(mirrored.hosts.map((host) => host.site)).toEqual([
      'Room 1',
      'Room 1',
      'Room 2',
      'Room 2',
    ]);
    expect(shipped('T4M').plan.clusters[0]).toMatchObject({
      quorum: 'nodeAndFileShareMajority',
      witness: { type: 'fileShare', name: '\\\\FSW01\\Witness' },
    });
  });
});
