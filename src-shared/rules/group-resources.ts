import type {
  Group,
  GroupResource,
  GroupState,
  ResourcePolicy,
  ResourceState,
} from '../model/cluster';
import type { ClusterDisk } from '../model/storage';
import type { NodeId } from '../model/tables';
import type { VirtualMachine, VmState } from '../model/vm';
import type { Reader } from '../reader';
import type { SimMs } from '../units';
import { workerOf } from './facts';
import { defaultPolicy, machineOf, ownDisk, policyOf, resourceName } from './group-facts';

/** Names of resource types as 2008 R2 lists them (failover-cluster §3.2). */
export type ResourceType =
  | 'Virtual Machine'
  | 'Virtual Machine Configuration'
  | 'Physical Disk'
  | 'Cluster Shared Volume'
  | 'Network Name'
  | 'IP Address'
  | 'File Share Witness';

/** Resources are derived, not recorded: they follow from a group, its machine and its disks. */
export interface Resource {
  /** Unique in the cluster; a disk has that of its record. */
  readonly id: string;
  readonly part: GroupResource | 'witness' | 'sharedVolume';
  readonly name: string;
  readonly type: ResourceType;
  readonly state: ResourceState;
  /** What it depends on: one of each list has to be online. */
  readonly dependencies: readonly (readonly string[])[];
  /** Empty: every node. */
  readonly possibleOwners: readonly NodeId[];
  readonly policy: ResourcePolicy;
  /** Restarts inside the restart period. */
  readonly restarts: number;
  /** False for a shared volume: its machine uses it, but it is in a group of its own (§3.2). */
  readonly inGroup: boolean;
}

/** The state of the resource that stands for a machine (failover-cluster §3.2). */
export function resourceStateOfMachine(state: VmState): ResourceState {
  switch (state) {
    case 'off':
    case 'saved':
      return 'offline';
    case 'starting':
      return 'onlinePending';
    case 'stopping':
    case 'saving':
      return 'offlinePending';
    case 'running':
    case 'paused':
    case 'pausedCritical':
    case 'pausing':
    case 'resuming':
      return 'online';
    case 'unknown':
      return 'offline';
  }
}

/**
 * The state of a group from those of its resources: any failed, any pending, all online, all offline,
 * some online (failover-cluster §3.1). A group without resources is offline.
 */
export function stateOfResources(states: readonly ResourceState[]): GroupState {
  if (states.includes('failed')) return 'failed';
  const settled = (state: ResourceState) => state === 'online' || state === 'offline';
  if (!states.every(settled)) return 'pending';
  if (!states.includes('online')) return 'offline';
  return states.includes('offline') ? 'partialOnline' : 'online';
}

/** The state of a group as its resources give it: what consoles show. */
export function groupStateOf(reader: Reader, group: Group): GroupState {
  const resources = resourcesOf(reader, group).filter((resource) => resource.inGroup);
  return stateOfResources(resources.map((resource) => resource.state));
}

/** The resources of a group, those that depend on others first (failover-cluster §3.2). */
export function resourcesOf(reader: Reader, group: Group): readonly Resource[] {
  switch (group.type) {
    case 'virtualMachine':
      return machineResources(reader, group);
    case 'core':
      return coreResources(reader, group);
    case 'availableStorage':
      return reader
        .by('disk.cluster', group.cluster)
        .filter((disk) => disk.group === group.id)
        .map((disk) => diskResource(reader, disk, disk.state));
  }
}

function idOf(group: Group, part: string): string {
  return `resource:${group.id.slice('group:'.length)}/${part}`;
}

function restartsIn(reader: Reader, times: readonly SimMs[], policy: ResourcePolicy): number {
  return times.filter((at) => at > reader.now - policy.restartPeriodMs).length;
}

function resource(
  reader: Reader,
  group: Group,
  part: GroupResource,
  rest: Pick<Resource, 'type' | 'state' | 'dependencies' | 'possibleOwners'>,
): Resource {
  const main = part === 'virtualMachine' || part === 'clusterName';
  const policy = main ? policyOf(reader, group) : defaultPolicy(reader);
  const times = main ? group.restarts : group.secondRestarts;
  return {
    id: idOf(group, part),
    part,
    name: resourceName(reader, group, part),
    policy,
    restarts: restartsIn(reader, times, policy),
    inGroup: true,
    ...rest,
  };
}

