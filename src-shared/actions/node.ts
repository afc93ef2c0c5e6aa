import type { Command } from '../commands/index';
import type { ClusterNode } from '../model/node';
import type { NodeId } from '../model/tables';
import type { Reader } from '../reader';
import type { ActionSpecs, Selection } from './action';

type NodeCommand =
  | 'node.pause'
  | 'node.resume'
  | 'node.startClusterService'
  | 'node.stopClusterService'
  | 'node.powerOn'
  | 'node.shutDown'
  | 'fault.crashNode'
  | 'fault.stopErrorNode'
  | 'fault.hangNode'
  | 'fault.thawNode'
  | 'fault.hangClusterService';

const onNode = {
  menu: 'action',
  group: 3,
  appliesTo: ['node'],
  contextMenu: true,
  actionsPane: true,
  toolbar: true,
} as const;

function gives(name: NodeCommand) {
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
    return node !== undefined && holds(node);
  };
}

const isClustered = (node: ClusterNode) => node.cluster !== null;
const isOn = (node: ClusterNode) => node.machine === 'on' || node.machine === 'shuttingDown';

export const nodeActions = {
  'node.pause': {
    ...onNode,
    ...gives('node.pause'),
    icon: 'maintenance',
    offeredFor: offeredWhen((node) => isClustered(node) && !node.paused),
  },
  'node.resume': {
    ...onNode,
    ...gives('node.resume'),
    icon: 'play',
    offeredFor: offeredWhen((node) => isClustered(node) && node.paused),
  },
  'node.startClusterService': {
    ...onNode,
    ...gives('node.startClusterService'),
    icon: 'serviceStart',
    offeredFor: offeredWhen(
      (node) => isClustered(node) && (node.service === 'stopped' || node.service === 'starting'),
    ),
  },
  'node.stopClusterService': {
    ...onNode,
    ...gives('node.stopClusterService'),
    icon: 'off',
    destructive: true,
    offeredFor: offeredWhen(
      (node) => isClustered(node) && node.service !== 'stopped' && node.service !== 'starting',
    ),
  },
  'node.powerOn': {
    ...onNode,
    ...gives('node.powerOn'),
    group: 4,
    icon: 'power',
    offeredFor: offeredWhen((node) => !isOn(node)),
  },
  'node.shutDown': {
    ...onNode,
    ...gives('node.shutDown'),
    group: 4,
    icon: 'turnOff',
    destructive: true,
    offeredFor: offeredWhen(isOn),
  },
  'node.properties': {
    ...onNode,
    kind: 'console',
    group: 5,
    icon: 'settings',
    single: true,
    isDefault: true,
  },
  'cluster.properties': {
    ...onNode,
    kind: 'console',
    group: 5,
    icon: 'cluster',
    appliesTo: ['cluster'],
    single: true,
    isDefault: true,
  },
} as const satisfies ActionSpecs;

const faultOnNode = {
  ...onNode,
  menu: 'simulation',
  group: 9,
  submenu: 'faults',
  toolbar: false,
  simulated: true,
  destructive: true,
  offeredFor: offeredWhen((node) => node.machine !== 'off'),
} as const;

export const nodeFaultActions = {
  'fault.crashNode': { ...faultOnNode, ...gives('fault.crashNode'), icon: 'unplugged' },
  'fault.stopErrorNode': { ...faultOnNode, ...gives('fault.stopErrorNode'), icon: 'bug' },
  'fault.hangNode': { ...faultOnNode, ...gives('fault.hangNode'), icon: 'snow' },
  'fault.thawNode': {
    ...faultOnNode,
    ...gives('fault.thawNode'),
    icon: 'sun',
    destructive: false,
    offeredFor: offeredWhen((node) => node.machine === 'hung'),
  },
  'fault.hangClusterService': {
    ...faultOnNode,
    ...gives('fault.hangClusterService'),
    icon: 'heartbeat',
    offeredFor: offeredWhen((node) => isClustered(node) && node.machine !== 'off'),
  },
} as const satisfies ActionSpecs;
