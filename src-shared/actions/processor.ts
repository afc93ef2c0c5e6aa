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

export const processorFaultActions = {
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
