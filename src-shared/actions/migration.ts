import type { Command } from '../commands/index';
import type { NodeId, VmId } from '../model/tables';
import type { Reader } from '../reader';
import { groupOf, profileOf, workerOf } from '../rules/facts';
import { switchNamesOf } from '../rules/network-names';
import { movingNow, otherNodes } from '../rules/migration-facts';
import type { ActionSpecs, Selection } from './action';

const onVm = {
  menu: 'action',
  group: 1.5,
  appliesTo: ['vm'],
  contextMenu: true,
  actionsPane: true,
  toolbar: false,
} as const;

const vmsOf = (selection: Selection) => (selection.kind === 'vm' ? selection.ids : []);

/** The other nodes of the first machine's cluster. */
function targets(reader: Reader, selection: Selection): readonly string[] {
  const [first] = vmsOf(selection);
  const vm = first && reader.get<'vm'>(first);
  return vm ? otherNodes(reader, vm).map((node) => node.id) : [];
}

const toNode =
  (name: 'vm.liveMigrate' | 'vm.quickMigrate') =>
  (selection: Selection, choice?: string): readonly Command[] =>
    vmsOf(selection).map((vm) => ({ name, args: { vm, node: (choice ?? 'node:') as NodeId } }));

function machineWhen(holds: (reader: Reader, vm: VmId) => boolean) {
  return (reader: Reader, id: string): boolean => holds(reader, id as VmId);
}

function isClustered(reader: Reader, id: VmId): boolean {
  const vm = reader.get<'vm'>(id);
  return vm?.kind === 'vm' && groupOf(reader, vm) !== undefined;
}

const runsClustered = machineWhen(
  (reader, vm) => isClustered(reader, vm) && workerOf(reader, vm) !== undefined,
);
const clustered = machineWhen(isClustered);

export const migrationActions = {
  'vm.liveMigrate': {
    ...onVm,
    kind: 'command',
    command: 'vm.liveMigrate',
    icon: 'move',
    choices: targets,
    commands: toNode('vm.liveMigrate'),
    offeredFor: runsClustered,
  },
  'vm.quickMigrate': {
    ...onVm,
    kind: 'command',
    command: 'vm.quickMigrate',
    icon: 'swap',
    destructive: true,
    choices: targets,
    commands: toNode('vm.quickMigrate'),
    offeredFor: runsClustered,
  },
  'vm.migrate': {
    ...onVm,
    inBar: 'further',
    kind: 'console',
    gives: ['vm.liveMigrate', 'vm.quickMigrate', 'vm.moveStopped'],
    icon: 'move',
    shortcuts: ['Ctrl+M'],
    single: true,
    toolbar: true,
    offeredFor: clustered,
  },
  'vm.cancelMove': {
    ...onVm,
    kind: 'console',
    gives: ['migration.cancel'],
    icon: 'undo',
    single: true,
    offeredFor: machineWhen((reader, vm) => movingNow(reader, vm)?.type === 'live'),
  },
  'vm.moveSettings': {
    ...onVm,
    inBar: 'further',
    kind: 'console',
    gives: [
      'vm.setMigrationNetworks',
      'vm.setProcessorCompatibility',
      'vm.insertDvd',
      'vm.ejectDvd',
      'vm.setClients',
      'vm.setDirtyRate',
    ],
    icon: 'settings',
    single: true,
  },
} as const satisfies ActionSpecs;

const onNode = {
  menu: 'action',
  group: 3,
  appliesTo: ['node'],
  contextMenu: true,
  actionsPane: true,
  toolbar: false,
} as const;

const nodesOf = (selection: Selection) => (selection.kind === 'node' ? selection.ids : []);

/** Draining came with 2012; before, the planner does it (failover-cluster §4.2). */
function nodeThatDrains(paused: boolean) {
  return (reader: Reader, id: string): boolean => {
    const node = reader.get<'node'>(id as NodeId);
    if (!node?.cluster || !profileOf(reader).migration.drain.value) return false;
    return paused ? node.paused : node.drain !== 'inProgress';
  };
}

export const nodeMoveActions = {
  'node.drain': {
    ...onNode,
    kind: 'command',
    command: 'node.drain',
    icon: 'maintenance',
    commands: (selection) =>
      nodesOf(selection).map((node) => ({ name: 'node.drain', args: { node } })),
    offeredFor: nodeThatDrains(false),
  },
  'node.resumeWithFailback': {
    ...onNode,
    kind: 'command',
    command: 'node.resume',
    icon: 'play',
    commands: (selection) =>
      nodesOf(selection).map((node) => ({
        name: 'node.resume',
        args: { node, failback: 'immediate' },
      })),
    offeredFor: nodeThatDrains(true),
  },
  'cluster.moveSettings': {
    ...onNode,
    kind: 'console',
    gives: ['cluster.setMigrationNetworks'],
    group: 5,
    icon: 'network',
    appliesTo: ['cluster'],
    single: true,
    offeredFor: (reader) => profileOf(reader).migration.drain.value,
  },
  'cluster.matrix': {
    ...onNode,
    kind: 'console',
    group: 5,
    icon: 'matrix',
    appliesTo: ['cluster'],
    single: true,
  },
} as const satisfies ActionSpecs;

const fault = {
  menu: 'simulation',
  group: 9,
  submenu: 'faults',
  appliesTo: ['node'],
  contextMenu: true,
  actionsPane: true,
  toolbar: false,
  simulated: true,
  destructive: true,
} as const;

const ports = ['open', 'refused', 'blocked', 'reset'] as const;

/** What a virtual network is named after it was renamed; renaming it again gives the old name back. */
const mark = ' (2)';
const renamed = (name: string) => (name.endsWith(mark) ? name.slice(0, -mark.length) : name + mark);

export const migrationFaultActions = {
  'fault.setMigrationPort': {
    ...fault,
    kind: 'command',
    command: 'fault.setMigrationPort',
    icon: 'lock',
    choices: (_reader, selection) => (nodesOf(selection).length > 0 ? ports : []),
    commands: (selection, choice) =>
      nodesOf(selection).map((node) => ({
        name: 'fault.setMigrationPort',
        args: { node, port: (choice ?? 'open') as (typeof ports)[number] },
      })),
  },
  'fault.renameVirtualNetwork': {
    ...fault,
    kind: 'command',
    command: 'fault.renameVirtualNetwork',
    icon: 'rename',
    choices: (reader, selection) => {
      const [first] = nodesOf(selection);
      const node = first && reader.get<'node'>(first);
      return node ? switchNamesOf(node) : [];
    },
    commands: (selection, choice) =>
      nodesOf(selection).map((node) => ({
        name: 'fault.renameVirtualNetwork',
        args: { node, from: choice ?? '', to: renamed(choice ?? '') },
      })),
  },
} as const satisfies ActionSpecs;
