import { describe, expect, test } from 'vitest';
import { LabSession } from '../../src-main/lab/session';
import { folder, shipped } from './support';

describe('shipped labs', () => {
  test('are listed: topologies, scenarios, then generated ones', () => {
    expect(folder.list().map((lab) => [lab.name, lab.nodes, lab.vms, lab.graded])).toEqual([
      ['T1', 1, 6, false],
      ['T2', 2, 10, false],
      ['T4', 4, 24, false],
      ['T4M', 4, 24, false],
      ['L05', 4, 24, true],
      ['16x1000', 16, 1000, false],
      ['64x8000', 64, 8000, false],
    ]);
  });

  test.each(['T1', 'T2', 'T4', 'T4M', 'L05', '16x1000', '64x8000'])(
    '%s starts healthy and stays so for a minute',
    (name) => {
      const session = new LabSession(shipped(name));
      session.goLive(() => {});
      session.advanceTo(60_000);
      session.engine.checkWorld();
      const { reader } = session.engine;
      expect(reader.all('worker').every((worker) => worker.servingSince !== null)).toBe(true);
      expect(reader.all('view').every((view) => view.quorate)).toBe(true);
    },
  );

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
    expect(shipped('T4M').plan.clusters[0]).toMatchObject({
      quorum: 'nodeAndFileShareMajority',
      witness: { type: 'fileShare', name: '\\\\FSW01\\Witness' },
    });
  });
});
