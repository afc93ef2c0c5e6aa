import { describe, expect, test } from 'vitest';
import { assert } from '../../../src-shared/assert';
import type { CommandArguments } from '../../../src-shared/commands/index';
import type { ExportFolder } from '../../../src-shared/model/export';
import { copyMs, exportBytes } from '../../../src-shared/rules/export-facts';
import { incompatibilities } from '../../../src-shared/rules/import-facts';
import { usedBytes } from '../../../src-shared/rules/disk-facts';
import type { ProfileId } from '../../../src-shared/profiles/profile';
import { profiles } from '../../../src-shared/profiles/index';
import { sabotage } from '../../../src-main/sim/sabotage';
import type { LabDriver } from '../../support/lab';
import { lab } from '../../support/lab';
import { snapshotLab, snapshotsIn } from './support';

const node = 'node:hv01' as const;
const folder = 'Exports\\VM01';

function exportNow(t: LabDriver): ExportFolder {
  t.vm('VM01').give('vm.export', { volume: node, folder });
  t.runUntil(() => t.engine.reader.all('export').length > 0, '4h');
  const [record] = t.engine.reader.all('export');
  assert(record, 'the folder was exported');
  return record;
}

const importing = (record: ExportFolder, changes: Partial<CommandArguments<'vm.import'>> = {}) => ({
  name: 'vm.import' as const,
  args: {
    node,
    source: record.id,
    mode: 'restore' as const,
    duplicate: false,
    volume: null,
    ...changes,
  },
});

function stopped(profile: ProfileId = '2008r2sp1') {
  const t = snapshotLab(profile);
  t.vm(1).turnOff().run('2s');
  return t;
}

describe('fact: hyperv-host §2.2 what can be exported', () => {
  test('2008 R2 exports what is off or saved, not what runs', () => {
    const t = snapshotLab();
    expect(t.vm(1).refusal('vm.export', { volume: node, folder })).toEqual({
      code: 'export.running',
      vm: 'VM01',
    });
  });

  test('2012 R2 exports what runs, with its memory left out', () => {
    const t = snapshotLab('2012r2');
    const record = exportNow(t);
    t.vm('VM01').expect({ state: 'running', serving: true });
    expect(record.machine.saved).toBeNull();
  });

  test('an export copies disks and memory, and takes as long as that', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.take('A').vm.turnOff().run('2s');
    const { reader } = t.engine;
    const vm = s.vm.record;
    const bytes = exportBytes(reader, [vm, s.of('A')]);
    const used = usedBytes(reader, node);
    s.vm.give('vm.export', { volume: node, folder });
    const task = s.running('vm.export');
    expect((task?.dueAt ?? 0) - (task?.startedAt ?? 0)).toBe(copyMs(reader, bytes));
    t.runUntil(() => s.running('vm.export') === undefined, '4h');
    expect(usedBytes(reader, node) - used).toBe(bytes);
    expect(t.events('vm.exported')).toHaveLength(1);
  });

  test('a folder holds one exported machine', () => {
    const t = stopped();
    exportNow(t);
    expect(t.vm('VM01').refusal('vm.export', { volume: node, folder })).toMatchObject({
      code: 'export.folderTaken',
    });
  });

  test('while it is exported a machine does not start', () => {
    const t = stopped();
    t.vm(1).give('vm.export', { volume: node, folder });
    expect(t.vm(1).refusal('vm.start')).toEqual({ code: 'vm.busy', vm: 'VM01', task: 'vm.export' });
  });
});

describe('fact: hyperv-host §2.7 import of 2008 R2', () => {
  test('the identity can be kept only while no machine has it', () => {
    const t = stopped();
    const record = exportNow(t);
    expect(t.refusal(importing(record))).toEqual({ code: 'import.idTaken', vm: 'VM01' });
    const { guid } = t.vm('VM01').record;
    t.vm('VM01').give('vm.delete');
    t.run('1s').command(importing(record));
    t.run('1m');
    expect(t.vm('VM01').record.guid).toBe(guid);
    t.vm('VM01').start().run('2m').expect({ state: 'running', serving: true });
  });

  test('a copy has an identity and a name of its own', () => {
    const t = stopped();
    t.command(importing(exportNow(t), { mode: 'copy' }));
    t.run('1m');
    expect(t.vm('VM01 (2)').record.guid).not.toBe(t.vm('VM01').record.guid);
    t.vm('VM01 (2)').start().run('2m').expect({ state: 'running', serving: true });
  });

  test('a folder that was imported in place can be imported only once', () => {
    const t = stopped();
    const record = exportNow(t);
    t.command(importing(record, { mode: 'copy' }));
    t.run('1m');
    expect(t.refusal(importing(record, { mode: 'copy' }))).toMatchObject({
      code: 'export.importedAlready',
    });
  });

  test('with all files duplicated it can be imported again', () => {
    const t = stopped();
    const record = exportNow(t);
    for (const name of ['VM01 (2)', 'VM01 (3)']) {
      t.command(importing(record, { mode: 'copy', duplicate: true }));
      t.run('30m');
      t.vm(name).expect({ state: 'off' });
    }
  });

  test('snapshots come along with their tree', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.vm.turnOff().run('2s');
    s.take('A').take('B').apply('A');
    t.command(importing(exportNow(t), { mode: 'copy' }));
    t.run('1m');
    const copy = snapshotsIn(t, 'VM01 (2)');
    expect(copy.tree).toBe('A(B Now)');
    copy.remove('B').vm.run('1m');
    expect(copy.tree).toBe('A(Now)');
    expect(s.tree).toBe('A(B Now)');
  });

  test('a snapshot is exported as a machine of its own', () => {
    const t = snapshotLab();
    const s = snapshotsIn(t);
    s.take('A').vm.turnOff().run('2s');
    const { id } = s.of('A');
    t.command({ name: 'snapshot.export', args: { snapshot: id, volume: node, folder } });
    t.runUntil(() => t.engine.reader.all('export').length > 0, '4h');
    const [record] = t.engine.reader.all('export');
    expect(record?.snapshots).toEqual([]);
    expect(record?.machine.saved).not.toBeNull();
  });

  test('an adapter whose network the host does not have is not connected', () => {
    const t = stopped();
    const record = exportNow(t);
    const [adapter] = t.vm('VM01').record.adapters;
    assert(adapter?.network, 'it is connected');
    const rename = { node, from: adapter.network, to: 'Elsewhere' } as const;
    t.command({ name: 'fault.renameVirtualNetwork', args: rename });
    const host = t.node(1).record;
    expect(incompatibilities(t.engine.reader, record.machine, host)).toEqual([
      { kind: 'network', name: adapter.network },
    ]);
    t.command(importing(record, { mode: 'copy' }));
    t.run('1m');
    expect(t.vm('VM01 (2)').record.adapters[0]?.network).toBeNull();
    expect(t.events('vm.importedWithoutNetwork')).toHaveLength(1);
  });

  test('a deleted folder frees its space', () => {
    const t = stopped();
    const used = usedBytes(t.engine.reader, node);
    const record = exportNow(t);
    t.command({ name: 'export.delete', args: { export: record.id } });
    expect(usedBytes(t.engine.reader, node)).toBe(used);
  });
});

