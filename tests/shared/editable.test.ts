import { describe, expect, test } from 'vitest';
import type { CommandArguments } from '../../src-shared/commands/index';
import type { SimRecord } from '../../src-shared/model/tables';
import type { VirtualMachine, WorkerState } from '../../src-shared/model/vm';
import type { ProfileId } from '../../src-shared/profiles/profile';
import { profiles } from '../../src-shared/profiles/index';
import type { EditableItem } from '../../src-shared/rules/editable';
import { editRefusal } from '../../src-shared/rules/editable';
import { refusalOf } from '../../src-shared/rules/index';
import { memoryLimitMiB, processorLimit } from '../../src-shared/rules/machine-limits';
import { systemShare } from '../../src-shared/rules/processor-share';
import { aNode, aVm, aWorker, aWorld, storeOf } from '../support/records';

const saved = { at: 0, memoryMiB: 2048, guest: 'running', bootLeftMs: null } as const;

type State = 'running' | 'paused' | 'saved' | 'off' | 'starting';

/** The records of a machine in a state, under a version of Windows. */
function scene(
  state: State,
  profile: ProfileId = '2008r2sp1',
  changes: Partial<VirtualMachine> = {},
) {
  const vm = aVm('WEB01', 'HV01', { ...changes, saved: state === 'saved' ? saved : null });
  const world = aWorld({ profile, values: profiles[profile] });
  const records: SimRecord[] = [world, aNode('HV01'), vm];
  if (state !== 'off' && state !== 'saved') {
    records.push(aWorker(vm, { state: state as WorkerState }));
  }
  return { reader: storeOf(records), vm };
}

const allowed = (item: EditableItem, state: State, profile?: ProfileId, generation: 1 | 2 = 1) => {
  const { reader, vm } = scene(state, profile, { generation });
  return editRefusal(reader, vm, item) === null;
};

describe('fact: hyperv-host §2.6 what may be edited when', () => {
  test.each<readonly [EditableItem, boolean, boolean]>([
    // item, while it runs, while it is paused or saved
    ['name', true, true],
    ['notes', true, true],
    ['automaticActions', true, true],
    ['snapshotFolder', true, true],
    ['processorShare', true, false],
    ['processorCount', false, false],
    ['processorCompatibility', false, false],
    ['startupMemory', false, false],
    ['memoryBuffer', true, false],
    ['memoryBounds', false, false],
    ['dynamicMemory', false, false],
    ['scsiDisk', true, false],
    ['ideDisk', false, false],
    ['media', true, false],
    ['hardware', false, false],
    ['adapter', false, false],
    ['adapterConnection', true, true],
    ['bios', false, false],
    ['comPorts', false, false],
    ['integrationServices', true, false],
  ])('2008 R2: %s, running %s, paused or saved %s', (item, running, held) => {
    expect(allowed(item, 'off')).toBe(true);
    expect(allowed(item, 'running')).toBe(running);
    expect(allowed(item, 'paused')).toBe(held);
    expect(allowed(item, 'saved')).toBe(held);
    expect(allowed(item, 'starting')).toBe(running && held);
  });

  test('later versions resize memory, move its bounds and add adapters while a machine runs', () => {
    expect(allowed('memoryBounds', 'running', '2012')).toBe(true);
    expect(allowed('startupMemory', 'running', '2012r2')).toBe(false);
    expect(allowed('startupMemory', 'running', '2016')).toBe(true);
    expect(allowed('adapter', 'running', '2016', 1)).toBe(false);
    expect(allowed('adapter', 'running', '2016', 2)).toBe(true);
  });

  test('the command is refused where the field is greyed, with the same reason', () => {
    const { reader, vm } = scene('running');
    const refusal = editRefusal(reader, vm, 'processorCount');
    expect(refusal).toMatchObject({ code: 'vm.notEditable', state: 'running' });
    const args = { vm: vm.id, virtualProcessors: 4 } as const;
    expect(refusalOf(reader, { name: 'vm.configure', args })).toEqual(refusal);
    // What stays as it is may stand in the command.
    const same = { vm: vm.id, virtualProcessors: 2, cpuWeight: 200 } as const;
    expect(refusalOf(reader, { name: 'vm.configure', args: same })).toBeNull();
  });

  test('a machine on its way to another host keeps its settings', () => {
    const vm = aVm('WEB01', 'HV01');
    const reader = storeOf([aWorld(), aNode('HV01'), vm, aWorker(vm, { operation: 'migrating' })]);
    expect(editRefusal(reader, vm, 'processorShare')).toMatchObject({ code: 'vm.busy' });
    expect(editRefusal(reader, vm, 'notes')).toBeNull();
  });
});

describe('fact: hyperv-host §1.1 limits of a machine', () => {
  test.each<readonly [ProfileId, 1 | 2, number, number]>([
    ['2008r2sp1', 1, 4, 64],
    ['2012', 1, 64, 1024],
    ['2012r2', 2, 64, 1024],
    ['2016', 1, 64, 1024],
    ['2016', 2, 240, 12 * 1024],
    ['2022', 2, 1024, 240 * 1024],
    ['2025', 2, 2048, 240 * 1024],
  ])('%s generation %i: %i virtual processors, %i GB', (id, generation, processors, memoryGiB) => {
    expect(processorLimit(profiles[id], generation)).toBe(processors);
    expect(memoryLimitMiB(profiles[id], generation) / 1024).toBe(memoryGiB);
  });

  test.each<readonly [string, Omit<CommandArguments<'vm.configure'>, 'vm'>, string]>([
    ['five processors', { virtualProcessors: 5 }, 'vm.tooManyProcessors'],
    ['more than 64 GB', { startupMiB: 65_538 }, 'memory.startupOutOfRange'],
    [
      'fact: hyperv-host §3.1 a reserve above the limit',
      { cpuReservePermille: 600, cpuLimitPermille: 500 },
      'vm.reserveAboveLimit',
    ],
    ['a boot order that lacks a device', { bios: { bootOrder: ['cd', 'ide'] } }, 'vm.bootOrder'],
    [
      'a boot order with a device twice',
      { bios: { bootOrder: ['cd', 'cd', 'ide', 'floppy'] } },
      'vm.bootOrder',
    ],
  ])('refuses %s', (_what, wish, code) => {
    const { reader, vm } = scene('off');
    expect(refusalOf(reader, { name: 'vm.configure', args: { vm: vm.id, ...wish } })).toMatchObject(
      {
        code,
      },
    );
  });
});

describe('fact: hyperv-host §3.1 the share of the whole system', () => {
  test.each([
    // virtual processors, percent of them, logical processors, percent of the host
    [8, 25, 16, 12],
    [4, 100, 16, 25],
    [1, 50, 8, 6],
    [2, 0, 8, 0],
  ])('%i virtual processors, %i %%, %i logical ones: %i', (virtual, percent, logical, share) => {
    expect(systemShare(virtual, percent * 10, logical)).toBe(share);
  });
});
