import type { Command } from '../commands/index';
import type { ClusterNode } from '../model/node';
import { powerPlans } from '../model/node';
import type { NodeId, VmId } from '../model/tables';
import { profileOf, vmState } from '../rules/facts';
import type { Reader } from '../reader';
import type { ActionSpecs, Selection } from './action';
import { faultEntry } from './fault-entry';

const onHost = {
  menu: 'action',
  group: 4,
  appliesTo: ['node'],
  contextMenu: true,
  actionsPane: true,
  toolbar: false,
} as const;

type Plain =
  'node.startManagementService' | 'node.stopManagementService' | 'fault.crashManagementService';

function gives(name: Plain) {
  return {
    kind: 'command' as const,
    command: name,
    commands: (selection: Selection): readonly Command[] =>
      selection.kind === 'node' ? selection.ids.map((node) => ({ name, args: { node } })) : [],
  };
}

function offeredWhen(holds: (node: ClusterNode) => boolean) {
  return (reader: Reader, id: string): boolean => {
    const node = reader.get<'node'>(id as NodeId);
    return node !== undefined && node.machine === 'on' && holds(node);
  };
}

const spanning = ['spanningOn', 'spanningOff'] as const;

export const processorActions = {
  'node.setPower': {
    ...onHost,
    kind: 'command',
    command: 'node.setPower',
    icon: 'power',
    choices: () => powerPlans,
    commands: (selection: Selection, choice = 'balanced'): readonly Command[] => {
      const powerPlan = powerPlans.find((plan) => plan === choice) ?? 'balanced';
      if (selection.kind !== 'node') return [];
      return selection.ids.map((node) => ({ name: 'node.setPower', args: { node, powerPlan } }));
    },
    offeredFor: offeredWhen(() => true),
  },
  'node.setNumaSpanning': {
    ...onHost,
    kind: 'command',
    command: 'node.setNumaSpanning',
    icon: 'matrix',
    choices: () => spanning,
    commands: (selection: Selection, choice = 'spanningOn'): readonly Command[] => {
      if (selection.kind !== 'node') return [];
      const numaSpanning = choice === 'spanningOn';
      return selection.ids.map((node) => ({
        name: 'node.setNumaSpanning',
        args: { node, numaSpanning },
      }));
    },
    offeredFor: offeredWhen(() => true),
  },
  'node.startManagementService': {
    ...onHost,
    ...gives('node.startManagementService'),
    icon: 'serviceStart',
    offeredFor: offeredWhen((node) => node.managementService === 'stopped'),
  },
  'node.stopManagementService': {
    ...onHost,
    ...gives('node.stopManagementService'),
    icon: 'off',
    destructive: true,
    offeredFor: offeredWhen((node) => node.managementService !== 'stopped'),
  },
  'vm.updateIntegrationServices': {
    menu: 'action',
    inBar: 'further',
    group: 2,
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
    ...gives('fault.crashManagementService'),
    icon: 'bug',
    appliesTo: ['node'],
    offeredFor: offeredWhen((node) => node.managementService === 'running'),
  },
} as const satisfies ActionSpecs;
