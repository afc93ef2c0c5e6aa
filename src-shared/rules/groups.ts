import type { CommandArguments } from '../commands/index';
import type { groupsCommands } from '../commands/groups';
import type { Fault } from '../faults';
import type { Group } from '../model/cluster';
import type { NodeId, VmId } from '../model/tables';
import type { Reader } from '../reader';
import type { Check as CheckOf } from './about';
import { aboutGroup } from './about';
import { profileOf, viewOf, vmState, workerOf } from './facts';
import {
  groupAbleOwners,
  isPossibleOwner,
  machineOf,
  ownDisk,
  takesGroups,
  viewOfGroup,
} from './group-facts';
import type { Rules } from './rule';
import { snapshotBusy } from './snapshot-guards';

type Check = CheckOf<'group'>;

const clusterUp: Check = (reader, group) => {
  if (viewOfGroup(reader, group)?.quorate) return null;
  const cluster = reader.get<'cluster'>(group.cluster);
  return { code: 'cluster.noQuorum', cluster: cluster?.name ?? group.cluster };
};

/** Its owner takes part in the cluster: otherwise the order reaches nobody. */
const ownerListens: Check = (reader, group) => {
  const owner = group.owner === null ? undefined : reader.get<'node'>(group.owner);
  if (!owner) return { code: 'group.noOwner', group: group.name };
  const members = viewOfGroup(reader, group)?.members ?? [];
  return members.includes(owner.id) ? null : { code: 'node.notMember', node: owner.name };
};

const settled: Check = (reader, group) => {
  const { name, state, waiting } = group;
  const vm = machineOf(reader, group);
  if (vm && workerOf(reader, vm.id)?.operation === 'migrating') {
    return { code: 'vm.busy', vm: vm.name, task: 'vm.liveMigrate' };
  }
  const taken = vm ? snapshotBusy(reader, vm) : null;
  if (taken) return taken;
  if (state !== 'pending') return null;
  return { code: 'group.busy', group: name, waiting: waiting ?? 'starting' };
};

/** What waits for a disk that is not there has not begun anything yet, and may be told not to. */
const settledOrWaitsForDisk: Check = (reader, group) =>
  group.state === 'pending' && group.waiting === 'storage' ? null : settled(reader, group);

const holdsMachine: Check = (_reader, { type, name }) =>
  type === 'virtualMachine' ? null : { code: 'group.notVirtualMachine', group: name };

const isNotCore: Check = (_reader, { type, name }) =>
  type === 'core' ? { code: 'group.coreStays', group: name } : null;

/** *Available Storage* without a disk has nothing that could come online. */
const holdsSomething: Check = (reader, { id, type, name, cluster }) => {
  if (type !== 'availableStorage') return null;
  const holds = reader.by('disk.cluster', cluster).some((disk) => disk.group === id);
  return holds ? null : { code: 'group.empty', group: name };
};

function isNow(action: string, ...states: readonly Group['state'][]): Check {
  return (_reader, { name, state }) =>
    states.includes(state)
      ? null
      : { code: 'group.stateForbids', group: name, groupState: state, action };
}

/** Whether a group may go to a node: it is there, takes groups and may own every resource (§3.4). */
export function targetRefusal(reader: Reader, group: Group, target: NodeId): Fault | null {
  const node = reader.get<'node'>(target);
  if (!node) return { code: 'record.missing', id: target };
  const about = { group: group.name, node: node.name };
  if (node.cluster !== group.cluster) return { code: 'group.notOfCluster', ...about };
  if (group.owner === target) return { code: 'group.alreadyThere', ...about };
  const view = viewOfGroup(reader, group);
  if (!view?.members.includes(target)) return { code: 'node.notMember', node: node.name };
  if (node.paused) return { code: 'group.nodePaused', ...about };
  if (!takesGroups(view, node)) {
    return {
      code: 'node.serviceForbids',
      node: node.name,
      service: node.service,
      action: 'group.move',
    };
  }
  return isPossibleOwner(reader, group, target)
    ? null
    : { code: 'group.notPossibleOwner', ...about };
}

function moveRefusal(node: NodeId | null): Check {
  return (reader, group) => {
    if (node !== null) return targetRefusal(reader, group, node);
    const others = groupAbleOwners(reader, group).some((able) => able.id !== group.owner);
    return others ? null : { code: 'group.noOtherNode', group: group.name };
  };
}

function configureRefusal(args: CommandArguments<'group.configure'>): Check {
  return (reader, group) => {
    const owners = [args.preferredOwners, args.possibleOwners, args.configurationOwners].flat();
    for (const id of owners) {
      const node = id && reader.get<'node'>(id);
      if (id && !node) return { code: 'record.missing', id };
      if (node && node.cluster !== group.cluster) {
        return { code: 'group.notOfCluster', group: group.name, node: node.name };
      }
    }
    if (args.priority !== undefined && !profileOf(reader).groups.priorities.value) {
      return { code: 'group.noPriorities', group: group.name };
    }
    const ofMachine = [args.offlineAction, args.checkHeartbeat, args.configurationOwners];
    if (ofMachine.some((value) => value !== undefined)) {
      const fault = holdsMachine(reader, group);
      if (fault) return fault;
    }
    return args.name === undefined ? null : nameRefusal(reader, group, args.name);
  };
}