describe('fact: hyperv-host §2.7 import of 2012 and later', () => {
  const copy = { node, source: 'vm:vm01', mode: 'copy', duplicate: true, volume: null } as const;

  test('2008 R2 imports exported folders only', () => {
    expect(stopped().refusal({ name: 'vm.import', args: copy })).toEqual({
      code: 'import.notExported',
      vm: 'VM01',
    });
  });

  test('the files of a machine that is off are copied without an export', () => {
    const t = stopped('2012');
    t.command({ name: 'vm.import', args: copy });
    t.run('30m').vm('VM01 (2)').expect({ state: 'off' });
    expect(t.vm('VM01 (2)').record.guid).not.toBe(t.vm('VM01').record.guid);
    t.vm('VM01 (2)').start().run('2m').expect({ state: 'running', serving: true });
  });

  test('the files of a machine that runs are in use', () => {
    const t = snapshotLab('2012');
    expect(t.refusal({ name: 'vm.import', args: copy })).toEqual({
      code: 'import.inUse',
      vm: 'VM01',
    });
  });

  test('a machine that is registered on a host that runs is not registered a second time', () => {
    const args = { ...copy, mode: 'restore', duplicate: false } as const;
    expect(stopped('2012').refusal({ name: 'vm.import', args })).toEqual({
      code: 'import.idTaken',
      vm: 'VM01',
    });
  });

  test('the files of a machine whose host is out of order are registered where they lie', () => {
    const t = lab({
      nodes: 3,
      vms: 1,
      profile: profiles['2012'],
      vm: { highlyAvailable: false, disk: 'Volume1' },
    });
    const { guid, disk } = t.vm('VM01').record;
    t.node(1).give('fault.crashNode').run('5s');
    const args = { ...copy, node: 'node:hv02', mode: 'restore', duplicate: false } as const;
    t.command({ name: 'vm.import', args });
    t.run('1m');
    expect(t.vm('VM01').record).toMatchObject({ guid, disk, node: 'node:hv02' });
    t.vm('VM01').start().run('2m').expect({ state: 'running', serving: true });
  });

  test('another network takes the place of one the host does not have', () => {
    const t = stopped('2012');
    const [adapter] = t.vm('VM01').record.adapters;
    const from = adapter?.network ?? '';
    const connections = [{ from, to: 'Elsewhere' }];
    expect(t.refusal({ name: 'vm.import', args: { ...copy, connections } })).toMatchObject({
      code: 'import.noNetwork',
    });
    t.command({ name: 'fault.renameVirtualNetwork', args: { node, from, to: 'Elsewhere' } });
    t.command({ name: 'vm.import', args: { ...copy, connections } });
    t.run('30m');
    expect(t.vm('VM01 (2)').record.adapters[0]?.network).toBe('Elsewhere');
  });
});

test('a folder that gives its files away twice is noticed', () => {
  const restore = sabotage('imported-twice-in-place');
  try {
    const t = stopped();
    const again = importing(exportNow(t), { mode: 'copy' });
    t.command(again);
    t.run('1m').command(again);
    expect(() => t.run('1m')).toThrow(/drive|disk/);
  } finally {
    restore();
  }
});

test('a deleted machine leaves disks that hold what its chain held, and no chain', () => {
  const t = snapshotLab();
  const s = snapshotsIn(t);
  s.take('A').vm.run('10m').turnOff().run('2s').give('vm.delete').run('1s');
  expect(t.engine.reader.all('snapshot')).toEqual([]);
  expect(t.engine.reader.all('vhd').map(({ fileName, chain }) => [fileName, chain])).toEqual([
    ['VM01.vhd', null],
  ]);
});
