import type { Command } from '../commands/index';
import type { ClusterNode } from '../model/node';
import type { NodeId, VmId } from '../model/tables';
import { profileOf, vmState } from '../rules/facts';
import type { Reader } from '../reader';
import type { ActionSpecs, Selection } from './action';
import { faultEntry } from './fault-entry';

function offeredWhen(holds: (node: ClusterNode) => boolean) {
  return (reader: Reader, id: string): boolean => {
    const node = reader.get<'node'>(id as NodeId);
    return node !== undefined && node.machine === 'on' && holds(node);
  };
}

export const processorActions = {
  'vm.updateIntegrationServices': {
    menu: 'action',
    inBar: 'further',
    group: 1.4,
    kind: 'command',
    command: 'vm.updateIntegrationServices',
    icon: 'sync',
    appliesTo: ['vm'],
    contextMenu: true,
    actionsPane: true,
    toolbar: false,
    commands: (selection: Selection): readonly Command[] =>
      selection.kind === 'vm'
        ? selection.ids.map((vm) => ({ name: 'vm.updateIntegrationServices', args: { vm } }))
        : [],
    offeredFor: (reader, id) => {
      const vm = reader.get<'vm'>(id as VmId);
      if (!vm || vmState(reader, vm) !== 'running' || vm.enlightenment === 'unaware') return false;
      return vm.integrationVersion !== profileOf(reader).processor.integrationVersion.value;
    },
  },
} as const satisfies ActionSpecs;

/** What a guest can be made to use of its processors, in permille. */
const loads = { processor0: 0, processor250: 250, processor500: 500, processor1000: 1000 } as const;
const isLoad = (word: string): word is keyof typeof loads => Object.hasOwn(loads, word);

export const processorFaultActions = {
  'fault.loadProcessor': {
    ...faultEntry,
    kind: 'command',
    command: 'fault.loadProcessor',
    appliesTo: ['vm'],
    icon: 'gauge',
    choices: () => Object.keys(loads),
    commands: (selection: Selection, choice = 'processor1000'): readonly Command[] => {
      if (selection.kind !== 'vm') return [];
      const loadPermille = isLoad(choice) ? loads[choice] : 0;
      return selection.ids.map((vm) => ({
        name: 'fault.loadProcessor',
        args: { vm, loadPermille },
      }));
    },
    offeredFor: (reader, id) => {
      const vm = reader.get<'vm'>(id as VmId);
      return vm !== undefined && vmState(reader, vm) === 'running';
    },
  },
  'fault.crashManagementService': {
    ...faultEntry,
    kind: 'command',
    command: 'fault.crashManagementService',
    commands: (selection) =>
      selection.kind === 'node'
        ? selection.ids.map((node) => ({
            name: 'fault.crashManagementService',
            args: { node },
          }))
        : [],
    icon: 'bug',
    appliesTo: ['node'],
    offeredFor: offeredWhen((node) => node.managementService === 'running'),
  },
} as const satisfies ActionSpecs;
