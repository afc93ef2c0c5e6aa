import type { Fault } from '../faults';
import type { Group } from '../model/cluster';
import type { MigrationType } from '../model/migration';
import type { ClusterNode } from '../model/node';
import type { ClusterId, NodeId, VmId } from '../model/tables';
import type { VirtualMachine, Worker } from '../model/vm';
import type { Reader } from '../reader';
import type { Result } from '../result';
import { ok, refused } from '../result';
import { backupHold, isBeingShadowed } from './backup-facts';
import { nodesOf } from './cluster-facts';
import { hostDvdOf } from './disk-facts';
import { groupOf, neededToMoveMiB, profileOf, startRefusal, vmState, workerOf } from './facts';
import { isPossibleOwner, viewOfGroup } from './group-facts';
import { firstNetwork } from './migration-networks';
import { addressesInUse } from './mac-pool';
import { missingNetwork } from './network-names';
import { missingFeatures } from './processor';
import { isUnmanaged } from './processor-start';
import { reachesDisk, storageOfMachine } from './storage-facts';
import { snapshotBusy } from './snapshot-guards';

/** A move that was asked for, with what it is about. */
interface Move {
  readonly vm: VirtualMachine;
  readonly group: Group;
  readonly target: ClusterNode;
  readonly cluster: ClusterId;
  readonly worker: Worker | undefined;
  readonly type: MigrationType;
}
type Check = (reader: Reader, move: Move) => Fault | null;

const names = ({ vm, target }: Move) => ({ vm: vm.name, node: target.name });

/** A union with `Fault` instead of a result would be narrowed member by member: seconds of checking. */
function moveOf(reader: Reader, id: VmId, node: NodeId, type: MigrationType): Result<Move, Fault> {
  const vm = reader.get<'vm'>(id);
  const target = reader.get<'node'>(node);
  if (!vm) return refused({ code: 'record.missing', id });
  if (!target) return refused({ code: 'record.missing', id: node });
  const group = groupOf(reader, vm);
  if (!group) return refused({ code: 'migration.notHighlyAvailable', vm: vm.name });
  return ok({ vm, group, target, cluster: group.cluster, worker: workerOf(reader, id), type });
}

const isFree: Check = (reader, { vm }) =>
  reader.by('migration.vm', vm.id).some((each) => each.finishedAt === null)
    ? { code: 'migration.alreadyMoving', vm: vm.name }
    : snapshotBusy(reader, vm);

const goesElsewhere: Check = (_reader, move) => {
  const { vm, target, cluster } = move;
  if (target.cluster !== cluster) return { code: 'migration.otherCluster', ...names(move) };
  return vm.node === target.id ? { code: 'migration.sameNode', ...names(move) } : null;
};

const clusterRuns: Check = (reader, { vm, group, cluster }) => {
  const view = viewOfGroup(reader, group);
  if (!view?.quorate) {
    return { code: 'cluster.noQuorum', cluster: reader.get<'cluster'>(cluster)?.name ?? cluster };
  }
  const source = reader.get<'node'>(vm.node);
  if (!source) return { code: 'record.missing', id: vm.node };
  if (source.machine !== 'on') {
    return { code: 'node.machineNotOn', node: source.name, machine: source.machine };
  }
  if (isUnmanaged(source)) return { code: 'node.managementStopped', node: source.name };
  // One that stands apart is not asked: the others decide what becomes of its groups.
  return source.view === view.id ? null : { code: 'node.notMember', node: source.name };
};

/** What the resource must be like: online for a live migration, settled for every other move (§5.1). */
const isSettled: Check = (reader, { vm, group, worker, type }) => {
  const state = vmState(reader, vm);
  if (worker?.guest === 'shuttingDown') {
    return { code: 'vm.busy', vm: vm.name, task: 'vm.shutDown' };
  }
  const hold = backupHold(reader, vm) ?? (isBeingShadowed(reader, vm.id) ? 'backup.machine' : null);
  if (hold !== null) return { code: 'vm.busy', vm: vm.name, task: hold };
  const allowed: readonly string[] =
    type === 'live'
      ? ['running']
      : type === 'quick'
        ? ['running', 'paused', 'saved']
        : ['running', 'paused', 'saved', 'off'];
  const moves = group.state === 'pending' || (type === 'live' && group.state !== 'online');
  return !allowed.includes(state) || moves
    ? { code: 'migration.notOnline', vm: vm.name, state }
    : null;
};

