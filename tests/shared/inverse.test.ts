import { expect, test } from 'vitest';
import type { Command } from '../../src-shared/commands/index';
import { editOf } from '../../src-shared/inverse';
import { vmState } from '../../src-shared/rules/facts';
import type { LabDriver } from '../support/lab';
import { lab } from '../support/lab';

const machine = { nodes: 1, vms: 2, cluster: null, vm: { state: 'off' } } as const;

/** Parameters of somebody's own, which no plan brings along. */
function setMinimum(t: LabDriver, minimumPercent: number): void {
  const { parking } = t.node(1).record;
  const args = {
    node: 'node:hv01',
    powerPlan: 'balanced',
    parking: { ...parking, minimumPercent },
  } as const;
  t.command({ name: 'node.setPower', args });
}

test.each<readonly [string, Command]>([
  ['name and notes', { name: 'vm.configure', args: { vm: 'vm:vm01', name: 'NEW', notes: 'x' } }],
  [
    'processors',
    { name: 'vm.configure', args: { vm: 'vm:vm01', virtualProcessors: 4, cpuWeight: 5 } },
  ],
  ['parts of the BIOS', { name: 'vm.configure', args: { vm: 'vm:vm01', bios: { numLock: true } } }],
  [
    'one integration service',
    { name: 'vm.configure', args: { vm: 'vm:vm01', integrationServices: { backup: false } } },
  ],
  [
    'ports and diskette',
    {
      name: 'vm.configure',
      args: { vm: 'vm:vm01', comPorts: ['\\\\.\\pipe\\a', null], diskette: 'C:\\a.vfd' },
    },
  ],
  [
    'folders of a host',
    { name: 'node.configureFolders', args: { node: 'node:hv01', virtualMachines: 'D:\\VM' } },
  ],
  [
    'a power plan, which brings its parameters',
    { name: 'node.setPower', args: { node: 'node:hv01', powerPlan: 'highPerformance' } },
  ],
])(
  'a change of %s is taken back by the inverse, and made again by the command',
  (_what, command) => {
    const t = lab(machine);
    setMinimum(t, 37);
    const object = command.name === 'vm.configure' ? 'vm:vm01' : 'node:hv01';
    const before = t.engine.reader.get<'vm' | 'node'>(object);
    const edit = editOf(t.engine.reader, command);
    t.command(command);
    const after = t.engine.reader.get<'vm' | 'node'>(object);
    expect(after).not.toEqual(before);
    if (edit) t.command(edit.inverse);
    expect(t.engine.reader.get<'vm' | 'node'>(object)).toEqual(before);
    t.command(command);
    expect(t.engine.reader.get<'vm' | 'node'>(object)).toEqual(after);
  },
);

test('the inverse names only what the command named', () => {
  const t = lab(machine);
  const edit = editOf(t.engine.reader, {
    name: 'vm.configure',
    args: { vm: 'vm:vm01', integrationServices: { heartbeat: false } },
  });
  expect(edit).toMatchObject({ name: 'VM01' });
  expect(edit?.inverse).toEqual({
    name: 'vm.configure',
    args: { vm: 'vm:vm01', integrationServices: { heartbeat: true } },
  });
});

test('life-cycle actions and faults have no inverse', () => {
  const t = lab(machine);
  const { reader } = t.engine;
  expect(editOf(reader, { name: 'vm.start', args: { vm: 'vm:vm01' } })).toBeNull();
  expect(editOf(reader, { name: 'fault.crashNode', args: { node: 'node:hv01' } })).toBeNull();
  expect(editOf(reader, { name: 'vm.configure', args: { vm: 'vm:gone', name: 'X' } })).toBeNull();
});

test('an edit that is no longer possible is refused with the reason', () => {
  const t = lab(machine);
  const command: Command = { name: 'vm.configure', args: { vm: 'vm:vm01', virtualProcessors: 2 } };
  const edit = editOf(t.engine.reader, command);
  t.command(command);
  t.vm(1).start();
  t.run('5m');
  const vm = t.engine.reader.get<'vm'>('vm:vm01');
  expect(vm && vmState(t.engine.reader, vm)).toBe('running');
  expect(edit && t.refusal(edit.inverse)).toMatchObject({ code: 'vm.notEditable' });
});
