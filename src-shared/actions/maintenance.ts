import type { ClusterNode } from '../model/node';
import { accessPointTroubles } from '../model/cluster';
import type { AccessPointTrouble } from '../model/cluster';
import type { ClusterId, NodeId } from '../model/tables';
import type { Reader } from '../reader';
import type { ActionSpecs, Selection } from './action';

const onNode = {
  menu: 'action',
  group: 4,
  appliesTo: ['node'],
  contextMenu: true,
  actionsPane: true,
  toolbar: false,
} as const;

const nodesOf = (selection: Selection) => (selection.kind === 'node' ? selection.ids : []);

const clustersOf = (selection: Selection) => (selection.kind === 'cluster' ? selection.ids : []);

function offeredWhen(holds: (node: ClusterNode) => boolean) {
  return (reader: Reader, id: string): boolean => {
    const node = reader.get<'node'>(id as NodeId);
    return node !== undefined && holds(node);
  };
}

function isClustered(reader: Reader, id: string): boolean {
  const node = reader.get<'node'>(id as NodeId);
  return node?.kind !== 'node' || node.cluster !== null;
}

/** Hyper-V and clustering updates of the time; which numbers they have matters to nothing. */
const simulatedUpdates = ['KB2263829', 'KB2406705', 'KB2531907'];

export const maintenanceActions = {
  'file.exportClusterLog': {
    ...onNode,
    kind: 'console',
    menu: 'file',
    group: 2,
    icon: 'document',
    appliesTo: ['node', 'cluster'],
    single: true,
    offeredFor: (reader, id) => isClustered(reader, id),
  },
  'node.installUpdates': {
    ...onNode,
    kind: 'command',
    command: 'node.installUpdates',
    commands: (selection) =>
      nodesOf(selection).map((node) => ({ name: 'node.installUpdates', args: { node } })),
    icon: 'maintenance',
    offeredFor: offeredWhen(({ system }) => system.availableUpdates.length > 0),
  },
  'node.restart': {
    ...onNode,
    kind: 'command',
    command: 'node.restart',
    commands: (selection) =>
      nodesOf(selection).map((node) => ({ name: 'node.restart', args: { node } })),
    icon: 'reset',
    destructive: true,
    offeredFor: offeredWhen(({ machine }) => machine === 'on'),
  },
  'node.configureSystem': {
    ...onNode,
    kind: 'console',
    group: 5,
    icon: 'settings',
    single: true,
    gives: ['node.configureSystem'],
  },
  'fault.breakAccessPoint': {
    ...onNode,
    menu: 'simulation',
    group: 9,
    submenu: 'faultsCluster',
    appliesTo: ['cluster'],
    simulated: true,
    kind: 'command',
    command: 'fault.breakAccessPoint',
    choices: () => accessPointTroubles,
    commands: (selection, choice) =>
      clustersOf(selection).map((cluster) => ({
        name: 'fault.breakAccessPoint',
        args: { cluster, trouble: (choice ?? 'duplicateAddress') as AccessPointTrouble },
      })),
    icon: 'network',
  },
  'fault.restoreAccessPoint': {
    ...onNode,
    menu: 'simulation',
    group: 9,
    submenu: 'faultsCluster',
    appliesTo: ['cluster'],
    simulated: true,
    kind: 'command',
    command: 'fault.restoreAccessPoint',
    commands: (selection) =>
      clustersOf(selection).map((cluster) => ({
        name: 'fault.restoreAccessPoint',
        args: { cluster },
      })),
    icon: 'networkCheck',
    offeredFor: (reader, id) =>
      (reader.get<'cluster'>(id as ClusterId)?.accessPointTrouble ?? null) !== null,
  },
  'fault.breakBoot': {
    ...onNode,
    menu: 'simulation',
    group: 9,
    submenu: 'faults',
    simulated: true,
    kind: 'command',
    command: 'fault.breakBoot',
    commands: (selection) =>
      nodesOf(selection).map((node) => ({ name: 'fault.breakBoot', args: { node } })),
    icon: 'bug',
    offeredFor: offeredWhen(({ bootFails }) => !bootFails),
  },
  'fault.mendBoot': {
    ...onNode,
    menu: 'simulation',
    group: 9,
    submenu: 'faults',
    simulated: true,
    kind: 'command',
    command: 'fault.mendBoot',
    commands: (selection) =>
      nodesOf(selection).map((node) => ({ name: 'fault.mendBoot', args: { node } })),
    icon: 'sun',
    offeredFor: offeredWhen(({ bootFails }) => bootFails),
  },
  'fault.offerUpdates': {
    ...onNode,
    menu: 'simulation',
    group: 9,
    submenu: 'faults',
    simulated: true,
    kind: 'command',
    command: 'fault.offerUpdates',
    commands: (selection) =>
      nodesOf(selection).map((node) => ({
        name: 'fault.offerUpdates',
        args: { node, updates: [...simulatedUpdates] },
      })),
    icon: 'flag',
    offeredFor: offeredWhen(({ machine }) => machine === 'on'),
  },
} as const satisfies ActionSpecs;