const guestAnswers: Check = (_reader, { vm, worker, type }) => {
  if (type !== 'shutDown' || !worker) return null;
  if (!vm.integrationServices.shutdown) return { code: 'vm.noShutdownService', vm: vm.name };
  const answers = worker.state === 'running' && worker.guest === 'running';
  return answers ? null : { code: 'vm.guestNotAnswering', vm: vm.name };
};

const targetTakes: Check = (reader, move) => {
  const { group, target } = move;
  const nodeState = viewOfGroup(reader, group)?.states[target.id] ?? 'down';
  const up = nodeState === 'up' && target.service !== 'stopping';
  if (!up) return { code: 'migration.nodeNotUp', ...names(move), nodeState };
  if (isUnmanaged(target)) return { code: 'node.managementStopped', node: target.name };
  return isPossibleOwner(reader, group, target.id)
    ? null
    : { code: 'migration.notPossibleOwner', ...names(move) };
};

/** Live migrations a node takes part in, as source or as target. */
export function liveMigrationsOn(reader: Reader, node: NodeId): number {
  const live = (each: { readonly type: MigrationType }) => each.type === 'live';
  return (
    reader.by('migration.source', node).filter(live).length +
    reader.by('migration.target', node).filter(live).length
  );
}

/** How many live migrations a node of a cluster takes part in at a time (§5.1: one in 2008 R2). */
export function migrationLimit(reader: Reader, cluster: ClusterId): number {
  const { migration } = profileOf(reader);
  if (!migration.drain.value) return migration.concurrentPerNode.value;
  return reader.get<'cluster'>(cluster)?.migrationsPerNode ?? migration.concurrentPerNode.value;
}

const belowLimit: Check = (reader, { vm, target, cluster, type }) => {
  if (type !== 'live') return null;
  const limit = migrationLimit(reader, cluster);
  const full = [vm.node, target.id].find((node) => liveMigrationsOn(reader, node) >= limit);
  if (full === undefined) return null;
  const node = reader.get<'node'>(full)?.name ?? full;
  return { code: 'migration.limitReached', vm: vm.name, node, limit };
};

const hasNetwork: Check = (reader, move) => {
  if (move.type !== 'live' || firstNetwork(reader, move.vm, move.cluster, move.target.id)) {
    return null;
  }
  return { code: 'migration.noNetwork', ...names(move) };
};

/** A saved machine needs a processor like the one it ran on; across vendors nothing helps (§5.3). */
export const processorFits: Check = (_reader, move) => {
  const { worker, target, type } = move;
  if (!worker || (type !== 'live' && type !== 'quick')) return null;
  if (worker.vendor !== target.processor.vendor) {
    return { code: 'migration.processorVendor', ...names(move) };
  }
  const missing = missingFeatures(worker, target.processor);
  if (missing.length === 0) return null;
  const features = missing.map((feature) => feature.toUpperCase()).join(', ');
  return { code: 'migration.processorFeatures', ...names(move), features };
};

const portAnswers: Check = (_reader, move) => {
  const { migrationPort } = move.target.system;
  if (migrationPort === 'open') return null;
  const code = (
    {
      refused: 'migration.portRefused',
      blocked: 'migration.portBlocked',
      reset: 'migration.portReset',
    } as const
  )[migrationPort];
  return { code, ...names(move) };
};

const hasVirtualNetworks: Check = (_reader, move) => {
  const { vm, target } = move;
  const virtualNetwork = missingNetwork(vm, target);
  if (virtualNetwork === undefined) return null;
  return { code: 'migration.noVirtualNetwork', ...names(move), virtualNetwork };
};

/** A machine arrives with the address its guest knows, and nobody there may run under it. */
const addressIsFree: Check = (reader, { vm, worker, target }) => {
  if (!worker) return null;
  const inUse = addressesInUse(reader, target.id, vm.id);
  for (const { mac } of vm.adapters) {
    const other = mac.address === null ? undefined : inUse.get(mac.address);
    if (mac.address === null || !other) continue;
    const fields = { vm: vm.name, mac: mac.address, node: target.name, other: other.name };
    return { code: 'adapter.macInUse', ...fields };
  }
  return null;
};

/** The status of a refusal for memory: the older text of 2008 R2, and the one since 2012 (hyperv-host §10.4). */
export function outOfMemoryStatus(reader: Reader): string {
  return profileOf(reader).migration.drain.value ? '0x8007000E' : '0x800705AA';
}

