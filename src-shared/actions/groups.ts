import type { Command } from '../commands/index';
import type { Group, GroupResource } from '../model/cluster';
import { groupResources } from '../model/cluster';
import type { ClusterId, GroupId, NodeId, VmId } from '../model/tables';
import { nodesOf } from '../rules/cluster-facts';
import { ownDisk } from '../rules/group-facts';
import type { Reader } from '../reader';
import type { ActionSpecs, Selection } from './action';

const onGroup = {
  menu: 'action',
  group: 6,
  appliesTo: ['group'],
  contextMenu: true,
  actionsPane: true,
  toolbar: false,
} as const;

const groupsOf = (selection: Selection) => (selection.kind === 'group' ? selection.ids : []);

function gives(name: 'group.bringOnline' | 'group.takeOffline' | 'group.remove') {
  return {
    kind: 'command' as const,
    command: name,
    commands: (selection: Selection): readonly Command[] =>
      groupsOf(selection).map((group) => ({ name, args: { group } })),
  };
}

function offeredWhen(holds: (group: Group, reader: Reader) => boolean) {
  return (reader: Reader, id: string): boolean => {
    const group = reader.get<'group'>(id as GroupId);
    return group?.kind === 'group' && holds(group, reader);
  };
}

const isRole = offeredWhen((group) => group.type === 'virtualMachine');

/** The best possible node, then every node of the first group's cluster (failover-cluster §9, Move). */
function targets(reader: Reader, selection: Selection): readonly string[] {
  const [first] = groupsOf(selection);
  const group = first && reader.get<'group'>(first);
  if (!group) return [];
  return ['best', ...nodesOf(reader, group.cluster).map((node) => node.id)];
}

/** Whether a machine could be made highly available at all; any cluster is offered the wizard. */
function mayBecomeRole(reader: Reader, id: string): boolean {
  if (!id.startsWith('vm:')) return true;
  const vm = reader.get<'vm'>(id as VmId);
  return vm?.group === null && reader.get<'node'>(vm.node)?.cluster !== null;
}

export const groupsActions = {
  'cluster.configureRole': {
    ...onGroup,
    kind: 'console',
    gives: ['vm.makeHighlyAvailable'],
    icon: 'add',
    appliesTo: ['cluster', 'vm'],
    single: true,
    offeredFor: mayBecomeRole,
  },
  'group.bringOnline': {
    ...onGroup,
    ...gives('group.bringOnline'),
    icon: 'running',
    offeredFor: offeredWhen(({ type, state }) => type !== 'core' && state !== 'online'),
  },
  'group.takeOffline': {
    ...onGroup,
    ...gives('group.takeOffline'),
    icon: 'off',
    destructive: true,
    offeredFor: offeredWhen(({ type, state }) => type !== 'core' && state !== 'offline'),
  },
  'group.move': {
    ...onGroup,
    kind: 'command',
    command: 'group.move',
    icon: 'move',
    destructive: true,
    choices: targets,
    commands: (selection, choice) => {
      const node = choice === 'best' || choice === undefined ? null : (choice as NodeId);
      return groupsOf(selection).map((group) => ({ name: 'group.move', args: { group, node } }));
    },
  },
  'group.remove': {
    ...onGroup,
    ...gives('group.remove'),
    icon: 'remove',
    destructive: true,
    offeredFor: isRole,
  },
  'group.dependencies': { ...onGroup, kind: 'console', icon: 'dependency', single: true },
  'group.properties': {
    ...onGroup,
    kind: 'console',
    gives: ['group.configure'],
    icon: 'settings',
    single: true,
    isDefault: true,
  },
} as const satisfies ActionSpecs;

const onCluster = { ...onGroup, appliesTo: ['cluster'], single: true } as const;

/** The core group of a cluster is named after it (*Cluster Group*). */
function coreGroupOf(cluster: ClusterId): GroupId {
  return `group:${cluster.slice('cluster:'.length)}/cluster-group`;
}

const clustersOf = (selection: Selection) => (selection.kind === 'cluster' ? selection.ids : []);

/** *Move Core Cluster Resources*: name, address and witness go to another node. */
export const coreActions = {
  'cluster.moveCore': {
    ...onCluster,
    kind: 'command',
    command: 'group.move',
    icon: 'move',
    choices: (reader, selection) => {
      const [cluster] = clustersOf(selection);
      return cluster ? ['best', ...nodesOf(reader, cluster).map((node) => node.id)] : [];
    },
    commands: (selection, choice) => {
      const node = choice === 'best' || choice === undefined ? null : (choice as NodeId);
      return clustersOf(selection).map((cluster) => ({
        name: 'group.move',
        args: { group: coreGroupOf(cluster), node },
      }));
    },
  },
  'cluster.coreDependencies': { ...onCluster, kind: 'console', icon: 'dependency' },
} as const satisfies ActionSpecs;

const fault = {
  menu: 'simulation',
  group: 9,
  submenu: 'faults',
  appliesTo: ['group'],
  contextMenu: true,
  actionsPane: true,
  toolbar: false,
  simulated: true,
  destructive: true,
} as const;

/** The resources the first group holds. */
function heldParts(reader: Reader, selection: Selection): readonly GroupResource[] {
  const [first] = groupsOf(selection);
  const group = first && reader.get<'group'>(first);
  if (!group) return [];
  const held: Readonly<Record<GroupResource, boolean>> = {
    virtualMachine: group.type === 'virtualMachine',
    configuration: group.type === 'virtualMachine',
    disk: ownDisk(reader, group) !== undefined,
    clusterName: group.type === 'core',
    clusterAddress: group.type === 'core',
  };
  return groupResources.filter((part) => held[part]);
}

export const groupFaultActions = {
  'fault.failResource': {
    ...fault,
    kind: 'command',
    command: 'fault.failResource',
    icon: 'bug',
    choices: heldParts,
    commands: (selection, choice) =>
      groupsOf(selection).map((group) => ({
        name: 'fault.failResource',
        args: { group, resource: (choice ?? 'virtualMachine') as GroupResource },
      })),
  },
  'fault.hangResource': {
    ...fault,
    kind: 'command',
    command: 'fault.hangResource',
    icon: 'heartbeat',
    commands: (selection) =>
      groupsOf(selection).map((group) => ({ name: 'fault.hangResource', args: { group } })),
    offeredFor: isRole,
  },
} as const satisfies ActionSpecs;
