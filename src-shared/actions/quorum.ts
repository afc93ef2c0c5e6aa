import type { Command } from '../commands/index';
import type { Cluster } from '../model/cluster';
import type { ClusterNode } from '../model/node';
import type { ClusterId, NodeId } from '../model/tables';
import type { Reader } from '../reader';
import { nodesOf } from '../rules/cluster-facts';
import { isClusterUp } from '../rules/facts';
import { witnessWorks } from '../rules/witness-facts';
import type { ActionSpecs, Selection } from './action';

const surfaces = { menu: 'action', contextMenu: true, actionsPane: true, toolbar: false } as const;
const onCluster = { ...surfaces, group: 6, appliesTo: ['cluster'] } as const;
const onNode = { ...surfaces, group: 4, appliesTo: ['node'] } as const;

const clustersOf = (selection: Selection) => (selection.kind === 'cluster' ? selection.ids : []);
const nodesIn = (selection: Selection) => (selection.kind === 'node' ? selection.ids : []);

function clusterIs(holds: (reader: Reader, cluster: Cluster) => boolean) {
  return (reader: Reader, id: string): boolean => {
    const cluster = reader.get<'cluster'>(id as ClusterId);
    return cluster !== undefined && holds(reader, cluster);
  };
}

function nodeIs(holds: (node: ClusterNode, reader: Reader) => boolean) {
  return (reader: Reader, id: string): boolean => {
    const node = reader.get<'node'>(id as NodeId);
    return node !== undefined && holds(node, reader);
  };
}

type ClusterCommand =
  | 'cluster.start'
  | 'cluster.shutDown'
  | 'cluster.destroy'
  | 'fault.failWitness'
  | 'fault.restoreWitness'
  | 'fault.healWitness';

function giveTo(name: ClusterCommand) {
  return {
    kind: 'command' as const,
    command: name,
    commands: (selection: Selection): readonly Command[] =>
      clustersOf(selection).map((cluster) => ({ name, args: { cluster } })),
  };
}

function giveToNode(name: 'node.evict' | 'cluster.forceStart' | 'node.clearQuarantine') {
  return {
    kind: 'command' as const,
    command: name,
    commands: (selection: Selection): readonly Command[] =>
      nodesIn(selection).map((node) => ({ name, args: { node } })),
  };
}

const isUp = clusterIs((reader, { id }) => isClusterUp(reader, id));
const isDown = clusterIs((reader, { id }) => !isClusterUp(reader, id));
const mayBeForced = nodeIs((node) => node.cluster !== null && node.view === null);

/** Servers that are in no cluster; what may not be added says why. */
function standAlone(reader: Reader): readonly string[] {
  return reader
    .all('node')
    .filter((node) => node.cluster === null)
    .map((node) => node.id);
}

export const quorumActions = {
  'cluster.create': {
    ...surfaces,
    contextMenu: false,
    kind: 'console',
    group: 6,
    submenu: 'cluster',
    icon: 'cluster',
    appliesTo: [],
    gives: ['cluster.create'],
  },
  'cluster.quorum': {
    ...onCluster,
    kind: 'console',
    icon: 'scales',
    single: true,
  },
  'cluster.configureQuorum': {
    ...onCluster,
    kind: 'console',
    icon: 'scales',
    single: true,
    gives: ['cluster.configureQuorum', 'node.setWeight', 'cluster.configure'],
    offeredFor: isUp,
  },
  'cluster.settings': {
    ...onCluster,
    kind: 'console',
    icon: 'settings',
    single: true,
    gives: ['cluster.configure'],
    offeredFor: isUp,
  },
  'cluster.addNode': {
    ...onCluster,
    kind: 'command',
    command: 'cluster.addNode',
    icon: 'add',
    choices: standAlone,
    commands: (selection, choice) =>
      clustersOf(selection).map((cluster) => ({
        name: 'cluster.addNode',
        args: { cluster, node: (choice ?? '') as NodeId },
      })),
    offeredFor: isUp,
  },
  'cluster.start': { ...onCluster, ...giveTo('cluster.start'), icon: 'play', offeredFor: isDown },
  'cluster.shutDown': {
    ...onCluster,
    ...giveTo('cluster.shutDown'),
    icon: 'off',
    destructive: true,
    offeredFor: isUp,
  },
  'cluster.destroy': {
    ...onCluster,
    ...giveTo('cluster.destroy'),
    icon: 'remove',
    destructive: true,
    offeredFor: isUp,
  },
  'cluster.forceStart': {
    ...onNode,
    ...giveToNode('cluster.forceStart'),
    icon: 'flag',
    destructive: true,
    offeredFor: mayBeForced,
  },
  'node.evict': {
    ...onNode,
    ...giveToNode('node.evict'),
    icon: 'remove',
    destructive: true,
    offeredFor: nodeIs((node) => node.cluster !== null),
  },
  'node.clearQuarantine': {
    ...onNode,
    ...giveToNode('node.clearQuarantine'),
    icon: 'shield',
    offeredFor: nodeIs(({ quarantinedUntil }) => quarantinedUntil !== null),
  },
} as const satisfies ActionSpecs;

const faultOnCluster = {
  ...onCluster,
  menu: 'simulation',
  group: 9,
  submenu: 'faults',
  simulated: true,
} as const;

export const quorumFaultActions = {
  'fault.failWitness': {
    ...faultOnCluster,
    ...giveTo('fault.failWitness'),
    icon: 'off',
    destructive: true,
    offeredFor: clusterIs((reader, cluster) => witnessWorks(reader, cluster)),
  },
  'fault.restoreWitness': {
    ...faultOnCluster,
    ...giveTo('fault.restoreWitness'),
    icon: 'undo',
    offeredFor: clusterIs(
      (reader, cluster) => cluster.witness !== null && !witnessWorks(reader, cluster),
    ),
  },
  'fault.cutWitness': {
    ...faultOnCluster,
    kind: 'command',
    command: 'fault.cutWitness',
    icon: 'cut',
    choices: (reader, selection) =>
      clustersOf(selection).flatMap((id) => nodesOf(reader, id).map((node) => node.id)),
    commands: (selection, choice) =>
      clustersOf(selection).map((cluster) => ({
        name: 'fault.cutWitness',
        args: { cluster, nodes: [(choice ?? '') as NodeId] },
      })),
    offeredFor: clusterIs((_reader, { witness }) => witness?.type === 'fileShare'),
  },
  'fault.healWitness': {
    ...faultOnCluster,
    ...giveTo('fault.healWitness'),
    icon: 'link',
    offeredFor: clusterIs((_reader, { witness }) => (witness?.cutFrom.length ?? 0) > 0),
  },
} as const satisfies ActionSpecs;
