import type { Command } from '../commands/index';
import type { ClusterNode } from '../model/node';
import { powerPlans } from '../model/node';
import type { NodeId } from '../model/tables';
import type { Reader } from '../reader';
import type { ActionSpecs, Selection } from './action';

/** The block of a server in Hyper-V Manager, before what a cluster and Windows add to it. */
const ofServer = {
  menu: 'action',
  group: 2.5,
  inBar: 'hyperV',
  contextMenu: true,
  actionsPane: true,
  toolbar: false,
} as const;

const console = { ...ofServer, kind: 'console' } as const;
const onHost = { ...ofServer, appliesTo: ['node'] } as const;
const power = { ...onHost, kind: 'command', group: 2.6, inBar: 'node' } as const;

const nodesOf = (selection: Selection) => (selection.kind === 'node' ? selection.ids : []);

function gives(name: 'node.startManagementService' | 'node.stopManagementService') {
  return {
    kind: 'command' as const,
    command: name,
    commands: (selection: Selection): readonly Command[] =>
      nodesOf(selection).map((node) => ({ name, args: { node } })),
  };
}

function offeredWhen(holds: (node: ClusterNode) => boolean) {
  return (reader: Reader, id: string): boolean => {
    const node = reader.get<'node'>(id as NodeId);
    return node !== undefined && node.machine === 'on' && holds(node);
  };
}

const spanning = ['spanningOn', 'spanningOff'] as const;

/** What a host offers, in the order of Hyper-V Manager (hyperv-host §11.2). */
export const hostActions = {
  'vm.new': {
    ...console,
    gives: ['vm.create'],
    icon: 'add',
    shortcuts: ['Ctrl+N'],
    appliesTo: [],
    standsWith: 'node',
  },
  'vhd.new': {
    ...console,
    inBar: 'virtualDisks',
    icon: 'disk',
    appliesTo: ['vhd', 'node'],
    gives: ['vhd.create'],
  },
  'vm.import': {
    ...console,
    inBar: 'snapshot',
    icon: 'folderOpen',
    appliesTo: [],
    standsWith: 'node',
    gives: ['vm.import', 'export.delete'],
  },
  'node.hyperVSettings': {
    ...onHost,
    kind: 'console',
    gives: ['node.configureFolders', 'node.setNumaSpanning'],
    icon: 'settings',
    single: true,
  },
  'node.virtualNetworks': {
    ...onHost,
    kind: 'console',
    single: true,
    icon: 'network',
    gives: ['switch.create', 'switch.configure', 'switch.delete', 'node.configureMacPool'],
  },
  'vhd.edit': {
    ...console,
    inBar: 'virtualDisks',
    icon: 'maintenance',
    appliesTo: ['vhd', 'node'],
    single: true,
    gives: ['vhd.expand', 'vhd.convert', 'vhd.merge', 'vhd.reconnect'],
  },
  'vhd.inspect': {
    ...console,
    inBar: 'virtualDisks',
    icon: 'search',
    appliesTo: ['vhd', 'node'],
    single: true,
    isDefault: true,
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
  'node.setPower': {
    ...power,
    command: 'node.setPower',
    icon: 'power',
    choices: () => powerPlans,
    commands: (selection: Selection, choice = 'balanced'): readonly Command[] => {
      const powerPlan = powerPlans.find((plan) => plan === choice) ?? 'balanced';
      return nodesOf(selection).map((node) => ({
        name: 'node.setPower',
        args: { node, powerPlan },
      }));
    },
    offeredFor: offeredWhen(() => true),
  },
  'node.setNumaSpanning': {
    ...power,
    command: 'node.setNumaSpanning',
    icon: 'matrix',
    choices: () => spanning,
    commands: (selection: Selection, choice = 'spanningOn'): readonly Command[] => {
      const numaSpanning = choice === 'spanningOn';
      return nodesOf(selection).map((node) => ({
        name: 'node.setNumaSpanning',
        args: { node, numaSpanning },
      }));
    },
    offeredFor: offeredWhen(() => true),
  },
} as const satisfies ActionSpecs;