function nameRefusal(reader: Reader, group: Group, name: string): Fault | null {
  if (group.type !== 'virtualMachine') return { code: 'group.coreStays', group: group.name };
  const wanted = name.toLowerCase();
  const taken = reader
    .by('group.cluster', group.cluster)
    .some(
      (other) =>
        other.id !== group.id &&
        other.partition === group.partition &&
        other.name.toLowerCase() === wanted,
    );
  return taken ? { code: 'group.nameTaken', name } : null;
}

/** A disk of its own goes back to *Available Storage*, which a running machine cannot live with. */
const diskIsFree: Check = (reader, group) => {
  const disk = ownDisk(reader, group);
  const runs = group.vm !== null && workerOf(reader, group.vm) !== undefined;
  return disk && runs ? { code: 'group.diskInUse', group: group.name, disk: disk.name } : null;
};

/** Why a machine cannot be made highly available, or null (failover-cluster §5.1, hyperv-host §2.5). */
function highAvailabilityRefusal(reader: Reader, id: VmId): Fault | null {
  const vm = reader.get<'vm'>(id);
  if (!vm) return { code: 'record.missing', id };
  if (vm.group !== null) return { code: 'vm.alreadyHighlyAvailable', vm: vm.name };
  const node = reader.get<'node'>(vm.node);
  if (!node) return { code: 'record.missing', id: vm.node };
  if (node.cluster === null) {
    return { code: 'vm.hostNotClustered', vm: vm.name, node: node.name };
  }
  if (node.machine !== 'on') {
    return { code: 'node.machineNotOn', node: node.name, machine: node.machine };
  }
  const cluster = reader.get<'cluster'>(node.cluster);
  if (!viewOf(reader, node.cluster)?.quorate) {
    return { code: 'cluster.noQuorum', cluster: cluster?.name ?? node.cluster };
  }
  if (node.view === null) return { code: 'node.notMember', node: node.name };
  const state = vmState(reader, vm);
  if (!['running', 'paused', 'off', 'saved'].includes(state)) {
    return { code: 'vm.stateForbids', vm: vm.name, state, action: 'vm.makeHighlyAvailable' };
  }
  const disk = vm.disk === null ? undefined : reader.get<'disk'>(vm.disk);
  if (disk?.use === 'sharedVolume' && disk.cluster === node.cluster) return null;
  if (disk?.use === 'group' && disk.cluster === node.cluster) {
    const group = disk.group === null ? undefined : reader.get<'group'>(disk.group);
    return { code: 'vm.diskTaken', vm: vm.name, disk: disk.name, group: group?.name ?? '' };
  }
  if (disk?.use !== 'available' || disk.cluster !== node.cluster) {
    return { code: 'vm.notOnClusterStorage', vm: vm.name, node: node.name };
  }
  return disk.owner === vm.node
    ? null
    : { code: 'vm.diskElsewhere', vm: vm.name, disk: disk.name, node: node.name };
}

function resourceRefusal(args: CommandArguments<'fault.failResource'>): Check {
  return (reader, group) => {
    const held = group.type === 'virtualMachine' ? ['virtualMachine', 'configuration'] : [];
    if (ownDisk(reader, group)) held.push('disk');
    if (group.type === 'core') held.push('clusterName', 'clusterAddress');
    return held.includes(args.resource)
      ? null
      : { code: 'group.noSuchResource', group: group.name, resourceType: args.resource };
  };
}

const hangsAlready: Check = (_reader, { name, hungSince }) =>
  hungSince === null ? null : { code: 'group.resourceHangs', group: name };

/** A call hangs where one is made: an online resource is asked for its health, a starting one to start. */
const isAsked: Check = (_reader, { name, state, waiting }) => {
  if (state === 'online' || (state === 'pending' && waiting === null)) return null;
  return {
    code: 'group.stateForbids',
    group: name,
    groupState: state,
    action: 'fault.hangResource',
  };
};

export const groupsRules: Rules<keyof typeof groupsCommands> = {
  'group.bringOnline': (reader, { group }) =>
    aboutGroup(
      reader,
      group,
      clusterUp,
      settled,
      isNow('group.bringOnline', 'offline', 'failed', 'partialOnline'),
      holdsSomething,
      ownerListens,
    ),
  'group.takeOffline': (reader, { group }) =>
    aboutGroup(
      reader,
      group,
      isNotCore,
      clusterUp,
      settledOrWaitsForDisk,
      isNow('group.takeOffline', 'online', 'failed', 'partialOnline', 'pending'),
      ownerListens,
    ),
  'group.move': (reader, { group, node }) =>
    aboutGroup(reader, group, clusterUp, settled, ownerListens, moveRefusal(node)),
  'group.configure': (reader, args) =>
    aboutGroup(reader, args.group, clusterUp, configureRefusal(args)),
  'group.remove': (reader, { group }) =>
    aboutGroup(reader, group, holdsMachine, clusterUp, settled, diskIsFree),
  'vm.makeHighlyAvailable': (reader, { vm }) => highAvailabilityRefusal(reader, vm),
  'fault.failResource': (reader, args) =>
    aboutGroup(
      reader,
      args.group,
      clusterUp,
      resourceRefusal(args),
      settled,
      isNow('fault.failResource', 'online', 'partialOnline'),
      ownerListens,
    ),
  'fault.hangResource': (reader, { group }) =>
    aboutGroup(reader, group, holdsMachine, clusterUp, hangsAlready, isAsked, ownerListens),
};