/** Room on the target; a machine that is off or saved needs none until it starts. */
const fits: Check = (reader, move) => {
  if (!move.worker) return null;
  const needed = neededToMoveMiB(reader, move.vm);
  const keeps = move.type === 'live' || move.type === 'quick';
  const fault = startRefusal(reader, move.vm, move.target, keeps ? needed : undefined);
  if (fault?.code !== 'node.noMemory') return fault;
  const { neededMiB, availableMiB } = fault;
  const status = outOfMemoryStatus(reader);
  return { code: 'migration.noMemory', ...names(move), neededMiB, availableMiB, status };
};

const reachesStorage: Check = (reader, move) => {
  const { vm, target } = move;
  const disk = vm.disk === null ? undefined : reader.get<'disk'>(vm.disk);
  if (!disk) return null;
  const reached = disk.volume
    ? storageOfMachine(reader, vm.id, target.id) !== 'lost'
    : reachesDisk(reader, target.id, disk.id);
  return reached ? null : { code: 'migration.noStorage', ...names(move), disk: disk.name };
};

const dvdThere: Check = (_reader, move) => {
  const media = hostDvdOf(move.vm);
  return media && { code: 'migration.dvdMissing', ...names(move), file: media.name };
};

const sameDrive: Check = (reader, move) => {
  const drive = reader.get<'node'>(move.vm.node)?.system.systemDrive ?? '';
  const targetDrive = move.target.system.systemDrive;
  if (drive === targetDrive) return null;
  return { code: 'migration.systemDrive', ...names(move), drive, targetDrive };
};

/** What the cluster refuses at once (§5.3 *start*), and what makes a stop pointless. */
const atOnce: readonly Check[] = [
  isFree,
  goesElsewhere,
  clusterRuns,
  isSettled,
  guestAnswers,
  targetTakes,
  belowLimit,
  hasNetwork,
];
/** What stands in the way of a machine that was saved or stopped: known before, so nothing is begun. */
const ofQuick: readonly Check[] = [processorFits, reachesStorage, dvdThere];
const ofStopped: readonly Check[] = [reachesStorage, dvdThere];

/** The checks of a live migration in the order in which it meets them: connect, set-up, hand-over (§5.3). */
export const obstaclesAtConnect: readonly Check[] = [portAnswers];
export const obstaclesAtSetup: readonly Check[] = [
  hasVirtualNetworks,
  addressIsFree,
  processorFits,
  reachesStorage,
  fits,
];
export const obstaclesAtHandOver: readonly Check[] = [reachesStorage, dvdThere, sameDrive];

function ask(reader: Reader, move: Move, checks: readonly Check[]): Fault | null {
  for (const check of checks) {
    const fault = check(reader, move);
    if (fault) return fault;
  }
  return null;
}

/** Why a move may not even begin, or null: the rule of the commands. */
export function beginRefusal(
  reader: Reader,
  vm: VmId,
  node: NodeId,
  type: MigrationType,
): Fault | null {
  const move = moveOf(reader, vm, node, type);
  if (!move.ok) return move.fault;
  const further = type === 'live' ? [] : type === 'quick' ? ofQuick : ofStopped;
  return ask(reader, move.value, [...atOnce, ...further]);
}

/** What a stage of a live migration finds in its way, or null; also asked of one under way. */
export function obstacle(
  reader: Reader,
  vm: VmId,
  node: NodeId,
  checks: readonly Check[],
): Fault | null {
  const move = moveOf(reader, vm, node, 'live');
  return move.ok ? ask(reader, move.value, checks) : move.fault;
}

/**
 * Why a move cannot succeed as things stand: what forbids its beginning, and for a live migration also
 * what it would run into on its way. Null where nothing is known against it. Menus, matrix, wizard and
 * planner ask this; a live migration that will fail later can be begun all the same, as in Windows.
 */
export function migrationRefusal(
  reader: Reader,
  vm: VmId,
  node: NodeId,
  type: MigrationType,
): Fault | null {
  const forbidden = beginRefusal(reader, vm, node, type);
  if (forbidden) return forbidden;
  if (type === 'live') {
    const checks = [...obstaclesAtConnect, ...obstaclesAtSetup, ...obstaclesAtHandOver];
    return obstacle(reader, vm, node, checks);
  }
  const move = moveOf(reader, vm, node, type);
  return move.ok ? ask(reader, move.value, [fits]) : move.fault;
}

/** The other nodes of a machine's cluster, by number: where it could go. */
export function otherNodes(reader: Reader, vm: VirtualMachine): readonly ClusterNode[] {
  const group = groupOf(reader, vm);
  return group ? nodesOf(reader, group.cluster).filter((node) => node.id !== vm.node) : [];
}