function diskResource(reader: Reader, disk: ClusterDisk, state: ResourceState): Resource {
  const policy = disk.policy ?? defaultPolicy(reader);
  const shared = disk.use === 'sharedVolume';
  return {
    id: disk.id,
    part: shared ? 'sharedVolume' : 'disk',
    name: disk.name,
    type: shared ? 'Cluster Shared Volume' : 'Physical Disk',
    state,
    dependencies: [],
    possibleOwners: [],
    policy,
    restarts: restartsIn(reader, disk.restarts, policy),
    inGroup: !shared,
  };
}

/** Machine on its configuration, and that on the disk its files are on. */
function machineResources(reader: Reader, group: Group): readonly Resource[] {
  const vm = machineOf(reader, group);
  const own = ownDisk(reader, group);
  const disk = own ?? (vm?.disk ? reader.get<'disk'>(vm.disk) : undefined);
  const states = machineStates(reader, group, vm);
  const below = disk?.cluster === group.cluster ? disk : undefined;
  const resources = [
    resource(reader, group, 'virtualMachine', {
      type: 'Virtual Machine',
      state: states.machine,
      dependencies: [[idOf(group, 'configuration')]],
      possibleOwners: group.possibleOwners,
    }),
    resource(reader, group, 'configuration', {
      type: 'Virtual Machine Configuration',
      state: states.configuration,
      dependencies: below ? [[below.id]] : [],
      possibleOwners: group.configurationOwners,
    }),
  ];
  if (!below) return resources;
  return [...resources, diskResource(reader, below, diskState(group, below))];
}

/** A disk of a group's own goes offline and fails with it, whatever its LUN is like. */
function diskState(group: Group, disk: ClusterDisk): ResourceState {
  if (disk.use !== 'group') return disk.state;
  if (group.failing === 'disk') return group.state === 'failed' ? 'failed' : 'onlinePending';
  return group.state === 'offline' ? 'offline' : disk.state;
}

/** States of the machine's resource and of its configuration, as the cluster sees them. */
function machineStates(
  reader: Reader,
  group: Group,
  vm: VirtualMachine | undefined,
): { readonly machine: ResourceState; readonly configuration: ResourceState } {
  const { state, failing, waiting } = group;
  if (state === 'failed') {
    if (failing === 'disk') return { machine: 'offline', configuration: 'offline' };
    if (failing === 'configuration') return { machine: 'offline', configuration: 'failed' };
    return { machine: 'failed', configuration: 'online' };
  }
  if (state === 'online' || state === 'partialOnline') {
    return { machine: 'online', configuration: 'online' };
  }
  if (state === 'offline') return { machine: 'offline', configuration: 'offline' };
  if (waiting === 'offlineAction') return { machine: 'offlinePending', configuration: 'online' };
  const worker = vm && workerOf(reader, vm.id);
  const starting = worker !== undefined && worker.node === group.owner;
  return {
    machine: starting ? resourceStateOfMachine('starting') : 'pending',
    configuration: starting ? 'online' : 'onlinePending',
  };
}

/** Cluster name on its address, and the witness beside them (failover-cluster §3.2). */
function coreResources(reader: Reader, group: Group): readonly Resource[] {
  const cluster = reader.get<'cluster'>(group.cluster);
  const states = coreStates(group);
  const resources = [
    resource(reader, group, 'clusterName', {
      type: 'Network Name',
      state: states.name,
      dependencies: [[idOf(group, 'clusterAddress')]],
      possibleOwners: [],
    }),
    resource(reader, group, 'clusterAddress', {
      type: 'IP Address',
      state: states.address,
      dependencies: [],
      possibleOwners: [],
    }),
  ];
  const witness = cluster?.witness;
  if (!witness) return resources;
  const policy = defaultPolicy(reader);
  return [
    ...resources,
    {
      id: witness.disk ?? idOf(group, 'witness'),
      part: 'witness',
      name: witness.name,
      type: witness.type === 'disk' ? 'Physical Disk' : 'File Share Witness',
      state: witness.online ? 'online' : group.state === 'offline' ? 'offline' : 'failed',
      dependencies: [],
      possibleOwners: [],
      policy,
      restarts: 0,
      inGroup: true,
    },
  ];
}

/** The name cannot be online without its address; the address can without the name. */
function coreStates({ state, failing }: Group): {
  readonly name: ResourceState;
  readonly address: ResourceState;
} {
  const byAddress = failing === 'clusterAddress';
  switch (state) {
    case 'online':
    case 'partialOnline':
      return { name: 'online', address: 'online' };
    case 'offline':
      return { name: 'offline', address: 'offline' };
    case 'failed':
      return byAddress
        ? { name: 'offline', address: 'failed' }
        : { name: 'failed', address: 'online' };
    case 'pending':
      return byAddress
        ? { name: 'offline', address: 'onlinePending' }
        : { name: 'onlinePending', address: 'online' };
  }
}
