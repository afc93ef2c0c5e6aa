import type { Command } from '../commands/index';
import type { VmId } from '../model/tables';
import type { Reader } from '../reader';
import { vmState } from '../rules/facts';
import type { ActionSpecs, Selection } from './action';

const onVm = {
  menu: 'action',
  inBar: 'further',
  group: 2,
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
