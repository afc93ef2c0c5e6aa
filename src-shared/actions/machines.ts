import type { Command } from '../commands/index';
import type { VmId } from '../model/tables';
import { guestFlaws } from '../model/vm';
import type { Reader } from '../reader';
import { vmState } from '../rules/facts';
import type { ActionSpecs, Selection } from './action';
import { faultEntry } from './fault-entry';

const onVm = {
  menu: 'action',
  inBar: 'further',
  group: 1.3,
  appliesTo: ['vm'],
  contextMenu: true,
  actionsPane: true,
  toolbar: false,
} as const;

/** Off or saved: a machine that runs offers no Delete (hyperv-host §11.2). */
function isStopped(reader: Reader, id: string): boolean {
  const vm = reader.get<'vm'>(id as VmId);
  const state = vm && vmState(reader, vm);
  return state === 'off' || state === 'saved';
}

const edit = {
  kind: 'console',
  menu: 'file',
  group: 1.5,
  gives: ['vm.configure', 'node.configureFolders', 'node.setNumaSpanning', 'node.setPower'],
  appliesTo: [],
  contextMenu: false,
  actionsPane: false,
  toolbar: false,
} as const;

/** Settings are taken back by a command; life-cycle actions are not (ux §4.10). */
export const editActions = {
  'edit.undo': { ...edit, needs: 'undo', icon: 'undo', shortcuts: ['Ctrl+Z'] },
  'edit.redo': { ...edit, needs: 'redo', icon: 'redo', shortcuts: ['Ctrl+Y', 'Ctrl+Shift+Z'] },
} as const satisfies ActionSpecs;

export const machinesActions = {
  'vm.delete': {
    ...onVm,
    kind: 'command',
    command: 'vm.delete',
    icon: 'remove',
    shortcuts: ['Delete'],
    destructive: true,
    offeredFor: isStopped,
    commands: (selection: Selection): readonly Command[] =>
      selection.kind === 'vm'
        ? selection.ids.map((vm) => ({ name: 'vm.delete', args: { vm } }))
        : [],
  },
} as const satisfies ActionSpecs;

const vmsOf = (selection: Selection) => (selection.kind === 'vm' ? selection.ids : []);

export const machinesFaultActions = {
  'fault.spoilDisks': {
    ...faultEntry,
    kind: 'command',
    command: 'fault.spoilDisks',
    appliesTo: ['vm'],
    icon: 'disk',
    choices: () => guestFlaws,
    commands: (selection: Selection, choice = 'boot'): readonly Command[] => {
      const flaw = choice === 'data' ? 'data' : 'boot';
      return vmsOf(selection).map((vm) => ({ name: 'fault.spoilDisks', args: { vm, flaw } }));
    },
  },
  'fault.mendDisks': {
    ...faultEntry,
    kind: 'command',
    command: 'fault.mendDisks',
    appliesTo: ['vm'],
    icon: 'disk',
    commands: (selection: Selection): readonly Command[] =>
      vmsOf(selection).map((vm) => ({ name: 'fault.mendDisks', args: { vm, lostMs: 0 } })),
    offeredFor: (reader, id) => (reader.get<'vm'>(id as VmId)?.flaw ?? null) !== null,
  },
} as const satisfies ActionSpecs;
